// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/import_facts.h"

#include <algorithm>

#include "vppcheck/platform/slr_table_values.h"
#include "vppcheck/text/lower_case.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::platform {
namespace {

// The bounds of the SLR table (platforms/README.md), which has to hold what is imported.
constexpr std::uint64_t kMostSlrs = 64;
constexpr std::size_t kMostSegments = 4096;
/// A section of the table for each tag; it has at most 1,024, for SLRs and clocks too.
constexpr std::size_t kMostTags = 500;
constexpr std::uint64_t kMostClockId = 255;
constexpr std::uint64_t kMost16Bits = 65535;
/// A line of a table has at most 199 bytes.
constexpr std::size_t kMostTextBytes = 120;

/// The name of a file without directories; of `dir/x.xsa(prj/y.json)` that is `x.xsa(prj/y.json)`.
std::string_view base_of(std::string_view file) {
  const auto member = file.ends_with(')') ? file.find('(') : std::string_view::npos;
  const auto slash = file.substr(0, member).rfind('/');
  return slash == std::string_view::npos ? file : file.substr(slash + 1);
}

}  // namespace

std::string table_text(std::string_view text) {
  std::string result;
  for (const char c : text::printable(text.substr(0, kMostTextBytes))) {
    result.push_back(c == ';' || c == '#' ? ',' : c);
  }
  result = result.substr(0, kMostTextBytes);
  // A sequence of UTF-8 that the cut has broken is printed as escapes; no half of one stays.
  while (!result.empty() && (result.back() & 0x80) != 0) result.pop_back();
  const auto begin = result.find_first_not_of(' ');
  if (begin == std::string::npos) return "";
  return result.substr(begin, result.find_last_not_of(' ') - begin + 1);
}

std::string platform_name(std::string_view text) {
  std::string name(text.substr(0, kMostTextBytes));
  for (char& c : name) {
    if (!text::is_identifier_char(c) && c != '-' && c != '.' && c != '+') c = '_';
  }
  return name;
}

std::string platform_name(std::string_view vendor, std::string_view board, std::string_view name,
                          std::string_view major, std::string_view minor) {
  std::string joined;
  for (const std::string_view part : {vendor, board, name, major, minor}) {
    if (part.empty()) continue;
    if (!joined.empty()) joined += '_';
    joined += part.substr(0, kMostTextBytes);
  }
  return platform_name(joined);
}

std::optional<fabric::Release> release_of_shell(std::string_view version_major) {
  if (version_major.size() != 6 || !text::all_digits(version_major)) return std::nullopt;
  if (version_major[4] == '0') return std::nullopt;
  return fabric::parse_release(std::string(version_major.substr(0, 4)) + "." + version_major[4]);
}

Imported begin_import(const std::string& file, std::string_view kind, std::string_view made_by) {
  Imported imported;
  std::string text = table_text(base_of(file)) + ": " + std::string(kind);
  if (!made_by.empty()) text += ", " + std::string(made_by);
  imported.platform.sources.push_back({"F", table_text(text)});
  return imported;
}

Consumption read_consumption(std::string_view text) {
  const std::string word = text::lower_case(text.substr(0, kMostTextBytes));
  if (word == "true" || word == "automatic") return Consumption::automatic;
  if (word == "preferred" || word == "default") return Consumption::preferred;
  if (word == "false" || word == "explicit") return Consumption::explicit_only;
  return Consumption::unknown;
}

ClockStatus read_clock_status(std::string_view text) {
  const std::string word = text::lower_case(text.substr(0, kMostTextBytes));
  if (word == "fixed") return ClockStatus::fixed;
  if (word == "fixed_non_ref") return ClockStatus::fixed_non_ref;
  if (word == "scalable" || word == "changeable") return ClockStatus::scalable;
  return ClockStatus::unknown;
}

std::optional<std::uint64_t> read_frequency(std::string_view text) {
  if (text.ends_with("MHz")) text.remove_suffix(3);
  while (text.ends_with(' ')) text.remove_suffix(1);
  const auto dot = text.find('.');
  if (dot == std::string_view::npos) return read_mhz(text);
  if (dot == 0 || dot + 1 == text.size()) return std::nullopt;
  if (!text::all_digits(text.substr(dot + 1))) return std::nullopt;
  return read_mhz(text.substr(0, dot + 7));
}

