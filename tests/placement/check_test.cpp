// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/check.h"

#include <gtest/gtest.h>

#include "support/placement_cases.h"

namespace vppcheck::placement {
namespace {

using Faults = std::vector<std::string>;

Problem problem_with_everything() {
  Problem problem;
  for (const char* name : {"SLR0", "SLR1"}) {
    problem.slrs.push_back({name, placement_cases::amounts({100, 100, 100, 100, 100})});
  }
  problem.margin_permille = 100;
  problem.banks = {{"DDR[0]", 0, 1, 50}, {"DDR[1]", 1, 2, 50}};
  for (const char* name : {"a", "b", "c"}) {
    problem.cus.push_back({name, placement_cases::amounts({40, 0, 0, 0, 0}), {}});
  }
  problem.ports = {{0, "m", 8, {0}, {}, 30}, {1, "m", 8, {}, {}, 30}};
  problem.streams = {{0, 1, 16}, {1, 2, 16}};
  problem.boundary_bits = {24};
  problem.pins = {{0, 0}};
  problem.exclusions = {{1, 1}};
  problem.groups = {{0, 1}};
  return problem;
}

Faults faults_of(Plan plan) { return check(problem_with_everything(), plan); }

TEST(Check, AGoodPlanHasNoFaults) { EXPECT_EQ(faults_of({{0, 0, 1}, {0U, 1U}}), Faults{}); }

TEST(Check, EveryLimitIsLookedAt) {
  EXPECT_EQ(faults_of({{0, 0, 0}, {0U, 1U}}), Faults{"SLR0 can hold 90 of 120 LUT"});
  EXPECT_EQ(faults_of({{1, 1, 0}, {0U, 1U}}), (Faults{"a pin of a", "an exclusion of b"}));
  EXPECT_EQ(faults_of({{0, 1, 1}, {0U, 1U}}), (Faults{"an exclusion of b", "the group of b"}));
  EXPECT_EQ(faults_of({{0, 0, 1}, {1U, 1U}}), (Faults{"port m of a", "bits from SLR0 to SLR1"}));
  EXPECT_EQ(faults_of({{0, 0, 1}, {0U, 0U}}), (Faults{"masters of DDR[0]", "size of DDR[0]"}));
  EXPECT_EQ(faults_of({{0, 0, 1}, {0U, 7U}}), Faults{"port m of b"});
  EXPECT_EQ(faults_of({{0, 0, 1}, {0U, std::nullopt}}), Faults{"port m of b"});
}

TEST(Check, SizesAndWires) {
  Problem problem = problem_with_everything();
  problem.banks[1].size_bytes = 29;
  EXPECT_EQ(check(problem, {{0, 0, 1}, {0U, 1U}}), Faults{"size of DDR[1]"});
  problem = problem_with_everything();
  problem.boundary_bits = {23};
  EXPECT_EQ(check(problem, {{0, 0, 1}, {0U, 1U}}), Faults{"bits from SLR0 to SLR1"});
}

TEST(Check, APlanOfAnotherProblemIsRefused) {
  const Faults other = {"the plan is not one of this problem"};
  EXPECT_EQ(faults_of({{0, 0}, {0U, 1U}}), other);
  EXPECT_EQ(faults_of({{0, 0, 2}, {0U, 1U}}), other);
  EXPECT_EQ(faults_of({{0, 0, 1}, {0U}}), other);
}

}  // namespace
}  // namespace vppcheck::placement
