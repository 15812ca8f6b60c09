// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "vppcheck/rules/checks.h"

// What package-boot-mode and package-missing-file say of the packages in a log (`make -n`), with
// the configurations that they name.

namespace vppcheck::rules {

/// `sd_file` and `sd_dir` with another boot mode than `sd`, or, as a warning, without one.
void check_boot_modes_of_commands(const Design& design, Reporter& out);

/// Files of the options `keys` of [package] that are not there, and that nothing in the log seems
/// to make; as a warning, also those of `sd_file`.
void check_files_of_commands(const Design& design, std::span<const std::string_view> keys,
                             Reporter& out);

}  // namespace vppcheck::rules
