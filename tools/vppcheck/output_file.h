// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vppcheck::tool {

/// Writes a file in one piece: a temporary file beside it takes its place when all bytes are on
/// the disk, so nobody ever sees a half-written one. The error is a sentence.
std::optional<std::string> write_file(const std::string& path, std::string_view bytes);

}  // namespace vppcheck::tool
