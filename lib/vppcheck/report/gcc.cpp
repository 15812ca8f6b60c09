// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <iterator>

#include "vppcheck/report/report.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::report {
namespace {

std::string place(const text::SourceSet& sources, const text::Location& where) {
  const text::SourceFile& file = sources[where.file];
  const text::LineColumn at = file.line_column(where.span.begin);
  return fmt::format("{}:{}:{}", text::printable(file.name()), at.line, at.column);
}

}  // namespace

std::string write_gcc(const Input& input) {
  std::string out;
  for (const diagnostic::Finding& finding : input.outcome.findings) {
    fmt::format_to(
        std::back_inserter(out), "{}: {}: {} [{}]\n",
        finding.where ? place(input.sources, *finding.where) : text::printable(finding.input),
        diagnostic::name_of(finding.severity), text::printable(finding.message),
        finding.rule->name);
    for (const diagnostic::Note& note : finding.notes) {
      fmt::format_to(std::back_inserter(out), "{}: note: {}\n", place(input.sources, note.where),
                     text::printable(note.message));
    }
  }
  return out;
}

}  // namespace vppcheck::report
