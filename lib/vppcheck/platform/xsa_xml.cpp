// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <pugixml.hpp>

#include "vppcheck/container/xml.h"
#include "vppcheck/platform/import_facts.h"
#include "vppcheck/platform/slr_table_values.h"
#include "vppcheck/platform/xsa_parts.h"

// xsa.xml: identity, resources and regions, no clocks and no memories. Looked at: the xsa.xml of
// EdoardoDAlessio/ACA-Project-2024@928faeb8c53f (VCK5000, Vivado 2022.2),
// pablo1318/TFGVitis@94489223fe6b (U250), s095339/Adaptive_Beamforming (U50),
// eschmidscs/Vitis-Tutorials (VCK190, Vivado 2024.1).
namespace vppcheck::platform {
namespace {

using fabric::Resource;

std::string_view text_of(pugi::xml_node node, const char* name) {
  return node.attribute(name).value();
}

/// `xcu250-figd2104-2L-e` from `virtexuplus:xcu250:figd2104:-2L:e`; empty when it is another shape.
std::string part_of_device(std::string_view device) {
  std::vector<std::string_view> words;
  for (;;) {
    const auto colon = device.find(':');
    words.push_back(device.substr(0, colon));
    if (colon == std::string_view::npos || words.size() > 6) break;
    device.remove_prefix(colon + 1);
  }
  if (words.size() < 5 || words.size() > 6) return "";
  std::string part = std::string(words[1]) + "-" + std::string(words[2]) + std::string(words[3]) +
                     "-" + std::string(words[4]);
  if (words.size() == 6) part += "-" + std::string(words[5]);
  return table_text(part);
}

void read_identity(pugi::xml_node dsa, pugi::xml_node device, Platform& platform) {
  const std::string_view name = text_of(dsa, "Name");
  const std::string_view major = text_of(dsa, "VersionMajor");
  platform.release = release_of_shell(major);
  platform.name = platform.release ? platform_name(text_of(dsa, "Vendor"), text_of(dsa, "BoardId"),
                                                   name, major, text_of(dsa, "VersionMinor"))
                                   : platform_name(name);
  if (platform.release) platform.shell = table_text(name);
  platform.part = part_of_device(text_of(device, "FpgaDevice"));
  if (platform.part.empty()) platform.part = table_text(text_of(dsa.child("Board"), "Part"));
}

Capacity read_pblock_resources(pugi::xml_node pblock) {
  Capacity capacity;
  for (const pugi::xml_node resource : pblock.children("Resource")) {
    const std::string_view name = text_of(resource, "Name");
    const std::string_view value = text_of(resource, "Val");
    if (name == "LUT") set_amount(capacity, Resource::lut, value);
    if (name == "REG") set_amount(capacity, Resource::ff, value);
    if (name == "BRAM") set_amount(capacity, Resource::bram, value);
    if (name == "URAM") set_amount(capacity, Resource::uram, value);
    if (name == "DSP") set_amount(capacity, Resource::dsp, value);
  }
  return capacity;
}

void read_available(pugi::xml_node available, Imported& imported) {
  Capacity total;
  set_amount(total, Resource::lut, text_of(available, "LUT"));
  set_amount(total, Resource::ff, text_of(available, "REG"));
  set_amount(total, Resource::bram, text_of(available, "BRAM"));
  set_amount(total, Resource::dsp, text_of(available, "DSP"));
  if (!total.amounts.empty()) imported.platform.total = total;
  for (const pugi::xml_node pblock : available.children("PBlock")) {
    std::vector<std::uint32_t> slrs;
    std::string list(text_of(pblock, "ValidSLRs"));
    for (char& c : list) c = c == ',' ? ' ' : c;
    for (const std::string_view word : words_of(list)) {
      if (const auto index = read_slr_name(word)) slrs.push_back(*index);
    }
    add_pblock(imported, text_of(pblock, "Name"), slrs, read_pblock_resources(pblock));
  }
}

/// The file does not say which half it is, but names the .hpfm beside it: `hw_emu.hpfm`.
bool is_emulation_half(pugi::xml_node dsa) {
  for (const pugi::xml_node file : dsa.child("Files").children("File")) {
    if (text_of(file, "Type") == "HPFM") return text_of(file, "Name").ends_with("emu.hpfm");
  }
  return false;
}

}  // namespace

XsaPartResult load_xsa_xml(std::string_view bytes, const std::string& file) {
  pugi::xml_document document;
  if (auto error = container::load_xml(bytes, file, document)) return tl::unexpected(*error);
  const pugi::xml_node root = document.child("Root");
  const pugi::xml_node dsa = root.child("DSA");
  if (!dsa) {
    return tl::unexpected(TableError{file, 0, "not an xsa.xml: it has no Root/DSA element"});
  }
  if (text_of(dsa, "Fixed") == "true" || text_of(dsa, "DefaultOutputType") == "hw_export") {
    return tl::unexpected(fixed_platform_error(file));
  }
  const pugi::xml_node made_by = root.child("GenAppInfo");
  std::string tool(text_of(made_by, "Name"));
  if (!tool.empty()) tool += " " + std::string(text_of(made_by, "Version"));
  XsaPart part{begin_import(file, "hardware platform", tool), is_emulation_half(dsa)};
  const pugi::xml_node device = dsa.child("Devices").child("Device");
  const pugi::xml_node core = device.child("Core");
  read_identity(dsa, device, part.imported.platform);
  set_most_compute_units(part.imported.platform, read_count(text_of(core, "ComputeUnits"), 65535));
  read_available(core.child("AvailableResources"), part.imported);
  return part;
}

ImportResult read_xsa_xml(std::string_view bytes, const std::string& file) {
  return load_xsa_xml(bytes, file).map([&](XsaPart part) {
    return finish_part(std::move(part), file);
  });
}

}  // namespace vppcheck::platform
