// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string_view>

#include "vppcheck/fabric/resources.h"

namespace vppcheck::artifact {

/// The resource that an element of `Resources` counts in csynth.xml and in the profile of
/// kernel.xml. Vitis HLS writes `DSP`, Vivado HLS wrote `DSP48E` (2019.2: UCLA-VAST/TAPA-CS,
/// archive/benchmarks/Stencil/1PE, jacobi2d_kernel_csynth.xml).
std::optional<fabric::Resource> hls_resource(std::string_view tag);

/// The amounts below a `Resources` element, block RAM in RAMB18; nothing when one is no whole
/// number or stands twice.
std::optional<fabric::Resources> read_hls_amounts(pugi::xml_node resources);

}  // namespace vppcheck::artifact
