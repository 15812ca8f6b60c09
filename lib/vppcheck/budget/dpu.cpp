// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/budget/dpu.h"

#include <algorithm>

#include "vppcheck/text/number.h"

namespace vppcheck::budget {
namespace {

/// The 20 and 14 of a `C20B14` between underscores.
struct CoresAndBatch {
  std::uint64_t cores = 0;
  std::uint64_t batch = 0;
};

std::optional<CoresAndBatch> cores_and_batch(std::string_view architecture) {
  const bool tells =
      architecture.starts_with("DPUCVDX8G_") || architecture.starts_with("DPUCV2DX8G_");
  while (tells && !architecture.empty()) {
    const std::string_view part = architecture.substr(0, architecture.find('_'));
    architecture.remove_prefix(std::min(part.size() + 1, architecture.size()));
    const auto b = part.find('B');
    if (!part.starts_with('C') || b == std::string_view::npos) continue;
    const auto cores = text::parse_unsigned(part.substr(1, b - 1));
    const auto batch = text::parse_unsigned(part.substr(b + 1));
    if (cores && batch && *batch > 0) return CoresAndBatch{*cores, *batch};
  }
  return std::nullopt;
}

}  // namespace

bool is_dpu_kernel(std::string_view kernel) {
  return kernel.starts_with("DPUC") || kernel == "dpu_xrt_top";
}

bool is_zynq_dpu(std::string_view name) {
  return name.starts_with("DPUCZDX8G") || name == "dpu_xrt_top";
}

std::optional<std::uint64_t> batch_of(std::string_view architecture) {
  if (is_zynq_dpu(architecture)) return 1;
  const auto found = cores_and_batch(architecture);
  return found ? std::optional(found->batch) : std::nullopt;
}

std::optional<std::uint64_t> most_batch(std::string_view architecture) {
  if (is_zynq_dpu(architecture)) return 1;
  if (architecture.starts_with("DPUCV2DX8G")) return 14;
  const auto found = cores_and_batch(architecture);
  if (!found || (found->cores != 32 && found->cores != 64)) return std::nullopt;
  return found->cores == 32 ? 6 : 5;
}

DpuStreams streams_of(const DpuShape& shape) {
  // With one compute unit four batch handlers share the streams of the weights.
  const std::uint64_t share = shape.units == 1 ? 4 : 1;
  return {8 * shape.batch * shape.units, shape.cores_per_batch / 2 * shape.batch * shape.units,
          shape.cores_per_batch / 4 * ((shape.batch + share - 1) / share) * shape.units};
}

}  // namespace vppcheck::budget
