// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "vppcheck/placement/model.h"

namespace vppcheck::placement {

/// The cheapest choice of yes or no for many nodes, where each node has a price for yes and each
/// arc a price for a yes at its tail and a no at its head: a minimum cut (Dinic's algorithm).
///
/// What a first cut has found out stays in the arcs, so that after a change of some prices only
/// the difference is worked out anew (Kohli and Torr, Dynamic Graph Cuts, PAMI 2007).
class MinCut {
 public:
  static constexpr std::int64_t kInfinite = std::int64_t{1} << 61;

  explicit MinCut(std::uint32_t nodes) : balance_(nodes, 0), arcs_of_(nodes + 1, 0) {}

  /// Arcs both ways between two nodes. All before `finish`.
  void connect(std::uint32_t a, std::uint32_t b, std::int64_t a_to_b, std::int64_t b_to_a);
  void finish();
  /// Changes the price of a yes.
  void add_price(std::uint32_t node, std::int64_t price) { balance_[node] -= price; }
  /// Makes the choice for all nodes.
  void cut(Effort& effort);
  bool yes(std::uint32_t node) const { return level_[node] >= 0; }

 private:
  struct Arc {
    std::uint32_t head;
    std::uint32_t reverse;
    std::int64_t room;
  };
  bool find_levels(Effort& effort);
  void push_from(std::uint32_t source, std::uint64_t& steps);

  std::vector<std::int64_t> balance_;  ///< more than 0: wants yes; less: wants no
  std::vector<std::uint32_t> arcs_of_;
  std::vector<Arc> arcs_;
  struct Pair {
    std::uint32_t a, b;
    std::int64_t a_to_b, b_to_a;
  };
  std::vector<Pair> pairs_;
  std::vector<std::int32_t> level_;
  std::vector<std::uint32_t> next_, queue_, path_;
};

}  // namespace vppcheck::placement
