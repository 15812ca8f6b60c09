// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/table_facts.h"

#include <algorithm>

#include "vppcheck/platform/slr_table_values.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::platform {
namespace {

constexpr std::array kConfidences = {Confidence::low, Confidence::medium, Confidence::high,
                                     Confidence::very_high};

/// The keys of `fabric::kResources`, in its order.
constexpr std::array<std::string_view, fabric::kResources.size()> kResourceKeys = {
    "lut", "ff", "bram36", "uram", "dsp"};

/// Larger than any array; the largest so far has 59 columns (XCVP2502).
constexpr std::uint32_t kMostTiles = 1024;

std::string joined(const std::vector<std::string_view>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

}  // namespace

TableFacts::TableFacts(const std::vector<text::IniSection>& sections) {
  for (const text::IniSection& section : sections) {
    if (section.kind == "sources") read_sources(section);
  }
}

void TableFacts::read_sources(const text::IniSection& section) {
  for (const text::IniEntry& entry : section.entries) sources_.push_back({entry.key, entry.value});
}

void TableFacts::fail(std::uint32_t line, std::string message) {
  if (!error_) error_ = text::IniError{line, std::move(message)};
}

void TableFacts::fail_value(const text::IniEntry& entry, std::string_view expected) {
  fail(entry.line, text::quoted(entry.key) + " is " + text::quoted(entry.value) + "; expected " +
                       std::string(expected));
}

std::string TableFacts::text(const text::IniSection& section, std::string_view key) const {
  const text::IniEntry* entry = section.find(key);
  return entry ? entry->value : std::string();
}

std::optional<std::size_t> TableFacts::choice(const text::IniSection& section, std::string_view key,
                                              const std::vector<std::string_view>& names) {
  const text::IniEntry* entry = section.find(key);
  if (!entry) return std::nullopt;
  const auto it = std::find(names.begin(), names.end(), entry->value);
  if (it != names.end()) return static_cast<std::size_t>(it - names.begin());
  fail_value(*entry, joined(names));
  return std::nullopt;
}

std::uint16_t TableFacts::source_index(std::string_view key, std::uint32_t line) {
  const auto it = std::find_if(sources_.begin(), sources_.end(),
                               [&](const Source& source) { return source.key == key; });
  if (it != sources_.end()) return static_cast<std::uint16_t>(it - sources_.begin());
  fail(line, "the source " + text::quoted(key) + " is not in [sources]");
  return 0;
}

std::optional<Confidence> TableFacts::confidence(const text::IniEntry* entry) {
  if (!entry) return std::nullopt;
  for (const Confidence confidence : kConfidences) {
    if (entry->value == name_of(confidence)) return confidence;
  }
  fail_value(*entry, "low, medium, high or very-high");
  return std::nullopt;
}

Origin TableFacts::origin_of(const text::IniSection& section) {
  Origin origin;
  const text::IniEntry* source = section.find("source");
  if (!source) {
    fail(section.line, section.title() + " has no 'source'");
    return origin;
  }
  origin.source = source_index(source->value, source->line);
  origin.confidence = confidence(section.find("confidence")).value_or(origin.confidence);
  return origin;
}

Origin TableFacts::origin_of(const text::IniSection& section, const text::IniEntry& entry) {
  const text::IniEntry* own = section.find(entry.key + ".source");
  const text::IniEntry* source = own ? own : section.find("source");
  Origin origin;
  if (!source) {
    fail(entry.line, text::quoted(entry.key) + " has no source; give 'source' in " +
                         section.title() + " or '" + text::printable(entry.key) + ".source'");
    return origin;
  }
  origin.source = source_index(source->value, source->line);
  // A number with a source of its own does not inherit how sure the section's source is.
  const text::IniEntry* sure = section.find(entry.key + ".confidence");
  if (!sure && !own) sure = section.find("confidence");
  origin.confidence = confidence(sure).value_or(origin.confidence);
  return origin;
}

std::optional<Fact<std::uint32_t>> TableFacts::count(const text::IniSection& section,
                                                     std::string_view key, std::uint32_t most) {
  const text::IniEntry* entry = section.find(key);
  if (!entry) return std::nullopt;
  const auto value = read_count(entry->value, most);
  if (!value) {
    fail_value(*entry, "a whole number up to " + std::to_string(most));
    return std::nullopt;
  }
  return Fact<std::uint32_t>{static_cast<std::uint32_t>(*value), origin_of(section, *entry)};
}

std::optional<Fact<std::uint64_t>> TableFacts::size(const text::IniSection& section,
                                                    std::string_view key) {
  const text::IniEntry* entry = section.find(key);
  if (!entry) return std::nullopt;
  const auto value = read_size(entry->value);
  if (!value) {
    fail_value(*entry, "a number with B, KB, MB, GB or TB, such as 16GB");
    return std::nullopt;
  }
  return Fact<std::uint64_t>{*value, origin_of(section, *entry)};
}

Capacity TableFacts::capacity(const text::IniSection& section) {
  Capacity capacity;
  for (std::size_t i = 0; i < kResourceKeys.size(); ++i) {
    const text::IniEntry* entry = section.find(kResourceKeys[i]);
    if (!entry) continue;
    const bool is_bram = fabric::kResources[i] == fabric::Resource::bram;
    const auto value = is_bram ? read_bram36(entry->value) : read_count(entry->value, kMostAmount);
    if (!value) {
      fail_value(*entry, is_bram ? "36 Kb tiles in steps of one half, such as 25.5"
                                 : "a whole number up to " + std::to_string(kMostAmount));
      continue;
    }
    capacity.amounts.set(fabric::kResources[i], *value);
    capacity.origins[i] = origin_of(section, *entry);
  }
  return capacity;
}

AieArray TableFacts::array(const text::IniSection& section) {
  AieArray array;
  array.origin = origin_of(section);
  array.architecture = text(section, "architecture");
  choice(section, "architecture", {"AIE", "AIE-ML", "AIE-MLv2"});
  array.columns = count(section, "columns", kMostTiles);
  array.rows = count(section, "rows", kMostTiles);
  array.memory_tile_rows = count(section, "memory_tile_rows", kMostTiles);
  array.tile_memory_bytes = size(section, "tile_memory");
  array.memory_tile_bytes = size(section, "memory_tile_memory");
  return array;
}

}  // namespace vppcheck::platform
