// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/filling.h"

#include <algorithm>
#include <map>
#include <set>

namespace vppcheck::placement {
namespace {

constexpr std::uint64_t kMostTried = 4'000'000;
constexpr std::size_t kMostHeaps = 64;

class Filling {
 public:
  explicit Filling(const Model& model) : model_(model), spare_{} {
    collect_heaps();
    for (const Heap& heap : heaps_) {
      remaining_.push_back(static_cast<std::uint32_t>(heap.vertices.size()));
    }
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      for (const Amounts& slr : model.capacity) {
        if (slr[r] == kUnlimited || spare_[r] == kUnlimited) {
          spare_[r] = kUnlimited;
        } else {
          spare_[r] += slr[r];
        }
      }
      std::uint64_t needed = 0;
      for (const Heap& heap : heaps_) needed += heap.needed[r] * heap.vertices.size();
      if (spare_[r] == kUnlimited) continue;
      enough_ &= needed <= spare_[r];
      spare_[r] -= std::min(needed, spare_[r]);
    }
    chosen_.assign(heaps_.size(), std::vector<std::uint32_t>(model.slr_count, 0));
  }

  Room search(Effort& effort, std::vector<std::uint32_t>& slr_of_vertex) {
    if (!enough_) return Room::no;
    if (heaps_.size() > kMostHeaps) return Room::unknown;
    most_tried_ = std::min(kMostTried, effort.left() / kResourceCount);
    const bool found = next_slr(0);
    effort.spend(tried_ * kResourceCount);
    if (!found) return tried_ > most_tried_ ? Room::unknown : Room::no;
    for (std::size_t h = 0; h < heaps_.size(); ++h) {
      std::size_t next = 0;
      for (std::uint32_t s = 0; s < model_.slr_count; ++s) {
        for (std::uint32_t i = 0; i < chosen_[h][s]; ++i) {
          slr_of_vertex[heaps_[h].vertices[next++]] = s;
        }
      }
    }
    return Room::yes;
  }

 private:
  struct Heap {
    Amounts needed{};
    SlrSet allowed = 0;
    std::vector<std::uint32_t> vertices;
  };

  void collect_heaps() {
    for (const Kind& kind : model_.kinds) {
      std::map<SlrSet, std::size_t> known;
      for (const std::uint32_t v : kind.vertices) {
        const SlrSet allowed = model_.vertices[v].allowed;
        const auto [at, fresh] = known.try_emplace(allowed, heaps_.size());
        if (fresh) heaps_.push_back({kind.needed, allowed, {}});
        heaps_[at->second].vertices.push_back(v);
      }
    }
  }

  bool next_slr(std::uint32_t s) {
    if (s == model_.slr_count) {
      return std::all_of(remaining_.begin(), remaining_.end(), [](auto n) { return n == 0; });
    }
    // What is spare follows from what remains, so it does not tell states apart.
    if (!met_.emplace(s, remaining_).second) return false;
    return next_heap(s, 0, model_.capacity[s]);
  }

  bool next_heap(std::uint32_t s, std::size_t h, const Amounts& free) {
    if (++tried_ > most_tried_) return false;
    if (h == heaps_.size()) {
      const Amounts before = spare_;
      for (std::size_t r = 0; r < kResourceCount; ++r) {
        if (spare_[r] == kUnlimited) continue;
        if (free[r] > spare_[r]) return false;
        spare_[r] -= free[r];
      }
      const bool found = next_slr(s + 1);
      if (!found) spare_ = before;
      return found;
    }
    const Heap& heap = heaps_[h];
    const std::uint64_t most =
        contains(heap.allowed, s) ? how_many(heap.needed, free, remaining_[h]) : 0;
    for (std::uint64_t count = most + 1; count-- > 0;) {
      Amounts left = free;
      take(left, heap.needed, count);
      if (loses_too_much(h + 1, left)) return false;  // and so would fewer
      remaining_[h] -= static_cast<std::uint32_t>(count);
      chosen_[h][s] = static_cast<std::uint32_t>(count);
      if (next_heap(s, h + 1, left)) return true;
      remaining_[h] += static_cast<std::uint32_t>(count);
      chosen_[h][s] = 0;
      if (tried_ > most_tried_) return false;
    }
    return false;
  }

  /// Whether even all heaps from here on would leave more free than may be lost.
  bool loses_too_much(std::size_t h, const Amounts& free) const {
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      if (spare_[r] == kUnlimited || free[r] <= spare_[r]) continue;
      std::uint64_t more = 0;
      for (std::size_t i = h; i < heaps_.size(); ++i) more += heaps_[i].needed[r] * remaining_[i];
      if (free[r] - spare_[r] > more) return true;
    }
    return false;
  }

  const Model& model_;
  std::vector<Heap> heaps_;
  std::vector<std::uint32_t> remaining_;
  Amounts spare_;
  bool enough_ = true;
  std::vector<std::vector<std::uint32_t>> chosen_;
  std::set<std::pair<std::uint32_t, std::vector<std::uint32_t>>> met_;
  std::uint64_t tried_ = 0;
  std::uint64_t most_tried_ = 0;
};

}  // namespace

Room fill_one_by_one(const Model& model, Effort& effort,
                     std::vector<std::uint32_t>& slr_of_vertex) {
  return Filling(model).search(effort, slr_of_vertex);
}

}  // namespace vppcheck::placement
