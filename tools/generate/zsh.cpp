// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "words.h"

namespace vppcheck::generate {
namespace {

/// Text inside of the brackets of a specification of _arguments, inside of single quotes.
std::string in_brackets(std::string text) {
  text = replace_all(std::move(text), "\\", "\\\\");
  for (const char* special : {"[", "]", ":"}) {
    text = replace_all(std::move(text), special, std::string("\\") + special);
  }
  return replace_all(std::move(text), "'", "'\\''");
}

std::string action(Kind kind, const std::vector<std::string>& choices) {
  switch (kind) {
    case Kind::nothing: return " ";
    case Kind::file: return "_files";
    case Kind::directory: return "_files -/";
    case Kind::platform: return "_vppcheck_platforms";
    case Kind::rule: return "_vppcheck_rules";
    case Kind::rules: return "_vppcheck_rule_lists";
    case Kind::severity: return fmt::format("_vppcheck_severities {}", fmt::join(choices, " "));
    case Kind::choice: return fmt::format("({})", fmt::join(choices, " "));
  }
  return " ";
}

/// `'*--kernel=[kernel of the link]:FILE:_files'`; one with a brief name becomes two.
std::string specification(const Option& option, std::string_view indent) {
  std::string text;
  for (const std::string& name : {option.brief, option.name}) {
    if (name.empty()) continue;
    const bool is_long = name.size() > 2;
    text += fmt::format("{}'{}{}{}[{}]", indent, option.repeats ? "*" : "", name,
                        option.value.empty() ? "" : (is_long ? "=" : ""), in_brackets(option.text));
    if (!option.value.empty()) {
      text += fmt::format(":{}:{}", in_brackets(option.value), action(option.kind, option.choices));
    }
    text += "' \\\n";
  }
  return text;
}

std::string command_case(const CommandWords& command) {
  std::string text = fmt::format("        {})\n          _arguments \\\n", command.name);
  if (!command.options_first) {
    for (const Option& option : command.options) text += specification(option, "            ");
  }
  if (!command.first_choices.empty()) {
    text += fmt::format("            '1:what:({})' \\\n", fmt::join(command.first_choices, " "));
  }
  text += fmt::format("            '*:word:{}'\n          ;;\n", action(command.kind, {}));
  return text;
}

constexpr const char* kHelpers = R"zsh(
_vppcheck_platforms() {
  _alternative 'platforms:platform:compadd -a _vppcheck_platform_names' 'files:file:_files'
}

_vppcheck_rules() { compadd -a _vppcheck_rule_names }

_vppcheck_rule_lists() { _sequence compadd -a _vppcheck_rule_names }

_vppcheck_severities() {  # LEVEL...
  local -a levels=("$@")
  if compset -P '*='; then
    compadd -a levels
  else
    compadd -S '=' -a _vppcheck_rule_names
  fi
}
)zsh";

}  // namespace

std::string write_zsh(const Words& words) {
  std::string text =
      "#compdef vppcheck\n# zsh completion of vppcheck; made by vppcheck_generate.\n\n";
  text += fmt::format("typeset -ga _vppcheck_platform_names=(\n  {}\n)\n",
                      fmt::join(words.platforms, "\n  "));
  text +=
      fmt::format("typeset -ga _vppcheck_rule_names=(\n  {}\n)\n", fmt::join(words.rules, "\n  "));
  text += kHelpers;
  text +=
      "\n_vppcheck() {\n  local context state line curcontext=\"$curcontext\"\n"
      "  typeset -A opt_args\n  local -a commands=(\n";
  for (const CommandWords& command : words.commands) {
    text += fmt::format("    '{}:{}'\n", command.name, in_brackets(command.summary));
  }
  text += "  )\n  _arguments -C \\\n    '--version[print the version]' \\\n";
  std::string help = "    '(-h --help)'{-h,--help}'[print the help]' \\\n";
  for (const CommandWords& command : words.commands) {
    if (!command.options_first) continue;
    help.clear();  // among the options
    for (const Option& option : command.options) text += specification(option, "    ");
  }
  text += help;
  text +=
      "    '1:command:->command' \\\n    '*::word:->word'\n"
      "  case $state in\n    command) _describe -t commands command commands ;;\n"
      "    word)\n      case $words[1] in\n";
  for (const CommandWords& command : words.commands) text += command_case(command);
  return text + "      esac\n      ;;\n  esac\n}\n\n_vppcheck \"$@\"\n";
}

}  // namespace vppcheck::generate
