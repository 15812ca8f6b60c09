// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "vppcheck/placement/model.h"

namespace vppcheck::placement {

/// Banks for all ports.
struct Binding {
  enum class Outcome : std::uint8_t { best, impossible, unknown };
  Outcome outcome = Outcome::unknown;
  std::int64_t cost = 0;            ///< of the ports, as `Model::port_cost`
  std::vector<std::uint32_t> bank;  ///< for each of `Model::ports`
};

/// The cheapest binding of all ports when every vertex has its SLR. With a limit on masters only
/// this is a transportation problem and solved as one; sizes of banks and limits of boundaries
/// between SLRs are then met by a search.
Binding bind_ports(const Model& model, const std::vector<std::uint32_t>& slr_of_vertex,
                   Effort& effort);

}  // namespace vppcheck::placement
