// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "vppcheck/text/number.h"

namespace vppcheck::artifact {

/// The largest amount of any resource that is read: a bound of ours, far above any device (the
/// platforms of platforms/*.ini have some 10^6 LUTs) and so small that sums never overflow.
inline constexpr std::uint64_t kMostAmount = 1'000'000'000;

/// The most kernels and compute units that one file of resource numbers may tell of: a bound of
/// ours, so that a hostile file costs little memory.
inline constexpr std::size_t kMostEntries = 100'000;

/// A whole amount in plain decimal digits, at most `kMostAmount`; nothing for any other text.
inline std::optional<std::uint64_t> parse_amount(std::string_view text) {
  const std::optional<std::uint64_t> amount = text::parse_unsigned(text);
  return amount && *amount <= kMostAmount ? amount : std::nullopt;
}

}  // namespace vppcheck::artifact
