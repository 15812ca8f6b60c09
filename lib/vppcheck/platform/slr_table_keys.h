// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "vppcheck/text/ini.h"

namespace vppcheck::platform {

/// The first section or key, in the order of the file, that the format does not have.
std::optional<text::IniError> find_unknown_key(const std::vector<text::IniSection>& sections);

}  // namespace vppcheck::platform
