// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Problems that make no sense, or too much of it: an answer or a clear error, never a hang.
#include <gtest/gtest.h>

#include "support/placement_cases.h"
#include "vppcheck/placement/check.h"
#include "vppcheck/placement/explain.h"

namespace vppcheck::placement {
namespace {

using placement_cases::amounts;

std::string error_of(const Problem& problem) {
  const auto outcome = solve(problem);
  EXPECT_EQ(find_any_plan(problem).has_value(), outcome.has_value());
  return outcome ? "" : outcome.error().message;
}

Problem small() {
  Problem problem;
  problem.slrs = {{"SLR0", amounts({100, 100, 100, 100, 100})}, {"SLR1", {}}};
  problem.banks = {{"DDR[0]", 0, 2, {}}};
  problem.cus = {{"a", amounts({1, 1, 1, 1, 1}), 0}, {"b", {}, {}}};
  problem.ports = {{0, "m", 64, {}, {}, {}}};
  problem.streams = {{0, 1, 32}};
  return problem;
}

TEST(Hostile, NothingAtAllHasNothingToSolve) {
  EXPECT_EQ(error_of({}), "no SLR to place compute units in");
  Problem problem;
  problem.slrs = {{"SLR0", {}}};
  EXPECT_EQ(solve(problem)->status, Status::optimal);
}

TEST(Hostile, NumbersThatPointNowhereAreErrors) {
  EXPECT_EQ(error_of(small()), "");
  const auto with = [](auto change) {
    Problem problem = small();
    change(problem);
    return error_of(problem);
  };
  EXPECT_EQ(with([](Problem& p) { p.cus[0].current_slr = 2; }),
            "'a' stands in an SLR that is not there");
  EXPECT_EQ(with([](Problem& p) { p.cus[1].name = "a"; }), "two compute units 'a'");
  EXPECT_EQ(with([](Problem& p) { p.banks[0].slr = 9; }),
            "bank 'DDR[0]' is in an SLR that is not there");
  EXPECT_EQ(with([](Problem& p) { p.ports[0].cu = 7; }), "port 'm' of nothing");
  EXPECT_EQ(with([](Problem& p) { p.ports[0].banks = {1}; }), "'m' names no bank");
  EXPECT_EQ(with([](Problem& p) { p.ports[0].current_bank = 1; }),
            "'m' is bound to a bank that is not there");
  EXPECT_EQ(with([](Problem& p) { p.streams[0].to = 2; }), "a stream to nothing");
  EXPECT_EQ(with([](Problem& p) { p.pins = {{2, 0}}; }), "a pin of something that is not there");
  EXPECT_EQ(with([](Problem& p) {
              p.exclusions = {{0, 2}};
            }),
            "a pin of something that is not there");
  EXPECT_EQ(with([](Problem& p) {
              p.groups = {{0, 5}};
            }),
            "a group of something that is not there");
  EXPECT_EQ(with([](Problem& p) { p.margin_permille = 1001; }), "a margin of more than 100 %");
}

TEST(Hostile, AbsurdAmountsAreErrors) {
  const auto with = [](auto change) {
    Problem problem = small();
    change(problem);
    return error_of(problem);
  };
  EXPECT_EQ(with([](Problem& p) { p.cus[0].needed.set(fabric::Resource::lut, UINT64_MAX); }),
            "an absurd amount in 'a'");
  EXPECT_EQ(with([](Problem& p) { p.slrs[0].available.set(fabric::Resource::dsp, UINT64_MAX); }),
            "an absurd amount in 'SLR0'");
  EXPECT_EQ(with([](Problem& p) { p.streams[0].width_bits = UINT32_MAX; }),
            "an absurd width of a stream");
  EXPECT_EQ(with([](Problem& p) { p.ports[0].size_bytes = UINT64_MAX; }),
            "an absurd width or size of 'm'");
  EXPECT_EQ(with([](Problem& p) {
              p.weights = Weights{std::uint64_t{1} << 60, 1, 1};
            }),
            "widths and weights are too large together");
  EXPECT_EQ(with([](Problem& p) { p.slrs.resize(17, p.slrs[0]); }),
            "17 SLRs, at most 16 can be placed");
  EXPECT_EQ(with([](Problem& p) { p.cus.resize(10'001, p.cus[0]); }),
            "10001 compute units, at most 10000 can be placed");
  EXPECT_EQ(with([](Problem& p) { p.banks.resize(257, p.banks[0]); }),
            "257 banks, at most 256 can be placed");
  EXPECT_EQ(with([](Problem& p) { p.streams.resize(200'001, p.streams[0]); }),
            "200001 streams, at most 200000 can be placed");
  EXPECT_EQ(with([](Problem& p) {
              p.pins.resize(1'000'001, {0, 0});
            }),
            "1000001 pins, groups and choices, at most 1000000 can be placed");
  EXPECT_EQ(with([](Problem& p) { p.banks[0].size_bytes = UINT64_MAX; }),
            "an absurd size of 'DDR[0]'");
  EXPECT_EQ(with([](Problem& p) { p.ports.resize(100'001, p.ports[0]); }),
            "100001 memory ports, at most 100000 can be placed");
}

// A negative number that a caller casts is among the absurd ones.
TEST(Hostile, NegativeAmountsAreAbsurd) {
  Problem problem = small();
  problem.cus[1].needed.set(fabric::Resource::dsp, static_cast<std::uint64_t>(-1));
  EXPECT_EQ(error_of(problem), "an absurd amount in 'b'");
}

TEST(Hostile, NobodyKnowsAnyAmount) {
  Problem problem = small();
  for (auto& slr : problem.slrs) slr.available = {};
  for (auto& cu : problem.cus) cu.needed = {};
  const auto outcome = solve(problem);
  EXPECT_EQ(outcome->status, Status::optimal);
  EXPECT_EQ(outcome->cost.weighted, 0U);
}

TEST(Hostile, GroupsInACircleAreOneGroup) {
  Problem problem = small();
  problem.cus.push_back({"c", {}, {}});
  problem.groups = {{0, 1}, {1, 2}, {2, 0}};
  EXPECT_EQ(solve(problem)->status, Status::optimal);
  problem.pins = {{0, 0}, {2, 1}};
  EXPECT_EQ(solve(problem)->status, Status::infeasible);
  EXPECT_EQ(find_conflict(problem)->pins.size(), 2U);
}

TEST(Hostile, MorePortsThanAllBanksTake) {
  Problem problem = small();
  problem.ports.resize(3, problem.ports[0]);
  EXPECT_EQ(solve(problem)->status, Status::infeasible);
  const auto conflict = find_conflict(problem);
  EXPECT_EQ(conflict->ports.size(), 3U);
  EXPECT_EQ(conflict->masters, std::vector<std::uint32_t>{0});
}

TEST(Hostile, TheLargestAmountsAreAddedWithoutOverflow) {
  Problem problem;
  problem.slrs = {
      {"SLR0", amounts({kMostAmount, kMostAmount, kMostAmount, kMostAmount, kMostAmount})}};
  for (int i = 0; i < 100; ++i) {
    problem.cus.push_back({"cu_" + std::to_string(i), problem.slrs[0].available, {}});
  }
  EXPECT_EQ(solve(problem)->status, Status::infeasible);
}

TEST(Hostile, NoRoomAnywhereIsInfeasibleAndNotAnError) {
  Problem problem = small();
  problem.margin_permille = 1000;
  problem.slrs.pop_back();
  EXPECT_EQ(solve(problem)->status, Status::infeasible);
  problem.cus[0].needed = {};
  EXPECT_EQ(solve(problem)->status, Status::optimal);
}

TEST(Hostile, ContradictionsHaveAConflict) {
  Problem problem = small();
  problem.pins = {{0, 0}, {0, 1}};
  EXPECT_EQ(solve(problem)->status, Status::infeasible);
  EXPECT_EQ(find_conflict(problem)->pins.size(), 2U);
  problem.pins = {};
  problem.exclusions = {{1, 0}, {1, 1}, {1, 1}};
  EXPECT_EQ(find_conflict(problem)->exclusions.size(), 2U);
}

TEST(Hostile, ManyPortsAndMixedBytesInOneBankEnd) {
  Problem problem = small();
  problem.banks = {{"a", 0, 50, 1000}, {"b", 1, 50, 1000}, {"c", {}, 50, 1000}};
  problem.ports.clear();
  for (std::uint32_t p = 0; p < 90; ++p) {
    problem.ports.push_back({p % 2, "m" + std::to_string(p), 64, {}, {}, 31 + p % 7});
  }
  const auto outcome = solve(problem, {100'000'000});
  ASSERT_TRUE(outcome.has_value());
  if (outcome->status == Status::feasible) {
    EXPECT_TRUE(check(problem, outcome->plan).empty());
  }
}

/// As many compute units as there may be, in a chain.
Problem very_many(bool all_alike) {
  Problem problem;
  for (int s = 0; s < 4; ++s) {
    problem.slrs.push_back(
        {"SLR" + std::to_string(s), amounts({3'000'000, 8'000'000, 100'000, 100'000, 100'000})});
    problem.banks.push_back(
        {"DDR[" + std::to_string(s) + "]", static_cast<std::uint32_t>(s), {}, {}});
  }
  for (std::uint32_t i = 0; i < kMostCus; ++i) {
    const std::uint64_t luts = all_alike ? 1000 : 500 + i % 977;
    problem.cus.push_back({"cu_" + std::to_string(i), amounts({luts, 100, 1, 0, 1}), i % 4});
    problem.ports.push_back({i, "m", 512, {}, i % 4, {}});
    if (i > 0) problem.streams.push_back({i - 1, i, 64});
  }
  return problem;
}

TEST(Hostile, TenThousandComputeUnitsGetAPlan) {
  for (const bool all_alike : {true, false}) {
    const Problem problem = very_many(all_alike);
    const auto outcome = solve(problem, {20'000'000});
    ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
    ASSERT_TRUE(outcome->status == Status::feasible || outcome->status == Status::optimal);
    EXPECT_TRUE(check(problem, outcome->plan).empty());
  }
}

TEST(Hostile, TenThousandThatDoNotFitAreExplained) {
  Problem problem = very_many(false);
  problem.ports.clear();
  for (auto& slr : problem.slrs) slr.available.set(fabric::Resource::lut, 2'000'000);
  const auto outcome = find_any_plan(problem);
  EXPECT_EQ(outcome->status, Status::infeasible);
}

TEST(Hostile, EveryBudgetIsKept) {
  Problem ring = very_many(true);
  ring.cus.resize(500);
  ring.ports.clear();
  ring.streams.resize(499);
  for (auto& slr : ring.slrs) slr.available.set(fabric::Resource::lut, 150'000);
  for (auto& cu : ring.cus) cu.current_slr.reset();
  ring.streams.push_back({499, 0, 64});
  for (const Problem& problem :
       {placement_cases::generate(placement_cases::Sort::planted, 6).problem, ring}) {
    for (const std::uint64_t steps : {0, 1, 1000, 100'000, 1'000'000, 10'000'000}) {
      const auto outcome = solve(problem, {steps});
      EXPECT_LT(outcome->steps, steps + 3'000'000);
      if (outcome->status == Status::feasible) {
        EXPECT_TRUE(check(problem, outcome->plan).empty());
      }
    }
  }
}

}  // namespace
}  // namespace vppcheck::placement
