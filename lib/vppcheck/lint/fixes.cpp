// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/fixes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "vppcheck/lint/fix_choice.h"
#include "vppcheck/lint/judge.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/revision.h"

namespace vppcheck::lint {
namespace {

using diagnostic::Finding;
using diagnostic::Fix;
using text::Edit;

/// The link with some texts, and what is found in them.
struct State {
  design::LinkJob job;
  Outcome outcome;
};

/// What became of a set of changes.
struct Trial {
  State state;
  std::string fault;  ///< why they are not made; empty when they can be
};

class Fixer {
 public:
  Fixer(const design::LinkJob& job, const Settings& settings, const FixOptions& options,
        text::SourceSet& sources)
      : settings_(settings), options_(options), sources_(sources), first_source_(sources.size()) {
    // That an entry of the baseline is of no use any more is what a fix is for.
    settings_.ignore.emplace_back("stale-baseline-entry");
    state_.job = job;
    state_.outcome = judge(job, settings_);
    for (const auto& document : job.documents) totals_.emplace_back(document->text());
    fixed_.resize(job.documents.size());
  }

  FixResult run(const design::LinkJob& job) {
    while (fix_once()) continue;
    FixResult result;
    for (std::size_t i = 0; i < job.documents.size(); ++i) {
      const text::FileId file = job.documents[i]->file();
      auto edits = totals_[i].edits(file);
      if (edits.empty()) continue;
      result.files.push_back({file, totals_[i].text(), std::move(edits), fixed_[i]});
    }
    tell_what_is_left(result);
    state_ = {};
    while (sources_.size() > first_source_) sources_.remove_last();
    return result;
  }

 private:
  std::optional<std::size_t> document_of(text::FileId file) const {
    const auto& documents = state_.job.documents;
    const auto found = std::find_if(documents.begin(), documents.end(),
                                    [&](const auto& document) { return document->file() == file; });
    if (found == documents.end()) return std::nullopt;
    return static_cast<std::size_t>(found - documents.begin());
  }

  /// The fix of a finding that is allowed; null when there is none.
  const Fix* allowed_fix(const Finding& finding) const {
    const auto found = std::find_if(
        finding.fixes.begin(), finding.fixes.end(),
        [&](const Fix& fix) { return (fix.safe || options_.unsafe) && !fix.edits.empty(); });
    return found == finding.fixes.end() ? nullptr : &*found;
  }

  bool edits_configurations(const Fix& fix) const {
    return std::all_of(fix.edits.begin(), fix.edits.end(),
                       [&](const Edit& edit) { return document_of(edit.where.file).has_value(); });
  }

  /// Fixes that keep clear of each other, of findings that are not refused.
  std::vector<Choice> choose() const {
    return choose_fixes(state_.outcome.findings, [&](std::size_t i) -> const Fix* {
      const Fix* const fix = allowed_fix(state_.outcome.findings[i]);
      const bool is_open = fix != nullptr && refused_.count(i) == 0;
      return is_open && edits_configurations(*fix) ? fix : nullptr;
    });
  }

  /// The revised texts of the documents that the choices change; nothing when edits overlap.
  std::optional<std::map<std::size_t, text::Revision>> revise(
      std::span<const Choice> choices) const {
    std::map<std::size_t, std::vector<Edit>> edits;
    for (const Choice& choice : choices) {
      for (const Edit& edit : choice.fix->edits) {
        edits[*document_of(edit.where.file)].push_back(edit);
      }
    }
    std::map<std::size_t, text::Revision> revisions;
    for (auto& [document, of_document] : edits) {
      text::Revision revision(state_.job.documents[document]->text());
      if (!revision.apply(std::move(of_document))) return std::nullopt;
      revisions.emplace(document, std::move(revision));
    }
    return revisions;
  }

  /// Judges the link with the choices made.
  Trial try_out(std::span<const Choice> choices) {
    Trial trial;
    const auto revisions = revise(choices);
    if (!revisions) {
      trial.fault = "has edits that overlap";
      return trial;
    }
    trial.state.job = state_.job;
    auto& documents = trial.state.job.documents;
    for (const auto& [document, revision] : *revisions) {
      const std::string& name = sources_[documents[document]->file()].name();
      const text::FileId file = sources_.add(name, revision.text());
      documents[document] = std::make_shared<config::Document>(sources_, file);
    }
    if (options_.prepare) options_.prepare(trial.state.job);
    trial.state.outcome = judge(trial.state.job, settings_);
    trial.fault = fault_of(trial.state, *revisions, choices);
    if (trial.fault.empty()) return trial;
    trial.state = {};
    for (std::size_t i = 0; i < revisions->size(); ++i) sources_.remove_last();
    return trial;
  }

  /// A number for the line of a place that no other line has.
  std::uint64_t line_of(text::FileId file, std::uint32_t offset) const {
    return std::uint64_t{static_cast<std::uint32_t>(file)} << 32 |
           sources_[file].line_column(offset).line;
  }

