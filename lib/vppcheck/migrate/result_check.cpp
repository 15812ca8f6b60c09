// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/result_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

#include "vppcheck/lint/judge.h"
#include "vppcheck/migrate/change.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/revision.h"

namespace vppcheck::migrate {
namespace {

using diagnostic::Finding;
using diagnostic::Severity;

/// Changes are taken back one after the other; each time the whole result is judged again.
constexpr int kMostUndone = 16;

std::vector<Finding> errors_of(const design::LinkJob& job, const lint::Settings& settings) {
  lint::Outcome outcome = lint::judge(job, settings);
  std::erase_if(outcome.findings,
                [](const Finding& finding) { return finding.severity != Severity::error; });
  return std::move(outcome.findings);
}

/// Makes the files of the migration, and gives for each how its text came about.
std::vector<text::Revision> compose(const design::Design& design, Migration& migration) {
  std::vector<const Change*> changes;
  for (const Decision& decision : migration.decisions) {
    for (const Change& change : decision.changes) changes.push_back(&change);
  }
  migration.files.clear();
  std::vector<text::Revision> revisions;
  for (const auto& document : design.job().documents) {
    MigratedFile file{document->file(), edits_of(*document, changes), {}};
    text::Revision& revision = revisions.emplace_back(document->text());
    // Changes of one line by two decisions at one place would be a fault of ours.
    if (!revision.apply(file.edits)) file.edits.clear();
    file.bytes = revision.text();
    migration.files.push_back(std::move(file));
  }
  return revisions;
}

bool same_line(const config::Document& document, std::uint32_t a, std::uint32_t b) {
  const std::string_view bytes = document.text();
  const auto [first, last] = std::minmax(a, b);
  return bytes.substr(first, last - first).find('\n') == std::string_view::npos;
}

/// A migrated text: which file of the migration it is, and how it came about.
struct Migrated {
  std::uint32_t position = 0;
  const text::Revision* revision = nullptr;
};
using MigratedTexts = std::map<text::FileId, Migrated>;

/// Takes back the decision that changed the line at a place of the new text.
bool undo_at(const design::Design& design, text::Location place, const MigratedTexts& texts,
             const std::string& message, Migration& migration) {
  const auto text = texts.find(place.file);
  if (text == texts.end()) return false;
  const auto [position, revision] = text->second;
  const text::FileId before = migration.files[position].before;
  const std::uint32_t offset = revision->original_offset(place.span.begin);
  for (Decision& decision : migration.decisions) {
    if (decision.changes.empty() || decision.topic == Topic::platform || !decision.where) continue;
    if (decision.where->file != before) continue;
    const config::Document& document = *design.job().documents[position];
    if (!same_line(document, decision.where->span.begin, offset)) continue;
    decision.verdict = Verdict::undone;
    decision.reason = fmt::format("the new line would be an error: {}", message);
    decision.after = decision.before;
    decision.changes.clear();
    return true;
  }
  return false;
}

/// Takes back the decision behind an error: that of its line, or of a line that its notes name.
bool undo(const design::Design& design, const Finding& error, const MigratedTexts& texts,
          Migration& migration) {
  if (error.where && undo_at(design, *error.where, texts, error.message, migration)) {
    return true;
  }
  return std::any_of(error.notes.begin(), error.notes.end(), [&](const diagnostic::Note& note) {
    return undo_at(design, note.where, texts, error.message, migration);
  });
}

/// The errors that the files have now: by rule and line, and, as lines may be moved, by rule and
/// what they say.
class KnownErrors {
 public:
  KnownErrors(const std::vector<Finding>& errors, const text::SourceSet& sources) {
    for (const Finding& error : errors) {
      messages_.emplace(error.rule->name, error.message);
      if (!error.where) continue;
      const auto& source = sources[error.where->file];
      lines_.emplace(error.rule->name, error.where->file,
                     source.line_column(error.where->span.begin).line);
    }
  }
  bool has(const Finding& error) const {
    return messages_.count({error.rule->name, error.message}) != 0;
  }
  bool has(const Finding& error, text::FileId file, std::uint32_t line) const {
    return has(error) || lines_.count({error.rule->name, file, line}) != 0;
  }

 private:
  std::set<std::pair<std::string_view, std::string>> messages_;
  std::set<std::tuple<std::string_view, text::FileId, std::uint32_t>> lines_;
};

}  // namespace

std::vector<std::string> compose_and_check(const design::Design& design, const Request& request,
                                           text::SourceSet& sources, Migration& migration) {
  const KnownErrors known(errors_of(design.job(), request.settings), sources);
  for (int round = 0;; ++round) {
    const auto revisions = compose(design, migration);
    design::LinkJob after = design.job();
    after.platform = request.to;
    after.documents.clear();
    MigratedTexts texts;
    for (std::uint32_t i = 0; i < migration.files.size(); ++i) {
      const auto file =
          sources.add(sources[migration.files[i].before].name(), migration.files[i].bytes);
      texts[file] = {i, &revisions[i]};
      after.documents.push_back(std::make_shared<config::Document>(sources, file));
    }
    const auto errors = errors_of(after, request.settings);
    std::vector<std::string> added;
    bool undone = false;
    for (const Finding& error : errors) {
      const auto text = error.where ? texts.find(error.where->file) : texts.end();
      if (text == texts.end()) {
        if (!known.has(error)) {
          added.push_back(fmt::format("{} [{}]", error.message, error.rule->name));
        }
        continue;
      }
      const auto [position, revision] = text->second;
      const text::FileId old_file = migration.files[position].before;
      const std::uint32_t offset = revision->original_offset(error.where->span.begin);
      if (known.has(error, old_file, sources[old_file].line_column(offset).line)) continue;
      if (!undone && round < kMostUndone && undo(design, error, texts, migration)) {
        undone = true;
      }
      const auto& source = sources[error.where->file];
      added.push_back(fmt::format("{}:{}: {} [{}]", text::printable(source.name()),
                                  source.line_column(error.where->span.begin).line, error.message,
                                  error.rule->name));
    }
    if (!undone) return added;
  }
}

}  // namespace vppcheck::migrate
