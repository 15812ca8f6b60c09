// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vppcheck::container {

/// The UTF-8 byte order mark that editors on Windows put at the start of a file.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The text without a byte order mark at its start.
constexpr std::string_view without_byte_order_mark(std::string_view bytes) {
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  return bytes;
}

/// Gives out the lines of a text one by one, without blanks, tabs and carriage returns at their
/// ends, and counts them.
class Lines {
 public:
  explicit Lines(std::string_view bytes) : rest_(bytes) {}

  /// The next line; nothing behind the last one.
  std::optional<std::string_view> next() {
    if (rest_.empty()) return std::nullopt;
    const std::size_t end = rest_.find('\n');
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    ++number_;
    return line.substr(0, line.find_last_not_of(" \t\r") + 1);
  }
  /// The number of the line given last, from 1; 0 before the first.
  std::uint32_t number() const { return number_; }

 private:
  std::string_view rest_;
  std::uint32_t number_ = 0;
};

}  // namespace vppcheck::container
