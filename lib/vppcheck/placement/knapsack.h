// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "vppcheck/placement/domain.h"

namespace vppcheck::placement {

/// How many vertices of each kind an SLR would take if it could choose: those that are worth most
/// together, within its capacity and the counts of the domain.
///
/// A price for capacity lets an SLR take two and a half compute units. Whole numbers of few kinds
/// are easily tried out, and give a bound that ends most searches over farms at once.
class Knapsack {
 public:
  explicit Knapsack(const Model& model) : model_(model) {}

  /// `worth` has a value for each kind and SLR. Fills the counts of this SLR, for each kind, and
  /// returns a value that no choice exceeds; usually that of the counts.
  std::int64_t fill(const Domain& domain, std::span<const std::int64_t> worth, std::size_t slr,
                    std::span<std::uint32_t> counts, Effort& effort);

 private:
  struct Item {
    std::size_t kind;
    std::int64_t worth;
    std::uint32_t more;  ///< beyond the least
  };
  bool next(std::size_t item, std::int64_t value);
  double most_value(std::size_t item) const;

  const Model& model_;
  std::vector<Item> items_;
  std::vector<std::uint32_t> taken_, best_taken_;
  Amounts free_{};
  std::int64_t best_ = 0;
  std::uint64_t tried_ = 0;
};

}  // namespace vppcheck::placement
