// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace vppcheck::text {

/// `a`, `a and b`, `a, b and c`; of more than `most` words, `a, b and 4 more`.
std::string listed(const std::vector<std::string>& words, std::size_t most = SIZE_MAX);

}  // namespace vppcheck::text
