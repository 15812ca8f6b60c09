// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/packing.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "vppcheck/placement/filling.h"
#include "vppcheck/placement/heaps.h"

namespace vppcheck::placement {
namespace {

// So many counts are tried for each question; enough for every published design by far.
constexpr std::uint64_t kMostTried = 50'000;
constexpr std::uint64_t kMostSteps = 2'000'000;
// A level of recursion for each heap and SLR.
constexpr std::size_t kMostHeaps = 512;

bool fits(const Amounts& needed, const Amounts& free) {
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    if (needed[r] > free[r]) return false;
  }
  return true;
}

void take(Amounts& free, const Amounts& needed, std::uint64_t count) {
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    if (free[r] != kUnlimited) free[r] -= needed[r] * count;
  }
}

/// The used part of the fullest resource of an SLR when `needed` is added.
double fullness(const Amounts& needed, const Amounts& free, const Amounts& capacity) {
  double fullest = 0;
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    if (capacity[r] == 0 || capacity[r] == kUnlimited) continue;
    const auto left = static_cast<double>(free[r] - needed[r]);
    fullest = std::max(fullest, 1 - left / static_cast<double>(capacity[r]));
  }
  return fullest;
}

enum class Choice : std::uint8_t { stay, emptiest, fullest, first };

bool place_greedily(const Model& model, const std::vector<std::uint32_t>& order, Choice choice,
                    std::vector<std::uint32_t>& slr_of_vertex) {
  std::vector<Amounts> free = model.capacity;
  for (const std::uint32_t v : order) {
    const Vertex& vertex = model.vertices[v];
    const Amounts& needed = model.kinds[vertex.kind].needed;
    double best = 0;
    std::uint32_t chosen = kMostSlrs;
    for (std::uint32_t s = 0; s < model.slr_count; ++s) {
      if (((vertex.allowed >> s) & 1U) == 0 || !fits(needed, free[s])) continue;
      double value = fullness(needed, free[s], model.capacity[s]);
      if (choice == Choice::stay) value += static_cast<double>(vertex.moving[s]);
      if (choice == Choice::fullest) value = -value;
      if (choice == Choice::first) value = s;
      if (chosen == kMostSlrs || value < best) best = value, chosen = s;
    }
    if (chosen == kMostSlrs) return false;
    take(free[chosen], needed, 1);
    slr_of_vertex[v] = chosen;
  }
  return true;
}

bool place_greedily(const Model& model, Effort& effort, std::vector<std::uint32_t>& slr_of_vertex) {
  std::vector<std::uint32_t> order;
  for (const Kind& kind : model.kinds) {
    order.insert(order.end(), kind.vertices.begin(), kind.vertices.end());
  }
  // Those with the fewest SLRs to choose from come first.
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return is_single(model.vertices[a].allowed) > is_single(model.vertices[b].allowed);
  });
  for (std::size_t r = 0; r <= kResourceCount; ++r) {
    for (const Choice choice : {Choice::stay, Choice::emptiest, Choice::fullest, Choice::first}) {
      effort.spend(order.size() * model.slr_count * kResourceCount);
      if (place_greedily(model, order, choice, slr_of_vertex)) return true;
    }
    if (r == kResourceCount) break;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return model.kinds[model.vertices[a].kind].needed[r] >
             model.kinds[model.vertices[b].kind].needed[r];
    });
  }
  return false;
}

/// A search over how many of each heap stand in each SLR.
class Counting {
 public:
  /// Looks at one resource, or at all when `only` is kResourceCount.
  Counting(const Model& model, const Domain& domain, std::size_t only)
      : model_(model), heaps_(heaps_of(model, domain, only)), free_(model.capacity) {
    std::stable_sort(heaps_.begin(), heaps_.end(), [](const Heap& a, const Heap& b) {
      return is_single(a.allowed) > is_single(b.allowed);
    });
    left_.assign(heaps_.size() + 1, {});
    for (std::size_t h = heaps_.size(); h-- > 0;) {
      left_[h] = left_[h + 1];
      for (std::size_t r = 0; r < kResourceCount; ++r) {
        left_[h][r] += heaps_[h].needed[r] * heaps_[h].vertices.size();
      }
    }
    any_slr_ = static_cast<SlrSet>((1U << model.slr_count) - 1);
    counts_.assign(heaps_.size(), std::vector<std::uint32_t>(model.slr_count, 0));
  }

