// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "vppcheck/placement/model.h"

namespace vppcheck::placement {

/// Improves a placement by moving one vertex at a time, through placements that are too full as
/// well: what is too much costs a penalty, which grows while nothing fits and shrinks while all
/// does. A vertex that was moved rests for a while (tabu search). Where banks are limited, a vertex
/// takes its ports along: each to the bank that costs least as the others stand.
class LocalSearch {
 public:
  /// `own` is the cost of each vertex in each SLR but for its streams, and for its ports where
  /// banks are limited.
  LocalSearch(const Model& model, std::vector<std::int64_t> own, Effort& effort);

  /// Makes so many moves from `labels` and calls `found` with every placement that fits and costs
  /// less than those before it.
  void run(std::vector<std::uint32_t> labels, std::uint64_t moves,
           const std::function<void(const std::vector<std::uint32_t>&)>& found);

 private:
  struct Move {
    std::uint32_t vertex = 0;
    std::uint32_t slr = 0;
    double value = 0;
  };
  void start();
  void start_banks();
  double bank_value(std::uint32_t p, std::uint32_t slr, std::uint32_t bank) const;
  std::uint32_t best_bank(std::uint32_t p, std::uint32_t slr) const;
  double ports_change(std::uint32_t v, std::uint32_t to) const;
  bool all_fit() const;
  void adapt(double& penalty, std::uint64_t& fitting) const;
  double overload(std::size_t slr) const;
  double overload_change(std::uint32_t v, std::uint32_t to) const;
  Move best_move(std::uint64_t now) const;
  void apply(const Move& move);

  const Model& model_;
  std::vector<std::int64_t> own_;
  Effort& effort_;
  std::vector<std::uint32_t> labels_;
  std::vector<std::int64_t> cost_;  ///< of each vertex in each SLR, as the others stand
  std::vector<std::array<double, kResourceCount>> load_;   ///< in parts of the capacity
  std::vector<std::array<double, kResourceCount>> needs_;  ///< kind and SLR
  std::vector<std::uint64_t> rests_until_;
  std::vector<std::uint32_t> bank_;     ///< of each port, where banks are limited
  std::vector<std::uint64_t> masters_;  ///< ports in each bank
  double penalty_ = 1;
  double bank_penalty_ = 1;  ///< for each port too many
  std::int64_t total_ = 0;
};

}  // namespace vppcheck::placement
