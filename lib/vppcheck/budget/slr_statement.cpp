// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "vppcheck/budget/slr_budget.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::budget {
namespace {

using diagnostic::Severity;

Part part_of(const Share& share) {
  std::string how(fabric::name_of(share.stage));
  if (share.from != nullptr) how += ", " + share.from->file;
  if (share.is_of_sibling()) how += ", as " + share.from->cu;
  return {std::string(share.cu->name), share.amount, std::move(how)};
}

Item item_of(const std::string& place, const Line& line) {
  Item item;
  item.place = place;
  item.what = fabric::name_of(line.resource);
  item.unit = line.resource == fabric::Resource::bram ? Unit::ramb18 : Unit::count;
  if (line.needed_complete || !line.shares.empty()) item.needed = line.needed;
  item.complete = line.needed_complete;
  item.available = line.available;
  if (line.available) item.usable = line.usable;
  item.verdict = line.verdict();
  for (const Share& share : line.shares) {
    if (share.amount > 0) item.parts.push_back(part_of(share));
  }
  return item;
}

/// What speaks against a verdict of `over` or `over-margin`.
void remark_doubts(const std::string& place, const Line& line, Statement& statement) {
  const bool is_over = line.verdict() == Verdict::over;
  if (!is_over && line.verdict() != Verdict::over_margin) return;
  const std::string what =
      fmt::format("{} {}", text::printable(place), fabric::name_of(line.resource));
  if (line.estimated > 0) {
    statement.remark(Severity::warning, fmt::format("{}: {} of {} are estimated; {}", what,
                                                    fabric::show(line.resource, line.estimated),
                                                    fabric::show(line.resource, line.needed),
                                                    doubt_of_estimates(line.resource)));
  }
  if (is_over && line.unattributed > 0) {
    statement.remark(Severity::info,
                     fmt::format("{}: {} of the platform are in the number of no SLR; some may lie "
                                 "here",
                                 what, fabric::show(line.resource, line.unattributed)));
  }
}

void add(const std::string& place, const std::vector<Line>& lines, Statement& statement) {
  for (const Line& line : lines) {
    // What the place has not and nobody needs is no part of its budget.
    if (!line.available && line.needed == 0) continue;
    statement.items.push_back(item_of(place, line));
    remark_doubts(place, line, statement);
  }
}

}  // namespace

std::string percent(std::uint32_t permille) {
  return permille % 10 == 0 ? fmt::format("{}%", permille / 10)
                            : fmt::format("{}.{}%", permille / 10, permille % 10);
}

Statement slr_statement(const design::Design& design, const Budget& budget) {
  Statement statement;
  statement.kind = "slr";
  for (const Place& place : budget.slrs) add(place.slr->name, place.lines, statement);
  if (design.platform() != nullptr) {
    add("platform " + design.platform()->name, budget.whole.lines, statement);
  }
  for (const design::ComputeUnit* cu : budget.without_numbers) {
    statement.remark(
        Severity::warning,
        fmt::format("the resources of compute unit {} are not given", text::quoted(cu->name)));
  }
  statement.remark(Severity::info, "usable is what is available less the margin of " +
                                       percent(design.job().inputs->margin_permille));
  return statement;
}

}  // namespace vppcheck::budget
