// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/relaxation.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace vppcheck::placement {
namespace {

__extension__ typedef __int128 Wide;

// The direction keeps this much of the last one, which evens out the jumps of identical vertices.
constexpr double kInertia = 0.7;
constexpr std::size_t kFewKinds = 16;
// Rounds without a better bound before steps become shorter; with many rounds, a part of them.
constexpr int kLeastPatience = 6;
constexpr int kPartOfRounds = 10;

}  // namespace

/// The price of some parts of a limit, rounded down: then no plan pays more than for the whole.
std::int64_t Relaxation::times(std::int64_t price, std::int64_t parts) {
  return static_cast<std::int64_t>((static_cast<Wide>(price) * parts) >> kPartBits);
}

Prices::Prices(const Model& model)
    : most_(model.slr_count * kResourceCount),
      least_(most_ + model.kinds.size() * model.slr_count),
      masters_(least_ + model.kinds.size() * model.slr_count),
      bytes_(masters_ + model.problem.banks.size()),
      boundary_(bytes_ + model.problem.banks.size()) {
  of.assign(boundary_ + model.boundary.size(), 0);
}

Relaxation::Relaxation(const Model& model, Effort& effort)
    : model_(model),
      effort_(effort),
      slrs_(model.slr_count),
      ports_priced_(model.banks_limited || model.boundaries_limited),
      knapsack_(model) {
  while (shift_ < 16 && model.worst_cost >> (50 - shift_) == 0) ++shift_;
  highest_price_ = (std::int64_t{1} << 57) / static_cast<std::int64_t>(model.vertices.size() + 1);
  for (const Kind& kind : model.kinds) {
    for (std::size_t s = 0; s < slrs_; ++s) {
      for (std::size_t r = 0; r < kResourceCount; ++r) {
        share_.push_back(part(kind.needed[r], model.capacity[s][r]));
      }
    }
  }
  const Prices none(model);
  for (const Vertex& vertex : model.vertices) {
    for (std::uint32_t s = 0; s < slrs_; ++s) {
      std::int64_t cost = vertex.moving[s] << shift_;
      std::uint32_t bank = 0;
      for (const std::uint32_t p : vertex.ports) {
        if (!ports_priced_) cost += port_price(model.ports[p], s, none, bank);
      }
      own_.push_back(cost);
    }
  }
}

std::vector<std::int64_t> Relaxation::vertex_costs() const {
  std::vector<std::int64_t> costs = own_;
  // With limits on boundaries alone, ports are as free for the local search as without.
  std::uint32_t bank = 0;
  for (std::size_t v = 0; ports_priced_ && !model_.banks_limited && v < model_.vertices.size();
       ++v) {
    for (std::uint32_t s = 0; s < slrs_; ++s) {
      for (const std::uint32_t p : model_.vertices[v].ports) {
        costs[at(v, s)] += port_price(model_.ports[p], s, Prices(model_), bank);
      }
    }
  }
  for (std::int64_t& cost : costs) cost >>= shift_;
  return costs;
}

std::int64_t Relaxation::part(std::uint64_t amount, std::uint64_t of) const {
  if (of == kUnlimited || amount == 0) return 0;
  if (amount > of) return 2 * kWhole;
  return static_cast<std::int64_t>((static_cast<Wide>(amount) << kPartBits) / of);
}

std::int64_t Relaxation::edge_price(const Edge& edge, std::uint32_t k, const Prices& prices) const {
  const std::int64_t cost = edge.cost << shift_;
  if (!model_.boundaries_limited) return cost;
  return cost + times(prices.of[prices.boundary(k)], part(edge.bits, model_.boundary[k]));
}

std::int64_t Relaxation::edge_price(const Edge& edge, std::uint32_t from, std::uint32_t to,
                                    const Prices& prices) const {
  if (!model_.boundaries_limited) return (edge.cost << shift_) * distance(from, to);
  std::int64_t sum = 0;
  for (std::uint32_t k = std::min(from, to); k < std::max(from, to); ++k) {
    sum += edge_price(edge, k, prices);
  }
  return sum;
}

