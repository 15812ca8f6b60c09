// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/slr_table.h"

#include <algorithm>

#include "vppcheck/platform/aie_devices.h"
#include "vppcheck/platform/memory_table.h"
#include "vppcheck/platform/slr_table_keys.h"
#include "vppcheck/platform/slr_table_values.h"
#include "vppcheck/platform/table_facts.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::platform {
namespace {

/// A bound for hostile files; the platforms in platforms/ have four at most.
constexpr std::uint32_t kMostSlrs = 64;
constexpr std::uint32_t kMostClockId = 255;
constexpr std::uint64_t kMostHz = 1'000'000'000'000;
constexpr std::uint32_t kMostComputeUnits = 65535;

const text::IniSection* find_section(const std::vector<text::IniSection>& sections,
                                     std::string_view kind) {
  const auto it =
      std::find_if(sections.begin(), sections.end(),
                   [&](const text::IniSection& section) { return section.kind == kind; });
  return it == sections.end() ? nullptr : &*it;
}

std::vector<std::string> strings_of(std::string_view text) {
  const auto words = words_of(text);
  return {words.begin(), words.end()};
}

/// A platform's name is the stem of a file and a word of a configuration.
bool is_platform_name(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) {
    return text::is_identifier_char(c) || c == '-' || c == '.' || c == '+';
  });
}

void read_names(const text::IniSection& section, TableFacts& facts, Platform& platform) {
  platform.name = facts.text(section, "name");
  if (platform.name.empty()) return facts.fail(section.line, "[platform] has no 'name'");
  platform.aliases =
      strings_of(facts.text(section, "aliases") + " " + facts.text(section, "release_names"));
  for (const std::string_view key : {"name", "aliases", "release_names"}) {
    const text::IniEntry* entry = section.find(key);
    if (!entry) continue;
    const auto words = words_of(entry->value);
    if (!std::all_of(words.begin(), words.end(), is_platform_name) ||
        (key == "name" && words.size() != 1)) {
      facts.fail_value(*entry, "letters, digits, '_', '-', '+' and '.'");
    }
  }
  platform.description = facts.text(section, "description");
  platform.part = facts.text(section, "part");
  platform.shell = facts.text(section, "shell");
  if (const text::IniEntry* entry = section.find("release")) {
    platform.release = fabric::parse_release(entry->value);
    if (!platform.release) facts.fail_value(*entry, "a release such as 2022.1");
  }
}

/// Releases that are known from reports; each names its own, or one stands for all.
std::vector<fabric::Release> read_reports(const text::IniSection& section, const std::string& key,
                                          TableFacts& facts) {
  std::vector<fabric::Release> releases;
  const text::IniEntry* entry = section.find(key);
  if (!entry) return releases;
  for (const std::string_view word : words_of(entry->value)) {
    const auto release = fabric::parse_release(word);
    if (!release) {
      facts.fail_value(*entry, "releases such as 2022.2");
      return releases;
    }
    releases.push_back(*release);
  }
  const text::IniEntry* source = section.find(key + ".source");
  if (!source) {
    facts.fail(entry->line, "'" + key + "' has no '" + key + ".source' that names the reports");
    return releases;
  }
  const auto sources = words_of(source->value);
  if (sources.size() != 1 && sources.size() != releases.size()) {
    facts.fail_value(
        *source, "one source, or one for each of " + std::to_string(releases.size()) + " releases");
  }
  for (const std::string_view word : sources) facts.source_index(word, source->line);
  return releases;
}

void read_releases(const text::IniSection& section, TableFacts& facts, Platform& platform) {
  platform.accepted_by = read_reports(section, "accepted_by", facts);
  platform.refused_by = read_reports(section, "refused_by", facts);
  for (const fabric::Release release : platform.refused_by) {
    const auto& accepted = platform.accepted_by;
    if (std::find(accepted.begin(), accepted.end(), release) == accepted.end()) continue;
    facts.fail(section.find("refused_by")->line,
               fabric::show(release) + " stands in 'accepted_by' too");
  }
}

bool read_complete(const text::IniSection& section, std::string_view key, TableFacts& facts) {
  const auto choice = facts.choice(section, key, {"complete", "partial"});
  if (choice) facts.origin_of(section, *section.find(key));
  return choice == 0u;
}

void read_slr_count(const text::IniSection& section, TableFacts& facts, Platform& platform) {
  const text::IniEntry* entry = section.find("slrs");
  if (!entry) return;
  const Origin origin = facts.origin_of(section, *entry);
  platform.slrs_known = true;
  if (entry->value == "none") return;
  const auto count = read_count(entry->value, kMostSlrs);
  if (!count || *count == 0) {
    return facts.fail_value(*entry, "'none' or a number from 1 to " + std::to_string(kMostSlrs));
  }
  for (std::uint32_t index = 0; index < *count; ++index) {
    platform.slrs.push_back({"SLR" + std::to_string(index), index, {}, "", {}, origin});
  }
}

