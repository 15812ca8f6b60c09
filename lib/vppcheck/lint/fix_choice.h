// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "vppcheck/diagnostic/finding.h"

namespace vppcheck::lint {

/// A fix with the findings that ask for it, by their numbers.
struct Choice {
  const diagnostic::Fix* fix = nullptr;
  std::vector<std::size_t> findings;
};

/// Fixes that can be made together, in the order of the findings. `fix_of` gives the fix of the
/// finding with that number, null for none. One that several findings ask for is there once; of
/// those that overlap the first is there.
std::vector<Choice> choose_fixes(const std::vector<diagnostic::Finding>& findings,
                                 const std::function<const diagnostic::Fix*(std::size_t)>& fix_of);

}  // namespace vppcheck::lint
