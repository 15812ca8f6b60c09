// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/local_search.h"

#include <algorithm>
#include <cmath>

namespace vppcheck::placement {
namespace {

constexpr double kFull = 1 + 1e-9;  // sums of parts are rounded; the plan is checked exactly
constexpr std::uint64_t kRest = 6;
constexpr std::uint64_t kPenaltyRounds = 8;

}  // namespace

LocalSearch::LocalSearch(const Model& model, std::vector<std::int64_t> own, Effort& effort)
    : model_(model), own_(std::move(own)), effort_(effort) {
  for (const Kind& kind : model.kinds) {
    for (std::size_t s = 0; s < model.slr_count; ++s) {
      auto& needs = needs_.emplace_back();
      for (std::size_t r = 0; r < kResourceCount; ++r) {
        const std::uint64_t capacity = model.capacity[s][r];
        if (capacity == kUnlimited || kind.needed[r] == 0) continue;
        needs[r] =
            capacity == 0 ? 2 : static_cast<double>(kind.needed[r]) / static_cast<double>(capacity);
      }
    }
  }
}

void LocalSearch::start() {
  load_.assign(model_.slr_count, {});
  cost_ = own_;
  total_ = 0;
  for (std::uint32_t v = 0; v < labels_.size(); ++v) {
    total_ += own_[v * model_.slr_count + labels_[v]];
    const auto& needs = needs_[model_.vertices[v].kind * model_.slr_count + labels_[v]];
    for (std::size_t r = 0; r < kResourceCount; ++r) load_[labels_[v]][r] += needs[r];
  }
  for (const Edge& edge : model_.edges) {
    total_ += edge.cost * distance(labels_[edge.a], labels_[edge.b]);
    for (std::uint32_t s = 0; s < model_.slr_count; ++s) {
      cost_[edge.a * model_.slr_count + s] += edge.cost * distance(s, labels_[edge.b]);
      cost_[edge.b * model_.slr_count + s] += edge.cost * distance(s, labels_[edge.a]);
    }
  }
}

double LocalSearch::overload(std::size_t slr) const {
  double sum = 0;
  for (const double load : load_[slr]) sum += load > kFull ? load - 1 : 0;
  return sum;
}

double LocalSearch::overload_change(std::uint32_t v, std::uint32_t to) const {
  const std::uint32_t from = labels_[v];
  const auto& here = needs_[model_.vertices[v].kind * model_.slr_count + from];
  const auto& there = needs_[model_.vertices[v].kind * model_.slr_count + to];
  double change = 0;
  const auto over = [](double load) { return load > kFull ? load - 1 : 0; };
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    change += over(load_[from][r] - here[r]) - over(load_[from][r]);
    change += over(load_[to][r] + there[r]) - over(load_[to][r]);
  }
  return change;
}

/// Every port into the bank that is best for it as those before it stand.
void LocalSearch::start_banks() {
  masters_.assign(model_.problem.banks.size(), 0);
  bank_.assign(model_.banks_limited ? model_.ports.size() : 0, UINT32_MAX);
  for (std::uint32_t p = 0; p < bank_.size(); ++p) {
    const std::uint32_t slr = labels_[model_.ports[p].vertex];
    bank_[p] = best_bank(p, slr);
    ++masters_[bank_[p]];
    total_ += model_.port_cost(model_.ports[p], slr, bank_[p]);
  }
}

double LocalSearch::bank_value(std::uint32_t p, std::uint32_t slr, std::uint32_t bank) const {
  const std::uint64_t others = masters_[bank] - (bank_[p] == bank ? 1 : 0);
  const bool full = others >= model_.problem.banks[bank].most_masters.value_or(UINT32_MAX);
  return static_cast<double>(model_.port_cost(model_.ports[p], slr, bank)) +
         (full ? bank_penalty_ : 0);
}

std::uint32_t LocalSearch::best_bank(std::uint32_t p, std::uint32_t slr) const {
  const auto& banks = model_.ports[p].banks;
  std::uint32_t best = banks.front();
  double value = bank_value(p, slr, best);
  for (const std::uint32_t bank : banks) {
    const double here = bank_value(p, slr, bank);
    if (here < value) value = here, best = bank;
  }
  return best;
}

double LocalSearch::ports_change(std::uint32_t v, std::uint32_t to) const {
  double change = 0;
  for (const std::uint32_t p : model_.vertices[v].ports) {
    change += bank_value(p, to, best_bank(p, to)) - bank_value(p, labels_[v], bank_[p]);
  }
  return change;
}

bool LocalSearch::all_fit() const {
  for (std::size_t s = 0; s < model_.slr_count; ++s) {
    if (overload(s) > 0) return false;
  }
  return true;
}

