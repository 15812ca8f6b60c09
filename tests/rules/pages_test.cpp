// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Runs the examples of docs/rules/*.md and holds the heads of the pages to the catalogue.
#include <gtest/gtest.h>

#include <optional>

#include "rules/run_program.h"
#include "style/project_files.h"
#include "vppcheck/diagnostic/severity.h"
#include "vppcheck/rules/catalogue.h"

namespace vppcheck {
namespace {

namespace fs = std::filesystem;
using testing::ProgramResult;
using testing::Words;

/// A file of an example: "faulty", "mended" or "both".
struct ExampleFile {
  std::string role;
  std::string name;
  std::string bytes;
};

struct Example {
  std::vector<ExampleFile> files;
  std::string command;                ///< `vppcheck lint ...`
  std::optional<std::string> output;  ///< of the faulty files
};

/// The rules that have a page.
std::vector<std::string> all_pages() {
  std::vector<std::string> rules;
  for (const auto& entry : fs::directory_iterator(fs::path(VPPCHECK_SOURCE_DIR) / "docs/rules")) {
    if (entry.path().extension() == ".md") rules.push_back(entry.path().stem().string());
  }
  std::sort(rules.begin(), rules.end());
  return rules;
}

/// Adds one fenced block to the example it belongs to. A faulty file behind the output of an
/// example begins the next one.
void add_block(const Words& fence, std::string block, std::vector<Example>& examples) {
  const bool is_file = fence.size() == 3;
  const bool begins =
      is_file && fence[1] == "faulty" && (examples.empty() || examples.back().output.has_value());
  if (examples.empty() || begins) examples.emplace_back();
  Example& example = examples.back();
  if (is_file) {
    // A file that is no text lies in a golden folder, and the block names it.
    if (fence[0] == "copy") {
      const Words path = testing::words_of(block);
      block = testing::read_file(fs::path(VPPCHECK_SOURCE_DIR) / path.at(0));
    }
    example.files.push_back({fence[1], fence[2], std::move(block)});
  } else if (fence == Words{"sh"}) {
    example.command = std::move(block);
  } else if (fence == Words{"text"} && !example.command.empty() && !example.output) {
    example.output = std::move(block);
  }
}

/// The examples under `## Example`.
std::vector<Example> examples_of(std::string_view page) {
  std::vector<Example> examples;
  const auto begin = page.find("\n## Example");
  if (begin == std::string_view::npos) return examples;
  std::optional<Words> fence;
  std::string block;
  for (const std::string_view line : style::lines_of(page.substr(begin + 1))) {
    if (!line.starts_with("```")) {
      if (fence) block.append(line).append("\n");
    } else if (fence) {
      add_block(*fence, std::exchange(block, {}), examples);
      fence.reset();
    } else {
      fence = testing::words_of(line.substr(3));
    }
  }
  return examples;
}

/// Runs an example with its faulty or its mended files.
ProgramResult run(const Example& example, std::string_view role, const std::string& rule) {
  const testing::TemporaryDirectory directory;
  for (const ExampleFile& file : example.files) {
    EXPECT_TRUE(file.role == "faulty" || file.role == "mended" || file.role == "both") << file.role;
    EXPECT_TRUE(file.name.find("..") == std::string::npos && file.name.front() != '/') << file.name;
    if (file.role != role && file.role != "both") continue;
    testing::write_file(directory.path() / file.name, file.bytes);
  }
  Words words = testing::words_of(example.command);
  EXPECT_GE(words.size(), 2u) << example.command;
  if (words.size() < 2) return {};
  EXPECT_EQ(words.front(), "vppcheck");
  words.erase(words.begin());
  return testing::run_program(
      testing::with_options(words, {"--select", rule, "--isolated", "--quiet", "--color", "never"}),
      directory.path());
}

/// The text behind `- Name: `; empty when there is no such line.
std::string_view head_line(std::string_view page, std::string_view name) {
  const std::string start = "- " + std::string(name) + ": ";
  for (const std::string_view line : style::lines_of(page)) {
    if (line.starts_with(start)) return line.substr(start.size());
  }
  return {};
}

class RulePage : public ::testing::TestWithParam<std::string> {
 protected:
  const std::string& rule() const { return GetParam(); }

