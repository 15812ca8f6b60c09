// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vppcheck::text {

/// `1 error`, `2 errors`; with a plural that is more than another `s`: `2 boundaries`.
std::string counted(std::uint64_t count, std::string_view noun, std::string_view plural = {});

}  // namespace vppcheck::text
