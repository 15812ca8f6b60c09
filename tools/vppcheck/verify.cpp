// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "check.h"

namespace vppcheck::tool {

int run_verify(const Words& words) {
  return run_check("verify",
                   "Holds the configuration files of a finished link against its result: what the "
                   "link made\nas it was asked, and what it did not. --result takes an "
                   ".xclbin.info or a .link_summary\n(with the .xclbin.info beside it), and can "
                   "stand for each.",
                   words, true);
}

}  // namespace vppcheck::tool
