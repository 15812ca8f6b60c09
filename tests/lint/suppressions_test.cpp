// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/suppressions.h"

#include <gtest/gtest.h>

#include "vppcheck/text/source.h"

namespace vppcheck::lint {
namespace {

/// One line for each suppression: the rule, `file` or the text of its line, the reason.
std::vector<std::string> shown(const std::string& bytes) {
  text::SourceSet sources;
  const config::Document document(sources, sources.add("a.cfg", bytes));
  std::vector<std::string> lines;
  for (const Suppression& found : find_suppressions(document)) {
    const text::Word target = text::trimmed(document.word(found.target));
    EXPECT_EQ(document.word(found.rule.where.span).text, found.rule.text);
    if (found.is_malformed) continue;
    lines.push_back(std::string(found.rule.text) + "|" +
                    (found.whole_file ? "file" : std::string(target.text)) + "|" +
                    std::string(found.reason));
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(Suppressions, SpeakOfTheNextLineThatSaysSomething) {
  EXPECT_EQ(shown("# vppcheck: ignore=r why not\na=1\nb=2\n"), Lines{"r|a=1|why not"});
  EXPECT_EQ(shown("# vppcheck: ignore=r\n\n# more\n[s]\n"), Lines{"r|[s]|"});
  EXPECT_EQ(shown("# vppcheck: ignore=r\nno option\n"), Lines{"r|no option|"});
  EXPECT_EQ(shown("# vppcheck: ignore=r\n# vppcheck: ignore=s\na=1\n"),
            (Lines{"r|a=1|", "s|a=1|"}));
}

TEST(Suppressions, SpeakOfTheirOwnLineBehindAValue) {
  EXPECT_EQ(shown("a=1 # vppcheck: ignore=r\nb=2\n"), Lines{"r|a=1 # vppcheck: ignore=r|"});
}

TEST(Suppressions, SpeakOfNothingAtTheEnd) {
  EXPECT_EQ(shown("a=1\n# vppcheck: ignore=r"), Lines{"r||"});
}

TEST(Suppressions, NameSeveralRules) {
  EXPECT_EQ(shown("#vppcheck:ignore=r,s,,t, u\na=1\n"), (Lines{"r|a=1|u", "s|a=1|u", "t|a=1|u"}));
  EXPECT_EQ(shown("# vppcheck: ignore-file=r,s all of it\n"),
            (Lines{"r|file|all of it", "s|file|all of it"}));
}

TEST(Suppressions, AreWrittenAsTheyAre) {
  for (const std::string line :
       {"# vppcheck ignore=r", "# vppcheck: disable=r", "# VPPCHECK: ignore=r",
        "# see vppcheck: ignore=r", "# vppcheck: ignore r",
        "# vppcheck: ignore=", "vppcheck: ignore=r"}) {
    EXPECT_EQ(shown(line + "\na=1\n"), Lines{}) << line;
  }
}

TEST(Suppressions, ThatAreMeantAndNotWrittenAsTheyAreAreFound) {
  const auto malformed = [](const std::string& line) {
    text::SourceSet sources;
    const config::Document document(sources, sources.add("a.cfg", line + "\na=1\n"));
    std::string words;
    for (const auto& found : find_suppressions(document)) {
      if (found.is_malformed) words += found.rule.text;
    }
    return words;
  };
  EXPECT_EQ(malformed("# vppcheck: disable=r why"), "disable=r");
  EXPECT_EQ(malformed("# vppcheck: ignore r"), "ignore");
  EXPECT_EQ(malformed("# vppcheck: ignore = r"), "ignore");
  EXPECT_EQ(malformed("# vppcheck: ignore="), "ignore=");
  EXPECT_EQ(malformed("a=1 # vppcheck: ignore-line=r"), "ignore-line=r");
  EXPECT_EQ(malformed("# vppcheck: ignores what stands here"), "");
  EXPECT_EQ(malformed("# ignore r"), "");
}

TEST(Suppressions, WindowsLineEndsAreNoPartOfThem) {
  EXPECT_EQ(shown("# vppcheck: ignore=r\r\na=1\r\n"), Lines{"r|a=1|"});
}

// A quarter of a million of them must not take a quarter of a million squared.
TEST(Suppressions, ManyAreFoundInOnePass) {
  std::string bytes;
  for (int i = 0; i < 250'000; ++i) bytes += "#vppcheck:ignore=r\n";
  EXPECT_EQ(shown(bytes + "a=1\n").size(), 250'000u);
}

TEST(Suppressions, CoverFindingsThatBeginInTheirLine) {
  text::SourceSet sources;
  const text::FileId file = sources.add("a.cfg", "# vppcheck: ignore=r\na=1\nb=2\n");
  const text::FileId other = sources.add("b.cfg", "");
  const config::Document document(sources, file);
  const auto found = find_suppressions(document);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_FALSE(found[0].covers({file, {20, 21}}));
  EXPECT_TRUE(found[0].covers({file, {21, 22}}));
  EXPECT_TRUE(found[0].covers({file, {24, 28}}));
  EXPECT_FALSE(found[0].covers({file, {25, 28}}));
  EXPECT_FALSE(found[0].covers({other, {21, 22}}));
}

}  // namespace
}  // namespace vppcheck::lint
