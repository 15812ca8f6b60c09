// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/budget/slr_budget.h"

#include <gtest/gtest.h>

#include "design/link.h"
#include "vppcheck/rules/catalogue.h"

namespace vppcheck::budget {
namespace {

using artifact::KernelResources;
using fabric::Resource;
using fabric::Stage;
using testing::Link;

platform::Slr slr(std::uint32_t index, std::uint64_t lut, std::uint64_t bram36) {
  platform::Slr slr;
  slr.name = "SLR" + std::to_string(index);
  slr.index = index;
  slr.available.amounts.set(Resource::lut, lut);
  slr.available.amounts.set(Resource::bram, fabric::Resources::from_bram36(bram36));
  return slr;
}

/// LUT and block RAM of the example platform of UG1393, Modifying Kernel Placement.
platform::Platform ug1393() {
  platform::Platform platform;
  platform.name = "ug1393";
  platform.slrs_known = true;
  platform.slrs = {slr(0, 388000, 720), slr(1, 199000, 420), slr(2, 388000, 720)};
  return platform;
}

KernelResources needs(std::string kernel, Resource resource, std::uint64_t amount,
                      Stage stage = Stage::stated) {
  KernelResources numbers;
  numbers.kernel = std::move(kernel);
  numbers.needed.set(resource, amount);
  numbers.stage = stage;
  numbers.file = "by hand.ini";
  return numbers;
}

Line line_of(const Place& place, Resource resource) {
  for (const Line& line : place.lines) {
    if (line.resource == resource) return line;
  }
  ADD_FAILURE() << "no line for " << name_of(resource);
  return place.lines.front();
}

/// The LUT of SLR0 when `fft_1` is placed there.
Verdict verdict_of(std::uint64_t lut) {
  const platform::Platform platform = ug1393();
  Link link("nk=fft:1\nslr=fft_1:SLR0\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::lut, lut)};
  return line_of(compute(link.design()).slrs[0], Resource::lut).verdict();
}

TEST(Usable, LeavesTheMarginAndRoundsDown) {
  EXPECT_EQ(usable(388000, 100), 349200u);
  EXPECT_EQ(usable(388000, 0), 388000u);
  EXPECT_EQ(usable(388000, 1000), 0u);
  EXPECT_EQ(usable(388000, 2000), 0u) << "no more than everything";
  EXPECT_EQ(usable(19, 100), 17u) << "17.1";
  EXPECT_EQ(usable(0, 100), 0u);
  EXPECT_EQ(usable(18446744073709551615u, 0), 18446744073709551615u);
}

TEST(SlrBudget, OfTheExampleOfUg1393) {
  EXPECT_EQ(verdict_of(0), Verdict::fits);
  EXPECT_EQ(verdict_of(349200), Verdict::fits);
  EXPECT_EQ(verdict_of(349201), Verdict::over_margin);
  EXPECT_EQ(verdict_of(360000), Verdict::over_margin);
  EXPECT_EQ(verdict_of(387999), Verdict::over_margin);
  EXPECT_EQ(verdict_of(388000), Verdict::over);
}

TEST(SlrBudget, ChargesTheSlrThatIsNamedAndThePlatform) {
  const platform::Platform platform = ug1393();
  Link link("nk=fft:3\nslr=fft_1:SLR0\nslr=fft_2:SLR2\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::lut, 1000)};
  const Budget budget = compute(link.design());
  ASSERT_EQ(budget.slrs.size(), 3u);
  EXPECT_EQ(line_of(budget.slrs[0], Resource::lut).needed, 1000u);
  EXPECT_EQ(line_of(budget.slrs[1], Resource::lut).needed, 0u);
  EXPECT_EQ(line_of(budget.slrs[2], Resource::lut).needed, 1000u);
  EXPECT_EQ(line_of(budget.whole, Resource::lut).needed, 3000u);
  EXPECT_EQ(line_of(budget.whole, Resource::lut).available, 975000u);
}

TEST(SlrBudget, WithoutPlatformIsEmpty) {
  Link link("nk=fft:1\nslr=fft_1:SLR0\n");
  EXPECT_TRUE(compute(link.design()).slrs.empty());
}

TEST(SlrBudget, UnknownIsNotZero) {
  const platform::Platform platform = ug1393();
  Link link("nk=fft:1\nnk=dma:1\nslr=fft_1:SLR0\nslr=dma_1:SLR0\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::lut, 1000)};
  const Budget budget = compute(link.design());
  const Line lut = line_of(budget.slrs[0], Resource::lut);
  EXPECT_FALSE(lut.needed_complete);
  EXPECT_EQ(lut.needed_text(), "at least 1000");
  EXPECT_EQ(lut.verdict(), Verdict::unknown);
  EXPECT_EQ(line_of(budget.slrs[0], Resource::bram).verdict(), Verdict::unknown);
  EXPECT_EQ(line_of(budget.slrs[0], Resource::uram).available, std::nullopt);
  ASSERT_EQ(budget.without_numbers.size(), 1u);
  EXPECT_EQ(budget.without_numbers[0]->name, "dma_1");
}

TEST(SlrBudget, WhatIsKnownMayBeTooMuchAlready) {
  const platform::Platform platform = ug1393();
  Link link("nk=fft:1\nnk=dma:1\nslr=fft_1:SLR1\nslr=dma_1:SLR1\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::lut, 199000)};
  EXPECT_EQ(line_of(compute(link.design()).slrs[1], Resource::lut).verdict(), Verdict::over);
}

TEST(SlrBudget, TheLaterStageCountsWhateverTheOrder) {
  const platform::Platform platform = ug1393();
  const auto hls = needs("fft", Resource::lut, 500000, Stage::estimate);
  const auto routed = needs("fft", Resource::lut, 90000, Stage::routed);
  for (const auto& files : {std::vector{hls, routed}, std::vector{routed, hls}}) {
    Link link("nk=fft:1\nslr=fft_1:SLR0\n");
    link.on(platform).inputs.resources = files;
    const Budget budget = compute(link.design());
    EXPECT_EQ(line_of(budget.slrs[0], Resource::lut).needed, 90000u);
    EXPECT_EQ(line_of(budget.slrs[0], Resource::lut).stage, Stage::routed);
  }
}

TEST(SlrBudget, ReportsComplementEachOther) {
  const platform::Platform platform = ug1393();
  Link link("nk=fft:1\nslr=fft_1:SLR0\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::lut, 500, Stage::synthesised),
                                        needs("fft", Resource::bram, 8, Stage::estimate)};
  const Budget budget = compute(link.design());
  EXPECT_EQ(line_of(budget.slrs[0], Resource::lut).needed, 500u);
  EXPECT_EQ(line_of(budget.slrs[0], Resource::bram).needed, 8u);
  EXPECT_EQ(line_of(budget.slrs[0], Resource::bram).stage, Stage::estimate);
}

TEST(SlrBudget, TheComputeUnitsOwnNumberCountsAtOneStage) {
  const platform::Platform platform = ug1393();
  Link link("nk=fft:2\n");
  KernelResources own = needs("", Resource::lut, 10);
  own.cu = "fft_2";
  link.on(platform).inputs.resources = {needs("fft", Resource::lut, 100), own};
  const Line lut = line_of(compute(link.design()).whole, Resource::lut);
  EXPECT_EQ(lut.needed, 110u);
  ASSERT_EQ(lut.shares.size(), 2u);
  EXPECT_EQ(lut.shares[0].cu->name, "fft_1") << "the largest share stands first";
}

TEST(SlrBudget, TheLeastTrustworthyStageIsNamed) {
  const platform::Platform platform = ug1393();
  Link link("nk=fft:1\nnk=dma:1\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::lut, 100, Stage::estimate),
                                        needs("dma", Resource::lut, 100, Stage::placed)};
  EXPECT_EQ(line_of(compute(link.design()).whole, Resource::lut).stage, Stage::estimate);
}

TEST(SlrBudget, BlockRamIsCountedInHalves) {
  const platform::Platform platform = ug1393();
  Link link("nk=fft:1\nslr=fft_1:SLR0\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::bram, 1441)};
  const Budget budget = compute(link.design());
  const Line bram = line_of(budget.slrs[0], Resource::bram);
  EXPECT_EQ(bram.available, 1440u) << "720 tiles";
  EXPECT_EQ(bram.needed_text(), "720.5");
  EXPECT_EQ(bram.verdict(), Verdict::over);
}

TEST(SlrBudget, WhatNoSlrHasMayLieInThisOne) {
  platform::Platform platform = ug1393();
  platform.total.emplace();
  platform.total->amounts.set(Resource::lut, 1000000);  // 25000 more than the SLRs together
  Link link("nk=fft:1\nslr=fft_1:SLR0\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::lut, 400000)};
  const Budget within = compute(link.design());
  EXPECT_EQ(line_of(within.slrs[0], Resource::lut).unattributed, 25000u);
  EXPECT_EQ(line_of(within.slrs[0], Resource::lut).verdict(), Verdict::over);
  EXPECT_FALSE(line_of(within.slrs[0], Resource::lut).surely_over());
  EXPECT_EQ(line_of(within.whole, Resource::lut).available, 1000000u);
  link.inputs.resources = {needs("fft", Resource::lut, 413000)};
  EXPECT_TRUE(line_of(compute(link.design()).slrs[0], Resource::lut).surely_over());
}

TEST(SlrBudget, TheDeviceStandsForAnUnknownRegion) {
  platform::Platform platform;
  platform.name = "embedded";
  platform.device.emplace();
  platform.device->amounts.set(Resource::dsp, 2520);
  Link link("nk=fft:1\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::dsp, 2520)};
  EXPECT_EQ(line_of(compute(link.design()).whole, Resource::dsp).verdict(), Verdict::over);
}

TEST(SlrBudget, PlacedKernelsWithoutNkCount) {
  const platform::Platform platform = ug1393();
  Link link("slr=fft_1:SLR1\nslr=dma_1:SLR1\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::lut, 150000)};
  const Budget budget = compute(link.design());
  EXPECT_EQ(line_of(budget.slrs[1], Resource::lut).needed, 150000u);
  ASSERT_EQ(budget.placed_only.size(), 1u) << "dma_1 has no numbers";
  EXPECT_EQ(budget.placed_only[0]->name, "fft_1");
}

/// What `slr-over-budget` says of `fft_1` in SLR0.
std::vector<diagnostic::Finding> findings_for(const KernelResources& numbers) {
  const platform::Platform platform = ug1393();
  Link link("nk=fft:1\nslr=fft_1:SLR0\n");
  link.on(platform).inputs.resources = {numbers};
  const rules::Entry* const entry = rules::find_rule("slr-over-budget");
  std::vector<diagnostic::Finding> findings;
  std::vector<diagnostic::NotChecked> not_checked;
  diagnostic::Reporter reporter(entry->rule, findings, not_checked);
  entry->check(link.design(), reporter);
  return findings;
}

TEST(SlrOverBudget, NamesEverythingThatTheReaderNeeds) {
  const auto findings = findings_for(needs("fft", Resource::lut, 388000));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].severity, diagnostic::Severity::error);
  EXPECT_EQ(findings[0].message,
            "SLR0 is over its budget: 388000 LUT needed (stated), 388000 available, 349200 usable "
            "at 10% margin");
  EXPECT_EQ(findings[0].help, "without its slr line v++ may spread it over several SLRs");
  ASSERT_EQ(findings[0].notes.size(), 1u);
  EXPECT_EQ(findings[0].notes[0].message, "'fft_1' needs 388000 LUT (stated, by hand.ini)");
}

TEST(SlrOverBudget, EstimatesAloneAreNoProof) {
  const auto severity = [](Resource resource, std::uint64_t amount, Stage stage) {
    return findings_for(needs("fft", resource, amount, stage)).at(0).severity;
  };
  EXPECT_EQ(severity(Resource::lut, 500000, Stage::estimate), diagnostic::Severity::warning);
  EXPECT_EQ(severity(Resource::lut, 500000, Stage::synthesised), diagnostic::Severity::error);
  EXPECT_EQ(severity(Resource::bram, 1440, Stage::estimate), diagnostic::Severity::warning);
  EXPECT_EQ(severity(Resource::bram, 1440, Stage::placed), diagnostic::Severity::error);
}

TEST(SlrOverBudget, WhatIsNoEstimateMayProveItAlone) {
  const platform::Platform platform = ug1393();
  Link link("nk=fft:1\nnk=dma:1\nslr=fft_1:SLR1\nslr=dma_1:SLR1\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::lut, 198999, Stage::routed),
                                        needs("dma", Resource::lut, 500000, Stage::estimate)};
  EXPECT_FALSE(line_of(compute(link.design()).slrs[1], Resource::lut).surely_over());
  link.inputs.resources[0] = needs("fft", Resource::lut, 199000, Stage::routed);
  EXPECT_TRUE(line_of(compute(link.design()).slrs[1], Resource::lut).surely_over());
}

TEST(SlrBudget, NumbersOfAKernelFileGiveWayToOthersOfTheirStage) {
  const platform::Platform platform = ug1393();
  KernelResources own = needs("fft", Resource::lut, 100, Stage::estimate);
  own.from_kernel_file = true;
  const auto given = needs("fft", Resource::lut, 200, Stage::estimate);
  for (const auto& files : {std::vector{own, given}, std::vector{given, own}}) {
    Link link("nk=fft:1\n");
    link.on(platform).inputs.resources = files;
    EXPECT_EQ(line_of(compute(link.design()).whole, Resource::lut).needed, 200u);
  }
}

TEST(SlrBudget, ASiblingStandsForAComputeUnitThatWasNotBuilt) {
  const platform::Platform platform = ug1393();
  KernelResources first = needs("fft", Resource::lut, 90, Stage::routed);
  first.cu = "fft_1";
  KernelResources second = needs("fft", Resource::lut, 95, Stage::routed);
  second.cu = "fft_2";
  Link link("nk=fft:3\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::lut, 800, Stage::estimate), first,
                                        second};
  const Line lut = line_of(compute(link.design()).whole, Resource::lut);
  EXPECT_EQ(lut.needed, 90u + 95u + 95u) << "the largest of the siblings, and no estimate";
  EXPECT_EQ(lut.stage, Stage::routed);
  ASSERT_EQ(lut.shares.size(), 3u);
  EXPECT_FALSE(lut.shares[0].is_of_sibling());
  EXPECT_TRUE(lut.shares[1].is_of_sibling()) << lut.shares[1].cu->name;
  EXPECT_FALSE(lut.shares[2].is_of_sibling());
}

TEST(SlrBudget, AbsurdAmountsDoNotWrapAround) {
  platform::Platform platform = ug1393();
  constexpr std::uint64_t kMost = 18446744073709551615u;
  platform.slrs[0].available.amounts.set(Resource::lut, kMost);
  Link link("nk=fft:3\nslr=fft_1:SLR1\nslr=fft_2:SLR1\nslr=fft_3:SLR1\n");
  link.on(platform).inputs.resources = {needs("fft", Resource::lut, kMost / 2 + 1)};
  const Budget budget = compute(link.design());
  EXPECT_EQ(line_of(budget.slrs[1], Resource::lut).needed, kMost);
  EXPECT_EQ(line_of(budget.slrs[1], Resource::lut).verdict(), Verdict::over);
  EXPECT_EQ(line_of(budget.whole, Resource::lut).available, kMost);
  EXPECT_EQ(line_of(budget.whole, Resource::lut).verdict(), Verdict::over);
}

}  // namespace
}  // namespace vppcheck::budget
