// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/port_binding.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>

namespace vppcheck::placement {
namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max() / 4;
// Each is a transportation problem of its own; real designs need none at all.
constexpr std::size_t kMostBranches = 2'000;
constexpr std::size_t kMostChoices = 4'000'000;

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// For each port, the banks that are still open to it.
using Choices = std::vector<std::span<const std::uint32_t>>;

/// A way for one port from a full bank to another one.
struct Way {
  std::int64_t cost = kNever;
  std::uint32_t port = 0;
};

class Binder {
 public:
  Binder(const Model& model, const std::vector<std::uint32_t>& slr_of_vertex, Effort& effort)
      : model_(model),
        slr_of_vertex_(slr_of_vertex),
        effort_(effort),
        banks_(model.problem.banks.size()),
        stream_bits_(model.boundary.size(), 0),
        limited_(model.boundaries_limited) {
    for (const Edge& edge : model.edges) {
      if (!limited_) break;
      const auto ends = std::minmax(slr_of_vertex[edge.a], slr_of_vertex[edge.b]);
      for (std::uint32_t k = ends.first; k < ends.second; ++k) stream_bits_[k] += edge.bits;
    }
    for (const Bank& bank : model.problem.banks) limited_ |= bank.size_bytes.has_value();
  }

  Binding run() {
    Choices choices;
    for (const ModelPort& port : model_.ports) choices.push_back(port.banks);
    branch(choices);
    if (best_.outcome != Binding::Outcome::best && !given_up_) {
      best_.outcome = Binding::Outcome::impossible;
    }
    if (given_up_) best_.outcome = Binding::Outcome::unknown;
    return best_;
  }

 private:
  std::int64_t cost(std::uint32_t p, std::uint32_t bank) const {
    const ModelPort& port = model_.ports[p];
    return model_.port_cost(port, slr_of_vertex_[port.vertex], bank);
  }
  std::uint64_t most_masters(std::size_t bank) const {
    return model_.problem.banks[bank].most_masters.value_or(UINT32_MAX);
  }
  std::uint64_t bytes(std::uint32_t p) const {
    return model_.problem.ports[model_.ports[p].port].size_bytes.value_or(0);
  }

  bool transport(const Choices& choices, std::vector<std::uint32_t>& bank);
  bool make_room(const Choices& choices, std::vector<std::uint32_t>& bank,
                 std::vector<std::uint64_t>& masters);
  std::optional<std::uint32_t> port_too_many(const std::vector<std::uint32_t>& bank,
                                             const Choices& choices) const;
  bool crosses_too_much(const std::vector<std::uint32_t>& bank, std::uint32_t boundary) const;
  bool hopeless(const Choices& choices) const;
  void branch(const Choices& choices);

