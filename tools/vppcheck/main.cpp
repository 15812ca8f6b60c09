// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <exception>

#include "arguments.h"
#include "commands.h"
#include "vppcheck/config/command_line.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

namespace vppcheck::tool {
namespace {

std::string help() {
  std::string text =
      "vppcheck checks v++ link configurations before v++ does\n\nusage: vppcheck COMMAND ...\n\n";
  for (const Command& command : commands()) {
    text += fmt::format("  {:<28}{}\n", command.synopsis, command.summary);
  }
  text +=
      "\n'vppcheck COMMAND --help' lists the options of a command, 'vppcheck --help v++' those "
      "before v++\n";
  return text;
}

/// The command that its options stand before, `v++`; null when the words name none.
const Command* behind_options(const Words& words) {
  // Most runs have none, and need no table of options to know it.
  if (std::none_of(words.begin(), words.end(), config::is_vpp)) return nullptr;
  for (const Command& command : commands()) {
    if (!command.options_first) continue;
    const std::size_t at = first_positional(words, command.describe());
    if (at < words.size() && config::is_vpp(words[at])) return &command;
  }
  return nullptr;
}

int run(const Words& words) {
  if (words.empty()) {
    std::fputs(help().c_str(), stderr);
    return kUsage;
  }
  const std::string& name = words.front();
  if (const Command* const command = behind_options(words)) return command->run(words);
  if (name == "--help" || name == "-h" || name == "help") {
    return print(help());
  }
  if (name == "--version") {
    return print("vppcheck " VPPCHECK_VERSION "\n");
  }
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    if (command.name == name) return command.run({words.begin() + 1, words.end()});
    names.push_back(command.name);
  }
  if (name.starts_with("-")) {
    return usage_error("", fmt::format("no command stands behind {}; options stand behind the name "
                                       "of theirs, and only those of v++ before it",
                                       text::quoted(name)));
  }
  const auto near = text::closest(name, names);
  return usage_error(
      "",
      fmt::format("there is no command {}{}", text::quoted(name),
                  near.empty() ? "" : fmt::format("; did you mean {}?", text::quoted(near[0]))));
}

}  // namespace

}  // namespace vppcheck::tool

int main(int count, char** words) {
  // What one file gave back the next one takes: handing pages to the kernel in between and faulting
  // them in again was a tenth of a run over 1,000 files.
  ::mallopt(M_TRIM_THRESHOLD, 64 << 20);
  ::mallopt(M_TOP_PAD, 1 << 20);
  ::mallopt(M_MMAP_THRESHOLD, 4 << 20);
  try {
    return vppcheck::tool::run({words + 1, words + count});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "vppcheck: internal failure: %s\n", error.what());
    return vppcheck::tool::kUnreadable;
  }
}
