// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace vppcheck::tool {

/// The directories of the environment variable VPPCHECK_PLATFORM_PATH, with platforms of the user's
/// own.
std::vector<std::string> platform_search_path();

}  // namespace vppcheck::tool
