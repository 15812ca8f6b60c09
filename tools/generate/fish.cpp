// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "words.h"

namespace vppcheck::generate {
namespace {

/// In single quotes fish knows `\\` and `\'` (fish language, "Quotes").
std::string quoted(std::string text) {
  text = replace_all(std::move(text), "\\", "\\\\");
  return "'" + replace_all(std::move(text), "'", "\\'") + "'";
}

/// What may follow, as options of `complete`.
std::string action(Kind kind, const std::vector<std::string>& choices) {
  switch (kind) {
    case Kind::nothing: return "-f";
    case Kind::file: return "-F";
    case Kind::directory: return "-f -a '(__fish_complete_directories)'";
    case Kind::platform: return "-F -a '$__vppcheck_platforms'";
    case Kind::rule: return "-f -a '$__vppcheck_rules'";
    case Kind::rules: return "-f -a '(__fish_append , $__vppcheck_rules)'";
    case Kind::severity:
      return fmt::format("-f -a '$__vppcheck_rules={{{}}}'", fmt::join(choices, ","));
    case Kind::choice: return fmt::format("-f -a '{}'", fmt::join(choices, " "));
  }
  return "";
}

std::string option_line(const std::string& condition, const Option& option) {
  std::string text =
      fmt::format("complete -c vppcheck -n {} -l {}", quoted(condition), option.name.substr(2));
  if (!option.brief.empty()) text += " -s " + option.brief.substr(1);
  if (!option.value.empty()) text += " -r " + action(option.kind, option.choices);
  return text + fmt::format(" -d {}\n", quoted(option.text));
}

}  // namespace

std::string write_fish(const Words& words) {
  std::string text = "# fish completion of vppcheck; made by vppcheck_generate.\n\n";
  text += fmt::format("set -g __vppcheck_platforms {}\n", fmt::join(words.platforms, " "));
  text += fmt::format("set -g __vppcheck_rules {}\n\n", fmt::join(words.rules, " "));
  const std::string none = "__fish_use_subcommand";
  text += fmt::format("complete -c vppcheck -n {} -f -l version -d 'print the version'\n", none);
  text += fmt::format("complete -c vppcheck -n {} -f -s h -l help -d 'print the help'\n", none);
  for (const CommandWords& command : words.commands) {
    text += fmt::format("\ncomplete -c vppcheck -n {} -f -a {} -d {}\n", none, quoted(command.name),
                        quoted(command.summary));
    const std::string seen = "__fish_seen_subcommand_from " + command.name;
    for (const Option& option : command.options) {
      text += option_line(command.options_first ? none : seen, option);
    }
    if (!command.first_choices.empty()) {
      const std::string first = seen + fmt::format("; and not __fish_seen_subcommand_from {}",
                                                   fmt::join(command.first_choices, " "));
      text += fmt::format("complete -c vppcheck -n {} -f -a {}\n", quoted(first),
                          quoted(fmt::format("{}", fmt::join(command.first_choices, " "))));
    } else {
      text +=
          fmt::format("complete -c vppcheck -n {} {}\n", quoted(seen), action(command.kind, {}));
    }
  }
  return text;
}

}  // namespace vppcheck::generate
