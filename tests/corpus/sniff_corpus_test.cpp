// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Every published configuration is told to be v++'s, and none of our own tables is.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <sstream>

#include "corpus/published_files.h"
#include "vppcheck/config/sniff.h"

namespace vppcheck::corpus {
namespace {

bool is_ours(const std::filesystem::path& path) {
  text::SourceSet sources;
  const text::FileId file = sources.add(path.string(), bytes_of(path));
  return config::looks_like_vpp_config(config::Document(sources, file));
}

TEST(SniffCorpus, EveryPublishedConfigurationIsOurs) {
  std::istringstream manifest(bytes_of(published("corpus/manifest.tsv")));
  std::string line;
  if (!std::getline(manifest, line)) GTEST_SKIP() << "the published configurations are not here";
  std::size_t count = 0;
  while (std::getline(manifest, line)) {
    const std::string name = cells_of(line)[0];
    EXPECT_TRUE(is_ours(published("corpus") / name)) << name;
    ++count;
  }
  EXPECT_GT(count, 0u);
  std::printf("%zu files\n", count);
}

TEST(SniffCorpus, ExamplesAreOursAndPlatformTablesAreNot) {
  namespace fs = std::filesystem;
  std::size_t examples = 0;
  for (const auto& entry : fs::recursive_directory_iterator(VPPCHECK_SOURCE_DIR "/configs")) {
    if (entry.path().extension() != ".cfg") continue;
    EXPECT_TRUE(is_ours(entry.path())) << entry.path();
    ++examples;
  }
  std::size_t tables = 0;
  for (const auto& entry : fs::directory_iterator(VPPCHECK_SOURCE_DIR "/platforms")) {
    if (entry.path().extension() != ".ini") continue;
    EXPECT_FALSE(is_ours(entry.path())) << entry.path();
    ++tables;
  }
  EXPECT_GT(examples, 0u);
  EXPECT_GT(tables, 0u);
}

}  // namespace
}  // namespace vppcheck::corpus
