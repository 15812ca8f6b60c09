// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// vppcheck_measure RUNS COMMAND...: runs a command so many times without output and prints the
// processor time of one run in microseconds (user and system) and the largest memory in KiB.
// A loop in bash would measure bash.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

double microseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_usec);
}

}  // namespace

int main(int argc, char** argv) {
  const int runs = argc > 2 ? std::atoi(argv[1]) : 0;
  if (runs <= 0) {
    std::fputs("usage: vppcheck_measure RUNS COMMAND...\n", stderr);
    return 2;
  }
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);

  double total = 0;
  long largest_kib = 0;
  for (int run = 0; run < runs; ++run) {
    pid_t child = 0;
    if (posix_spawnp(&child, argv[2], &quiet, nullptr, argv + 2, environ) != 0) {
      std::fprintf(stderr, "cannot run %s\n", argv[2]);
      return 1;
    }
    int status = 0;
    rusage usage{};
    // 1 is the answer of a linter that found something; all else is a run that failed.
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) ||
        WEXITSTATUS(status) > 1) {
      std::fprintf(stderr, "%s failed\n", argv[2]);
      return 1;
    }
    total += microseconds(usage.ru_utime) + microseconds(usage.ru_stime);
    largest_kib = std::max(largest_kib, usage.ru_maxrss);
  }
  std::printf("%.1f %ld\n", total / runs, largest_kib);
  return 0;
}
