// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "artifact/outcome.h"

namespace vppcheck::artifact {
namespace {

ResourcesResult read(const std::string& bytes) { return read_resources(bytes, "numbers"); }

TEST(Resources, AreToldApartByContent) {
  EXPECT_EQ(show(read("\n<profile><UserAssignments><TopModelName>a</TopModelName>"
                      "</UserAssignments><AreaEstimates><Resources><LUT>1</LUT></Resources>"
                      "</AreaEstimates></profile>")),
            "a/ estimate LUT=1 FF=? BRAM36=? URAM=? DSP=?\n");
  EXPECT_EQ(show(read("==== v++ ====\nArea Information\n"
                      "Compute Unit  Kernel Name  Module Name  LUT\n"
                      "------------  -----------  -----------  ---\n"
                      "left          a            a            2\n\n")),
            "a/left estimate LUT=2 FF=? BRAM36=? URAM=? DSP=?\n");
  EXPECT_EQ(show(read("\xEF\xBB\xBF# Area Information\n\n; by hand\n[kernel a]\nlut = 3\n")),
            "a/ stated LUT=3 FF=? BRAM36=? URAM=? DSP=?\n");
}

TEST(Resources, ADamagedFileGetsTheErrorOfItsKind) {
  EXPECT_EQ(error_of(read("<kernel/>")),
            "numbers:1: not a csynth.xml: the root element is 'kernel', expected 'profile'");
  EXPECT_EQ(error_of(read("Kernel Summary\nKernel Name\n")),
            "numbers: not a system estimate: no 'Area Information' section");
  EXPECT_EQ(error_of(read("[kernel a]\n")),
            "numbers:1: a section without any amount says nothing: leave it out");
}

TEST(Resources, AnythingElseIsToldWhatIsUnderstood) {
  const std::string message =
      "numbers: no resource numbers that are understood: expected a kernel_util_*.json or .rpt, a "
      "system diagram, a system_estimate*.xtxt of v++, a csynth.xml of Vitis HLS, or a kernel "
      "table "
      "with '[kernel NAME]' sections (docs/resources.md)";
  for (const std::string other :
       {"", "\n\n", "lut = 5\n", "PK\x03\x04", "\xFF\xFE<\x01", "# only a comment\n"}) {
    EXPECT_EQ(error_of(read(other)), message);
  }
}

TEST(ArtifactError, IsPrintedWithFileAndLine) {
  EXPECT_EQ((ArtifactError{"a.xml", 7, "no name"}).show(), "a.xml:7: no name");
  EXPECT_EQ((ArtifactError{"a.xml", 0, "no name"}).show(), "a.xml: no name");
  EXPECT_EQ((ArtifactError{"a\n.xml", 0, "no name"}).show(), "a\\x0a.xml: no name");
}

}  // namespace
}  // namespace vppcheck::artifact
