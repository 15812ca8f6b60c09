// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/container/file_error.h"
#include "vppcheck/fabric/resources.h"

namespace vppcheck::artifact {

/// What one compute unit needs.
struct KernelResources {
  /// Empty when only the compute unit is known: `[cu NAME]` of a kernel table.
  std::string kernel;
  /// The compute unit that the numbers belong to; empty when they hold for every compute unit of
  /// the kernel.
  std::string cu;
  fabric::Resources needed;
  fabric::Stage stage = fabric::Stage::estimate;
  std::string file;  ///< where the numbers stand
};

using ArtifactError = container::FileError;

using ResourcesResult = tl::expected<std::vector<KernelResources>, ArtifactError>;

/// The "Area Information" of a `system_estimate*.xtxt` (v++ 2020.2 to 2022.2): for each compute
/// unit the row whose module is the kernel itself. BRAM is in RAMB18 there. A compile-time report
/// names the only compute unit `<kernel>_1`; its numbers hold for all of them. Modules below
/// the kernel are left out, and so are compute units without a row of their kernel. A report
/// without any row gives an empty list. A DSP amount of 0 is unknown: see system_estimate.cpp.
ResourcesResult read_system_estimate(std::string_view bytes, const std::string& file);

/// The top module of a Vitis HLS `csynth.xml`: profile/AreaEstimates/Resources with BRAM_18K. The
/// `<function>_csynth.xml` of one function is read as that of a kernel of this name.
ResourcesResult read_csynth(std::string_view bytes, const std::string& file);

/// Our own table for numbers made by hand (docs/kernel-table.md): `[kernel NAME]` or `[cu NAME]`
/// with lut, ff, bram36 or bram18, uram, dsp, and stage.
ResourcesResult read_kernel_table(std::string_view bytes, const std::string& file);

/// Reads any of the three, told apart by content, whatever the name.
ResourcesResult read_resources(std::string_view bytes, const std::string& file);

}  // namespace vppcheck::artifact
