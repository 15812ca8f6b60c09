// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/memory_table.h"

#include <algorithm>

#include "vppcheck/platform/slr_table_values.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::platform {
namespace {

constexpr std::size_t kMostSegments = 4096;
constexpr std::uint32_t kMostMasters = 65535;
constexpr std::uint32_t kMostSlrIndex = 63;

/// The segments of one section, and the values that its keys give them.
class Segments {
 public:
  Segments(const text::IniSection& section, TableFacts& facts, const Platform& platform)
      : section_(section), facts_(facts), platform_(platform) {}

  std::vector<MemorySegment> read() {
    if (!make()) return {};
    read_slrs();
    read_sizes();
    read_masters();
    read_consumption();
    read_aliases();
    return std::move(segments_);
  }

 private:
  bool make() {
    MemorySegment segment;
    segment.tag = section_.label;
    segment.origin = facts_.origin_of(section_);
    if (!text::is_identifier(segment.tag)) {
      facts_.fail(section_.line, section_.title() + ": a tag has letters, digits and '_' only");
      return false;
    }
    const text::IniEntry* entry = section_.find("indices");
    if (!entry) {
      segments_.push_back(segment);
      return true;
    }
    const auto range = read_range(entry->value, kMostSegments - 1);
    if (!range) {
      facts_.fail_value(*entry, "a range such as 0:3, up to " + std::to_string(kMostSegments - 1));
      return false;
    }
    for (std::uint32_t index = range->first; index <= range->second; ++index) {
      segment.index = index;
      segments_.push_back(segment);
    }
    return true;
  }

  /// Calls `set(segment, word)` for each segment: one word is for all, else there is one for each,
  /// and `-` leaves a segment out. `set` gives false for a word that it does not understand.
  template <class Set>
  void for_each_word(std::string_view key, std::string_view expected, Set set) {
    const text::IniEntry* entry = section_.find(key);
    if (!entry) return;
    const auto words = words_of(entry->value);
    if (words.size() != 1 && words.size() != segments_.size()) {
      return facts_.fail(entry->line, text::quoted(key) + " has " + std::to_string(words.size()) +
                                          " values; expected one, or one for each of " +
                                          std::to_string(segments_.size()) + " segments");
    }
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      const std::string_view word = words.size() == 1 ? words[0] : words[i];
      if (word != "-" && !set(segments_[i], word)) return facts_.fail_value(*entry, expected);
    }
  }

  void read_slrs() {
    const std::size_t count = platform_.slrs.size();
    if (platform_.slrs_known && count == 0 && section_.find("slr")) {
      return facts_.fail(section_.find("slr")->line,
                         "'slr' in a platform that has none ('slrs = none')");
    }
    const auto most = platform_.slrs_known ? static_cast<std::uint32_t>(count - 1) : kMostSlrIndex;
    for_each_word("slr", "indices of SLRs up to " + std::to_string(most),
                  [&](MemorySegment& segment, std::string_view word) {
                    const auto index = read_count(word, most);
                    if (index) segment.slr = static_cast<std::uint32_t>(*index);
                    return index.has_value();
                  });
  }

  void read_sizes() {
    const text::IniEntry* entry = section_.find("size");
    if (!entry) return;
    const Origin origin = facts_.origin_of(section_, *entry);
    for_each_word("size", "a number with B, KB, MB, GB or TB, such as 16GB",
                  [&](MemorySegment& segment, std::string_view word) {
                    const auto size = read_size(word);
                    if (size) segment.size_bytes = {*size, origin};
                    return size.has_value();
                  });
  }

  void read_masters() {
    const text::IniEntry* entry = section_.find("most_masters");
    if (!entry) return;
    const Origin origin = facts_.origin_of(section_, *entry);
    for_each_word("most_masters", "a whole number up to " + std::to_string(kMostMasters),
                  [&](MemorySegment& segment, std::string_view word) {
                    const auto masters = read_count(word, kMostMasters);
                    if (masters) {
                      segment.most_masters = {static_cast<std::uint32_t>(*masters), origin};
                    }
                    return masters.has_value();
                  });
  }

  void read_consumption() {
    for_each_word("consumption", "automatic, preferred or explicit",
                  [](MemorySegment& segment, std::string_view word) {
                    if (word == "automatic") segment.consumption = Consumption::automatic;
                    if (word == "preferred") segment.consumption = Consumption::preferred;
                    if (word == "explicit") segment.consumption = Consumption::explicit_only;
                    return segment.consumption != Consumption::unknown;
                  });
    const text::IniEntry* entry = section_.find("preferred");
    if (!entry) return;
    const auto index = read_count(entry->value, kMostSegments);
    const auto it = std::find_if(
        segments_.begin(), segments_.end(),
        [&](const MemorySegment& segment) { return index && segment.index == *index; });
    if (it == segments_.end()) return facts_.fail_value(*entry, "one of this tag's indices");
    it->consumption = Consumption::preferred;
  }

  void read_aliases() {
    const text::IniEntry* entry = section_.find("aliases");
    if (!entry) return;
    const auto words = words_of(entry->value);
    if (words.size() != segments_.size()) {
      return facts_.fail(entry->line, "'aliases' has " + std::to_string(words.size()) +
                                          " names for " + std::to_string(segments_.size()) +
                                          " segments");
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool in_section = std::count(words.begin(), words.end(), words[i]) > 1;
      if (in_section || platform_.find_memory_alias(words[i])) {
        return facts_.fail(entry->line,
                           "the alias " + text::quoted(words[i]) + " stands for two segments");
      }
      segments_[i].aliases.emplace_back(words[i]);
    }
  }

  const text::IniSection& section_;
  TableFacts& facts_;
  const Platform& platform_;
  std::vector<MemorySegment> segments_;
};

}  // namespace

void read_memory(const text::IniSection& section, TableFacts& facts, Platform& platform) {
  std::vector<MemorySegment> segments = Segments(section, facts, platform).read();
  if (platform.memories.size() + segments.size() > kMostSegments) {
    return facts.fail(section.line,
                      "more than " + std::to_string(kMostSegments) + " segments of memory");
  }
  std::move(segments.begin(), segments.end(), std::back_inserter(platform.memories));
}

}  // namespace vppcheck::platform