void read_slr(const text::IniSection& section, TableFacts& facts, Platform& platform) {
  const std::string_view label = section.label;
  const auto index = label.starts_with("SLR") ? read_count(label.substr(3), kMostSlrs - 1)
                                              : std::optional<std::uint64_t>();
  if (!index || "SLR" + std::to_string(*index) != label) {
    return facts.fail(section.line, section.title() + " is not one of SLR0 to SLR" +
                                        std::to_string(kMostSlrs - 1));
  }
  if (platform.slrs_known && *index >= platform.slrs.size()) {
    return facts.fail(section.line, section.title() + " is not one of the platform's " +
                                        std::to_string(platform.slrs.size()) + " SLRs");
  }
  Slr slr{section.label, static_cast<std::uint32_t>(*index), {}, "", {}, {}};
  slr.origin = facts.origin_of(section);
  slr.available = facts.capacity(section);
  slr.pblock = facts.text(section, "pblock");
  if (const auto shares = facts.choice(section, "shares_static", {"no", "yes"})) {
    slr.shares_static = *shares == 1;
  }
  if (platform.slrs_known) {
    platform.slrs[slr.index] = std::move(slr);
  } else {
    platform.slrs.push_back(std::move(slr));
  }
}

void read_clock(const text::IniSection& section, TableFacts& facts, Platform& platform) {
  const auto id = read_count(section.label, kMostClockId);
  if (!id || std::to_string(*id) != section.label) {
    return facts.fail(section.line,
                      section.title() + " has no id from 0 to " + std::to_string(kMostClockId));
  }
  Clock clock;
  clock.id = static_cast<std::uint32_t>(*id);
  clock.origin = facts.origin_of(section);
  clock.name = facts.text(section, "name");
  const text::IniEntry* hertz = section.find("frequency_hz");
  const text::IniEntry* entry = hertz ? hertz : section.find("frequency_mhz");
  if (hertz && section.find("frequency_mhz")) {
    facts.fail(hertz->line, section.title() + " has both 'frequency_hz' and 'frequency_mhz'");
  }
  if (entry) {
    const auto value = hertz ? read_count(entry->value, kMostHz) : read_mhz(entry->value);
    if (!value) {
      facts.fail_value(*entry, hertz ? "a whole number of Hz"
                                     : "MHz with at most six decimals, such as 299.996999");
    }
    clock.frequency_hz = {value.value_or(0), facts.origin_of(section, *entry)};
  }
  if (const auto status = facts.choice(section, "status", {"fixed", "fixed_non_ref", "scalable"})) {
    constexpr std::array kStatus = {ClockStatus::fixed, ClockStatus::fixed_non_ref,
                                    ClockStatus::scalable};
    clock.status = kStatus[*status];
  }
  clock.is_default = facts.choice(section, "default", {"no", "yes"}) == 1u;
  if (clock.is_default && platform.default_clock()) {
    facts.fail(section.line,
               "clock " + std::to_string(platform.default_clock()->id) + " is the default already");
  }
  platform.clocks.push_back(std::move(clock));
}

void read_section(const text::IniSection& section, TableFacts& facts, Platform& platform) {
  if (section.kind == "slr") return read_slr(section, facts, platform);
  if (section.kind == "memory") return read_memory(section, facts, platform);
  if (section.kind == "clock") return read_clock(section, facts, platform);
  if (section.kind == "total") platform.total = facts.capacity(section);
  if (section.kind == "device") platform.device = facts.capacity(section);
  if (section.kind == "aie") {
    platform.aie = facts.array(section);
    platform.aie->device = facts.text(section, "device");
  }
  if (section.kind == "streams") {
    facts.origin_of(section);
    platform.stream_ports = strings_of(facts.text(section, "ports"));
  }
}

tl::expected<Platform, text::IniError> read_platform(std::string_view bytes) {
  const auto sections = text::read_ini(bytes);
  if (!sections) return tl::unexpected(sections.error());
  if (const auto error = find_unknown_key(*sections)) return tl::unexpected(*error);
  const text::IniSection* head = find_section(*sections, "platform");
  if (!head) return tl::unexpected(text::IniError{0, "has no section [platform]"});

  TableFacts facts(*sections);
  Platform platform;
  read_names(*head, facts, platform);
  read_releases(*head, facts, platform);
  read_slr_count(*head, facts, platform);
  platform.memories_known = read_complete(*head, "memories", facts);
  platform.clocks_known = read_complete(*head, "clocks", facts);
  platform.most_compute_units = facts.count(*head, "most_compute_units", kMostComputeUnits);
  for (const text::IniSection& section : *sections) read_section(section, facts, platform);
  if (facts.error()) return tl::unexpected(*facts.error());

  std::sort(platform.slrs.begin(), platform.slrs.end(),
            [](const Slr& a, const Slr& b) { return a.index < b.index; });
  std::sort(platform.clocks.begin(), platform.clocks.end(),
            [](const Clock& a, const Clock& b) { return a.id < b.id; });
  platform.sources = facts.sources();
  if (!platform.aie) add_array_of_part(platform);
  return platform;
}

}  // namespace

tl::expected<Platform, TableError> read_slr_table(std::string_view bytes, const std::string& file) {
  return read_platform(bytes).map_error([&](const text::IniError& error) {
    return TableError{file, error.line, error.message};
  });
}

}  // namespace vppcheck::platform
