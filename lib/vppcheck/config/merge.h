// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "vppcheck/config/document.h"

namespace vppcheck::config {

/// The command line with its configurations merged in, as v++ writes it into `.xclbin.info` since
/// 2021.1: every option by its long name, sorted by name; within one name the values of the command
/// line, then those of the files from left to right. Of an option with a single value the first
/// counts. `--optimize 0` and `--report_level 0` are there when nobody gives them.
std::vector<std::string> merged_words(const Command& command,
                                      std::span<const Document* const> configs);

}  // namespace vppcheck::config
