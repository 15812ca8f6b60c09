// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "vppcheck/design/design.h"
#include "vppcheck/migrate/memory_choice.h"
#include "vppcheck/placement/problem.h"
#include "vppcheck/placement/solve.h"
#include "vppcheck/platform/platform.h"

namespace vppcheck::migrate {

/// The width of a port that no file states: the narrowest memory port of HLS (UG1399,
/// config_interface -m_axi_max_widen_bitwidth, 2022.2), so that what is known weighs more.
inline constexpr std::uint32_t kAssumedWidthBits = 32;

/// What may change.
struct TaskOptions {
  /// Give every compute unit with known amounts an SLR, and every memory port of a described kernel
  /// a memory.
  bool place_all = false;
  /// Let a port leave a memory that the new platform has, for fewer crossings. Without it such
  /// ports stay: other compute units and the host program share their buffers.
  bool rebind = false;
  /// Let ports whose memory is gone go to other families too: HBM where all DDR is taken.
  bool any_family = false;
};

/// A design on a platform as a placement problem, with what its numbers stand for. Views into the
/// design and the platform.
struct PlacementTask {
  struct Unit {
    std::string_view name;
    std::string_view kernel;
    const config::SlrAssignment* line = nullptr;  ///< the first `slr`; null when there is none
    bool has_numbers = false;                     ///< any amount of it is known
    /// Whether the plan decides where it stands. Otherwise it is pinned to its SLR, or stands
    /// nowhere for certain.
    bool is_free = false;
  };
  struct Port {
    std::uint32_t unit = 0;
    std::string name;
    std::vector<const config::PortMapping*> lines;  ///< empty: it has none yet
    MemoryChoice choice;
    /// So many of the choice's segments, its first ones, are of the kind that the line names.
    std::size_t own_kind = 0;
  };

  /// Whether it is not known where a compute unit will stand.
  bool stands_nowhere(std::uint32_t unit) const {
    return !units[unit].is_free && !problem.cus[unit].current_slr;
  }

  placement::Problem problem;
  std::vector<Unit> units;  ///< as `problem.cus`
  std::vector<Port> ports;  ///< as `problem.ports`
  /// Whether the SLRs of the problem are those of the platform; otherwise one stands for all of it.
  bool has_slrs = false;
  bool any_numbers = false;  ///< an amount of a compute unit and one of an SLR are known
  std::vector<std::string> without_numbers;  ///< compute units
  bool from_estimates = false;               ///< an amount is the estimate of HLS
  /// A port is known by its `sp` line alone: several of them may be arguments of one master.
  bool masters_uncertain = false;
  /// Some SLRs have numbers and others have none: those take nobody who is not there already.
  bool slrs_uncertain = false;
};

/// The memories of the problem are those of the platform, in its order. `sp` lines whose memory
/// cannot be told are left out; their choice is that of `find_memory`.
PlacementTask make_task(const design::Design& design, const platform::Platform& to,
                        const TaskOptions& options);

/// Whether the plan chooses the memory of a port.
bool has_open_port(const PlacementTask& task);

/// Looks for a plan by `look`, a function of the problem that gives an outcome. Where there is
/// none, what is only assumed is given up: first the number of masters, then that SLRs without
/// numbers take nobody. The task keeps the problem that was answered: of those without a plan the
/// one that assumes least, so that the reasons are certain.
template <class Look>
auto look_without_accusing(PlacementTask& task, Look look) {
  auto outcome = look(task.problem);
  const auto is_infeasible = [](const auto& found) {
    return found && found->status == placement::Status::infeasible;
  };
  placement::Problem roomy = task.problem;
  for (const bool of_masters : {true, false}) {
    if (!is_infeasible(outcome)) break;
    if (of_masters ? !task.masters_uncertain : roomy.exclusions.empty()) continue;
    if (of_masters) {
      for (placement::Bank& bank : roomy.banks) bank.most_masters.reset();
    } else {
      roomy.exclusions.clear();
    }
    auto other = look(roomy);
    if (!other) break;
    task.problem = roomy;
    outcome = std::move(other);
  }
  return outcome;
}

/// The same. Where ports whose memory is gone find no room in the kind that they name, they may go
/// to other kinds. `make` gives the task for options, as which `task` was made; it becomes the one
/// that was looked at last.
template <class Make, class Look>
auto look_in_all_families(PlacementTask& task, TaskOptions options, Make make, Look look) {
  auto outcome = look_without_accusing(task, look);
  const bool is_infeasible = outcome && outcome->status == placement::Status::infeasible;
  if (!is_infeasible || !has_open_port(task)) return outcome;
  options.any_family = true;
  task = make(options);
  return look_without_accusing(task, look);
}

}  // namespace vppcheck::migrate
