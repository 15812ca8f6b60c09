// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/json.h"
#include "vppcheck/platform/import_facts.h"
#include "vppcheck/platform/slr_table_values.h"
#include "vppcheck/platform/xsa_parts.h"

// `raptor2` of ext_metadata.json: the SLRs and the map of memories of Alveo shells of 2021 and
// 2022. Looked at: pablo1318/TFGVitis@94489223fe6b (U250), s095339/Adaptive_Beamforming (U50),
// ZTTTX/scalehls_vitis_test (U280). emconfigutil leaves a copy in .Xil/configutil-*/hw_emu.
namespace vppcheck::platform {
namespace {

using container::at;
using container::number_of;
using container::text_of;
using nlohmann::json;

void read_slrs(const json& list, Platform& platform) {
  if (!list.is_array()) return;
  std::uint64_t count = 0;
  for (const json& slr : list) {
    if (read_slr_name(text_of(slr)) != count) return;
    ++count;
  }
  set_slr_count(platform, count);
}

void read_memories(const json& resources, Platform& platform) {
  if (!resources.is_object()) return;
  for (const auto& [group, instances] : resources.items()) {
    if (!instances.is_object()) continue;
    for (const auto& [name, entry] : instances.items()) {
      const auto index = number_of(at(entry, "index"));
      const std::string_view tag = text_of(at(entry, "sptag"));
      if (!index || *index > 4095 || tag.empty()) continue;  // `gts` are transceivers
      MemorySegment* const segment = add_memory(platform, tag, static_cast<std::uint32_t>(*index));
      if (!segment) continue;
      segment->slr = read_slr_name(text_of(at(entry, "slr")));
      set_most_masters(*segment, number_of(at(entry, "max_masters")));
    }
  }
}

/// `feature_support` counts the segments of each tag; the map is whole when all of them are there.
bool is_whole_map(const json& counts, const Platform& platform) {
  if (!counts.is_object() || platform.memories.empty()) return false;
  for (const MemorySegment& segment : platform.memories) {
    std::uint64_t found = 0;
    for (const MemorySegment& other : platform.memories) found += other.tag == segment.tag;
    if (number_of(at(counts, segment.tag)) != found) return false;
  }
  for (const std::string_view tag : {"DDR", "HBM", "PLRAM", "HOST"}) {
    if (number_of(at(counts, tag)).value_or(0) > 0 && !platform.has_memory_tag(tag)) return false;
  }
  return true;
}

}  // namespace

XsaPartResult load_ext_metadata(std::string_view bytes, const std::string& file) {
  const auto parsed = container::load_json(bytes, file);
  if (!parsed) return tl::unexpected(parsed.error());
  const json& raptor = at(*parsed, "raptor2");
  if (!raptor.is_object()) {
    return tl::unexpected(TableError{
        file, 0,
        "has no 'raptor2', the only part of an ext_metadata.json that describes memories"});
  }
  XsaPart part{begin_import(file, "extended metadata of the platform", ""), false};
  Platform& platform = part.imported.platform;
  platform.part = table_text(text_of(at(raptor, "part")));
  set_most_compute_units(platform, number_of(at(raptor, "num_compute_units")));
  read_slrs(at(raptor, "slrs"), platform);
  read_memories(at(raptor, "resources"), platform);
  platform.memories_known = is_whole_map(at(raptor, "feature_support"), platform);
  return part;
}

ImportResult read_ext_metadata(std::string_view bytes, const std::string& file) {
  return load_ext_metadata(bytes, file).map([&](XsaPart part) {
    return finish_part(std::move(part), file);
  });
}

XsaPartResult load_aie_primitive(std::string_view bytes, const std::string& file) {
  const auto parsed = container::load_json(bytes, file);
  if (!parsed) return tl::unexpected(parsed.error());
  const json& list = at(*parsed, "HARDWARE_PRIMITIVE");
  const json& entry = list.is_array() && !list.empty() ? at(list[0], "AIE") : at(list, "AIE");
  if (!entry.is_object()) {
    return tl::unexpected(
        TableError{file, 0, "not an aie_primitive.json: it has no HARDWARE_PRIMITIVE of AIE"});
  }
  XsaPart part{begin_import(file, "size of the AI Engine array", ""), false};
  AieArray array;
  array.origin = kOfFile;
  array.architecture = read_architecture(text_of(at(entry, "HARDWARE_GENERATION")));
  array.columns = read_tiles(text_of(at(entry, "AIE_ARRAY_COLUMN")));
  // `1:8`: the first row, and how many.
  const auto rows_of = [&](const char* key) {
    const std::string_view text = text_of(at(entry, key));
    const auto colon = text.find(':');
    return colon == std::string_view::npos ? std::nullopt : read_tiles(text.substr(colon + 1));
  };
  array.rows = rows_of("AIE_TILE_ROW");
  array.memory_tile_rows = rows_of("MEM_TILE_ROW");
  part.imported.platform.aie = std::move(array);
  return part;
}

}  // namespace vppcheck::platform
