// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "vppcheck/fabric/resources.h"
#include "vppcheck/migrate/placement_task.h"

namespace vppcheck::migrate {

/// One resource of one SLR; block RAM in RAMB18.
struct Usage {
  std::string slr;
  fabric::Resource resource = fabric::Resource::lut;
  std::uint64_t available = 0;
  std::uint64_t usable = 0;  ///< available less the margin
  std::uint64_t used = 0;    ///< the sum of what is known
  bool complete = true;      ///< the amount of every compute unit there is known
};

/// What the compute units use, where they stand by `slr_of_cu`; those that stand nowhere are left
/// out. Only resources that the platform states and of which a compute unit has an amount.
std::vector<Usage> usage_of(const PlacementTask& task,
                            const std::vector<std::optional<std::uint32_t>>& slr_of_cu);

/// Where the compute units stand in the task before it is solved.
std::vector<std::optional<std::uint32_t>> current_slrs(const PlacementTask& task);

}  // namespace vppcheck::migrate
