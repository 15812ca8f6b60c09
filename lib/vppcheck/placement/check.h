// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "vppcheck/placement/problem.h"

namespace vppcheck::placement {

/// What is wrong with a plan: every limit of the problem that it breaks, in a sentence each; empty
/// for a plan that keeps to all of them. Shares nothing with the search but the problem.
std::vector<std::string> check(const Problem& problem, const Plan& plan);

}  // namespace vppcheck::placement
