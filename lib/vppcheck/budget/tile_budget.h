// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>

#include "vppcheck/artifact/layer_table.h"
#include "vppcheck/budget/statement.h"
#include "vppcheck/platform/platform.h"

namespace vppcheck::budget {

/// Whether an input is stored as it is, with zeros before and behind, or with the samples that its
/// chunks share sent twice.
enum class Storage : std::uint8_t { plain, padded, overlapped };

/// What both sides of a layer take when it is split into so many chunks.
struct TileStorage {
  Storage input_storage = Storage::plain;
  std::uint64_t input_bytes = 0;   ///< of all chunks
  std::uint64_t output_bytes = 0;  ///< of all chunks
  std::uint64_t chunk_bytes = 0;   ///< in the tile at one time
};

/// What a layer of the table takes at `nsplit` chunks, from 1; the rest of a division is rounded
/// up.
TileStorage tile_storage(const artifact::LayerTable& table, const artifact::Layer& layer,
                         std::uint64_t nsplit);

/// Why a layer cannot be split into so many chunks; empty when it can.
std::string why_not_split(const artifact::LayerTable& table, const artifact::Layer& layer,
                          std::uint64_t nsplit);

/// The inputs and outputs of layers against the data memory of one AI Engine tile each
/// (docs/budget-tile.md): `tile memory` of every layer, with the smallest power of two of chunks
/// that fits, and `memory tile` of those that have one. A layer that fits at no split is over, with
/// the reason as a remark. The error is a sentence: the memory of a tile of the device is not
/// known.
tl::expected<Statement, std::string> tile_budget(const artifact::LayerTable& table,
                                                 const platform::AieArray& array);

}  // namespace vppcheck::budget
