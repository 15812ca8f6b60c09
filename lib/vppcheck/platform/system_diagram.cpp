// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "vppcheck/container/json.h"
#include "vppcheck/platform/import_facts.h"
#include "vppcheck/text/number.h"

// What v++ draws of a link: systemDiagramModel*.json and *_system_diagram.json (v++ 2020.1 to
// 2024.2), and the section SYSTEM_METADATA of an xclbin. Looked at: UCLA-VAST/RapidStream (U280),
// pablo1318/TFGVitis (U250), EdoardoDAlessio/ACA-Project-2024 (VCK5000) and others.
namespace vppcheck::platform {
namespace {

using container::at;
using container::text_of;
using fabric::Resource;
using nlohmann::json;

/// The digits of a number or of a text: `100`, `299.996999` and `"1164"` all occur.
std::string scalar(const json& value) {
  return value.is_number() ? value.dump() : std::string(text_of(value));
}

/// A description on one line: shells begin and end theirs with a line end.
std::string one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line) c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  const auto begin = std::min(line.find_first_not_of(' '), line.size());
  return table_text(std::string_view(line).substr(begin));
}

Capacity read_amounts(const json& amounts) {
  Capacity capacity;
  set_amount(capacity, Resource::lut, scalar(at(amounts, "LUT")));
  set_amount(capacity, Resource::ff, scalar(at(amounts, "REG")));
  set_amount(capacity, Resource::bram, scalar(at(amounts, "BRAM")));
  set_amount(capacity, Resource::uram, scalar(at(amounts, "URAM")));
  set_amount(capacity, Resource::dsp, scalar(at(amounts, "DSP")));
  return capacity;
}

void read_identity(const json& xsa, Platform& platform) {
  const std::string_view name = text_of(at(xsa, "name"));
  const std::string major = scalar(at(xsa, "version_major"));
  const std::string minor = scalar(at(xsa, "version_minor"));
  platform.release = release_of_shell(major);
  // Shells of cards are named by all five parts; the .xpfm of an embedded platform has its name,
  // which ends with the version already (xilinx_vek280_base_202420_1).
  const bool is_whole = !platform.release || name.ends_with("_" + major + "_" + minor);
  platform.name = is_whole ? platform_name(name)
                           : platform_name(text_of(at(xsa, "vendor")), text_of(at(xsa, "board_id")),
                                           name, major, minor);
  if (!is_whole) platform.shell = table_text(name);
  platform.description = one_line(text_of(at(xsa, "description")));
  platform.part = table_text(text_of(at(at(xsa, "board"), "part")));
}

/// The whole device. Its `REG` repeats that of the dynamic region and is not taken.
void read_device(const json& xsa, Platform& platform) {
  const json& amounts = at(xsa, "available_resources");
  Capacity device;
  set_amount(device, Resource::lut, scalar(at(amounts, "LUT")));
  set_amount(device, Resource::bram, scalar(at(amounts, "BRAM")));
  set_amount(device, Resource::uram, scalar(at(amounts, "URAM")));
  set_amount(device, Resource::dsp, scalar(at(amounts, "DSP")));
  if (!device.amounts.empty()) platform.device = device;
}

/// The dynamic region. Of several regions nobody can say which one a kernel goes to.
void read_region(const json& xclbin, Imported& imported) {
  const json& regions = at(xclbin, "user_regions");
  if (!regions.is_array() || regions.empty()) return;
  if (regions.size() > 1) {
    imported.distrusted.emplace_back(
        "the resources of the dynamic region: there are several regions");
    return;
  }
  Platform& platform = imported.platform;
  const json& amounts = at(regions.front(), "available_resources");
  const Capacity total = read_amounts(amounts);
  if (!total.amounts.empty()) platform.total = total;
  const json& by_slr = at(amounts, "by_SLR");
  if (!by_slr.is_array()) return;
  bool is_whole = !by_slr.empty();
  for (const json& entry : by_slr) {
    const auto index = read_slr_name(text_of(at(entry, "name")));
    Slr* const slr = index ? add_slr(platform, *index) : nullptr;
    if (slr == nullptr) {
      is_whole = false;
      continue;
    }
    slr->available = read_amounts(entry);
  }
  platform.slrs_known = is_whole;
}

/// Sizes that stand for "not known": before the implementation all segments have the same.
constexpr std::uint64_t kPlaceholderKb = 0x3fffff;
/// Far above the largest memory of a card (16 GB, an HBM stack's too), and no product overflows.
constexpr std::uint64_t kMostKb = std::uint64_t{1} << 40;

