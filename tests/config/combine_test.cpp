// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/combine.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace vppcheck::config {
namespace {

/// Several files that are read as one link.
struct Files {
  explicit Files(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      documents.push_back(std::make_unique<Document>(sources, sources.add("a.cfg", text)));
      views.push_back(documents.back().get());
    }
    combined = combine(views);
  }

  /// Every option as `name=value`, with ` <- INDEX` when another one wins.
  std::vector<std::string> shown() const {
    std::vector<std::string> lines;
    for (const CombinedOption& one : combined) {
      std::string line = one.option->full_name() + "=" + std::string(one.option->value.text);
      if (one.overridden_by) line += " <- " + std::to_string(*one.overridden_by);
      lines.push_back(line);
    }
    return lines;
  }

  text::SourceSet sources;
  std::vector<std::unique_ptr<Document>> documents;
  std::vector<const Document*> views;
  std::vector<CombinedOption> combined;
};

using Lines = std::vector<std::string>;

TEST(Combine, FilesFromLeftToRightEachFromTopToBottom) {
  const Files files({"[connectivity]\nnk=a:1\nsp=a_1.x:DDR[0]\n", "", "[connectivity]\nnk=b:1\n"});
  EXPECT_EQ(files.shown(),
            (Lines{"connectivity.nk=a:1", "connectivity.sp=a_1.x:DDR[0]", "connectivity.nk=b:1"}));
  EXPECT_EQ(files.combined[2].option->value.where.file, text::FileId{2});
  EXPECT_TRUE(Files({}).combined.empty());
}

TEST(Combine, TheFirstOfASingleValueCounts) {
  const Files files({"platform=first\nplatform=second\n", "platform=third\n"});
  EXPECT_EQ(files.shown(),
            (Lines{"platform=first", "platform=second <- 0", "platform=third <- 0"}));
}

TEST(Combine, ValuesThatAccumulateDoNotOverride) {
  const Files files({"[advanced]\nparam=a=1\nparam=a=2\n[connectivity]\nnk=k:1\nnk=k:1\n"});
  for (const CombinedOption& one : files.combined) EXPECT_FALSE(one.overridden_by);
}

TEST(Combine, ASectionIsPartOfTheName) {
  const Files files({"platform=a\n[connectivity]\nplatform=b\n"});
  EXPECT_EQ(files.shown(), (Lines{"platform=a", "connectivity.platform=b"}));
  EXPECT_EQ(files.combined[1].info, nullptr);
}

TEST(Combine, BothWaysToWriteANameAreOneOption) {
  const Files files({"package.out_dir=a\n[package]\nout_dir=b\n"});
  EXPECT_EQ(files.shown(), (Lines{"package.out_dir=a", "package.out_dir=b <- 0"}));
}

TEST(Combine, KnowsTheRowsOfTheCatalogue) {
  const Files files({"no_such_option=1\nno_such_option=2\n[connectivity]\nnk=a:1\n"});
  EXPECT_EQ(files.combined[0].info, nullptr);
  EXPECT_FALSE(files.combined[1].overridden_by);
  ASSERT_NE(files.combined[2].info, nullptr);
  EXPECT_EQ(files.combined[2].info, find_option("connectivity", "nk"));
}

}  // namespace
}  // namespace vppcheck::config
