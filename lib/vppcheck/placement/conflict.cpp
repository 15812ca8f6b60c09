// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>
#include <span>

#include "vppcheck/placement/explain.h"

namespace vppcheck::placement {
namespace {

// For one question on the way to a conflict, of which there are hundreds. What packing and a short
// search do not answer is rarely answered by a long one, and a conflict that rests on such an
// answer is of no use to the reader.
constexpr std::uint64_t kStepsOfQuestion = 5'000'000;

constexpr std::size_t kMostRemoved = 16;

/// The largest part of an SLR that a compute unit needs.
double weight_of(const Problem& problem, std::uint32_t cu) {
  double largest = 0;
  for (std::uint32_t s = 0; s < problem.slrs.size(); ++s) {
    for (const fabric::Resource resource : fabric::kResources) {
      const auto most = usable(problem, s, resource);
      const auto needed = problem.cus[cu].needed.get(resource).value_or(0);
      if (!most || needed == 0) continue;
      largest = std::max(largest, static_cast<double>(needed) / static_cast<double>(*most + 1));
    }
  }
  return largest;
}

std::vector<std::uint32_t> all_of(std::size_t count) {
  std::vector<std::uint32_t> list(count);
  std::iota(list.begin(), list.end(), 0U);
  return list;
}

/// Every fact of the problem that limits a plan.
Conflict everything(const Problem& problem) {
  Conflict all;
  all.cus = all_of(problem.cus.size());
  std::stable_sort(all.cus.begin(), all.cus.end(), [&](std::uint32_t a, std::uint32_t b) {
    return weight_of(problem, a) < weight_of(problem, b);
  });
  // By resource first: leaving out one resource everywhere makes a conflict much smaller.
  for (const fabric::Resource resource : fabric::kResources) {
    for (std::uint32_t s = 0; s < problem.slrs.size(); ++s) {
      if (usable(problem, s, resource)) all.capacities.push_back({s, resource});
    }
  }
  all.pins = all_of(problem.pins.size());
  all.exclusions = all_of(problem.exclusions.size());
  all.groups = all_of(problem.groups.size());
  if (!problem.banks.empty()) all.ports = all_of(problem.ports.size());
  for (std::uint32_t b = 0; b < problem.banks.size(); ++b) {
    if (problem.banks[b].most_masters) all.masters.push_back(b);
    if (problem.banks[b].size_bytes) all.sizes.push_back(b);
  }
  for (std::uint32_t k = 0; k + 1 < problem.slrs.size() && k < problem.boundary_bits.size(); ++k) {
    if (problem.boundary_bits[k]) all.boundaries.push_back(k);
  }
  if (!all.boundaries.empty()) all.streams = all_of(problem.streams.size());
  return all;
}

/// Calls `use` with each list of the conflict, in the order in which facts are counted.
template <typename Any, typename Use>
void for_each_list(Any& conflict, Use use) {
  use(conflict.streams);
  use(conflict.boundaries);
  use(conflict.sizes);
  use(conflict.masters);
  use(conflict.ports);
  use(conflict.groups);
  use(conflict.exclusions);
  use(conflict.pins);
  use(conflict.capacities);
  use(conflict.cus);
}

/// The conflict without `count` facts from number `first` on.
Conflict without_range(Conflict conflict, std::size_t first, std::size_t count) {
  std::size_t passed = 0;
  for_each_list(conflict, [&](auto& list) {
    const std::size_t size = list.size();
    const std::size_t from = std::clamp(first, passed, passed + size) - passed;
    const std::size_t to = std::clamp(first + count, passed, passed + size) - passed;
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(from),
               list.begin() + static_cast<std::ptrdiff_t>(to));
    passed += size;
  });
  return conflict;
}

Status ask(const Problem& problem, const Conflict& conflict, const Limits& limits) {
  const auto outcome = find_any_plan(restricted_to(problem, conflict), limits);
  return outcome ? outcome->status : Status::unknown;
}

}  // namespace

std::size_t Conflict::size() const {
  std::size_t sum = 0;
  for_each_list(*this, [&](const auto& list) { sum += list.size(); });
  return sum;
}

Conflict without(Conflict conflict, std::size_t index) {
  return without_range(std::move(conflict), index, 1);
}

Problem restricted_to(const Problem& problem, const Conflict& conflict) {
  Problem part;
  part.margin_permille = problem.margin_permille;
  part.weights = Weights{};
  for (const Slr& slr : problem.slrs) part.slrs.push_back({slr.name, {}});
  for (const auto& [slr, resource] : conflict.capacities) {
    if (const auto amount = problem.slrs[slr].available.get(resource)) {
      part.slrs[slr].available.set(resource, *amount);
    }
  }
  for (const Cu& cu : problem.cus) part.cus.push_back({cu.name, {}, {}});
  for (const std::uint32_t cu : conflict.cus) part.cus[cu].needed = problem.cus[cu].needed;
  for (const Bank& bank : problem.banks) part.banks.push_back({bank.name, bank.slr, {}, {}});
  for (const std::uint32_t b : conflict.masters) {
    part.banks[b].most_masters = problem.banks[b].most_masters;
  }
  for (const std::uint32_t b : conflict.sizes) {
    part.banks[b].size_bytes = problem.banks[b].size_bytes;
  }
  for (const std::uint32_t pin : conflict.pins) part.pins.push_back(problem.pins[pin]);
  for (const std::uint32_t no : conflict.exclusions) {
    part.exclusions.push_back(problem.exclusions[no]);
  }
  for (const std::uint32_t group : conflict.groups) part.groups.push_back(problem.groups[group]);
  for (const std::uint32_t port : conflict.ports) part.ports.push_back(problem.ports[port]);
  for (const std::uint32_t stream : conflict.streams) {
    part.streams.push_back(problem.streams[stream]);
  }
  part.boundary_bits.assign(problem.slrs.size(), std::nullopt);
  for (const std::uint32_t k : conflict.boundaries) {
    part.boundary_bits[k] = problem.boundary_bits[k];
  }
  return part;
}

