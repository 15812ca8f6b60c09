// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "words.h"

#include <algorithm>

#include "vppcheck/diagnostic/severity.h"
#include "vppcheck/platform/builtin.h"
#include "vppcheck/rules/catalogue.h"

namespace vppcheck::generate {
namespace {

namespace po = boost::program_options;

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + separator.size());
  }
}

/// The choices with which a text begins: `hw, hw_emu or sw_emu`; `text (default) or json; ...`.
std::vector<std::string> choices_in(const std::string& text) {
  std::vector<std::string> choices;
  const std::string plain = replace_all(text.substr(0, text.find(';')), " (default)", "");
  for (const std::string& part : split(plain, ", ")) {
    for (const std::string& word : split(part, " or ")) {
      if (!is_word(word)) return choices;
      choices.push_back(word);
    }
  }
  return choices;
}

std::vector<std::string> severities() {
  std::vector<std::string> names;
  for (const auto severity :
       {diagnostic::Severity::error, diagnostic::Severity::warning, diagnostic::Severity::info}) {
    names.emplace_back(diagnostic::name_of(severity));
  }
  return names;
}

/// The kind of a value follows from what the help calls it; what is not known here completes to
/// nothing.
Kind kind_of_value(const std::string& value) {
  if (value == "FILE" || value == "FILE:LINE") return Kind::file;
  if (value == "DIR") return Kind::directory;
  if (value == "NAME|FILE") return Kind::platform;
  if (value == "RULE,...") return Kind::rules;
  if (value == "RULE=LEVEL") return Kind::severity;
  for (const char* closed : {"FORMAT", "FORMAT[:FILE]", "LEVEL", "TARGET", "WHEN"}) {
    if (value == closed) return Kind::choice;
  }
  return Kind::nothing;
}

Option read_option(const po::option_description& description) {
  Option option;
  option.name = "--" + description.long_name();
  const std::string brief =
      description.canonical_display_name(po::command_line_style::allow_dash_for_short);
  if (brief.size() == 2 && brief[0] == '-') option.brief = brief;
  option.text = description.description();
  const auto semantic = description.semantic();
  if (semantic->max_tokens() == 0) return option;
  option.value = semantic->name();
  option.repeats = semantic->is_composing();
  option.kind = kind_of_value(option.value);
  if (option.kind == Kind::choice || option.kind == Kind::severity) {
    option.choices = choices_in(option.text);
    if (option.choices.size() < 2) option.choices = severities();
  }
  return option;
}

/// What the words behind the command's name are, from its synopsis.
void read_positional(CommandWords& command) {
  const std::vector<std::string> words = split(command.synopsis, " ");
  for (auto word = words.begin() + 1; word != words.end(); ++word) {
    const auto has = [&](std::string_view name) { return word->find(name) != std::string::npos; };
    if (word->front() == '-' || (word - 1)->front() == '-') continue;
    if (is_word(word->substr(0, word->find('|'))) && has("|")) {
      command.first_choices = split(*word, "|");
      command.kind = Kind::platform;
    } else if (has("RULE")) {
      command.kind = Kind::rule;
    } else if (has("DIR")) {
      command.kind = Kind::directory;
    } else {
      command.kind = Kind::file;
    }
  }
}

}  // namespace

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

Words words_of_program() {
  Words words;
  for (const tool::Command& row : tool::commands()) {
    CommandWords command{std::string(row.name),
                         std::string(row.synopsis),
                         std::string(row.summary),
                         row.options_first,
                         {},
                         Kind::nothing,
                         {}};
    const po::options_description description = row.describe();
    for (const auto& option : description.options()) {
      command.options.push_back(read_option(*option));
    }
    read_positional(command);
    words.commands.push_back(std::move(command));
  }
  for (const platform::BuiltinFile& file : platform::builtin_files()) {
    words.platforms.emplace_back(file.name);
    for (std::string& alias : split(file.aliases, " ")) {
      if (!alias.empty()) words.platforms.push_back(std::move(alias));
    }
  }
  std::sort(words.platforms.begin(), words.platforms.end());
  words.platforms.erase(std::unique(words.platforms.begin(), words.platforms.end()),
                        words.platforms.end());
  for (const rules::Entry& entry : rules::all_rules()) words.rules.emplace_back(entry.rule.name);
  return words;
}

}  // namespace vppcheck::generate
