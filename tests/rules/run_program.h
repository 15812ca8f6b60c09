// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/run_program.h"

// What the golden folders and the pages of the rules have in common: they run the program in a
// directory and compare what it prints.
namespace vppcheck::testing {

using Words = std::vector<std::string>;

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  // In one piece: every test process reads the pages of all rules before it begins.
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

inline void write_file(const std::filesystem::path& path, std::string_view bytes) {
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
}

/// The words of a command, which are never quoted.
inline Words words_of(std::string_view line) {
  Words words;
  constexpr std::string_view kBlanks = " \t\r\n";
  while ((line = line.substr(std::min(line.find_first_not_of(kBlanks), line.size()))) != "") {
    const auto end = std::min(line.find_first_of(kBlanks), line.size());
    words.emplace_back(line.substr(0, end));
    line.remove_prefix(end);
  }
  return words;
}

/// Whether the command is one of v++, with or without options of ours before it.
inline bool is_vpp_command(const Words& words) {
  return !words.empty() && (words.front() == "v++" || words.front().starts_with('-'));
}

/// The command with options of ours behind the name of the sub-command; before `v++`, as every word
/// behind it is its own.
inline Words with_options(Words words, const Words& options) {
  const bool at_front = words.empty() || is_vpp_command(words);
  words.insert(words.begin() + (at_front ? 0 : 1), options.begin(), options.end());
  return words;
}

/// A directory of its own that is gone at the end of the test.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string name = (std::filesystem::temp_directory_path() / "vppcheck-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) path_ = name;
  }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  ~TemporaryDirectory() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// What a run of the program left; `code` is -1 when it did not end by itself.
struct ProgramResult {
  int code = -1;
  std::string out;
  std::string err;
};

/// Runs the program of this build in a directory, with nothing on its standard input.
inline ProgramResult run_program(const Words& words, const std::filesystem::path& directory) {
  cli::Result result = cli::run_in(directory.string(), words);
  return {result.exit_code, std::move(result.out), std::move(result.err)};
}

/// A name that GoogleTest takes: letters, digits and underscores.
inline std::string test_name(std::string name) {
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
}

}  // namespace vppcheck::testing
