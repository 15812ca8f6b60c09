// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/lint/lint.h"
#include "vppcheck/text/source.h"

namespace vppcheck::lint {

/// A key for each finding, in their order, that stays the same while its line only moves: 16
/// hexadecimal digits over the rule, the file and the text of the line, or the message where a
/// finding has no place. The second finding with the same three has another key than the first, and
/// so on. Baselines and the `partialFingerprints` of SARIF hold on to it.
///
/// Files count from `root`: what lies below it has the same key wherever the root is. `directory`
/// is where relative names count from. Both are absolute; empty ones leave the names as they are.
std::vector<std::string> fingerprints(const Outcome& outcome, const text::SourceSet& sources,
                                      std::string_view root = {}, std::string_view directory = {});

/// The name of a file as it counts from `root`: `hw/system.cfg`. One outside of it is absolute, one
/// that is no path (`<command line>`, `<stdin>`) stays as it is.
std::string path_from(std::string_view root, std::string_view directory, std::string_view file);

}  // namespace vppcheck::lint
