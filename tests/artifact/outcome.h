// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "vppcheck/artifact/kernel.h"
#include "vppcheck/artifact/kernel_resources.h"

namespace vppcheck::artifact {

/// The error of a result as it is printed; empty when there is none.
template <typename Result>
std::string error_of(const Result& result) {
  return result ? "" : result.error().show();
}

/// `LUT=5 FF=? BRAM36=0.5 URAM=0 DSP=3`; a question mark stands for unknown.
inline std::string show(const fabric::Resources& needed) {
  std::string out;
  for (const fabric::Resource resource : fabric::kResources) {
    const std::optional<std::uint64_t> amount = needed.get(resource);
    out += out.empty() ? "" : " ";
    out += std::string(fabric::name_of(resource)) + "=";
    out += amount ? fabric::show(resource, *amount) : "?";
  }
  return out;
}

/// One line per entry: `kernel/cu stage amounts`; or the error.
inline std::string show(const ResourcesResult& result) {
  if (!result) return result.error().show();
  std::string out;
  for (const KernelResources& entry : *result) {
    out += entry.kernel + "/" + entry.cu + " " + std::string(fabric::name_of(entry.stage)) + " " +
           show(entry.needed) + "\n";
  }
  return out;
}

}  // namespace vppcheck::artifact
