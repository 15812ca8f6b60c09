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
  /// Whether the numbers came along with a kernel: nobody chose them, so others of the same stage
  /// are preferred.
  bool from_kernel_file = false;
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

/// The compute units of a `kernel_util_{synthed,placed,routed}.json` that the implementation
/// leaves in `_x/link/vivado/vpl/prj/prj.runs/impl_1` and `_x/reports/link/imp` (seen of v++ 2020.1
/// to 2024.2). `REG` are flip-flops, BRAM is in tiles of 36 Kb, `LUTAsMem` is a part of LUT.
/// Resources that the report leaves out are unknown.
ResourcesResult read_kernel_util_json(std::string_view bytes, const std::string& file);

/// The same from the text `kernel_util_*.rpt`, or from its table alone as READMEs copy it. Columns
/// may stand in any order. The design state of a header may lag behind that in the name of the
/// report (`Fully Placed` in a kernel_util_routed.rpt, 2022.2 and 2024.2): the later one counts.
ResourcesResult read_kernel_util_report(std::string_view bytes, const std::string& file);

/// What a system diagram (`systemDiagramModelSlrBaseAddress.json`, `impl_1_system_diagram.json`)
/// says that each compute unit takes, for every stage that it tells of. Its estimates of kernels
/// are not read: they are those of the first sub-module (sink_from_aie has 55 LUT there and 11,228
/// in its csynth.xml; EdoardoDAlessio/ACA-Project-2024, v++ 2022.2).
ResourcesResult read_diagram_resources(std::string_view bytes, const std::string& file);

/// Reads any of them, told apart by content, whatever the name.
ResourcesResult read_resources(std::string_view bytes, const std::string& file);

}  // namespace vppcheck::artifact
