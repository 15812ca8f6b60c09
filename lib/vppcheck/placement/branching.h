// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "vppcheck/placement/domain.h"
#include "vppcheck/placement/relaxation.h"

namespace vppcheck::placement {

/// A way to split a domain: a vertex, and all SLRs that it may stand in, the likeliest first.
struct Branch {
  std::uint32_t vertex = 0;
  std::vector<std::uint32_t> slrs;
};

/// The splits that promise most: vertices that the relaxation leaves between SLRs, one of those
/// that are twins. Those with streams to others come first, and with wide streams before others,
/// because only a vertex that stands somewhere makes its streams cost anything.
std::vector<Branch> promising_branches(const Model& model, const Domain& domain,
                                       const Relaxation::Result& found);

}  // namespace vppcheck::placement