LocalSearch::Move LocalSearch::best_move(std::uint64_t now) const {
  Move best{0, kMostSlrs, 0};
  std::uint64_t steps = 0;
  for (std::uint32_t v = 0; v < labels_.size(); ++v) {
    if (rests_until_[v] > now) continue;
    const bool with_ports = !bank_.empty() && !model_.vertices[v].ports.empty();
    steps += model_.slr_count * (with_ports ? 20 : 4);
    for (std::uint32_t s = 0; s < model_.slr_count; ++s) {
      if (!contains(model_.vertices[v].allowed, s)) continue;
      if (s == labels_[v] && !with_ports) continue;
      const std::size_t row = std::size_t{v} * model_.slr_count;
      auto value = static_cast<double>(cost_[row + s] - cost_[row + labels_[v]]);
      if (with_ports) {
        const double ports = ports_change(v, s);
        if (s == labels_[v] && ports >= 0) continue;
        value += ports;
      }
      if (best.slr != kMostSlrs && value - penalty_ >= best.value) continue;
      value += s == labels_[v] ? 0 : penalty_ * overload_change(v, s);
      if (best.slr == kMostSlrs || value < best.value) best = {v, s, value};
    }
  }
  effort_.spend(steps);
  return best;
}

void LocalSearch::apply(const Move& move) {
  const std::uint32_t from = labels_[move.vertex];
  const std::size_t row = std::size_t{move.vertex} * model_.slr_count;
  const Vertex& vertex = model_.vertices[move.vertex];
  total_ += cost_[row + move.slr] - cost_[row + from];
  for (std::size_t i = 0; !bank_.empty() && i < vertex.ports.size(); ++i) {
    const std::uint32_t p = vertex.ports[i];
    total_ -= model_.port_cost(model_.ports[p], from, bank_[p]);
    const std::uint32_t bank = best_bank(p, move.slr);
    --masters_[bank_[p]];
    ++masters_[bank];
    bank_[p] = bank;
    total_ += model_.port_cost(model_.ports[p], move.slr, bank);
  }
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    load_[from][r] -= needs_[vertex.kind * model_.slr_count + from][r];
    load_[move.slr][r] += needs_[vertex.kind * model_.slr_count + move.slr][r];
  }
  for (const std::uint32_t e : vertex.edges) {
    const Edge& edge = model_.edges[e];
    const std::size_t other = edge.other(move.vertex);
    for (std::uint32_t s = 0; s < model_.slr_count; ++s) {
      const std::int64_t change = static_cast<std::int64_t>(distance(s, move.slr)) -
                                  static_cast<std::int64_t>(distance(s, from));
      cost_[other * model_.slr_count + s] += edge.cost * change;
    }
  }
  labels_[move.vertex] = move.slr;
}

/// A penalty grows while its limit is never kept, and shrinks while it always is.
void LocalSearch::adapt(double& penalty, std::uint64_t& fitting) const {
  if (fitting == 0) penalty *= 2;
  if (fitting == kPenaltyRounds) penalty /= 2;
  fitting = 0;
  penalty = std::clamp(penalty, 1e-3, 1e18);
}

void LocalSearch::run(std::vector<std::uint32_t> labels, std::uint64_t moves,
                      const std::function<void(const std::vector<std::uint32_t>&)>& found) {
  labels_ = std::move(labels);
  rests_until_.assign(labels_.size(), 0);
  start();
  bank_penalty_ = 2 * static_cast<double>(model_.unit);
  start_banks();
  std::int64_t best = INT64_MAX;
  penalty_ = static_cast<double>(total_) + static_cast<double>(model_.unit);
  std::uint64_t fitting = 0;
  std::uint64_t banks_fitting = 0;
  for (std::uint64_t now = 1; now <= moves && !effort_.exhausted(); ++now) {
    const bool fits = all_fit();
    bool banks_fit = true;
    for (std::size_t b = 0; b < masters_.size(); ++b) {
      banks_fit &= masters_[b] <= model_.problem.banks[b].most_masters.value_or(UINT32_MAX);
    }
    fitting += fits ? 1 : 0;
    banks_fitting += banks_fit ? 1 : 0;
    if (fits && banks_fit && total_ < best) {
      best = total_;
      found(labels_);
    }
    if (now % kPenaltyRounds == 0) {
      adapt(penalty_, fitting);
      adapt(bank_penalty_, banks_fitting);
    }
    const Move move = best_move(now);
    if (move.slr == kMostSlrs) break;
    apply(move);
    rests_until_[move.vertex] = now + std::min<std::uint64_t>(kRest, labels_.size() / 3) + now % 5;
  }
}

}  // namespace vppcheck::placement
