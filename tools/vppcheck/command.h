// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

// The sub-commands. Each takes the words behind its name and returns the exit code.

namespace vppcheck::tool {

/// The exit codes of the command-line contract; of several the highest wins.
enum ExitCode : int {
  kClean = 0,      ///< nothing at or above --fail-on
  kFindings = 1,   ///< findings at or above --fail-on
  kUsage = 2,      ///< wrong usage, or a wrong project file
  kUnreadable = 3  ///< an input could not be read, or an internal failure
};

using Words = std::vector<std::string>;

int run_lint(const Words& words);
int run_prelink(const Words& words);
int run_verify(const Words& words);
/// Takes all words, with those before `v++` and itself.
int run_vpp(const Words& words);
int run_shim(const Words& words);
int run_log(const Words& words);
int run_migrate(const Words& words);
int run_fit(const Words& words);
int run_budget(const Words& words);
int run_platform(const Words& words);
int run_rules(const Words& words);
int run_explain(const Words& words);

/// Prints `vppcheck: message` and where to look for help to standard error; returns `kUsage`.
int usage_error(std::string_view command, std::string_view message);

/// Prints `vppcheck: message` to standard error.
void complain(std::string_view message);

/// Writes to standard output; a closed pipe is no error. `kUnreadable`, with a complaint, when the
/// text could not be written, and `kClean` otherwise.
int print(std::string_view text);

/// The same with standard error.
int print_error(std::string_view text);

}  // namespace vppcheck::tool
