// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "vppcheck/migrate/context.h"
#include "vppcheck/migrate/placement_task.h"

// From a plan to lines; no part of the library's interface.
namespace vppcheck::migrate {

/// Each reason looks at all compute units, so that for more of them the reasons would take longer
/// than the plan.
inline constexpr std::size_t kMostExplained = 1000;

/// Every `slr` line.
void decide_slrs(const Context& context, const PlacementTask& task, const placement::Plan& plan,
                 std::vector<Decision>& decisions);
/// Every `sp` line, and the memory for profiling.
void decide_memories(const Context& context, const PlacementTask& task, const placement::Plan& plan,
                     std::vector<Decision>& decisions);
/// Lines for compute units without `slr`, and for ports without `sp`, in the form of those that the
/// file has.
void add_missing(const Context& context, const PlacementTask& task, const placement::Plan& plan,
                 std::vector<Decision>& decisions);

/// What speaks against a compute unit in an SLR, when everything else stands as the plan has it:
/// `needs 400 BRAM36, of which SLR1 has 378 usable`. Never empty.
std::string against(const PlacementTask& task, const placement::Plan& plan, std::uint32_t unit,
                    std::uint32_t slr);

}  // namespace vppcheck::migrate
