// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "vppcheck/placement/domain.h"

namespace vppcheck::placement {

/// Vertices that need the same and have the same choice: which of them stands where makes no
/// difference to the room that is left, so packing only counts them.
struct Heap {
  Amounts needed{};
  SlrSet allowed = 0;
  std::vector<std::uint32_t> vertices;
};

/// All vertices in heaps, by what they need of one resource, or of all when `only` is
/// kResourceCount; large needs first.
std::vector<Heap> heaps_of(const Model& model, const Domain& domain, std::size_t only);

/// The SLR of each vertex, from how many of each heap stand in each SLR (`counts[heap][slr]`).
void write_counts(const std::vector<Heap>& heaps,
                  const std::vector<std::vector<std::uint32_t>>& counts,
                  std::vector<std::uint32_t>& slr_of_vertex);

}  // namespace vppcheck::placement
