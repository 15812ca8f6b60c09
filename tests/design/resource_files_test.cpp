// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/memory_reader.h"
#include "vppcheck/design/load.h"

namespace vppcheck::design {
namespace {

const std::string kRouted =
    R"({"design_state": "Routed", "kernels": [{"name": "fft", "compute_units": [
       {"cu_name": "fft_1", "actual_resources": {"LUT": "5"}}]}]})";

const std::string kSlrs =
    "| Design State : Routed\n"
    "Utilization Design Information\n"
    "+-----------+------+------+--------+--------+\n"
    "| Site Type | SLR0 | SLR1 | SLR0 % | SLR1 % |\n"
    "+-----------+------+------+--------+--------+\n"
    "| CLB LUTs  |  700 |  300 |   7.00 |   3.00 |\n"
    "+-----------+------+------+--------+--------+\n";

TEST(ResourceFiles, AReportOfAnImplementationIsTaken) {
  support::MemoryReader reader({{"kernel_util_routed.json", kRouted}});
  Inputs inputs;
  ASSERT_TRUE(add_resource_file("kernel_util_routed.json", reader, inputs));
  ASSERT_EQ(inputs.resources.size(), 1u);
  EXPECT_EQ(inputs.resources[0].stage, fabric::Stage::routed);
  EXPECT_FALSE(inputs.resources[0].from_kernel_file);
}

TEST(ResourceFiles, AReportOfSlrsIsRefusedWithTheFileToGive) {
  support::MemoryReader reader({{"slr_util_routed.rpt", kSlrs}});
  Inputs inputs;
  const auto added = add_resource_file("slr_util_routed.rpt", reader, inputs);
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error(),
            "slr_util_routed.rpt: counts the whole design with the platform's own logic (LUT: SLR0 "
            "700, SLR1 300), not what kernels need: give kernel_util_routed.json of the same link");
  EXPECT_TRUE(inputs.resources.empty());
}

}  // namespace
}  // namespace vppcheck::design
