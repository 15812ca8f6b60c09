// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/unified_diff.h"

#include <gtest/gtest.h>

namespace vppcheck::text {
namespace {

Edit edit(std::uint32_t begin, std::uint32_t end, std::string replacement) {
  return {{FileId{0}, {begin, end}}, std::move(replacement)};
}

std::string diff(std::string_view bytes, std::vector<Edit> edits) {
  return unified_diff("a.cfg", bytes, std::move(edits)).value();
}

TEST(UnifiedDiff, NothingForEditsThatChangeNothing) {
  EXPECT_EQ(diff("a\nb\n", {}), "");
  EXPECT_EQ(diff("a\nb\n", {edit(2, 3, "b")}), "");
}

TEST(UnifiedDiff, ShowsThreeLinesAround) {
  EXPECT_EQ(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", {edit(8, 9, "five")}),
            "--- ./a.cfg\n+++ ./a.cfg\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, CountsLinesThatCameBefore) {
  std::string bytes;
  for (char c = 'a'; c <= 't'; ++c) bytes += std::string(1, c) + "\n";
  const std::string text = diff(bytes, {edit(0, 0, "new\n"), edit(38, 40, "")});
  EXPECT_NE(text.find("@@ -1,3 +1,4 @@\n+new\n a\n"), std::string::npos) << text;
  EXPECT_NE(text.find("@@ -17,4 +18,3 @@\n q\n r\n s\n-t\n"), std::string::npos) << text;
}

TEST(UnifiedDiff, JoinsChangesThatAreNear) {
  const std::string text = diff("1\n2\n3\n4\n5\n6\n", {edit(0, 1, "a"), edit(10, 11, "b")});
  EXPECT_EQ(text, "--- ./a.cfg\n+++ ./a.cfg\n@@ -1,6 +1,6 @@\n-1\n+a\n 2\n 3\n 4\n 5\n-6\n+b\n");
}

TEST(UnifiedDiff, MarksALastLineWithoutEnd) {
  EXPECT_EQ(diff("1\n2", {edit(2, 3, "b")}),
            "--- ./a.cfg\n+++ ./a.cfg\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n+b\n"
            "\\ No newline at end of file\n");
  EXPECT_EQ(diff("1\n2", {edit(3, 3, "\n3")}),
            "--- ./a.cfg\n+++ ./a.cfg\n@@ -1,2 +1,3 @@\n 1\n-2\n\\ No newline at end of file\n+2\n"
            "+3\n\\ No newline at end of file\n");
}

TEST(UnifiedDiff, AnEmptyRangeNamesTheLineBefore) {
  EXPECT_EQ(diff("", {edit(0, 0, "1\n")}), "--- ./a.cfg\n+++ ./a.cfg\n@@ -0,0 +1 @@\n+1\n");
  EXPECT_EQ(diff("1\n", {edit(0, 2, "")}), "--- ./a.cfg\n+++ ./a.cfg\n@@ -1 +0,0 @@\n-1\n");
}

TEST(UnifiedDiff, LinesThatAreJoinedAreBothShown) {
  EXPECT_EQ(diff("1\n2\n3\n", {edit(1, 2, "")}),
            "--- ./a.cfg\n+++ ./a.cfg\n@@ -1,3 +1,2 @@\n-1\n-2\n+12\n 3\n");
}

TEST(UnifiedDiff, NamesWorkWithBothLevelsOfPatch) {
  EXPECT_EQ(unified_diff("/srv/a b.cfg", "1\n", {edit(0, 1, "2")}).value(),
            "--- /srv/a b.cfg\t\n+++ /srv/a b.cfg\t\n@@ -1 +1 @@\n-1\n+2\n");
}

TEST(UnifiedDiff, EditsThatOverlapAreAnError) {
  EXPECT_FALSE(unified_diff("a", "123\n", {edit(0, 2, "x"), edit(1, 3, "y")}).has_value());
}

}  // namespace
}  // namespace vppcheck::text
