// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace vppcheck::text {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether the text is one or more decimal digits and nothing else.
constexpr bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

/// A decimal number without sign; leading zeros are allowed. Nothing on any other character, and
/// nothing when the number does not fit.
inline std::optional<std::uint64_t> parse_unsigned(std::string_view text) {
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, value);
  if (!all_digits(text) || result.ec != std::errc() || result.ptr != end) return std::nullopt;
  return value;
}

/// A number in hexadecimal digits of either case, without `0x`. Nothing on any other character,
/// and nothing when the number does not fit.
inline std::optional<std::uint64_t> parse_hex(std::string_view text) {
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, value, 16);
  if (text.empty() || text.front() == '-') return std::nullopt;
  if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
  return value;
}

/// A size in bytes: digits, alone or with K, M or G behind them, each also as KB or KiB. All are
/// powers of 1,024, as in `cma=512M` (memparse of the Linux kernel). Nothing for any other text,
/// and nothing when the size does not fit.
inline std::optional<std::uint64_t> parse_size_bytes(std::string_view text) {
  if (text.ends_with("iB")) {
    text.remove_suffix(2);
  } else if (text.ends_with('B')) {
    text.remove_suffix(1);
  }
  const auto power =
      text.empty() ? std::string_view::npos : std::string_view("KMG").find(text.back());
  const unsigned shift =
      power == std::string_view::npos ? 0 : 10 * (static_cast<unsigned>(power) + 1);
  if (shift != 0) text.remove_suffix(1);
  const auto number = parse_unsigned(text);
  if (!number || *number > (~std::uint64_t{0} >> shift)) return std::nullopt;
  return *number << shift;
}

/// Whether `c` may stand in an identifier of a kernel, compute unit or port: [A-Za-z0-9_].
constexpr bool is_identifier_char(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Whether the text is a name of a kernel, compute unit or port: an identifier of C that may
/// begin with a digit (v++ does not forbid it, so neither do we).
constexpr bool is_identifier(std::string_view text) {
  for (const char c : text) {
    if (!is_identifier_char(c)) return false;
  }
  return !text.empty();
}

}  // namespace vppcheck::text
