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
using budget::Verdict;

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

/// So many items are named behind a verdict; the table has all.
constexpr std::size_t kMostNamed = 4;

std::string short_amount(Unit unit, std::uint64_t value) {
  return unit == Unit::bytes ? budget::show_kb(value) : amount(unit, value);
}

/// `SLR1 DSP (1920 of 1536)`; of what is over its margin the usable part is what counts. Without
/// numbers where another reason than these decides.
std::string in_short(const Item& item) {
  std::string text = fmt::format("{} {}", text::printable(item.place), item.what);
  if (!item.needed) return text;
  const std::string needed = short_amount(item.unit, *item.needed);
  if (item.verdict == Verdict::unknown) {
    return text + fmt::format(" ({}{} needed)", item.complete ? "" : ">= ", needed);
  }
  const bool is_over = item.verdict == Verdict::over;
  const auto most = is_over ? item.available : item.usable;
  if (!most || *item.needed < *most) return text;
  return text + fmt::format(" ({} of {}{})", needed, short_amount(item.unit, *most),
                            is_over ? "" : " usable");
}

/// `over: SLR1 DSP (1920 of 1536) and 3 more`; empty when no item has the verdict.
std::string named_with(Verdict verdict, const std::vector<Item>& items) {
  std::string text;
  std::size_t count = 0;
  for (const Item& item : items) {
    if (item.verdict != verdict || ++count > kMostNamed) continue;
    text += (count == 1 ? "" : ", ") + in_short(item);
  }
  if (count > kMostNamed) text += fmt::format(" and {} more", count - kMostNamed);
  return count == 0 ? text : fmt::format("  {}: {}\n", budget::name_of(verdict), text);
}

/// What to do about an item that does not fit.
std::string_view advice(std::string_view kind, const Item& item) {
  const bool is_unknown = item.verdict == Verdict::unknown;
  if (kind == "slr") {
    return is_unknown ? "--resources takes what is missing, a table of your own too"
                      : "use fewer or smaller compute units, or move some to an SLR with room; "
                        "'vppcheck prelink' shows the lines to change";
  }
  if (kind == "cma") {
    return is_unknown ? "--limit takes the contiguous memory of the board, as 512M"
                      : "run fewer threads, or reserve more with 'cma=' of the kernel";
  }
  if (item.what == "memory tile") {
    return item.verdict == Verdict::over
               ? "keep a part of the input in the memory of the device, or split the layer"
               : "leave the neighbours of the memory tile free, or split the layer";
  }
  return "take the NSPLIT that the errors above name; a layer without one needs several tiles";
}

/// What the table comes to, for those who read the end alone.
std::string conclusion(const budget::Statement& statement) {
  const Verdict verdict = budget::verdict_of(statement);
  std::string text = fmt::format("verdict: {}\n", budget::name_of(verdict));
  const auto worst = std::find_if(statement.items.begin(), statement.items.end(),
                                  [&](const Item& item) { return item.verdict == verdict; });
  // Without such an item it is an error above that decides.
  if (verdict == Verdict::fits || worst == statement.items.end()) return text;
  text += named_with(verdict, statement.items);
  if (verdict == Verdict::over) text += named_with(Verdict::over_margin, statement.items);
  return text + fmt::format("  help: {}\n", advice(statement.kind, *worst));
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
  return out + conclusion(statement);
}

}  // namespace vppcheck::tool
