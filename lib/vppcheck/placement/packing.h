// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "vppcheck/placement/domain.h"

namespace vppcheck::placement {

/// Whether all compute units find room, whatever it costs.
enum class Room : std::uint8_t { yes, no, unknown };

/// Finds SLRs for all vertices within the capacities, or proves that there are none: by what counts
/// say, by a few greedy orders, and then by filling one SLR after the other. `unknown` when the
/// effort ends.
Room pack(const Model& model, Effort& effort, std::vector<std::uint32_t>& slr_of_vertex);

}  // namespace vppcheck::placement
