// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/platform/platform.h"
#include "vppcheck/platform/slr_table.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::platform {

/// A platform read from a file that the tools wrote. Its only source is that file; what the file
/// does not say is absent.
struct Imported {
  Platform platform;
  /// What the file does not say, one sentence each, for people: `the resources of each SLR`.
  std::vector<std::string> missing;
  /// What it says and what is not taken, with the reason: per-SLR numbers far below the total, or
  /// clocks of an emulation platform.
  std::vector<std::string> distrusted;
};

using ImportResult = tl::expected<Imported, TableError>;

/// Whether a file of this name can be imported: `.xsa`, `.xpfm`, `.hpfm`, `.json`, `.xml`,
/// `.xclbin.info`, `.info`, `.txt`.
bool is_importable(std::string_view path);

/// Reads any of the files below, told apart by content, whatever the name. Of an .xpfm the hardware
/// half that it names is read, and beside it what its directory holds.
ImportResult import_platform(const std::string& path, text::FileReader& reader);

/// A hardware platform, a ZIP archive with xsa.json (or xsa.xml in older ones), .hpfm,
/// ext_metadata.json and aie_primitive.json. A fixed one or one that a link wrote is an error: it
/// offers no clocks and no ports, and its resources are what the link left over.
ImportResult read_xsa(text::RandomAccessFile& input, const std::string& file);
ImportResult read_xsa_json(std::string_view bytes, const std::string& file);
ImportResult read_xsa_xml(std::string_view bytes, const std::string& file);
ImportResult read_hpfm(std::string_view bytes, const std::string& file);
/// `raptor2` of an ext_metadata.json (shells of 2021 and 2022): SLRs and the map of memories.
ImportResult read_ext_metadata(std::string_view bytes, const std::string& file);

/// systemDiagramModel*.json, *system_diagram.json, packagedSystemDiagram.json, or the dump of the
/// xclbin section SYSTEM_METADATA.
ImportResult read_system_diagram(std::string_view bytes, const std::string& file);
/// The platform in the text of `xclbinutil --info`.
ImportResult read_xclbin_info(std::string_view bytes, const std::string& file);
/// The text of `platforminfo`.
ImportResult read_platforminfo(std::string_view bytes, const std::string& file);

/// The platform in our SLR-table format (platforms/README.md), with the source of every number.
/// Reading it back gives the same platform.
std::string write_slr_table(const Platform& platform);

}  // namespace vppcheck::platform
