// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "budget_report.h"
#include "vppcheck/fabric/resources.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::tool {
namespace {

using budget::Item;
using budget::Unit;

/// One line: a name, up to three amounts, and words behind them.
struct Row {
  std::string cells[4];
  std::string rest;
};

std::string amount(Unit unit, std::optional<std::uint64_t> value) {
  if (!value) return "-";
  return fabric::show(unit == Unit::ramb18 ? fabric::Resource::bram : fabric::Resource::lut,
                      *value);
}

std::string facts_text(const Item& item) {
  std::string text;
  for (const budget::Fact& fact : item.facts) {
    std::string name(fact.name);
    std::replace(name.begin(), name.end(), '_', ' ');
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name,
                        fact.value ? std::to_string(*fact.value) : "none");
  }
  return text;
}

void add_rows(const Item& item, std::vector<Row>& rows, std::string_view& place) {
  if (place != item.place) {
    place = item.place;
    rows.push_back({{text::printable(place), "", "", ""}, ""});
  }
  const std::string what =
      fmt::format("  {}{}", item.what, item.unit == Unit::bytes ? ", bytes" : "");
  rows.push_back(
      {{what, (item.complete || !item.needed ? "" : ">= ") + amount(item.unit, item.needed),
        amount(item.unit, item.available), amount(item.unit, item.usable)},
       std::string(budget::name_of(item.verdict))});
  for (const budget::Part& part : item.parts) {
    rows.push_back({{"    " + text::printable(part.name), amount(item.unit, part.amount), "", ""},
                    text::printable(part.how)});
  }
  if (!item.facts.empty()) rows.push_back({{"", "", "", ""}, "    " + facts_text(item)});
}

}  // namespace

std::string budget_text(const budget::Statement& statement) {
  std::vector<Row> rows = {{{"", "needed", "available", "usable"}, "verdict"}};
  std::string_view place;
  for (const Item& item : statement.items) add_rows(item, rows, place);
  std::size_t widths[4] = {};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < 4; ++i)
      widths[i] = std::max(widths[i], text::columns_of(row.cells[i]));
  }
  std::string out;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < 4; ++i) {
      const std::string blanks(widths[i] - text::columns_of(row.cells[i]), ' ');
      line += i == 0 ? row.cells[i] + blanks : "  " + blanks + row.cells[i];
    }
    // What has no amounts begins at the left.
    if (row.cells[0].empty() && row.cells[1].empty()) line.clear();
    line += (line.empty() ? "" : "  ") + row.rest;
    line.resize(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  for (const budget::Remark& remark : statement.remarks) {
    out += fmt::format("{}: {}\n", diagnostic::name_of(remark.severity), remark.message);
  }
  return out;
}

}  // namespace vppcheck::tool
