// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/design/command_files.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/command_findings.h"
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

/// The target of the links among the commands, when all of them have the same.
Target target_of_links(const design::Inputs& inputs) {
  Target target;
  for (const design::BuildCommand& command : inputs.commands) {
    if (command.stage != config::kLink) continue;
    if (!target.name.empty() && target.name != command.target) return {};
    target = {command.target, command.place_of(command.target)};
  }
  return target;
}

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
  return target_of_links(*design.job().inputs);
}

/// `xcvc1902` of `xcvc1902-vsva2197-2MP-e-S`; empty for names of another kind.
std::string_view device_of(std::string_view part) {
  return part.starts_with("xc") ? part.substr(0, part.find('-')) : std::string_view();
}

constexpr const char* kHelpForTarget = "compile it with --target=hw, or link with -t sw_emu";

/// The same from the commands of the build: the graph that a link takes was compiled for x86sim.
/// The file is left alone where another command, or anything else in the log, may have changed it.
void check_commands(const Design& design, Reporter& out) {
  const design::CommandFiles files(commands_of(design));
  for (const design::FileUse& use : files.uses()) {
    const bool is_graph = use.maker->stage == config::kCompileAie && use.file.ends_with(".a") &&
                          use.user->stage == config::kLink;
    const std::string_view target = target_or_default(*use.user);
    if (!is_graph || use.maker->target != "x86sim") continue;
    if (target != "hw" && target != "hw_emu") continue;
    const bool is_sure = std::ranges::all_of(
        files.makers_of(use.path),
        [](const design::BuildCommand* maker) { return maker->target == "x86sim"; });
    const auto name = use.path.substr(use.path.find_last_of('/') + 1);
    if (!is_sure || files.is_named_between(*design.job().sources, *use.maker, *use.user, name)) {
      continue;
    }
    auto details = add_for_command(
        out, *use.user, use.user->place_of(use.file),
        fmt::format("the graph of {} is compiled for x86sim, but the target of this link is {}",
                    quoted(use.file), target));
    details.help(kHelpForTarget);
    add_note(details, *use.maker, "x86sim", "the graph is compiled here");
  }
}

}  // namespace

void aie_target_mismatch(const Design& design, Reporter& out) {
  check_commands(design, out);
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
      details.help(kHelpForTarget);
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
