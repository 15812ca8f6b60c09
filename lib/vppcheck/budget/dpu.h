// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vppcheck::budget {

// What names and shapes of DPUs say. Sources: the target_factory of Xilinx/Vitis-AI v3.5 (`batch:`
// of each architecture), dpu/ref_design_docs/README_DPUCVDX8G.md of v3.0 (5.3, Change the
// Configuration), and what the generator of that design, xvdpu_aie_noc.py, writes.

/// Whether a kernel of that name is a DPU: `DPUCZDX8G`, `DPUCAHX8H_3ENGINE`, and `dpu_xrt_top` of
/// Vitis AI 1.1.
bool is_dpu_kernel(std::string_view kernel);

/// Whether an architecture or a kernel is the DPU of Zynq UltraScale+.
bool is_zynq_dpu(std::string_view name);

/// How many inputs an architecture takes at once: 14 of `DPUCV2DX8G_ISA1_C20B14`, 1 of every
/// DPUCZDX8G, where `B4096` counts operations; nothing when the name does not tell.
std::optional<std::uint64_t> batch_of(std::string_view architecture);

/// The largest batch that a DPU can be built for: 6 of a DPUCVDX8G with 32 AI Engine cores for each
/// batch handler (CPB), 5 of one with 64; 14 of a DPUCV2DX8G. Nothing when that is not known.
std::optional<std::uint64_t> most_batch(std::string_view architecture);

/// How a DPUCVDX8G is configured.
struct DpuShape {
  std::uint64_t cores_per_batch = 32;  ///< CPB_N: 32 or 64 AI Engine cores
  std::uint64_t batch = 1;             ///< BATCH_N
  std::uint64_t units = 1;             ///< CU_N: compute units
};

/// The streams between all compute units of a DPUCVDX8G and the AI Engine array.
struct DpuStreams {
  std::uint64_t images = 0;   ///< to the array, IFM
  std::uint64_t results = 0;  ///< from the array, OFM
  std::uint64_t weights = 0;  ///< to the array, WGT
  std::uint64_t all() const { return images + results + weights; }
};
DpuStreams streams_of(const DpuShape& shape);

}  // namespace vppcheck::budget
