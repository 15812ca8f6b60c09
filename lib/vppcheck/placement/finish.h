// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "vppcheck/placement/model.h"

namespace vppcheck::placement {

/// Moves vertices, and swaps pairs of them, as long as the plan costs the same and the load of the
/// SLRs becomes more even (the sum of squares of used parts). `bank` is kept up to date.
void even_out(const Model& model, std::vector<std::uint32_t>& slr_of_vertex,
              std::vector<std::uint32_t>& bank, Effort& effort);

/// The plan in the order of the problem; vertices that may change places take SLRs and banks in
/// the order of their names.
Plan plan_of(const Model& model, std::vector<std::uint32_t> slr_of_vertex,
             std::vector<std::uint32_t> bank);

}  // namespace vppcheck::placement
