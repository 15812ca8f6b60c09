// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/design/command_files.h"

#include <algorithm>

namespace vppcheck::design {
namespace {

/// How much of logs is searched for names, for all questions together: a bound of ours. Beyond it
/// nobody is accused.
constexpr std::size_t kMostSearchedBytes = std::size_t{256} << 20;

std::string in_directory(std::string_view directory, std::string_view file) {
  return directory.empty() ? std::string(file) : std::string(directory) + "/" + std::string(file);
}

/// The value of an option; aiecompiler has them without the section.
std::string_view value_of(const BuildCommand& command, std::string_view name) {
  const auto value = command.first_of(name);
  return value ? value->value : std::string_view();
}

std::vector<std::string> archives_of(const BuildCommand& command) {
  const std::string_view output = value_of(command, "output");
  if (!output.empty()) return {std::string(output)};
  std::string_view archive = value_of(command, "aie.output-archive");
  if (archive.empty()) archive = value_of(command, "output-archive");
  if (archive.empty()) archive = "libadf.a";
  std::string_view work = value_of(command, "work_dir");
  if (work.empty()) work = value_of(command, "aie.workdir");
  if (work.empty()) work = value_of(command, "workdir");
  if (work.empty()) work = "Work";
  return {std::string(archive), in_directory(work, archive),
          in_directory(work, "../" + std::string(archive))};
}

std::vector<std::string> files_of(const BuildCommand& command) {
  if (command.stage == config::kCompileAie) return archives_of(command);
  const std::string_view output = value_of(command, "output");
  if (!output.empty()) return {std::string(output)};
  if (command.stage == config::kLink) return {"a.xclbin", "a.xsa"};
  if (command.stage == config::kPackage) return {"a.xclbin"};
  return {};
}

}  // namespace

std::vector<std::string> outputs_of(const BuildCommand& command) {
  std::vector<std::string> paths;
  for (const std::string& file : files_of(command)) {
    std::string path = command.path_of(file);
    if (!path.empty() && std::ranges::find(paths, path) == paths.end()) {
      paths.push_back(std::move(path));
    }
  }
  return paths;
}

CommandFiles::CommandFiles(std::span<const BuildCommand> commands)
    : commands_(commands), bytes_left_(kMostSearchedBytes) {
  for (const BuildCommand& command : commands) {
    if (!command.log) add_outputs(command);
  }
  for (const BuildCommand& command : commands) {
    add_uses(command);
    if (command.log) add_outputs(command);
  }
}

void CommandFiles::add_outputs(const BuildCommand& command) {
  for (std::string& path : outputs_of(command)) {
    makers_[std::move(path)].push_back(&command);
  }
}

void CommandFiles::add_uses(const BuildCommand& command) {
  const auto add = [&](std::string_view file) {
    std::string path = command.path_of(file);
    const auto found = makers_.find(path);
    if (path.empty() || found == makers_.end() || found->second.back() == &command) return;
    uses_.push_back({found->second.back(), &command, file, std::move(path)});
  };
  for (const config::CommandOption& option : command.command.options) {
    const bool is_input = option.name == "input_files" || option.name == "package.aie_overlay";
    // The platform of a package may be what the link made (UG1076, Generate AI Engine-only and
    // PL-only XCLBIN, 2025.2).
    const bool is_design = option.name == "platform" && option.value.ends_with(".xsa");
    if (is_input || is_design) add(option.value);
  }
}

std::span<const BuildCommand* const> CommandFiles::makers_of(const std::string& path) const {
  const auto found = makers_.find(path);
  if (found == makers_.end()) return {};
  return found->second;
}

bool CommandFiles::is_named_between(const text::SourceSet& sources, const BuildCommand& first,
                                    const BuildCommand& second, std::string_view name) const {
  if (!first.log || first.log != second.log || name.empty()) return true;
  const std::string_view bytes = sources[*first.log].bytes();
  std::size_t at = first.whole.end;
  for (const BuildCommand& command : commands_) {
    const bool is_between = command.log == first.log && command.whole.begin >= at &&
                            command.whole.begin <= second.whole.begin;
    if (!is_between) continue;
    const std::string_view gap = bytes.substr(at, command.whole.begin - at);
    if (gap.size() > bytes_left_) return true;
    bytes_left_ -= gap.size();
    if (gap.find(name) != std::string_view::npos) return true;
    at = command.whole.end;
  }
  return false;
}

}  // namespace vppcheck::design
