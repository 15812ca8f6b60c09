// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "vppcheck/placement/solve.h"

namespace vppcheck::placement {

/// One resource of one SLR.
struct SlrResource {
  std::uint32_t slr = 0;
  fabric::Resource resource = fabric::Resource::lut;
};

/// Facts of a problem that cannot all hold. All but `capacities` are positions in the vectors of
/// the problem with the same name.
struct Conflict {
  std::vector<std::uint32_t> cus;  ///< whose needs count
  std::vector<SlrResource> capacities;
  std::vector<std::uint32_t> pins;
  std::vector<std::uint32_t> exclusions;
  std::vector<std::uint32_t> groups;
  std::vector<std::uint32_t> ports;
  std::vector<std::uint32_t> masters;  ///< banks whose number of ports counts
  std::vector<std::uint32_t> sizes;    ///< banks whose size counts
  std::vector<std::uint32_t> streams;
  std::vector<std::uint32_t> boundaries;  ///< those behind SLR i
  /// Without any one of these facts there is a plan. False only when that could not be decided
  /// for some within the limits.
  bool minimal = false;

  std::size_t size() const;
};

/// The problem with nothing in it but the facts of the conflict: infeasible, and feasible as soon
/// as one of them is left out. Compute units, SLRs and banks keep their positions.
Problem restricted_to(const Problem& problem, const Conflict& conflict);

/// The conflict without its fact number `index`, counted through all its lists in their order.
Conflict without(Conflict conflict, std::size_t index);

/// Why a problem has no plan: as few facts as possible, those of small compute units left out
/// first. Nothing when there is a plan or none could be ruled out within the limits, which hold for
/// each question that is asked on the way.
std::optional<Conflict> find_conflict(const Problem& problem, const Limits& limits = {});

/// The largest margin at which a plan was found.
struct LargestMargin {
  std::optional<std::uint32_t> permille;  ///< 1/1000; nothing: there was none without a margin
  /// No plan keeps more free, or there is none at all. False when the limits ended first.
  bool is_proved = false;
};

LargestMargin largest_margin(const Problem& problem, const Limits& limits = {});

/// The compute units each of which makes a plan possible when it is left out.
struct Removals {
  std::vector<std::uint32_t> cus;  ///< the one that needs least first
  /// No other compute unit alone suffices. False when the limits ended first for some.
  bool is_complete = true;
};

/// Leaves out one compute unit after the other, with its ports and streams. Only those of the
/// conflict are tried, for no other can suffice.
Removals sufficient_removals(const Problem& problem, const Conflict& conflict,
                             const Limits& limits = {});

/// Compute units that make a plan possible when all of them are left out; without any of them the
/// others do not suffice. Those of the conflict come first, and of these the largest. Empty when
/// more than 16 have to go, or the limits ended first.
std::vector<std::uint32_t> sufficient_removal_of_several(const Problem& problem,
                                                         const Conflict& conflict,
                                                         const Limits& limits = {});

/// The problem without a compute unit, which keeps its position and needs nothing any more.
Problem without_cu(const Problem& problem, std::uint32_t cu);

/// The arithmetic of a conflict, one statement in each line. Lower case, names in single quotes.
std::vector<std::string> statements(const Problem& problem, const Conflict& conflict);

}  // namespace vppcheck::placement
