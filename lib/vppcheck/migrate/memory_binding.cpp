// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/memory_binding.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace vppcheck::migrate {
namespace {

using placement::Plan;
using Kind = MemoryChoice::Kind;

/// Whether the memory of a port is gone, so that the plan gives it another one.
bool lost_its_memory(const PlacementTask::Port& port) {
  return port.choice.kind == Kind::several && !port.lines.empty();
}

/// SLR boundaries between a port and a bank; none where one of the places is not known.
std::uint32_t distance(const PlacementTask& task, const Plan& plan, std::size_t port,
                       std::uint32_t bank) {
  const std::uint32_t unit = task.ports[port].unit;
  const auto& slr = task.problem.banks[bank].slr;
  if (!slr || !task.has_slrs || task.stands_nowhere(unit)) return 0;
  return placement::distance(*slr, plan.slr_of_cu[unit]);
}

/// How many ports the plan binds to each bank.
std::vector<std::uint32_t> count_masters(const PlacementTask& task, const Plan& plan) {
  std::vector<std::uint32_t> masters(task.problem.banks.size(), 0);
  for (const auto& bank : plan.bank_of_port) {
    if (bank) ++masters[*bank];
  }
  return masters;
}

/// How many more ports a bank takes. A migration knows no sizes of buffers: this is its only
/// limit.
std::uint32_t room(const PlacementTask& task, std::uint32_t bank, std::uint32_t masters) {
  const auto& most = task.problem.banks[bank].most_masters;
  if (!most) return UINT32_MAX;
  return *most - std::min(*most, masters);
}

/// `HP` of `HP0`.
std::string_view without_number(std::string_view tag) {
  return tag.substr(0, tag.find_last_not_of("0123456789") + 1);
}

class Binder {
 public:
  Binder(const PlacementTask& task, const platform::Platform& to, const Plan& plan)
      : task_(task), to_(to), plan_(plan), bound_(plan), masters_(count_masters(task, plan)) {
    occupants_.resize(masters_.size());
    for (std::size_t i = 0; i < task.ports.size(); ++i) {
      const PlacementTask::Port& port = task.ports[i];
      if (!plan.bank_of_port[i]) continue;
      const std::uint32_t bank = *plan.bank_of_port[i];
      if (lost_its_memory(port)) {
        --masters_[bank];
        shares_[key_of(port)].push_back(i);
      } else if (!port.lines.empty()) {
        occupants_[bank].insert(key_of(port));
      }
    }
  }

  /// The plan with the ports bound anew; the old one when some find no room.
  Plan run() {
    for (auto& [key, ports] : shares_) {
      if (!bind(key, std::move(ports))) return plan_;
    }
    return bound_;
  }

 private:
  /// An old memory; of a range, the part that a compute unit has in it.
  using Key = std::tuple<std::string, std::vector<std::uint32_t>, std::uint32_t>;

  static Key key_of(const PlacementTask::Port& port) {
    auto [tag, indices] = tag_and_indices(port.lines.front()->memory);
    const bool is_range = indices.size() > 1;
    return {std::string(tag), std::move(indices), is_range ? port.unit : UINT32_MAX};
  }

  /// The banks that cost a port what its bank in the plan does.
  template <class Each>
  void for_each_equal(std::size_t port, Each each) const {
    const std::uint32_t cost = distance(task_, plan_, port, *plan_.bank_of_port[port]);
    for (const std::uint32_t bank : task_.problem.ports[port].banks) {
      if (distance(task_, plan_, port, bank) == cost) each(bank);
    }
  }

