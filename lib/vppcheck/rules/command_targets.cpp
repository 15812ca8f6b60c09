// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "vppcheck/design/command_files.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/command_findings.h"
#include "vppcheck/text/printable.h"

// One target and one platform through all commands of a build. Only commands that share a file are
// compared: `make -n` may print the builds of several targets one after the other.

namespace vppcheck::rules {
namespace {

using design::BuildCommand;
using design::CommandFiles;
using design::FileUse;
using text::quoted;

/// `xilinx_vck190_base_202410_1` of a name, of a path to an .xpfm, and of the form with colons that
/// platforms had until 2019; empty for an .xsa, which the link of the same build may have made, and
/// for what the shell would replace.
std::string platform_name(std::string_view platform) {
  if (platform.ends_with(".xsa")) return {};
  const std::string_view file = platform.substr(platform.find_last_of('/') + 1);
  if (has_variable(file)) return {};
  std::string name(file.ends_with(".xpfm") ? file.substr(0, file.size() - 5) : file);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == ':' || c == '.'; }, '_');
  return name;
}

/// Whether the commands that may have written the file disagree: then it is not known which one's
/// file is taken.
template <class Property>
bool is_open(const CommandFiles& files, const FileUse& use, Property property) {
  return std::ranges::any_of(files.makers_of(use.path), [&](const BuildCommand* maker) {
    return property(*maker) != property(*use.maker);
  });
}

/// Whether a step has results of its own for each target. A graph for x86sim is for
/// aie-target-mismatch to tell, its simulation may be compiled for the platform of any link, and
/// what --mode hls makes serves all targets.
bool depends_on_target(const BuildCommand& command) {
  return command.stage != config::kCompileAie && command.stage != config::kCompileHls;
}

/// The finding of one command is enough, however many files it takes.
bool is_reported(const BuildCommand*& last, const FileUse& use) {
  return std::exchange(last, use.user) == use.user;
}

std::string_view name_of_step(const BuildCommand& command) {
  switch (command.stage) {
    case config::kLink: return "link";
    case config::kPackage: return "package";
    default: return "compile";
  }
}

}  // namespace

void target_mismatch(const Design& design, Reporter& out) {
  const CommandFiles files(commands_of(design));
  const BuildCommand* last = nullptr;
  for (const FileUse& use : files.uses()) {
    if (!depends_on_target(*use.maker) || !depends_on_target(*use.user)) continue;
    const std::string_view made_for = target_or_default(*use.maker);
    const std::string_view taken_for = target_or_default(*use.user);
    if (made_for.empty() || taken_for.empty() || made_for == taken_for) continue;
    if (has_variable(made_for) || has_variable(taken_for)) continue;
    if (is_open(files, use, [](const BuildCommand& maker) { return target_or_default(maker); })) {
      continue;
    }
    if (is_reported(last, use)) continue;
    auto details = add_for_command(
        out, *use.user, use.user->place_of(use.file),
        fmt::format("{} is made for target {}, but this {} is for {}", quoted(use.file), made_for,
                    name_of_step(*use.user), taken_for));
    details.help(fmt::format("give both commands the same target, as in '-t {}'", taken_for));
    add_note(details, *use.maker, use.maker->target,
             fmt::format("the {} of {} has target {}", name_of_step(*use.maker), quoted(use.file),
                         made_for));
  }
}

void platform_mismatch(const Design& design, Reporter& out) {
  const CommandFiles files(commands_of(design));
  const BuildCommand* last = nullptr;
  const auto platform_of = [](const BuildCommand& command) {
    return platform_name(command.platform);
  };
  for (const FileUse& use : files.uses()) {
    const std::string made_for = platform_of(*use.maker);
    const std::string taken_for = platform_of(*use.user);
    if (made_for.empty() || taken_for.empty() || made_for == taken_for) continue;
    if (is_open(files, use, platform_of) || is_reported(last, use)) continue;
    auto details = add_for_command(
        out, *use.user, use.user->place_of(use.user->platform),
        fmt::format("this {} is for platform {}, but {} is made for {}", name_of_step(*use.user),
                    text::quoted(taken_for), quoted(use.file), text::quoted(made_for)));
    details.help("give all commands of one build the same platform");
    add_note(
        details, *use.maker, use.maker->platform,
        fmt::format("the {} of {} has this platform", name_of_step(*use.maker), quoted(use.file)));
  }
}

}  // namespace vppcheck::rules
