// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/lp_writer.h"

#include <gtest/gtest.h>

#include "support/placement_cases.h"

namespace vppcheck::placement {
namespace {

TEST(LpWriter, WritesTheJointFormulation) {
  Problem problem;
  for (const char* name : {"SLR0", "SLR1"}) {
    Slr slr{name, {}};
    slr.available.set(fabric::Resource::lut, 100);
    problem.slrs.push_back(slr);
  }
  problem.margin_permille = 100;
  Cu a{"a", {}, 1};
  a.needed.set(fabric::Resource::lut, 60);
  problem.cus = {a, {"b\n", {}, {}}};
  problem.streams = {{0, 1, 3}, {1, 0, 4}};
  problem.weights = Weights{2, 5, 1};
  EXPECT_EQ(lp_text(problem),
            "\\ x_<compute unit>_<SLR>, y_<port>_<bank>\n"
            "\\ SLR 0: SLR0\n"
            "\\ SLR 1: SLR1\n"
            "\\ compute unit 0: a\n"
            "\\ compute unit 1: b\\x0a\n"
            "Minimize\n"
            " obj: + 5 x_0_0 + 14 z_0_0_1 + 14 z_0_1_0\n"
            "Subject To\n"
            " + 1 x_0_0 + 1 x_0_1 = 1\n"
            " + 1 x_1_0 + 1 x_1_1 = 1\n"
            " + 60 x_0_0 <= 90\n"
            " + 60 x_0_1 <= 90\n"
            " + 1 z_0_0_0 + 1 z_0_0_1 - 1 x_0_0 = 0\n"
            " + 1 z_0_0_0 + 1 z_0_1_0 - 1 x_1_0 = 0\n"
            " + 1 z_0_1_0 + 1 z_0_1_1 - 1 x_0_1 = 0\n"
            " + 1 z_0_0_1 + 1 z_0_1_1 - 1 x_1_1 = 0\n"
            "Binaries\n"
            "\n x_0_0 x_0_1 x_1_0 x_1_1\n"
            "End\n");
}

TEST(LpWriter, NoLineIsTooLongForAReader) {
  const auto one = placement_cases::generate(placement_cases::Sort::tight_banks, 6);
  const std::string text = lp_text(one.problem);
  std::size_t start = 0;
  for (std::size_t end; (end = text.find('\n', start)) != std::string::npos; start = end + 1) {
    ASSERT_LT(end - start, 255U);
  }
}

}  // namespace
}  // namespace vppcheck::placement
