// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace vppcheck::text {

/// The Levenshtein distance of two texts in bytes (insert, delete, replace one byte), or
/// `limit + 1` when it is greater than `limit`. Time is at most (2 * limit + 1) * length and memory
/// 2 * limit + 1 numbers, so long hostile names cost little.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The most candidates that `closest` gives; a message that offers more helps nobody.
inline constexpr std::size_t kMostSuggestions = 8;

/// The candidates nearest to `name` within `limit` edits, nearest distance only, in the order
/// given, each once, at most `kMostSuggestions`; empty when there are none. Candidates equal to
/// `name` are left out.
std::vector<std::string_view> closest(std::string_view name,
                                      const std::vector<std::string_view>& candidates,
                                      std::size_t limit = 2);

}  // namespace vppcheck::text
