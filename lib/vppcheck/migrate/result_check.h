// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "vppcheck/migrate/migration.h"

namespace vppcheck::migrate {

/// Composes the files from the decisions and lints them for the new platform. Decisions whose
/// changes add an error are undone. What remains of new errors is returned, `line: message` each;
/// empty when the result has none.
std::vector<std::string> compose_and_check(const design::Design& design, const Request& request,
                                           text::SourceSet& sources, Migration& migration);

}  // namespace vppcheck::migrate
