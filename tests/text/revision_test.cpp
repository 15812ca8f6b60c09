// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/revision.h"

#include <gtest/gtest.h>

#include <random>

namespace vppcheck::text {
namespace {

Edit edit(std::uint32_t begin, std::uint32_t end, std::string replacement) {
  return {{FileId{}, {begin, end}}, std::move(replacement)};
}

TEST(Revision, OfNoEditsIsTheTextItself) {
  const Revision revision("abc");
  EXPECT_EQ(revision.text(), "abc");
  EXPECT_TRUE(revision.edits(FileId{}).empty());
  EXPECT_EQ(revision.original_offset(2), 2u);
}

TEST(Revision, TellsLaterEditsAsEditsOfTheFirstText) {
  Revision revision("one two three");
  ASSERT_TRUE(revision.apply({edit(0, 3, "first")}));    // first two three
  ASSERT_TRUE(revision.apply({edit(6, 10, "")}));        // first three
  ASSERT_TRUE(revision.apply({edit(11, 11, " four")}));  // first three four
  EXPECT_EQ(revision.text(), "first three four");
  const std::vector<Edit> all = {
      {{FileId{3}, {0, 3}}, "first"}, {{FileId{3}, {4, 8}}, ""}, {{FileId{3}, {13, 13}}, " four"}};
  EXPECT_TRUE(revision.edits(FileId{3}) == all);
}

TEST(Revision, FollowsAPlaceBack) {
  Revision revision("one two three");
  ASSERT_TRUE(revision.apply({edit(0, 3, "first"), edit(4, 8, "")}));
  EXPECT_EQ(revision.text(), "first three");
  EXPECT_EQ(revision.original_offset(6), 8u) << "the t of three";
  EXPECT_EQ(revision.original_offset(2), 0u) << "a new byte";
  EXPECT_EQ(revision.original_offset(11), 13u) << "the end";
}

TEST(Revision, EditsOfNewBytesStayOneEdit) {
  Revision revision("nk=a:1");
  ASSERT_TRUE(revision.apply({edit(3, 4, "fir")}));
  ASSERT_TRUE(revision.apply({edit(4, 5, "u")}));
  EXPECT_EQ(revision.text(), "nk=fur:1");
  EXPECT_TRUE(revision.edits(FileId{}) == std::vector{edit(3, 4, "fur")});
}

TEST(Revision, RefusesWhatApplyRefusesAndStaysAsItWas) {
  Revision revision("abc");
  EXPECT_FALSE(revision.apply({edit(0, 2, "x"), edit(1, 3, "y")}));
  EXPECT_FALSE(revision.apply({edit(2, 9, "x")}));
  EXPECT_EQ(revision.text(), "abc");
}

TEST(Revision, AnEmptyTextTakesAnInsertion) {
  Revision revision("");
  ASSERT_TRUE(revision.apply({edit(0, 0, "a")}));
  EXPECT_TRUE(revision.edits(FileId{}) == std::vector{edit(0, 0, "a")});
}

// Whatever was done in whatever order: the edits of the first text give the last one.
TEST(Revision, ItsEditsAlwaysGiveItsText) {
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return static_cast<std::uint32_t>(random() % n); };
  for (int round = 0; round < 500; ++round) {
    const std::string original(below(20), 'a');
    Revision revision(original);
    for (int step = 0; step < 6; ++step) {
      const auto size = revision.text().size();
      const std::uint32_t begin = below(size + 1);
      const std::uint32_t end = begin + below(size - begin + 1);
      ASSERT_TRUE(revision.apply({edit(begin, end, std::string(below(4), 'b'))}));
      EXPECT_EQ(text::apply(original, revision.edits(FileId{})), revision.text());
      EXPECT_LE(revision.original_offset(below(size + 1)), original.size());
    }
  }
}

}  // namespace
}  // namespace vppcheck::text
