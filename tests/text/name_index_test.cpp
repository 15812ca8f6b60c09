// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/name_index.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "vppcheck/text/byte_set.h"

namespace vppcheck::text {
namespace {

TEST(NameIndex, KeepsTheFirstNumberOfAName) {
  NameIndex index;
  EXPECT_EQ(index.try_emplace("a.in", 4), std::pair(4u, true));
  EXPECT_EQ(index.try_emplace("b.in", 5), std::pair(5u, true));
  EXPECT_EQ(index.try_emplace("a.in", 6), std::pair(4u, false));
}

TEST(NameIndex, TheEmptyNameIsAName) {
  NameIndex index;
  EXPECT_EQ(index.try_emplace("", 1), std::pair(1u, true));
  EXPECT_EQ(index.try_emplace("", 2), std::pair(1u, false));
}

TEST(NameIndex, GrowsBeyondWhatWasLikely) {
  std::vector<std::string> names;
  for (int i = 0; i < 5000; ++i) names.push_back("cu_" + std::to_string(i));
  NameIndex index(1);
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    ASSERT_EQ(index.try_emplace(names[i], i), std::pair(i, true)) << names[i];
  }
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    ASSERT_EQ(index.try_emplace(names[i], 0), std::pair(i, false)) << names[i];
  }
}

TEST(ByteSet, FindsTheFirstByteOfTheSet) {
  constexpr ByteSet kBrackets("[]");
  EXPECT_EQ(kBrackets.find_in("HBM[0]"), 3u);
  EXPECT_EQ(kBrackets.find_in("HBM[0]", 4), 5u);
  EXPECT_EQ(kBrackets.find_in("DDR"), std::string_view::npos);
  EXPECT_EQ(kBrackets.find_in(""), std::string_view::npos);
}

TEST(ByteSet, HasBytesAbove127AndNul) {
  constexpr ByteSet kOdd(std::string_view("\0\xFF", 2));
  EXPECT_TRUE(kOdd.has('\0'));
  EXPECT_TRUE(kOdd.has('\xFF'));
  EXPECT_FALSE(kOdd.has('\x7F'));
}

}  // namespace
}  // namespace vppcheck::text
