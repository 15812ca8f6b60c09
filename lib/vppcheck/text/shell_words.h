// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/text/span.h"

namespace vppcheck::text {

/// One simple command of a shell line: its words without quotes, and where it begins.
struct ShellCommand {
  std::vector<std::string> words;
  /// Of each word, with its quotes, in the text that was split.
  std::vector<Span> spans;
  std::size_t offset = 0;  ///< of the first byte of its first word, in the text that was split
  bool after_and = false;  ///< joined to the command before it by `&&`
  /// In how many parentheses it stands. What a command in them does to the shell, such as `cd`,
  /// ends with them.
  std::size_t depth = 0;
  /// How many of these parentheses hold the command before it too.
  std::size_t common_depth = 0;
};

/// No more words than this are kept of one command, and no more commands of one line. Linux itself
/// takes 2 MiB of arguments by default (execve(2), ARG_MAX).
inline constexpr std::size_t kMostShellWords = 20'000;

/// Splits a line as a POSIX shell does (POSIX.1-2017, 2.2 Quoting, 2.3 Token Recognition), without
/// expanding anything: `$(...)`, `${...}`, `$NAME` and backquotes stay as they are written, a whole
/// one in one word. `&&`, `||`, `;`, `|`, `&`, parentheses and line ends part commands;
/// redirections with their targets, comments and backslashed line ends are dropped. A quote that is
/// never closed is a character like any other, as in the prose of a log. Words of commands in
/// substitutions are not looked at.
std::vector<ShellCommand> split_shell(std::string_view line);

/// The word as a POSIX shell reads it back: as it is, or in single quotes.
std::string shell_quoted(std::string_view word);

/// All words with `shell_quoted`, joined by blanks.
std::string shell_line(const std::vector<std::string>& words);

}  // namespace vppcheck::text
