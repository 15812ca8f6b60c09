// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/multilevel.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include "vppcheck/placement/local_search.h"
#include "vppcheck/placement/relaxation.h"
#include "vppcheck/placement/solve.h"

namespace vppcheck::placement {
namespace {

constexpr std::size_t kFew = 48;  // vertices that the exact search gets
constexpr std::uint64_t kStepsForFew = 60'000'000;
constexpr std::uint64_t kMovesOfLevel = 30;  // for each vertex

/// The largest part of a resource of the smallest SLR.
double part_of(const Model& model, const Vertex& vertex) {
  double largest = 0.001;
  for (const Amounts& capacity : model.capacity) {
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      if (capacity[r] == kUnlimited || capacity[r] == 0) continue;
      largest = std::max(largest, static_cast<double>(model.kinds[vertex.kind].needed[r]) /
                                      static_cast<double>(capacity[r]));
    }
  }
  return largest;
}

/// The problem with each vertex put together with the neighbour that suits it best.
Problem put_together(const Model& model, double largest) {
  const auto& vertices = model.vertices;
  std::vector<double> part;
  for (const Vertex& vertex : vertices) part.push_back(part_of(model, vertex));
  std::vector<std::uint32_t> order(vertices.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return part[a] < part[b]; });
  std::vector<std::uint32_t> partner(vertices.size(), UINT32_MAX);
  for (const std::uint32_t v : order) {
    if (partner[v] != UINT32_MAX) continue;
    partner[v] = v;
    double best = 0;
    for (const std::uint32_t e : vertices[v].edges) {
      const Edge& edge = model.edges[e];
      const std::uint32_t other = edge.other(v);
      if (partner[other] != UINT32_MAX || part[v] + part[other] > largest) continue;
      if ((vertices[v].allowed & vertices[other].allowed) == 0) continue;
      const double value = static_cast<double>(edge.bits) / (part[v] + part[other]);
      if (value <= best) continue;
      best = value;
      partner[v] = other;
    }
    partner[partner[v]] = v;
  }
  Problem problem = model.problem;
  problem.weights = model.weights;
  problem.groups.clear();
  for (std::uint32_t v = 0; v < vertices.size(); ++v) {
    if (partner[v] < v) continue;
    problem.groups.push_back(vertices[v].cus);
    if (partner[v] == v) continue;
    const auto& other = vertices[partner[v]].cus;
    problem.groups.back().insert(problem.groups.back().end(), other.begin(), other.end());
  }
  return problem;
}

std::vector<std::uint32_t> labels_of(const Model& model,
                                     const std::vector<std::uint32_t>& slr_of_cu) {
  std::vector<std::uint32_t> labels;
  for (const Vertex& vertex : model.vertices) labels.push_back(slr_of_cu[vertex.cus.front()]);
  return labels;
}

}  // namespace

std::vector<std::uint32_t> place_by_levels(const Model& model, double largest, Effort& effort) {
  std::vector<std::unique_ptr<Problem>> problems;
  std::vector<std::unique_ptr<Model>> models;
  const Model* last = &model;
  while (last->vertices.size() > kFew && !effort.exhausted()) {
    problems.push_back(std::make_unique<Problem>(put_together(*last, largest)));
    auto next = std::make_unique<Model>(*problems.back());
    effort.spend(model.problem.cus.size() * 20 + model.problem.streams.size() * 20);
    const bool enough = next->vertices.size() * 20 < last->vertices.size() * 19;
    if (!enough) break;
    models.push_back(std::move(next));
    last = models.back().get();
  }
  if (models.empty()) return {};
  const auto few = solve(last->problem, {std::min(kStepsForFew, effort.left())});
  if (!few || few->plan.slr_of_cu.empty()) return {};
  effort.spend(few->steps);
  std::vector<std::uint32_t> slr_of_cu = few->plan.slr_of_cu;
  for (std::size_t level = models.size(); level-- > 0;) {
    const Model& finer = level == 0 ? model : *models[level - 1];
    std::vector<std::uint32_t> labels = labels_of(finer, slr_of_cu);
    Relaxation costs(finer, effort);
    LocalSearch search(finer, costs.vertex_costs(), effort);
    std::vector<std::uint32_t> best = labels;
    search.run(labels, kMovesOfLevel * labels.size(),
               [&](const std::vector<std::uint32_t>& better) { best = better; });
    for (std::uint32_t v = 0; v < best.size(); ++v) {
      for (const std::uint32_t cu : finer.vertices[v].cus) slr_of_cu[cu] = best[v];
    }
  }
  return labels_of(model, slr_of_cu);
}

}  // namespace vppcheck::placement