  const std::string bytes_ =
      testing::read_file(fs::path(VPPCHECK_SOURCE_DIR) / "docs/rules" / (GetParam() + ".md"));
};

TEST_P(RulePage, BelongsToARule) {
  ASSERT_NE(rules::find_rule(rule()), nullptr);
  EXPECT_EQ(rules::page_of(rule()), bytes_) << "built in from another version of the page";
}

TEST_P(RulePage, HeadAgreesWithTheCatalogue) {
  const rules::Entry* const entry = rules::find_rule(rule());
  ASSERT_NE(entry, nullptr);
  const auto lines = style::lines_of(bytes_);
  ASSERT_GT(lines.size(), 8u);
  EXPECT_EQ(lines[0], "# " + rule());
  EXPECT_EQ(lines[1], "");
  EXPECT_TRUE(lines[2].ends_with(".")) << "a sentence that says what the rule finds: " << lines[2];
  EXPECT_TRUE(head_line(bytes_, "Severity").starts_with(name_of(entry->rule.severity)))
      << "the catalogue says " << name_of(entry->rule.severity);

  // The line begins with "v++", so that messages of v++ itself stand there by their number.
  std::string_view message = entry->rule.vpp_message;
  if (message.starts_with("v++ ")) message.remove_prefix(4);
  const std::string_view said = head_line(bytes_, "v++");
  EXPECT_NE(said, "");
  EXPECT_NE(said.find(message), std::string_view::npos) << "the catalogue says " << message;

  const Words needs = testing::words_of(head_line(bytes_, "Needs"));
  ASSERT_FALSE(needs.empty());
  const Words known = {"nothing", "platform", "kernel",  "resources",  "--vitis",
                       "prelink", "aie",      "--host",  "--commands", "--result",
                       "--model", "--dpu",    "--layers"};
  const std::string first = needs.front().substr(0, needs.front().find_first_of(",;"));
  EXPECT_NE(std::find(known.begin(), known.end(), first), known.end()) << first;
}

TEST_P(RulePage, HasAllParts) {
  const auto lines = style::lines_of(bytes_);
  for (const char* part : {"## Why", "## What v++ says", "## When it stays silent", "## Example"}) {
    EXPECT_NE(std::find(lines.begin(), lines.end(), part), lines.end()) << part;
  }
  EXPECT_LE(lines.size(), 90u) << "an engineer has ten seconds";
}

TEST_P(RulePage, FaultyExampleGivesTheText) {
  const auto examples = examples_of(bytes_);
  ASSERT_FALSE(examples.empty());
  for (const Example& example : examples) {
    ASSERT_TRUE(example.output.has_value()) << "no text behind " << example.command;
    const ProgramResult result = run(example, "faulty", rule());
    EXPECT_EQ(result.out, *example.output);
    EXPECT_NE(result.out, "");
    EXPECT_EQ(result.err, "");
  }
}

TEST_P(RulePage, MendedExampleIsSilent) {
  for (const Example& example : examples_of(bytes_)) {
    const auto is_mended = [](const ExampleFile& file) { return file.role == "mended"; };
    EXPECT_TRUE(std::any_of(example.files.begin(), example.files.end(), is_mended));
    const ProgramResult result = run(example, "mended", rule());
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err, "");
    EXPECT_EQ(result.code, 0);
  }
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(RulePage);
INSTANTIATE_TEST_SUITE_P(Rules, RulePage, ::testing::ValuesIn(all_pages()),
                         [](const auto& info) { return testing::test_name(info.param); });

}  // namespace
}  // namespace vppcheck
