// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "vppcheck/config/directives.h"
#include "vppcheck/design/command_files.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/command_findings.h"
#include "vppcheck/text/printable.h"

// Every partition of a link is compiled once. Two libraries of one link on the same columns end it
// (UG1076, Compiling AI Engine Graph for Independent Partitions, 2024.1 to 2026.1). Two compiles
// that write the same library leave one graph of two, which may be meant.

namespace vppcheck::rules {
namespace {

using config::AiePartition;
using design::BuildCommand;
using design::CommandFiles;
using design::CommandValue;
using design::FileUse;
using text::quoted;

std::optional<CommandValue> partition_value(const BuildCommand& command) {
  const auto value = command.first_of("aie.enable-partition");
  return value ? value : command.first_of("enable-partition");  // of aiecompiler
}

/// What a compile takes of the array; nothing when it does not say so, or not well.
std::optional<AiePartition> partition_of(const BuildCommand& command) {
  const auto value = partition_value(command);
  if (!value || has_variable(value->value)) return std::nullopt;
  const auto parsed = config::parse_partition({value->value, {}});
  return parsed ? std::optional(*parsed) : std::nullopt;
}

bool overlap(const AiePartition& a, const AiePartition& b) {
  return a.first_column <= b.last_column() && b.first_column <= a.last_column();
}

std::optional<text::Location> place_of(const BuildCommand& command) {
  const auto value = partition_value(command);
  return value ? value->where : command.place_of({});
}

/// The same; the command where it shares its configuration with the other one.
std::optional<text::Location> place_beside(const BuildCommand& command, const BuildCommand& other) {
  const auto where = place_of(command);
  return where == place_of(other) ? command.place_of({}) : where;
}

/// The libraries of one link whose compiles are in the build, each once.
std::vector<FileUse> libraries_of(const CommandFiles& files, const BuildCommand& link) {
  std::vector<FileUse> libraries;
  for (const FileUse& use : files.uses()) {
    const bool is_library =
        use.user == &link && use.maker->stage == config::kCompileAie && use.file.ends_with(".a");
    const bool is_known = std::ranges::any_of(
        libraries, [&](const FileUse& other) { return other.maker == use.maker; });
    if (is_library && !is_known && files.makers_of(use.path).size() == 1) libraries.push_back(use);
  }
  return libraries;
}

/// More partitions than an array has columns do not come from a person.
constexpr std::size_t kMostLibraries = 64;

void check_link(const CommandFiles& files, const BuildCommand& link, Reporter& out) {
  const std::vector<FileUse> libraries = libraries_of(files, link);
  for (std::size_t i = 0; i < std::min(libraries.size(), kMostLibraries); ++i) {
    const auto partition = partition_of(*libraries[i].maker);
    for (std::size_t j = 0; partition && j < i; ++j) {
      const auto other = partition_of(*libraries[j].maker);
      const bool same_name = other && other->name.text == partition->name.text;
      if (!other || (!same_name && !overlap(*other, *partition))) continue;
      auto details = add_for_command(
          out, *libraries[i].maker, place_beside(*libraries[i].maker, *libraries[j].maker),
          same_name ? fmt::format("partition {} is compiled twice for one link, as {} and as {}",
                                  quoted(partition->name.text), quoted(libraries[j].file),
                                  quoted(libraries[i].file))
                    : fmt::format("partitions {} ({}) and {} ({}) of one link share columns",
                                  quoted(other->name.text), other->columns.text,
                                  quoted(partition->name.text), partition->columns.text));
      details.help("give each graph of the link columns and a name of its own: START:NUM:NAME");
      if (const auto where = place_beside(*libraries[j].maker, *libraries[i].maker)) {
        details.note(*where, fmt::format("{} is compiled here", quoted(libraries[j].file)));
      }
      add_note(details, link, libraries[i].file, "this link takes both");
    }
  }
}

/// What decides where a compile leaves its library.
using Place = std::tuple<std::string, std::string, std::string, std::string, std::string>;

std::optional<Place> place_of_library(const BuildCommand& command) {
  if (!command.directory || !command.configs_known || !command.log) return std::nullopt;
  const auto value = [&](std::string_view name) {
    const auto first = command.first_of(name);
    return first ? std::string(first->value) : std::string();
  };
  return Place{*command.directory, value("output"),
               value("aie.output-archive") + value("output-archive"), value("work_dir"),
               value("aie.workdir") + value("workdir")};
}

/// Whether two compiles are of different graphs for the same target: those of one graph, with other
/// options or for another target, are built again on purpose.
bool are_other_graphs(const BuildCommand& a, const BuildCommand& b) {
  if (a.target != b.target) return false;
  const auto parts = std::pair(partition_of(a), partition_of(b));
  if (parts.first && parts.second) return parts.first->name.text != parts.second->name.text;
  const auto inputs = std::pair(a.command.all("input_files"), b.command.all("input_files"));
  return !inputs.first.empty() && !inputs.second.empty() && inputs.first != inputs.second;
}

bool is_used_between(const CommandFiles& files, const BuildCommand& first,
                     const BuildCommand& second) {
  return std::ranges::any_of(files.uses(), [&](const FileUse& use) {
    return use.maker == &first && use.user->whole.begin < second.whole.begin;
  });
}

/// Graphs that are only simulated may be compiled one over the other.
bool is_linked(const CommandFiles& files, const BuildCommand& command) {
  return std::ranges::any_of(files.uses(), [&](const FileUse& use) {
    return use.maker == &command && use.user->stage == config::kLink;
  });
}

std::string library_name(const BuildCommand& command) {
  const std::vector<std::string> outputs = design::outputs_of(command);
  if (outputs.empty()) return "libadf.a";
  return outputs.front().substr(outputs.front().find_last_of('/') + 1);
}

}  // namespace

void aie_partition_compiled_twice(const Design& design, Reporter& out) {
  const CommandFiles files(commands_of(design));
  std::map<std::pair<text::FileId, Place>, const BuildCommand*> last;
  for (const BuildCommand& command : commands_of(design)) {
    if (command.stage == config::kLink) check_link(files, command, out);
    if (command.stage != config::kCompileAie) continue;
    const auto place = place_of_library(command);
    if (!place) continue;
    const BuildCommand*& before = last[{*command.log, *place}];
    const BuildCommand* const overwritten = std::exchange(before, &command);
    if (overwritten == nullptr || !are_other_graphs(*overwritten, command)) continue;
    const std::string name = library_name(command);
    if (!is_linked(files, command) || is_used_between(files, *overwritten, command) ||
        files.is_named_between(*design.job().sources, *overwritten, command, name)) {
      continue;
    }
    auto details =
        out.add({*command.log, command.whole},
                fmt::format("this compile overwrites {} of the compile in line {}, which nothing "
                            "has taken yet",
                            text::quoted(name), overwritten->line));
    details.severity(diagnostic::Severity::warning)
        .help("give each compile a directory of its own, or a name with --aie.output-archive")
        .note({*overwritten->log, overwritten->whole}, "the other graph is compiled here");
  }
}

}  // namespace vppcheck::rules
