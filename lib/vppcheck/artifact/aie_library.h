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
#include "vppcheck/text/file_reader.h"

namespace vppcheck::artifact {

/// Where a port of an AI Engine graph lets data flow, seen from the AI Engine.
enum class AieDirection : std::uint8_t { unknown, in, out };

/// A port through which an AI Engine graph meets the rest of the design.
struct AiePort {
  /// The logical name, which `sc` takes: `ai_engine_0.<logical name>` (UG1076, PLIO Attributes).
  std::string name;
  std::string graph_name;  ///< `mygraph.in_1`; empty when not known
  /// Of a GMIO, which is a master of its bus either way, where its data flow.
  AieDirection direction = AieDirection::unknown;
  std::uint32_t width_bits = 0;              ///< 32, 64 or 128; 0 when not known
  bool is_gmio = false;                      ///< goes to memory by itself and needs no `sc`
  std::optional<std::uint32_t> shim_column;  ///< counted from the first column of the array
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
/// alone, which knows no widths, no platform, no release and, before the link, no partition. (The
/// `data_width` that it has since 2023.2 is not taken for the width: what the compiler calls so in
/// logical_arch_aie.larch is the width of an element.)
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
  /// Columns of the array that cores, their memories, interfaces and DMAs really use; absent when
  /// the file does not tell. XRT (src/runtime_src/core/common/info_aie.cpp) takes the columns of
  /// newer files to count from the start of the partition; where that reading and the plain one
  /// are both possible and differ, these and the shim columns are absent.
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
/// dumps them; told apart by content. What the file does not say stays absent. Errors: neither of
/// the two, damaged or beyond a limit, a value that is not what it should be, and parts that
/// contradict each other. They name file, member and section:
/// `libadf.a(hw.o:.aie.cfgraph):3: ...`.
tl::expected<AieLibrary, ArtifactError> read_aie_library(std::string_view bytes,
                                                         const std::string& file);

/// The same from an open file, of which the code of the tiles (the member sw.o, nearly all of it)
/// is passed over unless nothing else tells the target: graphs over a whole array make libraries
/// of a hundred megabytes.
tl::expected<AieLibrary, ArtifactError> read_aie_library(text::RandomAccessFile& input,
                                                         const std::string& file);

/// A partition of an NPU, from the other schema that bears the name aie_partition.json (XRT,
/// xclbin section AIE_PARTITION): columns it takes and where it may start.
struct NpuPartition {
  std::string file;
  std::string name;
  std::uint32_t column_width = 0;
  std::vector<std::uint32_t> start_columns;
};

/// Whether the bytes are JSON of that schema, told by its key. The libadf.a of 2023.2 holds a file
/// of the same name without it.
bool looks_like_npu_partition(std::string_view bytes);

/// Reads it; numbers may be strings. Errors, as in XRT's own reader
/// (src/runtime_src/tools/xclbinutil/SectionAIEPartition.cxx): no partition, no width of it or 0,
/// no start column.
tl::expected<NpuPartition, ArtifactError> read_npu_partition(std::string_view bytes,
                                                             const std::string& file);

}  // namespace vppcheck::artifact
