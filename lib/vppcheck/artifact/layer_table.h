// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/artifact/kernel_resources.h"

namespace vppcheck::artifact {

/// The most values of one tensor of a layer: a bound of ours, so that no product of sizes
/// overflows. 64 Mi values are far more than the memory tiles of any device hold.
inline constexpr std::uint64_t kMostTensorValues = std::uint64_t{1} << 26;

/// What a layer of a network does with its samples.
enum class LayerKind : std::uint8_t {
  conv,   ///< each output sample needs a window of input samples of all nodes
  pool,   ///< node by node, a window without overlap
  dense,  ///< each output needs all inputs
};

/// A tensor of nodes by samples; a vector is one node.
struct Shape {
  std::uint64_t nodes = 1;
  std::uint64_t samples = 0;

  std::uint64_t values() const { return nodes * samples; }
  friend bool operator==(const Shape&, const Shape&) = default;
};

/// One layer, mapped to one AI Engine tile.
struct Layer {
  std::string name;
  LayerKind kind = LayerKind::conv;
  Shape input;
  Shape output;
  std::uint64_t kernel = 1;  ///< samples in the window of a convolution
  std::uint64_t pad = 0;     ///< samples of zeros before and behind each node's samples
  /// Only the output is split into chunks, behind an asynchronous buffer; otherwise both sides are.
  bool splits_output_only = false;
  bool memory_tile = false;             ///< its input comes from a memory tile
  std::optional<std::uint64_t> nsplit;  ///< a number of chunks to judge; absent: the smallest
};

/// Our own table of the layers of a network (docs/budget-tile.md).
struct LayerTable {
  std::string file;
  std::string device;               ///< `xcve2802`; empty when not given
  std::uint64_t value_bytes = 2;    ///< of one value: 2 for bfloat16
  std::uint64_t buffers = 2;        ///< 2: ping-pong, 1: single
  std::uint64_t step_samples = 16;  ///< samples that a memory tile sends with one overlap
  std::vector<Layer> layers;        ///< each takes what the one before gives
};

/// Reads a layer table. Errors: unknown sections, keys, kinds and types, numbers of 0 or beyond
/// their bounds, layers whose shapes do not follow each other.
tl::expected<LayerTable, ArtifactError> read_layer_table(std::string_view bytes,
                                                         const std::string& file);

}  // namespace vppcheck::artifact
