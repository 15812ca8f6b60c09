// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Which rules count, and how much: --select, --ignore, --severity.
#include <gtest/gtest.h>

#include "cli/configurations.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

using Rules = std::vector<std::string>;

/// One error, one warning and one info.
constexpr char kAll[] =
    "[connectivity]\nslr=a_1:SLR0\nslr=a_1:SLR1\nsp=a_1.in:DDR[0]\nsp=a_1.in:DDR[0]\n"
    "[connectivity]\n";

class Policy : public testing::Test {
 protected:
  Policy() { directory_.write("a.cfg", kAll); }
  Result lint(std::vector<std::string> words) {
    words.insert(words.begin(), "lint");
    words.insert(words.end(), {"--format", "json", "a.cfg"});
    return run_in(directory_.path(), std::move(words));
  }
  Rules rules(std::vector<std::string> words) { return rules_in(lint(std::move(words)).json()); }
  TempDirectory directory_;
};

TEST_F(Policy, AllRulesCountUnlessToldOtherwise) {
  EXPECT_EQ(rules({}), (Rules{"slr-conflict:3", "sp-duplicate:5", "section-repeated:6"}));
}

TEST_F(Policy, SelectTakesOnlyTheRulesNamed) {
  EXPECT_EQ(rules({"--select", "sp-duplicate"}), Rules{"sp-duplicate:5"});
  EXPECT_EQ(rules({"--select", "sp-duplicate,section-repeated"}),
            (Rules{"sp-duplicate:5", "section-repeated:6"}));
  EXPECT_EQ(rules({"--select", "sp-duplicate", "--select=slr-conflict"}),
            (Rules{"slr-conflict:3", "sp-duplicate:5"}));
}

TEST_F(Policy, IgnoreLeavesRulesOut) {
  EXPECT_EQ(rules({"--ignore", "sp-duplicate"}), (Rules{"slr-conflict:3", "section-repeated:6"}));
  EXPECT_EQ(rules({"--select", "sp-duplicate,slr-conflict", "--ignore", "slr-conflict"}),
            Rules{"sp-duplicate:5"});
}

TEST_F(Policy, AStarTakesAllRulesThatBeginSo) {
  EXPECT_EQ(rules({"--select", "slr-*"}), Rules{"slr-conflict:3"});
  EXPECT_EQ(rules({"--ignore", "s*"}), Rules{});
  EXPECT_EQ(rules({"--ignore", "*", "--select", "slr-*"}), Rules{});
}

TEST_F(Policy, SeverityChangesLevelAndExitCode) {
  const Result raised = lint(
      {"--severity", "section-repeated=error", "--fail-on=error", "--select", "section-repeated"});
  EXPECT_EQ(raised.exit_code, 1);
  EXPECT_EQ(raised.json()["findings"][0]["severity"], "error");
  EXPECT_EQ(raised.json()["summary"]["errors"], 1);
  const Result lowered = lint({"--severity", "s*=info"});
  EXPECT_EQ(lowered.exit_code, 0);
  EXPECT_EQ(lowered.json()["summary"]["infos"], 3);
  EXPECT_EQ(lint({"--severity=slr-conflict=warning", "--fail-on=error"}).exit_code, 0);
}

TEST_F(Policy, OffSwitchesARuleOff) {
  EXPECT_EQ(rules({"--severity", "slr-*=off"}), (Rules{"sp-duplicate:5", "section-repeated:6"}));
  EXPECT_EQ(lint({"--severity", "slr-conflict=off", "--severity", "sp-duplicate=off"}).exit_code,
            0);
}

TEST_F(Policy, TheLastSeverityCounts) {
  EXPECT_EQ(rules({"--severity", "s*=off", "--severity", "sp-duplicate=error"}),
            Rules{"sp-duplicate:5"});
  EXPECT_EQ(rules({"--severity", "sp-duplicate=error", "--severity", "s*=off"}), Rules{});
}

}  // namespace
}  // namespace vppcheck::cli
