// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/fingerprint.h"

#include <gtest/gtest.h>

#include <set>

namespace vppcheck::lint {
namespace {

constexpr diagnostic::Rule kRule = {"sp-duplicate", diagnostic::Severity::warning, "", "", ""};
constexpr diagnostic::Rule kOther = {"sp-conflict", diagnostic::Severity::warning, "", "", ""};

struct Findings {
  text::SourceSet sources;
  std::vector<diagnostic::Finding> findings;

  /// A finding of the rule at each place where `marked` stands in a file of these bytes.
  void add(const std::string& name, const std::string& bytes, const std::string& marked,
           const diagnostic::Rule& rule = kRule) {
    const text::FileId file = sources.add(name, bytes);
    for (auto at = bytes.find(marked); at != std::string::npos; at = bytes.find(marked, at + 1)) {
      const auto begin = static_cast<std::uint32_t>(at);
      const text::Span span{begin, begin + static_cast<std::uint32_t>(marked.size())};
      findings.push_back({&rule, rule.severity, text::Location{file, span}, "", "m", "", {}, {}});
    }
  }
  std::vector<std::string> keys(std::string_view root = {}, std::string_view directory = {}) const {
    Fingerprints fingerprints(sources, root, directory);
    std::vector<std::string> keys;
    for (const auto& finding : findings) keys.push_back(fingerprints.of(finding));
    return keys;
  }
};

std::vector<std::string> keys(const std::string& name, const std::string& bytes,
                              const diagnostic::Rule& rule = kRule) {
  Findings findings;
  findings.add(name, bytes, "DDR", rule);
  return findings.keys();
}

TEST(Fingerprint, IsSixteenHexadecimalDigits) {
  const auto key = keys("a.cfg", "sp=a.b:DDR[0]\n");
  ASSERT_EQ(key.size(), 1u);
  EXPECT_EQ(key[0].size(), 16u);
  EXPECT_EQ(key[0].find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(Fingerprint, StaysWhenTheLineMovesOrIsIndented) {
  const auto key = keys("a.cfg", "sp=a.b:DDR[0]\n");
  EXPECT_EQ(keys("a.cfg", "\n# new\n\tsp=a.b:DDR[0]  \r\nx=y\n"), key);
}

TEST(Fingerprint, ChangesWithTheRuleTheFileAndTheLine) {
  const auto key = keys("a.cfg", "sp=a.b:DDR[0]\n");
  EXPECT_NE(keys("b.cfg", "sp=a.b:DDR[0]\n"), key);
  EXPECT_NE(keys("a.cfg", "sp=a.b:DDR[1]\n"), key);
  EXPECT_NE(keys("a.cfg", "sp=a.b:DDR[0]\n", kOther), key);
}

TEST(Fingerprint, EqualLinesAreCounted) {
  const auto one = keys("a.cfg", "sp=a.b:DDR[0]\n");
  const auto three = keys("a.cfg", "sp=a.b:DDR[0]\nsp=a.b:DDR[0]\n#\n sp=a.b:DDR[0]\n");
  ASSERT_EQ(three.size(), 3u);
  EXPECT_EQ(three[0], one[0]);
  EXPECT_EQ(std::set<std::string>(three.begin(), three.end()).size(), 3u);
}

TEST(Fingerprint, TwoFindingsInOneLineHaveTwoKeys) {
  const auto two = keys("a.cfg", "sp=DDR:DDR\n");
  ASSERT_EQ(two.size(), 2u);
  EXPECT_NE(two[0], two[1]);
}

TEST(Fingerprint, WithoutAPlaceTheMessageCounts) {
  Findings findings;
  for (const char* message : {"a", "b", "a"}) {
    findings.findings.push_back(
        {&kRule, kRule.severity, std::nullopt, "k.xo", message, "", {}, {}});
  }
  const auto keys = findings.keys();
  EXPECT_EQ(std::set<std::string>(keys.begin(), keys.end()).size(), 3u);
}

TEST(Fingerprint, TheSameFileHasTheSameKeyFromEverywhere) {
  Findings here;
  here.add("hw/a.cfg", "sp=a.b:DDR[0]\n", "DDR");
  Findings below;
  below.add("a.cfg", "sp=a.b:DDR[0]\n", "DDR");
  Findings elsewhere;
  elsewhere.add("/other/hw/./a.cfg", "sp=a.b:DDR[0]\n", "DDR");
  const auto key = here.keys("/repo", "/repo");
  EXPECT_EQ(below.keys("/repo", "/repo/hw"), key);
  EXPECT_EQ(elsewhere.keys("/other", "/tmp"), key);
  EXPECT_EQ(here.keys(), key) << "names are what they are without a root";
}

TEST(PathFrom, CountsFromTheRoot) {
  EXPECT_EQ(path_from("/repo", "/repo/hw", "a.cfg"), "hw/a.cfg");
  EXPECT_EQ(path_from("/repo", "/repo/hw", "../a.cfg"), "a.cfg");
  EXPECT_EQ(path_from("/repo", "/repo/hw", "../../a.cfg"), "/a.cfg");
  EXPECT_EQ(path_from("/repo", "/", "/repository/a.cfg"), "/repository/a.cfg");
  EXPECT_EQ(path_from("/repo", "/repo", "<stdin>"), "<stdin>");
  EXPECT_EQ(path_from("/", "/repo", "a.cfg"), "repo/a.cfg");
}

}  // namespace
}  // namespace vppcheck::lint