/// The size of a segment in bytes. Real ones are hexadecimal; a software emulation writes a decimal
/// number of bytes that is the same for all (17179869184).
std::optional<std::uint64_t> read_size_kb(std::string_view text) {
  if (!text.starts_with("0x")) return std::nullopt;
  const auto kb = text::parse_hex(text.substr(2));
  if (!kb || *kb == 0 || *kb == kPlaceholderKb || *kb > kMostKb) return std::nullopt;
  return *kb * 1024;
}

/// The most entries of a topology that are looked at: a bound of ours; real ones have up to 40
/// segments of memory and some streams.
constexpr std::size_t kMostEntries = 10'000;

bool is_stream(std::string_view type) { return type == "DirectConnection" || type == "Stream"; }

/// Adds a segment; false when its name is none that `sp` takes.
bool read_segment(const json& entry, Platform& platform) {
  const std::string_view tag = text_of(at(entry, "tag"));
  const std::string_view sp_tag = text_of(at(entry, "spTag"));
  const auto name = read_memory_name(sp_tag.empty() ? tag : sp_tag);
  if (!name) return false;
  const std::size_t count = platform.memories.size();
  MemorySegment* const segment = add_memory(platform, name->first, name->second);
  if (segment == nullptr) return false;
  if (platform.memories.size() == count) {
    segment->size_bytes.reset();  // several segments of one name: whose size?
    return true;
  }
  segment->slr = read_slr_name(text_of(at(entry, "slr")));
  if (const auto size = read_size_kb(text_of(at(entry, "sizeKB")))) {
    segment->size_bytes = {*size, kOfFile};
  }
  if (!sp_tag.empty() && tag != sp_tag) segment->aliases = {table_text(tag)};
  return true;
}

void read_memories(const json& xsa, Platform& platform) {
  const json& topology = at(xsa, "device_topology");
  if (!topology.is_array() || topology.size() > kMostEntries) return;
  // A software emulation names no `spTag`, and lists what it emulates.
  bool is_whole = true;
  for (const json& entry : topology) {
    if (is_stream(text_of(at(entry, "type")))) continue;
    const bool is_named = read_segment(entry, platform);
    is_whole = is_whole && is_named && !text_of(at(entry, "spTag")).empty();
  }
  platform.memories_known = is_whole && !platform.memories.empty();
}

void read_clocks(const json& xsa, Platform& platform) {
  const json& clocks = at(xsa, "clocks");
  if (!clocks.is_array()) return;
  for (const json& entry : clocks) {
    const std::string_view type = text_of(at(entry, "type"));
    const auto id = text::parse_unsigned(scalar(at(entry, "id")));
    // The CPU's clock is RESERVED and has id -1.
    Clock* const clock = id && type != "RESERVED" ? add_clock(platform, *id) : nullptr;
    if (clock == nullptr) continue;
    if (const auto hertz = read_frequency(scalar(at(entry, "spec_frequency")))) {
      clock->frequency_hz = {*hertz, kOfFile};
    }
    clock->status = read_clock_status(type);
    clock->is_default = container::truth_of(at(entry, "default")).value_or(false);
    clock->name = table_text(text_of(at(entry, "orig_name")));
  }
  platform.clocks_known = !platform.clocks.empty();
}

}  // namespace

ImportResult read_system_diagram(std::string_view bytes, const std::string& file) {
  const auto root = container::load_json(bytes, file);
  if (!root) return tl::unexpected(root.error());
  const json& metadata = at(*root, "system_diagram_metadata");
  const json& xsa = at(metadata, "xsa");
  if (!xsa.is_object()) {
    return tl::unexpected(
        TableError{file, 0, "not a system diagram: no 'system_diagram_metadata' / 'xsa'"});
  }
  const json& xclbin = at(metadata, "xclbin");
  const std::string_view release = text_of(at(at(xclbin, "generated_by"), "version"));
  Imported imported =
      begin_import(file, "system diagram", release.empty() ? "" : "v++ " + std::string(release));
  read_identity(xsa, imported.platform);
  read_device(xsa, imported.platform);
  read_region(xclbin, imported);
  read_memories(xsa, imported.platform);
  read_clocks(xsa, imported.platform);
  finish_import(imported, file);
  return imported;
}

}  // namespace vppcheck::platform