std::int64_t Relaxation::bank_price(const ModelPort& port, std::uint32_t slr, std::uint32_t bank,
                                    const Prices& prices) const {
  std::int64_t cost = model_.port_cost(port, slr, bank) << shift_;
  cost += prices.of[prices.masters(bank)];
  const auto size = model_.problem.ports[port.port].size_bytes.value_or(0);
  if (const auto most = model_.problem.banks[bank].size_bytes; size > 0 && most) {
    cost += times(prices.of[prices.bytes(bank)], part(size, *most));
  }
  for (std::uint32_t k = 0; model_.boundaries_limited && k < model_.boundary.size(); ++k) {
    if (!model_.port_crosses(slr, bank, k)) continue;
    cost += times(prices.of[prices.boundary(k)], part(port.bits, model_.boundary[k]));
  }
  return cost;
}

std::int64_t Relaxation::port_price(const ModelPort& port, std::uint32_t slr, const Prices& prices,
                                    std::uint32_t& bank) const {
  std::int64_t best = -1;
  for (const std::uint32_t b : port.banks) {
    const std::int64_t cost = bank_price(port, slr, b, prices);
    if (best < 0 || cost < best) best = cost, bank = b;
  }
  return best;
}

void Relaxation::list_rows(const Domain& domain, const Prices& prices) {
  rows_.clear();
  for (std::size_t s = 0; s < slrs_; ++s) {
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      if (model_.capacity[s][r] == kUnlimited) continue;
      rows_.push_back({prices.capacity(s, r), 1, 1, knapsacks_});
    }
  }
  for (std::size_t i = 0; i < domain.most.size(); ++i) {
    const std::int64_t most = domain.most[i];
    const std::int64_t least = domain.least[i];
    if (most == 0 || (knapsacks_ && least == most)) continue;
    // A limit that says nothing is listed too: its price may stem from a search with knapsacks.
    const auto norm = static_cast<double>(most);
    rows_.push_back({prices.most(i), most, norm, knapsacks_});
    rows_.push_back({prices.least(i), -least, norm, knapsacks_});
  }
  for (std::size_t b = 0; model_.banks_limited && b < model_.problem.banks.size(); ++b) {
    const Bank& bank = model_.problem.banks[b];
    if (bank.most_masters) {
      const std::int64_t most = *bank.most_masters;
      rows_.push_back({prices.masters(b), most, std::max(1.0, static_cast<double>(most))});
    }
    if (bank.size_bytes) rows_.push_back({prices.bytes(b), 1, 1});
  }
  for (std::size_t k = 0; k < model_.boundary.size(); ++k) {
    if (model_.boundary[k] != kUnlimited) rows_.push_back({prices.boundary(k), 1, 1});
  }
}

/// What the SLRs would gain at these prices with the whole compute units they can hold.
std::int64_t Relaxation::fill_knapsacks(const Domain& domain) {
  const std::size_t kinds = model_.kinds.size();
  counts_.assign(kinds * slrs_, 0);
  std::int64_t sum = 0;
  for (std::size_t s = 0; s < slrs_; ++s) {
    sum += knapsack_.fill(domain, of_kind_, s, {&counts_[s * kinds], kinds}, effort_);
  }
  return sum;
}

std::int64_t Relaxation::value(const Domain& domain, const Prices& prices) {
  std::int64_t sum = settled_;
  for (std::size_t v = 0; v < labels_.size(); ++v) sum += price_[at(v, labels_[v])];
  for (const std::uint32_t e : open_edges_) {
    const Edge& edge = model_.edges[e];
    sum += edge_price(edge, labels_[edge.a], labels_[edge.b], prices);
  }
  if (knapsacks_) sum -= fill_knapsacks(domain);
  for (const Row& row : rows_) {
    if (!row.by_knapsack) sum -= prices.of[row.price] * row.limit;
  }
  return sum;
}

