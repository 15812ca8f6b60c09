// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "vppcheck/placement/model.h"

namespace vppcheck::placement {

/// What is still open at one point of the search: the SLRs of each vertex, and for each kind how
/// many of its vertices may stand in each SLR. Counting is what makes farms easy: that SLR0 takes
/// five of sixty identical compute units is one decision, not one of millions.
struct Domain {
  explicit Domain(const Model& model);

  std::vector<SlrSet> allowed;       ///< for each vertex
  std::vector<std::uint32_t> least;  ///< for each kind and SLR: `kind * slr_count + slr`
  std::vector<std::uint32_t> most;
};

/// Draws every conclusion from counts and capacities that costs little. False: nothing is left.
bool narrow(const Model& model, Domain& domain, Effort& effort);

}  // namespace vppcheck::placement
