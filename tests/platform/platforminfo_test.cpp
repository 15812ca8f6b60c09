// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "platform/describe.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::platform {
namespace {

std::string card() {
  text::DiskReader disk;
  const auto bytes = disk.read(VPPCHECK_SOURCE_DIR "/tests/fuzz/corpus/platforminfo/card");
  EXPECT_TRUE(bytes);
  return bytes ? *bytes : "";
}

ImportResult read(const std::string& bytes) { return read_platforminfo(bytes, "pinfo.txt"); }

TEST(Platforminfo, GivesEverythingThatATableHolds) {
  EXPECT_EQ(describe(read(card())),
            "name b7\n"
            "description A board\n"
            "part xcb7-pkg100-2-e\n"
            "shell gen4_shell_2\n"
            "release 2023.2\n"
            "slrs known\n"
            "SLR0 LUT=1400 URAM=5 \n"
            "SLR1 LUT=1500 DSP=9 \n"
            "total LUT=2900 FF=5800 BRAM36=28\n"
            "memories known\n"
            "DDR[0] slr=0 masters=15 consumption=1 bank0\n"
            "DDR[1] slr=1 masters=15 consumption=2 bank1\n"
            "HP0\n"
            "clocks known\n"
            "clock 0 hz=99999000 fixed \n"
            "clock 1 hz=300000000 unknown default \n"
            "most\n");
}

TEST(Platforminfo, WhatIsCutOffIsNoWholeList) {
  const std::string text = card();
  const auto cut = read(text.substr(0, text.find("   Bus SP Tag: HP0")));
  ASSERT_TRUE(cut);
  EXPECT_EQ(cut->platform.memories.size(), 2u);
  EXPECT_FALSE(cut->platform.memories_known);
  EXPECT_TRUE(cut->platform.clocks_known);
  EXPECT_TRUE(cut->platform.slrs_known);
  const std::string title = "Software Platform Information\n";
  const auto ending = read(text.substr(0, text.find(title) + title.size()));
  EXPECT_TRUE(ending->platform.memories_known) << "copies end before the row under this title";
  const auto clocks = read(text.substr(0, text.find("   Clock Index:         1")));
  EXPECT_FALSE(clocks->platform.clocks_known);
}

// UG1393 and UG1702 print parts of it.
TEST(Platforminfo, APartOfItIsReadToo) {
  EXPECT_EQ(describe(read("  =====\n  Total\n  =====\n    LUTs:  100\n\n  =======\n  Per SLR\n"
                          "  =======\n    SLR0:\n      LUTs:  60\n    SLR1:\n      LUTs:  30\n")),
            "name pinfo\n"
            "description \n"
            "part \n"
            "shell \n"
            "slrs unknown\n"
            "SLR0 LUT=60 \n"
            "SLR1 LUT=30 \n"
            "total LUT=100\n"
            "memories unknown\n"
            "clocks unknown\n"
            "most\n");
  const auto segments = read("  Bus SP Tag: PLRAM\n    Segment Index: 0\n      SLR: SLR2\n");
  ASSERT_EQ(segments->platform.memories.size(), 1u);
  EXPECT_EQ(segments->platform.memories[0].name(), "PLRAM[0]");
  EXPECT_EQ(segments->platform.memories[0].slr, 2u);
}

TEST(Platforminfo, TheNameIsPutTogetherFromTheShell) {
  const std::string shell = "Vendor: acme\nBoard: b7\nName: gen4_shell_2\nVersion: 202320.1\n";
  EXPECT_EQ(read(shell)->platform.name, "acme_b7_gen4_shell_2_202320_1");
  EXPECT_EQ(
      read("Vendor: acme\nBoard: B7 (x)\nName: gen4_shell_2\nVersion: 202320.1\n")->platform.name,
      "pinfo")
      << "a board for people is no part of a name";
}

TEST(Platforminfo, AnythingElseIsAnError) {
  EXPECT_EQ(describe(read("hello\nworld: 1\n")),
            "pinfo.txt: not the text of platforminfo: no line of it");
}

}  // namespace
}  // namespace vppcheck::platform
