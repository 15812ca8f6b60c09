// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/xpfm.h"

#include <pugixml.hpp>

#include "vppcheck/container/xml.h"
#include "vppcheck/platform/import_facts.h"
#include "vppcheck/platform/xsa_parts.h"
#include "vppcheck/text/printable.h"

// .xpfm: which files make up a platform. Looked at: aws/aws-fpga Vitis/aws_platform (one hardware
// platform), Xilinx/kria-vitis-platforms; UG1393, "platforminfo", prints the partitions of the
// other shape.
namespace vppcheck::platform {
namespace {

/// A path below the directory of the .xpfm; empty when the element names no file.
std::string path_of(pugi::xml_node half) {
  const std::string path = half.attribute("sdx:path").value();
  const std::string name = half.attribute("sdx:name").value();
  if (name.empty()) return "";
  return path.empty() || path == "." ? name : path + "/" + name;
}

/// A platform is a directory of its own; a path that leaves it is a mistake or an attack.
bool leads_out(std::string_view path) {
  if (path.starts_with('/')) return true;
  for (;;) {
    const auto slash = path.find('/');
    if (path.substr(0, slash) == "..") return true;
    if (slash == std::string_view::npos) return false;
    path.remove_prefix(slash + 1);
  }
}

ImportResult import_half(const std::string& path, bool is_emulation, text::FileReader& reader) {
  auto input = reader.open(path);
  if (!input) return tl::unexpected(TableError{path, 0, "cannot be read"});
  return is_emulation ? read_emulation_xsa(**input, path) : read_xsa(**input, path);
}

}  // namespace

tl::expected<HardwareHalves, TableError> read_xpfm(std::string_view bytes,
                                                   const std::string& file) {
  pugi::xml_document document;
  if (auto error = container::load_xml(bytes, file, document)) return tl::unexpected(*error);
  const pugi::xml_node list = document.child("sdx:platform").child("sdx:hardwarePlatforms");
  if (!list) {
    return tl::unexpected(
        TableError{file, 0, "not an .xpfm: it has no sdx:platform/sdx:hardwarePlatforms element"});
  }
  const pugi::xml_node partition = list.child("sdx:reconfigurablePartition");
  const pugi::xml_node parent = partition ? partition : list;
  const HardwareHalves halves{path_of(parent.child("sdx:hardwarePlatform")),
                              path_of(parent.child("sdx:hwEmuPlatform"))};
  if (halves.hardware.empty() && halves.emulation.empty()) {
    return tl::unexpected(
        container::xml_error(bytes, file, parent, "names no hardware platform with a file"));
  }
  for (const std::string& path : {halves.hardware, halves.emulation}) {
    if (!leads_out(path)) continue;
    return tl::unexpected(container::xml_error(
        bytes, file, parent,
        "its hardware platform " + text::quoted(path) + " is outside of its directory"));
  }
  return halves;
}

ImportResult import_xpfm(std::string_view bytes, const std::string& path,
                         text::FileReader& reader) {
  const auto halves = read_xpfm(bytes, path);
  if (!halves) return tl::unexpected(halves.error());
  const std::string directory = text::directory_of(path);
  const auto exists = [&](const std::string& half) {
    return !half.empty() && reader.exists(directory + half);
  };
  const bool has_hardware = exists(halves->hardware);
  const std::string& half = has_hardware ? halves->hardware : halves->emulation;
  if (!exists(half)) {
    const std::string& named = halves->hardware.empty() ? halves->emulation : halves->hardware;
    return tl::unexpected(TableError{
        path, 0, "its hardware platform " + text::quoted(named) + " does not exist beside it"});
  }
  auto imported = import_half(directory + half, !has_hardware, reader);
  if (imported) imported->platform.name = platform_name(text::stem_of(path));
  return imported;
}

bool has_hardware_half(const std::string& path, text::FileReader& reader) {
  const auto bytes = reader.read(path, kMostXpfmBytes);
  if (!bytes) return false;
  const auto halves = read_xpfm(*bytes, path);
  return halves && !halves->hardware.empty() &&
         reader.exists(text::directory_of(path) + halves->hardware);
}

}  // namespace vppcheck::platform
