// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vppcheck::tool {

/// Whether output is coloured: `when` is `auto`, `always` or `never`, and `auto` goes by the
/// terminal and by NO_COLOR and FORCE_COLOR as https://no-color.org and https://force-color.org
/// describe them.
bool wants_color(const std::string& when, bool to_terminal);

/// The columns of the terminal behind an open file: what COLUMNS says, or the terminal itself; 0
/// when neither does.
std::size_t terminal_width(int stream);

/// A difference in the colours of git, safe for a terminal.
std::string colored_diff(std::string_view diff);

}  // namespace vppcheck::tool
