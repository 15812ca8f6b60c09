// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vppcheck::tool {

/// Writes all bytes to an open file; false, with `errno`, when that fails.
bool write_all(int file, std::string_view bytes);

/// Writes a file in one piece: a temporary file beside it takes its place when all bytes are on
/// the disk, so nobody ever sees a half-written one. The error is a sentence.
std::optional<std::string> write_file(const std::string& path, std::string_view bytes);

/// Writes a report to a file, or to standard output when `file` is empty. Complains when that fails
/// and returns the exit code: `kClean` or `kUnreadable`.
int deliver(const std::string& file, std::string_view bytes);

}  // namespace vppcheck::tool
