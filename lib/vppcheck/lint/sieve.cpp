// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/sieve.h"

namespace vppcheck::lint {

using diagnostic::Finding;

Sieve::Sieve(const design::Design& design, const Settings& settings, Outcome& outcome,
             BaselineWriter* accepted)
    : outcome_(outcome), accepted_(accepted) {
  if (settings.suppressions) comments_.emplace(design);
  if (settings.baseline != nullptr) baseline_.emplace(*settings.baseline, design);
  if (accepted_ != nullptr) accepted_->begin_design();
}

diagnostic::Taker Sieve::by_comments_and_baseline() {
  if (!comments_ || comments_->empty()) return by_baseline();
  return [this](Finding& finding) { return is_commented(finding) || is_known(finding); };
}

diagnostic::Taker Sieve::by_baseline() {
  if (!baseline_ && accepted_ == nullptr) return {};
  return [this](Finding& finding) { return is_known(finding); };
}

bool Sieve::is_commented(Finding& finding) {
  const Suppression* const suppression = comments_->covering(finding);
  if (suppression == nullptr) return false;
  ++outcome_.suppressed;
  if (commented_[finding.rule]++ < diagnostic::kMostFindingsOfOneRule) {
    outcome_.suppressed_findings.push_back({std::move(finding), std::string(suppression->reason)});
  }
  return true;
}

bool Sieve::is_known(Finding& finding) {
  if (accepted_ != nullptr) accepted_->add(finding);
  if (!baseline_ || !baseline_->takes(finding)) return false;
  ++outcome_.in_baseline;
  if (known_[finding.rule]++ < diagnostic::kMostFindingsOfOneRule) {
    outcome_.baseline_findings.push_back(std::move(finding));
  }
  return true;
}

}  // namespace vppcheck::lint
