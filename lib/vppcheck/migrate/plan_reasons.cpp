// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/migrate/plan_lines.h"
#include "vppcheck/text/listed.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::migrate {
namespace {

using fabric::Resource;
using placement::Plan;
using placement::Problem;

constexpr std::size_t kMostNames = 4;

/// The first resource of which too little is left in an SLR beside the others of the plan.
std::string lack(const Problem& problem, const Plan& plan, std::uint32_t unit, std::uint32_t slr) {
  const std::string& place = problem.slrs[slr].name;
  std::string beside_others;
  for (const Resource resource : fabric::kResources) {
    const auto usable = placement::usable(problem, slr, resource);
    const auto needed = problem.cus[unit].needed.get(resource);
    if (!usable || !needed || *needed == 0) continue;
    const std::string amount = fabric::show(resource, *needed);
    if (*needed > *usable) {
      return fmt::format("it needs {} {}, of which {} has {} usable", amount,
                         fabric::name_of(resource), place, fabric::show(resource, *usable));
    }
    std::uint64_t others = 0;
    std::vector<std::string> names;
    for (std::uint32_t cu = 0; cu < problem.cus.size(); ++cu) {
      if (cu == unit || plan.slr_of_cu[cu] != slr) continue;
      const std::uint64_t part = problem.cus[cu].needed.get(resource).value_or(0);
      if (part > 0) names.push_back(text::quoted(problem.cus[cu].name));
      others += std::min(part, placement::kMostAmount);
    }
    if (others + *needed <= *usable || !beside_others.empty()) continue;
    beside_others = fmt::format("it needs {} {}, of which {} has {} usable left beside {}", amount,
                                fabric::name_of(resource), place,
                                fabric::show(resource, *usable - std::min(others, *usable)),
                                text::listed(names, kMostNames));
  }
  return beside_others;
}

/// The plan with a compute unit elsewhere; those of its ports that have a choice follow it.
Plan with_unit_in(const Problem& problem, Plan plan, std::uint32_t unit, std::uint32_t slr) {
  plan.slr_of_cu[unit] = slr;
  for (std::size_t i = 0; i < problem.ports.size(); ++i) {
    const placement::Port& port = problem.ports[i];
    if (port.cu != unit) continue;
    const auto apart = [&](std::uint32_t bank) {
      return placement::distance(problem.banks[bank].slr.value_or(slr), slr);
    };
    for (const std::uint32_t bank : port.banks) {
      auto& bound = plan.bank_of_port[i];
      if (!bound || apart(bank) < apart(*bound)) bound = bank;
    }
  }
  return plan;
}

}  // namespace

std::string against(const PlacementTask& task, const Plan& plan, std::uint32_t unit,
                    std::uint32_t slr) {
  const Problem& problem = task.problem;
  if (problem.cus.size() > kMostExplained) {
    return fmt::format("the plan as a whole is better than with it in {}", problem.slrs[slr].name);
  }
  std::string reason = lack(problem, plan, unit, slr);
  if (!reason.empty()) return reason;
  const Plan other = with_unit_in(problem, plan, unit, slr);
  const std::uint64_t here = placement::cost_of(problem, plan).crossing_bits;
  const std::uint64_t there = placement::cost_of(problem, other).crossing_bits;
  if (there > here) {
    return fmt::format(
        "from {} its streams and memory ports would cross {} bits of SLR "
        "boundaries more",
        problem.slrs[slr].name, there - here);
  }
  if (problem.cus[unit].current_slr != slr) {
    return fmt::format("nothing is gained with it in {}", problem.slrs[slr].name);
  }
  return fmt::format("with it in {} the others would have to move or to cross more boundaries",
                     problem.slrs[slr].name);
}

}  // namespace vppcheck::migrate
