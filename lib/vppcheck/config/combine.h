// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "vppcheck/config/catalogue.h"
#include "vppcheck/config/document.h"

namespace vppcheck::config {

/// One option of a link, as v++ sees it among those of all files.
struct CombinedOption {
  /// The option in its document, which must outlive this.
  const Option* option = nullptr;
  /// Its row of the catalogue; null when it has none.
  const OptionInfo* info = nullptr;
  /// For an option with a single value that was given before: the index, in the result of
  /// `combine`, of the first one. That one counts, and this one is ignored.
  std::optional<std::size_t> overridden_by;
};

/// The options of all files in the order in which v++ reads them: the files from left to right as
/// on the command line, each from top to bottom. Of an option with a single value the first counts;
/// values of the others, and of options that the catalogue does not know, accumulate (UG1702,
/// Vitis Compiler Configuration File, 2025.2).
std::vector<CombinedOption> combine(std::span<const Document* const> documents);

}  // namespace vppcheck::config
