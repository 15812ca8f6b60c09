// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "vppcheck/placement/model.h"

namespace vppcheck::placement {

/// A good placement of many vertices: those with the widest streams between them are put together
/// again and again until few are left, the few are placed by the exact search, and then they are
/// taken apart step by step, with a local search after each (as Karypis and Kumar, A Fast and High
/// Quality Multilevel Scheme for Partitioning Irregular Graphs, SIAM J. Sci. Comput. 1998).
/// `largest` is the part of an SLR that what is put together may need. Empty when nothing is found.
std::vector<std::uint32_t> place_by_levels(const Model& model, double largest, Effort& effort);

}  // namespace vppcheck::placement
