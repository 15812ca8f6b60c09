// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// The designs in configs/examples give what stands beside them: the README shows them to users.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/run_program.h"

namespace vppcheck {
namespace {

using cli::Result;
using Words = std::vector<std::string>;

const std::filesystem::path kExamples =
    std::filesystem::path(VPPCHECK_SOURCE_DIR) / "configs/examples";

std::string read(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// The command that the README of an example shows, as words without the program's name.
Words command_of(const std::string& example) {
  std::ifstream readme(kExamples / example / "README.md");
  const std::string program = "vppcheck ";
  for (std::string line; std::getline(readme, line);) {
    if (!line.starts_with(program)) continue;
    std::istringstream rest(line.substr(program.size()));
    return Words(std::istream_iterator<std::string>(rest), {});
  }
  return {};
}

Result run_plain(Words words, const std::filesystem::path& directory) {
  // Budgets of models and layers stand on no project file and have no colours.
  if (words.front() != "budget")
    words.insert(words.begin() + 1, {"--isolated", "--color", "never"});
  return cli::run_in(directory.string(), std::move(words));
}

void expect_example(const std::string& example, int exit_code) {
  const Words words = command_of(example);
  ASSERT_FALSE(words.empty()) << example << "/README.md shows no command";
  const Result run = run_plain(words, kExamples / example);
  EXPECT_EQ(run.out, read(kExamples / example / "expected.txt"));
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(run.exit_code, exit_code);
}

TEST(Examples, Ug1393NamesAComputeUnitThatItDoesNotDeclare) { expect_example("ug1393", 1); }

TEST(Examples, PartitionsOverlapInColumnSeven) { expect_example("aie-partitions", 1); }

TEST(Examples, FiltersNeedMoreThanSlr1Has) { expect_example("u250-budget", 1); }

TEST(Examples, CleanDesignHasNoFinding) {
  expect_example("clean", 0);
  Words words = command_of("clean");
  words.insert(words.end(), {"--format", "json"});
  const nlohmann::json report = run_plain(words, kExamples / "clean").json();
  EXPECT_EQ(report["findings"], nlohmann::json::array());
}

TEST(Examples, TheMakefilesLinkIsClean) { expect_example("make", 0); }

TEST(Examples, TwoModelsNeedMoreThan16Mb) { expect_example("cma", 1); }

TEST(Examples, TheLayersOfRadioMlFit) { expect_example("radioml", 0); }

TEST(Examples, FourComputeUnitsMoveToACardWithThreeSlrs) { expect_example("migration", 0); }

// What UG1393, Modifying Kernel Placement, prints as the answer, under the comments of the file.
TEST(Examples, TheMigrationIsTheOneOfTheManual) {
  Words words = command_of("migration");
  words.insert(words.end(), {"-o", "-"});
  const Result run = run_plain(words, kExamples / "migration");
  const std::string before = read(kExamples / "migration/system.cfg");
  std::string expected = before;
  for (const auto& [old_text, new_text] :
       {std::pair<std::string, std::string>{"example_4slr", "ug1393_example_3slr"},
        {"kernel_B:SLR1", "kernel_B:SLR0"},
        {"kernel_D:SLR3", "kernel_D:SLR2"}}) {
    const auto at = expected.find(old_text);
    ASSERT_NE(at, std::string::npos);
    expected.replace(at, old_text.size(), new_text);
  }
  EXPECT_EQ(run.out, expected);
}

TEST(Examples, PartitionsSideBySideAreFine) {
  const cli::TempDirectory copy;
  for (const char* name : {"link.cfg", "pr0.cfg", "package.cfg"}) {
    copy.write(name, read(kExamples / "aie-partitions" / name));
  }
  std::string pr1 = read(kExamples / "aie-partitions/pr1.cfg");
  const auto at = pr1.find("7:1:pr1");
  ASSERT_NE(at, std::string::npos);
  copy.write("pr1.cfg", pr1.replace(at, 1, "8"));
  EXPECT_EQ(run_plain(command_of("aie-partitions"), copy.path()).exit_code, 0);
}

TEST(Examples, EachHasATest) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kExamples)) {
    if (entry.is_directory()) names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (Words{"aie-partitions", "clean", "cma", "make", "migration", "radioml",
                          "u250-budget", "ug1393"}));
}

// The first screen of the README is what the program prints, up to a line of three dots.
TEST(Readme, ShowsWhatTheProgramPrints) {
  const std::filesystem::path root = VPPCHECK_SOURCE_DIR;
  std::istringstream readme(read(root / "README.md"));
  std::string line;
  while (std::getline(readme, line) && !line.starts_with("$ vppcheck ")) continue;
  std::istringstream words_of_line(line.substr(std::min<std::size_t>(line.size(), 11)));
  const Words words(std::istream_iterator<std::string>(words_of_line), {});
  ASSERT_FALSE(words.empty()) << "README.md shows no command";
  std::string shown;
  while (std::getline(readme, line) && line != "..." && line != "```") shown += line + "\n";
  EXPECT_GT(shown.size(), 100u);
  EXPECT_EQ(run_plain(words, root).out.substr(0, shown.size()), shown);
}

}  // namespace
}  // namespace vppcheck
