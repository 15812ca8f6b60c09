// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vppcheck::tool {

/// Whether two names lead to one file.
bool is_same_file(const std::string& a, const std::string& b);

/// Writes all bytes to an open file; false, with `errno`, when that fails.
bool write_all(int file, std::string_view bytes);

/// Writes a file in one piece: a temporary file beside it takes its place when all bytes are on
/// the disk, so nobody ever sees a half-written one; of a link the file that it leads to. `mode` is
/// what open(2) would be given, less the umask. The error is a sentence.
std::optional<std::string> write_file(const std::string& path, std::string_view bytes,
                                      unsigned mode = 0666);

/// Writes a report to a file, or to standard output when `file` is empty. Complains when that fails
/// and returns the exit code: `kClean` or `kUnreadable`.
int deliver(const std::string& file, std::string_view bytes);

}  // namespace vppcheck::tool
