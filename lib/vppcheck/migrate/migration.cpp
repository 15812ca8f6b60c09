// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/migration.h"

#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/migrate/memory_binding.h"
#include "vppcheck/migrate/plan_lines.h"
#include "vppcheck/migrate/result_check.h"
#include "vppcheck/migrate/why_not.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::migrate {
namespace {

using placement::Status;

std::optional<fabric::Release> oldest_release(const design::Design& design,
                                              const platform::Platform& to) {
  const auto& given = design.job().inputs->vitis;
  return given ? given : to.release;
}

/// Whether the plan has anything to say.
bool needs_plan(const PlacementTask& task, const TaskOptions& options) {
  if (options.place_all || options.rebind) return true;
  const bool any_line = std::any_of(task.units.begin(), task.units.end(), [](const auto& unit) {
    return unit.is_free && unit.line != nullptr;
  });
  return any_line || has_open_port(task);
}

/// What stands stays, and the rest is what nothing could place.
placement::Plan plan_as_it_is(const PlacementTask& task) {
  placement::Plan plan;
  for (const placement::Cu& cu : task.problem.cus) {
    plan.slr_of_cu.push_back(cu.current_slr.value_or(0));
  }
  for (const placement::Port& port : task.problem.ports) {
    plan.bank_of_port.push_back(port.current_bank);
  }
  return plan;
}

/// On the same platform only what is missing is placed.
void pin_what_stands(PlacementTask& task) {
  for (std::uint32_t i = 0; i < task.units.size(); ++i) {
    const auto& current = task.problem.cus[i].current_slr;
    if (current && task.units[i].is_free) task.problem.pins.push_back({i, *current});
  }
}

bool has_plan(const placement::Outcome& outcome) {
  return outcome.status == Status::optimal || outcome.status == Status::feasible;
}

/// What a plan that is the best for the solver leaves to wish for.
void improve_memories(const Request& request, Placement& placed) {
  if (!has_plan(placed.outcome)) return;
  PlacementTask held = placed.task;
  if (hold_to_own_kind(held, placed.outcome.plan)) {
    auto outcome = placement::solve(held.problem, request.limits);
    if (outcome && has_plan(*outcome)) {
      placed.task = std::move(held);
      placed.outcome = std::move(*outcome);
    }
  }
  bind_like_before(placed.task, *request.to, placed.outcome.plan);
}

/// Places everything; false, with the reasons, when that cannot be done.
bool place(const design::Design& design, const Request& request, Migration& migration) {
  const platform::Platform& to = *request.to;
  Placement& placed = migration.placement.emplace();
  const auto make = [&](const TaskOptions& options) {
    PlacementTask task = make_task(design, to, options);
    if (migration.same_platform) pin_what_stands(task);
    return task;
  };
  placed.task = make(request.options);
  if (design.platform() != nullptr) {
    const PlacementTask old = make_task(design, *design.platform(), {});
    if (old.has_slrs) placed.before = usage_of(old, current_slrs(old));
  }
  if (!needs_plan(placed.task, request.options)) {
    placed.outcome.plan = plan_as_it_is(placed.task);
    placed.outcome.status = Status::feasible;
    if (placed.task.has_slrs) placed.after = usage_of(placed.task, current_slrs(placed.task));
    return true;
  }
  placed.solved = true;
  const auto look = [&](const placement::Problem& problem) {
    return placement::solve(problem, request.limits);
  };
  auto outcome = look_in_all_families(placed.task, request.options, make, look);
  if (!outcome) {
    migration.stopped = fmt::format("nothing can be placed: {}", outcome.error().message);
    return false;
  }
  placed.outcome = std::move(*outcome);
  improve_memories(request, placed);
  if (!has_plan(placed.outcome)) {
    migration.stopped =
        placed.outcome.status == Status::unknown
            ? fmt::format("no plan for {} was found, and none was ruled out", text::quoted(to.name))
            : fmt::format("the design does not fit on {}", text::quoted(to.name));
    migration.reasons = why_not(placed.task, request.limits);
    return false;
  }
  std::vector<std::optional<std::uint32_t>> slrs(placed.outcome.plan.slr_of_cu.begin(),
                                                 placed.outcome.plan.slr_of_cu.end());
  if (placed.task.has_slrs) placed.after = usage_of(placed.task, slrs);
  return true;
}

/// Writes the reason above every line that is changed or taken away.
void annotate(std::vector<Decision>& decisions) {
  for (Decision& decision : decisions) {
    if (decision.changes.empty() || !decision.where || decision.before.empty()) continue;
    decision.changes.push_back(
        {Change::Kind::comment, *decision.where,
         fmt::format("# migrated from {}: {}", text::printable(decision.before), decision.reason)});
  }
}

bool comes_before(const Decision& a, const Decision& b) {
  if (a.topic != b.topic) return a.topic < b.topic;
  if (!a.where || !b.where) return a.where && !b.where;
  if (a.where->file != b.where->file) return a.where->file < b.where->file;
  return a.where->span.begin < b.where->span.begin;
}

void keep_files(const design::Design& design, Migration& migration) {
  for (const auto& document : design.job().documents) {
    migration.files.push_back({document->file(), {}, std::string(document->text())});
  }
}

}  // namespace

bool Migration::is_open() const {
  return !stopped.empty() || std::any_of(decisions.begin(), decisions.end(), [](const auto& d) {
    return d.verdict == Verdict::undecided || d.verdict == Verdict::undone;
  });
}

Migration migrate(const design::Design& design, const Request& request, text::SourceSet& sources) {
  Migration migration;
  const platform::Platform& to = *request.to;
  migration.same_platform = design.platform() != nullptr && design.platform()->name == to.name;
  const bool asks_more =
      request.options.place_all || request.options.rebind || request.renew_options;
  if (migration.same_platform && !asks_more) {
    keep_files(design, migration);
    return migration;
  }
  const OptionIndex options(design);
  const Context context{design,          design.platform(),          to,
                        request.to_text, oldest_release(design, to), options};
  auto& decisions = migration.decisions;
  const bool placed = place(design, request, migration);
  if (!migration.same_platform) {
    decide_platform(context, decisions);
    if (placed) {
      const Placement& placement = *migration.placement;
      decide_slrs(context, placement.task, placement.outcome.plan, decisions);
      decide_memories(context, placement.task, placement.outcome.plan, decisions);
    }
    decide_clocks(context, decisions);
    decide_streams(context, decisions);
    decide_malformed(context, decisions);
  }
  if (!migration.same_platform || request.renew_options) decide_options(context, decisions);
  if (placed && request.options.place_all) {
    const Placement& placement = *migration.placement;
    add_missing(context, placement.task, placement.outcome.plan, decisions);
  }
  std::stable_sort(decisions.begin(), decisions.end(), comes_before);
  if (!migration.stopped.empty()) return migration;
  if (request.annotate) annotate(decisions);
  migration.reasons = compose_and_check(design, request, sources, migration);
  if (!migration.reasons.empty()) {
    migration.stopped = fmt::format(
        "the result would have errors on {} that the files do not have "
        "now",
        text::quoted(to.name));
    migration.files.clear();
  }
  return migration;
}

}  // namespace vppcheck::migrate
