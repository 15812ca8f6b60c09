// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/option_names.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

// Whether the AI Engine libraries of a link fit its target and its platform.

namespace vppcheck::rules {
namespace {

using artifact::AieLibrary;
using artifact::AieTarget;
using text::quoted;

/// What the link is built for, and the line that says so, if a configuration does.
struct Target {
  std::string_view name;  ///< `hw`, `hw_emu`, `sw_emu`; empty when not known
  std::optional<text::Location> where;
};

Target target_of(const Design& design) {
  if (!design.job().inputs->target.empty()) return {design.job().inputs->target, std::nullopt};
  for (const config::CombinedOption& combined : design.options()) {
    const config::Option& option = *combined.option;
    const auto role = design.role_of(option.value.where.file);
    const bool of_link = role == design::FileRole::link || role == design::FileRole::unknown;
    if (of_link && option.section.empty() && long_name(option) == "target") {
      return {option.value.text, option.value.where};
    }
  }
  for (const artifact::BuildSummary& command : design.job().inputs->commands) {
    if (command.step == artifact::BuildStep::link) return {command.target, std::nullopt};
  }
  return {};
}

/// `xcvc1902` of `xcvc1902-vsva2197-2MP-e-S`; empty for names of another kind.
std::string_view device_of(std::string_view part) {
  return part.starts_with("xc") ? part.substr(0, part.find('-')) : std::string_view();
}

}  // namespace

void aie_target_mismatch(const Design& design, Reporter& out) {
  const Target target = target_of(design);
  const auto& libraries = design.job().inputs->aie;
  const auto is_for = [](AieTarget wanted) {
    return [wanted](const AieLibrary& library) { return library.target == wanted; };
  };
  const auto hw = std::find_if(libraries.begin(), libraries.end(), is_for(AieTarget::hw));
  // A graph for the x86 simulation is neither placed nor routed (UG1076, Limitations of the x86
  // simulator, 2022.1), so that only the emulation of software can take it. What that says of the
  // other kind is not known.
  const bool to_device = target.name == "hw" || target.name == "hw_emu";
  const bool known = to_device || target.name == "sw_emu";
  for (const AieLibrary& library : libraries) {
    if (library.target != AieTarget::x86sim) continue;
    if (to_device) {
      auto details = out.add_for_input(
          library.file, fmt::format("the graph is compiled for x86sim, but the target of the link "
                                    "is {}",
                                    target.name));
      details.help("compile it with --target=hw, or link with -t sw_emu");
      if (target.where) details.note(*target.where, "the target is given here");
    } else if (!known && hw != libraries.end()) {
      out.add_for_input(library.file,
                        fmt::format("the graph is compiled for x86sim, but that of {} for hw",
                                    quoted(hw->file)))
          .help("a link has one target; compile all its graphs for the same one");
    } else if (!known) {
      out.not_checked(diagnostic::Need::target, "the target of the link is not given");
    }
  }
}

void aie_device_mismatch(const Design& design, Reporter& out) {
  const platform::Platform* const platform = design.platform();
  for (const AieLibrary& library : design.job().inputs->aie) {
    const std::string_view device = device_of(library.device);
    if (!library.array_columns && device.empty()) continue;  // nothing that could be compared
    if (platform == nullptr) {
      out.not_checked(diagnostic::Need::platform, design.job().no_platform);
      return;
    }
    const std::string_view platform_device = device_of(platform->part);
    std::string differs;
    if (!device.empty() && !platform_device.empty() && device != platform_device) {
      differs = fmt::format("the graph is compiled for {}, but platform {} has {}", device,
                            quoted(platform->name), platform_device);
    } else if (library.array_columns && platform->aie && platform->aie->columns &&
               *library.array_columns != platform->aie->columns->value) {
      differs =
          fmt::format("the graph is compiled for an array of {}, but that of platform {} has {}",
                      counted(*library.array_columns, "column"), quoted(platform->name),
                      platform->aie->columns->value);
    }
    if (differs.empty()) continue;
    out.add_for_input(library.file, text::printable(differs))
        .help("compile the graph for the platform of the link");
  }
}

}  // namespace vppcheck::rules
