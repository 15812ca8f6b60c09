// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "vppcheck/container/file_error.h"
#include "vppcheck/platform/platform.h"

namespace vppcheck::platform {

/// A fault in a platform file, ready to print.
using TableError = container::FileError;

/// Reads our SLR-table format (platforms/README.md) with inih. `file` is only for messages.
/// Unknown sections and keys, numbers that are none or do not fit, missing names and sources are
/// errors with their line.
tl::expected<Platform, TableError> read_slr_table(std::string_view bytes, const std::string& file);

}  // namespace vppcheck::platform
