// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/fit.h"

#include <gtest/gtest.h>

#include "migrate/migrating.h"

namespace vppcheck::migrate {
namespace {

/// A design of `connectivity` whose kernels `k` need so many LUTs, if any.
class Fitting {
 public:
  explicit Fitting(const std::string& connectivity, std::uint64_t luts = 0) {
    if (luts > 0) {
      artifact::KernelResources& given = inputs_.resources.emplace_back();
      given.kernel = "k";
      given.stage = fabric::Stage::stated;
      given.needed.set(fabric::Resource::lut, luts);
    }
    job_.documents.push_back(std::make_unique<config::Document>(
        sources_, sources_.add("a.cfg", "[connectivity]\n" + connectivity)));
    job_.sources = &sources_;
    job_.inputs = &inputs_;
    design_ = std::make_unique<design::Design>(job_);
  }
  Fitting& described(const std::string& kernel, const std::vector<std::string>& ports) {
    describe(inputs_, kernel, ports);
    design_ = std::make_unique<design::Design>(job_);
    return *this;
  }
  Fit on(const platform::Platform& platform) const { return fit(*design_, platform); }

 private:
  text::SourceSet sources_;
  design::Inputs inputs_;
  design::LinkJob job_;
  std::unique_ptr<design::Design> design_;
};

TEST(Fit, SaysTheLargestMarginAndHowManyMore) {
  // Two SLRs of 1,000 LUTs; with 10 % kept free each takes three of 300.
  const Fit found = Fitting("nk=k:4\n", 300).on(card("card", 2));
  EXPECT_EQ(found.verdict, Fit::Verdict::fits);
  EXPECT_EQ(found.largest_margin, 400u);
  EXPECT_TRUE(found.margin_is_proved);
  ASSERT_EQ(found.more.size(), 1u);
  EXPECT_EQ(found.more[0].kernel, "k");
  EXPECT_EQ(found.more[0].count, 2u);
  EXPECT_TRUE(found.more[0].is_proved);
}

TEST(Fit, LinesForSlrsDoNotCount) {
  EXPECT_EQ(Fitting("nk=k:2\nslr=k_1:SLR9\nslr=k_2:SLR9\n", 800).on(card("card", 2)).verdict,
            Fit::Verdict::fits);
}

TEST(Fit, SaysWhyNot) {
  const Fit found = Fitting("nk=k:3\n", 600).on(card("card", 2));
  EXPECT_EQ(found.verdict, Fit::Verdict::does_not_fit);
  EXPECT_FALSE(found.reasons.empty());
  EXPECT_FALSE(found.largest_margin.has_value());
}

TEST(Fit, NoReasonStandsOnAnAssumption) {
  // Three arguments at the one memory that is left may be one master, as no kernel is described, or
  // may go to HBM: the amounts alone are in the way.
  platform::Platform small = card("card", 1);
  small.memories.front().most_masters = platform::Fact<std::uint32_t>{2, {}};
  const Fitting design("nk=k:3\nsp=k_1.m:DDR[7]\nsp=k_2.m:DDR[7]\nsp=k_3.m:DDR[7]\n", 320);
  const Fit without = design.on(small);
  EXPECT_EQ(without.verdict, Fit::Verdict::does_not_fit);
  EXPECT_EQ(without.largest_margin, 40u);
  platform::MemorySegment& hbm = small.memories.emplace_back();
  hbm.tag = "HBM";
  hbm.index = 0;
  const Fit with = design.on(small);
  EXPECT_EQ(with.largest_margin, 40u);
  EXPECT_EQ(with.reasons, without.reasons);
}

TEST(Fit, PortsCanBeTooManyWhateverTheAmounts) {
  platform::Platform small = card("card", 1);
  small.memories.push_back(small.memories.front());
  small.memories.back().index = 1;
  for (auto& memory : small.memories) memory.most_masters = platform::Fact<std::uint32_t>{1, {}};
  Fitting design("nk=k:1\nsp=k_1.a:DDR[7]\nsp=k_1.b:DDR[7]\nsp=k_1.c:DDR[7]\n");
  EXPECT_EQ(design.on(small).verdict, Fit::Verdict::unknown) << "they may be one master";
  const Fit found = design.described("k", {"a", "b", "c"}).on(small);
  EXPECT_EQ(found.verdict, Fit::Verdict::does_not_fit);
  EXPECT_FALSE(found.largest_margin.has_value());
}

TEST(Fit, ThePlatformTakesOnlySoManyComputeUnits) {
  platform::Platform few = card("card", 2);
  few.most_compute_units = platform::Fact<std::uint32_t>{3, {}};
  const Fit found = Fitting("nk=k:2\n", 10).on(few);
  ASSERT_EQ(found.more.size(), 1u);
  EXPECT_EQ(found.more[0].count, 1u);
  EXPECT_EQ(Fitting("nk=k:4\n", 10).on(few).verdict, Fit::Verdict::does_not_fit);
}

TEST(Fit, WithoutNumbersNothingIsSaid) {
  EXPECT_EQ(Fitting("nk=k:1\n").on(card("card", 2)).verdict, Fit::Verdict::unknown);
  platform::Platform empty = card("card", 2);
  for (auto& slr : empty.slrs) slr.available = {};
  EXPECT_EQ(Fitting("nk=k:1\n", 10).on(empty).verdict, Fit::Verdict::unknown);
}

TEST(Fit, AnSlrWithoutNumbersTakesNobody) {
  platform::Platform half = card("card", 2);
  half.slrs[1].available = {};
  EXPECT_EQ(Fitting("nk=k:2\n", 400).on(half).verdict, Fit::Verdict::fits);
  EXPECT_EQ(Fitting("nk=k:3\n", 400).on(half).verdict, Fit::Verdict::unknown);
}

TEST(Fit, OfAWholeDeviceOnlyTooMuchIsCertain) {
  platform::Platform device;
  device.name = "device";
  device.slrs_known = true;
  device.device.emplace().amounts.set(fabric::Resource::lut, 1000);
  EXPECT_EQ(Fitting("nk=k:1\n", 500).on(device).verdict, Fit::Verdict::unknown);
  EXPECT_EQ(Fitting("nk=k:3\n", 500).on(device).verdict, Fit::Verdict::does_not_fit);
}

TEST(Fit, TheMemoryOfTheHostCannotBeReplaced) {
  const Fit found = Fitting("nk=k:1\nsp=k_1.in:HOST[0]\n", 10).on(card("card", 2));
  EXPECT_EQ(found.verdict, Fit::Verdict::does_not_fit);
  EXPECT_EQ(found.reasons.front(),
            "'card' has no 'HOST[0]', and no memory that could stand for it");
}

}  // namespace
}  // namespace vppcheck::migrate
