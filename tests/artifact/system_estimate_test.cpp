// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "artifact/outcome.h"

namespace vppcheck::artifact {
namespace {

const std::string kHeading =
    "Design Name:             blur\n"
    "\n"
    "Kernel Summary\n"
    "Kernel Name  Type  Target              OpenCL Library  Compute Units\n"
    "-----------  ----  ------------------  --------------  -------------\n"
    "blur         c     fpga0:OCL_REGION_0  blur            2\n"
    "\n"
    "Timing Information (MHz)\n"
    "Compute Unit  Kernel Name  Module Name  Target Frequency  Estimated Frequency\n"
    "------------  -----------  -----------  ----------------  -------------------\n"
    "blur_1        blur         blur         300.300293        411.015198\n"
    "\n";

const std::string kLink = kHeading +
                          "Area Information\n"
                          "Compute Unit  Kernel Name  Module Name    FF    LUT   DSP  BRAM  URAM\n"
                          "------------  -----------  -------------  ----  ----  ---  ----  ----\n"
                          "left          blur         blur_Pipeline  40    55    2    0     0\n"
                          "left          blur         blur           4100  5200  12   7     1\n"
                          "right         blur         blur_Pipeline  40    55    2    0     0\n"
                          "right         blur         blur           4100  5200  12   7     1\n"
                          "add_1         add          add            90    80    3    2     0\n"
                          "--------------------------------------------------------------------\n";

ResourcesResult read(const std::string& bytes) { return read_system_estimate(bytes, "r.xtxt"); }

std::string table(const std::string& rows) { return "Area Information\n" + rows; }

TEST(SystemEstimate, GivesTheRowOfTheKernelForEachComputeUnit) {
  EXPECT_EQ(show(read(kLink)),
            "blur/left estimate LUT=5200 FF=4100 BRAM36=3.5 URAM=1 DSP=12\n"
            "blur/right estimate LUT=5200 FF=4100 BRAM36=3.5 URAM=1 DSP=12\n"
            "add/ estimate LUT=80 FF=90 BRAM36=1 URAM=0 DSP=3\n");
  EXPECT_EQ(read(kLink)->front().file, "r.xtxt");
}

TEST(SystemEstimate, NumbersOfTheOnlyComputeUnitNamedKernel1HoldForAll) {
  const std::string head =
      "Compute Unit  Kernel Name  Module Name  LUT\n"
      "------------  -----------  -----------  ---\n";
  EXPECT_EQ(show(read(table(head + "add_1         add          add          80\n\n"))),
            "add/ estimate LUT=80 FF=? BRAM36=? URAM=? DSP=?\n");
  EXPECT_EQ(show(read(table(head + "add_2         add          add          80\n\n"))),
            "add/add_2 estimate LUT=80 FF=? BRAM36=? URAM=? DSP=?\n");
  EXPECT_EQ(show(read(table(head + "add_1         add          add          80\n"
                                   "add_2         add          add          80\n\n"))),
            "add/add_1 estimate LUT=80 FF=? BRAM36=? URAM=? DSP=?\n"
            "add/add_2 estimate LUT=80 FF=? BRAM36=? URAM=? DSP=?\n");
}

TEST(SystemEstimate, ColumnsMayStandInAnyOrderAndDspMayHaveItsOldName) {
  EXPECT_EQ(show(read(table("URAM  Module Name  BRAM  Compute Unit  Colour  DSP48E  Kernel Name\n"
                            "----  -----------  ----  ------------  ------  ------  -----------\n"
                            "4     fir          3     fir_a         red     17      fir\n"
                            "----\n"))),
            "fir/fir_a estimate LUT=? FF=? BRAM36=1.5 URAM=4 DSP=17\n");
}

// v++ writes 0 where HLS estimated 34 (system_estimate.cpp tells where this was seen).
TEST(SystemEstimate, NoDspIsUnknown) {
  EXPECT_EQ(show(read(table("Compute Unit  Kernel Name  Module Name  LUT  DSP  URAM\n"
                            "------------  -----------  -----------  ---  ---  ----\n"
                            "add_1         add          add          0    0    0\n"
                            "\n"))),
            "add/ estimate LUT=0 FF=? BRAM36=? URAM=0 DSP=?\n");
}

TEST(SystemEstimate, RowsThatOverflowTheirColumnsAreSplitAtBlanks) {
  const std::string head =
      "Compute Unit  Kernel Name  Module Name  LUT\n"
      "------------  -----------  -----------  ---\n";
  EXPECT_EQ(show(read(table(head + "a_very_long_name_of_a_compute_unit  add  add  80\n\n"))),
            "add/a_very_long_name_of_a_compute_unit estimate LUT=80 FF=? BRAM36=? URAM=? DSP=?\n");
  EXPECT_EQ(error_of(read(table(head + "a_very_long_name_of_a_compute_unit  add  80\n\n"))),
            "r.xtxt:4: this row does not fit the columns of 'Area Information'");
}

TEST(SystemEstimate, ARowMovedToTheRightIsReadByItsWords) {
  EXPECT_EQ(show(read(table("Compute Unit  Kernel Name  Module Name  LUT\n"
                            "------------  -----------  -----------  ---\n"
                            "              left  add    add          80\n\n"))),
            "add/left estimate LUT=80 FF=? BRAM36=? URAM=? DSP=?\n");
}

TEST(SystemEstimate, WindowsLineEndsMakeNoDifference) {
  std::string windows;
  for (const char c : kLink) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(show(read(windows)), show(read(kLink)));
}

TEST(SystemEstimate, SeveralTablesAreReadAsOne) {
  const std::string head =
      "Compute Unit  Kernel Name  Module Name  LUT\n"
      "------------  -----------  -----------  ---\n";
  const std::string first = table(head + "add_1         add          add          80\n\n");
  const std::string second = table(head + "sub_1         sub          sub          90\n----\n");
  EXPECT_EQ(show(read(first + second)),
            "add/ estimate LUT=80 FF=? BRAM36=? URAM=? DSP=?\n"
            "sub/ estimate LUT=90 FF=? BRAM36=? URAM=? DSP=?\n");
  EXPECT_EQ(error_of(read(first + first)), "r.xtxt:9: compute unit 'add_1' stands here twice");
}

TEST(SystemEstimate, FaultsAreToldWithTheirLine) {
  const std::string head =
      "Compute Unit  Kernel Name  Module Name  LUT  BRAM\n"
      "------------  -----------  -----------  ---  ----\n";
  EXPECT_EQ(error_of(read("")), "r.xtxt: not a system estimate: no 'Area Information' section");
  EXPECT_EQ(error_of(read(kHeading)),
            "r.xtxt: not a system estimate: no 'Area Information' section");
  EXPECT_EQ(error_of(read("Area Information\nadd add add\n5\n")),
            "r.xtxt:3: 'Area Information' has no row of dashes under its column heads");
  EXPECT_EQ(error_of(read(table("Compute Unit  Kernel Name  LUT\n"
                                "------------  -----------  ---\n"))),
            "r.xtxt:3: 'Area Information' needs the columns 'Compute Unit', 'Kernel Name', "
            "'Module Name' and any of FF, LUT, DSP, BRAM, URAM, each once");
  EXPECT_EQ(error_of(read(table(head + "add_1         add          add          80   2.5\n\n"))),
            "r.xtxt:4: BRAM of 'add_1' is '2.5', expected a whole number up to 1000000000");
  EXPECT_EQ(error_of(read(table(head + "add_1         add          add          -5   2\n\n"))),
            "r.xtxt:4: LUT of 'add_1' is '-5', expected a whole number up to 1000000000");
  EXPECT_EQ(error_of(read(table(head + "add_1         add          add               2\n\n"))),
            "r.xtxt:4: LUT of 'add_1' is '', expected a whole number up to 1000000000");
  EXPECT_EQ(
      error_of(read(table(head + "add_1         add          add          1    1000000001\n"))),
      "r.xtxt:4: BRAM of 'add_1' is '1000000001', expected a whole number up to 1000000000");
  EXPECT_EQ(error_of(read(table(head + "              add          add          80   2\n\n"))),
            "r.xtxt:4: a row without compute unit or kernel");
  EXPECT_EQ(error_of(read(table(head + "add_1         add          loop         80   2\n\n"))),
            "r.xtxt: no row whose 'Module Name' is its 'Kernel Name'");
}

TEST(SystemEstimate, ATableWithoutRowsTellsNothing) {
  const auto result =
      read(table("Compute Unit  Kernel Name  Module Name  LUT\n"
                 "------------  -----------  -----------  ---\n"
                 "-------------------------------------------\n"));
  ASSERT_TRUE(result) << error_of(result);
  EXPECT_TRUE(result->empty());
}

TEST(SystemEstimate, APrefixIsAnErrorOrGivesTheSameNumbers) {
  const std::string whole = show(read(kLink));
  for (std::size_t size = 0; size < kLink.size(); ++size) {
    const ResourcesResult result = read(kLink.substr(0, size));
    if (result) {
      EXPECT_EQ(show(result), whole) << size;
    }
  }
}

TEST(SystemEstimate, HostileTablesEndSoon) {
  std::string dashes;
  for (int i = 0; i < 1'000'000; ++i) dashes += "- ";
  EXPECT_FALSE(read("Area Information\n" + dashes + "\n" + dashes + "\n" + dashes + "\n"));

  std::string rows =
      "Compute Unit  Kernel Name  Module Name  LUT\n"
      "------------  -----------  -----------  ---\n";
  for (int i = 0; i <= 100'000; ++i) rows += std::to_string(i) + " add add 80\n";
  EXPECT_EQ(error_of(read(table(rows))), "r.xtxt:100004: more than 100000 compute units");
}

}  // namespace
}  // namespace vppcheck::artifact
