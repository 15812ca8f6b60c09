// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/fixes.h"

#include <gtest/gtest.h>

#include "lint/fixing.h"
#include "vppcheck/lint/baseline.h"

namespace vppcheck::lint {
namespace {

/// The text after safe fixes, and after all of them.
std::string safe(const std::string& bytes) {
  Fixing fixing(bytes);
  fixing.run();
  return fixing.text();
}
std::string all(const std::string& bytes) {
  Fixing fixing(bytes);
  fixing.run(true);
  return fixing.text();
}

const std::string kNk = "[connectivity]\nnk=vadd:2:vadd_left.vadd_right\n";
const std::string kMapped = "sp=vadd_left.in:DDR[0]\nsp=vadd_right.in:DDR[1]\n";

TEST(Fixes, OfACleanFileAreNone) {
  Fixing fixing(kNk + kMapped);
  fixing.run(true);
  EXPECT_TRUE(fixing.result.files.empty());
  EXPECT_TRUE(fixing.result.not_fixed.empty());
  EXPECT_EQ(fixing.result.held_back, 0u);
}

TEST(Fixes, MendTheOnlyNameThatCanBeMeant) {
  Fixing fixing(kNk + kMapped + "slr=vadd_righ:SLR1\n");
  ASSERT_EQ(fixing.run().files.size(), 1u);
  EXPECT_EQ(fixing.text(), kNk + kMapped + "slr=vadd_right:SLR1\n");
  const FixedFile& file = fixing.result.files.front();
  EXPECT_EQ(file.findings, 1u);
  EXPECT_EQ(text::apply(fixing.job.documents[0]->text(), file.edits), file.bytes);
  EXPECT_EQ(fixing.sources.size(), 1u) << "nothing of the trials is left";
}

TEST(Fixes, ThatAreNotSafeAreMadeOnlyWhenAllowed) {
  const std::string twice = kNk + kMapped + "sp=vadd_right.in:DDR[1]\n";
  Fixing fixing(twice);
  EXPECT_TRUE(fixing.run().files.empty());
  EXPECT_EQ(fixing.result.held_back, 1u);
  EXPECT_EQ(all(twice), kNk + kMapped);
}

TEST(Fixes, OneEditOfSeveralFindingsCountsOnceAndMendsAll) {
  // Both lines want `vadd_righ` declared, which is one edit of the nk line.
  const std::string lines = "sp=vadd_righ.in:DDR[1]\nslr=vadd_righ:SLR1\n";
  Fixing fixing("[connectivity]\nnk=vadd:1:vadd_right\n" + lines);
  fixing.run(true);
  EXPECT_EQ(fixing.text(), "[connectivity]\nnk=vadd:1:vadd_righ\n" + lines);
  EXPECT_EQ(fixing.result.files.front().findings, 2u);
  EXPECT_EQ(fixing.result.files.front().edits.size(), 1u);
}

TEST(Fixes, ThatOverlapAreMadeOneAfterTheOther) {
  // Each removal takes a comma with it: the one that both want goes once.
  Fixing fixing(
      {{"a.cfg", kNk + "# vppcheck: ignore=sp-conflict,sp-duplicate,slr-conflict why\n" + kMapped}},
      true);
  fixing.run();
  EXPECT_EQ(fixing.text(), kNk + kMapped);
  EXPECT_EQ(fixing.result.files.front().findings, 3u);
}

TEST(Fixes, ThatAddAFindingOfAnotherRuleAreNotMade) {
  // As [connectivity] the section would show a wrong SLR, which nobody sees yet.
  Fixing fixing("[conectivity]\nslr=vadd_1:SLRX\n");
  fixing.run(true);
  EXPECT_TRUE(fixing.result.files.empty());
  ASSERT_EQ(fixing.result.not_fixed.size(), 1u);
  EXPECT_EQ(fixing.result.not_fixed.front().place, "a.cfg:1");
  EXPECT_EQ(fixing.result.not_fixed.front().message,
            "the fix \"write [connectivity]\" would add: found 'SLRX', expected an SLR such as "
            "'SLR0' [slr-malformed]");
}

TEST(Fixes, OneThatIsNotMadeKeepsNoOther) {
  const std::string bad = "[conectivity]\nslr=vadd_1:SLRX\n";
  Fixing fixing(kNk + "slr=vadd_righ:SLR1\n" + kMapped + bad);
  fixing.run();
  EXPECT_EQ(fixing.text(), kNk + "slr=vadd_right:SLR1\n" + kMapped + bad);
  EXPECT_EQ(fixing.result.not_fixed.size(), 1u);
}

TEST(Fixes, MayChangeAnotherFileOfTheLink) {
  const std::string slr = "[connectivity]\nsp=vadd_righ.in:DDR[0]\nslr=vadd_righ:SLR1\n";
  Fixing fixing({{"nk.cfg", "[connectivity]\nnk=vadd:1:vadd_right\n"}, {"slr.cfg", slr}}, true);
  fixing.run(true);
  ASSERT_EQ(fixing.result.files.size(), 1u);
  EXPECT_EQ(fixing.text(0), "[connectivity]\nnk=vadd:1:vadd_righ\n");
  EXPECT_EQ(fixing.text(1), slr);
}

TEST(Fixes, KeepLineEndsMarksAndTheMissingLastOne) {
  EXPECT_EQ(safe("[connectivity]\r\nnk=a:1:a_left\r\n# \xC3\xA4\tx \r\nsp=a_lef.in:DDR[0]\r\nsp=a_"
                 "left.out:DDR[0]"),
            "[connectivity]\r\nnk=a:1:a_left\r\n# \xC3\xA4\tx \r\nsp=a_left.in:DDR[0]\r\nsp=a_left."
            "out:DDR[0]");
  EXPECT_EQ(safe("[connectivity]\nnk=a:1:a_left\nsp=a_left.out:DDR[0]\nsp=a_lef.in:DDR[0]"),
            "[connectivity]\nnk=a:1:a_left\nsp=a_left.out:DDR[0]\nsp=a_left.in:DDR[0]");
  // v++ reads the mark as a part of the first line: to remove it is a fix of its own.
  EXPECT_EQ(safe("\xEF\xBB\xBF# ours\n" + kNk + kMapped), "# ours\n" + kNk + kMapped);
}

TEST(Fixes, LeaveWhatACommentSilences) {
  const std::string silenced =
      "# vppcheck: ignore=slr-unknown-cu a wrapper renames it\n"
      "slr=vadd_righ:SLR1\n";
  EXPECT_EQ(all(kNk + kMapped + silenced), kNk + kMapped + silenced);
}

TEST(Fixes, LeaveWhatIsInTheBaseline) {
  Fixing fixing(kNk + kMapped + "slr=vadd_righ:SLR1\n");
  const Baseline baseline = fixing.accepted({});
  ASSERT_EQ(baseline.entries.size(), 1u);
  fixing.settings.baseline = &baseline;
  EXPECT_TRUE(fixing.run(true).files.empty());
}

TEST(Fixes, RemoveALineWithItsCommentsAndKeepOthers) {
  const std::string start = kNk + kMapped;
  EXPECT_EQ(all(start + "# the bank\n# vppcheck: ignore=sp-conflict why\nsp=vadd_left.in:DDR[0]\n"),
            start + "# the bank\n");
  EXPECT_EQ(all(start + "sp=vadd_left.in:DDR[0] # the bank\n"), start + "# the bank\n");
  EXPECT_EQ(all(start + "sp=vadd_left.in:DDR[0] # vppcheck: ignore=sp-conflict why\n"), start);
}

TEST(Fixes, RemoveUnusedSuppressionsOfALinkOnly) {
  const std::string unused = kNk + "# vppcheck: ignore=sp-duplicate another file has it too\n";
  Fixing link({{"a.cfg", unused + kMapped}}, true);
  link.run();
  EXPECT_EQ(link.text(), kNk + kMapped);
  EXPECT_EQ(safe(unused + kMapped), unused + kMapped) << "the other file may have the line";
}

TEST(Fixes, ChooseThePlatformAnewForEveryText) {
  Fixing fixing(kNk + kMapped + "slr=vadd_righ:SLR1\n");
  int asked = 0;
  const FixResult result = fix(fixing.job, fixing.settings,
                               {false,
                                [&](design::LinkJob& job) {
                                  ++asked;
                                  EXPECT_NE(job.documents[0]->text(), fixing.text());
                                }},
                               fixing.sources);
  EXPECT_EQ(result.files.size(), 1u);
  EXPECT_GE(asked, 1);
}

// Thousands of faulty lines: more than are kept as findings, in few judgements.
TEST(Fixes, OfAFileWithThousandsOfFaultsEnd) {
  std::string faulty = kNk + kMapped;
  std::string mended = faulty;
  for (int i = 0; i < 3000; ++i) {
    faulty += "sp=vadd_righ.p" + std::to_string(i) + ":DDR[1]\n";
    mended += "sp=vadd_right.p" + std::to_string(i) + ":DDR[1]\n";
  }
  Fixing fixing(faulty);
  fixing.settings.select = {"sp-unknown-cu"};
  fixing.run();
  EXPECT_TRUE(fixing.text() == mended);
  EXPECT_EQ(fixing.result.files.front().findings, 3000u);
}

TEST(Fixes, StopWhenTooMuchIsJudged) {
  const std::string padding(kMostBytesJudged / 4, '#');
  Fixing fixing("[conectivity]\nslr=vadd_1:SLRX\n" + padding + "\n[conectivty]\nslr=a:SLRX\n");
  fixing.run();
  EXPECT_TRUE(fixing.result.files.empty());
  ASSERT_FALSE(fixing.result.not_fixed.empty());
}

}  // namespace
}  // namespace vppcheck::lint
