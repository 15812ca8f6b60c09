// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/platform/import.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::platform {

/// What one file of a hardware platform says, before it is put together with the others.
struct XsaPart {
  Imported imported;
  /// Whether it describes the emulation half. Its clocks are a simulator's and its regions are not
  /// those of the card: the half of xilinx_u250_gen3x16_xdma_4_1_202210_1 has four clocks where the
  /// card has five (pablo1318/TFGVitis: xsa.json, systemDiagramModel.json).
  bool is_emulation = false;
};

using XsaPartResult = tl::expected<XsaPart, TableError>;

XsaPartResult load_xsa_json(std::string_view bytes, const std::string& file);
XsaPartResult load_xsa_xml(std::string_view bytes, const std::string& file);
XsaPartResult load_hpfm(std::string_view bytes, const std::string& file);
XsaPartResult load_ext_metadata(std::string_view bytes, const std::string& file);
/// The size of the array of AI Engine tiles: the only file of a platform with its columns.
XsaPartResult load_aie_primitive(std::string_view bytes, const std::string& file);

/// Why a platform that is fixed or the result of a link is not taken.
TableError fixed_platform_error(const std::string& file);

/// The resources of a region. They are those of an SLR when the region lies in that one alone; else
/// nobody can tell them apart, and that is noted.
void add_pblock(Imported& imported, std::string_view name, const std::vector<std::uint32_t>& slrs,
                const Capacity& resources);
/// A port of memory without segments (`HP0`, `MC_NOC0`); several ports may have one tag. False when
/// the tag is none that `sp` can name.
bool add_port(Platform& platform, std::string_view tag, std::string_view slr,
              std::string_view consumption);
/// The index of a segment.
std::optional<std::uint32_t> read_index(std::string_view text);
/// A number of rows or columns of tiles.
std::optional<Fact<std::uint32_t>> read_tiles(std::string_view text);
/// `AIE`, `AIE-ML` or `AIE-MLv2`; empty for other words, such as `NO_AIE`.
std::string_view read_architecture(std::string_view text);

/// Takes from `more` what `platform` lacks.
void fill_platform(Platform& platform, const Platform& more);

/// Drops what an emulation half cannot know and says so; then `finish_import`.
Imported finish_part(XsaPart part, const std::string& file);

/// `read_xsa`, of a half that the caller knows to be for emulation.
ImportResult read_emulation_xsa(text::RandomAccessFile& input, const std::string& file);

}  // namespace vppcheck::platform
