// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/heaps.h"

#include <algorithm>
#include <map>

namespace vppcheck::placement {

std::vector<Heap> heaps_of(const Model& model, const Domain& domain, std::size_t only) {
  std::vector<Heap> heaps;
  std::map<std::pair<Amounts, SlrSet>, std::size_t> known;
  for (const Kind& kind : model.kinds) {
    Amounts needed{};
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      if (only == kResourceCount || only == r) needed[r] = kind.needed[r];
    }
    for (const std::uint32_t v : kind.vertices) {
      const SlrSet allowed = domain.allowed[v];
      const auto [at, fresh] = known.try_emplace({needed, allowed}, heaps.size());
      if (fresh) heaps.push_back({needed, allowed, {}});
      heaps[at->second].vertices.push_back(v);
    }
  }
  if (only < kResourceCount) {
    std::stable_sort(heaps.begin(), heaps.end(),
                     [&](const Heap& a, const Heap& b) { return a.needed[only] > b.needed[only]; });
  }
  return heaps;
}

void write_counts(const std::vector<Heap>& heaps,
                  const std::vector<std::vector<std::uint32_t>>& counts,
                  std::vector<std::uint32_t>& slr_of_vertex) {
  for (std::size_t h = 0; h < heaps.size(); ++h) {
    std::size_t next = 0;
    for (std::uint32_t s = 0; s < counts[h].size(); ++s) {
      for (std::uint32_t i = 0; i < counts[h][s]; ++i) {
        slr_of_vertex[heaps[h].vertices[next++]] = s;
      }
    }
  }
}

}  // namespace vppcheck::placement
