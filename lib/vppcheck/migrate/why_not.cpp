// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/why_not.h"

#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/placement/explain.h"
#include "vppcheck/text/listed.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::migrate {

namespace {

/// A minimal conflict asks a question for each compute unit, so that for more of them only sums are
/// told.
constexpr std::size_t kMostQuestioned = 300;

std::vector<std::string> sums(const placement::Problem& problem) {
  std::vector<std::string> reasons;
  for (const fabric::Resource resource : fabric::kResources) {
    std::uint64_t needed = 0;
    std::uint64_t usable = 0;
    bool known = true;
    for (const placement::Cu& cu : problem.cus) {
      needed += std::min(cu.needed.get(resource).value_or(0), placement::kMostAmount);
    }
    for (std::uint32_t slr = 0; slr < problem.slrs.size(); ++slr) {
      const auto part = placement::usable(problem, slr, resource);
      known = known && part.has_value();
      usable += part.value_or(0);
    }
    if (!known || needed <= usable) continue;
    reasons.push_back(fmt::format("the {} compute units need {} {}, of which {} are usable",
                                  problem.cus.size(), fabric::show(resource, needed),
                                  fabric::name_of(resource), fabric::show(resource, usable)));
  }
  if (reasons.empty()) reasons.emplace_back("they would fit by their sums, but not into the SLRs");
  return reasons;
}

std::string without_several(const placement::Problem& problem, const placement::Conflict& conflict,
                            const placement::Limits& limits) {
  const auto removed = placement::sufficient_removal_of_several(problem, conflict, limits);
  if (removed.empty()) return "no compute unit alone is in the way: more than one has to go";
  std::vector<std::string> names;
  for (const std::uint32_t cu : removed) names.push_back(text::quoted(problem.cus[cu].name));
  return "no compute unit alone is in the way; it fits without " + text::listed(names);
}

}  // namespace

std::vector<std::string> why_not(const PlacementTask& task, const placement::Limits& limits) {
  if (task.problem.cus.size() > kMostQuestioned) return sums(task.problem);
  // Each of some hundred questions gets a part of the effort of the first one.
  const placement::Limits each{std::max<std::uint64_t>(limits.steps / 50, 200'000)};
  std::vector<std::string> reasons;
  const auto conflict = placement::find_conflict(task.problem, each);
  if (!conflict) return {"no small conflict was found"};
  for (const std::string& statement : placement::statements(task.problem, *conflict)) {
    reasons.push_back(text::printable(statement));
  }
  if (!conflict->minimal) reasons.emplace_back("a part of these facts may suffice");
  if (task.from_estimates) {
    reasons.emplace_back(
        "some of these amounts are estimates of HLS, which can be far too high for LUT and FF");
  }
  // Where no amount is in the way no margin helps.
  const auto [margin, proved] = conflict->capacities.empty()
                                    ? placement::LargestMargin()
                                    : placement::largest_margin(task.problem, each);
  if (margin && *margin < task.problem.margin_permille) {
    reasons.push_back(fmt::format("it fits with a margin of {} (--margin {})", percent(*margin),
                                  percent(*margin).substr(0, percent(*margin).size() - 1)));
  } else if (!margin && proved) {
    reasons.emplace_back("it does not fit without any margin either");
  }
  const auto removals = placement::sufficient_removals(task.problem, *conflict, each);
  if (!removals.cus.empty()) {
    reasons.push_back(fmt::format("it fits without {}",
                                  text::quoted(task.problem.cus[removals.cus.front()].name)));
  } else if (removals.is_complete) {
    reasons.push_back(without_several(task.problem, *conflict, each));
  }
  return reasons;
}

}  // namespace vppcheck::migrate
