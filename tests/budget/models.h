// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vppcheck/design/link_job.h"

namespace vppcheck::budget {

/// A model with the sizes of the example in the Vitis AI 3.0 documentation (DPU IP Details and
/// System Integration, Model Memory Requirements and the Linux CMA).
inline design::ModelUse example_model(std::uint64_t threads = 1, std::uint64_t batch = 1) {
  using artifact::DpuSpace;
  artifact::DpuSubgraph subgraph;
  subgraph.name = "trunk";
  subgraph.registers = {{"REG_0", DpuSpace::constant, 5310976},
                        {"REG_1", DpuSpace::workspace, 2182976},
                        {"REG_2", DpuSpace::input, 150528},
                        {"REG_3", DpuSpace::output, 1024}};
  subgraph.instruction_bytes = 45600;
  return {{"m.json", {subgraph}}, threads, batch};
}

}  // namespace vppcheck::budget
