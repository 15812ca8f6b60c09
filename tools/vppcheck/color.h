// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/program_options.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace vppcheck::tool {

/// Whether output is coloured: `when` is `auto`, `always` or `never`, and `auto` goes by the
/// terminal and by NO_COLOR and FORCE_COLOR as https://no-color.org and https://force-color.org
/// describe them.
bool wants_color(const std::string& when, bool to_terminal);

/// Adds --color, and reads it: `auto` when it is not given. The error is a sentence.
void describe_color(boost::program_options::options_description& options);
tl::expected<std::string, std::string> color_word(
    const boost::program_options::variables_map& values);

/// The columns of the terminal behind an open file: what COLUMNS says, or the terminal itself; 0
/// when neither does.
std::size_t terminal_width(int stream);

/// A difference in the colours of git, safe for a terminal.
std::string colored_diff(std::string_view diff);

}  // namespace vppcheck::tool
