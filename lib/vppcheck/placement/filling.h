// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "vppcheck/placement/packing.h"

namespace vppcheck::placement {

/// Finds SLRs for all vertices by filling one SLR after the other, as greedy orders cannot when
/// almost nothing may stay free. What one SLR leaves unused is lost, and all together may lose no
/// more than there is beyond the needs, so few fillings remain for each. Vertices that need the
/// same and have the same choice are counted, not told apart.
Room fill_one_by_one(const Model& model, Effort& effort, std::vector<std::uint32_t>& slr_of_vertex);

}  // namespace vppcheck::placement
