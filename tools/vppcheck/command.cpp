// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "output_file.h"

namespace vppcheck::tool {

void complain(std::string_view message) {
  const std::string line = fmt::format("vppcheck: {}\n", message);
  std::fputs(line.c_str(), stderr);
}

int usage_error(std::string_view command, std::string_view message) {
  complain(message);
  // What stands behind `v++` is its own, `--help` too.
  const std::string help = command == "v++"  ? "--help v++"
                           : command.empty() ? std::string("--help")
                                             : fmt::format("{} --help", command);
  complain(fmt::format("'vppcheck {}' shows how it is used", help));
  return kUsage;
}

namespace {

int print_to(int stream, std::string_view name, std::string_view text) {
  // A reader that goes away, as `| head` does, has seen enough: the exit code is still ours.
  const auto previous = std::signal(SIGPIPE, SIG_IGN);
  const bool written = write_all(stream, text) || errno == EPIPE;
  const int reason = errno;
  std::signal(SIGPIPE, previous);
  if (written) return kClean;
  complain(fmt::format("{}: {}", name, std::strerror(reason)));
  return kUnreadable;
}

}  // namespace

int print(std::string_view text) { return print_to(STDOUT_FILENO, "standard output", text); }

int print_error(std::string_view text) { return print_to(STDERR_FILENO, "standard error", text); }

}  // namespace vppcheck::tool