void Relaxation::measure(const Prices& prices) {
  used_.assign(prices.of.size(), 0);
  constexpr auto kParts = static_cast<double>(kWhole);
  held_.assign(prices.of.size(), 0);
  for (std::size_t i = 0; knapsacks_ && i < of_kind_.size(); ++i) {
    const double count = counts_[(i % slrs_) * model_.kinds.size() + i / slrs_];
    held_[prices.most(i)] = count;
    held_[prices.least(i)] = -count;
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      const auto parts = static_cast<double>(share_[i * kResourceCount + r]);
      held_[prices.capacity(i % slrs_, r)] += count * parts / kParts;
    }
  }
  for (std::size_t v = 0; v < labels_.size(); ++v) {
    const Vertex& vertex = model_.vertices[v];
    const std::size_t i = at(vertex.kind, labels_[v]);
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      used_[prices.capacity(labels_[v], r)] +=
          static_cast<double>(share_[i * kResourceCount + r]) / kParts;
    }
    used_[prices.most(i)] += 1;
    used_[prices.least(i)] -= 1;
    for (std::size_t p = 0; ports_priced_ && p < vertex.ports.size(); ++p) {
      const ModelPort& port = model_.ports[vertex.ports[p]];
      std::uint32_t bank = 0;
      port_price(port, labels_[v], prices, bank);
      used_[prices.masters(bank)] += 1;
      const auto size = model_.problem.ports[port.port].size_bytes.value_or(0);
      const auto most = model_.problem.banks[bank].size_bytes.value_or(kUnlimited);
      used_[prices.bytes(bank)] += static_cast<double>(part(size, most)) / kParts;
      for (std::uint32_t k = 0; k < model_.boundary.size(); ++k) {
        if (!model_.port_crosses(labels_[v], bank, k)) continue;
        const auto parts = static_cast<double>(part(port.bits, model_.boundary[k]));
        used_[prices.boundary(k)] += parts / kParts;
      }
    }
  }
  for (const Edge& edge : model_.edges) {
    if (!model_.boundaries_limited) break;
    const auto ends = std::minmax(labels_[edge.a], labels_[edge.b]);
    for (std::uint32_t k = ends.first; k < ends.second; ++k) {
      used_[prices.boundary(k)] +=
          static_cast<double>(part(edge.bits, model_.boundary[k])) / kParts;
    }
  }
}

/// False when no price should change: then the placement is a plan of the cost of the bound.
bool Relaxation::step(Prices& prices, double slack) {
  double norm = 0;
  bool any = false;
  direction_.resize(used_.size(), 0);
  for (const Row& row : rows_) {
    const double limit = row.by_knapsack ? held_[row.price] : static_cast<double>(row.limit);
    const double slope = (used_[row.price] - limit) / row.norm;
    if (slope > 0 || (slope < 0 && prices.of[row.price] > 0)) any = true;
    double& direction = direction_[row.price];
    direction = slope + kInertia * direction;
    if (direction < 0 && prices.of[row.price] == 0) direction = 0;
    norm += direction * direction;
  }
  if (!any) return false;
  if (norm <= 0) return true;
  const double length = theta_ * slack / norm;
  for (const Row& row : rows_) {
    const double change = length * direction_[row.price] / row.norm;
    const double price = static_cast<double>(prices.of[row.price]) + change;
    prices.of[row.price] = static_cast<std::int64_t>(
        std::clamp(price, 0.0, static_cast<double>(highest_price_) / row.norm));
  }
  return true;
}

