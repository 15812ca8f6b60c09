// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/xsa_parts.h"

#include <algorithm>
#include <utility>

#include "vppcheck/platform/import_facts.h"
#include "vppcheck/platform/slr_table_values.h"

namespace vppcheck::platform {
namespace {

/// The most rows, columns and segments that an SLR table takes.
constexpr std::uint64_t kMostTiles = 1024;
constexpr std::uint64_t kMostIndex = 4095;
constexpr std::size_t kMostNotes = 20;

template <class T>
void fill(std::optional<T>& value, const std::optional<T>& more) {
  if (!value) value = more;
}

void fill(std::string& value, const std::string& more) {
  if (value.empty()) value = more;
}

void fill_segment(MemorySegment& segment, const MemorySegment& more) {
  fill(segment.slr, more.slr);
  fill(segment.size_bytes, more.size_bytes);
  fill(segment.most_masters, more.most_masters);
  if (segment.consumption == Consumption::unknown) segment.consumption = more.consumption;
  if (segment.aliases.empty()) segment.aliases = more.aliases;
}

void fill_memories(Platform& platform, const Platform& more) {
  if (platform.memories.empty()) {
    platform.memories = more.memories;
    platform.memories_known = more.memories_known;
    return;
  }
  for (MemorySegment& segment : platform.memories) {
    const MemorySegment* const same = more.find_memory(segment.tag, segment.index);
    if (same) fill_segment(segment, *same);
  }
}

void fill_slrs(Platform& platform, const Platform& more) {
  if (platform.slrs_known || !more.slrs_known) return;
  for (const Slr& slr : more.slrs) {
    if (!platform.find_slr(slr.index)) platform.slrs.push_back(slr);
  }
  platform.slrs_known = true;
}

void fill_array(std::optional<AieArray>& array, const std::optional<AieArray>& more) {
  if (!array) array = more;
  if (!more) return;
  fill(array->columns, more->columns);
  fill(array->rows, more->rows);
  fill(array->memory_tile_rows, more->memory_tile_rows);
}

void drop_emulation_facts(Imported& imported) {
  Platform& platform = imported.platform;
  imported.distrusted.emplace_back(
      "the clocks and the resources of the dynamic region: this is the emulation half of the "
      "platform, and the card's may differ");
  platform.clocks.clear();
  platform.clocks_known = false;
  platform.memories_known = false;
  platform.total.reset();
  for (Slr& slr : platform.slrs) {
    slr.available = {};
    slr.pblock.clear();
  }
}

}  // namespace

TableError fixed_platform_error(const std::string& file) {
  return {
      file, 0,
      "a fixed platform, such as Vivado exports for software or a link leaves behind: it offers "
      "kernels no clocks and no ports, and its resources are what is left over; v++ refuses it "
      "with 60-1606; give the extensible .xsa or .xpfm that is linked with"};
}

void add_pblock(Imported& imported, std::string_view name, const std::vector<std::uint32_t>& slrs,
                const Capacity& resources) {
  const std::string shown = table_text(name);
  std::string note;
  if (slrs.size() == 1) {
    Slr* const slr = add_slr(imported.platform, slrs[0]);
    if (slr->pblock.empty()) {
      slr->pblock = shown;
      slr->available = resources;
      return;
    }
    slr->available = {};
    note = "the resources of " + slr->name + ": two regions lie in it, '" + slr->pblock +
           "' and '" + shown + "', and may overlap";
  } else {
    note = "the resources of the region '" + shown +
           "': it spans several SLRs or names none, so they cannot be told apart";
  }
  if (imported.distrusted.size() < kMostNotes) imported.distrusted.push_back(std::move(note));
}

bool add_port(Platform& platform, std::string_view tag, std::string_view slr,
              std::string_view consumption) {
  if (tag == "default") return false;  // what Vivado writes for a port that was given no tag
  const std::size_t count = platform.memories.size();
  MemorySegment* const port = add_memory(platform, tag, std::nullopt);
  if (!port) return false;
  const auto index = read_slr_name(slr);
  const Consumption use = read_consumption(consumption);
  if (platform.memories.size() > count) {
    port->slr = index;
    port->consumption = use;
    return true;
  }
  if (port->slr != index) port->slr.reset();
  if (port->consumption != use) port->consumption = Consumption::unknown;
  return true;
}

std::optional<std::uint32_t> read_index(std::string_view text) {
  const auto index = read_count(text, kMostIndex);
  return index ? std::optional(static_cast<std::uint32_t>(*index)) : std::nullopt;
}

std::optional<Fact<std::uint32_t>> read_tiles(std::string_view text) {
  const auto count = read_count(text, kMostTiles);
  if (!count) return std::nullopt;
  return Fact<std::uint32_t>{static_cast<std::uint32_t>(*count), kOfFile};
}

std::string_view read_architecture(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"AIE", "AIE"},      {"AIE-ML", "AIE-ML"},     {"AIE_ML", "AIE-ML"},
      {"AIEML", "AIE-ML"}, {"AIE-MLv2", "AIE-MLv2"}, {"AIE_MLv2", "AIE-MLv2"},
      {"AIE2", "AIE-ML"},  {"AIE2PS", "AIE-MLv2"}};
  for (const auto& [word, architecture] : kWords) {
    if (word == text) return architecture;
  }
  return "";
}

void fill_platform(Platform& platform, const Platform& more) {
  fill(platform.name, more.name);
  fill(platform.part, more.part);
  fill(platform.shell, more.shell);
  fill(platform.release, more.release);
  fill(platform.total, more.total);
  fill(platform.device, more.device);
  fill(platform.most_compute_units, more.most_compute_units);
  fill_slrs(platform, more);
  fill_memories(platform, more);
  if (platform.clocks.empty()) {
    platform.clocks = more.clocks;
    platform.clocks_known = more.clocks_known;
  }
  fill_array(platform.aie, more.aie);
}

Imported finish_part(XsaPart part, const std::string& file) {
  if (part.is_emulation) drop_emulation_facts(part.imported);
  finish_import(part.imported, file);
  return std::move(part.imported);
}

}  // namespace vppcheck::platform
