// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
//
// Command lines of v++ from public repositories, as a build would print them. They are other
// people's files and stay where they are; without them the tests skip.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "support/memory_reader.h"
#include "vppcheck/artifact/build_log.h"
#include "vppcheck/config/command_line.h"
#include "vppcheck/design/load.h"
#include "vppcheck/rules/catalogue.h"
#include "vppcheck/text/shell_words.h"

namespace vppcheck {
namespace {

const std::filesystem::path kRows = VPPCHECK_SOURCE_DIR "/../shared/commands/expanded.tsv";

/// A published command line, and the file that has it.
struct Published {
  std::string where;
  std::string line;
};

std::vector<Published> published() {
  std::ifstream file(kRows, std::ios::binary);
  std::vector<Published> all;
  for (std::string row; std::getline(file, row);) {
    std::vector<std::string> cells(1);
    for (const char c : row) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    if (cells.size() < 8 || cells[0] == "repo") continue;
    all.push_back({cells[0] + "/" + cells[1], cells[7]});
  }
  return all;
}

TEST(Corpus, BuildLogsKeepEveryWord) {
  const std::vector<Published> all = published();
  if (all.empty()) GTEST_SKIP() << "no published commands in " << kRows;
  std::string text;
  for (const Published& command : all) text += command.line + "\n";
  const auto log = artifact::read_build_log(text, "make.log");
  ASSERT_TRUE(log);
  std::map<std::uint32_t, const artifact::LoggedCommand*> by_line;
  for (const auto& command : log->commands) by_line.emplace(command.line, &command);
  std::size_t read = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto alone = text::split_shell(all[i].line);
    ASSERT_FALSE(alone.empty());
    const auto found = by_line.find(static_cast<std::uint32_t>(i + 1));
    if (found == by_line.end()) {
      // A sentence of a README that begins with the name of the program.
      EXPECT_EQ(alone[0].words.at(1), "compiler") << all[i].where << ": " << all[i].line;
      continue;
    }
    ++read;
    EXPECT_EQ(found->second->words, alone[0].words) << all[i].where;
  }
  EXPECT_GE(read + 1, all.size());
  RecordProperty("commands", static_cast<int>(read));
}

/// What the rules say of one log, beside a link that has no fault.
std::string errors_of(const std::string& log, bool& is_read) {
  support::MemoryReader reader({{"make.log", log}});
  text::SourceSet sources;
  design::Inputs inputs;
  is_read = design::add_commands_file("make.log", reader, sources, inputs).has_value();
  design::LinkJob job;
  job.sources = &sources;
  job.inputs = &inputs;
  job.whole_link = true;
  job.reader = &reader;
  job.documents.push_back(std::make_unique<config::Document>(
      sources, sources.add("link.cfg", "[connectivity]\nnk=mm2s:1:mm2s_1\n")));
  const design::Design design(job);
  std::vector<diagnostic::Finding> findings;
  std::vector<diagnostic::NotChecked> not_checked;
  for (const rules::Entry& entry : rules::all_rules()) {
    if (entry.check == nullptr || entry.of_verify) continue;
    diagnostic::Reporter out(entry.rule, findings, not_checked);
    entry.check(design, out);
  }
  std::string errors;
  for (const diagnostic::Finding& finding : findings) {
    if (finding.severity != diagnostic::Severity::error) continue;
    errors += std::string(finding.rule->name) + ": " + finding.message + "\n";
  }
  return errors;
}

// Commands that stand in one file are not all of one build, as little as those of one run of make.
TEST(Corpus, PublishedBuildsHaveNoErrors) {
  std::map<std::string, std::string> logs;
  for (const Published& command : published()) logs[command.where] += command.line + "\n";
  if (logs.empty()) GTEST_SKIP() << "no published commands in " << kRows;
  for (const auto& [where, log] : logs) {
    bool is_read = false;
    EXPECT_EQ(errors_of(log, is_read), "") << where;
    EXPECT_TRUE(is_read) << where;
  }
  RecordProperty("builds", static_cast<int>(logs.size()));
}

}  // namespace
}  // namespace vppcheck
