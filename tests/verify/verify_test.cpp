// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/verify/verify.h"

#include <gtest/gtest.h>

#include "design/link.h"

namespace vppcheck::verify {
namespace {

using artifact::LinkedArgument;
using artifact::LinkResult;
using testing::Link;
using Names = std::vector<std::string>;

LinkedArgument argument(std::string name, std::string port, Names memories) {
  return {std::move(name), std::move(port), std::move(memories), 7};
}

/// A command of v++ that has run, with the configurations as it read them.
design::BuildCommand ran(Names arguments, std::vector<artifact::UsedConfig> configs = {}) {
  artifact::BuildSummary summary;
  summary.program = "v++";
  summary.arguments = std::move(arguments);
  summary.configs = std::move(configs);
  return design::command_of(std::move(summary));
}

/// One compute unit, filter_1, with two arguments on one port, one on another, and a scalar.
LinkResult filter_result() {
  LinkResult result;
  result.file = "top.xclbin.info";
  result.memories = {"DDR[0]", "DDR[1]", "HBM[0]", "HBM[1]", "PLRAM[0]"};
  result.kernels = {{"filter", {"M_AXI_GMEM0", "M_AXI_GMEM1", "M_AXI_DEBUG", "S_AXI_CONTROL"}}};
  result.units = {
      {"filter_1",
       "filter",
       {argument("in", "M_AXI_GMEM0", {"DDR[0]"}), argument("taps", "M_AXI_GMEM0", {"DDR[0]"}),
        argument("out", "M_AXI_GMEM1", {"HBM[0]", "HBM[1]"}),
        argument("size", "S_AXI_CONTROL", {})},
       5}};
  return result;
}

MappingVerdict verdict_of(const std::string& sp, const LinkResult& result = filter_result()) {
  Link link("sp=" + sp + "\n");
  link.inputs.result = result;
  const auto comparison = compare_memories(link.design());
  EXPECT_EQ(comparison.mappings.size(), 1u) << sp;
  return comparison.mappings.empty() ? MappingVerdict::not_told : comparison.mappings[0].verdict;
}

TEST(VerifyMemories, AnArgumentIsWhereItWasAsked) {
  EXPECT_EQ(verdict_of("filter_1.in:DDR[0]"), MappingVerdict::as_asked);
  EXPECT_EQ(verdict_of("filter_1.in:DDR[1]"), MappingVerdict::elsewhere);
  EXPECT_EQ(verdict_of("filter_1.in:HBM[0:1]"), MappingVerdict::elsewhere);
}

TEST(VerifyMemories, AllMemoriesOfAnArgumentLieInTheRange) {
  EXPECT_EQ(verdict_of("filter_1.out:HBM[0:1]"), MappingVerdict::as_asked);
  EXPECT_EQ(verdict_of("filter_1.out:HBM[0:15]"), MappingVerdict::as_asked);
  EXPECT_EQ(verdict_of("filter_1.out:HBM"), MappingVerdict::as_asked) << "any of the tag";
  EXPECT_EQ(verdict_of("filter_1.out:HBM[0]"), MappingVerdict::elsewhere);
  EXPECT_EQ(verdict_of("filter_1.out:HBM[0:1].3.RAMA"), MappingVerdict::as_asked);
}

TEST(VerifyMemories, APortStandsForAllItsArguments) {
  EXPECT_EQ(verdict_of("filter_1.m_axi_gmem0:DDR[0]"), MappingVerdict::as_asked);
  EXPECT_EQ(verdict_of("filter_1.M_AXI_GMEM0:DDR[0]"), MappingVerdict::as_asked);
  LinkResult result = filter_result();
  result.units[0].arguments[1].memories = {"DDR[1]"};
  EXPECT_EQ(verdict_of("filter_1.m_axi_gmem0:DDR[0]", result), MappingVerdict::elsewhere);
}

TEST(VerifyMemories, NamesThatTheResultDoesNotHave) {
  EXPECT_EQ(verdict_of("filter_2.in:DDR[0]"), MappingVerdict::no_unit);
  EXPECT_EQ(verdict_of("filter_1.input:DDR[0]"), MappingVerdict::no_argument);
  EXPECT_EQ(verdict_of("filter_1.size:DDR[0]"), MappingVerdict::no_memory);
  EXPECT_EQ(verdict_of("filter_1.m_axi_debug:DDR[0]"), MappingVerdict::not_told)
      << "a port without arguments";
}

TEST(VerifyMemories, AMemoryThatTheResultCallsOtherwiseIsNotJudged) {
  EXPECT_EQ(verdict_of("filter_1.in:MC_NOC0"), MappingVerdict::other_names);
}

TEST(VerifyMemories, BankAndDdrAreOneByTheirNumber) {
  LinkResult result = filter_result();
  result.memories = {"bank0", "bank1"};
  for (LinkedArgument& argument : result.units[0].arguments) argument.memories = {"bank0"};
  EXPECT_EQ(verdict_of("filter_1.in:DDR[0]", result), MappingVerdict::as_asked);
  EXPECT_EQ(verdict_of("filter_1.in:DDR[1]", result), MappingVerdict::elsewhere);
  EXPECT_EQ(verdict_of("filter_1.in:DDR[2]", result), MappingVerdict::other_names);
}

TEST(VerifyMemories, ThePlatformKnowsOtherNames) {
  platform::Platform platform;
  platform::MemorySegment& segment = platform.memories.emplace_back();
  segment.tag = "MC_NOC0";
  segment.aliases = {"DDR0"};
  Link link("sp=filter_1.in:DDR0\n");
  link.on(platform);
  link.inputs.result = filter_result();
  link.inputs.result->memories = {"MC_NOC0"};
  for (LinkedArgument& argument : link.inputs.result->units[0].arguments) {
    argument.memories = {"MC_NOC0"};
  }
  EXPECT_EQ(compare_memories(link.design()).mappings.at(0).verdict, MappingVerdict::as_asked);
}

TEST(VerifyMemories, WhatNoLineNamesWasPlacedByTheTool) {
  Link link("sp=filter_1.m_axi_gmem0:DDR[0]\n");
  link.inputs.result = filter_result();
  const auto placed = compare_memories(link.design()).placed_by_tool;
  ASSERT_EQ(placed.size(), 1u);
  ASSERT_EQ(placed[0].arguments.size(), 1u) << "scalars have no memory";
  EXPECT_EQ(placed[0].arguments[0]->name, "out");
}

TEST(VerifyUnits, TheSetsAreCompared) {
  Link link("nk=filter:2:filter_1.filter_2\n");
  link.inputs.result = filter_result();
  link.inputs.result->units.push_back({"filter_3", "filter", {}, 9});
  link.inputs.result->units.push_back({"sieve_1", "sieve", {}, 9});
  link.inputs.result->units.push_back({"left", "sieve", {}, 9});
  const UnitComparison comparison = compare_units(link.design());
  ASSERT_EQ(comparison.declared.size(), 2u);
  EXPECT_NE(comparison.declared[0].linked, nullptr);
  EXPECT_EQ(comparison.declared[1].linked, nullptr);
  ASSERT_EQ(comparison.undeclared.size(), 2u);
  EXPECT_EQ(comparison.undeclared[0]->name, "filter_3");
  EXPECT_EQ(comparison.undeclared[1]->name, "left") << "sieve_1 is what v++ makes by itself";
}

TEST(VerifyUnits, AKernelWithoutNkIsExpectedOnce) {
  Link link("nk=filter:1\n");
  link.with_kernel("sieve");
  link.inputs.result = filter_result();
  const UnitComparison comparison = compare_units(link.design());
  ASSERT_EQ(comparison.declared.size(), 2u);
  EXPECT_EQ(comparison.declared[1].declared->name, "sieve_1");
  EXPECT_EQ(comparison.declared[1].linked, nullptr);
}

TEST(VerifyUnits, NkOnTheCommandLineAccusesNobody) {
  Link link("nk=filter:1:left\n");
  link.inputs.result = filter_result();
  EXPECT_EQ(compare_units(link.design()).undeclared.size(), 1u);
  Link told("nk=filter:1:left\n");
  told.inputs.result = filter_result();
  told.inputs.commands.push_back(ran({"-l", "--connectivity.nk", "filter:1"}));
  EXPECT_EQ(compare_units(told.design()).undeclared.size(), 0u);
}

TEST(VerifyClocks, TheDataClockIsTheFirst) {
  Link link(std::vector<std::string>{"kernel_frequency=0:300|1:500\n"});
  link.inputs.result = filter_result();
  link.inputs.result->clocks = {{"KERNEL_CLK", "KERNEL", {}, 500'000'000, 3},
                                {"DATA_CLK", "DATA", {}, 272'000'000, 4}};
  const auto outcomes = compare_clocks(link.design());
  ASSERT_EQ(outcomes.size(), 2u);
  EXPECT_EQ(outcomes[0].clock->name, "DATA_CLK");
  EXPECT_FALSE(outcomes[0].reached());
  EXPECT_TRUE(outcomes[1].reached());
}

TEST(VerifyClocks, TheRequestThatTheResultRepeatsTellsTheClock) {
  Link link(
      std::vector<std::string>{"[clock]\nfreqHz=450000000:filter_1\nfreqHz=100000000:filter_2\n"});
  link.inputs.result = filter_result();
  link.inputs.result->clocks = {{"k0", "SCALABLE", 450'000'000, 431'250'000, 3},
                                {"k1", "SCALABLE", 300'000'000, 299'996'999, 4}};
  const auto outcomes = compare_clocks(link.design());
  ASSERT_EQ(outcomes.size(), 3u);
  EXPECT_FALSE(outcomes[0].reached());
  EXPECT_EQ(outcomes[1].clock, nullptr) << "nothing was requested at 100 MHz";
  EXPECT_FALSE(outcomes[2].where.has_value()) << "asked by nobody here";
  EXPECT_TRUE(outcomes[2].reached());
}

TEST(VerifyClocks, EmulationHasNone) {
  Link link(std::vector<std::string>{"kernel_frequency=450\n"});
  link.inputs.result = filter_result();
  link.inputs.result->clocks = {{"DATA_CLK", "DATA", {}, 300'000'000, 4}};
  EXPECT_EQ(compare_clocks(link.design()).size(), 1u);
  link.inputs.result->options = {"--link", "--target hw_emu"};
  EXPECT_EQ(compare_clocks(link.design()).size(), 0u);
}

/// The changes of a file since v++ read `then`, one on a line.
std::string changes(const std::string& then, const std::string& now) {
  Link link(std::vector<std::string>{now});
  link.inputs.commands.push_back(ran({"-l"}, {{"/build/file0.cfg", then}}));
  const auto comparisons = compare_configs(link.design());
  std::string out;
  for (const Change& change : comparisons.at(0).changes) {
    out += change.kind == ChangeKind::added     ? "+ "
           : change.kind == ChangeKind::removed ? "- "
                                                : "~ ";
    out += change.then + (change.then_line > 0 ? "@" + std::to_string(change.then_line) : "");
    out += " > " + change.now + " at " + std::to_string(change.where.span.begin) + "\n";
  }
  return out;
}

TEST(VerifyConfigs, CommentsBlanksAndOrderAreNoChange) {
  EXPECT_EQ(changes("[connectivity]\nnk=a:1\nsp=a_1.x:DDR[0]\n",
                    "# new\r\n\r\nconnectivity.sp = a_1.x:DDR[0] # b\n[connectivity]\n  nk = a:1"),
            "");
}

TEST(VerifyConfigs, ALineThatDiffersIsChangedAtItsPlaceOfToday) {
  EXPECT_EQ(changes("[connectivity]\nsp=a_1.x:DDR[0]\n", "[connectivity]\n\nsp=a_1.x:DDR[1]\n"),
            "~ sp=a_1.x:DDR[0]@2 > sp=a_1.x:DDR[1] at 19\n");
}

TEST(VerifyConfigs, LinesComeAndGo) {
  EXPECT_EQ(changes("[connectivity]\nnk=a:1\nslr=a_1:SLR0\n",
                    "[connectivity]\nnk=a:1\nsp=a_1.coefficients:PLRAM[0]\n"),
            "- slr=a_1:SLR0@3 >  at 18\n"
            "+  > sp=a_1.coefficients:PLRAM[0] at 25\n");
}

TEST(VerifyConfigs, OfTwoEqualLinesOneCanGo) {
  EXPECT_EQ(changes("[connectivity]\nnk=a:1\nnk=a:1\n", "[connectivity]\nnk=a:1\n"),
            "- nk=a:1@3 >  at 18\n");
}

TEST(VerifyConfigs, ASingleValueIsReplacedHoweverItLooks) {
  EXPECT_EQ(changes("platform=u250\n", "platform=xilinx_vck190_base_202320_1\n"),
            "~ platform=u250@1 > platform=xilinx_vck190_base_202320_1 at 9\n");
}

TEST(VerifyConfigs, FilesArePairedByNameAndPath) {
  Link link(std::vector<std::string>{"nk=a:1\n"});
  const std::vector<artifact::UsedConfig> used = {{"/build/other.cfg", "x=1\n"},
                                                  {"/build/sub/file0.cfg", "nk=b:1\n"}};
  link.inputs.commands.push_back(ran({"-l"}, used));
  EXPECT_EQ(compare_configs(link.design()).at(0).used->path, "/build/sub/file0.cfg");
  link.inputs.commands[0] = ran({"-l"}, {used[0]});
  EXPECT_EQ(compare_configs(link.design()).at(0).used, nullptr);
}

TEST(VerifyConfigs, WithoutSummaryTheOptionsOfTheResultTellNewLines) {
  Link link("nk=filter:1:filter_1\nsp=filter_1.in:DDR[1]\n");
  link.inputs.result = filter_result();
  EXPECT_FALSE(compare_configs(link.design()).at(0).by_result) << "it lists none";
  link.inputs.result->options = {"--connectivity.nk filter:1:filter_1", "--link"};
  const auto comparison = compare_configs(link.design()).at(0);
  EXPECT_TRUE(comparison.by_result);
  ASSERT_EQ(comparison.changes.size(), 1u);
  EXPECT_EQ(comparison.changes[0].now, "sp=filter_1.in:DDR[1]");
}

TEST(VerifyReport, ConfirmsWhatCameOutAsAsked) {
  Link link(
      "nk=filter:1:filter_1\nslr=filter_1:SLR0\nsp=filter_1.in:DDR[0]\nsp=filter_1.out:DDR[0]\n");
  link.inputs.result = filter_result();
  std::string statements;
  for (const Confirmed& entry : confirm(link.design())) {
    statements += entry.option + " " + entry.statement + (entry.is_told ? "\n" : " (not told)\n");
  }
  EXPECT_EQ(statements,
            "nk filter_1: linked as asked\n"
            "slr filter_1: SLR0 not told by the result (not told)\n"
            "sp filter_1.in: DDR[0] as asked\n");
}

TEST(VerifyReport, WithoutResultNothingIsCompared) {
  Link link("nk=filter:1\nsp=filter_1.in:DDR[0]\n");
  EXPECT_TRUE(compare_memories(link.design()).mappings.empty());
  EXPECT_TRUE(compare_units(link.design()).declared.empty());
  EXPECT_TRUE(compare_clocks(link.design()).empty());
  EXPECT_TRUE(confirm(link.design()).empty());
}

}  // namespace
}  // namespace vppcheck::verify
