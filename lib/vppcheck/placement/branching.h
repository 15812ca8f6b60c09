// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "vppcheck/placement/domain.h"
#include "vppcheck/placement/relaxation.h"

namespace vppcheck::placement {

/// A way to split a domain.
struct Branch {
  enum class By : std::uint8_t { nothing, count, vertex };
  By by = By::nothing;
  std::uint32_t item = 0;           ///< a kind, or a vertex
  std::uint32_t slr = 0;            ///< by count: where
  std::uint32_t least = 0;          ///< by count: at least so many, or fewer
  bool more_first = false;          ///< by count: which of the two to try first
  std::vector<std::uint32_t> slrs;  ///< by vertex: all that it may stand in, the likeliest first

  std::size_t parts() const { return by == By::vertex ? slrs.size() : 2; }
};

/// The splits that promise most. A vertex with streams to others is put into an SLR, because only
/// then its streams cost anything. Without such vertices, counts of kinds and single vertices.
std::vector<Branch> promising_branches(const Model& model, const Domain& domain,
                                       const Relaxation::Result& found);

}  // namespace vppcheck::placement
