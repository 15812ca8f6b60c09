// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/number.h"

#include <gtest/gtest.h>

namespace vppcheck::text {
namespace {

TEST(Number, DecimalDigitsOnly) {
  EXPECT_EQ(parse_unsigned("0"), 0u);
  EXPECT_EQ(parse_unsigned("0031"), 31u);
  EXPECT_EQ(parse_unsigned("18446744073709551615"), UINT64_MAX);
  for (const char* const text : {"", " 1", "1 ", "+1", "-1", "0x10", "1.0", "1e3", "one", "1\n"}) {
    EXPECT_EQ(parse_unsigned(text), std::nullopt) << text;
  }
}

TEST(Number, NothingWhenItDoesNotFit) {
  EXPECT_EQ(parse_unsigned("18446744073709551616"), std::nullopt);
  EXPECT_EQ(parse_unsigned("99999999999999999999999999"), std::nullopt);
}

TEST(Number, DigitsAndIdentifiers) {
  EXPECT_TRUE(all_digits("0123456789"));
  EXPECT_FALSE(all_digits(""));
  EXPECT_FALSE(all_digits("1a"));
  EXPECT_TRUE(is_identifier("vadd_1"));
  EXPECT_TRUE(is_identifier("3filter2d"));
  for (const char* const text : {"", "a-b", "a.b", "a b", "\xC3\xB6", "a$"}) {
    EXPECT_FALSE(is_identifier(text)) << text;
  }
}

}  // namespace
}  // namespace vppcheck::text
