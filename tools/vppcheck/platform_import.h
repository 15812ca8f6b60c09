// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "vppcheck/platform/platform.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::tool {

/// Writes the SLR table of a file of the tools to `output`, or to standard
/// output when that is empty, and to standard error what the file does not say.
/// Returns the exit code; nothing is written unless the file could be read.
int import_platform_file(const std::string &file, const std::string &output);

/// When `shown` was read from `file`, says on standard error what the file does
/// not say.
void note_what_is_missing(const std::string &file, const platform::Platform &shown,
                          text::FileReader &reader);

}  // namespace vppcheck::tool
