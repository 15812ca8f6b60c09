// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
//
// Public command lines of v++ worked, or were written by v++ itself: `vppcheck v++` must not accuse
// them. Their configurations are read where they are at hand and taken for empty where not; files
// that are absent are the only faults to expect.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run_program.h"
#include "vppcheck/config/command_line.h"
#include "vppcheck/text/shell_words.h"

namespace vppcheck::cli {
namespace {

const std::filesystem::path kData = VPPCHECK_SOURCE_DIR "/../shared";
const std::filesystem::path kLines = kData / "commands/expanded.tsv";

/// One line with the words behind `v++`.
struct PublicCommand {
  std::string place;  ///< repository and file
  std::string repository;
  std::string configs;  ///< `name on the line -> path in the repository; ...`
  std::vector<std::string> words;
};

std::vector<PublicCommand> public_commands() {
  std::ifstream file(kLines, std::ios::binary);
  std::vector<PublicCommand> found;
  std::string line;
  std::getline(file, line);  // names of the columns
  while (std::getline(file, line)) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    if (cells.size() < 8) continue;
    const auto commands = text::split_shell(cells[7]);
    if (commands.empty() || !config::is_vpp(commands.front().words.front())) continue;
    // What v++ wrote down has the lines of the configurations in it.
    const bool is_merged = cells[4] == "merged";
    const auto& words = commands.front().words;
    found.push_back({cells[0] + " " + cells[1] + ":" + cells[2],
                     cells[0],
                     cells.size() > 8 && !is_merged ? cells[8] : "",
                     {words.begin() + 1, words.end()}});
  }
  return found;
}

/// The text of a configuration of the command; nothing when it is not at hand.
std::optional<std::string> text_of(const PublicCommand& command, const std::string& config) {
  const std::string arrow = config + " -> ";
  const auto at = command.configs.find(arrow);
  if (at == std::string::npos) return std::nullopt;
  std::string path = command.configs.substr(at + arrow.size());
  path = path.substr(0, path.find_first_of("; ?"));
  std::string folder = command.repository;
  if (const auto slash = folder.find('/'); slash != std::string::npos)
    folder.replace(slash, 1, "__");
  const auto place = kData / "corpus/files" / folder / path;
  if (!std::filesystem::is_regular_file(place)) return std::nullopt;
  std::ifstream file(place, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

TEST(CommandChecks, PublicOnesHaveNoErrorButAbsentFiles) {
  if (!std::filesystem::exists(kLines)) GTEST_SKIP() << "no public command lines at hand";
  std::size_t count = 0;
  std::size_t with_config = 0;
  std::size_t with_absent_files = 0;
  std::size_t lacking_values = 0;
  std::size_t not_judged = 0;
  for (const PublicCommand& command : public_commands()) {
    const TempDirectory directory;
    SCOPED_TRACE(command.place + ": " + text::shell_line(command.words));
    for (const std::string& config : config::read_command(command.words).all("config")) {
      if (config.find("..") == std::string::npos && !config.starts_with('/')) {
        const auto text = text_of(command, config);
        directory.write(config, text.value_or(""));
        with_config += text ? 1 : 0;
      }
    }
    std::vector<std::string> words = {"--format", "json", "v++"};
    words.insert(words.end(), command.words.begin(), command.words.end());
    const Result result = run_in(directory.path(), words);
    ++count;
    // A configuration of a folder that is not here: nothing is judged.
    const nlohmann::json report = result.json();
    if (!report.is_object()) {
      EXPECT_EQ(result.out, "");
      ++not_judged;
      continue;
    }
    bool has_absent_file = false;
    for (const auto& finding : report["findings"]) {
      const std::string rule = finding["rule"];
      if (finding["severity"] != "error") continue;
      has_absent_file = has_absent_file || rule == "missing-input";
      // Documents name an option without its value, and a variable of a Makefile was empty.
      if (rule == "syntax-error") ++lacking_values;
      EXPECT_TRUE(rule == "missing-input" || rule == "syntax-error") << finding;
    }
    with_absent_files += has_absent_file ? 1 : 0;
  }
  fmt::print(
      "{} command lines with {} configurations: {} name inputs that are absent here, {} lack the "
      "value of an option, {} "
      "name a configuration outside their folder or only ask v++ something\n",
      count, with_config, with_absent_files, lacking_values, not_judged);
  EXPECT_LE(lacking_values, 3u);
  EXPECT_LT(not_judged, count / 4);
  EXPECT_GT(count, 300u);
}

}  // namespace
}  // namespace vppcheck::cli
