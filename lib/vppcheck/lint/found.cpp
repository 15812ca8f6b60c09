// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/found.h"

#include <algorithm>

#include "vppcheck/rules/catalogue.h"

namespace vppcheck::lint {

bool Found::was_judged(std::string_view rule, const design::Design& design,
                       const Settings& settings) const {
  const bool ran = !rules::find_rule(rule)->of_verify || design.job().verifies;
  return ran && settings.is_on(rule) &&
         std::none_of(
             not_checked.begin(), not_checked.end(),
             [&](const diagnostic::NotChecked& entry) { return entry.rule->name == rule; });
}

}  // namespace vppcheck::lint
