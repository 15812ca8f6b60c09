// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/command_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>

#include "vppcheck/text/printable.h"

namespace po = boost::program_options;

namespace vppcheck::config {
namespace {

/// UG1702, v++ General Options, 2025.2; the catalogue has a row for each.
struct ShortName {
  char letter;
  std::string_view name;
};
constexpr std::array<ShortName, 17> kShortNames = {{{'D', "define"},
                                                    {'I', "include"},
                                                    {'O', "optimize"},
                                                    {'R', "report_level"},
                                                    {'c', "compile"},
                                                    {'f', "platform"},
                                                    {'g', "debug"},
                                                    {'h', "help"},
                                                    {'j', "jobs"},
                                                    {'k', "kernel"},
                                                    {'l', "link"},
                                                    {'m', "mode"},
                                                    {'o', "output"},
                                                    {'p', "package"},
                                                    {'s', "save-temps"},
                                                    {'t', "target"},
                                                    {'v', "version"}}};

constexpr std::string_view kInputs = "input_files";

/// What v++ takes as an input (UG1702, Input and Output Files, 2025.2).
constexpr std::string_view kInputSuffixes[] = {".xo",  ".xsa", ".xclbin", ".a", ".cpp", ".cc",
                                               ".cxx", ".c",   ".cl",     ".h", ".hpp"};

std::string_view name_of_letter(char letter) {
  const auto* const found = std::ranges::find(kShortNames, letter, &ShortName::letter);
  return found == kShortNames.end() ? std::string_view() : found->name;
}

bool is_known(std::string_view name) {
  return name.find('=') == std::string_view::npos && find_full(name) != nullptr;
}

bool is_flag(std::string_view name) {
  const OptionInfo* const info = find_full(name);
  return info != nullptr && info->is_flag;
}

std::string_view name_in(std::string_view word) { return word.substr(0, word.find('=')); }

/// Whether letters are a cluster of flags, the last of which may want a value: `lo`, `sg`.
bool is_cluster(std::string_view letters) {
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::string_view name = name_of_letter(letters[i]);
    if (name.empty()) return false;
    if (!is_flag(name)) return i + 1 == letters.size();
  }
  return true;
}

/// Boost lets a flag have no value at all; `--debug=0` goes through it as `--debug.=0`, a name that
/// it does not know and hands back with its value.
constexpr char kFlagWithValue = '.';

/// The words as Boost can read them: `-config` is made `--config`. A cluster stays one: `-lo` is
/// `-l -o`.
std::vector<std::string> prepared(std::span<const std::string> words) {
  std::vector<std::string> copy(words.begin(), words.end());
  for (std::string& word : copy) {
    if (word.size() < 3 || word[0] != '-') continue;
    if (word[1] != '-') {
      const std::string_view name = name_in(std::string_view(word).substr(1));
      if (name.size() > 1 && is_known(name) && !is_cluster(name)) word.insert(0, "-");
    }
    const auto equals = word.find('=');
    if (word[1] != '-' || equals == std::string::npos) continue;
    const std::string_view name = std::string_view(word).substr(2, equals - 2);
    if (is_flag(name) && equals + 1 < word.size()) word.insert(equals, 1, kFlagWithValue);
  }
  return copy;
}

/// Takes out what Boost throws at, so that the rest can be read: `--key=` without a value, and an
/// option at the end, or before another short one, that wants a value
/// (libs/program_options/src/cmdline.cpp, 1.74).
class FaultFinder {
 public:
  FaultFinder(std::vector<std::string> words, std::vector<CommandFault>& faults)
      : words_(std::move(words)), faults_(faults) {}

  std::vector<std::string> run() {
    while (at_ < words_.size()) step();
    return std::move(kept_);
  }

 private:
  void step() {
    std::string& word = words_[at_];
    if (word == "--") return keep(words_.size() - at_);
    if (word.size() < 2 || word[0] != '-') return keep(1);
    const bool is_long = word[1] == '-';
    const auto equals = word.find('=');
    if (is_long && equals != std::string::npos) {
      if (equals + 1 < word.size()) return keep(1);
      return drop(word.substr(0, equals));
    }
    const std::string_view name = is_long ? std::string_view(word).substr(2)
                                          : last_of_cluster(std::string_view(word).substr(1));
    const OptionInfo* const info = name.empty() ? nullptr : find_full(name);
    if (info == nullptr || info->is_flag) return keep(1);
    if (at_ + 1 == words_.size() || is_short_option(words_[at_ + 1])) return drop_value(is_long);
    keep(2);
  }

