// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "vppcheck/config/directives.h"
#include "vppcheck/design/memory_use.h"
#include "vppcheck/platform/platform.h"

namespace vppcheck::rules {

/// The memory that v++ gives to arguments without `sp`: the preferred one, else the only one that
/// is not explicit (platforminfo, "Consumption"). PLRAM and HOST are never chosen. Null when the
/// platform does not tell.
const platform::MemorySegment* default_memory(const platform::Platform& platform);

/// The segment that a mapping begins with: `HBM[0]` of `HBM[0:3]`, `DDR[0]` of its alias `bank0`;
/// null when the platform has none. CFGEN 83-2231 counts the masters of a range there
/// (Xilinx/Vitis_Accel_Examples#75: 32 masters on HBM[0:4] exhaust HBM[0]).
const platform::MemorySegment* first_segment(const platform::Platform& platform,
                                             const config::MemoryName& memory);

}  // namespace vppcheck::rules
