// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// That a plan is the best must be true, and it must be seen soon where that is simple.
#include <gtest/gtest.h>

#include "support/placement_cases.h"
#include "vppcheck/placement/check.h"
#include "vppcheck/placement/solve.h"

namespace vppcheck::placement {
namespace {

using placement_cases::amounts;
using placement_cases::Sort;

/// The optimum when one compute unit is pinned to each SLR in turn, so that other ways through the
/// search are taken.
std::uint64_t best_of_pinned(const Problem& problem) {
  std::uint64_t best = UINT64_MAX;
  for (std::uint32_t s = 0; s < problem.slrs.size(); ++s) {
    Problem pinned = problem;
    pinned.pins.push_back({0, s});
    const auto outcome = solve(pinned);
    if (outcome->status == Status::optimal) best = std::min(best, outcome->cost.weighted);
  }
  return best;
}

TEST(Bound, NothingBetterIsHiddenInAPart) {
  for (std::uint32_t number = 101; number <= 118; ++number) {
    for (const auto sort : {Sort::planted, Sort::farm, Sort::tight_banks}) {
      const auto one = placement_cases::generate(sort, number, 16);
      SCOPED_TRACE(one.name);
      const auto outcome = solve(one.problem);
      ASSERT_EQ(outcome->status, Status::optimal);
      EXPECT_TRUE(check(one.problem, outcome->plan).empty());
      EXPECT_EQ(outcome->cost.weighted, best_of_pinned(one.problem));
    }
  }
}

/// A chain of compute units on four SLRs that it fills to four fifths.
Problem chain(std::uint32_t count, bool stands) {
  Problem problem;
  for (int s = 0; s < 4; ++s) {
    problem.slrs.push_back({"SLR" + std::to_string(s), amounts({count * 25, 1, 1, 1, 1})});
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    problem.cus.push_back({"cu_" + std::to_string(i), amounts({80, 0, 0, 0, 0}), {}});
    if (stands) problem.cus.back().current_slr = i * 4 / count;
    if (i > 0) problem.streams.push_back({i - 1, i, 64});
  }
  return problem;
}

TEST(Bound, AChainCrossesEachBoundaryOnce) {
  for (const std::uint32_t count : {8, 24, 60, 100}) {
    const auto outcome = solve(chain(count, false));
    EXPECT_EQ(outcome->status, Status::optimal) << count;
    EXPECT_EQ(outcome->cost.crossing_bits, 3U * 64) << count;
  }
}

TEST(Bound, AChainThatStandsWellIsSeenAtOnce) {
  const auto outcome = solve(chain(100, true), {100'000});
  EXPECT_EQ(outcome->status, Status::optimal);
  EXPECT_EQ(outcome->cost.moved_cus, 0U);
}

TEST(Bound, SeveralChainsPayEachForItself) {
  Problem problem = chain(40, false);
  // Two halves, each a little too large for two SLRs.
  problem.streams.erase(problem.streams.begin() + 19);
  for (auto& slr : problem.slrs) slr.available.set(fabric::Resource::lut, 880);
  const auto outcome = solve(problem);
  EXPECT_EQ(outcome->status, Status::optimal);
  EXPECT_EQ(outcome->cost.crossing_bits, 2U * 64);
}

// Ten times a reader, a processing element and a writer around one hub: of the 3,628,800 orders the
// search should see one.
TEST(Bound, RepeatedBundlesAreLookedAtOnce) {
  Problem problem;
  for (std::uint32_t s = 0; s < 4; ++s) {
    problem.slrs.push_back({"SLR" + std::to_string(s), amounts({1000, 1, 1, 1, 1})});
    problem.banks.push_back({"DDR[" + std::to_string(s) + "]", s, 15, {}});
  }
  const auto add = [&](const std::string& name, std::uint64_t luts) {
    problem.cus.push_back({name, amounts({luts, 0, 0, 0, 0}), {}});
    return static_cast<std::uint32_t>(problem.cus.size() - 1);
  };
  const std::uint32_t hub = add("hub", 50);
  for (int i = 0; i < 10; ++i) {
    const std::string number = std::to_string(i);
    const std::uint32_t reader = add("reader_" + number, 64);
    const std::uint32_t element = add("element_" + number, 192);
    const std::uint32_t writer = add("writer_" + number, 64);
    for (const auto& [from, to, bits] : {Stream{hub, reader, 32}, Stream{reader, element, 512},
                                         Stream{element, writer, 512}, Stream{writer, hub, 32}}) {
      problem.streams.push_back({from, to, bits});
    }
    problem.ports.push_back({reader, "m", 512, {0}, {}, {}});
    problem.ports.push_back({writer, "m", 512, {3}, {}, {}});
  }
  EXPECT_EQ(solve(problem, {100'000'000})->status, Status::optimal);
}

}  // namespace
}  // namespace vppcheck::placement