/// Vertices without open streams: an SLR that costs more by all the slack is of no use.
void Relaxation::drop_lone(Domain& domain, std::int64_t slack) const {
  for (std::size_t v = 0; v < labels_.size(); ++v) {
    if (first_node_[v] != kNotInCut) continue;
    for (std::uint32_t s = 0; s < slrs_; ++s) {
      if (s == labels_[v] || !contains(domain.allowed[v], s)) continue;
      if (price_[at(v, s)] - price_[at(v, labels_[v])] <= slack) continue;
      leave_out(domain.allowed[v], s);
    }
  }
}

/// Later placements count for more: the first ones were met at prices that say little.
void Relaxation::smooth(std::vector<double>& often, int round) const {
  const double fresh = std::max(0.05, 1.0 / (round + 1));
  for (std::size_t v = 0; v < labels_.size(); ++v) {
    for (std::size_t s = 0; s < slrs_; ++s) {
      double& part = often[at(v, s)];
      part += fresh * ((s == labels_[v] ? 1 : 0) - part);
    }
  }
}

/// From the scaled bound to that of a cost, rounded up, as costs are multiples of the unit.
void Relaxation::conclude(std::int64_t best, Result& result) const {
  result.value = static_cast<double>(best) / static_cast<double>(std::int64_t{1} << shift_);
  const std::int64_t step = model_.unit << shift_;
  result.bound = (best > 0 ? (best + step - 1) / step : 0) * model_.unit;
  if (result.closed || effort_.exhausted()) return;
  for (const std::uint32_t node : first_node_) result.connected.push_back(node != kNotInCut);
}

Relaxation::Result Relaxation::bound(Domain& domain, Prices& prices, std::int64_t cutoff,
                                     int rounds, const std::function<void(const Labels&)>& visit) {
  Result result;
  result.bound = INT64_MIN;
  const std::int64_t goal = (cutoff - model_.unit) << shift_;
  // A bound has to exceed the goal, so the steps aim beyond it.
  const std::int64_t target = goal + std::max<std::int64_t>((model_.unit << shift_) / 2, 1);
  prepare(domain, prices);
  // With streams the knapsacks add little, and their prices are many.
  const bool may_fill = open_edges_.empty() && model_.kinds.size() <= kFewKinds;
  knapsacks_ = false;
  list_rows(domain, prices);
  result.often.assign(own_.size(), 0);
  direction_.assign(prices.of.size(), 0);
  theta_ = 1;
  Prices best_prices = prices;
  std::int64_t best = INT64_MIN;
  int waited = 0;
  const int patience = std::max(kLeastPatience, rounds / kPartOfRounds);
  for (int round = 0; round < rounds; ++round) {
    if (round > 0 && model_.boundaries_limited) prepare(domain, prices);
    price_vertices(domain, prices);
    choose(domain);
    if (effort_.exhausted()) break;
    const std::int64_t now = value(domain, prices);
    if (now > best) {
      const bool little = best != INT64_MIN && now - best < (target - now) / 1000;
      waited = little ? waited + 1 : 0;
      best = now;
      best_prices = prices;
    } else {
      ++waited;
    }
    result.closed = best > goal;
    if (result.closed) break;
    if (waited > patience) {
      theta_ /= 2;
      waited = 0;
      std::fill(direction_.begin(), direction_.end(), 0);
      if (theta_ < 0.02 && (knapsacks_ || !may_fill)) break;
      if (theta_ >= 0.02) continue;
    }
    if (!knapsacks_ && may_fill && (theta_ < 0.02 || round + 1 >= rounds / 2)) {
      knapsacks_ = true;
      list_rows(domain, prices);
      theta_ = 0.5;
      waited = 0;
      std::fill(direction_.begin(), direction_.end(), 0);
      continue;
    }
    drop_lone(domain, goal - now);
    visit(labels_);
    smooth(result.often, round);
    measure(prices);
    if (!step(prices, static_cast<double>(target - now))) break;
  }
  prices = best_prices;
  if (best != INT64_MIN) conclude(best, result);
  return result;
}

}  // namespace vppcheck::placement
