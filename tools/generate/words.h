// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands.h"

// What the manual page and the completions are made of: the words of the command line, taken from
// the tables that the program itself works by.

namespace vppcheck::generate {

/// What can stand in a place of the command line.
enum class Kind : std::uint8_t {
  nothing,    ///< no value, or one that only the user knows
  file,       ///< a file
  directory,  ///< a directory
  platform,   ///< the name of a platform, or a file
  rule,       ///< the name of a rule
  rules,      ///< names of rules, separated by commas
  severity,   ///< the name of a rule, `=`, and one of `choices`
  choice      ///< one of `choices`
};

/// One option of a sub-command.
struct Option {
  std::string name;   ///< `--platform`
  std::string brief;  ///< `-o`; empty when there is none
  std::string value;  ///< what the help calls its value; empty when it takes none
  std::string text;   ///< what it does
  bool repeats = false;
  Kind kind = Kind::nothing;
  std::vector<std::string> choices;
};

/// One sub-command with its options.
struct CommandWords {
  std::string name;
  std::string synopsis;
  std::string summary;
  bool options_first = false;
  std::vector<Option> options;
  Kind kind = Kind::nothing;               ///< of the words that are no options
  std::vector<std::string> first_choices;  ///< for the first of these words; empty for most
};

/// Everything that can be typed.
struct Words {
  std::vector<CommandWords> commands;
  std::vector<std::string> platforms;  ///< names and aliases
  std::vector<std::string> rules;
};

/// The words of this program.
Words words_of_program();

/// The manual page, in the macros of man(7).
std::string write_man(const Words& words);
std::string write_bash(const Words& words);
std::string write_zsh(const Words& words);
std::string write_fish(const Words& words);

/// `text` with each of `from` replaced.
std::string replace_all(std::string text, std::string_view from, std::string_view to);

}  // namespace vppcheck::generate
