// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "vppcheck/artifact/kernel_resources.h"

namespace vppcheck::artifact {

/// Collects the compute units of a JSON report, each of which may stand there once for a stage.
class UtilEntries {
 public:
  explicit UtilEntries(const std::string& file) : file_(file) {}

  /// Adds what `amounts` (`{"LUT": "1164", "BRAM": "2", "DSP": ""}`, text or numbers) says of a
  /// compute unit. Empty and missing amounts are unknown; an entry without any is left out. Returns
  /// false after an error.
  bool add(std::string_view kernel, std::string_view cu, fabric::Stage stage,
           const nlohmann::json& amounts);
  /// Keeps the first error.
  bool fail(std::string message);

  /// What was collected, or the first error; an error when that is nothing, with the reason given.
  ResourcesResult take(std::string why_nothing) &&;

 private:
  const std::string& file_;
  std::vector<KernelResources> entries_;
  std::set<std::pair<std::string, fabric::Stage>> seen_;
  std::string error_;
};

}  // namespace vppcheck::artifact
