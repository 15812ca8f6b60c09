// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "check.h"

namespace vppcheck::tool {

int run_prelink(const Words& words) {
  return run_check("prelink",
                   "Checks all configuration files of one link together: for the link, for the AI "
                   "Engine\ncompiles and for packaging.",
                   words, true);
}

}  // namespace vppcheck::tool
