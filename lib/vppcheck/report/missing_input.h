// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "vppcheck/diagnostic/finding.h"

namespace vppcheck::report {

/// What a rule lacked, in the words of the reports.
struct MissingInput {
  diagnostic::Need need;
  std::string_view what;    ///< "the kernels"; empty for a template's placeholder
  std::string_view option;  ///< what gives it to our own commands
  std::string_view of_vpp;  ///< what gives it in a command of v++; empty: the option does
};

/// All of them, in the order of the reports.
std::span<const MissingInput> missing_inputs();

}  // namespace vppcheck::report
