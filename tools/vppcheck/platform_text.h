// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "vppcheck/platform/platform.h"

namespace vppcheck::tool {

/// One line for each platform: name, aliases, part, and what kinds of facts are known.
std::string platform_list_text(const std::vector<platform::Platform>& platforms);
std::string platform_list_json(const std::vector<platform::Platform>& platforms);

/// All facts of one platform, each with the key of its source and how sure it is.
std::string platform_text(const platform::Platform& platform);
/// The same as JSON, schema_version 1; what is not known is null or absent.
std::string platform_json(const platform::Platform& platform);

}  // namespace vppcheck::tool
