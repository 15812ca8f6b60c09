// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/program_options.hpp>
#include <span>
#include <string_view>

#include "command.h"

// The table of the sub-commands. The help, the manual page and the completions of the shells are
// made from it, so that a new row is in all of them (tools/generate).

namespace vppcheck::tool {

/// One sub-command.
struct Command {
  std::string_view name;
  int (*run)(const Words& words);
  /// How it is written, without the program's name: upper case stands for what the user puts there.
  std::string_view synopsis;
  std::string_view summary;  ///< one sentence without a full stop
  /// The options that it parses its words by.
  boost::program_options::options_description (*describe)();
  /// Whether the options stand before the name, for all words behind it are another program's.
  bool options_first = false;
};

/// All sub-commands, in the order of the help.
std::span<const Command> commands();

boost::program_options::options_description describe_shim_options();
boost::program_options::options_description describe_log_options();
boost::program_options::options_description describe_migrate_options();
boost::program_options::options_description describe_fit_options();
boost::program_options::options_description describe_budget_options();
boost::program_options::options_description describe_platform_options();
boost::program_options::options_description describe_rules_options();
boost::program_options::options_description describe_explain_options();

}  // namespace vppcheck::tool
