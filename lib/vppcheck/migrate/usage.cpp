// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/usage.h"

#include <algorithm>

namespace vppcheck::migrate {

std::vector<Usage> usage_of(const PlacementTask& task,
                            const std::vector<std::optional<std::uint32_t>>& slr_of_cu) {
  const placement::Problem& problem = task.problem;
  std::vector<Usage> rows;
  for (std::uint32_t slr = 0; slr < problem.slrs.size(); ++slr) {
    for (const fabric::Resource resource : fabric::kResources) {
      const auto available = problem.slrs[slr].available.get(resource);
      const bool asked = std::any_of(problem.cus.begin(), problem.cus.end(), [&](const auto& cu) {
        return cu.needed.get(resource).has_value();
      });
      if (!available || !asked) continue;
      Usage row{problem.slrs[slr].name, resource, *available, *available, 0, true};
      row.usable = placement::usable(problem, slr, resource).value_or(*available);
      for (std::size_t cu = 0; cu < problem.cus.size(); ++cu) {
        if (slr_of_cu[cu] != slr) continue;
        const auto needed = problem.cus[cu].needed.get(resource);
        if (needed) row.used += std::min(*needed, placement::kMostAmount);
        row.complete = row.complete && needed.has_value();
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

std::vector<std::optional<std::uint32_t>> current_slrs(const PlacementTask& task) {
  std::vector<std::optional<std::uint32_t>> slrs;
  for (const placement::Cu& cu : task.problem.cus) slrs.push_back(cu.current_slr);
  return slrs;
}

}  // namespace vppcheck::migrate
