// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <tl/expected.hpp>

#include "vppcheck/placement/problem.h"

namespace vppcheck::placement {

/// How long to look. A step is about one elementary operation, counted and not timed, so that the
/// same problem always gets the same answer; 10^9 of them take a few seconds.
struct Limits {
  std::uint64_t steps = 2'000'000'000;
};

/// What is known of a problem.
enum class Status : std::uint8_t {
  optimal,     ///< the plan is the best there is
  feasible,    ///< a plan, and a bound on how much better another one could be
  infeasible,  ///< proved: no plan keeps to these amounts and limits
  unknown,     ///< the steps ended before a plan or a proof was found
};

/// An answer to a problem. A plan proves that the design fits only as far as amounts are known.
struct Outcome {
  Status status = Status::unknown;
  Plan plan;                   ///< for `optimal` and `feasible`
  Cost cost;                   ///< of the plan
  std::uint64_t bound = 0;     ///< no plan has a lower `Cost::weighted`
  std::uint64_t steps = 0;     ///< that were taken
  std::uint64_t branches = 0;  ///< points of the search at which a choice was made
};

/// The best plan: fewest crossings, then fewest moves, then fewest ports bound anew (or the
/// cheapest with the problem's weights); among the best the more even load is preferred where that
/// was found, and compute units that may change places stand in the order of their names. The order
/// of compute units, ports and streams in the problem makes no difference.
tl::expected<Outcome, ProblemError> solve(const Problem& problem, const Limits& limits = {});

/// Any plan, or a proof that there is none, whatever it costs: the quick first part of `solve`.
/// The status is `feasible`, `infeasible` or `unknown`.
tl::expected<Outcome, ProblemError> find_any_plan(const Problem& problem,
                                                  const Limits& limits = {});

}  // namespace vppcheck::placement
