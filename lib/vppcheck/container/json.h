// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "vppcheck/container/file_error.h"

namespace vppcheck::container {

/// Bounds of ours, so that a hostile file costs below 256 MB. The deepest real file looked at
/// (systemDiagramModelSlrBaseAddress.json of Vitis 2022.2) nests 11 levels; the xsa.json of a U250
/// has 20,000 values. nlohmann-json 3.11 was seen to take up to 160 bytes for a value and its key.
inline constexpr std::size_t kMostJsonDepth = 100;
inline constexpr std::size_t kMostJsonValues = 500'000;
inline constexpr std::size_t kMostJsonBytes = std::size_t{32} << 20;

/// Parses JSON text with those bounds. Of a key that stands twice in one object the last value
/// counts, as in the tools' own readers.
tl::expected<nlohmann::json, FileError> load_json(std::string_view bytes, const std::string& file);

/// The member of an object; null for anything else, so that look-ups chain: `at(at(j, "a"), "b")`.
const nlohmann::json& at(const nlohmann::json& value, std::string_view key);

/// The text of a string; empty for anything else. Views into the value.
std::string_view text_of(const nlohmann::json& value);
/// A whole number from 0: a number, or a string with decimal digits or with hexadecimal ones behind
/// `0x` (xclbinutil writes every number of its dumps as a string); nothing for anything else.
std::optional<std::uint64_t> number_of(const nlohmann::json& value);
/// true, false, or a string that says so.
std::optional<bool> truth_of(const nlohmann::json& value);

}  // namespace vppcheck::container
