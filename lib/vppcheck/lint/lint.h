// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "vppcheck/design/design.h"
#include "vppcheck/diagnostic/finding.h"
#include "vppcheck/lint/settings.h"

namespace vppcheck::lint {

/// A finding that a comment silenced, with the reason that the comment gives; it may be empty.
struct Suppressed {
  diagnostic::Finding finding;
  std::string reason;
};

/// What a run found, after the policy.
struct Outcome {
  /// By file, then place; those without a place first.
  std::vector<diagnostic::Finding> findings;
  /// In the same order for each design.
  std::vector<Suppressed> suppressed_findings;
  /// Those that are in the baseline, in the same order. Of both lists no more are kept of one rule
  /// of a design than of the findings.
  std::vector<diagnostic::Finding> baseline_findings;
  std::vector<diagnostic::NotChecked> not_checked;
  std::size_t files = 0;
  std::size_t suppressed = 0;   ///< findings that comments silenced
  std::size_t in_baseline = 0;  ///< findings that are in the baseline
  std::size_t left_out = 0;     ///< findings beyond `diagnostic::kMostFindingsOfOneRule`

  std::size_t count(diagnostic::Severity severity) const;
  /// Whether any finding is at least as bad as `level`.
  bool has_at_least(diagnostic::Severity level) const;
};

class BaselineWriter;

/// Judges a design by all rules that the settings leave on and adds what they find to `outcome`,
/// and all of it, also what is not kept, to the baseline that is written, if any. A pure function
/// of its inputs but for paths that `package` options name.
void run(const design::Design& design, const Settings& settings, Outcome& outcome,
         BaselineWriter* accepted = nullptr);

}  // namespace vppcheck::lint
