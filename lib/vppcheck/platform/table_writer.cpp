// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "vppcheck/platform/import.h"
#include "vppcheck/text/ini.h"
#include "vppcheck/text/span.h"

namespace vppcheck::platform {
namespace {

using fabric::Resource;

/// A line of a table has at most 199 bytes (text/ini.h).
constexpr std::size_t kMostLineBytes = 199;

constexpr std::array<std::string_view, fabric::kResources.size()> kResourceKeys = {
    "lut", "ff", "bram36", "uram", "dsp"};

bool is_same(const Origin& a, const Origin& b) {
  return a.source == b.source && a.confidence == b.confidence;
}

/// `16GB`, in the largest unit without remainder.
std::string size_text(std::uint64_t bytes) {
  constexpr std::array<std::string_view, 5> kUnits = {"B", "KB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  while (bytes != 0 && bytes % 1024 == 0 && unit + 1 < kUnits.size()) {
    bytes /= 1024;
    ++unit;
  }
  return std::to_string(bytes) + std::string(kUnits[unit]);
}

std::string_view word_of(Consumption consumption) {
  switch (consumption) {
    case Consumption::automatic: return "automatic";
    case Consumption::preferred: return "preferred";
    case Consumption::explicit_only: return "explicit";
    case Consumption::unknown: return "";
  }
  return "";
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// Writes one table, section by section.
class TableWriter {
 public:
  explicit TableWriter(const Platform& platform) : platform_(platform) {}

  std::string write() {
    out_ = "# Written by vppcheck platform import; platforms/README.md tells what the keys mean.\n";
    write_head();
    write_sources();
    for (const Slr& slr : platform_.slrs) write_slr(slr);
    if (platform_.total) write_capacity("total", *platform_.total);
    if (platform_.device) write_capacity("device", *platform_.device);
    write_memories();
    for (const Clock& clock : platform_.clocks) write_clock(clock);
    if (platform_.aie) write_array(*platform_.aie);
    write_streams();
    return std::move(out_);
  }

 private:
  void open(const std::string& title) { out_ += "\n[" + title + "]\n"; }

  /// A line, unless it has no value or does not fit: then a comment says so.
  void add(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    const std::string line = std::string(key) + " = " + std::string(value);
    if (line.size() > kMostLineBytes) {
      out_ += "# " + std::string(key) + " does not fit one line and is left out\n";
    } else {
      out_ += line + "\n";
    }
  }

  /// A line whose text may be cut.
  void add_text(std::string_view key, std::string_view value) {
    const std::size_t room = kMostLineBytes - std::min(kMostLineBytes, key.size() + 3);
    add(key, text::trimmed({value.substr(0, room), {}}).text);
  }

  void add_origin(const Origin& origin, const std::string& prefix = "") {
    if (origin.source >= platform_.sources.size()) return;
    add(prefix + "source", platform_.sources[origin.source].key);
    // Medium is what an absent confidence means, and a number may differ from its section there.
    if (origin.confidence != Confidence::medium || !prefix.empty()) {
      add(prefix + "confidence", name_of(origin.confidence));
    }
  }

  /// A number, with its own origin when that is not the section's.
  void add_fact(const std::string& key, const std::string& value, const Origin& origin,
                const Origin& of_section) {
    add(key, value);
    if (!is_same(origin, of_section)) add_origin(origin, key + ".");
  }

  template <class T>
  void add_count(const std::string& key, const std::optional<Fact<T>>& fact,
                 const Origin& of_section) {
    if (fact) add_fact(key, std::to_string(fact->value), fact->origin, of_section);
  }

  void add_size(const std::string& key, const std::optional<Fact<std::uint64_t>>& fact,
                const Origin& of_section) {
    if (fact) add_fact(key, size_text(fact->value), fact->origin, of_section);
  }

  void write_head() {
    open("platform");
    add("name", platform_.name);
    write_aliases();
    add_text("description", platform_.description);
    add_text("part", platform_.part);
    add_text("shell", platform_.shell);
    if (platform_.release) add("release", fabric::show(*platform_.release));
    if (platform_.slrs_known) {
      add("slrs", platform_.slrs.empty() ? "none" : std::to_string(platform_.slrs.size()));
    }
    if (!platform_.memories.empty() || platform_.memories_known) {
      add("memories", platform_.memories_known && !has_gap() ? "complete" : "partial");
    }
    if (!platform_.clocks.empty() || platform_.clocks_known) {
      add("clocks", platform_.clocks_known ? "complete" : "partial");
    }
    if (platform_.most_compute_units) {
      add("most_compute_units", std::to_string(platform_.most_compute_units->value));
    }
    write_reports("accepted_by", platform_.accepted_by);
    write_reports("refused_by", platform_.refused_by);
    const Origin of_file{0, Confidence::very_high};
    add_origin(platform_.most_compute_units ? platform_.most_compute_units->origin : of_file);
  }

  /// As many names as fit in one line, the others in the next.
  void write_aliases() {
    std::string first;
    std::string second;
    for (const std::string& alias : platform_.aliases) {
      const bool fits = second.empty() && first.size() + alias.size() < 180;
      std::string& line = fits ? first : second;
      line += (line.empty() ? "" : " ") + alias;
    }
    add("aliases", first);
    add("release_names", second);
  }

  /// A platform does not keep where the reports stand; the first source is named for the format.
  void write_reports(const std::string& key, const std::vector<fabric::Release>& releases) {
    if (releases.empty() || platform_.sources.empty()) return;
    std::vector<std::string> words;
    for (const fabric::Release release : releases) words.push_back(fabric::show(release));
    add(key, joined(words));
    add(key + ".source", platform_.sources.front().key);
  }

  void write_sources() {
    open("sources");
    for (const Source& source : platform_.sources) add_text(source.key, source.text);
  }

  void add_amounts(const Capacity& capacity, const Origin& of_section) {
    for (std::size_t i = 0; i < fabric::kResources.size(); ++i) {
      const auto amount = capacity.amounts.get(fabric::kResources[i]);
      if (!amount) continue;
      add_fact(std::string(kResourceKeys[i]), fabric::show(fabric::kResources[i], *amount),
               capacity.origins[i], of_section);
    }
  }

  void write_slr(const Slr& slr) {
    open("slr " + slr.name);
    add_amounts(slr.available, slr.origin);
    add_text("pblock", slr.pblock);
    if (slr.shares_static) add("shares_static", *slr.shares_static ? "yes" : "no");
    add_origin(slr.origin);
  }

  void write_capacity(const std::string& title, const Capacity& capacity) {
    Origin origin;
    for (std::size_t i = fabric::kResources.size(); i-- > 0;) {
      if (capacity.amounts.get(fabric::kResources[i])) origin = capacity.origins[i];
    }
    open(title);
    add_amounts(capacity, origin);
    add_origin(origin);
  }

  /// Whether an index follows that a range cannot reach; what is behind it is left out below, so
  /// that the list is no longer complete.
  bool has_gap() const {
    const auto& memories = platform_.memories;
    for (std::size_t i = 1; i < memories.size(); ++i) {
      if (memories[i].tag == memories[i - 1].tag && !follows(memories[i - 1], memories[i])) {
        return true;
      }
    }
    return false;
  }

  static bool follows(const MemorySegment& before, const MemorySegment& segment) {
    return before.index && segment.index && *segment.index == *before.index + 1;
  }

  void write_memories() {
    const auto& memories = platform_.memories;
    for (auto begin = memories.begin(); begin != memories.end();) {
      const auto end = std::find_if(begin, memories.end(), [&](const MemorySegment& segment) {
        return segment.tag != begin->tag;
      });
      auto last = begin + 1;
      while (last != end && follows(*(last - 1), *last)) ++last;
      write_memory({begin, last});
      if (last != end) {
        out_ += "# the indices have a gap here; those behind it are left out\n";
      }
      begin = end;
    }
  }

  /// One word for all segments, or one for each with `-` for what is not known.
  static std::string words_for(const std::vector<std::string>& words) {
    const bool all_same = std::all_of(words.begin(), words.end(),
                                      [&](const std::string& word) { return word == words[0]; });
    if (all_same) return words[0];
    std::string text;
    for (const std::string& word : words) {
      text += (text.empty() ? "" : " ") + (word.empty() ? std::string("-") : word);
    }
    return text;
  }

  template <class Word>
  static std::string words_of(const std::vector<MemorySegment>& segments, Word word) {
    std::vector<std::string> words;
    for (const MemorySegment& segment : segments) words.push_back(word(segment));
    return words_for(words);
  }

  /// The origin of the first known fact: a table has one for all segments.
  template <class Get>
  static std::optional<Origin> origin_of(const std::vector<MemorySegment>& segments, Get get) {
    for (const MemorySegment& segment : segments) {
      if (get(segment)) return get(segment)->origin;
    }
    return std::nullopt;
  }

  void write_memory(const std::vector<MemorySegment>& segments) {
    const MemorySegment& first = segments.front();
    open("memory " + first.tag);
    if (first.index) {
      add("indices", segments.size() == 1 ? std::to_string(*first.index)
                                          : std::to_string(*first.index) + ":" +
                                                std::to_string(*segments.back().index));
    }
    add("slr", words_of(segments, [](const MemorySegment& segment) {
          return segment.slr ? std::to_string(*segment.slr) : "";
        }));
    const auto sizes = [](const MemorySegment& segment) { return segment.size_bytes; };
    if (const auto origin = origin_of(segments, sizes)) {
      const std::string words = words_of(segments, [](const MemorySegment& segment) {
        return segment.size_bytes ? size_text(segment.size_bytes->value) : std::string();
      });
      add_fact("size", words, *origin, first.origin);
    }
    const auto masters = [](const MemorySegment& segment) { return segment.most_masters; };
    if (const auto origin = origin_of(segments, masters)) {
      const std::string words = words_of(segments, [](const MemorySegment& segment) {
        return segment.most_masters ? std::to_string(segment.most_masters->value) : std::string();
      });
      add_fact("most_masters", words, *origin, first.origin);
    }
    write_consumption(segments);
    if (!first.aliases.empty()) {
      add("aliases", words_of(segments, [](const MemorySegment& segment) {
            return segment.aliases.empty() ? std::string() : segment.aliases.front();
          }));
    }
    add_origin(first.origin);
  }

  /// `preferred` names the one segment that is the default when all others are alike.
  void write_consumption(const std::vector<MemorySegment>& segments) {
    const auto is_preferred = [](const MemorySegment& segment) {
      return segment.consumption == Consumption::preferred;
    };
    const auto one = std::find_if(segments.begin(), segments.end(), is_preferred);
    const bool only_one = std::count_if(segments.begin(), segments.end(), is_preferred) == 1;
    std::vector<std::string> words;
    for (const MemorySegment& segment : segments) {
      words.emplace_back(word_of(segment.consumption));
    }
    if (only_one && segments.size() > 1 && one->index) {
      std::vector<std::string> others = words;
      others.erase(others.begin() + (one - segments.begin()));
      if (std::all_of(others.begin(), others.end(),
                      [&](const std::string& word) { return word == others[0]; })) {
        add("consumption", others[0]);
        add("preferred", std::to_string(*one->index));
        return;
      }
    }
    add("consumption", words_for(words));
  }

  void write_clock(const Clock& clock) {
    open("clock " + std::to_string(clock.id));
    add_count("frequency_hz", clock.frequency_hz, clock.origin);
    if (clock.status != ClockStatus::unknown) add("status", name_of(clock.status));
    if (clock.is_default) add("default", "yes");
    add_text("name", clock.name);
    add_origin(clock.origin);
  }

  void write_array(const AieArray& array) {
    open("aie");
    add_text("device", array.device);
    add("architecture", array.architecture);
    add_count("columns", array.columns, array.origin);
    add_count("rows", array.rows, array.origin);
    add_count("memory_tile_rows", array.memory_tile_rows, array.origin);
    add_size("tile_memory", array.tile_memory_bytes, array.origin);
    add_size("memory_tile_memory", array.memory_tile_bytes, array.origin);
    add_origin(array.origin);
  }

  void write_streams() {
    if (platform_.stream_ports.empty()) return;
    open("streams");
    add("ports", joined(platform_.stream_ports));
    add_origin({0, Confidence::very_high});
  }

  const Platform& platform_;
  std::string out_;
};

}  // namespace

std::string write_slr_table(const Platform& platform) { return TableWriter(platform).write(); }

}  // namespace vppcheck::platform
