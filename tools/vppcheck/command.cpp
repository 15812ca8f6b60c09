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
