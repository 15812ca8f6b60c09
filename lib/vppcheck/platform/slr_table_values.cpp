// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/slr_table_values.h"

#include <limits>

#include "vppcheck/text/number.h"

namespace vppcheck::platform {
namespace {

constexpr std::uint64_t kHzPerMhz = 1'000'000;
/// 1 THz; no clock of an FPGA comes near.
constexpr std::uint64_t kMostMhz = 1'000'000;

}  // namespace

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  constexpr std::string_view kBlanks = " \t";
  for (;;) {
    const auto begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return words;
    const auto end = std::min(text.find_first_of(kBlanks, begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
}

std::optional<std::uint64_t> read_count(std::string_view text, std::uint64_t most) {
  const auto number = text::parse_unsigned(text);
  return number && *number <= most ? number : std::nullopt;
}

std::optional<std::uint64_t> read_bram36(std::string_view text) {
  const auto dot = text.find('.');
  const auto tiles = read_count(text.substr(0, dot), kMostAmount);
  if (!tiles) return std::nullopt;
  const std::string_view half =
      dot == std::string_view::npos ? std::string_view("0") : text.substr(dot + 1);
  if (half != "0" && half != "5") return std::nullopt;
  return *tiles * 2 + (half == "5" ? 1 : 0);
}

std::optional<std::uint64_t> read_size(std::string_view text) {
  constexpr std::pair<std::string_view, unsigned> kUnits[] = {
      {"KB", 10}, {"MB", 20}, {"GB", 30}, {"TB", 40}, {"B", 0}};
  for (const auto& [unit, shift] : kUnits) {
    if (!text.ends_with(unit)) continue;
    text.remove_suffix(unit.size());
    const auto number = read_count(text, std::numeric_limits<std::uint64_t>::max() >> shift);
    return number ? std::optional(*number << shift) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::uint64_t> read_mhz(std::string_view text) {
  const auto dot = text.find('.');
  const auto whole = read_count(text.substr(0, dot), kMostMhz);
  if (!whole) return std::nullopt;
  std::uint64_t hertz = *whole * kHzPerMhz;
  if (dot == std::string_view::npos) return hertz;
  const std::string_view decimals = text.substr(dot + 1);
  if (!text::all_digits(decimals) || decimals.size() > 6) return std::nullopt;
  std::uint64_t weight = kHzPerMhz;
  for (const char digit : decimals) {
    weight /= 10;
    hertz += static_cast<std::uint64_t>(digit - '0') * weight;
  }
  return hertz;
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> read_range(std::string_view text,
                                                                  std::uint32_t most) {
  const auto colon = text.find(':');
  const auto first = read_count(text.substr(0, colon), most);
  const auto last =
      colon == std::string_view::npos ? first : read_count(text.substr(colon + 1), most);
  if (!first || !last || *first > *last) return std::nullopt;
  return std::pair(static_cast<std::uint32_t>(*first), static_cast<std::uint32_t>(*last));
}

}  // namespace vppcheck::platform
