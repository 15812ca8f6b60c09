// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/lint.h"

#include <algorithm>
#include <iterator>

#include "vppcheck/lint/found.h"
#include "vppcheck/lint/sieve.h"
#include "vppcheck/rules/catalogue.h"

namespace vppcheck::lint {
namespace {

using diagnostic::Finding;
using diagnostic::NotChecked;
using diagnostic::Reporter;
using diagnostic::Severity;

constexpr std::string_view kSyntaxError = "syntax-error";

/// Whether all files are text. Of a picture or an archive, syntax-error says all there is to say.
bool is_text(const design::Design& design) {
  const auto& documents = design.job().documents;
  return std::none_of(documents.begin(), documents.end(), [](const auto& document) {
    return document->text().find('\0') != std::string_view::npos;
  });
}

/// What a rule of the policy itself finds, by `report`.
template <typename Report>
void run_own_rule(std::string_view name, const Settings& settings, Found& found,
                  diagnostic::Taker takes, Report report) {
  if (!settings.is_on(name)) return;
  std::vector<NotChecked> none;
  Reporter out(rules::find_rule(name)->rule, found.findings, none, std::move(takes));
  report(out);
  found.left_out += out.left_out();
}

Found run_rules(const design::Design& design, const Settings& settings, Sieve& sieve) {
  Found found;
  const bool text = is_text(design);
  for (const rules::Entry& entry : rules::all_rules()) {
    if (entry.check == nullptr || !settings.is_on(entry.rule.name)) continue;
    if (entry.of_verify && !design.job().verifies) continue;
    if (!text && entry.rule.name != kSyntaxError) continue;
    Reporter out(entry.rule, found.findings, found.not_checked, sieve.by_comments_and_baseline());
    entry.check(design, out);
    found.left_out += out.left_out();
  }
  if (const SuppressionIndex* const comments = sieve.comments()) {
    comments->complete_fixes(found.findings);
    run_own_rule("unused-suppression", settings, found, sieve.by_baseline(),
                 [&](Reporter& out) { comments->report_unused(settings, found, out); });
  }
  if (BaselineIndex* const baseline = sieve.baseline()) {
    run_own_rule("stale-baseline-entry", settings, found, {},
                 [&](Reporter& out) { baseline->report_stale(settings, found, out); });
  }
  return found;
}

/// Whether a finding speaks of a file that is the same for every configuration: a library, a host
/// source. Linting one configuration after the other finds its faults again each time.
bool is_known(const Finding& finding, const design::Design& design,
              const std::vector<Finding>& known) {
  const auto& documents = design.job().documents;
  const bool of_document =
      finding.where && std::any_of(documents.begin(), documents.end(), [&](const auto& document) {
        return document->file() == finding.where->file;
      });
  return !of_document && std::any_of(known.begin(), known.end(), [&](const Finding& other) {
    return other.rule == finding.rule && other.where == finding.where &&
           other.input == finding.input && other.message == finding.message;
  });
}

/// A command line is no file: nobody can apply an edit to it.
void drop_fixes_of_commands(const design::Design& design, std::vector<Finding>& findings) {
  for (const auto& document : design.job().documents) {
    if (!document->is_command()) continue;
    for (Finding& finding : findings) {
      std::erase_if(finding.fixes, [&](const diagnostic::Fix& fix) {
        return std::any_of(fix.edits.begin(), fix.edits.end(), [&](const text::Edit& edit) {
          return edit.where.file == document->file();
        });
      });
    }
  }
}

void set_severity(const Settings& settings, Finding& finding) {
  const auto changed = settings.severities.find(finding.rule->name);
  if (changed != settings.severities.end()) finding.severity = changed->second;
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

void run(const design::Design& design, const Settings& settings, Outcome& outcome,
         BaselineWriter* accepted) {
  Outcome mine;
  Sieve sieve(design, settings, mine, accepted);
  Found found = run_rules(design, settings, sieve);
  const auto add = [&](std::vector<Finding>& findings, std::vector<Finding>& all) {
    for (Finding& finding : findings) set_severity(settings, finding);
    std::erase_if(findings, [&](const Finding& each) { return is_known(each, design, all); });
    drop_fixes_of_commands(design, findings);
    std::stable_sort(findings.begin(), findings.end(), comes_before);
    std::move(findings.begin(), findings.end(), std::back_inserter(all));
  };
  add(found.findings, outcome.findings);
  add(mine.baseline_findings, outcome.baseline_findings);
  auto& suppressed = mine.suppressed_findings;
  for (Suppressed& entry : suppressed) set_severity(settings, entry.finding);
  std::stable_sort(
      suppressed.begin(), suppressed.end(),
      [](const Suppressed& a, const Suppressed& b) { return comes_before(a.finding, b.finding); });
  std::move(suppressed.begin(), suppressed.end(), std::back_inserter(outcome.suppressed_findings));
  outcome.suppressed += mine.suppressed;
  outcome.in_baseline += mine.in_baseline;
  outcome.left_out += found.left_out;
  for (NotChecked& entry : found.not_checked) {
    const auto& known = outcome.not_checked;
    if (std::find(known.begin(), known.end(), entry) == known.end()) {
      outcome.not_checked.push_back(std::move(entry));
    }
  }
  const auto& documents = design.job().documents;
  outcome.files += static_cast<std::size_t>(
      std::count_if(documents.begin(), documents.end(),
                    [](const auto& document) { return !document->is_command(); }));
}

}  // namespace vppcheck::lint
