// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/symmetry.h"

#include <algorithm>
#include <map>

namespace vppcheck::placement {
namespace {

constexpr std::size_t kMostMoved = 64;  // pairs that change places together
constexpr int kRefinements = 4;

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Where an exchange of pairs puts a vertex.
std::uint32_t image(const Pairs& moved, std::uint32_t v) {
  for (const auto& [a, b] : moved) {
    if (a == v) return b;
    if (b == v) return a;
  }
  return v;
}

}  // namespace

Symmetry::Symmetry(const Model& model) : neighbours_(model.vertices.size()) {
  for (std::uint32_t v = 0; v < model.vertices.size(); ++v) {
    const Vertex& vertex = model.vertices[v];
    colour_.push_back(vertex.look);
    for (const std::uint32_t e : vertex.edges) {
      const Edge& edge = model.edges[e];
      neighbours_[v].push_back({edge.other(v), edge.bits});
    }
    std::sort(neighbours_[v].begin(), neighbours_[v].end());
  }
  for (int round = 0; round < kRefinements; ++round) {
    using Around = std::vector<std::pair<std::uint32_t, std::uint64_t>>;
    std::map<std::pair<std::uint32_t, Around>, std::uint32_t> refined;
    std::vector<std::uint32_t> next;
    for (std::size_t v = 0; v < colour_.size(); ++v) {
      Around around;
      for (const auto& [other, bits] : neighbours_[v]) around.push_back({colour_[other], bits});
      std::sort(around.begin(), around.end());
      const auto number = static_cast<std::uint32_t>(refined.size());
      next.push_back(refined.try_emplace({colour_[v], std::move(around)}, number).first->second);
    }
    colour_ = std::move(next);
  }
}

/// What only one of the two is connected to has to change places as well.
bool Symmetry::pair_neighbours(std::uint32_t a, std::uint32_t b, Pairs& moved) const {
  const auto& of_b = neighbours_[b];
  const auto& of_a = neighbours_[a];
  for (const auto& [other, bits] : of_a) {
    if (other == b || std::binary_search(of_b.begin(), of_b.end(), std::pair(other, bits)))
      continue;
    const std::uint32_t paired = image(moved, other);
    if (paired != other) continue;  // `holds` judges
    const auto match = std::find_if(
        of_b.begin(), of_b.end(), [&, &other_ = other, &bits_ = bits](const auto& candidate) {
          return candidate.first != a && candidate.second == bits_ &&
                 colour_[candidate.first] == colour_[other_] &&
                 image(moved, candidate.first) == candidate.first &&
                 !std::binary_search(of_a.begin(), of_a.end(), candidate);
        });
    if (match == of_b.end() || moved.size() >= kMostMoved) return false;
    moved.push_back({other, match->first});
  }
  return true;
}

bool Symmetry::holds(const Domain& domain, const Pairs& moved) const {
  for (const auto& pair : moved) {
    if (domain.allowed[pair.first] != domain.allowed[pair.second]) return false;
    for (const std::uint32_t v : {pair.first, pair.second}) {
      const auto& there = neighbours_[image(moved, v)];
      for (const auto& [other, bits] : neighbours_[v]) {
        const std::pair moved_edge(image(moved, other), bits);
        if (!std::binary_search(there.begin(), there.end(), moved_edge)) return false;
      }
    }
  }
  return true;
}

bool Symmetry::exchange(const Domain& domain, std::uint32_t a, std::uint32_t b,
                        Effort& effort) const {
  if (colour_[a] != colour_[b] || domain.allowed[a] != domain.allowed[b]) return false;
  Pairs moved = {{a, b}};
  for (std::size_t i = 0; i < moved.size(); ++i) {
    effort.spend(neighbours_[moved[i].first].size() * 4 + 4);
    const auto [first, second] = moved[i];
    if (neighbours_[first].size() != neighbours_[second].size()) return false;
    if (!pair_neighbours(first, second, moved)) return false;
  }
  return holds(domain, moved);
}

}  // namespace vppcheck::placement