std::optional<Conflict> find_conflict(const Problem& problem, const Limits& limits) {
  if (!validate(problem)) return std::nullopt;
  Conflict conflict = everything(problem);
  if (ask(problem, conflict, limits) != Status::infeasible) return std::nullopt;
  conflict.minimal = true;
  const Limits each{std::min(limits.steps, kStepsOfQuestion)};
  // Leave out large pieces first and single facts last. A fact that was needed among more facts is
  // needed among fewer, so one pass over single facts is enough for a minimal conflict.
  for (std::size_t piece = std::max<std::size_t>(conflict.size() / 2, 1);; piece /= 2) {
    for (std::size_t first = 0; first < conflict.size();) {
      Conflict fewer = without_range(conflict, first, piece);
      const Status status = ask(problem, fewer, each);
      if (status == Status::infeasible) {
        conflict = std::move(fewer);
        continue;
      }
      if (status == Status::unknown && piece == 1) conflict.minimal = false;
      first += piece;
    }
    if (piece <= 1) break;
  }
  std::sort(conflict.cus.begin(), conflict.cus.end());
  return conflict;
}

LargestMargin largest_margin(const Problem& problem, const Limits& limits) {
  Problem changed = problem;
  std::uint32_t low = 0;
  std::uint32_t high = 1001;
  std::uint32_t ruled_out = high;
  const auto fits = [&](std::uint32_t margin) {
    changed.margin_permille = margin;
    const auto outcome = find_any_plan(changed, limits);
    if (outcome && outcome->status == Status::infeasible) ruled_out = margin;
    return outcome && outcome->status == Status::feasible;
  };
  if (!fits(0)) return {std::nullopt, ruled_out == 0};
  while (high - low > 1) {
    const std::uint32_t middle = (low + high) / 2;
    (fits(middle) ? low : high) = middle;
  }
  return {low, ruled_out == high};
}

Problem without_cu(const Problem& problem, std::uint32_t cu) {
  Problem rest = problem;
  rest.cus[cu].needed = {};
  rest.cus[cu].current_slr.reset();
  const auto is_it = [cu](const CuInSlr& entry) { return entry.cu == cu; };
  std::erase_if(rest.ports, [cu](const Port& port) { return port.cu == cu; });
  std::erase_if(rest.streams, [cu](const Stream& s) { return s.from == cu || s.to == cu; });
  std::erase_if(rest.pins, is_it);
  std::erase_if(rest.exclusions, is_it);
  for (auto& group : rest.groups) std::erase(group, cu);
  std::erase_if(rest.groups, [](const auto& group) { return group.empty(); });
  return rest;
}

Removals sufficient_removals(const Problem& problem, const Conflict& conflict,
                             const Limits& limits) {
  std::vector<std::uint32_t> candidates = conflict.cus;
  for (const std::uint32_t pin : conflict.pins) candidates.push_back(problem.pins[pin].cu);
  for (const std::uint32_t no : conflict.exclusions) {
    candidates.push_back(problem.exclusions[no].cu);
  }
  for (const std::uint32_t port : conflict.ports) candidates.push_back(problem.ports[port].cu);
  for (const std::uint32_t stream : conflict.streams) {
    candidates.push_back(problem.streams[stream].from);
    candidates.push_back(problem.streams[stream].to);
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  std::stable_sort(candidates.begin(), candidates.end(), [&](std::uint32_t a, std::uint32_t b) {
    return weight_of(problem, a) < weight_of(problem, b);
  });
  Removals found;
  for (const std::uint32_t cu : candidates) {
    const auto outcome = find_any_plan(without_cu(problem, cu), limits);
    if (outcome && outcome->status == Status::feasible) found.cus.push_back(cu);
    if (!outcome || outcome->status == Status::unknown) found.is_complete = false;
  }
  return found;
}

std::vector<std::uint32_t> sufficient_removal_of_several(const Problem& problem,
                                                         const Conflict& conflict,
                                                         const Limits& limits) {
  std::vector<std::uint32_t> order = all_of(problem.cus.size());
  const auto rank = [&](std::uint32_t cu) {
    const bool concerned = std::binary_search(conflict.cus.begin(), conflict.cus.end(), cu);
    return std::pair(concerned, weight_of(problem, cu));
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return rank(a) > rank(b); });
  const auto fits_without = [&](std::span<const std::uint32_t> cus) {
    Problem rest = problem;
    for (const std::uint32_t cu : cus) rest = without_cu(rest, cu);
    const auto outcome = find_any_plan(rest, limits);
    return outcome && outcome->status == Status::feasible;
  };
  order.resize(std::min(order.size(), kMostRemoved));
  while (!order.empty() && fits_without(std::span(order).first(order.size() - 1))) order.pop_back();
  if (!fits_without(order)) return {};
  for (std::size_t i = order.size(); i-- > 0;) {
    std::vector<std::uint32_t> fewer = order;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (fits_without(fewer)) order = std::move(fewer);
  }
  return order;
}

}  // namespace vppcheck::placement
