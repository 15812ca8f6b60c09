// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vppcheck::report {

/// A line broken at blanks so that none is wider than `width` columns, where words allow; those
/// behind the first begin with `indent` blanks. Colours take no columns. `width` 0 breaks nothing.
std::string wrapped(std::string_view line, std::size_t width, std::size_t indent);

}  // namespace vppcheck::report
