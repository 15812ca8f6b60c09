// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "report/made_report.h"
#include "vppcheck/report/wrap.h"

namespace vppcheck::report {
namespace {

/// The line of the input and the mark under it, as they are printed.
std::string excerpt(const std::string& line, std::uint32_t begin, std::uint32_t end) {
  const MadeReport report("a.cfg", line, {begin, end}, "x");
  const std::string text = report.text();
  const auto first = text.find('\n') + 1;
  return text.substr(first, text.find("\n  v++") - first);
}

TEST(TextReport, ShowsTheFindingItsLineItsNotesAndWhatToDo) {
  EXPECT_EQ(example().text(),
            "system.cfg:4:5: error: compute unit 'kernel_B' is not declared [slr-unknown-cu]\n"
            "    4 | slr=kernel_B:SLR0\n"
            "      |     ^~~~~~~~\n"
            "system.cfg:2:22: note: 'lernel_B' is declared here\n"
            "  help: did you mean 'lernel_B'?\n"
            "  v++ would stop here with CFGEN 83-2291, about 20 s into the link\n");
}

TEST(TextReport, NothingFoundIsNothingPrinted) {
  MadeReport report = example();
  report.outcome().findings.clear();
  EXPECT_EQ(report.text({}), "");
}

TEST(TextReport, TheSummaryCounts) {
  MadeReport report("a.cfg", "x\n", {0, 1}, "y");
  const auto summary = [&] {
    const std::string text = report.text({});
    return text.substr(report.text().size());
  };
  EXPECT_EQ(summary(), "1 file: 1 error, 0 warnings, 0 infos\n");
  report.outcome().findings.push_back(report.finding());
  report.outcome().files = 2;
  report.outcome().suppressed = 3;
  report.outcome().left_out = 4;
  EXPECT_EQ(
      summary(),
      "2 files: 2 errors, 0 warnings, 0 infos, 3 suppressed\n4 more findings are not shown\n");
}

TEST(TextReport, WhatWasNotCheckedIsListedByWhatIsMissing) {
  MadeReport report = example();
  report.outcome().findings.clear();
  report.outcome().not_checked = {{&MadeReport::kRule, diagnostic::Need::kernel, "a"},
                                  {&MadeReport::kRule, diagnostic::Need::kernel, "b"},
                                  {&MadeReport::kRule, diagnostic::Need::platform, "c"}};
  EXPECT_EQ(report.text({}), "");
  TextStyle style;
  style.list_not_checked = true;
  EXPECT_EQ(report.text(style),
            "not checked without the platform's facts (--platform): slr-unknown-cu\n"
            "not checked without the kernels (--kernel): slr-unknown-cu\n");
}

TEST(TextReport, VerifyListsWhatCameOutAsAskedAndWhatIsNotTold) {
  MadeReport report = example();
  report.outcome().findings.clear();
  report.verified() = {{report.at(0, 1), "slr", "a_1: SLR0 not told by the result", false},
                       {report.at(0, 1), "sp", "a_1.in: DDR[0]\x1b as asked", true}};
  EXPECT_EQ(report.text({.color = false, .list_not_checked = true, .quiet = false}),
            "verified:\n  sp a_1.in: DDR[0]\\x1b as asked\n"
            "not verified:\n  slr a_1: SLR0 not told by the result\n");
  EXPECT_EQ(report.text(), "") << "quiet";
}

TEST(TextReport, AFindingAboutAnInputHasNoExcerpt) {
  MadeReport report("a.cfg", "x\n", {0, 1}, "file 'k.xo' does not exist");
  report.finding().where.reset();
  report.finding().input = "k.xo";
  EXPECT_EQ(report.text(),
            "k.xo: error: file 'k.xo' does not exist [slr-unknown-cu]\n"
            "  v++ would stop here with CFGEN 83-2291, about 20 s into the link\n");
}

TEST(TextReport, MarksStandUnderTheirPlace) {
  EXPECT_EQ(excerpt("slr=a:b\n", 4, 5), "    1 | slr=a:b\n      |     ^");
  EXPECT_EQ(excerpt("slr=a:b\n", 7, 7), "    1 | slr=a:b\n      |        ^");
  EXPECT_EQ(excerpt("slr=a:b", 0, 7), "    1 | slr=a:b\n      | ^~~~~~~");
  EXPECT_EQ(excerpt("slr=a:b\r\n", 4, 9), "    1 | slr=a:b\n      |     ^~~");
}

TEST(TextReport, TabsTakeOneColumn) {
  EXPECT_EQ(excerpt("slr\t=\ta:b\n", 6, 9), "    1 | slr = a:b\n      |       ^~~");
}

TEST(TextReport, WideAndCombiningCharactersTakeTheirColumns) {
  EXPECT_EQ(excerpt("\xE6\x97\xA5=a\n", 4, 5), "    1 | \xE6\x97\xA5=a\n      |    ^");
  EXPECT_EQ(excerpt("\xF0\x9F\x98\x80=a\n", 5, 6), "    1 | \xF0\x9F\x98\x80=a\n      |    ^");
  EXPECT_EQ(excerpt("e\xCC\x81=a\n", 4, 5), "    1 | e\xCC\x81=a\n      |   ^");
  EXPECT_EQ(excerpt("a=\xE6\x97\xA5\n", 2, 5), "    1 | a=\xE6\x97\xA5\n      |   ^~");
}

TEST(TextReport, LongLinesAreCutAroundThePlace) {
  const std::string line = std::string(1000, 'a') + "X" + std::string(1000, 'b');
  const std::string shown = excerpt(line, 1000, 1001);
  EXPECT_EQ(shown, "    1 | ..." + std::string(40, 'a') + "X" + std::string(79, 'b') +
                       "...\n      | " + std::string(43, ' ') + "^");
  EXPECT_EQ(excerpt(line, 0, 2001),
            "    1 | " + std::string(120, 'a') + "...\n      | ^" + std::string(119, '~'));
}

TEST(TextReport, ACutDoesNotSplitACharacter) {
  std::string line = "a";  // so that no cut falls between two characters by chance
  for (int i = 0; i < 500; ++i) line += "\xC3\xB6";
  for (const std::uint32_t place : {1u, 401u, 403u, 999u}) {
    EXPECT_EQ(excerpt(line, place, place + 2).find("\\x"), std::string::npos) << place;
  }
}

TEST(TextReport, SentencesAreWrappedAtTheWidthOfTheTerminal) {
  TextStyle style;
  style.quiet = true;
  style.width = 50;
  EXPECT_EQ(example().text(style),
            "system.cfg:4:5: error: compute unit 'kernel_B' is\n"
            "    not declared [slr-unknown-cu]\n"
            "    4 | slr=kernel_B:SLR0\n"
            "      |     ^~~~~~~~\n"
            "system.cfg:2:22: note: 'lernel_B' is declared here\n"
            "  help: did you mean 'lernel_B'?\n"
            "  v++ would stop here with CFGEN 83-2291, about 20\n"
            "    s into the link\n");
  const std::string wrapped = example().text(style);
  style.color = true;
  std::string plain = example().text(style);
  for (auto begin = plain.find('\x1b'); begin != std::string::npos; begin = plain.find('\x1b')) {
    plain.erase(begin, plain.find('m', begin) + 1 - begin);
  }
  EXPECT_EQ(plain, wrapped) << "colours take no columns";
}

TEST(Wrapped, BreaksAtBlanksAndNowhereElse) {
  EXPECT_EQ(wrapped("one two three", 0, 2), "one two three");
  EXPECT_EQ(wrapped("one two three", 13, 2), "one two three");
  EXPECT_EQ(wrapped("one two three", 12, 2), "one two\n  three");
  EXPECT_EQ(wrapped("  one two", 5, 4), "  one\n    two");
  EXPECT_EQ(wrapped("incomprehensibilities of it", 5, 1), "incomprehensibilities\n of\n it");
  EXPECT_EQ(wrapped("\xE6\x97\xA5\xE6\x97\xA5 \xE6\x97\xA5", 6, 0),
            "\xE6\x97\xA5\xE6\x97\xA5\n\xE6\x97\xA5");
  EXPECT_EQ(wrapped("", 5, 1), "");
}

TEST(TextReport, HostileBytesAreEscaped) {
  const std::string evil = "\x1b[2J\xE2\x80\xAE\xFF\x07";
  MadeReport report("\x1b[31m\n.cfg", "slr=" + evil + "\n", {4, 5}, "no " + evil);
  report.finding().help = evil;
  report.finding().notes.push_back({report.at(4, 5), evil});
  const std::string safe = "\\x1b[2J\\xe2\\x80\\xae\\xff\\x07";
  EXPECT_EQ(report.text(),
            "\\x1b[31m\\x0a.cfg:1:5: error: no " + safe +
                " [slr-unknown-cu]\n"
                "    1 | slr=" +
                safe +
                "\n      |     ^~~~\n"
                "\\x1b[31m\\x0a.cfg:1:5: note: " +
                safe + "\n  help: " + safe +
                "\n  v++ would stop here with CFGEN 83-2291, about 20 s into the link\n");
  const std::string place = "\\x1b[31m\\x0a.cfg:1:5: ";
  EXPECT_EQ(write_gcc(report.input()),
            place + "error: no " + safe + " [slr-unknown-cu]\n" + place + "note: " + safe + "\n");
}

TEST(GccReport, IsOneLineForEachFindingAndNote) {
  EXPECT_EQ(write_gcc(example().input()),
            "system.cfg:4:5: error: compute unit 'kernel_B' is not declared [slr-unknown-cu]\n"
            "system.cfg:2:22: note: 'lernel_B' is declared here\n");
  MadeReport report("a.cfg", "", {0, 0}, "m");
  report.finding().where.reset();
  report.finding().input = "k.xo";
  EXPECT_EQ(write_gcc(report.input()), "k.xo: error: m [slr-unknown-cu]\n");
}

}  // namespace
}  // namespace vppcheck::report
