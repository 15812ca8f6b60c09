// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// An independent solver on the integer program that we write must come to the same optimum. The
// whole comparison is tests/bench/placement_compare.cpp; this is the part that fits into a minute.
#include "support/cbc.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/placement_cases.h"
#include "vppcheck/placement/lp_writer.h"
#include "vppcheck/placement/solve.h"

namespace vppcheck::placement {
namespace {

/// Both answers agree; a problem that CBC does not settle in time tells nothing.
void compare(const placement_cases::Case& one, int& settled) {
  SCOPED_TRACE(one.name);
  const cbc::Answer theirs = cbc::solve(lp_text(one.problem), 3);
  using CbcStatus = cbc::Answer::Status;
  ASSERT_NE(theirs.status, CbcStatus::failed);
  if (theirs.status == CbcStatus::stopped) return;
  ++settled;
  const auto ours = solve(one.problem);
  ASSERT_TRUE(ours.has_value());
  if (theirs.status == CbcStatus::infeasible) {
    EXPECT_EQ(ours->status, Status::infeasible);
  } else {
    ASSERT_EQ(ours->status, Status::optimal);
    EXPECT_EQ(static_cast<std::int64_t>(ours->cost.weighted), std::llround(theirs.objective));
  }
}

TEST(Cbc, AgreesOnGeneratedProblems) {
  if (!cbc::is_there()) GTEST_SKIP() << "no /usr/bin/cbc (package coinor-cbc)";
  int settled = 0;
  for (std::uint32_t number = 7; number <= 10; ++number) {
    for (const auto sort : placement_cases::kSorts) {
      compare(placement_cases::generate(sort, number, 16), settled);
    }
  }
  EXPECT_GE(settled, 12);
}

TEST(Cbc, AgreesWithTheGoalsStrictlyInTheirOrder) {
  if (!cbc::is_there()) GTEST_SKIP() << "no /usr/bin/cbc (package coinor-cbc)";
  int settled = 0;
  for (std::uint32_t number = 1; number <= 4; ++number) {
    auto one = placement_cases::generate(placement_cases::Sort::farm, number, 16);
    one.problem.weights.reset();
    compare(one, settled);
  }
  EXPECT_GE(settled, 3);
}

TEST(Cbc, AgreesOnPinsGroupsSizesAndWires) {
  if (!cbc::is_there()) GTEST_SKIP() << "no /usr/bin/cbc (package coinor-cbc)";
  int settled = 0;
  for (std::uint32_t number = 1; number <= 6; ++number) {
    auto one = placement_cases::generate(placement_cases::Sort::planted, number, 8);
    Problem& problem = one.problem;
    problem.pins = {{0, 0}};
    problem.exclusions = {{1, 1}};
    problem.groups = {{2, 3}};
    problem.boundary_bits = {9, 12, 9};
    for (std::size_t p = 0; p < problem.ports.size(); ++p) problem.ports[p].size_bytes = 10 + p;
    for (auto& bank : problem.banks) bank.size_bytes = 30;
    compare(one, settled);
  }
  EXPECT_GE(settled, 4);
}

TEST(Cbc, AgreesOnPublishedGraphs) {
  if (!cbc::is_there()) GTEST_SKIP() << "no /usr/bin/cbc (package coinor-cbc)";
  const auto folder = std::filesystem::path(VPPCHECK_SOURCE_DIR) / "../shared/placement/instances";
  const auto cases = placement_cases::all_published(folder, 64);
  if (cases.empty()) GTEST_SKIP() << "no published graphs beside the checkout";
  int settled = 0;
  for (const auto& one : cases) {
    if (one.problem.cus.size() <= 40 && one.name.find("pagerank") == std::string::npos &&
        one.name.find("pe_u280->u2") == std::string::npos) {
      compare(one, settled);
    }
  }
  EXPECT_GE(settled, 10);
}

TEST(Placement, FindsTheKnownOptimaOfPublishedGraphs) {
  const auto folder = std::filesystem::path(VPPCHECK_SOURCE_DIR) / "../shared/placement/instances";
  int seen = 0;
  for (const auto& one : placement_cases::all_published(folder, 64)) {
    if (one.name == "autobridge_pagerank_u280->u250") {
      EXPECT_EQ(solve(one.problem)->cost.weighted, 244U);
      ++seen;
    }
    if (one.name == "cookbook_knn15_u55c->u280") {
      EXPECT_EQ(find_any_plan(one.problem)->status, Status::infeasible);
      ++seen;
    }
    if (one.name == "cookbook_knn15_u55c->u250") {
      EXPECT_LE(solve(one.problem, {600'000'000})->cost.weighted, 8U);
      ++seen;
    }
  }
  if (seen == 0) GTEST_SKIP() << "no published graphs beside the checkout";
  EXPECT_EQ(seen, 3);
}

}  // namespace
}  // namespace vppcheck::placement
