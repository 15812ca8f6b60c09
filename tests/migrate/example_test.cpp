// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// The example of UG1393, Modifying Kernel Placement, has one best answer: all 81 are tried.
#include <gtest/gtest.h>

#include "migrate/migrating.h"
#include "vppcheck/design/load.h"
#include "vppcheck/placement/check.h"

namespace vppcheck::migrate {
namespace {

const std::string kFolder = VPPCHECK_SOURCE_DIR "/configs/examples/migration/";

TEST(MigrationExample, HasOneBestPlan) {
  text::DiskReader reader;
  design::Inputs inputs;
  ASSERT_TRUE(design::add_resource_file(kFolder + "kernels.ini", reader, inputs).has_value());
  text::SourceSet sources;
  design::LinkJob job;
  const auto file = sources.add("system.cfg", reader.read(kFolder + "system.cfg").value());
  job.documents.push_back(std::make_unique<config::Document>(sources, file));
  job.sources = &sources;
  job.inputs = &inputs;
  const design::Design design(job);
  const platform::Platform to = builtin("ug1393_example_3slr");
  const PlacementTask task = make_task(design, to, {});
  const auto solved = placement::solve(task.problem);
  ASSERT_TRUE(solved.has_value());
  EXPECT_EQ(solved->status, placement::Status::optimal);
  EXPECT_EQ(solved->plan.slr_of_cu, (std::vector<std::uint32_t>{0, 0, 2, 2}));
  std::size_t as_good = 0;
  std::size_t feasible = 0;
  for (std::uint32_t number = 0; number < 81; ++number) {
    placement::Plan plan = solved->plan;
    plan.slr_of_cu = {number % 3, number / 3 % 3, number / 9 % 3, number / 27};
    if (!placement::check(task.problem, plan).empty()) continue;
    ++feasible;
    const auto cost = placement::cost_of(task.problem, plan).weighted;
    EXPECT_GE(cost, solved->cost.weighted);
    if (cost == solved->cost.weighted) ++as_good;
  }
  EXPECT_EQ(as_good, 1u);
  EXPECT_GT(feasible, 1u);
}

}  // namespace
}  // namespace vppcheck::migrate
