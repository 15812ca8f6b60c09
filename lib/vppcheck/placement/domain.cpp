// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/domain.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace vppcheck::placement {
namespace {

/// So many vertices that need the same.
struct Demand {
  Amounts needed{};
  std::uint64_t count = 0;
};

/// Whether all of these may still find room in what is free, judged by each resource alone: by the
/// sum, and by how many of those that need at least so much the SLRs can take.
bool room_by_counts(const std::vector<Demand>& demands, const std::vector<Amounts>& free) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> needs;  // each, and how many
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    const bool unlimited = std::any_of(free.begin(), free.end(),
                                       [r](const Amounts& slr) { return slr[r] == kUnlimited; });
    if (unlimited) continue;
    needs.clear();
    for (const Demand& demand : demands) {
      if (demand.needed[r] > 0 && demand.count > 0) {
        needs.push_back({demand.needed[r], demand.count});
      }
    }
    std::sort(needs.rbegin(), needs.rend());
    std::uint64_t total = 0;
    for (const Amounts& slr : free) total += slr[r];
    std::uint64_t count = 0;
    std::uint64_t sum = 0;
    for (const auto& [each, many] : needs) {
      count += many;
      sum += many * each;
      std::uint64_t places = 0;
      for (const Amounts& slr : free) places += slr[r] / each;
      if (count > places || sum > total) return false;
    }
  }
  return true;
}

/// One round of conclusions over a domain.
class Narrowing {
 public:
  Narrowing(const Model& model, Domain& domain)
      : model_(model), domain_(domain), slrs_(model.slr_count), free_(model.capacity) {}

  bool changed() const { return changed_; }

  /// Each returns false when nothing is left.
  bool count_vertices();
  bool count_capacity();
  bool settle_vertices();

 private:
  std::uint32_t& least(std::size_t kind, std::size_t s) { return domain_.least[kind * slrs_ + s]; }
  std::uint32_t& most(std::size_t kind, std::size_t s) { return domain_.most[kind * slrs_ + s]; }
  void lower(std::uint32_t& value, std::uint32_t to) {
    if (value > to) value = to, changed_ = true;
  }
  void raise(std::uint32_t& value, std::uint32_t to) {
    if (value < to) value = to, changed_ = true;
  }

  const Model& model_;
  Domain& domain_;
  std::size_t slrs_;
  std::vector<Amounts> free_;
  bool changed_ = false;
};

bool Narrowing::count_vertices() {
  for (std::size_t k = 0; k < model_.kinds.size(); ++k) {
    std::array<std::uint32_t, kMostSlrs> fixed{};
    std::array<std::uint32_t, kMostSlrs> possible{};
    for (const std::uint32_t v : model_.kinds[k].vertices) {
      const SlrSet allowed = domain_.allowed[v];
      if (allowed == 0) return false;
      for (std::size_t s = 0; s < slrs_; ++s) possible[s] += contains(allowed, s) ? 1 : 0;
      if (is_single(allowed)) ++fixed[lowest(allowed)];
    }
    std::int64_t sum_least = 0;
    std::int64_t sum_most = 0;
    for (std::size_t s = 0; s < slrs_; ++s) {
      raise(least(k, s), fixed[s]);
      lower(most(k, s), possible[s]);
      sum_least += least(k, s);
      sum_most += most(k, s);
    }
    const auto all = static_cast<std::int64_t>(model_.kinds[k].vertices.size());
    if (sum_least > all || sum_most < all) return false;
    for (std::size_t s = 0; s < slrs_; ++s) {
      const std::int64_t at_least = all - (sum_most - most(k, s));
      const std::int64_t at_most = all - (sum_least - least(k, s));
      if (at_least > 0) raise(least(k, s), static_cast<std::uint32_t>(at_least));
      lower(most(k, s), static_cast<std::uint32_t>(at_most));
      if (least(k, s) > most(k, s)) return false;
    }
  }
  return true;
}

bool Narrowing::count_capacity() {
  std::vector<Demand> remaining;
  for (std::size_t k = 0; k < model_.kinds.size(); ++k) {
    const Kind& kind = model_.kinds[k];
    remaining.push_back({kind.needed, kind.vertices.size()});
    for (std::size_t s = 0; s < slrs_; ++s) {
      remaining[k].count -= least(k, s);
      if (how_many(kind.needed, free_[s], least(k, s)) < least(k, s)) return false;
      take(free_[s], kind.needed, least(k, s));
    }
  }
  for (std::size_t k = 0; k < model_.kinds.size(); ++k) {
    const Kind& kind = model_.kinds[k];
    for (std::size_t s = 0; s < slrs_; ++s) {
      const std::uint64_t more = how_many(kind.needed, free_[s], most(k, s) - least(k, s));
      lower(most(k, s), least(k, s) + static_cast<std::uint32_t>(more));
    }
  }
  return room_by_counts(remaining, free_);
}

bool Narrowing::settle_vertices() {
  for (std::size_t k = 0; k < model_.kinds.size(); ++k) {
    const auto& vertices = model_.kinds[k].vertices;
    for (std::size_t s = 0; s < slrs_; ++s) {
      const auto bit = static_cast<SlrSet>(1U << s);
      std::uint32_t fixed = 0;
      std::uint32_t possible = 0;
      for (const std::uint32_t v : vertices) {
        fixed += domain_.allowed[v] == bit ? 1 : 0;
        possible += (domain_.allowed[v] & bit) != 0 ? 1 : 0;
      }
      if (fixed > most(k, s) || possible < least(k, s)) return false;
      if (fixed == possible || (fixed < most(k, s) && possible > least(k, s))) continue;
      changed_ = true;
      for (const std::uint32_t v : vertices) {
        SlrSet& allowed = domain_.allowed[v];
        if (allowed == bit || (allowed & bit) == 0) continue;
        allowed = fixed == most(k, s) ? static_cast<SlrSet>(allowed & ~bit) : bit;
      }
    }
  }
  return true;
}

}  // namespace

Domain::Domain(const Model& model)
    : least(model.kinds.size() * model.slr_count, 0), most(model.kinds.size() * model.slr_count) {
  for (const Vertex& vertex : model.vertices) allowed.push_back(vertex.allowed);
  for (std::size_t k = 0; k < model.kinds.size(); ++k) {
    std::copy(model.kinds[k].most.begin(), model.kinds[k].most.end(),
              most.begin() + static_cast<std::ptrdiff_t>(k * model.slr_count));
  }
}

bool narrow(const Model& model, Domain& domain, Effort& effort) {
  while (true) {
    effort.spend((model.vertices.size() + model.kinds.size() * kResourceCount) * model.slr_count);
    Narrowing round(model, domain);
    if (!round.count_vertices() || !round.count_capacity() || !round.settle_vertices()) {
      return false;
    }
    if (!round.changed()) return true;
  }
}

}  // namespace vppcheck::placement
