// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "vppcheck/budget/slr_budget.h"
#include "vppcheck/migrate/placement_task.h"
#include "vppcheck/placement/solve.h"

namespace vppcheck::migrate {

/// Why a task has no plan, and what would help: the arithmetic of a minimal conflict, the largest
/// margin at which it fits, the compute unit whose removal suffices. One statement each; lower
/// case, no full stop, safe to print.
std::vector<std::string> why_not(const PlacementTask& task, const placement::Limits& limits);

using budget::percent;

}  // namespace vppcheck::migrate
