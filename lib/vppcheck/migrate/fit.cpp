// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "vppcheck/migrate/placement_task.h"
#include "vppcheck/migrate/why_not.h"
#include "vppcheck/placement/explain.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::migrate {
namespace {

using placement::Limits;
using placement::Problem;
using placement::Status;
using text::quoted;

/// Some thousand questions are asked of one design; most are answered in a few thousand steps.
constexpr Limits kEach{2'000'000};
constexpr std::uint64_t kMostMore = 1000;
/// Of larger designs only the margin asked for is looked at: platforms take about 60.
constexpr std::size_t kMostCompared = 500;

Status status_of(const Problem& problem) {
  const auto outcome = placement::find_any_plan(problem, kEach);
  return outcome ? outcome->status : Status::unknown;
}

/// The problem with so many more compute units like one that it has, with their ports.
Problem with_more(const Problem& problem, std::uint32_t like, std::uint64_t count) {
  Problem more = problem;
  for (std::uint64_t i = 0; i < count; ++i) {
    const auto cu = static_cast<std::uint32_t>(more.cus.size());
    more.cus.push_back({fmt::format("{}+{}", problem.cus[like].name, i + 1),
                        problem.cus[like].needed, std::nullopt});
    for (const placement::Port& port : problem.ports) {
      if (port.cu != like) continue;
      more.ports.push_back(port);
      more.ports.back().cu = cu;
    }
  }
  return more;
}

/// The largest count that is possible; more units never fit where fewer do not.
MoreUnits most_more(const Problem& problem, std::uint32_t like, std::uint64_t limit) {
  std::uint64_t low = 0;
  std::uint64_t high = 1;
  std::uint64_t ruled_out = limit + 1;
  const auto fits = [&](std::uint64_t count) {
    const Status status = status_of(with_more(problem, like, count));
    if (status == Status::infeasible) ruled_out = count;
    return status == Status::feasible;
  };
  while (high <= limit && fits(high)) {
    low = high;
    high *= 2;
  }
  high = std::min(high, limit + 1);
  while (high - low > 1) {
    const std::uint64_t middle = low + (high - low) / 2;
    (fits(middle) ? low : high) = middle;
  }
  return {"", low, ruled_out == high};
}

void count_more(const PlacementTask& task, const platform::Platform& platform, Fit& fit) {
  std::uint64_t limit = kMostMore;
  if (platform.most_compute_units) {
    const std::uint64_t most = platform.most_compute_units->value;
    limit = std::min<std::uint64_t>(limit, most - std::min<std::uint64_t>(most, task.units.size()));
  }
  limit = std::min<std::uint64_t>(limit, placement::kMostCus - task.units.size());
  std::map<std::string_view, std::uint32_t> first_of_kernel;
  for (std::uint32_t i = 0; i < task.units.size(); ++i) {
    if (task.units[i].has_numbers && !task.units[i].kernel.empty()) {
      first_of_kernel.try_emplace(task.units[i].kernel, i);
    }
  }
  for (const auto& [kernel, unit] : first_of_kernel) {
    fit.more.push_back(most_more(task.problem, unit, limit));
    fit.more.back().kernel = kernel;
    if (task.masters_uncertain) fit.more.back().is_proved = false;
  }
}

/// What stands in the way before any amount is looked at; empty when nothing does.
std::string obstacle(const design::Design& design, const platform::Platform& platform,
                     const PlacementTask& task) {
  if (platform.most_compute_units && task.units.size() > platform.most_compute_units->value) {
    return fmt::format("{} compute units, and the platform takes {}", task.units.size(),
                       platform.most_compute_units->value);
  }
  for (const config::PortMapping& sp : design.sp().parsed) {
    const MemoryChoice choice = find_memory(sp.memory, platform);
    if (choice.kind == MemoryChoice::Kind::none) return choice.reason;
  }
  return {};
}

}  // namespace

std::string_view name_of(Fit::Verdict verdict) {
  switch (verdict) {
    case Fit::Verdict::fits: return "fits";
    case Fit::Verdict::does_not_fit: return "does-not-fit";
    case Fit::Verdict::unknown: break;
  }
  return "unknown";
}

Fit fit(const design::Design& design, const platform::Platform& platform) {
  Fit fit;
  fit.platform = platform.name;
  const auto make = [&](const TaskOptions& options) {
    PlacementTask task = make_task(design, platform, options);
    task.problem.pins.clear();
    for (placement::Cu& cu : task.problem.cus) cu.current_slr.reset();
    return task;
  };
  TaskOptions options;
  options.rebind = true;
  PlacementTask task = make(options);
  if (const std::string reason = obstacle(design, platform, task); !reason.empty()) {
    fit.verdict = Fit::Verdict::does_not_fit;
    fit.reasons = {reason};
    return fit;
  }
  const auto outcome = look_in_all_families(task, options, make, [](const Problem& problem) {
    return placement::find_any_plan(problem, kEach);
  });
  if (!outcome) {
    fit.reasons = {outcome.error().message};
    return fit;
  }
  // Without any amount, ports can still be too many.
  if (!task.any_numbers && outcome->status != Status::infeasible) {
    const bool design_knows = task.without_numbers.size() < task.units.size();
    fit.reasons = {design_knows ? "the resources of the platform are not known"
                                : "the resources of the compute units are not known (--resources)"};
    return fit;
  }
  // What needs an SLR without numbers, or has no room in the others, may fit or not.
  const bool needs_unknown = task.slrs_uncertain && (task.problem.exclusions.empty() ||
                                                     outcome->status == Status::infeasible);
  if (needs_unknown) {
    fit.reasons = {"the resources of some SLRs are not known"};
    return fit;
  }
  const bool compares = task.units.size() <= kMostCompared;
  if (compares) {
    const auto margin = placement::largest_margin(task.problem, kEach);
    fit.largest_margin = margin.permille;
    fit.margin_is_proved = margin.is_proved && !task.masters_uncertain;
  }
  if (outcome->status == Status::infeasible) {
    fit.verdict = Fit::Verdict::does_not_fit;
    fit.reasons = why_not(task, kEach);
    return fit;
  }
  if (outcome->status != Status::feasible) {
    fit.reasons = {"no plan was found, and none was ruled out"};
    return fit;
  }
  // The amounts of a whole device say what is too much, never what is free.
  if (!task.has_slrs && !platform.total) {
    fit.largest_margin.reset();
    fit.margin_is_proved = false;
    fit.reasons = {"only the whole device is known, of which the platform takes a part"};
    return fit;
  }
  fit.verdict = Fit::Verdict::fits;
  if (!task.without_numbers.empty()) {
    fit.reasons.push_back(fmt::format(
        "without {} of {} compute units, whose resources are not "
        "known: {}{}",
        task.without_numbers.size(), task.units.size(), quoted(task.without_numbers.front()),
        task.without_numbers.size() > 1 ? " and others" : ""));
  }
  if (compares) count_more(task, platform, fit);
  return fit;
}

}  // namespace vppcheck::migrate
