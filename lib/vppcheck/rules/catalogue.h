// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "vppcheck/design/design.h"
#include "vppcheck/diagnostic/reporter.h"

namespace vppcheck::rules {

/// Judges a design and reports what it finds, and what it could not judge.
using Check = void (*)(const design::Design& design, diagnostic::Reporter& out);

/// One row of the catalogue: a rule and its function.
struct Entry {
  diagnostic::Rule rule;
  /// Null for rules whose findings come from elsewhere: the policy of lint/.
  Check check = nullptr;
  /// Whether the rule judges the result of a finished link: such rules run for `verify` only, and
  /// `verify` runs no others unless they are selected.
  bool of_verify = false;
};

/// All rules, in the order of the catalogue's topics.
std::span<const Entry> all_rules();

/// The row of that name; null when there is none.
const Entry* find_rule(std::string_view name);

/// The page docs/rules/<name>.md of a rule; empty when there is none.
std::string_view page_of(std::string_view name);

}  // namespace vppcheck::rules
