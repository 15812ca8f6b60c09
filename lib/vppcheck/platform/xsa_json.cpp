// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "vppcheck/container/json.h"
#include "vppcheck/platform/import_facts.h"
#include "vppcheck/platform/xsa_parts.h"
#include "vppcheck/text/number.h"

// xsa.json as Vivado 2020.2 to 2024.1 writes it. All scalars are strings. Looked at:
// EdoardoDAlessio/ACA-Project-2024@928faeb8c53f hw/_x/link/vivado/vpl/.local/hw_platform/xsa.json
// (VCK5000), pablo1318/TFGVitis@94489223fe6b (U250, emulation half), UniqueMR/ESE5320-Final-Project
// (Ultra96v2), Tai-Min/KV260-Human-Detector (KV260).
namespace vppcheck::platform {
namespace {

using container::at;
using container::text_of;
using fabric::Resource;
using nlohmann::json;

/// What is iterated; an empty array for anything else.
const json& list_of(const json& value) {
  static const json kNone = json::array();
  return value.is_array() ? value : kNone;
}

const json& first_of(const json& value) {
  static const json kNone;
  return value.is_array() && !value.empty() ? value[0] : kNone;
}

/// A number written as text or as a number.
std::string scalar(const json& value) {
  return value.is_number() ? value.dump() : std::string(text_of(value));
}

void read_identity(const json& root, const json& device, Platform& platform) {
  const std::string_view name = text_of(at(root, "name"));
  const std::string major = scalar(at(root, "versionMajor"));
  platform.release = release_of_shell(major);
  // Shells of cards are named by all five parts; the .xpfm of an embedded platform has its name.
  platform.name = platform.release
                      ? platform_name(text_of(at(root, "vendor")), text_of(at(root, "boardId")),
                                      name, major, scalar(at(root, "versionMinor")))
                      : platform_name(name);
  if (platform.release) platform.shell = table_text(name);
  platform.part = table_text(text_of(at(at(device, "part"), "name")));
  if (platform.part.empty()) platform.part = table_text(text_of(at(at(root, "board"), "part")));
}

void read_total(const json& available, Platform& platform) {
  Capacity total;
  set_amount(total, Resource::lut, scalar(at(available, "lutCount")));
  set_amount(total, Resource::ff, scalar(at(available, "registerCount")));
  set_amount(total, Resource::bram, scalar(at(available, "bramCount")));
  set_amount(total, Resource::dsp, scalar(at(available, "dspCount")));
  if (!total.amounts.empty()) platform.total = total;
}

Capacity read_pblock_resources(const json& pblock) {
  Capacity capacity;
  for (const json& resource : list_of(at(pblock, "resources"))) {
    const std::string_view name = text_of(at(resource, "name"));
    const std::string value = scalar(at(resource, "value"));
    if (name == "LUT") set_amount(capacity, Resource::lut, value);
    if (name == "REG") set_amount(capacity, Resource::ff, value);
    if (name == "BRAM") set_amount(capacity, Resource::bram, value);
    if (name == "URAM") set_amount(capacity, Resource::uram, value);
    if (name == "DSP") set_amount(capacity, Resource::dsp, value);
  }
  return capacity;
}

void read_pblocks(const json& available, Imported& imported) {
  for (const json& pblock : list_of(at(available, "pBlocks"))) {
    std::vector<std::uint32_t> slrs;
    for (const json& slr : list_of(at(pblock, "validSlrs"))) {
      if (const auto index = read_slr_name(text_of(slr))) slrs.push_back(*index);
    }
    add_pblock(imported, text_of(at(pblock, "name")), slrs, read_pblock_resources(pblock));
  }
}

/// The whole device. Its `REG` repeats that of the region and is not taken.
void read_device_resources(const json& root, Platform& platform) {
  Capacity device;
  for (const json& resource : list_of(at(root, "resources"))) {
    const std::string_view type = text_of(at(resource, "type"));
    const std::string count = scalar(at(resource, "count"));
    if (type == "LUT") set_amount(device, Resource::lut, count);
    if (type == "FF") set_amount(device, Resource::ff, count);
    if (type == "BRAM") set_amount(device, Resource::bram, count);
    if (type == "DSP") set_amount(device, Resource::dsp, count);
  }
  if (!device.amounts.empty()) platform.device = device;
}

void read_clocks(const json& root, Platform& platform) {
  for (const json& entry : list_of(at(root, "systemClocks"))) {
    const auto id = text::parse_unsigned(scalar(at(entry, "id")));
    Clock* const clock = id ? add_clock(platform, *id) : nullptr;  // the CPU's clock has id -1
    if (!clock) continue;
    if (const auto hertz = read_frequency(scalar(at(entry, "frequency")))) {
      clock->frequency_hz = {*hertz, kOfFile};
    }
    clock->status = read_clock_status(text_of(at(entry, "status")));
    clock->is_default = container::truth_of(at(entry, "default")).value_or(false);
    clock->name = table_text(text_of(at(entry, "origName")));
  }
  platform.clocks_known = !platform.clocks.empty();
}

void read_segments(const json& bus, std::string_view tag, Platform& platform) {
  for (const json& entry : list_of(at(bus, "addressSegments"))) {
    const auto index = read_index(scalar(at(entry, "index")));
    MemorySegment* const segment = index ? add_memory(platform, tag, index) : nullptr;
    if (!segment) continue;
    segment->slr = read_slr_name(text_of(at(entry, "slr")));
    segment->consumption = read_consumption(scalar(at(entry, "auto")));
    set_most_masters(*segment, text::parse_unsigned(scalar(at(entry, "maxMasters"))));
    if (const auto alias = text_of(at(entry, "spTag")); !alias.empty() && alias != tag) {
      segment->aliases = {table_text(alias)};
    }
  }
}

void read_memories(const json& root, Platform& platform) {
  bool is_whole = true;
  for (const json& bus : list_of(at(root, "busInterfaces"))) {
    if (text_of(at(bus, "typeRef")) != "aximm" || text_of(at(bus, "mode")) != "slave") continue;
    const std::string_view tag = text_of(at(bus, "spTag"));
    if (!list_of(at(bus, "addressSegments")).empty()) {
      read_segments(bus, tag, platform);
    } else if (!add_port(platform, tag, text_of(at(bus, "slr")), scalar(at(bus, "auto")))) {
      is_whole = false;
    }
  }
  platform.memories_known = is_whole && !platform.memories.empty();
}

void read_array(const json& root, const json& device, Platform& platform) {
  const json& hardware = at(root, "aieHardware");
  const std::string_view architecture = read_architecture(text_of(at(hardware, "arch")));
  if (architecture.empty()) return;
  AieArray array;
  array.origin = kOfFile;
  array.device = table_text(text_of(at(at(device, "part"), "device")));
  array.architecture = architecture;
  array.rows = read_tiles(scalar(at(at(hardware, "coreRows"), "num")));
  array.memory_tile_rows = read_tiles(scalar(at(at(hardware, "memRows"), "num")));
  platform.aie = std::move(array);
}

/// How many SLRs the device has. With one only, the platform has it by name or not at all: v++
/// refuses `slr=` for embedded platforms that name none (60-1139).
void read_slr_total(const json& device, Platform& platform) {
  const auto count = container::number_of(at(device, "numSLRs"));
  if (!count || *count == 0) return;
  const bool has_names =
      !platform.slrs.empty() ||
      std::any_of(platform.memories.begin(), platform.memories.end(),
                  [](const MemorySegment& segment) { return segment.slr.has_value(); });
  if (*count > 1 || has_names) set_slr_count(platform, *count);
}

}  // namespace

XsaPartResult load_xsa_json(std::string_view bytes, const std::string& file) {
  const auto parsed = container::load_json(bytes, file);
  if (!parsed) return tl::unexpected(parsed.error());
  const json& root = *parsed;
  const json& device = first_of(at(root, "devices"));
  if (container::truth_of(at(root, "expandablePlatform")) == false ||
      text_of(at(root, "defaultOutputType")) == "hw_export") {
    return tl::unexpected(fixed_platform_error(file));
  }
  if (!device.is_object() || !at(root, "name").is_string()) {
    return tl::unexpected(TableError{file, 0, "not an xsa.json: it has no 'name' and 'devices'"});
  }
  const std::string tool =
      std::string(text_of(at(root, "generatedName"))) + " " + scalar(at(root, "generatedVersion"));
  XsaPart part{begin_import(file, "hardware platform", tool == " " ? "" : tool), false};
  part.is_emulation = container::truth_of(at(root, "hardwareEmuPlatform")) == true ||
                      container::truth_of(at(root, "hardware")) == false;
  Platform& platform = part.imported.platform;
  const json& core = at(device, "core");
  read_identity(root, device, platform);
  read_total(at(core, "availableResources"), platform);
  read_pblocks(at(core, "availableResources"), part.imported);
  read_device_resources(root, platform);
  set_most_compute_units(platform, container::number_of(at(core, "numComputeUnits")));
  read_clocks(root, platform);
  read_memories(root, platform);
  read_array(root, device, platform);
  read_slr_total(device, platform);
  return part;
}

ImportResult read_xsa_json(std::string_view bytes, const std::string& file) {
  return load_xsa_json(bytes, file).map([&](XsaPart part) {
    return finish_part(std::move(part), file);
  });
}

}  // namespace vppcheck::platform
