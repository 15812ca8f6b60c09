// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/finish.h"

#include <algorithm>
#include <map>

#include "vppcheck/placement/port_binding.h"

namespace vppcheck::placement {
namespace {

constexpr std::size_t kMostMoves = 1'000;

/// Tries single moves that cost nothing.
class Evening {
 public:
  Evening(const Model& model, Labels& labels, std::vector<std::uint32_t>& bank, Effort& effort)
      : model_(model), labels_(labels), bank_(bank), effort_(effort) {
    for (std::size_t v = 0; v < labels.size(); ++v) {
      for (std::size_t r = 0; r < kResourceCount; ++r) {
        load_[labels[v]][r] += needed(v)[r];
      }
    }
    cost_ = model_.cost_without_ports(labels_) + ports_cost();
  }

  void run() {
    // With limits on boundaries a move may be forbidden for reasons that are not looked at here.
    if (model_.boundaries_limited) return;
    bool changed = true;
    for (std::size_t moves = 0; changed && moves < kMostMoves;) {
      changed = false;
      for (std::uint32_t v = 0; v < labels_.size() && moves < kMostMoves; ++v) {
        for (std::uint32_t s = 0; s < model_.slr_count; ++s) {
          if (!is_better(v, s) || !costs_the_same(v, s)) continue;
          changed = true;
          ++moves;
        }
      }
    }
  }

 private:
  const Amounts& needed(std::size_t v) const {
    return model_.kinds[model_.vertices[v].kind].needed;
  }
  double part(std::size_t s, std::size_t r, std::uint64_t amount) const {
    const std::uint64_t capacity = model_.capacity[s][r];
    if (capacity == 0 || capacity == kUnlimited) return 0;
    return static_cast<double>(amount) / static_cast<double>(capacity);
  }
  double square(double x) const { return x * x; }

  bool is_better(std::uint32_t v, std::uint32_t to) const {
    const std::uint32_t from = labels_[v];
    if (from == to || !contains(model_.vertices[v].allowed, to)) return false;
    double change = 0;
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      const std::uint64_t amount = needed(v)[r];
      if (load_[to][r] + amount > model_.capacity[to][r]) return false;
      change += square(part(to, r, load_[to][r] + amount)) - square(part(to, r, load_[to][r]));
      change +=
          square(part(from, r, load_[from][r] - amount)) - square(part(from, r, load_[from][r]));
    }
    return change < -1e-6;
  }

  /// Moves the vertex when that costs nothing.
  bool costs_the_same(std::uint32_t v, std::uint32_t to) {
    const std::uint32_t from = labels_[v];
    const Vertex& vertex = model_.vertices[v];
    std::int64_t change = vertex.moving[to] - vertex.moving[from];
    for (const std::uint32_t e : vertex.edges) {
      const Edge& edge = model_.edges[e];
      const std::uint32_t other = labels_[edge.other(v)];
      change += edge.cost * distance(to, other) - edge.cost * distance(from, other);
    }
    effort_.spend(vertex.edges.size() + kResourceCount);
    labels_[v] = to;
    const bool same = vertex.ports.empty() ? change == 0 : same_with_ports();
    if (!same) {
      labels_[v] = from;
      return false;
    }
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      load_[from][r] -= needed(v)[r];
      load_[to][r] += needed(v)[r];
    }
    return true;
  }

  /// Ports may be in each other's way, so all are bound anew.
  bool same_with_ports() {
    if (effort_.exhausted() || tried_++ > kMostMoves) return false;
    Binding binding = bind_ports(model_, labels_, effort_);
    if (binding.outcome != Binding::Outcome::best) return false;
    if (model_.cost_without_ports(labels_) + binding.cost != cost_) return false;
    bank_ = std::move(binding.bank);
    return true;
  }

  std::int64_t ports_cost() const {
    std::int64_t sum = 0;
    for (std::size_t p = 0; p < model_.ports.size(); ++p) {
      const ModelPort& port = model_.ports[p];
      sum += model_.port_cost(port, labels_[port.vertex], bank_[p]);
    }
    return sum;
  }

  const Model& model_;
  Labels& labels_;
  std::vector<std::uint32_t>& bank_;
  Effort& effort_;
  std::array<Amounts, kMostSlrs> load_{};
  std::int64_t cost_ = 0;
  std::size_t tried_ = 0;
};

}  // namespace

void even_out(const Model& model, Labels& slr_of_vertex, std::vector<std::uint32_t>& bank,
              Effort& effort) {
  Evening(model, slr_of_vertex, bank, effort).run();
}

Plan plan_of(const Model& model, Labels slr_of_vertex, std::vector<std::uint32_t> bank) {
  // Vertices are in the order of their names, and twins have equal ports in an order of their own.
  std::map<std::uint32_t, std::vector<std::uint32_t>> twins;
  for (std::uint32_t v = 0; v < model.vertices.size(); ++v) {
    twins[model.vertices[v].twins].push_back(v);
  }
  const Labels labels = slr_of_vertex;
  const std::vector<std::uint32_t> banks = bank;
  for (const auto& [first, vertices] : twins) {
    std::vector<std::uint32_t> order = vertices;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return labels[a] < labels[b]; });
    if (!model.vertices[first].edges.empty() || model.vertices[first].ports.size() > 1) {
      order = vertices;
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
      slr_of_vertex[vertices[i]] = labels[order[i]];
      const auto& to = model.vertices[vertices[i]].ports;
      const auto& from = model.vertices[order[i]].ports;
      for (std::size_t p = 0; p < to.size(); ++p) bank[to[p]] = banks[from[p]];
    }
  }
  Plan plan;
  plan.slr_of_cu.assign(model.problem.cus.size(), 0);
  plan.bank_of_port.assign(model.problem.ports.size(), std::nullopt);
  for (std::uint32_t v = 0; v < model.vertices.size(); ++v) {
    for (const std::uint32_t cu : model.vertices[v].cus) plan.slr_of_cu[cu] = slr_of_vertex[v];
  }
  for (std::uint32_t p = 0; p < model.ports.size(); ++p) {
    plan.bank_of_port[model.ports[p].port] = bank[p];
  }
  return plan;
}

}  // namespace vppcheck::placement
