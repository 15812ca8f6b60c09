// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>

#include "vppcheck/diagnostic/reporter.h"
#include "vppcheck/lint/baseline_index.h"
#include "vppcheck/lint/baseline_writer.h"
#include "vppcheck/lint/lint.h"
#include "vppcheck/lint/suppression_index.h"

namespace vppcheck::lint {

/// Takes away what comments and the baseline know of, while the rules find it: so both see all
/// findings, and not only those that are kept.
class Sieve {
 public:
  /// What is taken goes to `outcome`; what is left is also shown to `accepted`, which may be null.
  Sieve(const design::Design& design, const Settings& settings, Outcome& outcome,
        BaselineWriter* accepted);

  /// For the findings of rules, and for those about comments, which no comment silences. Empty when
  /// there is nothing to take.
  diagnostic::Taker by_comments_and_baseline();
  diagnostic::Taker by_baseline();
  /// Null when no comment is looked at, or no baseline.
  const SuppressionIndex* comments() const { return comments_ ? &*comments_ : nullptr; }
  BaselineIndex* baseline() { return baseline_ ? &*baseline_ : nullptr; }

 private:
  bool is_commented(diagnostic::Finding& finding);
  bool is_known(diagnostic::Finding& finding);

  Outcome& outcome_;
  BaselineWriter* accepted_;
  std::optional<SuppressionIndex> comments_;
  std::optional<BaselineIndex> baseline_;
  std::map<const diagnostic::Rule*, std::size_t> commented_;  // kept, by rule
  std::map<const diagnostic::Rule*, std::size_t> known_;
};

}  // namespace vppcheck::lint
