// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "vppcheck/design/design.h"
#include "vppcheck/diagnostic/finding.h"
#include "vppcheck/lint/settings.h"

namespace vppcheck::lint {

/// What the rules found in one design.
struct Found {
  std::vector<diagnostic::Finding> findings;
  std::vector<diagnostic::NotChecked> not_checked;
  std::size_t left_out = 0;  ///< findings that were not kept

  /// Whether a rule was judged everywhere: one that lacked an input may find something when it has
  /// it.
  bool was_judged(std::string_view rule, const design::Design& design,
                  const Settings& settings) const;
};

}  // namespace vppcheck::lint
