// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "vppcheck/report/json_pieces.h"
#include "vppcheck/report/report.h"

namespace vppcheck::report {
namespace {

using diagnostic::Severity;

/// A place as file, lines and columns: from 1, columns in bytes, the end exclusive.
void put_place(Json& object, const text::SourceSet& sources, const text::Location& where) {
  const text::SourceFile& file = sources[where.file];
  const text::LineColumn begin = file.line_column(where.span.begin);
  const text::LineColumn end = file.line_column(where.span.end);
  object["file"] = text_of(file.name());
  object["line"] = begin.line;
  object["column"] = begin.column;
  object["end_line"] = end.line;
  object["end_column"] = end.column;
}

Json fix_of(const text::SourceSet& sources, const diagnostic::Fix& fix) {
  Json edits = Json::array();
  for (const text::Edit& edit : fix.edits) {
    edits.push_back({{"file", text_of(sources[edit.where.file].name())},
                     {"offset", edit.where.span.begin},
                     {"length", edit.where.span.size()},
                     {"replacement", text_of(edit.replacement)}});
  }
  return {
      {"description", text_of(fix.description)}, {"safe", fix.safe}, {"edits", std::move(edits)}};
}

Json finding_of(const text::SourceSet& sources, const diagnostic::Finding& finding) {
  Json object = {{"rule", finding.rule->name}, {"severity", name_of(finding.severity)}};
  if (finding.where) {
    put_place(object, sources, *finding.where);
  } else {
    object["file"] = text_of(finding.input);
    for (const char* key : {"line", "column", "end_line", "end_column"}) object[key] = nullptr;
  }
  object["message"] = text_of(finding.message);
  object["help"] = text_of(finding.help);
  object["vpp_message"] =
      finding.rule->vpp_message.empty() ? Json(nullptr) : Json(finding.rule->vpp_message);
  object["notes"] = Json::array();
  for (const diagnostic::Note& note : finding.notes) {
    Json entry;
    put_place(entry, sources, note.where);
    entry["message"] = text_of(note.message);
    object["notes"].push_back(std::move(entry));
  }
  object["fixes"] = Json::array();
  for (const diagnostic::Fix& fix : finding.fixes) object["fixes"].push_back(fix_of(sources, fix));
  return object;
}

Json verified_of(const Input& input) {
  Json entries = Json::array();
  for (const verify::Confirmed& entry : *input.verified) {
    Json object = {{"option", entry.option}};
    put_place(object, input.sources, entry.where);
    object["statement"] = text_of(entry.statement);
    object["as_asked"] = entry.is_told ? Json(true) : Json(nullptr);
    entries.push_back(std::move(object));
  }
  return entries;
}

}  // namespace

std::string write_json(const Input& input) {
  const lint::Outcome& outcome = input.outcome;
  Json findings = Json::array();
  for (const diagnostic::Finding& finding : outcome.findings) {
    findings.push_back(finding_of(input.sources, finding));
  }
  Json not_checked = Json::array();
  for (const diagnostic::NotChecked& entry : outcome.not_checked) {
    not_checked.push_back({{"rule", entry.rule->name},
                           {"needs", name_of(entry.needs)},
                           {"reason", text_of(entry.reason)}});
  }
  Json document = {{"schema_version", 1},
                   {"tool", {{"name", "vppcheck"}, {"version", input.version}}},
                   {"findings", std::move(findings)},
                   {"not_checked", std::move(not_checked)},
                   {"summary",
                    {{"files", outcome.files},
                     {"errors", outcome.count(Severity::error)},
                     {"warnings", outcome.count(Severity::warning)},
                     {"infos", outcome.count(Severity::info)},
                     {"suppressed", outcome.suppressed}}}};
  if (input.verified != nullptr) document["verified"] = verified_of(input);
  for (const lint::Suppressed& suppressed : outcome.suppressed_findings) {
    Json entry = finding_of(input.sources, suppressed.finding);
    entry["reason"] = text::valid_utf8(suppressed.reason);
    document["suppressed"].push_back(std::move(entry));
  }
  if (outcome.in_baseline > 0) document["summary"]["in_baseline"] = outcome.in_baseline;
  if (outcome.left_out > 0) document["summary"]["left_out"] = outcome.left_out;
  return line_of(document);
}

}  // namespace vppcheck::report
