// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/edit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace vppcheck::text {
namespace {

Edit edit(std::uint32_t begin, std::uint32_t end, std::string replacement) {
  return {{FileId{0}, {begin, end}}, std::move(replacement)};
}

/// The bytes after the edits, or `error: ...`; the same in whatever order the edits come.
std::string applied(std::string_view bytes, std::vector<Edit> edits) {
  const auto forward = apply(bytes, edits);
  std::reverse(edits.begin(), edits.end());
  const auto backward = apply(bytes, edits);
  EXPECT_EQ(forward, backward);
  return forward ? *forward : "error: " + forward.error();
}

TEST(Edit, ReplacesInsertsAndDeletes) {
  EXPECT_EQ(applied("slr=a:SLR0\r\n", {edit(9, 10, "1")}), "slr=a:SLR1\r\n");
  EXPECT_EQ(applied("ab", {edit(1, 1, "-")}), "a-b");
  EXPECT_EQ(applied("ab", {edit(0, 0, "<"), edit(2, 2, ">")}), "<ab>");
  EXPECT_EQ(applied("abc", {edit(1, 2, "")}), "ac");
  EXPECT_EQ(applied("abc", {}), "abc");
}

TEST(Edit, NeighboursDoNotOverlap) {
  EXPECT_EQ(applied("abcd", {edit(0, 2, "X"), edit(2, 4, "Y")}), "XY");
  EXPECT_EQ(applied("abcd", {edit(2, 2, "-"), edit(2, 3, "C")}), "ab-Cd");
  EXPECT_EQ(applied("abcd", {edit(1, 2, "B"), edit(2, 2, "-")}), "aB-cd");
}

TEST(Edit, OverlapsAreErrors) {
  EXPECT_EQ(applied("abcd", {edit(0, 2, "X"), edit(1, 3, "Y")}), "error: two edits overlap");
  EXPECT_EQ(applied("abcd", {edit(0, 3, "X"), edit(1, 1, "Y")}), "error: two edits overlap");
  EXPECT_EQ(applied("abcd", {edit(1, 2, "X"), edit(1, 2, "X")}), "error: two edits overlap");
  EXPECT_EQ(applied("abcd", {edit(2, 2, "X"), edit(2, 2, "X")}), "error: two edits overlap");
}

TEST(Edit, PlacesOutsideTheFileAreErrors) {
  EXPECT_EQ(applied("ab", {edit(1, 3, "")}), "error: an edit lies outside the file");
  EXPECT_EQ(applied("ab", {edit(3, 3, "x")}), "error: an edit lies outside the file");
  EXPECT_EQ(applied("ab", {edit(2, 1, "x")}), "error: an edit lies outside the file");
}

}  // namespace
}  // namespace vppcheck::text
