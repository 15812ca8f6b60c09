// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "vppcheck/design/design.h"
#include "vppcheck/diagnostic/finding.h"
#include "vppcheck/lint/settings.h"

namespace vppcheck::lint {

/// What a run found, after the policy.
struct Outcome {
  /// By file, then place; those without a place first.
  std::vector<diagnostic::Finding> findings;
  std::vector<diagnostic::NotChecked> not_checked;
  std::size_t files = 0;
  std::size_t suppressed = 0;  ///< findings that comments silenced
  std::size_t left_out = 0;    ///< findings beyond `diagnostic::kMostFindingsOfOneRule`

  std::size_t count(diagnostic::Severity severity) const;
  /// Whether any finding is at least as bad as `level`.
  bool has_at_least(diagnostic::Severity level) const;
};

/// Judges a design by all rules that the settings leave on and adds what they find to `outcome`.
/// A pure function of its inputs but for paths that `package` options name.
void run(const design::Design& design, const Settings& settings, Outcome& outcome);

}  // namespace vppcheck::lint
