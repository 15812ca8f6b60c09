// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "vppcheck/design/design.h"
#include "vppcheck/diagnostic/reporter.h"
#include "vppcheck/lint/lint.h"
#include "vppcheck/lint/settings.h"

namespace vppcheck::lint {

/// What the rules found in one design, before the policy.
struct Found {
  std::vector<diagnostic::Finding> findings;
  std::vector<diagnostic::NotChecked> not_checked;
  /// How many findings of a rule were not kept; only rules with any.
  std::map<std::string_view, std::size_t> left_out;

  void note_left_out(const diagnostic::Rule& rule, const diagnostic::Reporter& out) {
    if (out.left_out() > 0) left_out.emplace(rule.name, out.left_out());
  }
  /// Whether a rule was judged everywhere: one that lacked an input may find something when it has
  /// it, and findings that were not kept may be the ones that are missed.
  bool was_judged(std::string_view rule, const design::Design& design,
                  const Settings& settings) const;
};

/// Takes away what comments silence and returns it; reports comments that silence nothing, and
/// makes fixes that remove a line remove its comments too.
std::vector<Suppressed> suppress(const design::Design& design, const Settings& settings,
                                 Found& found);

}  // namespace vppcheck::lint