  /// The option whose value is the next word; empty when the word holds it already.
  static std::string_view last_of_cluster(std::string_view letters) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const std::string_view name = name_of_letter(letters[i]);
      if (name.empty()) return {};
      if (!is_flag(name)) return i + 1 == letters.size() ? name : std::string_view();
    }
    return {};
  }

  static bool is_short_option(std::string_view word) {
    return word.size() == 2 && word[0] == '-' && !name_of_letter(word[1]).empty();
  }

  void drop_value(bool is_long) {
    std::string word = words_[at_];
    if (is_long || word.size() == 2) return drop(std::move(word));
    const std::string option = fmt::format("-{}", word.back());
    word.pop_back();
    kept_.push_back(std::move(word));
    drop(option);
  }

  void drop(std::string option) {
    faults_.push_back({option, fmt::format("option {} has no value", text::quoted(option))});
    ++at_;
  }

  void keep(std::size_t count) {
    for (; count > 0 && at_ < words_.size(); --count) kept_.push_back(std::move(words_[at_++]));
  }

  std::vector<std::string> words_;
  std::vector<CommandFault>& faults_;
  std::vector<std::string> kept_;
  std::size_t at_ = 0;
};

void add_option(po::options_description& description, const std::string& names, bool is_flag) {
  if (is_flag) {
    description.add_options()(names.c_str(), "");
  } else {
    description.add_options()(names.c_str(), po::value<std::string>(), "");
  }
}

/// The options of the catalogue as Boost wants them, without the sections that no word names: [hls]
/// alone has four hundred.
po::options_description describe_options(std::span<const std::string> words) {
  po::options_description description;
  for (const SectionInfo& section : all_sections()) {
    const std::string head = fmt::format("--{}.", section.name);
    const bool is_named = section.name.empty() || std::ranges::any_of(words, [&](const auto& word) {
                            return word.starts_with(head);
                          });
    if (!is_named) continue;
    for (const OptionInfo& info : options_of(section.name)) {
      if (info.key.find('=') != std::string_view::npos) continue;
      std::string name(info.key);
      if (!section.name.empty()) name = fmt::format("{}.{}", section.name, info.key);
      const auto* const letter = std::ranges::find(kShortNames, info.key, &ShortName::name);
      const bool has_letter = section.name.empty() && letter != kShortNames.end();
      if (has_letter) name = fmt::format("{},{}", name, letter->letter);
      add_option(description, name, info.is_flag);
    }
  }
  return description;
}

/// How the option was typed: `-o` of `-ohw.xo`, `--target` of `--target=hw`.
std::string written_name(const po::option& option) {
  if (option.original_tokens.empty()) {
    // Boost keeps the token of a cluster with its last option only.
    const auto* const letter = std::ranges::find(kShortNames, option.string_key, &ShortName::name);
    return letter == kShortNames.end() ? std::string() : fmt::format("-{}", letter->letter);
  }
  const std::string& token = option.original_tokens.front();
  if (token.starts_with("--")) return std::string(name_in(token));
  // Of `-lo` the last option is `o`; of `-ohw.xo`, `-DN=4` it is the first letter.
  std::size_t last = 1;
  while (last + 1 < token.size() && is_flag(name_of_letter(token[last]))) ++last;
  return fmt::format("-{}", token.substr(std::min(last, token.size() - 1), 1));
}

bool looks_like_input(std::string_view word) {
  return std::ranges::any_of(kInputSuffixes,
                             [&](std::string_view suffix) { return word.ends_with(suffix); });
}

CommandOption understood(const po::option& option) {
  CommandOption known;
  if (option.position_key >= 0 || option.string_key.empty()) {
    known.name = kInputs;
    known.info = find_full(kInputs);
    known.has_value = true;
    if (!option.value.empty()) known.value = option.value.front();
    return known;
  }
  known.name = option.string_key;
  while (known.name.starts_with('-')) known.name.erase(0, 1);
  known.written = written_name(option);
  if (known.name.ends_with(kFlagWithValue)) {
    known.name.pop_back();
    known.written.pop_back();
  }
  // `--g` is `-g`: a long name of one letter is the short one.
  if (known.name.size() == 1 && !name_of_letter(known.name[0]).empty()) {
    known.name = name_of_letter(known.name[0]);
  }
  known.info = find_full(known.name);
  if (!option.value.empty()) {
    known.value = option.value.front();
    known.has_value = true;
  }
  return known;
}

