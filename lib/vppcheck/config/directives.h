// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/text/span.h"

namespace vppcheck::config {

// The grammar of the values of link options. Every part keeps its place. Sources: UG1393 and UG1702
// `--connectivity Options`, `--clock Options`, `v++ Mode AIE`, 2020.2 to 2026.1; published
// configurations for the forms that the pages do not show.

/// Why a value has not the form that its option wants.
struct Malformed {
  /// The part that is wrong, as small as can be told.
  text::Location where;
  /// What is wrong: "the number of compute units is missing".
  std::string message;
  /// What the form is, or what was probably meant; one sentence.
  std::string help;
  /// The value holds a placeholder of a template or a variable (`${X}`, `%X%`, `{{ x }}`, `{X}`,
  /// `@X@`, `$PY ... $`, `<x>`), so that nothing can be said about it.
  bool placeholder = false;
  /// A difference of case only, or a part that another tool chain accepts: v++ is not known to
  /// reject it.
  bool doubtful = false;
  /// What surely was meant in place of `where`; empty when it cannot be told.
  std::string meant = {};
};

template <class T>
using Parsed = tl::expected<T, Malformed>;

/// A number with its place.
struct Number {
  std::uint64_t value = 0;
  text::Word word;
};

/// Whether the text holds a placeholder of a template or a variable. `{X}` is one here, though in
/// [vivado] values braces group words: ask for values of link directives only.
bool has_placeholder(std::string_view text);

/// `nk=KERNEL:COUNT[:NAME{SEP NAME}]`, SEP `.` (documented to 2021.2, works in 2025.2) or `,`
/// (documented from 2022.2). The count may be any number of 64 bits: bound it before making as many
/// of anything.
struct NumberOfKernels {
  text::Word value;
  text::Word kernel;
  Number count;
  std::vector<text::Word> names;
  std::vector<text::Word> separators;  ///< one less than names
};
Parsed<NumberOfKernels> parse_nk(text::Word value);

/// `slr=CU:SLRn`.
struct SlrAssignment {
  text::Word value;
  text::Word cu;
  text::Word slr;  ///< `SLR1`
  std::uint32_t index = 0;
};
Parsed<SlrAssignment> parse_slr(text::Word value);

/// A memory as `sp` names it: `DDR[1]`, `HBM[0:31].15.RAMA`, `HBM[0:1:2:3]`, `bank0`, `HP0`.
struct MemoryName {
  text::Word whole;  ///< tag and index, without `.N` and `.RAMA`
  text::Word tag;    ///< `HBM`
  text::Word index;  ///< between the brackets; empty when there are none
  /// The indices named, in the order written; a range `a:b` gives all of a..b. Empty without
  /// brackets. At most 1024: no platform has more segments of one tag.
  std::vector<std::uint32_t> indices;
  std::optional<Number> channel;  ///< `.15`: the HBM port to use
  bool rama = false;              ///< `.RAMA`: through the random access attachment
};
Parsed<MemoryName> parse_memory(text::Word value);

/// `sp=CU.PORT:MEMORY`, PORT an argument or a memory-mapped port.
struct PortMapping {
  text::Word value;
  text::Word cu;
  text::Word port;
  MemoryName memory;
};
Parsed<PortMapping> parse_sp(text::Word value);

/// One end of a stream: `CU.PORT`, `ai_engine_0.GRAPH.PORT`, or a stream port of the platform.
struct StreamEnd {
  text::Word whole;
  text::Word cu;  ///< empty for a port of the platform
  text::Word port;
};

/// `sc=FROM:TO[:DEPTH]`; `stream_connect` is the same.
struct StreamConnection {
  text::Word value;
  StreamEnd from;
  StreamEnd to;
  /// As written; empty when absent. Not yet known to be a number: see `sc-bad-depth`.
  text::Word depth;
};
Parsed<StreamConnection> parse_sc(text::Word value);

/// `connect=END:END`, END `INSTANCE/PIN`, a port of the platform, or `HIERARCHY/PIN`.
struct PinConnection {
  text::Word value;
  text::Word from;
  text::Word to;
};
Parsed<PinConnection> parse_connect(text::Word value);

/// `CU` or `CU.PIN` in a clock directive.
struct ClockTarget {
  text::Word whole;
  text::Word cu;
  text::Word pin;  ///< empty when the default clock pin is meant
};

/// `freqHz=HZ:T{,T}`, `freqhz=FREQ[:T{,T}]`, `id=N:T{,T}`, `tolerance=X:T{,T}`, `defaultFreqHz=HZ`,
/// `defaultId=N`, `defaultTolerance=X`, `kernel_frequency=MHZ | N:MHZ{|N:MHZ}`.
enum class ClockKey : std::uint8_t {
  frequency,  ///< freqHz, freqhz
  id,
  tolerance,
  default_frequency,
  default_id,
  default_tolerance,
};
struct ClockDirective {
  ClockKey key = ClockKey::frequency;
  text::Word value;
  text::Word quantity;       ///< before the colon
  std::uint64_t number = 0;  ///< frequency in Hz, or the clock id; 0 for tolerances
  std::vector<ClockTarget> targets;
};
/// `option` is the key as written in [clock], or `freqhz` before any section.
Parsed<ClockDirective> parse_clock(std::string_view option, text::Word value);

/// One `ID:MHZ` of `kernel_frequency`; without id it is clock 0. MHZ may have up to 6 decimals, and
/// quotes around the whole value are tolerated.
struct KernelFrequency {
  text::Word whole;
  std::uint32_t id = 0;
  std::uint64_t frequency_hz = 0;
};
Parsed<std::vector<KernelFrequency>> parse_kernel_frequency(text::Word value);

/// `enable-partition=START:COUNT:NAME` in [aie]: columns START to START + COUNT - 1 (UG1076,
/// Compiling AI Engine Graph for Independent Partitions).
struct AiePartition {
  text::Word value;
  text::Word columns;  ///< `START:COUNT`
  std::uint32_t first_column = 0;
  std::uint32_t column_count = 0;  ///< at least 1
  text::Word name;

  std::uint32_t last_column() const { return first_column + column_count - 1; }
};
Parsed<AiePartition> parse_partition(text::Word value);

}  // namespace vppcheck::config
