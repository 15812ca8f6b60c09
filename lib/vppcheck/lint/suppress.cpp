// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "vppcheck/lint/found.h"
#include "vppcheck/lint/suppressions.h"
#include "vppcheck/rules/catalogue.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::lint {
namespace {

using config::Document;
using diagnostic::Finding;
using diagnostic::NotChecked;
using diagnostic::Reporter;

constexpr std::string_view kUnusedSuppression = "unused-suppression";

/// Suppressions by rule and place: a hostile file holds half a million of them.
class SuppressionIndex {
 public:
  explicit SuppressionIndex(const std::vector<std::vector<Suppression>>& by_document) {
    for (const auto& suppressions : by_document) {
      for (const Suppression& suppression : suppressions) add(suppression);
    }
  }
  bool empty() const { return files_.empty() && lines_.empty(); }

  /// The suppression that covers the finding, null for none; all that do are marked as used.
  const Suppression* covering(const Finding& finding) const {
    if (!finding.where) return nullptr;
    const auto [file, span] = *finding.where;
    const Suppression* covered = nullptr;
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

  void add(const Suppression& suppression) {
    const text::FileId file = suppression.rule.where.file;
    (suppression.whole_file ? files_[{file, suppression.rule.text}]
                            : lines_[{file, suppression.rule.text, suppression.target.begin}])
        .push_back(&suppression);
  }

  static const Suppression* use(const Group& group) {
    if (group.front()->used) return group.front();
    for (const Suppression* suppression : group) suppression->used = true;
    return group.front();
  }

  std::map<std::pair<text::FileId, std::string_view>, Group> files_;
  std::map<std::tuple<text::FileId, std::string_view, std::uint32_t>, Group> lines_;
};

/// Moves what the suppressions cover to `suppressed`.
void move_covered(const std::vector<std::vector<Suppression>>& by_document,
                  std::vector<Finding>& findings, std::vector<Suppressed>& suppressed) {
  const SuppressionIndex index(by_document);
  if (index.empty()) return;
  std::erase_if(findings, [&](Finding& finding) {
    const Suppression* const suppression = index.covering(finding);
    if (suppression == nullptr) return false;
    suppressed.push_back({std::move(finding), std::string(suppression->reason)});
    return true;
  });
}

/// A comment with a name that is no rule's.
void report_no_rule(const Suppression& suppression, std::string message, Reporter& out) {
  auto details = out.add(suppression.rule.where, std::move(message));
  details.help("'vppcheck rules' lists the rules");
  const auto near = rules_like(suppression.rule.text);
  if (near.size() != 1) return;
  details.fix(fmt::format("write {}", text::quoted(near.front())), true,
              {{suppression.rule.where, std::string(near.front())}});
}

void report_unused(const Document& document, const std::vector<Suppression>& suppressions,
                   const design::Design& design, const Settings& settings, const Found& found,
                   Reporter& out) {
  for (const Suppression& suppression : suppressions) {
    if (suppression.used) continue;
    if (auto error = check_rule_pattern(suppression.rule.text)) {
      report_no_rule(suppression, std::move(*error), out);
    } else if (rules::find_rule(suppression.rule.text) == nullptr) {
      out.add(suppression.rule.where,
              fmt::format("a comment suppresses rules by their full names, not by {}",
                          text::quoted(suppression.rule.text)))
          .help("write the name of the rule, or several with commas between them");
    } else if (suppression.rule.text == kUnusedSuppression) {
      out.add(suppression.rule.where,
              fmt::format("{} cannot be suppressed by a comment", text::quoted(kUnusedSuppression)))
          .help("remove the comment, or switch the rule off with --ignore")
          .fix("remove the comment", true, {removal_of(document, suppression)});
    } else if (found.was_judged(suppression.rule.text, design, settings)) {
      out.add(suppression.rule.where, fmt::format("{} finds nothing {}, so it needs no suppression",
                                                  text::quoted(suppression.rule.text),
                                                  suppression.whole_file ? "in this file" : "here"))
          .help("remove the comment")
          // The other files of a link may give the rule something to find.
          .fix("remove the comment", design.job().whole_link, {removal_of(document, suppression)});
    }
  }
}

}  // namespace

bool Found::was_judged(std::string_view rule, const design::Design& design,
                       const Settings& settings) const {
  const bool ran = !rules::find_rule(rule)->of_verify || design.job().verifies;
  return ran && settings.is_on(rule) && left_out.count(rule) == 0 &&
         std::none_of(not_checked.begin(), not_checked.end(),
                      [&](const NotChecked& entry) { return entry.rule->name == rule; });
}

std::vector<Suppressed> suppress(const design::Design& design, const Settings& settings,
                                 Found& found) {
  const auto& documents = design.job().documents;
  std::vector<std::vector<Suppression>> by_document;
  for (const auto& document : documents) by_document.push_back(find_suppressions(*document));
  std::vector<Suppressed> suppressed;
  move_covered(by_document, found.findings, suppressed);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (Finding& finding : found.findings) {
      for (diagnostic::Fix& fix : finding.fixes) {
        remove_with_suppressions(*documents[i], by_document[i], fix);
      }
    }
  }
  if (!settings.is_on(kUnusedSuppression)) return suppressed;
  std::vector<NotChecked> none;
  const diagnostic::Rule& rule = rules::find_rule(kUnusedSuppression)->rule;
  Reporter out(rule, found.findings, none);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    report_unused(*documents[i], by_document[i], design, settings, found, out);
  }
  found.note_left_out(rule, out);
  return suppressed;
}

}  // namespace vppcheck::lint
