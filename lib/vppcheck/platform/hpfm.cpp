// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <pugixml.hpp>

#include "vppcheck/container/xml.h"
#include "vppcheck/platform/import_facts.h"
#include "vppcheck/platform/slr_table_values.h"
#include "vppcheck/platform/xsa_parts.h"

// .hpfm: the device, the clocks and the ports of a hardware platform, no URAM and no regions.
// Looked at: luoyanli/OPENCL-CANNY-CPU-FPGA (U250, 2018.3), EdoardoDAlessio/ACA-Project-2024
// (VCK5000), UniqueMR/ESE5320-Final-Project (Ultra96v2), Xilinx/XRT src/platform/zcu102ng,
// Xilinx/Vitis_Embedded_Platform_Source xilinx_zcu102_base_dfx (emu.hpfm).
namespace vppcheck::platform {
namespace {

using fabric::Resource;

std::string_view text_of(pugi::xml_node node, const char* name) {
  return node.attribute(name).value();
}

/// Vivado calls the file of the emulation half `hw_emu.hpfm`, `emu.hpfm` or `<name>_emu.hpfm`; as a
/// member of an archive it stands in parentheses.
bool is_emulation_file(std::string_view file) {
  if (file.ends_with(')')) file.remove_suffix(1);
  return file.ends_with("emu.hpfm");
}

bool names_shell(std::string_view name, std::string_view vendor) {
  return !vendor.empty() && name.starts_with(vendor);
}

/// Shells of cards are named by vendor, library, name and version (`202220.1`), unless the name
/// holds all of that already; platforms for embedded boards have their name only.
void read_identity(pugi::xml_node component, Platform& platform) {
  const std::string_view name = text_of(component, "xd:name");
  const std::string_view vendor = text_of(component, "xd:vendor");
  const std::string_view version = text_of(component, "xd:version");
  const auto dot = version.find('.');
  const auto release = release_of_shell(version.substr(0, dot));
  platform.name = platform_name(name);
  if (!release || names_shell(name, vendor.substr(0, vendor.find('.')))) return;
  platform.release = release;
  platform.shell = table_text(name);
  const auto minor = dot == std::string_view::npos ? std::string_view() : version.substr(dot + 1);
  platform.name =
      platform_name(vendor, text_of(component, "xd:library"), name, version.substr(0, dot), minor);
}

void read_device(pugi::xml_node component, Platform& platform) {
  Capacity device;
  set_amount(device, Resource::lut, text_of(component, "xd:LUT"));
  set_amount(device, Resource::ff, text_of(component, "xd:FF"));
  set_amount(device, Resource::bram, text_of(component, "xd:BRAM"));
  set_amount(device, Resource::dsp, text_of(component, "xd:DSP"));
  if (!device.amounts.empty()) platform.device = device;
  const pugi::xml_node info = component.child("xd:platformInfo").child("xd:deviceInfo");
  platform.part = table_text(text_of(info, "xd:name"));
}

/// Whether any clock comes from the generator of a simulation.
bool read_clocks(pugi::xml_node list, Platform& platform) {
  bool is_simulated = false;
  const std::string_view chosen = text_of(list, "xd:defaultClock");
  for (const pugi::xml_node entry : list.children("xd:clock")) {
    const auto id = read_count(text_of(entry, "xd:id"), 255);  // the CPU's clock has none
    Clock* const clock = id ? add_clock(platform, *id) : nullptr;
    if (!clock) continue;
    if (const auto hertz = read_frequency(text_of(entry, "xd:frequency"))) {
      clock->frequency_hz = {*hertz, kOfFile};
    }
    clock->status = read_clock_status(text_of(entry, "xd:status"));
    clock->name = table_text(text_of(entry, "xd:name"));
    clock->is_default = chosen == text_of(entry, "xd:id");
    is_simulated = is_simulated || text_of(entry, "xd:componentRef") == "sim_clk_gen";
  }
  platform.clocks_known = !platform.clocks.empty();
  return is_simulated;
}

void read_segments(pugi::xml_node bus, std::string_view tag, Platform& platform) {
  for (const pugi::xml_node entry : bus.children("xd:addressSegment")) {
    const auto index = read_index(text_of(entry, "xd:index"));
    MemorySegment* const segment = index ? add_memory(platform, tag, index) : nullptr;
    if (!segment) continue;
    segment->slr = read_slr_name(text_of(entry, "xd:slr"));
    segment->consumption = read_consumption(text_of(entry, "xd:auto"));
    set_most_masters(*segment, read_count(text_of(entry, "xd:maxMasters"), 65535));
    if (const auto alias = text_of(entry, "xd:sptag"); !alias.empty() && alias != tag) {
      segment->aliases = {table_text(alias)};
    }
  }
}

void read_memories(pugi::xml_node component, Platform& platform) {
  bool is_whole = true;
  for (const pugi::xml_node bus : component.children("xd:busInterface")) {
    if (text_of(bus, "xd:busTypeRef") != "aximm" || text_of(bus, "xd:mode") != "slave") continue;
    const std::string_view tag = text_of(bus, "xd:sptag");
    if (bus.child("xd:addressSegment")) {
      read_segments(bus, tag, platform);
    } else if (!add_port(platform, tag, text_of(bus, "xd:slr"), text_of(bus, "xd:auto"))) {
      is_whole = false;
    }
  }
  platform.memories_known = is_whole && !platform.memories.empty();
}

}  // namespace

XsaPartResult load_hpfm(std::string_view bytes, const std::string& file) {
  pugi::xml_document document;
  if (auto error = container::load_xml(bytes, file, document)) return tl::unexpected(*error);
  const pugi::xml_node component = document.child("xd:repository").child("xd:component");
  if (!component) {
    return tl::unexpected(
        TableError{file, 0, "not an .hpfm: it has no xd:repository/xd:component element"});
  }
  XsaPart part{begin_import(file, "hardware platform (hpfm)", ""), is_emulation_file(file)};
  Platform& platform = part.imported.platform;
  read_identity(component, platform);
  read_device(component, platform);
  const bool is_simulated =
      read_clocks(component.child("xd:platformInfo").child("xd:systemClocks"), platform);
  part.is_emulation = part.is_emulation || is_simulated;
  read_memories(component, platform);
  return part;
}

ImportResult read_hpfm(std::string_view bytes, const std::string& file) {
  return load_hpfm(bytes, file).map([&](XsaPart part) {
    return finish_part(std::move(part), file);
  });
}

}  // namespace vppcheck::platform
