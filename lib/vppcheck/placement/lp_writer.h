// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "vppcheck/placement/problem.h"

namespace vppcheck::placement {

/// The problem as an integer program in the LP format of CPLEX, which CBC, GLPK, HiGHS, SCIP and
/// Gurobi read: `x_3_0` is 1 when compute unit 3 stands in SLR 0, `y_5_2` when port 5 is bound to
/// bank 2. Comments at the top say which names the numbers stand for.
///
/// The formulation is the joint one: a variable for each pair of ends of a stream, as FINN's
/// partitioner has it (Xilinx/finn-experimental, partitioner). CBC solves it much faster than one
/// with a variable for each boundary. The optimum is the least `Cost::weighted`.
std::string lp_text(const Problem& problem);

}  // namespace vppcheck::placement
