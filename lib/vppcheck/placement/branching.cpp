// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/branching.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace vppcheck::placement {
namespace {

// Counts nearer to a whole number than this are taken for whole.
constexpr double kWholeNumber = 0.05;

/// The largest part of the SLR's capacity that one vertex of the kind takes.
double part_of(const Model& model, const Kind& kind, std::size_t s) {
  double largest = 0.001;
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    if (model.capacity[s][r] == kUnlimited || model.capacity[s][r] == 0) continue;
    largest = std::max(largest, static_cast<double>(kind.needed[r]) /
                                    static_cast<double>(model.capacity[s][r]));
  }
  return largest;
}

std::optional<Branch> count_branch(const Model& model, const Domain& domain,
                                   const std::vector<double>& often, double least_fraction) {
  std::optional<Branch> best;
  double best_value = 0;
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
      const double value = (distance + 0.01) * part_of(model, kind, s);
      if (value <= best_value) continue;
      best_value = value;
      best = Branch{Branch::By::count, k, s, static_cast<std::uint32_t>(low) + 1, fraction > 0.5, {}};
    }
  }
  return best;
}

/// Lower when it is likelier that the vertex stands there in a good plan.
double unlikely(const Model& model, const Relaxation::Result& found, std::uint32_t v,
                std::uint32_t s) {
  const std::size_t i = std::size_t{v} * model.slr_count + s;
  return static_cast<double>(found.rise[i]) - found.often[i] * static_cast<double>(model.unit);
}

std::optional<Branch> vertex_branch(const Model& model, const Domain& domain,
                                    const Relaxation::Result& found, bool connected) {
  std::optional<Branch> best;
  double best_value = -1;
  for (std::uint32_t v = 0; v < model.vertices.size(); ++v) {
    if (is_single(domain.allowed[v]) || (connected && !found.connected[v])) continue;
    double streams = 1;
    for (const std::uint32_t e : model.vertices[v].edges) {
      streams += static_cast<double>(model.edges[e].cost);
    }
    double rise = 0;
    double smallest = -1;
    double part = 0;
    for (std::uint32_t s = 0; s < model.slr_count; ++s) {
      if (((domain.allowed[v] >> s) & 1U) == 0) continue;
      const auto here = static_cast<double>(found.rise[std::size_t{v} * model.slr_count + s]);
      rise += here;
      part = std::max(part, part_of(model, model.kinds[model.vertices[v].kind], s));
      if (here > 0 && (smallest < 0 || here < smallest)) smallest = here;
    }
    const double value = (rise + std::max(smallest, 0.0) + static_cast<double>(model.unit)) *
                             (0.05 + part) + streams * 1e-6;
    if (value <= best_value) continue;
    best_value = value;
    best = Branch{Branch::By::vertex, v, 0, 0, false, {}};
  }
  if (!best) return best;
  for (std::uint32_t s = 0; s < model.slr_count; ++s) {
    if ((domain.allowed[best->item] >> s) & 1U) best->slrs.push_back(s);
  }
  std::stable_sort(best->slrs.begin(), best->slrs.end(), [&](std::uint32_t a, std::uint32_t b) {
    return unlikely(model, found, best->item, a) < unlikely(model, found, best->item, b);
  });
  return best;
}

}  // namespace

Branch choose_branch(const Model& model, const Domain& domain, const Relaxation::Result& found) {
  if (auto branch = vertex_branch(model, domain, found, true)) return *branch;
  if (auto branch = count_branch(model, domain, found.often, kWholeNumber)) return *branch;
  if (auto branch = vertex_branch(model, domain, found, false)) return *branch;
  return count_branch(model, domain, found.often, 0).value_or(Branch{});
}

}  // namespace vppcheck::placement
