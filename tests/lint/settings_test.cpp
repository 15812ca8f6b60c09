// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/settings.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "vppcheck/rules/catalogue.h"

namespace vppcheck::lint {
namespace {

using Names = std::vector<std::string>;

TEST(Settings, LeaveEveryRuleOn) {
  for (const rules::Entry& entry : rules::all_rules()) {
    EXPECT_TRUE(Settings().is_on(entry.rule.name)) << entry.rule.name;
  }
}

TEST(Settings, SelectAndIgnore) {
  Settings settings;
  settings.select = {"sp-*"};
  EXPECT_TRUE(settings.is_on("sp-conflict"));
  EXPECT_FALSE(settings.is_on("slr-conflict"));
  settings.ignore = {"sp-conflict"};
  EXPECT_FALSE(settings.is_on("sp-conflict"));
  EXPECT_TRUE(settings.is_on("sp-duplicate"));
}

TEST(Settings, NamesAreCutAtCommasAndBlanks) {
  EXPECT_EQ(split_names("a,b c"), (Names{"a", "b", "c"}));
  EXPECT_EQ(split_names(" ,a,,\tb, "), (Names{"a", "b"}));
  EXPECT_EQ(split_names(""), Names{});
}

TEST(Settings, PatternsNameAtLeastOneRule) {
  EXPECT_EQ(check_rule_pattern("sp-conflict"), std::nullopt);
  EXPECT_EQ(check_rule_pattern("sp-*"), std::nullopt);
  EXPECT_EQ(check_rule_pattern("*"), std::nullopt);
  EXPECT_EQ(check_rule_pattern("sp-conflit"),
            "there is no rule 'sp-conflit'; did you mean 'sp-conflict'?");
  EXPECT_EQ(check_rule_pattern("zz-*"), "there is no rule 'zz-*'; 'vppcheck rules' lists them");
  EXPECT_EQ(check_rule_pattern(""), "there is no rule ''; 'vppcheck rules' lists them");
  EXPECT_EQ(check_rule_pattern("SP-CONFLICT\x1b"),
            "there is no rule 'SP-CONFLICT\\x1b'; 'vppcheck rules' lists them");
}

TEST(Settings, APatternTakesTheRulesThatBeginSo) {
  EXPECT_EQ(rules_of("slr-conflict"), Names{"slr-conflict"});
  EXPECT_EQ(rules_of("slr-conf*"), Names{"slr-conflict"});
  EXPECT_EQ(rules_of("*").size(), rules::all_rules().size());
  EXPECT_EQ(rules_of("*-conflict"), Names{});  // a star stands at the end only
}

TEST(Settings, SeverityOfOneRule) {
  Settings settings;
  ASSERT_TRUE(add_severity(" sp-conflict = info ", settings));
  EXPECT_EQ(settings.severities.at("sp-conflict"), diagnostic::Severity::info);
  ASSERT_TRUE(add_severity("sp-conflict=error", settings));
  EXPECT_EQ(settings.severities.at("sp-conflict"), diagnostic::Severity::error);
  EXPECT_EQ(settings.severities.size(), 1u);
}

TEST(Settings, OffAndOnAgain) {
  Settings settings;
  ASSERT_TRUE(add_severity("sp-*=off", settings));
  EXPECT_FALSE(settings.is_on("sp-conflict"));
  EXPECT_TRUE(settings.is_on("slr-conflict"));
  ASSERT_TRUE(add_severity("sp-conflict=warning", settings));
  EXPECT_TRUE(settings.is_on("sp-conflict"));
  EXPECT_FALSE(settings.is_on("sp-duplicate"));
}

TEST(Settings, WrongAssignmentsChangeNothing) {
  Settings settings;
  EXPECT_EQ(add_severity("sp-conflict", settings).error(), "'sp-conflict' is not RULE=LEVEL");
  EXPECT_EQ(add_severity("sp-conflict=", settings).error(),
            "'' is no level; levels are error, warning, info and off");
  EXPECT_EQ(add_severity("sp-conflict=Error", settings).error(),
            "'Error' is no level; levels are error, warning, info and off");
  EXPECT_EQ(add_severity("=error", settings).error(),
            "there is no rule ''; 'vppcheck rules' lists them");
  EXPECT_TRUE(settings.severities.empty());
  EXPECT_TRUE(settings.ignore.empty());
}

}  // namespace
}  // namespace vppcheck::lint
