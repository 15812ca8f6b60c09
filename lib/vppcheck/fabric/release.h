// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vppcheck::fabric {

/// A release of Vitis or of a platform: 2023.2 is the second of 2023.
struct Release {
  std::uint16_t year = 0;
  std::uint16_t number = 0;
  friend constexpr auto operator<=>(const Release&, const Release&) = default;
};

/// Reads `2023.2` (patch numbers as in `2022.2.1` are dropped); nothing for any other text.
/// Years 2012 (the first Vivado) to 2099 are taken.
std::optional<Release> parse_release(std::string_view text);

/// `2023.2`.
std::string show(Release release);

}  // namespace vppcheck::fabric
