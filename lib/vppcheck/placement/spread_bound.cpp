// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/spread_bound.h"

#include <algorithm>

namespace vppcheck::placement {
namespace {

/// Vertices that hang together by streams.
struct Component {
  Amounts needed{};
  std::int64_t cheapest = INT64_MAX;  ///< of its edges
};

std::vector<Component> components_of(const Model& model) {
  std::vector<Component> components;
  std::vector<bool> seen(model.vertices.size(), false);
  for (std::uint32_t start = 0; start < seen.size(); ++start) {
    if (seen[start] || model.vertices[start].edges.empty()) continue;
    Component& component = components.emplace_back();
    std::vector<std::uint32_t> open = {start};
    seen[start] = true;
    while (!open.empty()) {
      const Vertex& vertex = model.vertices[open.back()];
      const std::uint32_t v = open.back();
      open.pop_back();
      for (std::size_t r = 0; r < kResourceCount; ++r) {
        component.needed[r] += model.kinds[vertex.kind].needed[r];
      }
      for (const std::uint32_t e : vertex.edges) {
        const Edge& edge = model.edges[e];
        const std::uint32_t other = edge.other(v);
        component.cheapest = std::min(component.cheapest, edge.cost);
        if (!seen[other]) open.push_back(other);
        seen[other] = true;
      }
    }
  }
  return components;
}

/// The fewest SLRs that could hold so much, were the largest taken for each resource.
std::int64_t fewest_slrs(const Model& model, const Amounts& needed) {
  std::size_t most = 1;
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    std::vector<std::uint64_t> sizes;
    for (const Amounts& slr : model.capacity) sizes.push_back(slr[r]);
    std::sort(sizes.rbegin(), sizes.rend());
    std::uint64_t room = 0;
    std::size_t count = 0;
    while (count < sizes.size() && room < needed[r] && room != kUnlimited) {
      const std::uint64_t size = sizes[count++];
      room = size == kUnlimited ? size : room + size;
    }
    most = std::max(most, count);
  }
  return static_cast<std::int64_t>(most);
}

}  // namespace

std::int64_t spread_bound(const Model& model) {
  std::int64_t bound = 0;
  for (const Component& component : components_of(model)) {
    bound += (fewest_slrs(model, component.needed) - 1) * component.cheapest;
  }
  return bound;
}

}  // namespace vppcheck::placement