void keep_options(const std::vector<po::option>& parsed, Command& command) {
  for (const po::option& option : parsed) {
    CommandOption next = understood(option);
    const bool is_input = next.written.empty();
    // An empty variable between quotes is an empty word, and no file.
    if (is_input && next.value.empty()) continue;
    if (is_input && !command.options.empty()) {
      // Boost cannot know whether a name that it does not know takes a value.
      CommandOption& last = command.options.back();
      const bool is_open = last.info == nullptr && !last.has_value && !last.written.empty();
      if (is_open && !looks_like_input(next.value)) {
        last.value = std::move(next.value);
        last.has_value = true;
        continue;
      }
    }
    command.options.push_back(std::move(next));
  }
}

Stages stage_of(const Command& command) {
  for (const CommandOption& option : command.options) {
    if (option.name == "link") return kLink;
    if (option.name == "package") return kPackage;
    if (option.name == "compile") break;
  }
  const std::string_view mode = command.first("mode");
  if (mode == "aie") return kCompileAie;
  if (mode == "hls") return kCompileHls;
  const bool compiles = std::ranges::any_of(
      command.options, [](const CommandOption& option) { return option.name == "compile"; });
  return compiles ? kCompileKernel : 0;
}

}  // namespace

std::string_view long_name_of(std::string_view name) {
  const std::string_view longer = name.size() == 1 ? name_of_letter(name[0]) : std::string_view();
  return longer.empty() ? name : longer;
}

const OptionInfo* find_full(std::string_view name) {
  const auto dot = name.find('.');
  if (dot == std::string_view::npos || dot == 0) return find_option("", name);
  return find_option(name.substr(0, dot), name.substr(dot + 1));
}

std::string_view Command::first(std::string_view name) const {
  for (const CommandOption& option : options) {
    if (option.name == name) return option.value;
  }
  return {};
}

std::vector<std::string> Command::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const CommandOption& option : options) {
    if (option.name == name) values.push_back(option.value);
  }
  return values;
}

std::vector<std::string> Command::inputs(std::string_view suffix) const {
  std::vector<std::string> files = all(kInputs);
  std::erase_if(files, [&](const std::string& file) { return !file.ends_with(suffix); });
  return files;
}

Command read_command(std::span<const std::string> words) {
  Command command;
  if (words.size() > kMostCommandWords) {
    command.faults.push_back(
        {"", fmt::format("the command has more than {} words", kMostCommandWords)});
    return command;
  }
  const std::vector<std::string> sound = FaultFinder(prepared(words), command.faults).run();
  const po::options_description description = describe_options(sound);
  po::positional_options_description inputs;
  inputs.add(std::string(kInputs).c_str(), -1);
  const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  try {
    const auto parsed = po::command_line_parser(sound)
                            .options(description)
                            .positional(inputs)
                            .style(style)
                            .allow_unregistered()
                            .run();
    keep_options(parsed.options, command);
  } catch (const po::error& error) {
    command.faults.push_back({"", text::printable(error.what())});
  }
  command.stage = stage_of(command);
  return command;
}

std::vector<std::string> words_of(const Command& command) {
  std::vector<std::string> words;
  for (const CommandOption& option : command.options) {
    const std::string name = "--" + option.name;
    const bool must_join =
        option.info == nullptr || option.info->is_flag || option.value.starts_with('-');
    if (!option.has_value) {
      words.push_back(name);
    } else if (must_join && !option.value.empty()) {
      words.push_back(name + "=" + option.value);
    } else {
      words.push_back(name);
      words.push_back(option.value);
    }
  }
  return words;
}

std::string_view name_of_stage(Stages stage) {
  switch (stage) {
    case kCompileKernel: return "compile (kernel)";
    case kCompileHls: return "compile (HLS)";
    case kCompileAie: return "compile (AI Engine)";
    case kLink: return "link";
    case kPackage: return "package";
    default: return "";
  }
}

bool is_vpp(std::string_view word) { return word == "v++" || word.ends_with("/v++"); }

}  // namespace vppcheck::config
