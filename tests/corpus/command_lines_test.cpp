// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
//
// Command lines of v++ from public repositories, as people typed them and as v++ wrote them down.
// They are other people's files and stay where they are; without them the tests skip.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "vppcheck/config/command_line.h"
#include "vppcheck/config/merge.h"
#include "vppcheck/text/shell_words.h"

namespace vppcheck::config {
namespace {

const std::filesystem::path kData = VPPCHECK_SOURCE_DIR "/../shared";

std::vector<std::vector<std::string>> rows_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    rows.push_back(std::move(cells));
  }
  if (!rows.empty()) rows.erase(rows.begin());
  return rows;
}

/// The words behind `v++`, as a shell would give them.
std::vector<std::string> words_of_line(std::string line) {
  // One line was cut out of a string of CMake: its first quote closes what stood before.
  if (std::ranges::count(line, '"') % 2 == 1) line.erase(line.find('"'), 1);
  const auto commands = text::split_shell(line);
  if (commands.empty()) return {};
  std::vector<std::string> words = commands.front().words;
  if (!words.empty() && is_vpp(words.front())) words.erase(words.begin());
  return words;
}

std::string mode_of(Stages stage) {
  switch (stage) {
    case kLink: return "link";
    case kPackage: return "package";
    case kCompileAie: return "compile-aie";
    case kCompileKernel:
    case kCompileHls: return "compile-hls";
    default: return "unknown";
  }
}

bool same(const CommandOption& a, const CommandOption& b) {
  return a.name == b.name && a.value == b.value && a.has_value == b.has_value;
}

/// Every letter of the words but dashes, quotes, `=` and the names of options: what was typed as a
/// value must come back as a value.
std::string left_over(const std::vector<std::string>& words, const Command& command) {
  std::multiset<std::string> values;
  for (const CommandOption& option : command.options) {
    if (option.has_value) values.insert(option.value);
  }
  for (const std::string& word : words) {
    if (word.empty() || word.starts_with('-')) continue;
    const auto found = values.find(word);
    if (found == values.end()) return word;
    values.erase(found);
  }
  return {};
}

/// The names in `a.cfg -> path; b.cfg -> path`.
std::set<std::string> named_in(std::string_view column) {
  std::set<std::string> names;
  while (!column.empty()) {
    const auto end = std::min(column.find("; "), column.size());
    const std::string_view pair = column.substr(0, end);
    const std::string name(pair.substr(0, pair.find(" -> ")));
    // Two lines of documentation were cut before a placeholder in angle brackets.
    if (name.find_first_of("$<") == std::string::npos) names.insert(name);
    column.remove_prefix(std::min(end + 2, column.size()));
  }
  return names;
}

TEST(CommandLines, EveryPublicOneIsUnderstood) {
  const auto path = kData / "commands/expanded.tsv";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no public command lines at hand";
  std::size_t count = 0;
  std::size_t without_value = 0;
  std::map<std::string, std::size_t> unknown;
  for (const auto& row : rows_of(path)) {
    ASSERT_GE(row.size(), 8u);
    const std::vector<std::string> words = words_of_line(row[7]);
    const Command command = read_command(words);
    SCOPED_TRACE(row[0] + " " + row[1] + ":" + row[2] + ": " + row[7]);
    EXPECT_EQ(mode_of(command.stage), row[5]);
    EXPECT_EQ(left_over(words, command), "");
    const Command again = read_command(words_of(command));
    EXPECT_TRUE(std::ranges::equal(command.options, again.options, same))
        << text::shell_line(words_of(command)) << "\n"
        << text::shell_line(words_of(again));
    EXPECT_EQ(again.stage, command.stage);
    // Names with variables of CMake or make are not in the column.
    auto configs = command.all("config");
    std::erase_if(configs, [](const auto& name) { return name.find('$') != std::string::npos; });
    EXPECT_EQ(std::set(configs.begin(), configs.end()), named_in(row.size() > 8 ? row[8] : ""));
    without_value += command.faults.size();
    for (const CommandOption& option : command.options) {
      if (option.info == nullptr) ++unknown[option.written];
    }
    ++count;
  }
  fmt::print("{} command lines understood; {} of their options lack a value\n", count,
             without_value);
  for (const auto& [name, times] : unknown) fmt::print("  not known: {} ({})\n", name, times);
  // What a program of 2019 wrote into a header, and no v++ reads.
  EXPECT_LE(unknown.size(), 6u);
}

/// A merged line has no quotes: an option goes up to the next ` --`.
std::vector<std::string> options_of_merged_line(const std::string& line) {
  std::vector<std::string> options;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(" --", begin), line.size());
    options.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return options;
}

std::vector<std::string> options_of_words(const std::vector<std::string>& words) {
  return options_of_merged_line(fmt::format("{}", fmt::join(words, " ")));
}

