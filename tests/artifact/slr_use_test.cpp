// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/slr_use.h"

#include <gtest/gtest.h>

#include "artifact/outcome.h"

namespace vppcheck::artifact {
namespace {

const std::string kHeader =
    "| Command      : report_utilization -slr -file slr_util_routed.rpt\n"
    "| Design State : Routed\n"
    "\n"
    "Utilization Design Information\n"
    "\n";

const std::string kTable =
    "3. SLR CLB Logic and Dedicated Block Utilization\n"
    "------------------------------------------------\n"
    "\n"
    "+----------------------------+--------+-------+--------+--------+\n"
    "|          Site Type         |  SLR0  |  SLR1 | SLR0 % | SLR1 % |\n"
    "+----------------------------+--------+-------+--------+--------+\n"
    "| CLB                        |  17636 | 10683 |  32.09 |  19.78 |\n"
    "| CLB LUTs                   |  83879 | 57024 |  19.08 |  13.20 |\n"
    "|   LUT as Logic             |  76071 | 53126 |  17.30 |  12.30 |\n"
    "| CLB Registers              | 129148 | 52207 |  14.69 |   6.04 |\n"
    "| Block RAM Tile             |    220 |  25.5 |  32.74 |  <0.01 |\n"
    "|   RAMB18                   |    108 |   156 |   8.04 |  11.61 |\n"
    "| URAM                       |      4 |     0 |   1.25 |   0.00 |\n"
    "| DSPs                       |      3 |   537 |   0.10 |  17.48 |\n"
    "+----------------------------+--------+-------+--------+--------+\n";

std::string shown(const SlrUseResult& result) {
  if (!result) return result.error().show();
  std::string out(fabric::name_of(result->stage));
  for (const SlrUse::Row& row : result->slrs) out += "\n" + row.slr + " " + show(row.used);
  return out;
}

SlrUseResult read(const std::string& bytes) { return read_slr_use(bytes, "slr.rpt"); }

TEST(SlrUse, GivesTheWholeDesignInEachSlr) {
  EXPECT_EQ(shown(read(kHeader + kTable)),
            "routed\n"
            "SLR0 LUT=83879 FF=129148 BRAM36=220 URAM=4 DSP=3\n"
            "SLR1 LUT=57024 FF=52207 BRAM36=25.5 URAM=0 DSP=537");
}

TEST(SlrUse, OfOneSlrHasNoTable) {
  EXPECT_EQ(shown(read(kHeader + "+-----------+------+-------+\n"
                                 "| Site Type | Used | Fixed |\n"
                                 "+-----------+------+-------+\n"
                                 "| Registers |   12 |     0 |\n"
                                 "+-----------+------+-------+\n")),
            "routed");
}

TEST(SlrUse, SaysWhyItIsNoBudgetAndWhatIs) {
  EXPECT_EQ(why_no_budget(*read(kHeader + kTable)).show(),
            "slr.rpt: counts the whole design with the platform's own logic (LUT: SLR0 83879, SLR1 "
            "57024), not what kernels need: give kernel_util_routed.json of the same link");
  SlrUse placed;
  placed.file = "placed.rpt";
  EXPECT_EQ(why_no_budget(placed).show(),
            "placed.rpt: counts the whole design with the platform's own logic, not what kernels "
            "need: give kernel_util_placed.json of the same link");
}

TEST(SlrUse, IsToldByItsTitle) {
  EXPECT_TRUE(looks_like_slr_use(kHeader));
  EXPECT_TRUE(looks_like_slr_use(kTable)) << "a copy of the table alone";
  EXPECT_FALSE(looks_like_slr_use("Accelerator Utilization Design Information\n"));
  EXPECT_FALSE(looks_like_slr_use(""));
  EXPECT_EQ(shown(read("")),
            "slr.rpt: not a utilization report: no title 'Utilization Design Information'");
}

TEST(SlrUse, FaultsAreNamed) {
  std::string letters = kHeader + kTable;
  letters.replace(letters.find("57024"), 5, "many ");
  EXPECT_EQ(shown(read(letters)),
            "slr.rpt:13: LUT of SLR1 is 'many', expected a number up to 1000000000");
  const std::string whole = kHeader + kTable;
  EXPECT_EQ(shown(read(whole.substr(0, whole.rfind("\n+---") + 1))),
            "slr.rpt: the table of SLRs ends here without a closing line: cut off?");
}

}  // namespace
}  // namespace vppcheck::artifact
