// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "vppcheck/design/build_command.h"
#include "vppcheck/diagnostic/reporter.h"

namespace vppcheck::rules {

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
