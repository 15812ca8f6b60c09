// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "vppcheck/budget/statement.h"

namespace vppcheck::tool {

/// A budget as a table for people.
std::string budget_text(const budget::Statement& statement);
/// The same as one line of JSON, schema_version 1 (docs/budget.md).
std::string budget_json(const budget::Statement& statement);

}  // namespace vppcheck::tool
