// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vppcheck::cli {

/// How the program is run.
struct Call {
  std::vector<std::string> words;             ///< without the program's own name
  std::string directory = {};                 ///< where it runs; empty: here
  std::string input = {};                     ///< its standard input
  std::vector<std::string> environment = {};  ///< `NAME=value`, beside what is inherited
  std::string output_file = {};               ///< standard output goes there and not into `Result`
  bool output_closed = false;                 ///< standard output is a pipe that nobody reads
  std::string program = {};                   ///< a path of another one; empty: vppcheck
};

/// What the program did.
struct Result {
  int exit_code = -1;  ///< -1 when a signal ended it
  std::string out;
  std::string err;
  long peak_kib = 0;  ///< the most memory it had at once

  /// The standard output as JSON; a discarded value, which fails every test, when it is none.
  nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
};

/// Runs the program to its end. NO_COLOR, FORCE_COLOR, PLATFORM_REPO_PATHS and variables of
/// vppcheck are inherited from nobody.
Result run(const Call& call);

/// Expects that the program took less than 256 MB. Sanitizers multiply what a program takes, and
/// Linux counts the memory of the process that starts it as its own until it has replaced it: then
/// nothing is expected.
void expect_little_memory(const Result& result);

/// The same in the directory `directory`.
inline Result run_in(const std::string& directory, std::vector<std::string> words) {
  Call call{std::move(words)};
  call.directory = directory;
  return run(call);
}

/// A directory of its own for one test, with a `.git` so that no project file above counts; gone
/// at the end of the test.
class TempDirectory {
 public:
  TempDirectory();
  ~TempDirectory();
  TempDirectory(const TempDirectory&) = delete;
  TempDirectory& operator=(const TempDirectory&) = delete;

  const std::string& path() const { return path_; }
  /// The path of `name` in the directory.
  std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }
  /// Writes a file and the directories that lead to it; returns its path.
  std::string write(std::string_view name, std::string_view bytes) const;
  /// The bytes of a file; empty when there is none.
  std::string read(std::string_view name) const;
  /// The names of all files, without the `.git`, sorted.
  std::vector<std::string> files() const;

 private:
  std::string path_;
};

/// The names of the rules of a JSON report with their lines: `sp-conflict:4`, `null` for none.
std::vector<std::string> rules_in(const nlohmann::json& report);

}  // namespace vppcheck::cli
