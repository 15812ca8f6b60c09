// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// What a migration does without any resources.
#include "migrate/migrating.h"

namespace vppcheck::migrate {
namespace {

using platform::ClockStatus;

TEST(MigrateMemory, SdaccelsBanksAreDdr) {
  Migrating to_four(card("old", 2), card("new", 4));
  EXPECT_EQ(to_four.lines("sp=k_1.in:bank0\nsp=k_1.out:bank3  # far\n"),
            "sp=k_1.in:DDR[0]\nsp=k_1.out:DDR[3]  # far\n");
  EXPECT_EQ(to_four.verdicts(), "certain certain");
}

TEST(MigrateMemory, WhatTheNewPlatformHasStays) {
  Migrating same_names(card("old", 4), card("new", 2));
  EXPECT_EQ(same_names.lines("sp=k_1.in:DDR[1]\n"), "sp=k_1.in:DDR[1]\n");
  EXPECT_EQ(same_names.verdicts(), "kept");
}

TEST(MigrateMemory, OfARangeStaysWhatIsThere) {
  Migrating to_two(card("old", 4), card("new", 2));
  EXPECT_EQ(to_two.lines("sp=k_1.in:DDR[0:3]\nsp=k_1.out:DDR[1:2]\n"),
            "sp=k_1.in:DDR[0:1]\nsp=k_1.out:DDR[1]\n");
}

TEST(MigrateMemory, TheOnlyMemoryStandsForAnyOther) {
  Migrating to_one(card("old", 4), card("new", 1));
  EXPECT_EQ(to_one.lines("sp=k_1.in:DDR[3]\nsp=k_1.tmp:HBM[0:3].2.RAMA # r\n"),
            "sp=k_1.in:DDR[0]\nsp=k_1.tmp:DDR[0] # r\n");
  EXPECT_EQ(to_one.verdicts(), "certain certain");
}

TEST(MigrateMemory, OfSeveralTheNearestToTheComputeUnitIsChosen) {
  Migrating to_three(card("old", 4), card("new", 3));
  EXPECT_EQ(to_three.lines("nk=k:1\nslr=k_1:SLR2\nsp=k_1.in:DDR[3]\n"),
            "nk=k:1\nslr=k_1:SLR2\nsp=k_1.in:DDR[2]\n");
  EXPECT_EQ(to_three.verdicts(), "kept chosen");
}

TEST(MigrateMemory, WhatSharedAMemorySharesOneAgain) {
  Migrating to_hbm(builtin("u250"), builtin("u50"));
  EXPECT_EQ(to_hbm.lines("sp=a_1.x:DDR[0]\nsp=a_1.y:DDR[2]\nsp=b_1.x:bank2\nsp=b_1.y:DDR[3]\n"),
            "sp=a_1.x:HBM[0]\nsp=a_1.y:HBM[2]\nsp=b_1.x:HBM[2]\nsp=b_1.y:HBM[3]\n");
}

TEST(MigrateMemory, WhatWasApartStaysApart) {
  Migrating to_two(card("old", 4), card("new", 2));
  EXPECT_EQ(to_two.lines("sp=k_1.a:DDR[0]\nsp=k_1.b:DDR[2]\nsp=k_1.c:DDR[3]\n"),
            "sp=k_1.a:DDR[0]\nsp=k_1.b:DDR[1]\nsp=k_1.c:DDR[0]\n");
  Migrating ports(builtin("zcu104"), builtin("kv260_bist"));
  EXPECT_EQ(ports.lines("sp=k_1.a:HP0\nsp=k_1.b:HP1\nsp=k_2.a:HP2\n"),
            "sp=k_1.a:HP3\nsp=k_1.b:HPC0\nsp=k_2.a:HPC1\n");
}

TEST(MigrateMemory, ARangeIsSharedByTheComputeUnitAlone) {
  Migrating to_ddr(builtin("u280"), builtin("u250"));
  EXPECT_EQ(to_ddr.lines("sp=a.x:HBM[0:31]\nsp=b.x:HBM[00:31]\nsp=a.y:HBM[0:31]\n"),
            "sp=a.x:DDR[0]\nsp=b.x:DDR[1]\nsp=a.y:DDR[0]\n");
}

TEST(MigrateMemory, WhoStandsNowhereCrossesNothing) {
  Migrating to_two(card("old", 4), card("new", 2));
  to_two.lines("sp=k_1.a:DDR[0]\nsp=k_1.b:DDR[1]\nsp=k_1.c:DDR[3]\n");
  EXPECT_EQ(to_two.result().placement->outcome.cost.crossing_bits, 0u);
  EXPECT_EQ(to_two.result().decisions.back().reason,
            "'new' has no 'DDR[3]'; DDR[0]: it takes its place");
}

TEST(MigrateMemory, BetweenFamiliesTheSuffixOfHbmGoes) {
  Migrating to_ddr(builtin("u280"), builtin("u250"));
  EXPECT_EQ(to_ddr.lines("sp=k_1.in:HBM[3:4].3.RAMA\n"), "sp=k_1.in:DDR[0]\n");
}

TEST(MigrateMemory, ASmallerMemoryIsPointedOut) {
  Migrating to_hbm(builtin("u250"), builtin("u50"));
  EXPECT_EQ(to_hbm.lines("sp=k_1.in:DDR[0]\n"), "sp=k_1.in:HBM[0]\n");
  EXPECT_NE(to_hbm.result().decisions.front().reason.find("it holds 256 MB, and DDR[0] held 16 GB"),
            std::string::npos)
      << to_hbm.result().decisions.front().reason;
}

TEST(MigrateMemory, NothingStandsForTheMemoryOfTheHost) {
  Migrating to_no_host(builtin("u250"), card("new", 4));
  EXPECT_EQ(to_no_host.lines("sp=k_1.in:HOST[0]\n"),
            "<the result would have errors on 'new' that the files do not have now>");
  EXPECT_TRUE(to_no_host.result().files.empty());
  EXPECT_EQ(to_no_host.verdicts(), "undecided");
}

TEST(MigrateMemory, UnknownMemoriesDecideNothing) {
  platform::Platform unknown = card("new", 2);
  unknown.memories.clear();
  unknown.memories_known = false;
  Migrating to_unknown(card("old", 4), unknown);
  EXPECT_EQ(to_unknown.lines("sp=k_1.in:DDR[3]\n"), "sp=k_1.in:DDR[3]\n");
  EXPECT_EQ(to_unknown.verdicts(), "undecided");
}

TEST(MigrateMemory, PortsAreSpreadWhenABankIsFull) {
  platform::Platform to = card("new", 2);
  for (auto& memory : to.memories) memory.most_masters = platform::Fact<std::uint32_t>{1, {}};
  Migrating to_small(card("old", 4), to);
  const std::string after = to_small.lines("sp=k_1.a:DDR[2]\nsp=k_1.b:DDR[3]\n");
  EXPECT_NE(after.find(":DDR[0]\n"), std::string::npos) << after;
  EXPECT_NE(after.find(":DDR[1]\n"), std::string::npos) << after;
}

TEST(MigrateSlr, AnSlrThatIsThereStays) {
  Migrating smaller(card("old", 4), card("new", 3));
  EXPECT_EQ(smaller.lines("nk=k:1\nslr=k_1:SLR2\n"), "nk=k:1\nslr=k_1:SLR2\n");
  EXPECT_EQ(smaller.verdicts(), "kept");
}

TEST(MigrateSlr, WithoutResourcesALineForAnSlrThatIsGoneIsTakenAway) {
  Migrating smaller(card("old", 4), card("new", 3));
  EXPECT_EQ(smaller.lines("nk=k:2\nslr=k_1:SLR3\nslr=k_2:SLR0\n"), "nk=k:2\nslr=k_2:SLR0\n");
  EXPECT_EQ(smaller.verdicts(), "undecided kept");
  EXPECT_TRUE(smaller.result().is_open());
}

TEST(MigrateSlr, EachOfTwoLinesThatDifferIsJudgedByItself) {
  Migrating smaller(card("old", 3), card("new", 2));
  EXPECT_EQ(smaller.lines("slr=k_1:SLR0\nslr=k_1:SLR1\nslr=k_1:SLR2\n"),
            "slr=k_1:SLR0\nslr=k_1:SLR1\n");
  EXPECT_TRUE(smaller.result().decisions[1].reason.starts_with("'new' has SLR1 too"));
}

TEST(MigrateSlr, APlatformWithoutSlrsTakesNoLine) {
  Migrating to_embedded(card("old", 2), builtin("xilinx_zcu102_base"));
  EXPECT_EQ(to_embedded.lines("nk=k:1\nslr=k_1:SLR0\n"), "nk=k:1\n");
  EXPECT_EQ(to_embedded.verdicts(), "certain");
}

TEST(MigratePlatform, NamesAndPathsKeepTheirForm) {
  Migrating other(card("old", 1), card("new", 1));
  EXPECT_EQ(other.text("platform = old # card\n"), "platform = new # card\n");
  EXPECT_EQ(other.text("platform=/opt/p/old/old.xpfm\n"), "platform=/opt/p/new/new.xpfm\n");
  EXPECT_EQ(other.text("f=old\n"), "f=new\n");
  EXPECT_EQ(other.text("platform=${CARD}\n"), "platform=${CARD}\n");
  EXPECT_EQ(other.verdicts(), "undecided");
}

TEST(MigratePlatform, TheSamePlatformChangesNothing) {
  Migrating same(card("one", 2), card("one", 2));
  const std::string file = "xp=param:a=1\r\n\n[connectivity]\nsp=k_1.a:bank7\nslr=k_1:SLR9";
  EXPECT_EQ(same.text(file), file);
  EXPECT_TRUE(same.result().decisions.empty());
  EXPECT_FALSE(same.result().is_open());
}

TEST(MigrateClock, AnIdFollowsItsFrequency) {
  platform::Platform from = card("old", 1);
  platform::Platform to = card("new", 1);
  add_clock(from, 0, 300);
  add_clock(from, 1, 150);
  add_clock(from, 2, 75);
  add_clock(to, 0, 300);
  add_clock(to, 1, 75);
  add_clock(to, 3, 150, ClockStatus::scalable);
  Migrating other(from, to);
  EXPECT_EQ(other.text("[clock]\nid=0:k_1\nid=2:k_2.ap_clk\nid = 1:k_3\ndefaultId=1\n"),
            "[clock]\nid=0:k_1\nid=1:k_2.ap_clk\nfreqHz = 150000000:k_3\ndefaultId=3\n");
  EXPECT_EQ(other.verdicts(), "kept certain chosen certain");
}

TEST(MigrateClock, FromTheReleaseThatHasItFreqhzIsWritten) {
  platform::Platform from = card("old", 1);
  platform::Platform to = card("new", 1);
  add_clock(from, 1, 150);
  add_clock(to, 1, 100);
  Migrating other(from, to);
  other.inputs.vitis = fabric::Release{2023, 2};
  EXPECT_EQ(other.text("[clock]\nid=1:k_1\n"), "[clock]\nfreqhz=150000000:k_1\n");
}

TEST(MigrateClock, KernelFrequencyBecomesADefaultWhereAllClocksAreFixed) {
  platform::Platform to = card("new", 1);
  add_clock(to, 0, 150);
  Migrating other(card("old", 1), to);
  EXPECT_EQ(other.text("kernel_frequency=300\n[connectivity]\nnk=k:1\n"),
            "[connectivity]\nnk=k:1\n\n[clock]\ndefaultFreqHz=300000000\n");
  EXPECT_EQ(other.text("kernel_frequency=0:300|1:400\n"), "kernel_frequency=0:300|1:400\n");
  EXPECT_EQ(other.verdicts(), "undecided");
}

TEST(MigrateClock, KernelFrequencyStaysWhereClocksCanBeScaled) {
  platform::Platform to = card("new", 1);
  add_clock(to, 0, 300, ClockStatus::scalable);
  Migrating other(card("old", 1), to);
  EXPECT_EQ(other.text("kernel_frequency=200\n"), "kernel_frequency=200\n");
  EXPECT_EQ(other.verdicts(), "kept");
  EXPECT_EQ(other.text("kernel_frequency=2:200\n"), "kernel_frequency=2:200\n");
  EXPECT_EQ(other.verdicts(), "undecided");
}

TEST(MigrateClock, AnotherDefaultClockIsSaid) {
  Migrating newer(builtin("xilinx_vck190_base_202120_1"), builtin("xilinx_vck190_base_202210_1"));
  newer.run({"[connectivity]\nnk=k:1\n"});
  EXPECT_EQ(newer.verdicts(), "chosen");
  EXPECT_NE(newer.result().decisions.front().reason.find("at 312.5 MHz and no longer at 150 MHz"),
            std::string::npos);
}

TEST(MigrateOption, OldSpellingsMoveIntoTheirSections) {
  Migrating other(card("old", 1), card("new", 1));
  other.inputs.vitis = fabric::Release{2022, 2};
  EXPECT_EQ(other.text("xp=param:compiler.x=1  # why\nxp=vivado_prop:run.impl_1.S=Y\n"
                       "sp=k_1.a:bank0\nprofile_kernel=data:all:all:all\n"),
            "\n[advanced]\nparam=compiler.x=1  # why\n\n[vivado]\nprop=run.impl_1.S=Y\n\n"
            "[connectivity]\nsp=k_1.a:DDR[0]\n\n[profile]\ndata=all:all:all\n");
}

TEST(MigrateOption, ALineThatMovesIsRewrittenOrGoes) {
  platform::Platform to = card("new", 2);
  to.release = fabric::Release{2022, 1};
  Migrating newer(card("old", 4), to);
  EXPECT_EQ(newer.text("slr=k_1:SLR3\nsp=k_1.m:bank1\n[connectivity]\nnk=k:1\n"),
            "[connectivity]\nnk=k:1\nsp=k_1.m:DDR[1]\n");
  EXPECT_EQ(newer.verdicts(), "undecided certain certain");
  EXPECT_EQ(newer.result().decisions.back().after, "[connectivity] sp=k_1.m:DDR[1]");
}

TEST(MigrateOption, WithoutAReleaseTheyStay) {
  Migrating other(card("old", 1), card("new", 1));
  EXPECT_EQ(other.text("xp=param:compiler.x=1\n"), "xp=param:compiler.x=1\n");
}

TEST(MigrateOption, OnTheSamePlatformOnlyWhenAskedFor) {
  Migrating same(card("one", 1), card("one", 1));
  same.inputs.vitis = fabric::Release{2025, 2};
  EXPECT_EQ(same.text("[clock]\nfreqHz=300000000:k_1\n"), "[clock]\nfreqHz=300000000:k_1\n");
  same.request.renew_options = true;
  EXPECT_EQ(same.text("[clock]\nfreqHz=300000000:k_1\n"), "[clock]\nfreqhz=300000000:k_1\n");
}

TEST(MigrateOption, ARenamedKeyIsRenamed) {
  Migrating other(card("old", 1), card("new", 1));
  other.inputs.vitis = fabric::Release{2025, 2};
  EXPECT_EQ(other.text("[clock]\nfreqHz=300000000:k_1\n"), "[clock]\nfreqhz=300000000:k_1\n");
}

TEST(MigrateOption, WhatWasRemovedWithoutSuccessorIsSaid) {
  Migrating other(card("old", 1), card("new", 1));
  other.inputs.vitis = fabric::Release{2025, 1};
  EXPECT_EQ(other.text("target=sw_emu\n"), "target=sw_emu\n");
  EXPECT_EQ(other.verdicts(), "undecided");
}

TEST(MigrateMemory, AMemoryWithoutIndexIsNamedSo) {
  platform::Platform to = card("new", 1);
  to.memories[0].index.reset();
  Migrating versal(card("old", 4), to);
  EXPECT_EQ(versal.lines("sp=k_1.a:DDR[2]\nsp=k_1.b:DDR\nsp=k_1.c:bank1\n"),
            "sp=k_1.a:DDR\nsp=k_1.b:DDR\nsp=k_1.c:DDR\n");
  EXPECT_EQ(versal.verdicts(), "certain kept certain");
}

TEST(Migrate, WhatCannotBeReadIsLeftToAPerson) {
  Migrating smaller(card("old", 4), card("new", 2));
  const std::string lines = "nk=k:1\nslr=k_1\nsp=k_1.a:DDR[3:2]\nsp={{ x }}:DDR[3]\n";
  EXPECT_EQ(smaller.lines(lines), lines);
  EXPECT_EQ(smaller.verdicts(), "undecided undecided undecided");
  EXPECT_EQ(smaller.result().decisions[1].reason,
            "it cannot be read: the range '3:2' runs from high to low");
  EXPECT_EQ(smaller.result().decisions[2].reason, "what stands for the placeholder is not known");
}

TEST(MigrateStream, TheAiEngineIsMissed) {
  Migrating other(builtin("xilinx_vck190_base_202210_1"), builtin("u250"));
  other.run({"[connectivity]\nsc=k_1.out:ai_engine_0.in\n"});
  EXPECT_EQ(other.verdicts(), "undecided");
}

TEST(Migrate, TextThatIsNotTouchedKeepsEveryByte) {
  Migrating other(card("old", 2), card("new", 2));
  const std::string odd =
      "\xEF\xBB\xBF# \xC3\xBC\r\n\t[connectivity] \r\n  nk = k:1 \t# x\r\nrubbish\nsp=k_1.a:";
  EXPECT_EQ(other.text(odd + "bank1"), odd + "DDR[1]");
}

TEST(Migrate, AnnotationsStandAboveWhatChanged) {
  Migrating other(card("old", 2), card("new", 2));
  other.request.annotate = true;
  EXPECT_EQ(other.lines("nk=k:1\nsp=k_1.a:bank1\n"),
            "nk=k:1\n# migrated from sp=k_1.a:bank1: 'bank1' of SDAccel is DDR[1]\n"
            "sp=k_1.a:DDR[1]\n");
}

TEST(Migrate, AnUnknownOldPlatformIsNoObstacle) {
  Migrating other(card("old", 4), card("new", 2));
  other.from_unknown();
  EXPECT_EQ(other.lines("nk=k:1\nslr=k_1:SLR1\nsp=k_1.a:bank1\n"),
            "nk=k:1\nslr=k_1:SLR1\nsp=k_1.a:DDR[1]\n");
}

TEST(Migrate, FaultsThatTheFilesHadDoNotStopIt) {
  Migrating other(card("old", 2), card("new", 2));
  EXPECT_EQ(other.lines("nk=k:1:left\nslr=lefd:SLR0\nsp=left.a:bank0\n"),
            "nk=k:1:left\nslr=lefd:SLR0\nsp=left.a:DDR[0]\n");
}

TEST(Migrate, AnErrorThatGoesDoesNotHideOneThatComes) {
  // HOST[0] is a fault on the old card and none on the new one; with AIE it is the other way round.
  platform::Platform from = card("old", 1);
  platform::Platform to = card("new", 1);
  to.memories.push_back({});
  to.memories.back().tag = "HOST";
  to.memories.back().index = 0;
  from.memories.push_back({});
  from.memories.back().tag = "AIE";
  Migrating other(from, to);
  EXPECT_EQ(other.lines("sp=k_1.a:HOST[0]\nsp=k_1.b:AIE\n"),
            "<the result would have errors on 'new' that the files do not have now>");
}

TEST(Migrate, AMovedLineMayKeepItsFault) {
  Migrating other(card("old", 1), card("new", 1));
  other.inputs.vitis = fabric::Release{2022, 2};
  EXPECT_EQ(other.text("nk=k:x\n[connectivity]\nsp=k_1.a:bank0\n"),
            "[connectivity]\nsp=k_1.a:DDR[0]\nnk=k:x\n");
}

}  // namespace
}  // namespace vppcheck::migrate
