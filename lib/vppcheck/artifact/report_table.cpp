// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/report_table.h"

#include <algorithm>
#include <optional>

#include "vppcheck/text/span.h"

namespace vppcheck::artifact {
namespace {

bool is_rule(std::string_view line) {
  return line.size() > 2 && (line.front() == '+' || line.front() == '|') &&
         line.find('-') != std::string_view::npos &&
         line.find_first_not_of("+-|: ") == std::string_view::npos;
}

void split_cells(std::string_view inner, ReportLine& line) {
  while (true) {
    const std::size_t bar = inner.find('|');
    if (line.cells.size() == kMostReportCells) {
      line.too_wide = true;
      return;
    }
    line.cells.push_back(inner.substr(0, bar));
    if (bar == std::string_view::npos) return;
    inner.remove_prefix(bar + 1);
  }
}

}  // namespace

std::string_view trimmed_cell(std::string_view cell) { return text::trimmed({cell, {}}).text; }

std::string_view amount_of_cell(std::string_view cell) {
  return trimmed_cell(cell.substr(0, cell.find_first_of("[<")));
}

std::string_view report_field(std::string_view line, std::string_view name) {
  if (!line.starts_with('|')) return {};
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return {};
  return trimmed_cell(line.substr(1, colon - 1)) == name ? trimmed_cell(line.substr(colon + 1))
                                                         : std::string_view();
}

ReportLine ReportLines::next() {
  const std::optional<std::string_view> raw = lines_.next();
  if (!raw) return {};
  ReportLine line;
  line.number = lines_.number();
  line.text = trimmed_cell(*raw);
  line.kind = ReportLineKind::text;
  if (is_rule(line.text)) {
    line.kind = ReportLineKind::rule;
  } else if (line.text.size() > 1 && line.text.front() == '|' && line.text.back() == '|') {
    line.kind = ReportLineKind::row;
    split_cells(line.text.substr(1, line.text.size() - 2), line);
  }
  return line;
}

}  // namespace vppcheck::artifact
