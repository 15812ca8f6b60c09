// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/branching.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace vppcheck::placement {
namespace {

// Counts nearer to a whole number than this are taken for whole.
constexpr double kWholeNumber = 0.05;
// Each is looked at before one is chosen.
constexpr std::size_t kMostCounts = 4;
constexpr std::size_t kMostConnected = 3;
constexpr std::size_t kMostLone = 4;

/// The largest part of the SLR's capacity that one vertex of the kind takes.
double part_of(const Model& model, const Kind& kind, std::size_t s) {
  double largest = 0.001;
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    if (model.capacity[s][r] == kUnlimited || model.capacity[s][r] == 0) continue;
    largest = std::max(
        largest, static_cast<double>(kind.needed[r]) / static_cast<double>(model.capacity[s][r]));
  }
  return largest;
}

using Valued = std::pair<double, Branch>;

/// Counts that the relaxation left at least so far from a whole number.
void add_counts(const Model& model, const Domain& domain, const std::vector<double>& often,
                double least_fraction, std::vector<Valued>& branches) {
  for (std::uint32_t k = 0; k < model.kinds.size(); ++k) {
    const Kind& kind = model.kinds[k];
    if (kind.vertices.size() < 2) continue;
    for (std::uint32_t s = 0; s < model.slr_count; ++s) {
      const std::size_t i = std::size_t{k} * model.slr_count + s;
      if (domain.least[i] == domain.most[i]) continue;
      double count = 0;
      for (const std::uint32_t v : kind.vertices) count += often[v * model.slr_count + s];
      const double low = std::clamp(std::floor(count), static_cast<double>(domain.least[i]),
                                    static_cast<double>(domain.most[i]) - 1);
      const double fraction = std::clamp(count - low, 0.0, 1.0);
      const double distance = std::min(fraction, 1 - fraction);
      if (distance < least_fraction) continue;
      const auto least = static_cast<std::uint32_t>(low) + 1;
      branches.push_back({(distance + 0.01) * part_of(model, kind, s),
                          {Branch::By::count, k, s, least, fraction > 0.5, {}}});
    }
  }
}

/// Lower when it is likelier that the vertex stands there in a good plan.
double unlikely(const Model& model, const Relaxation::Result& found, std::uint32_t v,
                std::uint32_t s) {
  const std::size_t i = std::size_t{v} * model.slr_count + s;
  return static_cast<double>(found.rise[i]) - found.often[i] * static_cast<double>(model.unit);
}

Branch by_vertex(const Model& model, const Domain& domain, const Relaxation::Result& found,
                 std::uint32_t v) {
  Branch branch{Branch::By::vertex, v, 0, 0, false, {}};
  for (std::uint32_t s = 0; s < model.slr_count; ++s) {
    if ((domain.allowed[v] >> s) & 1U) branch.slrs.push_back(s);
  }
  std::stable_sort(branch.slrs.begin(), branch.slrs.end(), [&](std::uint32_t a, std::uint32_t b) {
    return unlikely(model, found, v, a) < unlikely(model, found, v, b);
  });
  return branch;
}

/// Vertices that the relaxation leaves between SLRs, one of those that are alike; those with wide
/// streams first, because only a vertex that stands somewhere makes its streams cost anything.
void add_vertices(const Model& model, const Domain& domain, const Relaxation::Result& found,
                  bool connected, std::size_t most, std::vector<Valued>& branches) {
  std::vector<std::pair<double, std::uint32_t>> undecided;
  for (std::uint32_t v = 0; v < model.vertices.size(); ++v) {
    if (is_single(domain.allowed[v]) || found.connected[v] != connected) continue;
    double streams = 1;
    for (const std::uint32_t e : model.vertices[v].edges) {
      streams += static_cast<double>(model.edges[e].cost);
    }
    const double* row = &found.often[std::size_t{v} * model.slr_count];
    undecided.push_back({(1 - *std::max_element(row, row + model.slr_count)) * streams, v});
  }
  std::stable_sort(undecided.begin(), undecided.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::set<std::uint32_t> groups;
  for (const auto& [value, v] : undecided) {
    const bool like_others = found.alike[v] != UINT32_MAX;
    const std::uint32_t group = like_others ? found.alike[v] : model.vertices[v].twins;
    if (groups.size() == most) break;
    if (groups.insert(group).second)
      branches.push_back({value, by_vertex(model, domain, found, v)});
  }
}

}  // namespace

std::vector<Branch> promising_branches(const Model& model, const Domain& domain,
                                       const Relaxation::Result& found) {
  std::vector<Valued> valued;
  add_vertices(model, domain, found, true, kMostConnected, valued);
  if (valued.empty()) {
    add_counts(model, domain, found.often, kWholeNumber, valued);
    std::stable_sort(valued.begin(), valued.end(),
                     [](const Valued& a, const Valued& b) { return a.first > b.first; });
    valued.resize(std::min(valued.size(), kMostCounts));
    add_vertices(model, domain, found, false, kMostLone, valued);
    if (valued.empty()) add_counts(model, domain, found.often, 0, valued);
  }
  std::vector<Branch> branches;
  for (Valued& entry : valued) branches.push_back(std::move(entry.second));
  return branches;
}

}  // namespace vppcheck::placement
