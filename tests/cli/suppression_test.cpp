// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Comments in a configuration that silence a rule.
#include <gtest/gtest.h>

#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

using Rules = std::vector<std::string>;

Result lint(const std::string& bytes, std::vector<std::string> words = {}) {
  Call call{{"lint", "-", "--isolated", "--format", "json"}};
  call.words.insert(call.words.end(), words.begin(), words.end());
  call.input = bytes;
  return run(call);
}

Rules rules(const std::string& bytes, std::vector<std::string> words = {}) {
  return rules_in(lint(bytes, std::move(words)).json());
}

const std::string kStart = "[connectivity]\nsp=a_1.in:DDR[0]\n";
const std::string kSecond = "sp=a_1.in:DDR[0]";

TEST(Suppression, OnTheLineAbove) {
  EXPECT_EQ(rules(kStart + kSecond + "\n"), Rules{"sp-duplicate:3"});
  const Result result =
      lint(kStart + "# vppcheck: ignore=sp-duplicate twice on purpose\n" + kSecond);
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(rules_in(result.json()), Rules{});
  EXPECT_EQ(result.json()["summary"]["suppressed"], 1);
  ASSERT_EQ(result.json()["suppressed"].size(), 1u);
  EXPECT_EQ(result.json()["suppressed"][0]["rule"], "sp-duplicate");
  EXPECT_EQ(result.json()["suppressed"][0]["line"], 4);
  EXPECT_EQ(result.json()["suppressed"][0]["reason"], "twice on purpose");
}

TEST(Suppression, BlankAndCommentLinesMayStandBetween) {
  EXPECT_EQ(rules(kStart + "# vppcheck: ignore=sp-duplicate\n\n# why\n" + kSecond), Rules{});
}

TEST(Suppression, OnItsOwnLine) {
  EXPECT_EQ(rules(kStart + kSecond + "  # vppcheck: ignore=sp-duplicate\n"), Rules{});
}

TEST(Suppression, OfSeveralRules) {
  EXPECT_EQ(rules(kStart + "#vppcheck:ignore=sp-duplicate,sp-conflict\nsp=a_1.in:DDR[0]\n"),
            Rules{"unused-suppression:3"});
  EXPECT_EQ(rules(kStart + "# vppcheck: ignore=sp-conflict reason, with a comma\n"
                           "sp=a_1.in:DDR[1]\n"),
            Rules{});
}

TEST(Suppression, ForTheWholeFile) {
  EXPECT_EQ(rules(kStart + kSecond + "\n" + kSecond + "\n# vppcheck: ignore-file=sp-duplicate\n"),
            Rules{});
}

TEST(Suppression, ReachesOneLineOnly) {
  EXPECT_EQ(rules(kStart + "# vppcheck: ignore=sp-duplicate\n" + kSecond + "\n" + kSecond + "\n"),
            Rules{"sp-duplicate:5"});
}

TEST(Suppression, OfAFindingThatIsNotThereIsReported) {
  const Result result = lint("[connectivity]\n# vppcheck: ignore=sp-duplicate\n" + kSecond);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(rules_in(result.json()), Rules{"unused-suppression:2"});
  EXPECT_EQ(result.json()["findings"][0]["message"],
            "'sp-duplicate' finds nothing here, so it needs no suppression");
  EXPECT_EQ(rules("# vppcheck: ignore-file=sp-duplicate\n"), Rules{"unused-suppression:1"});
}

// Without the platform nobody knows whether the memory exists.
TEST(Suppression, OfARuleThatWasNotJudgedIsNotReported) {
  const std::string bytes = "[connectivity]\n# vppcheck: ignore=sp-unknown-memory\n" + kSecond;
  EXPECT_EQ(rules(bytes), Rules{});
  EXPECT_EQ(rules(bytes, {"--ignore", "sp-unknown-memory"}), Rules{});
}

TEST(Suppression, OfAnUnknownRuleIsReported) {
  const auto json = lint(kStart + "# vppcheck: ignore=sp-duplicat\n" + kSecond).json();
  EXPECT_EQ(rules_in(json), (Rules{"unused-suppression:3", "sp-duplicate:4"}));
  EXPECT_EQ(json["findings"][0]["message"],
            "there is no rule 'sp-duplicat'; did you mean 'sp-duplicate'?");
  EXPECT_EQ(json["findings"][0]["column"], 20);
}

TEST(Suppression, TakesNoPatterns) {
  const auto json = lint(kStart + "# vppcheck: ignore=sp-*\n" + kSecond).json();
  EXPECT_EQ(rules_in(json), (Rules{"unused-suppression:3", "sp-duplicate:4"}));
  EXPECT_EQ(json["findings"][0]["message"],
            "a comment suppresses rules by their full names, not by 'sp-*'");
}

TEST(Suppression, CanBeSwitchedOff) {
  const std::string bytes =
      kStart + "# vppcheck: ignore=sp-duplicate\n" + kSecond + "\n# vppcheck: ignore=sp-conflict\n";
  EXPECT_EQ(rules(bytes, {"--no-suppressions"}), Rules{"sp-duplicate:4"});
}

TEST(Suppression, OneThatIsWrittenOtherwiseIsTold) {
  EXPECT_EQ(rules(kStart + "# vppcheck: disable=sp-duplicate\n" + kSecond),
            (Rules{"unused-suppression:3", "sp-duplicate:4"}));
  EXPECT_EQ(rules(kStart + "# vppcheck: ignore sp-duplicate\n" + kSecond),
            (Rules{"unused-suppression:3", "sp-duplicate:4"}));
}

TEST(Suppression, OtherCommentsMeanNothing) {
  EXPECT_EQ(rules(kStart + "# vppcheck: see ignore=sp-duplicate\n" + kSecond),
            Rules{"sp-duplicate:4"});
  EXPECT_EQ(rules(kStart + "# ignore=sp-duplicate\n" + kSecond), Rules{"sp-duplicate:4"});
}

}  // namespace
}  // namespace vppcheck::cli
