// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/branching.h"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>

namespace vppcheck::placement {
namespace {

constexpr std::size_t kMost = 4;  // each is looked at before one is chosen

}  // namespace

std::vector<Branch> promising_branches(const Model& model, const Domain& domain,
                                       const Relaxation::Result& found) {
  std::vector<std::tuple<bool, double, std::uint32_t>> undecided;
  const auto often = [&](std::uint32_t v) {
    return std::span(found.often).subspan(std::size_t{v} * model.slr_count, model.slr_count);
  };
  for (std::uint32_t v = 0; v < model.vertices.size(); ++v) {
    if (is_single(domain.allowed[v])) continue;
    double streams = 1;
    for (const std::uint32_t e : model.vertices[v].edges) {
      streams += static_cast<double>(model.edges[e].cost);
    }
    const double most = *std::max_element(often(v).begin(), often(v).end());
    undecided.push_back({found.connected[v], (1 - most) * streams, v});
  }
  std::sort(undecided.rbegin(), undecided.rend());
  std::vector<Branch> branches;
  std::set<std::uint32_t> twins;
  for (const auto& [connected, value, v] : undecided) {
    if (branches.size() == kMost) break;
    if (!twins.insert(model.vertices[v].twins).second) continue;
    Branch& branch = branches.emplace_back(Branch{v, {}});
    for (std::uint32_t s = 0; s < model.slr_count; ++s) {
      if (contains(domain.allowed[v], s)) branch.slrs.push_back(s);
    }
    std::stable_sort(branch.slrs.begin(), branch.slrs.end(),
                     [&, v = v](auto a, auto b) { return often(v)[a] > often(v)[b]; });
  }
  return branches;
}

}  // namespace vppcheck::placement
