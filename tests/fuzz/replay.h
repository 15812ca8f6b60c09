// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace vppcheck::fuzz {

/// Runs a target on every file of tests/fuzz/corpus/<name> and on every beginning of it, as a cut
/// file is the commonest broken one.
template <class Check>
void replay(const std::string& name, Check check) {
  const std::filesystem::path folder =
      std::filesystem::path(VPPCHECK_SOURCE_DIR) / "tests/fuzz/corpus" / name;
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
      ASSERT_EQ(check(std::string_view(bytes).substr(0, size)), "")
          << entry.path() << ", the first " << size << " bytes";
    }
    ++files;
  }
  EXPECT_GT(files, 0u) << "no files in " << folder;
}

}  // namespace vppcheck::fuzz
