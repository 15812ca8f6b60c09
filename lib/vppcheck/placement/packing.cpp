// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/packing.h"

#include <algorithm>

#include "vppcheck/placement/filling.h"

namespace vppcheck::placement {
namespace {

/// The used part of the fullest resource of an SLR when `needed` is added.
double fullness(const Amounts& needed, const Amounts& free, const Amounts& capacity) {
  double fullest = 0;
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    if (capacity[r] == 0 || capacity[r] == kUnlimited) continue;
    const auto left = static_cast<double>(free[r] - needed[r]);
    fullest = std::max(fullest, 1 - left / static_cast<double>(capacity[r]));
  }
  return fullest;
}

enum class Choice : std::uint8_t { stay, emptiest, fullest, first };

bool place_greedily(const Model& model, const std::vector<std::uint32_t>& order, Choice choice,
                    std::vector<std::uint32_t>& slr_of_vertex) {
  std::vector<Amounts> free = model.capacity;
  for (const std::uint32_t v : order) {
    const Vertex& vertex = model.vertices[v];
    const Amounts& needed = model.kinds[vertex.kind].needed;
    double best = 0;
    std::uint32_t chosen = kMostSlrs;
    for (std::uint32_t s = 0; s < model.slr_count; ++s) {
      if (!contains(vertex.allowed, s) || how_many(needed, free[s], 1) == 0) continue;
      double value = fullness(needed, free[s], model.capacity[s]);
      if (choice == Choice::stay) value += static_cast<double>(vertex.moving[s]);
      if (choice == Choice::fullest) value = -value;
      if (choice == Choice::first) value = s;
      if (chosen == kMostSlrs || value < best) best = value, chosen = s;
    }
    if (chosen == kMostSlrs) return false;
    take(free[chosen], needed, 1);
    slr_of_vertex[v] = chosen;
  }
  return true;
}

bool place_greedily(const Model& model, Effort& effort, std::vector<std::uint32_t>& slr_of_vertex) {
  std::vector<std::uint32_t> order;
  for (const Kind& kind : model.kinds) {
    order.insert(order.end(), kind.vertices.begin(), kind.vertices.end());
  }
  // Those with the fewest SLRs to choose from come first.
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return is_single(model.vertices[a].allowed) > is_single(model.vertices[b].allowed);
  });
  for (std::size_t r = 0; r <= kResourceCount; ++r) {
    for (const Choice choice : {Choice::stay, Choice::emptiest, Choice::fullest, Choice::first}) {
      effort.spend(order.size() * model.slr_count * kResourceCount);
      if (place_greedily(model, order, choice, slr_of_vertex)) return true;
    }
    if (r == kResourceCount) break;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return model.kinds[model.vertices[a].kind].needed[r] >
             model.kinds[model.vertices[b].kind].needed[r];
    });
  }
  return false;
}

}  // namespace

Room pack(const Model& model, Effort& effort, std::vector<std::uint32_t>& slr_of_vertex) {
  slr_of_vertex.assign(model.vertices.size(), 0);
  Domain domain(model);
  if (!narrow(model, domain, effort)) return Room::no;
  if (place_greedily(model, effort, slr_of_vertex)) return Room::yes;
  return fill_one_by_one(model, effort, slr_of_vertex);
}

}  // namespace vppcheck::placement