  const Model& model_;
  const std::vector<std::uint32_t>& slr_of_vertex_;
  Effort& effort_;
  std::size_t banks_;
  std::vector<std::uint64_t> stream_bits_;  ///< over each boundary
  bool limited_;                            ///< by more than the number of ports in a bank
  Binding best_;
  bool given_up_ = false;
  std::size_t branches_ = 0;
};

/// Every port in the bank that is cheapest for it, then as many moved on as banks have too many,
/// each time on the cheapest way (successive shortest paths).
bool Binder::transport(const Choices& choices, std::vector<std::uint32_t>& bank) {
  bank.resize(choices.size());
  std::vector<std::uint64_t> masters(banks_, 0);
  for (std::uint32_t p = 0; p < choices.size(); ++p) {
    if (choices[p].empty()) return false;
    effort_.spend(choices[p].size());
    bank[p] = *std::min_element(
        choices[p].begin(), choices[p].end(),
        [&](std::uint32_t a, std::uint32_t b) { return cost(p, a) < cost(p, b); });
    ++masters[bank[p]];
  }
  while (true) {
    bool full = false;
    for (std::size_t b = 0; b < banks_; ++b) full |= masters[b] > most_masters(b);
    if (!full) return true;
    if (effort_.exhausted()) {
      given_up_ = true;
      return false;
    }
    if (!make_room(choices, bank, masters)) return false;
  }
}

bool Binder::make_room(const Choices& choices, std::vector<std::uint32_t>& bank,
                       std::vector<std::uint64_t>& masters) {
  std::vector<Way> ways(banks_ * banks_);
  for (std::uint32_t p = 0; p < choices.size(); ++p) {
    effort_.spend(choices[p].size());
    const std::int64_t here = cost(p, bank[p]);
    for (const std::uint32_t b : choices[p]) {
      Way& way = ways[bank[p] * banks_ + b];
      if (cost(p, b) - here < way.cost) way = {cost(p, b) - here, p};
    }
  }
  std::vector<std::int64_t> distance(banks_, kNever);
  std::vector<std::uint32_t> before(banks_, kNone);
  for (std::size_t b = 0; b < banks_; ++b) {
    if (masters[b] > most_masters(b)) distance[b] = 0;
  }
  for (bool changed = true; changed;) {
    changed = false;
    effort_.spend(banks_ * banks_);
    for (std::uint32_t from = 0; from < banks_; ++from) {
      if (distance[from] == kNever) continue;
      for (std::uint32_t to = 0; to < banks_; ++to) {
        const Way& way = ways[from * banks_ + to];
        if (way.cost == kNever || distance[from] + way.cost >= distance[to]) continue;
        distance[to] = distance[from] + way.cost;
        before[to] = from;
        changed = true;
      }
    }
  }
  std::optional<std::uint32_t> end;
  for (std::uint32_t b = 0; b < banks_; ++b) {
    if (masters[b] >= most_masters(b) || distance[b] == kNever) continue;
    if (!end || distance[b] < distance[*end]) end = b;
  }
  if (!end) return false;
  ++masters[*end];
  std::uint32_t to = *end;
  for (; before[to] != kNone; to = before[to]) bank[ways[before[to] * banks_ + to].port] = to;
  --masters[to];
  return true;
}

bool Binder::crosses_too_much(const std::vector<std::uint32_t>& bank, std::uint32_t k) const {
  std::uint64_t bits = stream_bits_[k];
  for (std::uint32_t p = 0; p < bank.size(); ++p) {
    const ModelPort& port = model_.ports[p];
    if (model_.port_crosses(slr_of_vertex_[port.vertex], bank[p], k)) bits += port.bits;
  }
  return bits > model_.boundary[k];
}

/// A port that could help where a bank is too small or a boundary too narrow. The number of ports
/// when nothing could; nothing when all limits hold.
std::optional<std::uint32_t> Binder::port_too_many(const std::vector<std::uint32_t>& bank,
                                                   const Choices& choices) const {
  const auto largest = [&](auto concerns, auto size) {
    auto chosen = static_cast<std::uint32_t>(bank.size());
    for (std::uint32_t p = 0; p < bank.size(); ++p) {
      if (!concerns(p) || choices[p].size() < 2) continue;
      if (chosen == bank.size() || size(p) > size(chosen)) chosen = p;
    }
    return chosen;
  };
  std::vector<std::uint64_t> used(banks_, 0);
  for (std::uint32_t p = 0; p < bank.size(); ++p) used[bank[p]] += bytes(p);
  for (std::size_t b = 0; b < banks_; ++b) {
    if (used[b] <= model_.problem.banks[b].size_bytes.value_or(kUnlimited)) continue;
    return largest([&](std::uint32_t p) { return bank[p] == b && bytes(p) > 0; },
                   [&](std::uint32_t p) { return bytes(p); });
  }
  for (std::uint32_t k = 0; k < model_.boundary.size(); ++k) {
    if (model_.boundary[k] == kUnlimited || !crosses_too_much(bank, k)) continue;
    return largest(
        [&](std::uint32_t p) {
          return model_.port_crosses(slr_of_vertex_[model_.ports[p].vertex], bank[p], k);
        },
        [&](std::uint32_t p) { return model_.ports[p].bits; });
  }
  return std::nullopt;
}

/// Whether the ports without a choice break a limit already, or all together are too large.
bool Binder::hopeless(const Choices& choices) const {
  std::vector<std::uint64_t> used(banks_, 0);
  std::uint64_t all = 0;
  std::uint64_t room = 0;
  for (std::uint32_t p = 0; p < choices.size(); ++p) {
    all += bytes(p);
    if (choices[p].size() == 1) used[choices[p].front()] += bytes(p);
  }
  for (std::size_t b = 0; b < banks_; ++b) {
    const auto size = model_.problem.banks[b].size_bytes;
    if (used[b] > size.value_or(kUnlimited)) return true;
    room = size && room != kUnlimited ? room + *size : kUnlimited;
  }
  if (all > room) return true;
  for (std::uint32_t k = 0; k < model_.boundary.size(); ++k) {
    if (model_.boundary[k] == kUnlimited) continue;
    std::uint64_t bits = stream_bits_[k];
    for (std::uint32_t p = 0; p < choices.size(); ++p) {
      const ModelPort& port = model_.ports[p];
      const bool must = std::all_of(choices[p].begin(), choices[p].end(), [&](std::uint32_t b) {
        return model_.port_crosses(slr_of_vertex_[port.vertex], b, k);
      });
      if (must && !choices[p].empty()) bits += port.bits;
    }
    if (bits > model_.boundary[k]) return true;
  }
  return false;
}

void Binder::branch(const Choices& choices) {
  if (++branches_ > kMostBranches || branches_ * choices.size() > kMostChoices) given_up_ = true;
  std::vector<std::uint32_t> bank;
  if (given_up_ || (limited_ && hopeless(choices)) || !transport(choices, bank)) return;
  std::int64_t sum = 0;
  for (std::uint32_t p = 0; p < bank.size(); ++p) sum += cost(p, bank[p]);
  if (best_.outcome == Binding::Outcome::best && sum >= best_.cost) return;
  const auto port = port_too_many(bank, choices);
  if (!port) {
    best_ = {Binding::Outcome::best, sum, std::move(bank)};
    return;
  }
  if (*port == bank.size()) return;
  std::vector<std::uint32_t> others(choices[*port].begin(), choices[*port].end());
  std::erase(others, bank[*port]);
  Choices narrowed = choices;
  narrowed[*port] = others;
  branch(narrowed);
  narrowed[*port] = {&bank[*port], 1};
  branch(narrowed);
}

}  // namespace

Binding bind_ports(const Model& model, const std::vector<std::uint32_t>& slr_of_vertex,
                   Effort& effort) {
  return Binder(model, slr_of_vertex, effort).run();
}

}  // namespace vppcheck::placement
