// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "vppcheck/placement/domain.h"

namespace vppcheck::placement {

/// Which vertices may change places without any difference to the problem. Designs repeat
/// themselves: eight processing elements with a reader and a writer each are eight times the same
/// bundle, and of their 40,320 orders a search should see one.
class Symmetry {
 public:
  explicit Symmetry(const Model& model);

  /// Whether a and b, together with what hangs on them alone, may change places in this domain. A
  /// true is certain; a false may miss an exchange that is hard to see.
  bool exchange(const Domain& domain, std::uint32_t a, std::uint32_t b, Effort& effort) const;

 private:
  using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  bool pair_neighbours(std::uint32_t a, std::uint32_t b, Pairs& moved) const;
  bool holds(const Domain& domain, const Pairs& moved) const;

  std::vector<std::uint32_t> colour_;  ///< vertices with other colours never change places
  /// For each vertex the others that it has streams with, ascending, and how many bits.
  std::vector<std::vector<std::pair<std::uint32_t, std::uint64_t>>> neighbours_;
};

}  // namespace vppcheck::placement
