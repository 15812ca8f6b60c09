// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>

#include "vppcheck/budget/statement.h"
#include "vppcheck/design/link_job.h"

namespace vppcheck::budget {

/// What hardware softmax of a DPUCZDX8G takes besides, once for the system: "5MB" of the Vitis AI
/// 3.0 documentation (DPU IP Details and System Integration), read as the larger 5 x 1,048,576.
inline constexpr std::uint64_t kSoftmaxBytes = std::uint64_t{5} << 20;

/// How models are run, beside what each says of itself.
struct CmaSettings {
  std::uint64_t cores = 1;          ///< DPU cores of the board, from 1
  std::uint64_t page_bytes = 4096;  ///< a power of two
  bool softmax = false;             ///< hardware softmax is on
  bool split_io = false;            ///< the user lends the memory of inputs and outputs
  std::optional<std::uint64_t> limit_bytes;
};

/// A size rounded up to whole pages: PAGE_ALIGN.
std::optional<std::uint64_t> page_align(std::uint64_t bytes, std::uint64_t page_bytes);

/// The contiguous memory (Linux CMA) that the models need at the least (docs/budget-cma.md): one
/// item for each model and `total`. The error is a sentence: settings that are none, split I/O of a
/// model that was not compiled for it, softmax on another DPU, a sum beyond 64 bits.
tl::expected<Statement, std::string> cma_budget(std::span<const design::ModelUse> models,
                                                const CmaSettings& settings);

/// What stands against running the models on the DPUs of the board: a fingerprint that none of them
/// has, each an error as VART stops there.
std::vector<std::string> fingerprint_faults(const artifact::DpuModel& model,
                                            const artifact::DpuQuery& dpus);

}  // namespace vppcheck::budget
