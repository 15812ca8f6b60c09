// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>

#include "command.h"
#include "output_file.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

namespace vppcheck::tool {
namespace {

/// One sub-command for the help.
struct Command {
  std::string_view name;
  int (*run)(const Words& words);
  std::string_view synopsis;
  std::string_view summary;
};

constexpr Command kCommands[] = {
    {"lint", run_lint, "lint FILE...", "check each configuration on its own"},
    {"prelink", run_prelink, "prelink FILE...", "check all configurations of one link together"},
    {"verify", run_verify, "verify --result R FILE...",
     "hold configurations against the result of their link"},
    {"log", run_log, "log FILE [CONFIG...]", "find the cause in a log of v++"},
    {"platform", run_platform, "platform list|show|import",
     "what is known of a platform; read one from a file"},
    {"rules", run_rules, "rules", "list the rules"},
    {"explain", run_explain, "explain RULE", "what a rule finds, and how to mend it"},
};

std::string help() {
  std::string text =
      "vppcheck checks v++ link configurations before v++ does\n\nusage: vppcheck COMMAND ...\n\n";
  for (const Command& command : kCommands) {
    text += fmt::format("  {:<28}{}\n", command.synopsis, command.summary);
  }
  text += "\n'vppcheck COMMAND --help' lists the options of a command\n";
  return text;
}

int run(const Words& words) {
  if (words.empty()) {
    std::fputs(help().c_str(), stderr);
    return kUsage;
  }
  const std::string& name = words.front();
  if (name == "--help" || name == "-h" || name == "help") {
    return print(help());
  }
  if (name == "--version") {
    return print("vppcheck " VPPCHECK_VERSION "\n");
  }
  std::vector<std::string_view> names;
  for (const Command& command : kCommands) {
    if (command.name == name) return command.run({words.begin() + 1, words.end()});
    names.push_back(command.name);
  }
  const auto near = text::closest(name, names);
  return usage_error(
      "",
      fmt::format("there is no command {}{}", text::quoted(name),
                  near.empty() ? "" : fmt::format("; did you mean {}?", text::quoted(near[0]))));
}

}  // namespace

void complain(std::string_view message) {
  const std::string line = fmt::format("vppcheck: {}\n", message);
  std::fputs(line.c_str(), stderr);
}

int usage_error(std::string_view command, std::string_view message) {
  complain(message);
  complain(fmt::format("'vppcheck {}{}--help' shows how it is used", command,
                       command.empty() ? "" : " "));
  return kUsage;
}

int print(std::string_view text) {
  // A reader that goes away, as `| head` does, has seen enough: the exit code is still ours.
  const auto previous = std::signal(SIGPIPE, SIG_IGN);
  const bool written = write_all(STDOUT_FILENO, text) || errno == EPIPE;
  const int reason = errno;
  std::signal(SIGPIPE, previous);
  if (written) return kClean;
  complain(fmt::format("standard output: {}", std::strerror(reason)));
  return kUnreadable;
}

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