std::optional<std::uint32_t> read_slr_name(std::string_view text) {
  if (!text.starts_with("SLR")) return std::nullopt;
  const auto index = read_count(text.substr(3), kMostSlrs - 1);
  if (!index) return std::nullopt;
  return static_cast<std::uint32_t>(*index);
}

std::optional<std::pair<std::string, std::optional<std::uint32_t>>> read_memory_name(
    std::string_view text) {
  const auto bracket = text.find('[');
  const std::string_view tag = text.substr(0, bracket);
  if (!text::is_identifier(tag) || tag.size() > kMostTextBytes) return std::nullopt;
  if (bracket == std::string_view::npos) return std::pair(std::string(tag), std::nullopt);
  if (!text.ends_with(']')) return std::nullopt;
  const auto digits = text.substr(bracket + 1, text.size() - bracket - 2);
  const auto index = read_count(digits, kMostSegments - 1);
  if (!index) return std::nullopt;
  return std::pair(std::string(tag), std::optional(static_cast<std::uint32_t>(*index)));
}

void set_amount(Capacity& capacity, fabric::Resource resource,
                std::optional<std::uint64_t> amount) {
  if (!amount || *amount > kMostAmount) return;
  const bool is_bram = resource == fabric::Resource::bram;
  capacity.amounts.set(resource, is_bram ? fabric::Resources::from_bram36(*amount) : *amount);
  capacity.origins[static_cast<std::size_t>(resource)] = kOfFile;
}

void set_amount(Capacity& capacity, fabric::Resource resource, std::string_view amount) {
  set_amount(capacity, resource, text::parse_unsigned(amount));
}

void set_slr_count(Platform& platform, std::uint64_t count) {
  if (count > kMostSlrs) return;
  platform.slrs_known = true;
  for (std::uint32_t index = 0; index < count; ++index) add_slr(platform, index);
}

Slr* add_slr(Platform& platform, std::uint32_t index) {
  if (index >= kMostSlrs) return nullptr;
  for (Slr& slr : platform.slrs) {
    if (slr.index == index) return &slr;
  }
  return &platform.slrs.emplace_back(
      Slr{"SLR" + std::to_string(index), index, {}, "", {}, kOfFile});
}

MemorySegment* add_memory(Platform& platform, std::string_view tag,
                          std::optional<std::uint32_t> index) {
  if (!text::is_identifier(tag) || tag.size() > kMostTextBytes) return nullptr;
  if (index && *index >= kMostSegments) return nullptr;
  bool is_new_tag = true;
  std::size_t tags = 0;
  for (MemorySegment& segment : platform.memories) {
    const bool is_same_tag = segment.tag == tag;
    if (is_same_tag && segment.index == index) return &segment;
    if (is_same_tag) is_new_tag = false;
    if (&segment == &platform.memories.front() || (&segment - 1)->tag != segment.tag) ++tags;
  }
  if (is_new_tag && tags >= kMostTags) return nullptr;
  if (platform.memories.size() >= kMostSegments) return nullptr;
  MemorySegment& segment = platform.memories.emplace_back();
  segment.tag = tag;
  segment.index = index;
  segment.origin = kOfFile;
  return &segment;
}

Clock* add_clock(Platform& platform, std::uint64_t id) {
  if (id > kMostClockId) return nullptr;
  for (Clock& clock : platform.clocks) {
    if (clock.id == id) return &clock;
  }
  Clock& clock = platform.clocks.emplace_back();
  clock.id = static_cast<std::uint32_t>(id);
  clock.origin = kOfFile;
  return &clock;
}

void set_most_compute_units(Platform& platform, std::optional<std::uint64_t> count) {
  if (!count || *count > kMost16Bits) return;
  platform.most_compute_units = {static_cast<std::uint32_t>(*count), kOfFile};
}

void set_most_masters(MemorySegment& segment, std::optional<std::uint64_t> count) {
  if (!count || *count > kMost16Bits) return;
  segment.most_masters = {static_cast<std::uint32_t>(*count), kOfFile};
}

}  // namespace vppcheck::platform
