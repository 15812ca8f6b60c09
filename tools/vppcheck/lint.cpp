// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "check.h"

namespace vppcheck::tool {

int run_lint(const Words& words) {
  return run_check("lint",
                   "Checks each configuration file on its own: what other files of the link may "
                   "say is left open.\n'-' reads standard input.",
                   words, false);
}

}  // namespace vppcheck::tool
