// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "vppcheck/platform/import.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::platform {

/// The largest .xpfm that is read; real ones have one kilobyte.
inline constexpr std::size_t kMostXpfmBytes = std::size_t{1} << 20;

/// The hardware halves that an .xpfm names, as paths from its own directory; empty when it names
/// none.
struct HardwareHalves {
  std::string hardware;   ///< `hw/hw.xsa`
  std::string emulation;  ///< `hw_emu/hw_emu.xsa`
};

/// Reads the XML text of an .xpfm. Of several partitions the first counts. Errors: not an .xpfm, no
/// hardware platform, and paths that lead out of its directory.
tl::expected<HardwareHalves, TableError> read_xpfm(std::string_view bytes, const std::string& file);

/// Imports the half of the card; the emulation half only when that one does not exist. The name is
/// that of the .xpfm, since `platform=` names it so.
ImportResult import_xpfm(std::string_view bytes, const std::string& path, text::FileReader& reader);

/// Whether the .xpfm at this path names a half of the card that exists; false when it cannot be
/// read too.
bool has_hardware_half(const std::string& path, text::FileReader& reader);

}  // namespace vppcheck::platform
