// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "command.h"

namespace vppcheck::tool {

/// The second line of a file that stands for v++ and runs vppcheck. `vppcheck shim` writes it, and
/// whoever writes a wrapper by hand should: what bears it is never taken for the real v++.
inline constexpr std::string_view kShimMark = "# vppcheck shim: checks, then runs the real v++";

/// Whether a file bears the mark.
bool is_shim(const std::string& path);

/// The absolute path of the running program; empty when Linux does not tell.
std::string own_path();

/// The file that a shell would run for `word` if there were no shims: the word itself when it names
/// a path, else the first `v++` on PATH. Empty when there is none.
std::string find_vpp(const std::string& word);

/// Replaces this process by the real v++ with these words behind its name, so that its exit status,
/// its signals and its streams are its own. Returns only when that fails, after a complaint, with
/// the exit code that a shell gives: 127 when v++ is not found, 126 when it cannot be run.
int exec_vpp(const std::string& word, const Words& words);

}  // namespace vppcheck::tool
