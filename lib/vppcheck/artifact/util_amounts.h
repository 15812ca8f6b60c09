// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "vppcheck/fabric/resources.h"

namespace vppcheck::artifact {

// The words of reports that the implementation writes: kernel_util_*, slr_util_*, system diagrams.

/// An amount of such a report. Block RAM is in tiles of 36 Kb and comes back in RAMB18; `25`,
/// `25.0` and `25.5` are understood, halves of other resources are not. Nothing for any other text.
std::optional<std::uint64_t> parse_util_amount(fabric::Resource resource, std::string_view text);

/// What `LUT`, `REG`, `BRAM`, `URAM`, `DSP` count; nothing for other words. `LUTAsMem` is a part of
/// LUT and counts nothing more.
std::optional<fabric::Resource> util_resource(std::string_view name);

/// The stage of a design state: `Synthesized`, `Fully Placed`, `Routed`, or `fully_placed` and the
/// like. Any other state is that of a netlist, thus of synthesis.
fabric::Stage stage_of_state(std::string_view state);

}  // namespace vppcheck::artifact
