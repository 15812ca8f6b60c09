// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/container/file_error.h"
#include "vppcheck/fabric/resources.h"

namespace vppcheck::artifact {

/// What a finished design takes of each SLR, as `slr_util_{placed,routed}.rpt` tells.
///
/// It is the whole design: kernels, what the link put around them, and the static region of the
/// platform (an Alveo U50 design of 14,958 LUT in its kernel has 140,903 there, 125,947 of them the
/// platform's: kernel_util_routed.rpt and slr_util_routed.rpt of one link, 2022.1). So it says
/// neither what a kernel needs nor what a dynamic region has left, and no budget is made of it.
struct SlrUse {
  struct Row {
    std::string slr;  ///< `SLR0`
    fabric::Resources used;
  };
  std::string file;
  fabric::Stage stage = fabric::Stage::synthesised;
  /// In the order of the report; none on devices of one SLR, whose report has no such table.
  std::vector<Row> slrs;
};

using SlrUseResult = tl::expected<SlrUse, container::FileError>;

/// Whether the text is a `report_utilization` of Vivado: it has the title "Utilization Design
/// Information".
bool looks_like_slr_use(std::string_view bytes);

/// Reads an `slr_util_*.rpt`. Cells that are no numbers and a table that is cut off are errors.
SlrUseResult read_slr_use(std::string_view bytes, const std::string& file);

/// Says what the report is, and which file of the same link has the numbers of the kernels.
container::FileError why_no_budget(const SlrUse& use);

}  // namespace vppcheck::artifact
