// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "color.h"
#include "migrate_report.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/unified_diff.h"

namespace vppcheck::tool {
namespace {

using migrate::Decision;
using migrate::Migration;
using migrate::Usage;
using migrate::Verdict;
using placement::Status;

std::string place_of(const MigrationReport& report, const Decision& decision) {
  if (!decision.where) return "";
  const text::SourceFile& file = report.sources[decision.where->file];
  return fmt::format("{}:{}: ", text::printable(file.name()),
                     file.line_column(decision.where->span.begin).line);
}

std::string what_of(const Decision& decision) {
  const std::string before = text::printable(decision.before);
  const std::string after = text::printable(decision.after);
  if (decision.verdict == Verdict::undecided && !decision.changes.empty()) {
    return fmt::format("undecided: {} removed", before);
  }
  if (decision.verdict == Verdict::undecided || decision.verdict == Verdict::undone) {
    return fmt::format("undecided{}{}", before.empty() ? "" : ": ", before);
  }
  if (decision.verdict == Verdict::kept) return fmt::format("{} stays", before);
  if (before.empty() && after.empty()) return "note";
  if (before.empty()) return fmt::format("{} added", after);
  if (after.empty()) return fmt::format("{} removed", before);
  return fmt::format("{} -> {}", before, after);
}

void add_decisions(const MigrationReport& report, bool with_kept, std::string& out) {
  std::size_t changed = 0;
  std::size_t kept = 0;
  std::size_t open = 0;
  for (const Decision& decision : report.migration.decisions) {
    const bool is_kept = decision.verdict == Verdict::kept;
    const bool is_open =
        decision.verdict == Verdict::undecided || decision.verdict == Verdict::undone;
    ++(is_kept ? kept : is_open ? open : changed);
    if (is_kept && !with_kept) continue;
    out += fmt::format("{}{}\n    {}\n", place_of(report, decision), what_of(decision),
                       decision.reason);
  }
  out += fmt::format("{} decided, {} kept, {} undecided\n", changed, kept, open);
}

void add_usage(std::string_view title, const std::vector<Usage>& rows, std::string& out) {
  if (rows.empty()) return;
  out += fmt::format("{}:\n", title);
  for (const Usage& row : rows) {
    const std::uint64_t free = row.usable > row.used ? row.usable - row.used : 0;
    out += fmt::format("  {:<5} {:<6} {}  {}{} used, {} free, {} margin\n", row.slr,
                       fabric::name_of(row.resource), bar(row), row.complete ? "" : "at least ",
                       fabric::show(row.resource, row.used), fabric::show(row.resource, free),
                       fabric::show(row.resource, row.available - row.usable));
  }
}

std::string plural(std::uint64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void add_placement(const MigrationReport& report, std::string& out) {
  if (!report.migration.placement) return;
  const migrate::Placement& placement = *report.migration.placement;
  const placement::Outcome& outcome = placement.outcome;
  const bool is_solved =
      placement.solved && (outcome.status == Status::optimal || outcome.status == Status::feasible);
  if (is_solved && placement.task.has_slrs && report.migration.stopped.empty()) {
    out += fmt::format(
        "the plan: {} of SLR boundaries crossed, {} moved, {} bound anew; {}\n",
        plural(outcome.cost.crossing_bits, "bit"), plural(outcome.cost.moved_cus, "compute unit"),
        plural(outcome.cost.rebound_ports, "port"),
        outcome.status == Status::optimal ? std::string("no plan is better")
                                          : fmt::format("its cost is {}, and none has less than {}",
                                                        outcome.cost.weighted, outcome.bound));
  }
  const auto& unknown = placement.task.without_numbers;
  if (!unknown.empty() && placement.task.any_numbers) {
    out += fmt::format("the resources of {} are not known, and count nothing\n",
                       plural(unknown.size(), "compute unit"));
  }
  if (!placement.task.any_numbers) return;
  add_usage("before", placement.before, out);
  add_usage("after", placement.after, out);
}

}  // namespace

std::string bar(const Usage& usage) {
  constexpr std::uint64_t kColumns = 20;
  const auto columns = [&](std::uint64_t amount) {
    if (usage.available == 0) return amount == 0 ? std::uint64_t{0} : kColumns;
    const double part = static_cast<double>(amount) / static_cast<double>(usage.available);
    return std::min(static_cast<std::uint64_t>(part * kColumns + 0.5), kColumns);
  };
  // What is there is seen, however little.
  const std::uint64_t used = usage.used == 0 ? 0 : std::max<std::uint64_t>(columns(usage.used), 1);
  std::string text = std::string(used, usage.used > usage.usable ? '!' : '#');
  const std::uint64_t margin = columns(usage.available - usage.usable);
  while (text.size() < kColumns - margin) text += '.';
  while (text.size() < kColumns) text += '-';
  return "[" + text + "]";
}

std::string migration_text(const MigrationReport& report, bool with_kept) {
  const Migration& migration = report.migration;
  std::string out = fmt::format(
      "from {} to {}\n", report.from.empty() ? "an unknown platform" : text::quoted(report.from),
      text::quoted(report.to));
  if (migration.same_platform && migration.decisions.empty()) {
    return out + "the platform is the same: nothing changes\n";
  }
  add_decisions(report, with_kept, out);
  add_placement(report, out);
  if (!migration.stopped.empty()) {
    out += fmt::format("stopped: {}\n", migration.stopped);
    for (const std::string& reason : migration.reasons) out += fmt::format("  {}\n", reason);
  }
  return out;
}

std::string migration_diff(const MigrationReport& report, bool color) {
  std::string out;
  for (const migrate::MigratedFile& file : report.migration.files) {
    const text::SourceFile& source = report.sources[file.before];
    if (const auto diff = text::unified_diff(source.name(), source.bytes(), file.edits)) {
      out += color ? colored_diff(*diff) : *diff;
    }
  }
  return out;
}

}  // namespace vppcheck::tool
