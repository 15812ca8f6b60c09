// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/source.h"

#include <algorithm>
#include <cstring>

namespace vppcheck::text {

const std::vector<std::uint32_t>& SourceFile::line_starts() const {
  if (line_starts_.empty()) {
    line_starts_.push_back(0);
    const char* const begin = bytes_.data();
    const char* const end = begin + bytes_.size();
    for (const char* at = begin; at < end;) {
      const auto* newline =
          static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
      if (newline == nullptr) break;
      at = newline + 1;
      line_starts_.push_back(static_cast<std::uint32_t>(at - begin));
    }
  }
  return line_starts_;
}

LineColumn SourceFile::line_column(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(bytes_.size()));
  const auto& starts = line_starts();
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  return {static_cast<std::uint32_t>(next - starts.begin()), offset - *(next - 1) + 1};
}

std::string_view SourceFile::line_text(std::uint32_t line) const {
  const auto& starts = line_starts();
  if (line == 0 || line > starts.size()) return {};
  const std::uint32_t begin = starts[line - 1];
  const std::size_t end = line < starts.size() ? starts[line] : bytes_.size();
  std::string_view text = std::string_view(bytes_).substr(begin, end - begin);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

}  // namespace vppcheck::text
