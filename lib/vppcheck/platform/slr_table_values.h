// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace vppcheck::platform {

/// The values of a platform file, as platforms/README.md defines them. Each reader gives nothing
/// for a text that it does not know or a number that does not fit.

/// Words separated by blanks.
std::vector<std::string_view> words_of(std::string_view text);

/// A decimal number up to `most`.
std::optional<std::uint64_t> read_count(std::string_view text, std::uint64_t most);

/// The most of one resource: 10^9, a hundred times the largest device.
inline constexpr std::uint64_t kMostAmount = 1'000'000'000;

/// 36 Kb tiles of block RAM in steps of one half (`25.5`), in RAMB18.
std::optional<std::uint64_t> read_bram36(std::string_view text);

/// A size with the unit B, KB, MB, GB or TB (`16GB`), in bytes. The units are powers of 1,024, as
/// in the metadata: an HBM channel of 256MB has the address size 0x10000000.
std::optional<std::uint64_t> read_size(std::string_view text);

/// Decimal MHz with at most six decimals (`299.996999`), in Hz.
std::optional<std::uint64_t> read_mhz(std::string_view text);

/// The first and the last of `0:31`, or of `0`; up to `most`, in order.
std::optional<std::pair<std::uint32_t, std::uint32_t>> read_range(std::string_view text,
                                                                  std::uint32_t most);

}  // namespace vppcheck::platform
