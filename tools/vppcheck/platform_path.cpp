// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "platform_path.h"

#include <cstdlib>

#include "vppcheck/platform/find.h"

namespace vppcheck::tool {

std::vector<std::string> platform_search_path() {
  const char* const value = std::getenv("VPPCHECK_PLATFORM_PATH");
  return platform::split_search_path(value != nullptr ? value : "");
}

}  // namespace vppcheck::tool
