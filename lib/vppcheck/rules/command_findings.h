// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "vppcheck/design/design.h"
#include "vppcheck/diagnostic/reporter.h"

namespace vppcheck::rules {

/// The commands of the build, when the files are judged together. `lint` judges each alone, and
/// would say the same of the commands for every one.
std::span<const design::BuildCommand> commands_of(const design::Design& design);

/// A finding about a command of the build: at its place in the log, or about the summary.
diagnostic::Reporter::Details add_for_command(diagnostic::Reporter& out,
                                              const design::BuildCommand& command,
                                              std::optional<text::Location> where,
                                              std::string message);

/// Points at the other command, when it stands in a log.
void add_note(diagnostic::Reporter::Details& details, const design::BuildCommand& command,
              std::string_view value, std::string message);

/// `hw` where a link or a package says no target, as that is the default (UG1702, v++ General
/// Options, 2025.2); empty when a configuration that was not read may say another.
std::string_view target_or_default(const design::BuildCommand& command);

/// Whether the command is known in full: no configuration that was not read, and no word that the
/// shell would replace by others.
bool is_known_in_full(const design::BuildCommand& command);

/// Whether the value holds something that the shell would replace.
bool has_variable(std::string_view value);

}  // namespace vppcheck::rules
