// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/fabric/release.h"
#include "vppcheck/fabric/resources.h"

namespace vppcheck::platform {

/// How sure a fact is, from the source's own kind: metadata of the tool itself, an official page,
/// a third party's table, an inference.
enum class Confidence : std::uint8_t { low, medium, high, very_high };

/// `low`, `medium`, `high` or `very-high`.
std::string_view name_of(Confidence confidence);

/// Where facts come from.
struct Origin {
  std::uint16_t source = 0;  ///< index in `Platform::sources`
  Confidence confidence = Confidence::medium;
};

/// A document or a public file, as the platform file names it.
struct Source {
  std::string key;   ///< `S01`
  std::string text;  ///< repository and file, or document, page, release
};

/// A number with its own origin.
template <class T>
struct Fact {
  T value{};
  Origin origin;
};

/// Resources with the origin of each amount.
struct Capacity {
  fabric::Resources amounts;
  /// In the order of `fabric::kResources`; meaningless where the amount is absent.
  std::array<Origin, fabric::kResources.size()> origins{};
};

/// One super logic region.
struct Slr {
  std::string name;  ///< `SLR0`
  std::uint32_t index = 0;
  Capacity available;                 ///< what the dynamic region has in this SLR
  std::string pblock;                 ///< of the dynamic region; empty when not known
  std::optional<bool> shares_static;  ///< whether the static region lies in this SLR too
  Origin origin;
};

/// How v++ uses a memory for arguments without `sp` (platforminfo, "Consumption").
enum class Consumption : std::uint8_t { unknown, automatic, preferred, explicit_only };

/// One segment of memory, as `sp` can name it.
struct MemorySegment {
  std::string tag;                     ///< `DDR`, `HBM`, `HP0`, `MC_NOC0`
  std::optional<std::uint32_t> index;  ///< absent for tags that take no index
  std::optional<std::uint32_t> slr;    ///< index of the SLR of its interface
  std::optional<Fact<std::uint64_t>> size_bytes;
  std::optional<Fact<std::uint32_t>> most_masters;
  Consumption consumption = Consumption::unknown;
  std::vector<std::string> aliases;  ///< `bank0`
  Origin origin;

  /// `DDR[0]`, or the tag alone.
  std::string name() const;
};

/// A clock's status: only fixed clocks can be references of `[clock] id=` (CFGEN 83-2244).
/// `changeable` is what Versal platforms call scalable.
enum class ClockStatus : std::uint8_t { unknown, fixed, fixed_non_ref, scalable };

std::string_view name_of(ClockStatus status);

/// One clock of the platform.
struct Clock {
  std::uint32_t id = 0;
  std::optional<Fact<std::uint64_t>> frequency_hz;
  ClockStatus status = ClockStatus::unknown;
  bool is_default = false;
  std::string name;  ///< of the clock's net; may be empty
  Origin origin;
};

/// The array of AI Engine tiles. Absent numbers are not known.
struct AieArray {
  std::string device;        ///< `xcvc1902`
  std::string architecture;  ///< `AIE`, `AIE-ML`, `AIE-MLv2`
  std::optional<Fact<std::uint32_t>> columns;
  std::optional<Fact<std::uint32_t>> rows;  ///< of compute tiles
  std::optional<Fact<std::uint32_t>> memory_tile_rows;
  std::optional<Fact<std::uint64_t>> tile_memory_bytes;
  std::optional<Fact<std::uint64_t>> memory_tile_bytes;
  Origin origin;
};

/// Everything known of one platform. A value; what is not known is absent.
struct Platform {
  std::string name;  ///< as `platform=` names it
  std::vector<std::string> aliases;
  std::string description;  ///< one line
  std::string part;
  std::string shell;
  std::optional<fabric::Release> release;
  /// The releases of Vitis known to link with the platform, or to refuse it, each from a report.
  std::vector<fabric::Release> accepted_by;
  std::vector<fabric::Release> refused_by;

  /// Whether the list of SLRs is known. A platform without SLRs has `slrs_known` and none of them:
  /// v++ refuses `slr=` there with 60-1139.
  bool slrs_known = false;
  std::vector<Slr> slrs;  ///< by index
  /// All of the dynamic region, when the source says so; on older shells more than the SLRs' sum.
  std::optional<Capacity> total;
  /// The whole device, static region included: an upper bound, never a budget.
  std::optional<Capacity> device;

  /// Whether `memories` is all there is, so that another tag is an error.
  bool memories_known = false;
  std::vector<MemorySegment> memories;  ///< by tag in the order of the file, then by index
  bool clocks_known = false;
  std::vector<Clock> clocks;  ///< by id
  std::optional<Fact<std::uint32_t>> most_compute_units;
  std::optional<AieArray> aie;
  /// Stream ports that `sc` may name without a compute unit.
  std::vector<std::string> stream_ports;
  std::vector<Source> sources;

  const Slr* find_slr(std::uint32_t index) const;
  /// The segment `tag[index]`; without index the segment that has none.
  const MemorySegment* find_memory(std::string_view tag, std::optional<std::uint32_t> index) const;
  /// The segment whose alias this is (`bank0`).
  const MemorySegment* find_memory_alias(std::string_view alias) const;
  bool has_memory_tag(std::string_view tag) const;
  const Clock* find_clock(std::uint32_t id) const;
  const Clock* default_clock() const;
  /// Whether any SLR has any number.
  bool has_slr_numbers() const;
};

}  // namespace vppcheck::platform
