// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/design/build_command.h"

#include <algorithm>
#include <filesystem>

namespace vppcheck::design {
namespace {

config::Stages stage_of(const artifact::BuildSummary& summary, config::Stages of_words) {
  if (summary.program == "aiecompiler") return config::kCompileAie;
  if (of_words != 0) return of_words;
  switch (summary.flow) {
    case artifact::BuildFlow::compile: return config::kCompileKernel;
    case artifact::BuildFlow::link: return config::kLink;
    case artifact::BuildFlow::package: return config::kPackage;
    case artifact::BuildFlow::unknown: break;
  }
  return 0;
}

bool is_named(const config::Option& option, std::string_view name) {
  if (option.section.empty()) return config::long_name_of(option.key) == name;
  return name.size() == option.section.size() + 1 + option.key.size() &&
         name.starts_with(option.section) && name.ends_with(option.key) &&
         name[option.section.size()] == '.';
}

}  // namespace

std::string plain_path(std::string_view path) {
  return std::filesystem::path(path).lexically_normal().string();
}

std::vector<CommandValue> BuildCommand::values_of(std::string_view name) const {
  std::vector<CommandValue> values;
  for (const config::CommandOption& option : command.options) {
    if (option.name != name) continue;
    const std::string_view shown =
        option.has_value ? std::string_view(option.value) : std::string_view(option.written);
    values.push_back({option.value, place_of(shown), nullptr});
  }
  for (const auto& document : configs) {
    for (const config::Option& option : document->options()) {
      if (!is_named(option, name)) continue;
      values.push_back({option.value.text, option.value.where, document.get()});
    }
  }
  return values;
}

std::optional<CommandValue> BuildCommand::first_of(std::string_view name) const {
  // The words say most; a long configuration is searched only when they do not.
  const bool is_said = std::ranges::any_of(
      command.options, [&](const config::CommandOption& option) { return option.name == name; });
  if (!is_said) {
    for (const auto& document : configs) {
      for (const config::Option& option : document->options()) {
        if (!is_named(option, name)) continue;
        return CommandValue{option.value.text, option.value.where, document.get()};
      }
    }
    return std::nullopt;
  }
  return values_of(name).front();
}

std::string BuildCommand::path_of(std::string_view file) const {
  if (file.empty()) return {};
  const bool is_whole = file.starts_with('/') || file.starts_with('$');
  if (!is_whole && !directory) return {};
  std::string path(file);
  if (!is_whole && !directory->empty()) path.insert(0, *directory + "/");
  path = plain_path(path);
  const bool is_below = !start.empty() && path.size() > start.size() + 1 &&
                        path.starts_with(start) && path[start.size()] == '/';
  if (is_below) path.erase(0, start.size() + 1);
  return path;
}

std::optional<text::Location> BuildCommand::place_of(std::string_view value) const {
  if (!log) return std::nullopt;
  const auto at = [&](std::size_t i, bool narrow) {
    text::Span span = spans[i];
    // Only a word without quotes ends as its value does.
    const bool is_bare = span.size() == words[i].size();
    if (narrow && is_bare) span.begin = static_cast<std::uint32_t>(span.end - value.size());
    return text::Location{*log, span};
  };
  for (std::size_t i = 1; i < words.size() && !value.empty(); ++i) {
    if (words[i] == value) return at(i, false);
  }
  for (std::size_t i = 1; i < words.size() && !value.empty(); ++i) {
    if (words[i].starts_with('-') && words[i].ends_with(value)) return at(i, true);
  }
  return text::Location{*log, whole};
}

void settle(BuildCommand& command) {
  const auto first = [&](std::string_view name) {
    const auto value = command.first_of(name);
    return value ? std::string(value->value) : std::string();
  };
  command.target = first("target");
  command.platform = first("platform");
  if (command.summary) {
    if (command.target.empty()) command.target = command.summary->flow_target;
    if (command.platform.empty()) command.platform = command.summary->flow_platform;
  }
  // v++ takes no other archives than those of the AI Engine.
  command.aie_libraries = command.command.inputs(".a");
}

BuildCommand command_of(artifact::BuildSummary summary) {
  BuildCommand command;
  command.file = summary.file;
  command.directory = summary.directory;
  command.command = config::read_command(summary.arguments);
  command.stage = stage_of(summary, command.command.stage);
  command.summary = std::move(summary);
  settle(command);
  return command;
}

BuildCommand command_of(artifact::LoggedCommand logged, const std::string& file, text::FileId log) {
  BuildCommand command;
  command.file = file;
  command.line = logged.line;
  command.directory = std::move(logged.directory);
  command.command = config::read_command(std::span(logged.words).subspan(1));
  command.stage =
      logged.is_aiecompiler ? config::Stages{config::kCompileAie} : command.command.stage;
  command.log = log;
  command.whole = logged.whole;
  command.words = std::move(logged.words);
  command.spans = std::move(logged.spans);
  command.configs_known = command.command.all("config").empty();
  settle(command);
  return command;
}

}  // namespace vppcheck::design
