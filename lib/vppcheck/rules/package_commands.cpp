// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/rules/package_commands.h"

#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/rules/command_findings.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using design::BuildCommand;
using design::CommandValue;
using diagnostic::Severity;
using text::quoted;

/// Whether the value stands in a configuration that the job has as well: there it is judged
/// already.
bool is_of_job(const Design& design, const CommandValue& value) {
  if (value.config == nullptr) return false;
  const auto& sources = *design.job().sources;
  const std::string path = design::plain_path(sources[value.config->file()].name());
  return std::ranges::any_of(design.job().documents, [&](const auto& document) {
    return design::plain_path(sources[document->file()].name()) == path;
  });
}

/// What stands before the last slash; `.` for a bare name.
std::string parent_of(const std::string& path) {
  const auto slash = path.find_last_of('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

/// Whether something else in the log than this command has the name of the file: it may make it.
bool is_named_elsewhere(const Design& design, const BuildCommand& command, std::string_view name) {
  const std::string_view log = (*design.job().sources)[*command.log].bytes();
  // emconfigutil writes a file whose name need not be said (UG1393, emconfigutil Utility, 2022.2).
  if (name == "emconfig.json" && log.find("emconfigutil") != std::string_view::npos) return true;
  return log.substr(0, command.whole.begin).find(name) != std::string_view::npos ||
         log.substr(command.whole.end).find(name) != std::string_view::npos;
}

/// Where the file may lie: by the directory of the command, and from a configuration beside that
/// too, as UG1702 (Vitis Compiler Configuration File) says.
std::vector<std::string> places_of(const Design& design, const BuildCommand& command,
                                   const CommandValue& value) {
  std::vector<std::string> places = {command.path_of(value.value)};
  if (value.config != nullptr && !value.value.starts_with('/')) {
    const std::string& config = (*design.job().sources)[value.config->file()].name();
    places.push_back(design::plain_path(text::directory_of(config) + std::string(value.value)));
  }
  return places;
}

struct Missing {
  bool is_missing = false;
  bool has_directory = false;  ///< the directory is there, and the file is not
};

Missing look_for(const Design& design, const BuildCommand& command, const CommandValue& value) {
  Missing missing;
  text::FileReader& reader = *design.job().reader;
  for (const std::string& path : places_of(design, command, value)) {
    if (path.empty() || reader.exists(path)) return {};
    missing.has_directory = missing.has_directory || reader.exists(parent_of(path));
  }
  const std::string_view name = value.value.substr(value.value.find_last_of('/') + 1);
  missing.is_missing = !name.empty() && !is_named_elsewhere(design, command, name);
  return missing;
}

/// The values of an option of [package] that this rule has to judge.
std::vector<CommandValue> values_of(const Design& design, const BuildCommand& command,
                                    std::string_view key) {
  std::vector<CommandValue> values = command.values_of(fmt::format("package.{}", key));
  std::erase_if(values, [&](const CommandValue& value) {
    return value.value.empty() || has_variable(value.value) || is_of_job(design, value);
  });
  return values;
}

void check_boot_mode(const Design& design, const BuildCommand& command, std::string_view key,
                     Reporter& out) {
  const auto mode = command.first_of("package.boot_mode");
  // A simulation takes `sd_dir` without any mode (rehohoho/Vitis-Tutorials,
  // AI_Engine_Development/Design_Tutorials/10-GeMM_AIEvsDSP/AIE/make_commands.txt).
  const bool may_be_default = key == "sd_dir" || !is_known_in_full(command);
  if (mode ? mode->value == "sd" || has_variable(mode->value) : may_be_default) return;
  for (const CommandValue& value : command.values_of(fmt::format("package.{}", key))) {
    if (is_of_job(design, value) && (!mode || is_of_job(design, *mode))) continue;
    auto details = add_for_command(
        out, command, value.where,
        mode ? fmt::format("option {} needs boot_mode=sd, but the boot mode is {}", quoted(key),
                           quoted(mode->value))
             : fmt::format("option {} needs boot_mode=sd, and no boot mode is given", quoted(key)));
    details.help(fmt::format("give --package.boot_mode sd, or remove {}", quoted(key)));
    if (mode && mode->where) details.note(*mode->where, "the boot mode is set here");
    // v++ asks for the mode by name, yet the manual calls `sd` the default of embedded platforms.
    if (!mode || key == "sd_dir") details.severity(Severity::warning);
  }
}

/// Summaries are of commands that ran already.
std::vector<const BuildCommand*> packages_of(const Design& design) {
  std::vector<const BuildCommand*> packages;
  for (const BuildCommand& command : commands_of(design)) {
    if (command.stage == config::kPackage && command.log) packages.push_back(&command);
  }
  return packages;
}

/// How many files are looked for in all, and how much of logs is searched for their names: bounds
/// of ours, beyond which nothing is said.
constexpr std::size_t kMostFiles = 2000;
constexpr std::size_t kMostSearchedBytes = std::size_t{256} << 20;

}  // namespace

void check_boot_modes_of_commands(const Design& design, Reporter& out) {
  for (const BuildCommand* command : packages_of(design)) {
    check_boot_mode(design, *command, "sd_file", out);
    check_boot_mode(design, *command, "sd_dir", out);
  }
}

void check_files_of_commands(const Design& design, std::span<const std::string_view> keys,
                             Reporter& out) {
  std::size_t files = 0;
  std::size_t searched = 0;
  for (const BuildCommand* command : packages_of(design)) {
    const auto check = [&](std::string_view key, bool is_from_outside) {
      for (const CommandValue& value : values_of(design, *command, key)) {
        searched += (*design.job().sources)[*command->log].bytes().size();
        if (++files > kMostFiles || searched > kMostSearchedBytes) return;
        const Missing missing = look_for(design, *command, value);
        if (!missing.is_missing || (!is_from_outside && !missing.has_directory)) continue;
        auto details = add_for_command(
            out, *command, value.where,
            fmt::format("file {} of option {} does not exist{}", quoted(value.value), quoted(key),
                        is_from_outside ? "" : ", and nothing in the log makes it"));
        details.help("correct the path; it counts from the directory of the command");
        // A directory that is not there either may come before the package does.
        if (!is_from_outside || !missing.has_directory) details.severity(Severity::warning);
      }
    };
    for (const std::string_view key : keys) check(key, true);
    check("sd_file", false);
  }
}

}  // namespace vppcheck::rules
