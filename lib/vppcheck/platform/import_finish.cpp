// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "vppcheck/platform/aie_devices.h"
#include "vppcheck/platform/builtin.h"
#include "vppcheck/platform/import_facts.h"
#include "vppcheck/platform/slr_table.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::platform {
namespace {

/// Below this part of the total the numbers of the SLRs are not believed. Of all samples only the
/// broken one is below 83 % (see distrust_slr_numbers); it has 37 %.
constexpr std::uint64_t kTrustedPercent = 60;

std::optional<std::uint64_t> sum_of_slrs(const Platform& platform, fabric::Resource resource) {
  std::uint64_t sum = 0;
  for (const Slr& slr : platform.slrs) {
    const auto amount = slr.available.amounts.get(resource);
    if (!amount) return std::nullopt;
    sum += *amount;
  }
  return platform.slrs.empty() ? std::nullopt : std::optional(sum);
}

/// The first resource of which the SLRs have far less than the total.
std::optional<fabric::Resource> find_shortfall(const Platform& platform) {
  if (!platform.total) return std::nullopt;
  for (const fabric::Resource resource : fabric::kResources) {
    const auto sum = sum_of_slrs(platform, resource);
    const auto total = platform.total->amounts.get(resource);
    if (sum && total && *sum * 100 < *total * kTrustedPercent) return resource;
  }
  return std::nullopt;
}

/// Adds the source unless it is there; the new index.
std::uint16_t adopt(const Source& source, Platform& platform) {
  auto it = std::find_if(platform.sources.begin(), platform.sources.end(),
                         [&](const Source& other) { return other.text == source.text; });
  if (it == platform.sources.end()) {
    it = platform.sources.insert(it, {"table." + source.key, source.text});
  }
  return static_cast<std::uint16_t>(it - platform.sources.begin());
}

/// Takes over the numbers of the SLRs of the built-in platform of that name, if it has any.
bool take_builtin_numbers(Platform& platform) {
  const BuiltinFile* file = find_builtin(platform.name);
  if (!file) return false;
  const auto table = read_slr_table(file->bytes, std::string(file->name));
  if (!table || !table->has_slr_numbers()) return false;
  for (const Slr& known : table->slrs) {
    Slr* const slr = add_slr(platform, known.index);
    slr->available = known.available;
    for (std::size_t i = 0; i < fabric::kResources.size(); ++i) {
      if (!known.available.amounts.get(fabric::kResources[i])) continue;
      Origin& origin = slr->available.origins[i];
      origin.source = adopt(table->sources[origin.source], platform);
    }
  }
  return true;
}

/// Segments stand by tag in the order of the file, then by index.
void order_memories(std::vector<MemorySegment>& memories) {
  std::vector<std::string> tags;
  for (const MemorySegment& segment : memories) {
    if (std::find(tags.begin(), tags.end(), segment.tag) == tags.end()) tags.push_back(segment.tag);
  }
  std::vector<MemorySegment> ordered;
  for (const std::string& tag : tags) {
    const auto first = static_cast<std::ptrdiff_t>(ordered.size());
    std::copy_if(memories.begin(), memories.end(), std::back_inserter(ordered),
                 [&](const MemorySegment& segment) { return segment.tag == tag; });
    std::sort(ordered.begin() + first, ordered.end(),
              [](const MemorySegment& a, const MemorySegment& b) { return a.index < b.index; });
    // A tag either takes indices or it does not; a port without one adds nothing to those with.
    const auto begin = ordered.begin() + first;
    if (ordered.size() > static_cast<std::size_t>(first) + 1 && !begin->index) ordered.erase(begin);
  }
  memories = std::move(ordered);
}

/// A table gives one alias to each segment of a tag, and each alias to one segment.
void check_aliases(std::vector<MemorySegment>& memories) {
  std::set<std::string> bad_tags;
  std::set<std::string> seen;
  for (MemorySegment& segment : memories) {
    if (segment.aliases.size() > 1) segment.aliases.resize(1);
    const bool is_good = !segment.aliases.empty() && read_memory_name(segment.aliases[0]) &&
                         seen.insert(segment.aliases[0]).second;
    if (!is_good) bad_tags.insert(segment.tag);
  }
  for (MemorySegment& segment : memories) {
    if (bad_tags.count(segment.tag) > 0) segment.aliases.clear();
  }
}

/// Whether the indices of each tag follow each other: a table holds them as a range. Of a list with
/// a gap something was not seen, so it is not whole.
bool has_gap(const std::vector<MemorySegment>& memories) {
  for (std::size_t i = 1; i < memories.size(); ++i) {
    const MemorySegment& last = memories[i - 1];
    const MemorySegment& next = memories[i];
    if (last.tag == next.tag && last.index && next.index && *last.index + 1 != *next.index) {
      return true;
    }
  }
  return false;
}

void bring_into_order(Platform& platform) {
  std::sort(platform.slrs.begin(), platform.slrs.end(),
            [](const Slr& a, const Slr& b) { return a.index < b.index; });
  // A list that leaves one out is not the list.
  if (!platform.slrs.empty() && platform.slrs.back().index + 1 != platform.slrs.size()) {
    platform.slrs_known = false;
  }
  std::sort(platform.clocks.begin(), platform.clocks.end(),
            [](const Clock& a, const Clock& b) { return a.id < b.id; });
  bool has_default = false;
  for (Clock& clock : platform.clocks) {
    clock.is_default = clock.is_default && !has_default;
    has_default = has_default || clock.is_default;
  }
  order_memories(platform.memories);
  if (has_gap(platform.memories)) platform.memories_known = false;
  check_aliases(platform.memories);
  for (MemorySegment& segment : platform.memories) {
    const bool is_outside =
        segment.slr && platform.slrs_known && *segment.slr >= platform.slrs.size();
    if (is_outside) segment.slr.reset();
  }
  if (platform.total && platform.total->amounts.empty()) platform.total.reset();
  if (platform.device && platform.device->amounts.empty()) platform.device.reset();
}

template <class T>
void fill(std::optional<Fact<T>>& fact, const std::optional<Fact<T>>& known) {
  if (!fact) fact = known;
}

/// What the file does not say of the array is known by its part, with the sources of that table.
void fill_array_of_part(Platform& platform) {
  Platform known;
  known.part = platform.part;
  known.sources = platform.sources;
  add_array_of_part(known);
  if (!known.aie) return;
  if (!platform.aie) {
    platform.aie = std::move(known.aie);
  } else {
    fill(platform.aie->columns, known.aie->columns);
    fill(platform.aie->rows, known.aie->rows);
    fill(platform.aie->memory_tile_rows, known.aie->memory_tile_rows);
    fill(platform.aie->tile_memory_bytes, known.aie->tile_memory_bytes);
    fill(platform.aie->memory_tile_bytes, known.aie->memory_tile_bytes);
    if (platform.aie->device.empty()) platform.aie->device = known.aie->device;
  }
  platform.sources = std::move(known.sources);
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// The names of resources that an amount lacks.
std::vector<std::string> lacking(const Capacity& capacity) {
  std::vector<std::string> names;
  for (const fabric::Resource resource : fabric::kResources) {
    if (!capacity.amounts.get(resource)) names.emplace_back(fabric::name_of(resource));
  }
  return names;
}

void say_missing_resources(const Platform& platform, std::vector<std::string>& missing) {
  if (!platform.slrs_known) missing.emplace_back("how many SLRs the platform has");
  const bool has_slrs = !platform.slrs_known || !platform.slrs.empty();
  if (has_slrs && !platform.has_slr_numbers()) missing.emplace_back("the resources of each SLR");
  for (const Slr& slr : platform.slrs) {
    const auto names = lacking(slr.available);
    if (!platform.has_slr_numbers() || names.empty()) continue;
    missing.push_back(join(names) + " of " + slr.name);
  }
  if (!platform.total) {
    missing.emplace_back("the resources of the whole dynamic region");
  } else if (const auto names = lacking(*platform.total); !names.empty()) {
    missing.push_back(join(names) + " of the whole dynamic region");
  }
}

void say_missing_memories(const Platform& platform, std::vector<std::string>& missing) {
  if (platform.memories.empty()) {
    missing.emplace_back("the memories that 'sp' can name");
    return;
  }
  if (!platform.memories_known) {
    missing.emplace_back("whether 'sp' can name other memories than those listed");
  }
  std::vector<std::string> tags;
  for (const MemorySegment& segment : platform.memories) {
    const bool is_new = tags.empty() || tags.back() != segment.tag;
    if (!segment.size_bytes && is_new) tags.push_back(segment.tag);
  }
  if (!tags.empty()) missing.push_back("the size of each segment of " + join(tags));
}

void say_missing_clocks(const Platform& platform, std::vector<std::string>& missing) {
  if (platform.clocks.empty()) {
    missing.emplace_back("the clocks");
    return;
  }
  if (!platform.clocks_known) missing.emplace_back("whether there are other clocks");
  if (!platform.default_clock()) missing.emplace_back("which clock is the default");
  const auto is_unknown = [](const Clock& clock) { return clock.status == ClockStatus::unknown; };
  if (std::any_of(platform.clocks.begin(), platform.clocks.end(), is_unknown)) {
    missing.emplace_back("which clocks are fixed");
  }
}

}  // namespace

void distrust_slr_numbers(Imported& imported) {
  Platform& platform = imported.platform;
  const auto resource = find_shortfall(platform);
  if (!resource) return;
  const auto sum = *sum_of_slrs(platform, *resource);
  const auto total = *platform.total->amounts.get(*resource);
  std::string note =
      "the resources of each SLR: together they have " + show(*resource, sum) + " of " +
      show(*resource, total) + " " + std::string(fabric::name_of(*resource)) + " (" +
      std::to_string(sum * 100 / total) + " %), so regions that span several SLRs are not counted";
  for (Slr& slr : platform.slrs) slr.available = {};
  if (take_builtin_numbers(platform)) note += "; those of the built-in platform are taken instead";
  imported.distrusted.push_back(std::move(note));
}

void finish_import(Imported& imported, const std::string& file) {
  Platform& platform = imported.platform;
  if (platform.name.empty()) {
    platform.name = platform_name(text::stem_of(file));
    if (platform.name.empty()) platform.name = "imported";
    imported.missing.push_back("the platform's name; '" + platform.name + "' is that of the file");
  }
  distrust_slr_numbers(imported);
  bring_into_order(platform);
  fill_array_of_part(platform);

  std::vector<std::string>& missing = imported.missing;
  if (platform.part.empty()) missing.emplace_back("the part");
  say_missing_resources(platform, missing);
  say_missing_memories(platform, missing);
  say_missing_clocks(platform, missing);
  if (!platform.most_compute_units) missing.emplace_back("how many compute units a link may have");
  if (platform.aie && !platform.aie->columns) {
    missing.emplace_back("how many columns the AI Engine array has");
  }
}

}  // namespace vppcheck::platform
