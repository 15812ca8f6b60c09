// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/knapsack.h"

#include <algorithm>
#include <cmath>

namespace vppcheck::placement {
namespace {

constexpr std::uint64_t kMostTried = 3'000;

}  // namespace

/// What the items from here on are worth at most: for each resource alone, filled up with parts of
/// items; the least of these.
double Knapsack::most_value(std::size_t item) const {
  double least = 0;
  for (std::size_t i = item; i < items_.size(); ++i) {
    least += static_cast<double>(items_[i].worth) * items_[i].more;
  }
  std::array<std::pair<double, std::size_t>, 32> order{};
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    if (free_[r] == kUnlimited) continue;
    std::size_t count = 0;
    double value = 0;
    for (std::size_t i = item; i < items_.size() && count < order.size(); ++i) {
      const auto needed = static_cast<double>(model_.kinds[items_[i].kind].needed[r]);
      const auto worth = static_cast<double>(items_[i].worth);
      if (needed > 0) order[count++] = {-worth / needed, i};
      if (needed <= 0) value += worth * items_[i].more;
    }
    std::sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count));
    auto room = static_cast<double>(free_[r]);
    for (std::size_t i = 0; i < count && room > 0; ++i) {
      const Item& next = items_[order[i].second];
      const auto needed = static_cast<double>(model_.kinds[next.kind].needed[r]);
      const double many = std::min<double>(next.more, room / needed);
      value += many * static_cast<double>(next.worth);
      room -= many * needed;
    }
    least = std::min(least, value);
  }
  return least * (1 + 1e-12) + 1;
}

/// False when too much was tried.
bool Knapsack::next(std::size_t item, std::int64_t value) {
  if (value > best_) {
    best_ = value;
    best_taken_ = taken_;
  }
  if (item == items_.size()) return true;
  if (++tried_ > kMostTried) return false;
  if (static_cast<double>(value) + most_value(item) <= static_cast<double>(best_) + 1) return true;
  const Amounts& needed = model_.kinds[items_[item].kind].needed;
  const std::uint64_t most = how_many(needed, free_, items_[item].more);
  const Amounts before = free_;
  for (std::uint64_t count = most + 1; count-- > 0;) {
    free_ = before;
    take(free_, needed, count);
    taken_[item] = static_cast<std::uint32_t>(count);
    if (!next(item + 1, value + items_[item].worth * static_cast<std::int64_t>(count))) {
      return false;
    }
  }
  taken_[item] = 0;
  free_ = before;
  return true;
}

std::int64_t Knapsack::fill(const Domain& domain, std::span<const std::int64_t> worth,
                            std::size_t slr, std::span<std::uint32_t> counts, Effort& effort) {
  items_.clear();
  free_ = model_.capacity[slr];
  std::int64_t certain = 0;
  for (std::size_t k = 0; k < model_.kinds.size(); ++k) {
    const std::size_t i = k * model_.slr_count + slr;
    counts[k] = domain.least[i];
    certain += worth[i] * domain.least[i];
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      // A domain that is not narrowed may demand more than there is.
      const std::uint64_t needed = model_.kinds[k].needed[r] * domain.least[i];
      if (free_[r] != kUnlimited) free_[r] -= std::min(free_[r], needed);
    }
    const std::uint32_t more = domain.most[i] - domain.least[i];
    if (worth[i] > 0 && more > 0) items_.push_back({k, worth[i], more});
  }
  // What is worth most for its largest part of the SLR is tried first.
  const auto value_for_room = [&](const Item& item) {
    double part = 1e-9;
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      part = std::max(part, static_cast<double>(model_.kinds[item.kind].needed[r]) /
                                (static_cast<double>(model_.capacity[slr][r]) + 1));
    }
    return static_cast<double>(item.worth) / part;
  };
  std::stable_sort(items_.begin(), items_.end(), [&](const Item& a, const Item& b) {
    return value_for_room(a) > value_for_room(b);
  });
  taken_.assign(items_.size(), 0);
  best_taken_ = taken_;
  best_ = 0;
  tried_ = 0;
  const double most = most_value(0);
  const bool exact = next(0, 0);
  effort.spend(tried_ * (items_.size() + 1) * 20 + model_.kinds.size() * kResourceCount);
  for (std::size_t i = 0; i < items_.size(); ++i) counts[items_[i].kind] += best_taken_[i];
  return certain + (exact ? best_ : std::max(best_, static_cast<std::int64_t>(std::ceil(most))));
}

}  // namespace vppcheck::placement
