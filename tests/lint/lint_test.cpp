// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/lint.h"

#include <gtest/gtest.h>

#include "support/small_design.h"
#include "vppcheck/diagnostic/reporter.h"

namespace vppcheck::lint {
namespace {

using diagnostic::Severity;
using support::SmallDesign;

Outcome judge(const std::string& bytes, const Settings& settings = {}) {
  const SmallDesign small(bytes);
  Outcome outcome;
  run(small.design(), settings, outcome);
  return outcome;
}

std::string rules_in(const Outcome& outcome) {
  std::string names;
  for (const diagnostic::Finding& finding : outcome.findings) {
    names += (names.empty() ? "" : " ") + std::string(finding.rule->name);
  }
  return names;
}

constexpr char kFaults[] =
    "[connectivity]\nslr=a_1:SLR0\nslr=a_1:SLR1\nsp=a_1.in:DDR[0]\nsp=a_1.in:DDR[0]\n";

TEST(Lint, FindingsComeInTheOrderOfTheirPlaces) {
  const Outcome outcome = judge(kFaults);
  EXPECT_EQ(rules_in(outcome), "slr-conflict sp-duplicate");
  EXPECT_EQ(outcome.files, 1u);
  EXPECT_EQ(outcome.count(Severity::error), 1u);
  EXPECT_EQ(outcome.count(Severity::warning), 1u);
  EXPECT_EQ(outcome.count(Severity::info), 0u);
  EXPECT_TRUE(outcome.has_at_least(Severity::error));
}

TEST(Lint, OutcomesOfSeveralRunsAddUp) {
  Outcome outcome;
  const SmallDesign one(kFaults);
  const SmallDesign two("[connectivity]\n");
  run(one.design(), {}, outcome);
  run(two.design(), {}, outcome);
  run(one.design(), {}, outcome);
  EXPECT_EQ(outcome.files, 3u);
  EXPECT_EQ(outcome.findings.size(), 4u);
}

TEST(Lint, SeveritiesAreThoseOfTheSettings) {
  Settings settings;
  ASSERT_TRUE(add_severity("s*=info", settings));
  const Outcome outcome = judge(kFaults, settings);
  EXPECT_EQ(outcome.count(Severity::info), 2u);
  EXPECT_FALSE(outcome.has_at_least(Severity::warning));
}

TEST(Lint, WhatIsNotJudgedIsNotReportedAsUnchecked) {
  Settings settings;
  settings.select = {"sp-duplicate"};
  EXPECT_TRUE(judge(kFaults, settings).not_checked.empty());
  EXPECT_FALSE(judge(kFaults).not_checked.empty());
}

TEST(Lint, TheSameReasonCountsOnceOverAllRuns) {
  Outcome outcome;
  const SmallDesign small(kFaults);
  run(small.design(), {}, outcome);
  const auto reasons = outcome.not_checked;
  run(small.design(), {}, outcome);
  EXPECT_EQ(outcome.not_checked, reasons);
}

// A file of a million faulty lines must not fill the memory.
TEST(Lint, AThousandFindingsOfOneRuleAreKept) {
  std::string bytes;
  for (int i = 0; i < 1500; ++i) bytes += "nonsense\n";
  const Outcome outcome = judge(bytes);
  EXPECT_EQ(outcome.findings.size(), diagnostic::kMostFindingsOfOneRule);
  EXPECT_EQ(outcome.left_out, 500u);
}

TEST(Lint, SuppressedFindingsAreCounted) {
  const std::string comment = "# vppcheck: ignore-file=slr-conflict,sp-duplicate both are wanted\n";
  const Outcome outcome = judge(comment + kFaults);
  EXPECT_EQ(rules_in(outcome), "");
  EXPECT_EQ(outcome.suppressed, 2u);
  Settings settings;
  settings.suppressions = false;
  EXPECT_EQ(rules_in(judge(comment + kFaults, settings)), "slr-conflict sp-duplicate");
}

TEST(Lint, TwoSuppressionsOfOneFindingAreBothUsed) {
  EXPECT_EQ(rules_in(judge("# vppcheck: ignore-file=sp-duplicate\n[connectivity]\n"
                           "sp=a_1.in:DDR[0]\n# vppcheck: ignore=sp-duplicate\n"
                           "# vppcheck: ignore=sp-duplicate\nsp=a_1.in:DDR[0]\n")),
            "");
}

TEST(Lint, ASuppressionActsInItsOwnFileOnly) {
  const SmallDesign small({{"a.cfg", "# vppcheck: ignore-file=sp-duplicate\n"}, {"b.cfg", kFaults}},
                          true);
  Outcome outcome;
  run(small.design(), {}, outcome);
  EXPECT_EQ(rules_in(outcome), "unused-suppression slr-conflict sp-duplicate");
}

// Nobody could tell whether one that silences the complaint about itself is used.
TEST(Lint, UnusedSuppressionsCannotBeSuppressed) {
  const Outcome outcome = judge("# vppcheck: ignore-file=unused-suppression\n");
  ASSERT_EQ(rules_in(outcome), "unused-suppression");
  EXPECT_EQ(outcome.findings[0].message, "'unused-suppression' cannot be suppressed by a comment");
}

// Half a million suppressions and a thousand findings: neither is compared with all of the other.
TEST(Lint, ManySuppressionsAreSearchedQuickly) {
  std::string bytes;
  for (int i = 0; i < 100'000; ++i) bytes += "#vppcheck:ignore=syntax-error\nx\n";
  const Outcome outcome = judge(bytes);
  EXPECT_EQ(outcome.suppressed, 100'000u);
  EXPECT_EQ(outcome.suppressed_findings.size(), diagnostic::kMostFindingsOfOneRule);
  EXPECT_EQ(rules_in(outcome), "") << "also those of findings that are not kept are used";
}

}  // namespace
}  // namespace vppcheck::lint