  Room search(Effort& effort) {
    if (heaps_.size() > kMostHeaps) return enough_room(0) ? Room::unknown : Room::no;
    const std::uint64_t each = (heaps_.size() + 1) * kResourceCount * model_.slr_count;
    most_tried_ =
        std::min({kMostTried, kMostSteps / (heaps_.size() + 1), effort.left() / each + 1});
    const bool found = next_heap(0);
    effort.spend(tried_ * each);
    if (found) return Room::yes;
    return tried_ > most_tried_ ? Room::unknown : Room::no;
  }

  void write(std::vector<std::uint32_t>& slr_of_vertex) const {
    write_counts(heaps_, counts_, slr_of_vertex);
  }

 private:
  bool next_heap(std::size_t h) {
    if (h == heaps_.size()) return true;
    if (tried_++ > most_tried_ || !enough_room(h) || !is_new(h)) return false;
    return next_slr(h, 0, static_cast<std::uint32_t>(heaps_[h].vertices.size()));
  }

  /// How many of a heap the SLR could take now.
  std::uint64_t most_in(const Heap& heap, std::uint32_t s, std::uint64_t wanted) const {
    if (((heap.allowed >> s) & 1U) == 0) return 0;
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      if (heap.needed[r] > 0) wanted = std::min(wanted, free_[s][r] / heap.needed[r]);
    }
    return wanted;
  }

  bool next_slr(std::size_t h, std::uint32_t s, std::uint32_t remaining) {
    if (remaining == 0) return next_heap(h + 1);
    if (s == model_.slr_count || tried_ > most_tried_) return false;
    const Heap& heap = heaps_[h];
    const std::uint64_t most = most_in(heap, s, remaining);
    std::uint64_t elsewhere = 0;
    for (std::uint32_t t = s + 1; t < model_.slr_count; ++t) {
      elsewhere += most_in(heap, t, remaining);
    }
    const Amounts before = free_[s];
    for (std::uint64_t count = most + 1; count-- > 0 && count + elsewhere >= remaining;) {
      take(free_[s], heap.needed, count);
      counts_[h][s] = static_cast<std::uint32_t>(count);
      if (next_slr(h, s + 1, remaining - static_cast<std::uint32_t>(count))) return true;
      counts_[h][s] = 0;
      free_[s] = before;
      if (tried_ > most_tried_) return false;
    }
    return false;
  }

  /// For each heap alone, and by counting all that are left.
  bool enough_room(std::size_t h) {
    remaining_.clear();
    for (std::size_t i = h; i < heaps_.size(); ++i) {
      const Heap& heap = heaps_[i];
      std::uint64_t places = 0;
      for (std::uint32_t s = 0; s < model_.slr_count; ++s) {
        places += most_in(heap, s, heap.vertices.size());
      }
      if (places < heap.vertices.size()) return false;
      remaining_.push_back({heap.needed, heap.vertices.size()});
    }
    return room_by_counts(remaining_, free_);
  }

  /// Whether this state was not met before. What no remaining vertex can use does not tell states
  /// apart, and neither does the order of SLRs once every remaining vertex may stand in any.
  bool is_new(std::size_t h) {
    std::vector<Amounts> key = free_;
    bool any = true;
    for (std::size_t i = h; i < heaps_.size(); ++i) any &= heaps_[i].allowed == any_slr_;
    for (Amounts& slr : key) {
      for (std::size_t r = 0; r < kResourceCount; ++r) slr[r] = std::min(slr[r], left_[h][r]);
    }
    if (any) std::sort(key.begin(), key.end());
    return met_.emplace(h, std::move(key)).second;
  }

  const Model& model_;
  std::vector<Heap> heaps_;
  std::vector<Amounts> left_;  ///< needed by the heaps from here on
  std::vector<Amounts> free_;
  std::vector<std::vector<std::uint32_t>> counts_;
  std::set<std::pair<std::size_t, std::vector<Amounts>>> met_;
  SlrSet any_slr_ = 0;
  std::uint64_t tried_ = 0;
  std::uint64_t most_tried_ = 0;
  std::vector<Demand> remaining_;
};

}  // namespace

Room pack(const Model& model, Effort& effort, std::vector<std::uint32_t>& slr_of_vertex) {
  slr_of_vertex.assign(model.vertices.size(), 0);
  Domain domain(model);
  if (!narrow(model, domain, effort)) return Room::no;
  if (place_greedily(model, effort, slr_of_vertex)) return Room::yes;
  for (std::size_t r = 0; r < kResourceCount && !effort.exhausted(); ++r) {
    if (Counting(model, domain, r).search(effort) == Room::no) return Room::no;
  }
  Counting all(model, domain, kResourceCount);
  const Room room = all.search(effort);
  if (room == Room::yes) all.write(slr_of_vertex);
  if (room == Room::unknown) return fill_one_by_one(model, effort, slr_of_vertex);
  return room;
}

}  // namespace vppcheck::placement
