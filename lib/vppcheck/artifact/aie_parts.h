// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/artifact/aie_library.h"

// The parts of a libadf.a, each with a reader of its own. `where` names the part in errors:
// `libadf.a(cfg.o:.aie.control.config.json)`.
namespace vppcheck::artifact {

/// The most bytes of one part: a bound of ours. The largest one that is read of real libraries has
/// 23 KB (the summary in the aie/libadf.a of the public repository MySparta, Vitis 2023.2).
inline constexpr std::size_t kMostAiePartBytes = std::size_t{8} << 20;

/// The largest number of a column: a bound of ours. The largest array known has 50 (xcvc1902,
/// driver_config of EdoardoDAlessio/ACA-Project-2024).
inline constexpr std::uint32_t kMostAieColumns = 1024;

/// Reads the section `.aie.cfgraph`: the ports as v++ sees them, in its order.
tl::expected<std::vector<AiePort>, ArtifactError> read_aie_cfgraph(std::string_view bytes,
                                                                   const std::string& where);

/// One partition as a file states it.
struct AiePartitionEntry {
  AieColumns columns;
  std::string name;
  std::string interface_id;
};

/// What an aie_control_config.json says.
struct AieControlConfig {
  bool has_driver_config = false;
  std::vector<AiePort> ports;
  std::vector<std::string> graphs;
  /// Of its own numbering.
  std::optional<std::uint32_t> first_used_column;
  std::optional<std::uint32_t> last_used_column;
  std::optional<std::uint32_t> array_columns;
  /// Where the partition lies (2023.2), which explains the numbering of columns.
  std::optional<AieColumns> overlay;
  /// Of the whole design; v++ writes them at link.
  std::vector<AiePartitionEntry> partitions;
};

/// Reads one, with or without the wrapper `aie_metadata`.
tl::expected<AieControlConfig, ArtifactError> read_aie_control_config(std::string_view bytes,
                                                                      const std::string& where);

/// What the ZIP archive in the section `.aie.archive` adds.
struct AieArchiveFacts {
  std::vector<AiePartitionEntry> partitions;
  std::string interface_id;
  std::string device;
};

/// Reads it; `library` and `place` (`hw.o:.aie.archive`) name its members in errors.
tl::expected<AieArchiveFacts, ArtifactError> read_aie_archive(std::string_view bytes,
                                                              const std::string& library,
                                                              const std::string& place);

/// What the command of the AI Engine compiler said of its partition.
enum class AiePartitionOption : std::uint8_t {
  unknown,  ///< no command is known, or not all of it
  none,     ///< certainly none
  given,    ///< columns
};

/// What the section `.aie.partial.aiecompile_summary` says.
struct AieCompileSummary {
  AieTarget target = AieTarget::unknown;
  std::string platform;
  std::optional<fabric::Release> release;
  AiePartitionOption option = AiePartitionOption::unknown;
  AieColumns columns;          ///< with `given`
  std::string partition_name;  ///< with `given`; may be empty
};

/// Reads it.
tl::expected<AieCompileSummary, ArtifactError> read_aie_compile_summary(std::string_view bytes,
                                                                        const std::string& where);

}  // namespace vppcheck::artifact