  bool bind(const Key& key, std::vector<std::size_t> ports) {
    std::vector<std::uint32_t> takers(masters_.size(), 0);
    const auto count = [&](std::size_t port, int by) {
      for_each_equal(port, [&](std::uint32_t bank) { takers[bank] += static_cast<unsigned>(by); });
    };
    for (const std::size_t port : ports) count(port, 1);
    while (!ports.empty()) {
      const std::uint32_t bank = best_bank(key, takers);
      if (bank == UINT32_MAX) return false;
      occupants_[bank].insert(key);
      std::erase_if(ports, [&](std::size_t port) {
        bool takes = false;
        for_each_equal(port, [&](std::uint32_t other) { takes = takes || other == bank; });
        if (!takes || room(task_, bank, masters_[bank]) == 0) return false;
        bound_.bank_of_port[port] = bank;
        ++masters_[bank];
        count(port, -1);
        return true;
      });
    }
    return true;
  }

  /// The bank that takes most of the ports; then one of their kind, the emptiest, one with a like
  /// name, and the one with the same index.
  std::uint32_t best_bank(const Key& key, const std::vector<std::uint32_t>& takers) const {
    std::uint32_t best = UINT32_MAX;
    std::tuple<std::uint32_t, bool, std::int64_t, bool, bool> best_merit;
    for (std::uint32_t bank = 0; bank < takers.size(); ++bank) {
      const std::uint32_t taken = std::min(takers[bank], room(task_, bank, masters_[bank]));
      if (taken == 0) continue;
      const auto& [tag, indices, unit] = key;
      const platform::MemorySegment& memory = to_.memories[bank];
      const auto neighbours = static_cast<std::int64_t>(occupants_[bank].size());
      const std::tuple merit(taken, memory.tag == tag, -neighbours,
                             without_number(memory.tag) == without_number(tag),
                             indices.size() == 1 && memory.index == indices.front());
      if (best == UINT32_MAX || merit > best_merit) {
        best = bank;
        best_merit = merit;
      }
    }
    return best;
  }

  const PlacementTask& task_;
  const platform::Platform& to_;
  const Plan& plan_;
  Plan bound_;
  std::vector<std::uint32_t> masters_;
  std::vector<std::set<Key>> occupants_;  // by bank: the old memories that it stands for
  std::map<Key, std::vector<std::size_t>> shares_;
};

}  // namespace

bool hold_to_own_kind(PlacementTask& task, const Plan& plan) {
  const auto masters = count_masters(task, plan);
  std::map<std::vector<std::uint32_t>, std::vector<std::size_t>> ports_of_kind;
  for (std::size_t i = 0; i < task.ports.size(); ++i) {
    const auto& segments = task.ports[i].choice.segments;
    const std::size_t own = task.ports[i].own_kind;
    if (!lost_its_memory(task.ports[i]) || own == segments.size()) continue;
    const auto end = segments.begin() + static_cast<std::ptrdiff_t>(own);
    ports_of_kind[{segments.begin(), end}].push_back(i);
  }
  bool any = false;
  for (const auto& [banks, ports] : ports_of_kind) {
    std::uint64_t free = 0;
    for (const std::uint32_t bank : banks) free += room(task, bank, masters[bank]);
    std::vector<std::pair<std::int64_t, std::size_t>> left;  // by what they lose
    for (const std::size_t port : ports) {
      const std::uint32_t there = *plan.bank_of_port[port];
      if (std::find(banks.begin(), banks.end(), there) != banks.end()) {
        task.problem.ports[port].banks = banks;
        continue;
      }
      std::int64_t nearest = INT64_MAX;
      for (const std::uint32_t bank : banks) {
        nearest = std::min<std::int64_t>(nearest, distance(task, plan, port, bank));
      }
      nearest -= distance(task, plan, port, there);
      left.emplace_back(nearest * task.problem.ports[port].width_bits, port);
    }
    std::sort(left.begin(), left.end());
    left.resize(std::min<std::uint64_t>(left.size(), free));
    for (const auto& [loss, port] : left) task.problem.ports[port].banks = banks;
    any = any || !left.empty();
  }
  return any;
}

void bind_like_before(const PlacementTask& task, const platform::Platform& to, Plan& plan) {
  plan = Binder(task, to, plan).run();
}

}  // namespace vppcheck::migrate
