// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/places.h"

#include <algorithm>

#include "vppcheck/lint/fingerprint.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::report {
namespace {

constexpr std::size_t kStep = 1024;

std::uint32_t units(std::string_view text) {
  return static_cast<std::uint32_t>(text::utf16_units(text));
}

}  // namespace

Region Places::region(const text::Location& where) {
  const text::SourceFile& file = input_.sources[where.file];
  const text::LineColumn begin = file.line_column(where.span.begin);
  const text::LineColumn end = file.line_column(where.span.end);
  return {begin.line, column(file, begin), end.line, column(file, end)};
}

std::string Places::path(std::string_view name) const {
  return lint::path_from(input_.root, input_.directory, name);
}

std::uint32_t Places::column(const text::SourceFile& file, text::LineColumn at) {
  const std::string_view line = file.line_text(at.line);
  const std::size_t bytes = std::min<std::size_t>(at.column - 1, line.size());
  if (bytes < kStep) return units(line.substr(0, bytes)) + 1;
  std::vector<std::uint32_t>& before = units_before_[line.data()];
  if (before.empty()) {
    before.push_back(0);
    for (std::size_t first = 0, next = kStep; next <= line.size(); next += kStep) {
      const std::size_t last = text::sequence_start(line, next);
      before.push_back(before.back() + units(line.substr(first, last - first)));
      first = last;
    }
  }
  const std::size_t step = bytes / kStep;
  const std::size_t first = text::sequence_start(line, step * kStep);
  return before[step] + units(line.substr(first, bytes - first)) + 1;
}

std::string with_help(const diagnostic::Finding& finding) {
  return finding.help.empty() ? finding.message : finding.message + "; " + finding.help;
}

}  // namespace vppcheck::report
