// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "vppcheck/lint/suppressions.h"
#include "vppcheck/rules/catalogue.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::lint {
namespace {

using diagnostic::Finding;
using diagnostic::NotChecked;
using diagnostic::Severity;

constexpr std::string_view kUnusedSuppression = "unused-suppression";

void run_rules(const design::Design& design, const Settings& settings,
               std::vector<Finding>& findings, std::vector<NotChecked>& not_checked,
               std::size_t& left_out) {
  for (const rules::Entry& entry : rules::all_rules()) {
    if (entry.check == nullptr || !settings.is_on(entry.rule.name)) continue;
    const std::size_t before = findings.size();
    diagnostic::Reporter out(entry.rule, findings, not_checked);
    entry.check(design, out);
    const std::size_t made = findings.size() - before;
    if (made > kMostFindingsOfOneRule) {
      left_out += made - kMostFindingsOfOneRule;
      findings.resize(before + kMostFindingsOfOneRule);
    }
  }
}

/// Removes what the suppressions cover and returns how many findings that were.
std::size_t suppress(const std::vector<Suppression>& suppressions, std::vector<Finding>& findings) {
  if (suppressions.empty()) return 0;
  const auto is_suppressed = [&](const Finding& finding) {
    bool covered = false;
    for (const Suppression& suppression : suppressions) {
      if (!finding.where || suppression.rule.text != finding.rule->name) continue;
      if (!suppression.covers(*finding.where)) continue;
      suppression.used = covered = true;
    }
    return covered;
  };
  const auto kept = std::remove_if(findings.begin(), findings.end(), is_suppressed);
  const auto removed = static_cast<std::size_t>(std::distance(kept, findings.end()));
  findings.erase(kept, findings.end());
  return removed;
}

/// A suppression is unused only when its rule was judged: a rule that lacked an input may find
/// something when it has it.
bool was_judged(std::string_view rule, const Settings& settings,
                const std::vector<NotChecked>& not_checked) {
  return settings.is_on(rule) &&
         std::none_of(not_checked.begin(), not_checked.end(),
                      [&](const NotChecked& entry) { return entry.rule->name == rule; });
}

void report_unused(const std::vector<Suppression>& suppressions, const Settings& settings,
                   const std::vector<NotChecked>& not_checked, std::vector<Finding>& findings) {
  if (!settings.is_on(kUnusedSuppression)) return;
  std::vector<NotChecked> none;
  diagnostic::Reporter out(rules::find_rule(kUnusedSuppression)->rule, findings, none);
  for (const Suppression& suppression : suppressions) {
    if (suppression.used) continue;
    if (const auto error = check_rule_pattern(suppression.rule.text)) {
      out.add(suppression.rule.where, *error).help("suppressions name one rule each");
    } else if (was_judged(suppression.rule.text, settings, not_checked)) {
      out.add(suppression.rule.where, fmt::format("{} finds nothing {}, so it needs no suppression",
                                                  text::quoted(suppression.rule.text),
                                                  suppression.whole_file ? "in this file" : "here"))
          .help("remove the comment");
    }
  }
}

bool comes_before(const Finding& a, const Finding& b) {
  if (!a.where || !b.where) return !a.where && b.where;
  if (a.where->file != b.where->file) return a.where->file < b.where->file;
  return a.where->span.begin < b.where->span.begin;
}

}  // namespace

std::size_t Outcome::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [&](const Finding& finding) { return finding.severity == severity; }));
}

bool Outcome::has_at_least(Severity level) const {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& finding) { return finding.severity >= level; });
}

void run(const design::Design& design, const Settings& settings, Outcome& outcome) {
  std::vector<Finding> findings;
  std::vector<NotChecked> not_checked;
  run_rules(design, settings, findings, not_checked, outcome.left_out);
  if (settings.suppressions) {
    std::vector<Suppression> suppressions;
    for (const auto& document : design.job().documents) {
      auto found = find_suppressions(*document);
      std::move(found.begin(), found.end(), std::back_inserter(suppressions));
    }
    outcome.suppressed += suppress(suppressions, findings);
    report_unused(suppressions, settings, not_checked, findings);
  }
  for (Finding& finding : findings) {
    const auto changed = settings.severities.find(finding.rule->name);
    if (changed != settings.severities.end()) finding.severity = changed->second;
  }
  std::stable_sort(findings.begin(), findings.end(), comes_before);
  std::move(findings.begin(), findings.end(), std::back_inserter(outcome.findings));
  for (NotChecked& entry : not_checked) {
    const auto& known = outcome.not_checked;
    if (std::find(known.begin(), known.end(), entry) == known.end()) {
      outcome.not_checked.push_back(std::move(entry));
    }
  }
  outcome.files += design.job().documents.size();
}

}  // namespace vppcheck::lint
