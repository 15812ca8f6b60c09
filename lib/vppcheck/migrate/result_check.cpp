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

#include "vppcheck/lint/lint.h"
#include "vppcheck/migrate/change.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::migrate {
namespace {

using diagnostic::Finding;
using diagnostic::Severity;

/// Changes are taken back one after the other; each time the whole result is judged again.
constexpr int kMostUndone = 16;

std::vector<Finding> errors_of(const design::LinkJob& job, const lint::Settings& settings) {
  const design::Design design(job);
  lint::Outcome outcome;
  lint::run(design, settings, outcome);
  std::erase_if(outcome.findings,
                [](const Finding& finding) { return finding.severity != Severity::error; });
  return std::move(outcome.findings);
}

design::LinkJob job_like(const design::LinkJob& model, const platform::Platform* platform) {
  design::LinkJob job;
  job.sources = model.sources;
  job.inputs = model.inputs;
  job.whole_link = model.whole_link;
  job.reader = model.reader;
  job.platform = platform;
  job.no_platform = model.no_platform;
  return job;
}

void compose(const design::Design& design, Migration& migration) {
  std::vector<const Change*> changes;
  for (const Decision& decision : migration.decisions) {
    for (const Change& change : decision.changes) changes.push_back(&change);
  }
  migration.files.clear();
  for (const auto& document : design.job().documents) {
    MigratedFile file{document->file(), edits_of(*document, changes), {}};
    auto bytes = text::apply(document->text(), file.edits);
    // Changes of one line by two decisions at one place would be a fault of ours.
    if (!bytes) {
      file.edits.clear();
      bytes = std::string(document->text());
    }
    file.bytes = std::move(*bytes);
    migration.files.push_back(std::move(file));
  }
}

/// Where a place of the new text was in the old one.
std::uint32_t old_offset(const MigratedFile& file, std::uint32_t offset) {
  std::vector<text::Edit> edits = file.edits;
  std::sort(edits.begin(), edits.end(), [](const text::Edit& a, const text::Edit& b) {
    return std::pair(a.where.span.begin, a.where.span.end) <
           std::pair(b.where.span.begin, b.where.span.end);
  });
  std::uint64_t grown = 0;  // bytes that the new text has more, up to here
  for (const text::Edit& edit : edits) {
    const std::uint64_t begin = edit.where.span.begin + grown;
    if (offset < begin) break;
    if (offset < begin + edit.replacement.size()) return edit.where.span.begin;
    grown += edit.replacement.size() - edit.where.span.size();  // wraps around, as it should
  }
  return static_cast<std::uint32_t>(offset - grown);
}

bool same_line(const config::Document& document, std::uint32_t a, std::uint32_t b) {
  const std::string_view bytes = document.text();
  const auto [first, last] = std::minmax(a, b);
  return bytes.substr(first, last - first).find('\n') == std::string_view::npos;
}

/// Files after the migration by their numbers.
using Positions = std::map<text::FileId, std::uint32_t>;

/// Takes back the decision that changed the line at a place of the new text.
bool undo_at(const design::Design& design, text::Location place, const Positions& positions,
             const std::string& message, Migration& migration) {
  const auto position = positions.find(place.file);
  if (position == positions.end()) return false;
  const MigratedFile& file = migration.files[position->second];
  const std::uint32_t offset = old_offset(file, place.span.begin);
  for (Decision& decision : migration.decisions) {
    if (decision.changes.empty() || decision.topic == Topic::platform || !decision.where) continue;
    if (decision.where->file != file.before) continue;
    const config::Document& document = *design.job().documents[position->second];
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
bool undo(const design::Design& design, const Finding& error, const Positions& positions,
          Migration& migration) {
  if (error.where && undo_at(design, *error.where, positions, error.message, migration)) {
    return true;
  }
  return std::any_of(error.notes.begin(), error.notes.end(), [&](const diagnostic::Note& note) {
    return undo_at(design, note.where, positions, error.message, migration);
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
  design::LinkJob before = job_like(design.job(), design.platform());
  for (const auto& document : design.job().documents) {
    before.documents.push_back(std::make_unique<config::Document>(sources, document->file()));
  }
  const KnownErrors known(errors_of(before, request.settings), sources);
  for (int round = 0;; ++round) {
    compose(design, migration);
    design::LinkJob after = job_like(design.job(), request.to);
    Positions position;
    for (std::uint32_t i = 0; i < migration.files.size(); ++i) {
      const auto file =
          sources.add(sources[migration.files[i].before].name(), migration.files[i].bytes);
      position[file] = i;
      after.documents.push_back(std::make_unique<config::Document>(sources, file));
    }
    const auto errors = errors_of(after, request.settings);
    std::vector<std::string> added;
    bool undone = false;
    for (const Finding& error : errors) {
      const auto file = error.where ? position.find(error.where->file) : position.end();
      if (file == position.end()) {
        if (!known.has(error)) {
          added.push_back(fmt::format("{} [{}]", error.message, error.rule->name));
        }
        continue;
      }
      const MigratedFile& migrated = migration.files[file->second];
      const std::uint32_t offset = old_offset(migrated, error.where->span.begin);
      const std::uint32_t line = sources[migrated.before].line_column(offset).line;
      if (known.has(error, migrated.before, line)) continue;
      if (!undone && round < kMostUndone && undo(design, error, position, migration)) {
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
