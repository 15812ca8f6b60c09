// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Workflow commands: `::error file=F,line=L,...::message`. Their escapes are those of
// packages/core/src/command.ts of actions/toolkit (escapeData, escapeProperty).
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "vppcheck/report/places.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::report {
namespace {

using diagnostic::Severity;

std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text::printable(text)) {
    if (special.find(c) == std::string_view::npos) {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string property(std::string_view text) { return escaped(text, "%:,\r\n"); }
std::string message(std::string_view text) { return escaped(text, "%\r\n"); }

std::string_view command_of(Severity severity) {
  return severity == Severity::info ? "notice" : name_of(severity);
}

/// `,line=4,endLine=4,col=5,endColumn=12`. The runner takes columns within one line only, and the
/// end is the last column: without one it is the first.
std::string place(const Region& region) {
  std::string out = fmt::format(",line={},endLine={}", region.line, region.end_line);
  if (region.line == region.end_line) {
    fmt::format_to(std::back_inserter(out), ",col={},endColumn={}", region.column,
                   std::max(region.column, region.end_column - 1));
  }
  return out;
}

}  // namespace

std::string write_github(const Input& input) {
  std::string out;
  Places places(input);
  for (const diagnostic::Finding& finding : input.outcome.findings) {
    fmt::format_to(std::back_inserter(out), "::{} file={}{},title={}::{}\n",
                   command_of(finding.severity), property(places.path(places.name(finding))),
                   finding.where ? place(places.region(*finding.where)) : "",
                   property(finding.rule->name), message(with_help(finding)));
    for (const diagnostic::Note& note : finding.notes) {
      const std::string_view file = input.sources[note.where.file].name();
      fmt::format_to(std::back_inserter(out), "::notice file={}{},title={}::{}\n",
                     property(places.path(file)), place(places.region(note.where)),
                     property(finding.rule->name), message(note.message));
    }
  }
  return out;
}

}  // namespace vppcheck::report
