// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "vppcheck/design/design.h"
#include "vppcheck/placement/solve.h"
#include "vppcheck/platform/platform.h"

namespace vppcheck::migrate {

/// How many compute units of a kernel would fit beside all others.
struct MoreUnits {
  std::string kernel;
  std::uint64_t count = 0;
  bool is_proved = false;  ///< one more does not fit; false when the search for a place ended early
};

/// Whether a design fits on a platform, as far as its resources and those of the platform tell.
struct Fit {
  enum class Verdict : std::uint8_t { fits, does_not_fit, unknown };
  std::string platform;
  Verdict verdict = Verdict::unknown;
  /// The largest part of every SLR that can be left free, in 1/1000, whether or not it is the
  /// margin asked for.
  std::optional<std::uint32_t> largest_margin;
  bool margin_is_proved = false;     ///< a larger one, or any where there is none, is impossible
  std::vector<MoreUnits> more;       ///< for what fits
  std::vector<std::string> reasons;  ///< for what does not, and for what is not known
};

/// `fits`, `does-not-fit`, `unknown`.
std::string_view name_of(Fit::Verdict verdict);

/// Looks for any placement on the platform, wherever the `slr` lines put the compute units, with
/// ports in any memory of the kind that they name. No more compute units than the platform takes
/// (`most_compute_units`), and no more than 1,000 of a kernel, are counted.
Fit fit(const design::Design& design, const platform::Platform& platform);

}  // namespace vppcheck::migrate
