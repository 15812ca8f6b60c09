// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/ruled_text.h"

#include <gtest/gtest.h>

namespace vppcheck::container {
namespace {

/// `[title]`, then `number key=value` of each line.
std::string show(const std::string& text) {
  std::string out;
  for (const RuledSection& section : read_ruled_text(text)) {
    out += "[" + std::string(section.title) + "]\n";
    for (const RuledLine& line : section.lines) {
      out += std::to_string(line.number) + " " + std::string(line.key) + "=" +
             std::string(line.value) + "\n";
    }
  }
  return out;
}

TEST(RuledText, GivesLinesUnderTheirTitles) {
  EXPECT_EQ(show("========\n"
                 "Platform\n"
                 "--------\n"
                 "   Name:   my:card\n"
                 "\n"
                 "   alone\n"
                 "   Last: 1\n"
                 "========\n"
                 "Clocks\n"
                 "------\n"
                 "Index: 0\r\n"),
            "[]\n[Platform]\n4 Name=my:card\n6 alone=\n7 Last=1\n[Clocks]\n11 Index=0\n");
}

TEST(RuledText, ALineWithAColonIsNoTitle) {
  EXPECT_EQ(show("Name: a\n-------\nKey: b\n"), "[]\n1 Name=a\n3 Key=b\n");
}

TEST(RuledText, EitherRowUnderALineMakesItATitle) {
  EXPECT_EQ(show("One\n===\nTwo\n---\n"), "[]\n[One]\n[Two]\n");
}

TEST(RuledText, TwoSignsAreNoRule) { EXPECT_EQ(show("Title\n--\n"), "[]\n1 Title=\n2 --=\n"); }

TEST(RuledText, AnyTextGivesSomething) {
  EXPECT_EQ(show(""), "[]\n");
  EXPECT_EQ(show("\n\n"), "[]\n");
  EXPECT_EQ(show("---\n===\n---"), "[]\n");
  EXPECT_EQ(show("no end"), "[]\n1 no end=\n");
  EXPECT_EQ(show(":\n : \n"), "[]\n1 =\n2 =\n");
}

TEST(RuledText, TheNumberOfLinesHasALimit) {
  std::string text;
  for (std::size_t i = 0; i < kMostRuledLines + 100; ++i) text += "a\n";
  const auto sections = read_ruled_text(text);
  EXPECT_EQ(sections.front().lines.size(), kMostRuledLines);
}

}  // namespace
}  // namespace vppcheck::container
