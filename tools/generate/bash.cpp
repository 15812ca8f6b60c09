// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "words.h"

namespace vppcheck::generate {
namespace {

/// What _vppcheck_offer takes for the words of this kind.
std::string kind_words(Kind kind, const std::vector<std::string>& choices) {
  switch (kind) {
    case Kind::nothing: return "nothing";
    case Kind::file: return "file";
    case Kind::directory: return "directory";
    case Kind::platform: return "platform";
    case Kind::rule: return "rule";
    case Kind::rules: return "rules";
    case Kind::severity: return fmt::format("severity {}", fmt::join(choices, " "));
    case Kind::choice: return fmt::format("choice {}", fmt::join(choices, " "));
  }
  return "";
}

std::string option_names(const CommandWords& command) {
  std::string names;
  for (const Option& option : command.options) {
    if (!option.brief.empty()) names += option.brief + " ";
    names += option.name + " ";
  }
  names.pop_back();
  return names;
}

/// Two functions: the options of a command, and what stands behind one.
std::string tables(const Words& words) {
  std::string options = "_vppcheck_options() {  # COMMAND\n  case $1 in\n";
  std::string values = "_vppcheck_value() {  # COMMAND OPTION\n  case $1:$2 in\n";
  std::string others = "_vppcheck_words() {  # COMMAND\n  case $1 in\n";
  std::string first = "_vppcheck_first() {  # COMMAND\n  case $1 in\n";
  for (const CommandWords& command : words.commands) {
    options += fmt::format("    {}) echo '{}' ;;\n", command.name, option_names(command));
    others += fmt::format("    {}) echo '{}' ;;\n", command.name, kind_words(command.kind, {}));
    if (!command.first_choices.empty()) {
      first += fmt::format("    {}) echo '{}' ;;\n", command.name,
                           fmt::join(command.first_choices, " "));
    }
    for (const Option& option : command.options) {
      if (option.value.empty()) continue;
      const std::string brief =
          option.brief.empty() ? "" : fmt::format("{}:{}|", command.name, option.brief);
      values += fmt::format("    {}{}:{}) echo '{}' ;;\n", brief, command.name, option.name,
                            kind_words(option.kind, option.choices));
    }
  }
  const char* const end = "  esac\n}\n\n";
  return options + end + values + end + others + end + first + end;
}

std::string names_of(const Words& words, bool options_first) {
  std::string names;
  for (const CommandWords& command : words.commands) {
    if (!options_first || command.options_first) names += command.name + " ";
  }
  if (!names.empty()) names.pop_back();
  return names;
}

// Bash cuts words at the `=` and `:` of COMP_WORDBREAKS, so `--format=json:a` comes as five words.
constexpr const char* kCode = R"bash(_vppcheck_files() {  # compgen's -f or -d
  compopt -o filenames 2> /dev/null
  mapfile -t COMPREPLY < <(compgen "$1" -- "$current")
}

_vppcheck_offer() {  # KIND [CHOICE]...
  local kind=$1
  shift
  case $kind in
    file) _vppcheck_files -f ;;
    directory) _vppcheck_files -d ;;
    platform)
      _vppcheck_files -f
      mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$_vppcheck_platforms" -- "$current")
      ;;
    rule) mapfile -t COMPREPLY < <(compgen -W "$_vppcheck_rules" -- "$current") ;;
    rules)
      # Of a list only the last name is open.
      local before=
      if [[ $current == *,* ]]; then before=${current%,*},; fi
      mapfile -t COMPREPLY < <(compgen -P "$before" -W "$_vppcheck_rules" -- "${current##*,}")
      ;;
    severity)
      mapfile -t COMPREPLY < <(compgen -S = -W "$_vppcheck_rules" -- "$current")
      compopt -o nospace 2> /dev/null
      ;;
    choice) mapfile -t COMPREPLY < <(compgen -W "$*" -- "$current") ;;
  esac
}

_vppcheck() {
  COMPREPLY=()
  local current=${COMP_WORDS[COMP_CWORD]} at=$COMP_CWORD command='' positional=0 i word value=
  # The words before this one: which is the command, and how many stand for themselves behind it?
  for ((i = 1; i < COMP_CWORD; ++i)); do
    word=${COMP_WORDS[i]}
    if [[ -z $command && $word != -* && " $_vppcheck_commands " == *" $word "* ]]; then
      command=$word
    elif [[ -n $command && $word != -* && $word != = && ${COMP_WORDS[i - 1]} != -* ]]; then
      ((++positional))
    fi
  done
  # The option whose value this word is: `--option word`, `--option = word`, `--option =`.
  if [[ $current == [=:] ]]; then
    current=
    ((++at))
  fi
  local name=${COMP_WORDS[at - 1]}
  if [[ $name == = && $at -ge 2 ]]; then name=${COMP_WORDS[at - 2]}; fi
  local -a kind
  for word in ${command:-$_vppcheck_options_first}; do
    read -ra kind <<< "$(_vppcheck_value "$word" "$name")"
    if [[ -n ${kind[0]-} ]]; then
      _vppcheck_offer "${kind[@]}"
      return
    fi
    # Behind `--severity rule=` the level, behind `--format text:` the file.
    for ((i = 3; i <= 4 && at >= i; ++i)); do
      read -ra kind <<< "$(_vppcheck_value "$word" "${COMP_WORDS[at - i]}")"
      value=${kind[0]-}
      if [[ $value == severity && ${COMP_WORDS[at - 1]} == = ]]; then
        _vppcheck_offer choice "${kind[@]:1}"
        return
      elif [[ $value == choice && ${COMP_WORDS[at - 1]} == : ]]; then
        _vppcheck_files -f
        return
      fi
    done
  done
  if [[ -z $command ]]; then
    local words="$_vppcheck_commands help --help --version"
    for word in $_vppcheck_options_first; do words+=" $(_vppcheck_options "$word")"; done
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  elif [[ $current == -* && " $_vppcheck_options_first " != *" $command "* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(_vppcheck_options "$command")" -- "$current")
  elif [[ $positional == 0 && -n $(_vppcheck_first "$command") ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(_vppcheck_first "$command")" -- "$current")
  else
    read -ra kind <<< "$(_vppcheck_words "$command")"
    _vppcheck_offer "${kind[@]}"
  fi
}

complete -F _vppcheck vppcheck
)bash";

}  // namespace

std::string write_bash(const Words& words) {
  std::string text = "# bash completion of vppcheck; made by vppcheck_generate.\n\n";
  text += fmt::format("_vppcheck_commands='{}'\n", names_of(words, false));
  text += fmt::format("# Commands whose options stand before their names.\n");
  text += fmt::format("_vppcheck_options_first='{}'\n", names_of(words, true));
  text += fmt::format("_vppcheck_platforms='{}'\n", fmt::join(words.platforms, "\n"));
  text += fmt::format("_vppcheck_rules='{}'\n\n", fmt::join(words.rules, "\n"));
  return text + tables(words) + kCode;
}

}  // namespace vppcheck::generate
