// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "arguments.h"

// What a command writes must not take the place of what it reads: a slip of the fingers would cost
// a file.

namespace vppcheck::tool {

/// A sentence when one of the files that are written is one of the files that are named, by the
/// same name or by another one (a link).
std::optional<std::string> find_overwritten(const std::vector<std::string>& written,
                                            const std::vector<std::string>& named);

/// The same for the words of a command: the files of --format, --output and --emit-lp against
/// all other words. (--depfile and --stamp are held to what was really read: stamp.h.)
std::optional<std::string> find_overwritten(const ParsedWords& words);

}  // namespace vppcheck::tool
