// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/design/design.h"

// Holds the intent, a `Design`, against what a finished link left: `Inputs::result` and
// `Inputs::commands`. Pure comparisons; what is a fault, and how bad, is for rules/verify.cpp to
// say. Every pointer is a view into the design or its inputs.

namespace vppcheck::verify {

/// What became of an `sp` line.
enum class MappingVerdict : std::uint8_t {
  as_asked,     ///< every argument that it covers lies where the line says
  elsewhere,    ///< some lie elsewhere
  no_unit,      ///< the link made no compute unit of that name
  no_argument,  ///< the compute unit has no such argument or port
  no_memory,    ///< the arguments use no memory: scalars or streams
  other_names,  ///< the result calls its memories otherwise, and nothing says how
  not_told,     ///< the port is there, but the result lists no arguments for it
};

/// One `sp` line and the arguments that it covers.
struct Mapping {
  const config::PortMapping* sp = nullptr;
  MappingVerdict verdict = MappingVerdict::other_names;
  const artifact::LinkedUnit* unit = nullptr;              ///< null for `no_unit`
  std::vector<const artifact::LinkedArgument*> arguments;  ///< with memory, in their order
  std::vector<const artifact::LinkedArgument*> elsewhere;  ///< those of them for `elsewhere`
};

/// The arguments of a compute unit that no `sp` line covers: v++ chose their memories.
struct PlacedByTool {
  const artifact::LinkedUnit* unit = nullptr;
  std::vector<const artifact::LinkedArgument*> arguments;  ///< never empty
};

/// Both halves of the comparison of memories.
struct MemoryComparison {
  std::vector<Mapping> mappings;             ///< one for each well-formed `sp`, in their order
  std::vector<PlacedByTool> placed_by_tool;  ///< in the order of the result
};

/// Compares the memories; empty without a result. `sp=cu.port:...` covers every argument of the
/// port, whose name the result may write in capitals (`M_AXI_GMEM1`). `DDR[0]` and `bank0` are one
/// memory when the platform says so, and without a platform by their numbers.
MemoryComparison compare_memories(const design::Design& design);

/// A compute unit of the design and the one of that name in the result.
struct LinkedAs {
  const design::ComputeUnit* declared = nullptr;
  const artifact::LinkedUnit* linked = nullptr;  ///< null: the link did not make it
  bool same_kernel() const { return linked != nullptr && linked->kernel == declared->kernel; }
};

/// The compute units of both sides.
struct UnitComparison {
  std::vector<LinkedAs> declared;
  /// In the result, but of no `nk` line, and not the `<kernel>_1` of a kernel without `nk`.
  std::vector<const artifact::LinkedUnit*> undeclared;
};

/// Compares the sets of compute units; empty without a result. The AI Engine is in neither. Kernels
/// whose compute units cannot be told for sure are left out.
UnitComparison compare_units(const design::Design& design);

/// A clock that was asked for a frequency, in Hz.
struct ClockOutcome {
  /// Of the directive; absent when the command line or the platform asked.
  std::optional<text::Location> where;
  const artifact::LinkedClock* clock = nullptr;  ///< null: the result does not tell which it is
  std::uint64_t asked_hz = 0;
  std::uint64_t achieved_hz = 0;
  /// Below what was asked by more than one part in a thousand: VCK5000 results print 499.994999 MHz
  /// for a request of 500 MHz (EdoardoDAlessio/ACA-Project-2024, Vitis 2022.2).
  bool reached() const { return achieved_hz >= asked_hz - asked_hz / 1000; }
};

/// Compares clocks as far as the result names them: `kernel_frequency` by the clock of its id
/// (`DATA` for 0, `KERNEL` for 1), other frequencies by the request that the result repeats, and
/// each request that the result repeats by what it got. Empty for emulation, which has no clocks.
std::vector<ClockOutcome> compare_clocks(const design::Design& design);

/// How an option of a configuration differs from what v++ read.
enum class ChangeKind : std::uint8_t { added, removed, changed };

struct Change {
  ChangeKind kind = ChangeKind::added;
  /// In today's file: the value that is new, or for a removed option the option that stood before
  /// it, or the start of the file.
  text::Location where;
  std::string now;              ///< `sp=vadd_1.a:DDR[1]`; empty when removed
  std::string then;             ///< the same at the time of the build; empty when added
  std::uint32_t then_line = 0;  ///< its line in the file of the build, from 1
};

/// A configuration of the design and the text of it that a summary embeds.
struct ConfigComparison {
  text::FileId file{};
  std::string_view name;
  /// The file that v++ read; null when no summary embeds a file of that name.
  const artifact::UsedConfig* used = nullptr;
  /// Without it, the [connectivity] options were looked up among those that the result lists
  /// (`Generated By`): what is not there was added or changed, and what went away is not told.
  bool by_result = false;
  std::vector<Change> changes;  ///< in the order of today's file
};

/// Compares the options of every configuration with those that v++ read; comments, blanks, and the
/// order of the options do not count. Files are paired by their names; of several of one name that
/// counts which has most of the path in common.
std::vector<ConfigComparison> compare_configs(const design::Design& design);

/// Something that was asked and that the comparison can show: it came out so, or the files of a
/// link cannot tell.
struct Confirmed {
  text::Location where;   ///< of what asked for it; for a whole file its start
  std::string option;     ///< `sp`, `nk`, `clock`, `config` or `slr`
  std::string statement;  ///< `vadd_1.a: DDR[0] as asked`
  /// False for `slr` lines: neither an .xclbin.info nor a .link_summary names SLRs.
  bool is_told = true;
};

/// All that came out as it was asked, and what cannot be told, in the order of the files. Empty
/// when there is nothing to compare with.
std::vector<Confirmed> confirm(const design::Design& design);

}  // namespace vppcheck::verify
