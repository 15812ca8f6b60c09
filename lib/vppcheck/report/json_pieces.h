// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "vppcheck/text/printable.h"

// What the JSON of our own schemas and SARIF have in common. One type, so that the library's code
// is made once.

namespace vppcheck::report {

using Json = nlohmann::ordered_json;

/// Any bytes as a string of JSON.
inline Json text_of(std::string_view bytes) { return text::valid_utf8(bytes); }

/// The document as one line.
inline std::string line_of(const Json& document) { return document.dump() + "\n"; }

}  // namespace vppcheck::report
