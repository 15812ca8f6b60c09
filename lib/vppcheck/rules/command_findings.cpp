// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/rules/command_findings.h"

#include <algorithm>

#include "vppcheck/config/directives.h"

namespace vppcheck::rules {

using design::BuildCommand;
using diagnostic::Reporter;

std::span<const BuildCommand> commands_of(const design::Design& design) {
  if (!design.job().whole_link) return {};
  return design.job().inputs->commands;
}

Reporter::Details add_for_command(Reporter& out, const BuildCommand& command,
                                  std::optional<text::Location> where, std::string message) {
  return where ? out.add(*where, std::move(message))
               : out.add_for_input(command.file, std::move(message));
}

void add_note(Reporter::Details& details, const BuildCommand& command, std::string_view value,
              std::string message) {
  if (const auto where = command.place_of(value)) details.note(*where, std::move(message));
}

std::string_view target_or_default(const BuildCommand& command) {
  if (!command.target.empty()) return command.target;
  const bool has_default = command.stage == config::kLink || command.stage == config::kPackage;
  return has_default && !command.summary && is_known_in_full(command) ? "hw" : "";
}

bool is_known_in_full(const BuildCommand& command) {
  return command.configs_known &&
         std::ranges::none_of(command.command.options, [](const config::CommandOption& option) {
           return option.name == "input_files" && has_variable(option.value);
         });
}

bool has_variable(std::string_view value) {
  return value.find_first_of("$`") != std::string_view::npos || config::has_placeholder(value);
}

}  // namespace vppcheck::rules
