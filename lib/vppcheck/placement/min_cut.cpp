// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/min_cut.h"

#include <algorithm>

namespace vppcheck::placement {

void MinCut::connect(std::uint32_t a, std::uint32_t b, std::int64_t a_to_b, std::int64_t b_to_a) {
  pairs_.push_back({a, b, a_to_b, b_to_a});
  ++arcs_of_[a + 1];
  ++arcs_of_[b + 1];
}

void MinCut::finish() {
  for (std::size_t i = 1; i < arcs_of_.size(); ++i) arcs_of_[i] += arcs_of_[i - 1];
  next_.assign(arcs_of_.begin(), arcs_of_.end() - 1);
  arcs_.resize(pairs_.size() * 2);
  for (const Pair& pair : pairs_) {
    const std::uint32_t there = next_[pair.a]++;
    const std::uint32_t back = next_[pair.b]++;
    arcs_[there] = {pair.b, back, pair.a_to_b};
    arcs_[back] = {pair.a, there, pair.b_to_a};
  }
  pairs_.clear();
  pairs_.shrink_to_fit();
  level_.assign(balance_.size(), -1);
}

bool MinCut::find_levels(Effort& effort) {
  queue_.clear();
  for (std::uint32_t node = 0; node < balance_.size(); ++node) {
    level_[node] = balance_[node] > 0 ? 0 : -1;
    if (balance_[node] > 0) queue_.push_back(node);
  }
  bool found = false;
  std::uint64_t steps = balance_.size();
  for (std::size_t i = 0; i < queue_.size(); ++i) {
    const std::uint32_t node = queue_[i];
    steps += arcs_of_[node + 1] - arcs_of_[node];
    for (std::uint32_t a = arcs_of_[node]; a < arcs_of_[node + 1]; ++a) {
      const Arc& arc = arcs_[a];
      if (arc.room <= 0 || level_[arc.head] >= 0) continue;
      level_[arc.head] = level_[node] + 1;
      found |= balance_[arc.head] < 0;
      queue_.push_back(arc.head);
    }
  }
  effort.spend(steps);
  return found;
}

void MinCut::push_from(std::uint32_t source, std::uint64_t& steps) {
  std::uint32_t node = source;
  path_.clear();
  while (balance_[source] > 0) {
    if (balance_[node] < 0) {
      std::int64_t amount = std::min(balance_[source], -balance_[node]);
      for (const std::uint32_t a : path_) amount = std::min(amount, arcs_[a].room);
      std::size_t keep = path_.size();
      for (std::size_t i = path_.size(); i-- > 0;) {
        Arc& arc = arcs_[path_[i]];
        arc.room -= amount;
        arcs_[arc.reverse].room += amount;
        if (arc.room == 0) keep = i;
      }
      steps += path_.size();
      balance_[source] -= amount;
      balance_[node] += amount;
      if (keep < path_.size()) node = arcs_[arcs_[path_[keep]].reverse].head;
      path_.resize(keep);
      continue;
    }
    const std::uint32_t end = arcs_of_[node + 1];
    std::uint32_t& a = next_[node];
    while (a < end && (arcs_[a].room <= 0 || level_[arcs_[a].head] != level_[node] + 1)) {
      ++a;
      ++steps;
    }
    if (a < end) {
      path_.push_back(a);
      node = arcs_[a].head;
      continue;
    }
    level_[node] = -1;  // a dead end in this round
    if (path_.empty()) break;
    node = arcs_[arcs_[path_.back()].reverse].head;
    path_.pop_back();
    ++next_[node];
  }
}

void MinCut::cut(Effort& effort) {
  while (find_levels(effort)) {
    next_.assign(arcs_of_.begin(), arcs_of_.end() - 1);
    std::uint64_t steps = 0;
    for (std::uint32_t node = 0; node < balance_.size(); ++node) {
      if (balance_[node] > 0 && level_[node] == 0) push_from(node, steps);
    }
    effort.spend(steps);
    if (effort.exhausted()) break;
  }
}

}  // namespace vppcheck::placement
