// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/suggest.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace vppcheck::text {
namespace {

using Names = std::vector<std::string_view>;

/// The distance by the plain table, as the textbooks have it.
std::size_t plain_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cell(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cell[i][j] = i + j;
        continue;
      }
      cell[i][j] = std::min({cell[i - 1][j] + 1, cell[i][j - 1] + 1,
                             cell[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
    }
  }
  return cell[a.size()][b.size()];
}

TEST(EditDistance, CountsInsertedDeletedAndReplacedBytes) {
  EXPECT_EQ(edit_distance("", "", 2), 0u);
  EXPECT_EQ(edit_distance("kernel_B", "lernel_B", 2), 1u);
  EXPECT_EQ(edit_distance("vadd", "vad", 2), 1u);
  EXPECT_EQ(edit_distance("vadd", "vaddd", 2), 1u);
  EXPECT_EQ(edit_distance("ab", "ba", 2), 2u);
  EXPECT_EQ(edit_distance("kitten", "sitting", 5), 3u);
}

TEST(EditDistance, StopsBehindTheLimit) {
  EXPECT_EQ(edit_distance("kitten", "sitting", 2), 3u);
  EXPECT_EQ(edit_distance("a", "b", 0), 1u);
  EXPECT_EQ(edit_distance("", "abc", 2), 3u);
  EXPECT_EQ(edit_distance("abc", "xyz", SIZE_MAX), 3u);
}

TEST(EditDistance, AgreesWithThePlainTable) {
  std::mt19937 random(7);
  const auto word = [&] {
    std::string text(random() % 9, ' ');
    for (char& c : text) c = static_cast<char>('a' + random() % 3);
    return text;
  };
  for (int i = 0; i < 20'000; ++i) {
    const std::string a = word();
    const std::string b = word();
    const std::size_t limit = random() % 10;
    ASSERT_EQ(edit_distance(a, b, limit), std::min(plain_distance(a, b), limit + 1))
        << a << " " << b << " limit " << limit;
  }
}

TEST(EditDistance, LongNamesCostLittle) {
  const std::string a(1'000'000, 'a');
  const std::string b = "b" + a + "b";
  EXPECT_EQ(edit_distance(a, b, 2), 2u);
}

TEST(Closest, GivesTheNearestInTheOrderGiven) {
  EXPECT_EQ(closest("vadd", {"vsub", "vaddd", "vad", "vmul"}), (Names{"vaddd", "vad"}));
  EXPECT_EQ(closest("gmem0", {"gmem22", "gmem1"}), (Names{"gmem1"}));
  EXPECT_TRUE(closest("vadd", {"convolution"}).empty());
  EXPECT_TRUE(closest("vadd", {}).empty());
}

TEST(Closest, LeavesOutTheNameItselfAndRepetitions) {
  EXPECT_EQ(closest("vadd", {"vadd", "vad", "vad"}), (Names{"vad"}));
}

TEST(Closest, OffersOnlyAFew) {
  std::vector<std::string> names;
  for (char c = 'a'; c <= 'z'; ++c) names.push_back(std::string("k_") + c);
  const Names candidates(names.begin(), names.end());
  EXPECT_EQ(closest("k_0", candidates).size(), kMostSuggestions);
}

}  // namespace
}  // namespace vppcheck::text
