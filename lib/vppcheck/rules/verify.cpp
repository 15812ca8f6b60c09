// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/verify/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

// What a finished link made of the configuration. lint/ runs these rules only for `verify`.
namespace vppcheck::rules {
namespace {

using artifact::LinkedArgument;
using artifact::LinkedUnit;
using artifact::LinkResult;
using diagnostic::Need;
using text::quoted;
using verify::Mapping;
using verify::MappingVerdict;

/// The result; null, with the reason noted, when there is none.
const LinkResult* result_of(const Design& design, Reporter& out) {
  const auto& result = design.job().inputs->result;
  if (result) return &*result;
  out.not_checked(Need::result, "no .xclbin.info is given, and none lies beside the summary");
  return nullptr;
}

/// `line 134 of x.xclbin.info`.
std::string line_of(const LinkResult& result, std::uint32_t line) {
  return fmt::format("line {} of {}", line, text::printable(result.file));
}

std::string megahertz(std::uint64_t hertz) {
  return fmt::format("{:.10g} MHz", static_cast<double>(hertz) / 1e6);
}

/// `'a' in 'DDR[1]' and 'b' in 'HBM[0]' and 'HBM[1]'`, some of them.
std::string places_of(const std::vector<const LinkedArgument*>& arguments) {
  constexpr std::size_t kMost = 4;
  std::string list;
  for (std::size_t i = 0; i < std::min(arguments.size(), kMost); ++i) {
    const auto& memories = arguments[i]->memories;
    list += fmt::format("{}{} in {}", i == 0 ? "" : ", ", quoted(arguments[i]->name),
                        quoted_list({memories.begin(), memories.end()}, 4));
  }
  if (arguments.size() > kMost) list += fmt::format(", and {} more", arguments.size() - kMost);
  return list;
}

/// A finding at the place, or about the file of the result when nothing in the design asks for it.
Reporter::Details add_at(const std::optional<text::Location>& where, const LinkResult& result,
                         std::string message, Reporter& out) {
  return where ? out.add(*where, std::move(message))
               : out.add_for_input(result.file, std::move(message));
}

/// Whether the design itself has the compute unit, so that `nk-not-linked` speaks of it.
bool is_declared(const Design& design, std::string_view cu) {
  return design.find_cu(cu).cu != nullptr;
}

void report_mapping(const Mapping& mapping, const LinkResult& result, Reporter& out) {
  const std::string unit = quoted(mapping.sp->cu.text);
  const std::string port = quoted(mapping.sp->port.text);
  if (mapping.verdict == MappingVerdict::elsewhere) {
    out.add(mapping.sp->memory.whole.where,
            fmt::format("v++ put it elsewhere than in {}: {}",
                        quoted(mapping.sp->memory.whole.text), places_of(mapping.elsewhere)))
        .help(line_of(result, mapping.elsewhere.front()->line) +
              " says so; link again, or write what the host is to use");
  } else if (mapping.verdict == MappingVerdict::no_unit) {
    out.add(mapping.sp->cu.where, fmt::format("compute unit {} is not in the result", unit))
        .help("link again, or remove the line");
  } else if (mapping.verdict == MappingVerdict::no_argument) {
    out.add(mapping.sp->port.where,
            fmt::format("{} has no argument and no port {} in the result", unit, port))
        .help(line_of(result, mapping.unit->line) + " begins its arguments");
  } else if (mapping.verdict == MappingVerdict::no_memory) {
    out.add(mapping.sp->port.where, fmt::format("{} of {} has no memory in the result", port, unit))
        .help(line_of(result, mapping.unit->line) + " begins its arguments");
  }
}

}  // namespace

void sp_not_honoured(const Design& design, Reporter& out) {
  const LinkResult* const result = result_of(design, out);
  if (result == nullptr) return;
  for (const Mapping& mapping : verify::compare_memories(design).mappings) {
    if (mapping.verdict == MappingVerdict::other_names) {
      out.not_checked(Need::platform, fmt::format("the result calls {} otherwise",
                                                  quoted(mapping.sp->memory.whole.text)));
    } else if (mapping.verdict == MappingVerdict::not_told) {
      out.not_checked(Need::result,
                      fmt::format("the result lists no argument for port {} of {}",
                                  quoted(mapping.sp->port.text), quoted(mapping.sp->cu.text)));
    } else if (mapping.verdict != MappingVerdict::no_unit ||
               !is_declared(design, mapping.sp->cu.text)) {
      report_mapping(mapping, *result, out);
    }
  }
}

void sp_placed_by_tool(const Design& design, Reporter& out) {
  const LinkResult* const result = result_of(design, out);
  if (result == nullptr) return;
  for (const verify::PlacedByTool& placed : verify::compare_memories(design).placed_by_tool) {
    const design::ComputeUnit* const cu = design.find_cu(placed.unit->name).cu;
    add_at(cu != nullptr ? cu->declared : std::nullopt, *result,
           fmt::format("v++ chose the memory of {} of {}: {}",
                       counted(placed.arguments.size(), "argument"), quoted(placed.unit->name),
                       places_of(placed.arguments)),
           out)
        .help("write sp lines for them, so that the next link does not choose anew");
  }
}

void nk_not_linked(const Design& design, Reporter& out) {
  const LinkResult* const result = result_of(design, out);
  if (result == nullptr) return;
  for (const verify::LinkedAs& unit : verify::compare_units(design).declared) {
    if (unit.linked == nullptr) {
      add_at(unit.declared->declared, *result,
             fmt::format("compute unit {} of kernel {} is not in the result",
                         quoted(unit.declared->name), quoted(unit.declared->kernel)),
             out)
          .help("link again, or take the result of this configuration");
    } else if (!unit.same_kernel()) {
      add_at(unit.declared->declared, *result,
             fmt::format("compute unit {} is of kernel {} in the result, not of {}",
                         quoted(unit.declared->name), quoted(unit.linked->kernel),
                         quoted(unit.declared->kernel)),
             out)
          .help(line_of(*result, unit.linked->line) + " says so; link again");
    }
  }
}

void nk_undeclared_cu(const Design& design, Reporter& out) {
  const LinkResult* const result = result_of(design, out);
  if (result == nullptr) return;
  for (const LinkedUnit* unit : verify::compare_units(design).undeclared) {
    const design::DeclaredKernel* const kernel = design.find_kernel(unit->kernel);
    add_at(kernel != nullptr ? kernel->declared : std::nullopt, *result,
           fmt::format("the result has compute unit {} of kernel {}, which no nk line declares",
                       quoted(unit->name), quoted(unit->kernel)),
           out)
        .help(line_of(*result, unit->line) + " lists it; the link read other nk lines than these");
  }
}

void clock_not_reached(const Design& design, Reporter& out) {
  const LinkResult* const result = result_of(design, out);
  if (result == nullptr) return;
  for (const verify::ClockOutcome& outcome : verify::compare_clocks(design)) {
    if (outcome.clock == nullptr) {
      out.not_checked(Need::result, fmt::format("the result does not tell which clock was asked "
                                                "to have {}",
                                                megahertz(outcome.asked_hz)));
    } else if (!outcome.reached()) {
      add_at(outcome.where, *result,
             fmt::format("clock {} has {}, not the {} that were asked for",
                         quoted(outcome.clock->name), megahertz(outcome.achieved_hz),
                         megahertz(outcome.asked_hz)),
             out)
          .help(line_of(*result, outcome.clock->line) +
                " begins the clock; its worst paths stand in the timing summary of the link");
    }
  }
}

void config_changed(const Design& design, Reporter& out) {
  for (const verify::ConfigComparison& config : verify::compare_configs(design)) {
    if (config.used == nullptr && !config.by_result) {
      out.not_checked(Need::commands,
                      fmt::format("no summary holds the text of {}", quoted(config.name)));
    }
    for (const verify::Change& change : config.changes) {
      std::string message;
      if (config.by_result) {
        message = "added or changed since the build: the options of the result lack it";
      } else if (change.kind == verify::ChangeKind::added) {
        message = "added since the build: v++ did not read it";
      } else if (change.kind == verify::ChangeKind::changed) {
        message = fmt::format("changed since the build: v++ read {} (line {} then)",
                              quoted(change.then), change.then_line);
      } else {
        message = fmt::format("removed since the build: v++ read {} (line {} then)",
                              quoted(change.then), change.then_line);
      }
      out.add(change.where, std::move(message)).help("link again, or take the change back");
    }
  }
}

}  // namespace vppcheck::rules
