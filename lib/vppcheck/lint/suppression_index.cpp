// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/suppression_index.h"

#include <fmt/format.h>

#include "vppcheck/rules/catalogue.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::lint {
namespace {

using config::Document;
using diagnostic::Finding;
using diagnostic::Reporter;

constexpr std::string_view kUnusedSuppression = "unused-suppression";

/// A comment with a name that is no rule's.
void report_no_rule(const Suppression& suppression, std::string message, Reporter& out) {
  auto details = out.add(suppression.rule.where, std::move(message));
  details.help("'vppcheck rules' lists the rules");
  const auto near = rules_like(suppression.rule.text);
  if (near.size() != 1) return;
  details.fix(fmt::format("write {}", text::quoted(near.front())), true,
              {{suppression.rule.where, std::string(near.front())}});
}

void report_unused_of(const Document& document, const std::vector<Suppression>& suppressions,
                      const design::Design& design, const Settings& settings, const Found& found,
                      Reporter& out) {
  for (const Suppression& suppression : suppressions) {
    if (suppression.used) continue;
    if (suppression.is_malformed) {
      out.add(suppression.rule.where,
              fmt::format("{} silences nothing, expected ignore=RULE or ignore-file=RULE",
                          text::quoted(suppression.rule.text)))
          .help(
              "write it as in '# vppcheck: ignore=sp-conflict reason', without blanks in the list");
    } else if (auto error = check_rule_pattern(suppression.rule.text)) {
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

SuppressionIndex::SuppressionIndex(const design::Design& design) : design_(design) {
  for (const auto& document : design.job().documents) {
    by_document_.push_back(find_suppressions(*document));
  }
  for (const auto& suppressions : by_document_) {
    for (const Suppression& suppression : suppressions) {
      if (suppression.is_malformed) continue;
      const text::FileId file = suppression.rule.where.file;
      (suppression.whole_file ? files_[{file, suppression.rule.text}]
                              : lines_[{file, suppression.rule.text, suppression.target.begin}])
          .push_back(&suppression);
    }
  }
}

const Suppression* SuppressionIndex::use(const Group& group) {
  if (group.front()->used) return group.front();
  for (const Suppression* suppression : group) suppression->used = true;
  return group.front();
}

const Suppression* SuppressionIndex::covering(const Finding& finding) const {
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

void SuppressionIndex::complete_fixes(std::vector<Finding>& findings) const {
  const auto& documents = design_.job().documents;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (Finding& finding : findings) {
      for (diagnostic::Fix& fix : finding.fixes) {
        remove_with_suppressions(*documents[i], by_document_[i], fix);
      }
    }
  }
}

void SuppressionIndex::report_unused(const Settings& settings, const Found& found,
                                     Reporter& out) const {
  const auto& documents = design_.job().documents;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    report_unused_of(*documents[i], by_document_[i], design_, settings, found, out);
  }
}

}  // namespace vppcheck::lint
