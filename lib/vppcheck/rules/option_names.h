// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/config/document.h"

// How the rules about options speak of them.

namespace vppcheck::rules {

/// `before any section` or `in [connectivity]`.
std::string place_of(std::string_view section);

/// The sections of the catalogue that have an option of this name.
std::vector<std::string_view> sections_with(std::string_view key);

/// The names of the options of a section; rows about one value (`target=sw_emu`) are left out.
std::vector<std::string_view> keys_of(std::string_view section);

/// The known section that a name surely means: the same but for case and blanks, or within two
/// edits; empty when there is none.
std::string_view section_meant(std::string_view name);

/// Whether an option stands on the line that a byte order mark spoils.
bool is_spoilt(const config::Document& document, const config::Option& option);

/// `target` for `t` before any section; any other name as it is (config::long_name_of).
std::string_view long_name(const config::Option& option);

/// The name of a parameter, `compiler.x` of `param=compiler.x=1`.
text::Word parameter_name(const config::Option& option);

}  // namespace vppcheck::rules