  std::string fault_of(const State& after, const std::map<std::size_t, text::Revision>& revisions,
                       std::span<const Choice> choices) const {
    const auto line_before = [&](const text::Location& where) {
      return line_of(where.file, where.span.begin);
    };
    const auto line_after = [&](const text::Location& where) {
      for (const auto& [document, revision] : revisions) {
        if (after.job.documents[document]->file() != where.file) continue;
        return line_of(state_.job.documents[document]->file(),
                       revision.original_offset(where.span.begin));
      }
      return line_before(where);
    };
    const Difference difference = compare(state_.outcome, after.outcome, line_before, line_after);
    // Of a rule with too many findings others come up when some go.
    const std::size_t hidden = state_.outcome.left_out;
    if (difference.added.size() + after.outcome.left_out > hidden && !difference.added.empty()) {
      const Finding& added = *difference.added.front();
      return fmt::format("would add: {} [{}]", added.message, added.rule->name);
    }
    for (const Choice& choice : choices) {
      for (const std::size_t finding : choice.findings) {
        if (!difference.gone[finding]) return "would not mend it";
      }
    }
    return {};
  }

  /// Adds the choices that can be made to those that are, in halves when not all of them can.
  void take(std::span<const Choice> choices, std::vector<Choice>& taken, State& state) {
    std::vector<Choice> together = taken;
    together.insert(together.end(), choices.begin(), choices.end());
    if (!pays_for_judgement()) {
      refuse(choices, "was not tried, as too much was judged before it");
      return;
    }
    Trial trial = try_out(together);
    if (trial.fault.empty()) {
      taken = std::move(together);
      state = std::move(trial.state);
    } else if (choices.size() == 1) {
      refuse(choices, trial.fault);
    } else {
      take(choices.first(choices.size() / 2), taken, state);
      take(choices.subspan(choices.size() / 2), taken, state);
    }
  }

  bool pays_for_judgement() {
    std::size_t bytes = kLeastBytesJudged;
    for (const auto& document : state_.job.documents) bytes += document->text().size();
    bytes_judged_ += bytes;
    return bytes_judged_ <= kMostBytesJudged;
  }

  void refuse(std::span<const Choice> choices, const std::string& why) {
    for (const Choice& choice : choices) {
      for (const std::size_t finding : choice.findings) refused_[finding] = why;
    }
  }

  /// Makes the fixes that keep clear of each other; false when there is none left to try.
  bool fix_once() {
    const std::vector<Choice> choices = choose();
    if (choices.empty()) return false;
    std::vector<Choice> taken;
    State after;
    take(choices, taken, after);
    if (taken.empty()) return true;  // others may be chosen instead of those that are refused
    const auto revisions = revise(taken);
    for (const auto& [document, revision] : *revisions) {
      // The edits count in the text as it is, which is what the total has come to.
      const auto applied = totals_[document].apply(revision.edits({}));
      if (!applied) return false;
    }
    for (const Choice& choice : taken) {
      fixed_[*document_of(choice.fix->edits.front().where.file)] += choice.findings.size();
    }
    state_ = std::move(after);
    refused_.clear();
    return true;
  }

  void tell_what_is_left(FixResult& result) const {
    const auto& findings = state_.outcome.findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      const Fix* const fix = allowed_fix(findings[i]);
      if (fix == nullptr) {
        result.held_back += findings[i].fixes.empty() ? 0 : 1;
        continue;
      }
      const auto refused = refused_.find(i);
      const std::string why = !edits_configurations(*fix) ? "is not for a configuration"
                              : refused != refused_.end() ? refused->second
                                                          : std::string();
      if (why.empty()) continue;
      result.not_fixed.push_back(
          {place_of(findings[i]), fmt::format("the fix \"{}\" {}", fix->description, why)});
    }
  }

  std::string place_of(const Finding& finding) const {
    if (!finding.where) return text::printable(finding.input);
    const text::SourceFile& file = sources_[finding.where->file];
    return fmt::format("{}:{}", text::printable(file.name()),
                       file.line_column(finding.where->span.begin).line);
  }

  Settings settings_;
  const FixOptions& options_;
  text::SourceSet& sources_;
  std::size_t first_source_;
  State state_;
  std::vector<text::Revision> totals_;          ///< of each document, from its first text to now
  std::vector<std::size_t> fixed_;              ///< findings mended, by document
  std::map<std::size_t, std::string> refused_;  ///< findings of the state whose fix does not hold
  std::size_t bytes_judged_ = 0;
};

}  // namespace

FixResult fix(const design::LinkJob& job, const Settings& settings, const FixOptions& options,
              text::SourceSet& sources) {
  return Fixer(job, settings, options, sources).run(job);
}

}  // namespace vppcheck::lint
