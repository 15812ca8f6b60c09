// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "arguments.h"
#include "vppcheck/config/command_line.h"

namespace vppcheck::tool {

/// Shows what was understood of a command of v++, and the command with its configurations merged
/// in, as words that a shell and vppcheck read back to the same job; or the same as JSON,
/// schema_version 1. `vpp` is the word for v++, `configs` are the files to merge. Gives the exit
/// code: `kUnreadable` when a configuration cannot be read.
int print_job(const std::string& vpp, const config::Command& command,
              const std::vector<std::string>& configs, const CheckArguments& arguments);

}  // namespace vppcheck::tool