std::string flattened(std::string repository) {
  const auto slash = repository.find('/');
  return repository.replace(slash, 1, "__");
}

/// The configuration that a typed line names, in the folder of the merged one; empty when it is not
/// at hand.
std::filesystem::path config_of(const std::string& repository, const std::string& merged_path,
                                const std::string& name) {
  std::vector<std::filesystem::path> roots = {kData / "corpus/files" / flattened(repository)};
  // A fork of the same tutorial, without a copy of its own.
  if (repository == "searsm8/Vitis-Tutorials") {
    roots.push_back(kData / "corpus/files/Xilinx__Vitis-In-Depth-Tutorial");
  }
  for (const auto& root : roots) {
    auto folder = std::filesystem::path(merged_path);
    while (folder.has_relative_path() && folder != folder.parent_path()) {
      folder = folder.parent_path();
      const auto file = root / folder / name;
      if (std::filesystem::is_regular_file(file)) return file;
    }
  }
  return {};
}

struct Difference {
  std::string_view merged_path;  ///< ends so
  std::string_view option;       ///< begins so
  std::string_view reason;
};

/// Where our merge may differ from the one that v++ wrote.
constexpr Difference kDifferences[] = {
    {"", "--xp vivado_param:", "v++ puts it on the line that it writes as typed; nobody typed it"},
    {"Emulation-SW/binary_container_1.build/link/int/binary_container_1_build.rtd", "--target",
     "the typed line is of the hardware emulation, the merged one of the software emulation"},
    {"Emulation-SW/binary_container_1.build/link/int/binary_container_1_build.rtd", "--input_files",
     "the typed line is of the hardware emulation, the merged one of the software emulation"},
    {"05-AI-engine-versal-integration/_x/link/int/tutorial.xclbin.info", "--connectivity.s",
     "the configuration at hand is the one of another fork, which says stream_connect for sc"},
};

std::string_view reason_for(std::string_view merged_path, std::string_view option) {
  for (const Difference& difference : kDifferences) {
    if (merged_path.ends_with(difference.merged_path) && option.starts_with(difference.option)) {
      return difference.reason;
    }
  }
  return {};
}

/// Both lists without what may differ; says what was taken out.
void drop_explained(std::string_view merged_path, std::vector<std::string>& options,
                    const std::vector<std::string>& others, std::set<std::string>& explained) {
  std::erase_if(options, [&](const std::string& option) {
    if (std::ranges::find(others, option) != others.end()) return false;
    const std::string_view reason = reason_for(merged_path, option);
    if (!reason.empty()) explained.insert(fmt::format("{}: {}", option, reason));
    return !reason.empty();
  });
}

TEST(CommandLines, MergedAsVppMergesThem) {
  const auto path = kData / "commands/merged_pairs.tsv";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no public command lines at hand";
  std::size_t pairs = 0;
  std::size_t equal = 0;
  std::size_t alone = 0;
  std::set<std::string> explained;
  for (const auto& row : rows_of(path)) {
    ASSERT_GE(row.size(), 5u);
    SCOPED_TRACE(row[0] + " " + row[2]);
    auto theirs = options_of_merged_line(row[4]);
    if (row[3].empty()) {
      // Without the typed line: what is merged stays as it is when merged again.
      std::vector<std::string> words;
      for (const std::string& option : theirs) {
        const auto blank = option.find(' ');
        words.push_back(option.substr(0, blank));
        if (blank != std::string::npos) words.push_back(option.substr(blank + 1));
      }
      EXPECT_EQ(options_of_words(merged_words(read_command(words), {})), theirs);
      ++alone;
      continue;
    }
    const Command typed = read_command(words_of_line("v++ " + row[3]));
    text::SourceSet sources;
    std::vector<std::unique_ptr<Document>> documents;
    std::vector<const Document*> configs;
    for (const std::string& config : typed.all("config")) {
      const auto file = config_of(row[0], row[2], config);
      ASSERT_FALSE(file.empty()) << config << " is not at hand";
      std::ifstream in(file, std::ios::binary);
      std::ostringstream bytes;
      bytes << in.rdbuf();
      documents.push_back(std::make_unique<Document>(sources, sources.add(config, bytes.str())));
      configs.push_back(documents.back().get());
    }
    auto ours = options_of_words(merged_words(typed, configs));
    const auto all_ours = ours;
    drop_explained(row[2], ours, theirs, explained);
    drop_explained(row[2], theirs, all_ours, explained);
    EXPECT_EQ(ours, theirs);
    ++pairs;
    equal += ours == theirs ? 1 : 0;
  }
  fmt::print(
      "{} pairs of a typed and a merged line, {} equal; {} merged lines without the typed "
      "one, each the same when merged again\n",
      pairs, equal, alone);
  for (const std::string& difference : explained) fmt::print("  {}\n", difference);
}

}  // namespace
}  // namespace vppcheck::config
