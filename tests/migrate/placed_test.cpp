// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// What a migration does when resources are known.
#include "migrate/migrating.h"

namespace vppcheck::migrate {
namespace {

TEST(MigratePlaced, WhatHasNoPlaceAnyMoreMovesToWhereItFits) {
  Migrating smaller(card("old", 3), card("new", 2));
  smaller.needs("a", 600).needs("b", 600);
  EXPECT_EQ(smaller.lines("nk=a:1\nnk=b:1\nslr=a_1:SLR0\nslr=b_1:SLR2 # top\n"),
            "nk=a:1\nnk=b:1\nslr=a_1:SLR0\nslr=b_1:SLR1 # top\n");
  EXPECT_EQ(smaller.verdicts(), "kept chosen");
  const std::string& reason = smaller.result().decisions.back().reason;
  EXPECT_EQ(reason,
            "'new' has no SLR2; not SLR0: it needs 600 LUT, of which SLR0 has 300 usable left "
            "beside 'a_1'");
}

TEST(MigratePlaced, ComputeUnitsStandBesideTheirMemories) {
  Migrating smaller(card("old", 3), card("new", 2));
  smaller.needs("a", 100);
  EXPECT_EQ(smaller.lines("nk=a:1\nslr=a_1:SLR2\nsp=a_1.in:DDR[1]\n"),
            "nk=a:1\nslr=a_1:SLR1\nsp=a_1.in:DDR[1]\n");
}

TEST(MigratePlaced, LinesThatDifferBecomeOne) {
  Migrating smaller(card("old", 3), card("new", 2));
  smaller.needs("a", 100);
  EXPECT_EQ(smaller.lines("slr=a_1:SLR0\nslr=a_1:SLR1\nslr=a_1:SLR2\n"),
            "slr=a_1:SLR0\nslr=a_1:SLR0\nslr=a_1:SLR0\n");
  EXPECT_EQ(smaller.result().decisions[1].reason,
            "the lines of 'a_1' contradict each other; the plan has it in SLR0");
}

TEST(MigratePlaced, PortsWithAChoiceAreNoReasonAgainstAnSlr) {
  Migrating smaller(card("old", 3), card("new", 2));
  smaller.needs("a", 100);
  EXPECT_EQ(smaller.lines("nk=a:1\nslr=a_1:SLR2\nsp=a_1.in:DDR[2]\n"),
            "nk=a:1\nslr=a_1:SLR0\nsp=a_1.in:DDR[0]\n");
  EXPECT_EQ(smaller.result().decisions.front().reason,
            "'new' has no SLR2; not SLR1: nothing is gained with it in SLR1");
}

TEST(MigratePlaced, ASmallerSlrIsTheReason) {
  platform::Platform to = card("new", 2);
  to.slrs[1].available.amounts.set(fabric::Resource::lut, 500);
  Migrating other(card("old", 2), to);
  other.needs("a", 600);
  EXPECT_EQ(other.lines("nk=a:1\nslr=a_1:SLR1\n"), "nk=a:1\nslr=a_1:SLR0\n");
  EXPECT_EQ(other.result().decisions.front().reason,
            "it needs 600 LUT, of which SLR1 has 450 usable");
}

TEST(MigratePlaced, TheMarginDecides) {
  Migrating other(card("old", 2), card("new", 1));
  other.needs("a", 480);
  const std::string two = "nk=a:2\nslr=a_1:SLR0\nslr=a_2:SLR1\n";
  EXPECT_EQ(other.lines(two), "<the design does not fit on 'new'>");
  const auto& reasons = other.result().reasons;
  EXPECT_NE(std::find(reasons.begin(), reasons.end(), "it fits with a margin of 4% (--margin 4)"),
            reasons.end());
  EXPECT_NE(std::find(reasons.begin(), reasons.end(), "it fits without 'a_1'"), reasons.end());
  EXPECT_TRUE(other.result().files.empty());
  other.inputs.margin_permille = 40;
  EXPECT_EQ(other.lines(two), "nk=a:2\nslr=a_1:SLR0\nslr=a_2:SLR0\n");
}

TEST(MigratePlaced, ComputeUnitsWithoutNumbersStayWhereTheyCan) {
  Migrating smaller(card("old", 3), card("new", 2));
  smaller.needs("a", 100);
  EXPECT_EQ(smaller.lines("nk=a:1\nnk=b:2\nslr=a_1:SLR2\nslr=b_1:SLR1\nslr=b_2:SLR2\n"),
            "nk=a:1\nnk=b:2\nslr=a_1:SLR0\nslr=b_1:SLR1\n");
  EXPECT_EQ(smaller.verdicts(), "chosen kept undecided");
}

TEST(MigratePlaced, WhatIsMissingIsAddedWhenAsked) {
  Migrating other(card("old", 2), card("new", 2));
  other.needs("a", 600);
  const std::string file = "nk=a:2\n  slr = a_1:SLR0\n\n# end\n";
  EXPECT_EQ(other.lines(file), file);
  other.request.options.place_all = true;
  EXPECT_EQ(other.lines(file), "nk=a:2\n  slr = a_1:SLR0\n  slr = a_2:SLR1\n\n# end\n");
}

TEST(MigratePlaced, MissingLinesCanBeAddedOnTheSamePlatform) {
  Migrating same(card("one", 2), card("one", 2));
  same.needs("a", 400);
  same.request.options.place_all = true;
  EXPECT_EQ(same.lines("nk=a:2\nslr=a_2:SLR1\n"), "nk=a:2\nslr=a_2:SLR1\nslr=a_1:SLR0\n");
}

TEST(MigratePlaced, PortsOfDescribedKernelsGetAMemory) {
  Migrating other(card("old", 2), card("new", 2));
  other.needs("a", 100);
  artifact::Kernel& kernel = other.inputs.kernels.emplace_back();
  kernel.name = "a";
  kernel.file = "a.xml";
  kernel.ports.push_back({"m_axi_gmem", artifact::PortKind::memory_master, 512});
  kernel.arguments.push_back({"in", "m_axi_gmem", artifact::ArgumentKind::global});
  other.inputs.kernels_known = true;
  other.request.options.place_all = true;
  EXPECT_EQ(other.lines("nk=a:1\nslr=a_1:SLR1\n"), "nk=a:1\nslr=a_1:SLR1\nsp=a_1.in:DDR[1]\n");
}

TEST(MigratePlaced, PortsKeepTheirMemoriesUnlessTheyMayBeRebound) {
  Migrating other(card("old", 2), card("new", 2));
  other.needs("a", 800).needs("b", 800);
  const std::string file =
      "nk=a:1\nnk=b:1\nslr=a_1:SLR0\nslr=b_1:SLR1\nsp=a_1.x:DDR[0]\n"
      "sp=b_1.x:DDR[0]\n";
  EXPECT_EQ(other.lines(file), file);
  other.request.options.rebind = true;
  EXPECT_EQ(other.lines(file), file.substr(0, file.size() - 3) + "1]\n");
}

TEST(MigratePlaced, TheUseOfEachSlrIsKnownBeforeAndAfter) {
  Migrating smaller(card("old", 2), card("new", 1));
  smaller.needs("a", 300);
  smaller.lines("nk=a:2\nslr=a_1:SLR0\nslr=a_2:SLR1\n");
  const Placement& placement = *smaller.result().placement;
  ASSERT_EQ(placement.before.size(), 2u);
  EXPECT_EQ(placement.before[1].used, 300u);
  ASSERT_EQ(placement.after.size(), 1u);
  EXPECT_EQ(placement.after[0].used, 600u);
  EXPECT_EQ(placement.after[0].usable, 900u);
  EXPECT_EQ(placement.after[0].available, 1000u);
}

TEST(MigratePlaced, OnlyPortsThatAreKnownToBeMastersCanBeTooMany) {
  platform::Platform to = card("new", 2);
  for (auto& memory : to.memories) memory.most_masters = platform::Fact<std::uint32_t>{1, {}};
  Migrating other(card("old", 4), to);
  const std::string file = "nk=k:1\nsp=k_1.a:DDR[2]\nsp=k_1.b:DDR[2]\nsp=k_1.c:DDR[3]\n";
  EXPECT_EQ(other.lines(file).find('<'), std::string::npos);
  describe(other.inputs, "k", {"a", "b", "c"});
  EXPECT_EQ(other.lines(file), "<the design does not fit on 'new'>");
  EXPECT_EQ(other.result().reasons,
            (std::vector<std::string>{"3 ports: 'k_1.m_axi_a', 'k_1.m_axi_b' and 'k_1.m_axi_c'; "
                                      "'DDR[0]' and 'DDR[1]' can take 2",
                                      "it fits without 'k_1'"}))
      << "a margin has nothing to do with it";
}

TEST(MigratePlaced, AnotherFamilyTakesWhatHasNoRoom) {
  platform::Platform to = card("new", 1);
  to.memories[0].most_masters = platform::Fact<std::uint32_t>{1, {}};
  platform::MemorySegment& hbm = to.memories.emplace_back();
  hbm.tag = "HBM";
  hbm.index = hbm.slr = 0;
  to.memories.push_back(to.memories[0]);
  to.memories.back().index = 1;
  Migrating other(card("old", 4), to);
  describe(other.inputs, "k", {"a", "b", "c"});
  const std::string after =
      other.lines("nk=k:1\nsp=k_1.a:DDR[2]\nsp=k_1.b:DDR[2]\nsp=k_1.c:DDR[3]\n");
  EXPECT_NE(after.find("HBM[0]"), std::string::npos) << after;
  EXPECT_NE(after.find("DDR[0]"), std::string::npos) << after;
}

TEST(MigratePlaced, NoMorePortsThanNeededGoToAnotherFamily) {
  platform::Platform to = card("new", 2);
  to.memories[0].tag = "HBM";
  to.memories[1].index = 0;
  to.memories[1].most_masters = platform::Fact<std::uint32_t>{1, {}};
  to.memories.push_back(to.memories[1]);
  to.memories.back().index = 1;
  to.slrs[1].available.amounts.set(fabric::Resource::lut, 50);
  Migrating other(card("old", 4), to);
  describe(other.inputs, "k", {"a", "b", "c"});
  other.needs("k", 100);
  const std::string head = "nk=k:1\nslr=k_1:SLR0\n";
  EXPECT_EQ(other.lines(head + "sp=k_1.a:DDR[2]\nsp=k_1.b:DDR[2]\nsp=k_1.c:DDR[3]\n"),
            head + "sp=k_1.a:DDR[0]\nsp=k_1.b:DDR[1]\nsp=k_1.c:HBM[0]\n");
}

TEST(MigratePlaced, AnSlrWithoutNumbersIsTheLastChoice) {
  platform::Platform half = card("new", 2);
  half.slrs[0].available = {};
  Migrating other(card("old", 3), half);
  other.needs("k", 500);
  EXPECT_EQ(other.lines("nk=k:1\nslr=k_1:SLR2\n"), "nk=k:1\nslr=k_1:SLR1\n");
  EXPECT_EQ(other.lines("nk=k:2\nslr=k_1:SLR0\nslr=k_2:SLR2\n"),
            "nk=k:2\nslr=k_1:SLR0\nslr=k_2:SLR1\n");
}

TEST(MigratePlaced, AChangeThatWouldBeAnErrorIsTakenBack) {
  platform::Platform to = card("new", 2);
  to.slrs[1].available.amounts.set(fabric::Resource::lut, 620);
  Migrating other(card("old", 2), to);
  other.needs("k", 600);
  const std::string file = "nk=k:1\nslr=k_1:SLR1\nsp=k_1.in:DDR[1]\n";
  EXPECT_NE(other.lines(file), file);
  // The project takes every crossing for an error, and the margin for advice.
  other.request.settings.severities["slr-memory-crossing"] = diagnostic::Severity::error;
  EXPECT_EQ(other.lines(file), file);
  EXPECT_EQ(other.verdicts(), "undone kept");
  EXPECT_TRUE(other.result().is_open());
}

TEST(MigratePlaced, AbsurdAmountsAreRefused) {
  Migrating other(card("old", 2), card("new", 2));
  other.needs("a", std::uint64_t{1} << 62);
  EXPECT_EQ(other.lines("nk=a:1\nslr=a_1:SLR1\n").substr(0, 24), "<nothing can be placed: ");
}

TEST(MigratePlaced, SeveralFilesAreOneLink) {
  Migrating smaller(card("old", 3), card("new", 2));
  smaller.needs("a", 600).needs("b", 600);
  const Migration& result =
      smaller.run({"platform=old\n[connectivity]\nnk=a:1\nnk=b:1\nslr=a_1:SLR1\n",
                   "[connectivity]\nslr=b_1:SLR2\n"});
  ASSERT_EQ(result.files.size(), 2u);
  EXPECT_EQ(result.files[0].bytes, "platform=new\n[connectivity]\nnk=a:1\nnk=b:1\nslr=a_1:SLR1\n");
  EXPECT_EQ(result.files[1].bytes, "[connectivity]\nslr=b_1:SLR0\n");
}

}  // namespace
}  // namespace vppcheck::migrate
