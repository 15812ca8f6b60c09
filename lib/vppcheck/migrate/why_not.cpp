// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/why_not.h"

#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/placement/explain.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::migrate {

std::string percent(std::uint32_t permille) {
  return permille % 10 == 0 ? fmt::format("{}%", permille / 10)
                            : fmt::format("{}.{}%", permille / 10, permille % 10);
}

std::vector<std::string> why_not(const PlacementTask& task, const placement::Limits& limits) {
  // Each of some hundred questions gets a part of the effort of the first one.
  const placement::Limits each{std::max<std::uint64_t>(limits.steps / 50, 1'000'000)};
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
  const auto margin = placement::largest_margin(task.problem, each);
  if (margin && *margin < task.problem.margin_permille) {
    reasons.push_back(fmt::format("it fits with a margin of {} (--margin {})", percent(*margin),
                                  percent(*margin).substr(0, percent(*margin).size() - 1)));
  } else if (!margin) {
    reasons.emplace_back("it does not fit without any margin either");
  }
  const auto removals = placement::sufficient_removals(task.problem, *conflict, each);
  if (!removals.empty()) {
    reasons.push_back(
        fmt::format("it fits without {}", text::quoted(task.problem.cus[removals.front()].name)));
  } else {
    reasons.emplace_back("no compute unit alone is in the way: more than one has to go");
  }
  return reasons;
}

}  // namespace vppcheck::migrate
