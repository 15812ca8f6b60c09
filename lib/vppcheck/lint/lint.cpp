// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "vppcheck/lint/suppressions.h"
#include "vppcheck/rules/catalogue.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::lint {
namespace {

using diagnostic::Finding;
using diagnostic::NotChecked;
using diagnostic::Severity;

constexpr std::string_view kUnusedSuppression = "unused-suppression";
constexpr std::string_view kSyntaxError = "syntax-error";

/// How many findings of a rule were not kept; only rules with any.
using LeftOut = std::map<std::string_view, std::size_t>;

/// Whether all files are text. Of a picture or an archive, syntax-error says all there is to say.
bool is_text(const design::Design& design) {
  const auto& documents = design.job().documents;
  return std::none_of(documents.begin(), documents.end(), [](const auto& document) {
    return document->text().find('\0') != std::string_view::npos;
  });
}

void run_rules(const design::Design& design, const Settings& settings,
               std::vector<Finding>& findings, std::vector<NotChecked>& not_checked,
               LeftOut& left_out) {
  const bool text = is_text(design);
  for (const rules::Entry& entry : rules::all_rules()) {
    if (entry.check == nullptr || !settings.is_on(entry.rule.name)) continue;
    if (entry.of_verify && !design.job().verifies) continue;
    if (!text && entry.rule.name != kSyntaxError) continue;
    diagnostic::Reporter out(entry.rule, findings, not_checked);
    entry.check(design, out);
    if (out.left_out() > 0) left_out.emplace(entry.rule.name, out.left_out());
  }
}

/// Suppressions by rule and place: a hostile file holds half a million of them.
class SuppressionIndex {
 public:
  explicit SuppressionIndex(const std::vector<Suppression>& suppressions) {
    for (const Suppression& suppression : suppressions) {
      const text::FileId file = suppression.rule.where.file;
      (suppression.whole_file ? files_[{file, suppression.rule.text}]
                              : lines_[{file, suppression.rule.text, suppression.target.begin}])
          .push_back(&suppression);
    }
  }

  /// Whether a suppression covers the finding; those that do are marked as used.
  bool covers(const Finding& finding) const {
    if (!finding.where) return false;
    const auto [file, span] = *finding.where;
    bool covered = false;
    const auto of_file = files_.find({file, finding.rule->name});
    if (of_file != files_.end()) covered = use(of_file->second);
    auto behind = lines_.upper_bound({file, finding.rule->name, span.begin});
    if (behind == lines_.begin()) return covered;
    const auto& [key, of_line] = *--behind;
    const bool same_rule = of_line.front()->rule.text == finding.rule->name;
    if (same_rule && of_line.front()->covers(*finding.where)) covered = use(of_line);
    return covered;
  }

 private:
  using Group = std::vector<const Suppression*>;

  static bool use(const Group& group) {
    if (group.front()->used) return true;
    for (const Suppression* suppression : group) suppression->used = true;
    return true;
  }

  std::map<std::pair<text::FileId, std::string_view>, Group> files_;
  std::map<std::tuple<text::FileId, std::string_view, std::uint32_t>, Group> lines_;
};

/// Removes what the suppressions cover and returns how many findings that were.
std::size_t suppress(const std::vector<Suppression>& suppressions, std::vector<Finding>& findings) {
  if (suppressions.empty()) return 0;
  const SuppressionIndex index(suppressions);
  return std::erase_if(findings, [&](const Finding& finding) { return index.covers(finding); });
}

/// A suppression is unused only when its rule was judged everywhere: a rule that lacked an input
/// may find something when it has it, and findings that were not kept may be the ones meant.
bool was_judged(std::string_view rule, const design::Design& design, const Settings& settings,
                const std::vector<NotChecked>& not_checked, const LeftOut& left_out) {
  const bool ran = !rules::find_rule(rule)->of_verify || design.job().verifies;
  return ran && settings.is_on(rule) && left_out.count(rule) == 0 &&
         std::none_of(not_checked.begin(), not_checked.end(),
                      [&](const NotChecked& entry) { return entry.rule->name == rule; });
}

void report_unused(const std::vector<Suppression>& suppressions, const design::Design& design,
                   const Settings& settings, const std::vector<NotChecked>& not_checked,
                   std::vector<Finding>& findings, LeftOut& left_out) {
  if (!settings.is_on(kUnusedSuppression)) return;
  std::vector<NotChecked> none;
  diagnostic::Reporter out(rules::find_rule(kUnusedSuppression)->rule, findings, none);
  for (const Suppression& suppression : suppressions) {
    if (suppression.used) continue;
    if (const auto error = check_rule_pattern(suppression.rule.text)) {
      out.add(suppression.rule.where, *error).help("'vppcheck rules' lists the rules");
    } else if (rules::find_rule(suppression.rule.text) == nullptr) {
      out.add(suppression.rule.where,
              fmt::format("a comment suppresses rules by their full names, not by {}",
                          text::quoted(suppression.rule.text)))
          .help("write the name of the rule, or several with commas between them");
    } else if (suppression.rule.text == kUnusedSuppression) {
      out.add(suppression.rule.where,
              fmt::format("{} cannot be suppressed by a comment", text::quoted(kUnusedSuppression)))
          .help("remove the comment, or switch the rule off with --ignore");
    } else if (was_judged(suppression.rule.text, design, settings, not_checked, left_out)) {
      out.add(suppression.rule.where, fmt::format("{} finds nothing {}, so it needs no suppression",
                                                  text::quoted(suppression.rule.text),
                                                  suppression.whole_file ? "in this file" : "here"))
          .help("remove the comment");
    }
  }
  if (out.left_out() > 0) left_out.emplace(kUnusedSuppression, out.left_out());
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
  LeftOut left_out;
  run_rules(design, settings, findings, not_checked, left_out);
  if (settings.suppressions) {
    std::vector<Suppression> suppressions;
    for (const auto& document : design.job().documents) {
      auto found = find_suppressions(*document);
      std::move(found.begin(), found.end(), std::back_inserter(suppressions));
    }
    outcome.suppressed += suppress(suppressions, findings);
    report_unused(suppressions, design, settings, not_checked, findings, left_out);
  }
  for (Finding& finding : findings) {
    const auto changed = settings.severities.find(finding.rule->name);
    if (changed != settings.severities.end()) finding.severity = changed->second;
  }
  std::erase_if(findings, [&](const Finding& finding) {
    return is_known(finding, design, outcome.findings);
  });
  drop_fixes_of_commands(design, findings);
  std::stable_sort(findings.begin(), findings.end(), comes_before);
  std::move(findings.begin(), findings.end(), std::back_inserter(outcome.findings));
  for (NotChecked& entry : not_checked) {
    const auto& known = outcome.not_checked;
    if (std::find(known.begin(), known.end(), entry) == known.end()) {
      outcome.not_checked.push_back(std::move(entry));
    }
  }
  for (const auto& [rule, count] : left_out) outcome.left_out += count;
  const auto& documents = design.job().documents;
  outcome.files += static_cast<std::size_t>(
      std::count_if(documents.begin(), documents.end(),
                    [](const auto& document) { return !document->is_command(); }));
}

}  // namespace vppcheck::lint
