// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/artifact/kernel_resources.h"

namespace vppcheck::artifact {

// What `xdputil`, a tool of the Vitis AI Library, prints of models and of the DPUs of a board.
// Lines of logs may stand before and behind its JSON.

/// What the memory behind a register of the DPU holds: its "context type".
enum class DpuSpace : std::uint8_t {
  constant,      ///< CONST: weights and biases
  workspace,     ///< WORKSPACE: results between layers
  input,         ///< DATA_LOCAL_INPUT
  output,        ///< DATA_LOCAL_OUTPUT
  input_output,  ///< DATA_LOCAL, DATA: inputs, outputs and the rest in one memory, not split
};

/// One entry of "reg info".
struct DpuRegister {
  std::string name;  ///< `REG_0`
  DpuSpace space = DpuSpace::constant;
  std::uint64_t size_bytes = 0;
};

/// A part of a model that a DPU runs; those of the CPU and of the user are left out.
struct DpuSubgraph {
  std::string name;
  std::string architecture;  ///< `DPUCZDX8G_ISA1_B4096`; empty when not told
  std::optional<std::uint64_t> fingerprint;
  std::vector<DpuRegister> registers;
  std::optional<std::uint64_t> instruction_bytes;  ///< absent for a subgraph without code
};

/// A compiled model. At least one subgraph.
struct DpuModel {
  std::string file;
  std::vector<DpuSubgraph> subgraphs;
};

/// Reads the output of `xdputil xmodel FILE -l` (Xilinx/Vitis-AI v3.5,
/// xdputil_component/xmodel.py), or a part of it that begins with "reg info", as the Vitis AI 3.0
/// documentation shows it (DPU IP Details and System Integration). Errors: other text, no subgraph
/// for a DPU, a register whose size or context type is null or none.
tl::expected<DpuModel, ArtifactError> read_dpu_model(std::string_view bytes,
                                                     const std::string& file);

/// One DPU of a board.
struct DpuCore {
  std::string architecture;
  std::optional<std::uint64_t> fingerprint;
};

/// The DPUs of a board.
struct DpuQuery {
  std::string file;
  std::vector<DpuCore> cores;    ///< at least one; without the kernels for softmax and the like
  bool lists_all_cores = false;  ///< false where xdputil prints one core whatever their number
  bool has_softmax = false;      ///< a kernel of the board is hardware softmax
};

/// Reads the output of `xdputil query` (Xilinx/Vitis-AI v1.4 to v3.5, xdputil_query.cpp). Its "DPU
/// Core Count" is not used: it counts every kernel of the board, softmax and others of the user
/// too.
tl::expected<DpuQuery, ArtifactError> read_dpu_query(std::string_view bytes,
                                                     const std::string& file);

}  // namespace vppcheck::artifact
