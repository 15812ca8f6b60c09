// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/archive.h"

#include <gtest/gtest.h>

namespace vppcheck::container {
namespace {

TEST(Archive, IsToldByItsFirstBytes) {
  EXPECT_TRUE(looks_like_zip("PK\x03\x04rest"));
  EXPECT_TRUE(looks_like_zip("PK\x05\x06"));
  EXPECT_FALSE(looks_like_zip("PK\x03"));
  EXPECT_FALSE(looks_like_zip("PK\x07\x08"));
  EXPECT_FALSE(
      looks_like_zip("\x7f"
                     "ELF"));
  EXPECT_FALSE(looks_like_zip(""));
}

}  // namespace
}  // namespace vppcheck::container
