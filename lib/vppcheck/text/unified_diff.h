// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/text/edit.h"

namespace vppcheck::text {

/// What the edits change in a file, as `diff -u` prints it with three lines around each change;
/// empty when they change nothing. The names in the head are `./name` for a relative name, so that
/// `patch` takes it with -p0 and with -p1. A line without its end, the last one of a file, is
/// marked as diff marks it. The error is that of `apply`.
tl::expected<std::string, std::string> unified_diff(std::string_view name, std::string_view bytes,
                                                    std::vector<Edit> edits);

}  // namespace vppcheck::text
