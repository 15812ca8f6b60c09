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
#include "vppcheck/fabric/release.h"

namespace vppcheck::artifact {

/// Where a port of an AI Engine graph lets data flow, seen from the AI Engine.
enum class AieDirection : std::uint8_t { unknown, in, out };

/// A port through which an AI Engine graph meets the rest of the design.
struct AiePort {
  /// The logical name, which `sc` takes: `ai_engine_0.<logical name>` (UG1076, PLIO Attributes).
  std::string name;
  std::string graph_name;  ///< `mygraph.in_1`; empty when not known
  AieDirection direction = AieDirection::unknown;
  std::uint32_t width_bits = 0;  ///< 32, 64 or 128; 0 when not known
  bool is_gmio = false;          ///< goes to memory by itself and needs no `sc`
  std::optional<std::uint32_t> shim_column;
  std::optional<std::uint32_t> stream_id;
};

/// What the graphs were compiled for.
enum class AieTarget : std::uint8_t { unknown, x86sim, hw };

/// `unknown`, `x86sim` or `hw`.
std::string_view name_of(AieTarget target);

/// The columns of the array that the graphs may use.
struct AieColumns {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  std::uint32_t last() const { return first + count - 1; }
  friend bool operator==(const AieColumns&, const AieColumns&) = default;
};

/// How sure the columns of a partition are.
enum class AiePartitionKind : std::uint8_t {
  unknown,  ///< nothing in the file tells
  whole,    ///< compiled without partition: the whole array
  part,     ///< `columns` of it
};

/// What one run of the AI Engine compiler left behind: a libadf.a, or its aie_control_config.json
/// alone, which knows no partition, no directions of GMIOs and, up to 2022.2, no widths.
struct AieLibrary {
  std::string file;
  /// Whether it is a libadf.a, so that `ports` are all of them.
  bool is_archive = false;
  AieTarget target = AieTarget::unknown;
  std::vector<AiePort> ports;
  std::vector<std::string> graphs;  ///< names, as host code opens them
  AiePartitionKind partition = AiePartitionKind::unknown;
  AieColumns columns;          ///< with `part`, and with `whole` where the number is known
  std::string partition_name;  ///< `pr0`; empty when not known or when there is none
  /// Columns that tiles and interfaces really use; absent when the file does not tell.
  std::optional<std::uint32_t> first_used_column;
  std::optional<std::uint32_t> last_used_column;
  /// Of the array it was compiled for.
  std::optional<std::uint32_t> array_columns;
  std::string device;    ///< `xcvc1902` or what the file says of it; empty when not known
  std::string platform;  ///< as the compiler was given it: a name or a path; may be empty
  std::optional<fabric::Release> release;
  /// Identifies the interface to the programmable logic: the same before and after a compile means
  /// that packaging alone is enough. Empty when not known.
  std::string interface_id;
};

/// Reads a libadf.a (an archive of `ar` with ELF objects whose sections hold XML and JSON; Vitis
/// 2022.2 and 2023.2) or an aie_control_config.json, whose numbers may be strings, as xclbinutil
/// dumps them; told apart by content. Errors name file, member and section.
tl::expected<AieLibrary, ArtifactError> read_aie_library(std::string_view bytes,
                                                         const std::string& file);

/// A partition of an NPU, from the other schema that bears the name aie_partition.json (XRT,
/// xclbin section AIE_PARTITION): columns it takes and where it may start.
struct NpuPartition {
  std::string file;
  std::string name;
  std::uint32_t column_width = 0;
  std::vector<std::uint32_t> start_columns;
};

/// Reads it; numbers may be strings.
tl::expected<NpuPartition, ArtifactError> read_npu_partition(std::string_view bytes,
                                                             const std::string& file);

}  // namespace vppcheck::artifact
