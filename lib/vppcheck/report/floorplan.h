// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vppcheck/budget/slr_budget.h"
#include "vppcheck/design/design.h"
#include "vppcheck/fabric/resources.h"

// What stands where in a design, and where that is drawn: a value without any markup, so that it
// can be tested without a browser.
namespace vppcheck::report {

/// In units of the picture, from its upper left corner.
struct Point {
  int x = 0;
  int y = 0;
};
struct Box {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  int right() const { return x + width; }
  int bottom() const { return y + height; }
};

/// From one bar to the next.
inline constexpr int kBarRow = 17;

/// Something in a picture that a finding can be about.
struct Place {
  std::string name;                          ///< as the user knows it; any bytes
  std::optional<text::Location> where = {};  ///< the directive that puts it there
  // What the page adds.
  std::string id = {};                       ///< of its element
  std::string href = {};                     ///< where its link leads; empty: there is none
  std::vector<std::uint32_t> findings = {};  ///< their numbers, the worst first
  std::string_view worst = {};               ///< severity of the first of them
};

/// One resource of one region. The numbers are those of `budget::Line`.
struct Bar {
  fabric::Resource resource = fabric::Resource::lut;
  std::optional<std::uint64_t> available;  ///< block RAM in RAMB18; absent: not known
  std::uint64_t usable = 0;                ///< available less the margin
  std::optional<std::uint64_t> needed;     ///< absent: nothing is known of it
  bool complete = true;                    ///< no compute unit there lacks this number
  fabric::Stage stage = fabric::Stage::routed;
  budget::Verdict verdict = budget::Verdict::unknown;

  /// Needed in percent of available, rounded, and never to 100 when it is more; absent when one of
  /// them is not known or nothing is available.
  std::optional<std::uint64_t> percent() const;
  bool is_bad() const {
    return verdict == budget::Verdict::over || verdict == budget::Verdict::over_margin;
  }
};

/// A part of the picture over its whole width; they stand one above the other.
struct Region {
  enum class Kind : std::uint8_t {
    ai_engine,    ///< the other end of streams into the array
    slr,          ///< an SLR of the platform, or one that lines name where it is not known
    missing_slr,  ///< lines name it, and the platform has none
    whole,        ///< the whole platform, where SLRs make no difference or are not known
    elsewhere     ///< compute units without `slr`, memories whose SLR is not known
  };
  Kind kind = Kind::slr;
  Place place;
  std::optional<std::uint32_t> slr;
  /// Of `elsewhere` those of the whole platform; none where nothing is known of it.
  std::vector<Bar> bars;
  std::size_t units = 0;     ///< that stand there
  std::size_t left_out = 0;  ///< of them not drawn
  Box box;
};

/// A compute unit, or what else has streams: the AI Engine, a stream port of the platform.
struct Unit {
  enum class Kind : std::uint8_t { compute_unit, ai_engine, platform_port };
  Kind kind = Kind::compute_unit;
  Place place;
  std::string_view kernel;  ///< may be empty
  std::uint32_t region = 0;
  bool drawn = false;
  Box box;
  std::string mark = {};  ///< what has become of it, as in `to SLR0`; may be empty
};

/// A memory, or neighbouring segments of a tag that has many: `HBM[0:31]`.
struct Bank {
  Place place;
  std::uint32_t region = 0;
  bool known = true;        ///< the platform has it
  std::uint32_t lines = 0;  ///< how many `sp` lines lead there
  Box box;
};

/// A line from a compute unit to a memory, or a stream from one compute unit to another.
struct Wire {
  enum class Kind : std::uint8_t { memory, stream };
  Kind kind = Kind::memory;
  std::uint32_t from = 0;     ///< index of a unit
  std::uint32_t to = 0;       ///< index of a bank or of a unit
  std::uint32_t lines = 1;    ///< how many directives it stands for
  std::uint32_t crossed = 0;  ///< boundaries between SLRs
  bool drawn = false;
  std::vector<Point> points;  ///< its corners
  std::vector<Point> marks;   ///< where it crosses a boundary
};

/// Between two SLRs.
struct Boundary {
  std::uint32_t above = 0;  ///< index of the region above; the one below follows it
  std::uint32_t memory_lines = 0;
  std::uint32_t streams = 0;
  Box box;
};

/// No more compute units of one region are drawn, nor of all.
inline constexpr std::size_t kMostDrawnOfRegion = 120;
inline constexpr std::size_t kMostDrawnUnits = 360;
inline constexpr std::size_t kMostDrawnBanks = 160;
inline constexpr std::size_t kMostDrawnWires = 900;

struct Floorplan {
  std::vector<Region> regions;  ///< from top to bottom, SLR0 below the others
  std::vector<Unit> units;
  std::vector<Bank> banks;
  std::vector<Wire> wires;
  std::vector<Boundary> boundaries;  ///< from top to bottom
  bool has_resources = false;        ///< the user gave numbers for kernels
  std::string no_platform;           ///< why nothing is known of the device; empty when it is
  std::size_t left_out_units = 0;
  std::size_t left_out_wires = 0;
  std::size_t left_out_banks = 0;
  int width = 0;
  int height = 0;

  /// Whether there is something to see.
  bool empty() const { return units.empty(); }
  const Unit* find_unit(std::string_view name) const;

  std::unordered_map<std::string_view, std::uint32_t> unit_by_name;
  /// By a memory as `sp` names it, the first one of it.
  std::unordered_map<std::string_view, std::uint32_t> bank_of_memory;
};

/// The design as a picture. Views into the design.
Floorplan make_floorplan(const design::Design& design);

/// Gives everything its box, and lines their corners; `make_floorplan` ends with it.
void lay_out(Floorplan& plan);

}  // namespace vppcheck::report
