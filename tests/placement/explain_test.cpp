// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/explain.h"

#include <gtest/gtest.h>

#include "support/placement_cases.h"

namespace vppcheck::placement {
namespace {

using placement_cases::amounts;

/// Two SLRs with 100 LUTs and 50 DSPs each.
Problem two_slrs() {
  Problem problem;
  for (const char* name : {"SLR0", "SLR1"}) {
    problem.slrs.push_back({name, amounts({100, 1000, 100, 100, 50})});
  }
  return problem;
}

void add_cu(Problem& problem, const std::string& name, std::uint64_t luts, std::uint64_t dsps) {
  problem.cus.push_back({name, amounts({luts, 0, 0, 0, dsps}), {}});
}

Status status_of(const Problem& problem) { return find_any_plan(problem)->status; }

/// The conflict, after it was shown to be one and every fact in it to be necessary.
Conflict conflict_of(const Problem& problem) {
  const auto conflict = find_conflict(problem);
  EXPECT_TRUE(conflict.has_value());
  if (!conflict) return {};
  EXPECT_EQ(placement_cases::fault_of(problem, *conflict), "");
  return *conflict;
}

TEST(Explain, NothingWhereThereIsAPlan) {
  Problem problem = two_slrs();
  add_cu(problem, "a", 60, 10);
  EXPECT_FALSE(find_conflict(problem).has_value());
}

TEST(Explain, ASumThatIsTooLarge) {
  Problem problem = two_slrs();
  problem.margin_permille = 100;
  for (int i = 0; i < 4; ++i) add_cu(problem, "cu_" + std::to_string(i), 20, 25);
  add_cu(problem, "small", 1, 0);
  const Conflict conflict = conflict_of(problem);
  EXPECT_EQ(conflict.capacities.size(), 2U);
  EXPECT_EQ(statements(problem, conflict),
            (std::vector<std::string>{
                "'cu_0', 'cu_1' and 'cu_2' need 75 DSP",
                "usable DSP with 10 % kept free: SLR0 45, SLR1 45, together 90",
                "each needs at least 25, so they hold: SLR0 1, SLR1 1, together 2 of 3 compute "
                "units"}));
}

TEST(Explain, OneThatFitsNowhere) {
  Problem problem = two_slrs();
  add_cu(problem, "small", 10, 10);
  add_cu(problem, "large", 101, 10);
  const Conflict conflict = conflict_of(problem);
  EXPECT_EQ(conflict.cus, std::vector<std::uint32_t>{1});
  EXPECT_EQ(statements(problem, conflict),
            (std::vector<std::string>{"'large' needs 101 LUT",
                                      "usable LUT with 0 % kept free: SLR0 100, SLR1 100"}));
  EXPECT_EQ(sufficient_removals(problem, conflict).cus, std::vector<std::uint32_t>{1});
  EXPECT_EQ(largest_margin(problem).permille, std::nullopt);
  EXPECT_TRUE(largest_margin(problem).is_proved);
}

TEST(Explain, TwoResourcesThatOnlyTogetherAreTooMuch) {
  Problem problem = two_slrs();
  add_cu(problem, "wide", 90, 5);
  add_cu(problem, "wider", 95, 5);
  add_cu(problem, "clever", 20, 10);
  add_cu(problem, "tiny", 1, 1);
  const Conflict conflict = conflict_of(problem);
  EXPECT_EQ(conflict.cus, (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_EQ(sufficient_removals(problem, conflict).cus, (std::vector<std::uint32_t>{2, 0, 1}));
}

TEST(Explain, PinsThatContradictEachOther) {
  Problem problem = two_slrs();
  add_cu(problem, "a", 1, 1);
  add_cu(problem, "b", 1, 1);
  problem.pins = {{1, 1}, {0, 0}, {0, 1}};
  const Conflict conflict = conflict_of(problem);
  EXPECT_EQ(conflict.pins, (std::vector<std::uint32_t>{1, 2}));
  EXPECT_TRUE(conflict.cus.empty());
  EXPECT_EQ(statements(problem, conflict),
            (std::vector<std::string>{"'a' is pinned to SLR0", "'a' is pinned to SLR1"}));
}

TEST(Explain, AGroupPulledApart) {
  Problem problem = two_slrs();
  for (const char* name : {"a", "b", "c"}) add_cu(problem, name, 1, 1);
  problem.groups = {{0, 1}, {1, 2}};
  problem.pins = {{0, 0}};
  problem.exclusions = {{2, 0}};
  const Conflict conflict = conflict_of(problem);
  EXPECT_EQ(conflict.groups.size(), 2U);
  EXPECT_EQ(conflict.pins.size(), 1U);
  EXPECT_EQ(conflict.exclusions.size(), 1U);
}

TEST(Explain, MorePortsThanABankTakes) {
  Problem problem = two_slrs();
  problem.banks = {{"HBM[0]", 0, 1, {}}, {"HBM[1]", 0, 1, {}}, {"DDR[0]", 1, 15, {}}};
  for (const char* name : {"a", "b", "c", "d"}) add_cu(problem, name, 1, 1);
  for (std::uint32_t i = 0; i < 3; ++i) problem.ports.push_back({i, "m", 64, {0, 1}, {}, {}});
  problem.ports.push_back({3, "m", 64, {}, {}, {}});
  const Conflict conflict = conflict_of(problem);
  EXPECT_EQ(conflict.ports, (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_EQ(conflict.masters, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(statements(problem, conflict),
            (std::vector<std::string>{
                "3 ports: 'a.m', 'b.m' and 'c.m'; 'HBM[0]' and 'HBM[1]' can take 2"}));
}

TEST(Explain, BuffersThatFillABank) {
  Problem problem = two_slrs();
  problem.banks = {{"PLRAM[0]", 0, {}, 100}};
  add_cu(problem, "a", 1, 1);
  problem.ports = {{0, "x", 64, {}, {}, 60}, {0, "y", 64, {}, {}, 50}, {0, "z", 64, {}, {}, 1}};
  EXPECT_EQ(conflict_of(problem).ports, (std::vector<std::uint32_t>{0, 1}));
}

TEST(Explain, TooFewWiresBetweenSlrs) {
  Problem problem = two_slrs();
  add_cu(problem, "a", 60, 1);
  add_cu(problem, "b", 60, 1);
  problem.streams = {{0, 1, 64}, {1, 0, 64}};
  problem.boundary_bits = {100};
  const Conflict conflict = conflict_of(problem);
  EXPECT_EQ(conflict.streams.size(), 2U);
  EXPECT_EQ(conflict.boundaries.size(), 1U);
}

TEST(Explain, EveryGeneratedConflictIsMinimal) {
  for (std::uint32_t number = 1; number <= 10; ++number) {
    for (const auto sort :
         {placement_cases::Sort::infeasible_total, placement_cases::Sort::infeasible_packing}) {
      SCOPED_TRACE(number);
      const auto problem = placement_cases::generate(sort, number, 60).problem;
      const Conflict conflict = conflict_of(problem);
      EXPECT_FALSE(statements(problem, conflict).empty());
    }
  }
}

TEST(Explain, TheMarginAtWhichItFits) {
  Problem problem = two_slrs();
  problem.margin_permille = 100;
  add_cu(problem, "a", 93, 1);
  EXPECT_EQ(status_of(problem), Status::infeasible);
  EXPECT_EQ(largest_margin(problem).permille, 70U);
  EXPECT_TRUE(largest_margin(problem).is_proved);
  problem.margin_permille = 70;
  EXPECT_EQ(status_of(problem), Status::feasible);
  problem.margin_permille = 71;
  EXPECT_EQ(status_of(problem), Status::infeasible);
}

TEST(Explain, SeveralThatHaveToGo) {
  Problem problem = two_slrs();
  for (const char* name : {"a", "b", "c", "d", "e"}) add_cu(problem, name, 60, 10);
  add_cu(problem, "small", 30, 10);
  const Conflict conflict = conflict_of(problem);
  EXPECT_TRUE(sufficient_removals(problem, conflict).cus.empty());
  const auto removed = sufficient_removal_of_several(problem, conflict);
  EXPECT_EQ(removed.size(), 3u);
  Problem rest = problem;
  for (const std::uint32_t cu : removed) {
    EXPECT_NE(problem.cus[cu].name, "small");
    EXPECT_EQ(status_of(rest), Status::infeasible);
    rest = without_cu(rest, cu);
  }
  EXPECT_EQ(status_of(rest), Status::feasible);
}

TEST(Explain, MoreThanCanBeNamedHaveToGo) {
  Problem problem = two_slrs();
  for (int i = 0; i < 20; ++i) add_cu(problem, "cu_" + std::to_string(i), 60, 10);
  EXPECT_TRUE(sufficient_removal_of_several(problem, conflict_of(problem)).empty());
}

TEST(Explain, WhatTheLimitsEndIsNotCalledProved) {
  const auto problem = placement_cases::generate(placement_cases::Sort::planted, 6, 120).problem;
  const Limits few{1000};  // a plan takes some thousand steps
  EXPECT_EQ(largest_margin(problem, few).permille, std::nullopt);
  EXPECT_FALSE(largest_margin(problem, few).is_proved);
  EXPECT_NE(largest_margin(problem).permille, std::nullopt);
  Conflict conflict;
  conflict.cus = {0};
  EXPECT_FALSE(sufficient_removals(problem, conflict, few).is_complete);
  EXPECT_TRUE(sufficient_removals(problem, conflict).is_complete);
}

TEST(Explain, ARemovalIsSufficientExactlyWhenThereIsAPlanWithoutTheUnit) {
  for (std::uint32_t number = 1; number <= 6; ++number) {
    const auto problem =
        placement_cases::generate(placement_cases::Sort::infeasible_packing, number, 24).problem;
    const auto removals = sufficient_removals(problem, conflict_of(problem)).cus;
    for (std::uint32_t cu = 0; cu < problem.cus.size(); ++cu) {
      const bool listed = std::find(removals.begin(), removals.end(), cu) != removals.end();
      EXPECT_EQ(listed, status_of(without_cu(problem, cu)) == Status::feasible);
    }
  }
}

}  // namespace
}  // namespace vppcheck::placement
