// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "vppcheck/report/floorplan.h"

// From left to right: bars, a channel for streams, compute units, a channel for the lines to
// memories, memories. Between two rows of compute units there is room for the lines of both, so
// that none runs behind a compute unit that it does not end at.
namespace vppcheck::report {
namespace {

constexpr int kWidth = 720;
constexpr int kMargin = 8;
constexpr int kHeader = 38;
constexpr int kUnitsLeft = 362;
constexpr int kUnitsWidth = 200;
constexpr int kRow = 22;
constexpr int kGap = 14;  ///< between two rows of compute units
constexpr int kColumnGap = 8;
constexpr int kBanksLeft = 612;
constexpr int kBanksWidth = 92;
constexpr int kBankPitch = 28;
constexpr int kBetween = 22;  ///< between two regions: room for what a boundary says
constexpr int kTrack = 3;     ///< between two lines of a channel
constexpr int kStreamLeft = 334;
constexpr int kStreamTracks = 9;
constexpr int kMemoryLeft = 567;
constexpr int kMemoryTracks = 13;

int columns_for(std::size_t units) { return units <= 4 ? 1 : units <= 16 ? 2 : 3; }

/// A place on one side of a box, another one for each line that ends there.
int spread(int from, int length, std::size_t number) {
  const int places = std::max(length / kTrack, 1);
  return from + static_cast<int>(number % static_cast<std::size_t>(places)) * kTrack;
}

class Layout {
 public:
  explicit Layout(Floorplan& plan) : plan_(plan) {}

  void run() {
    choose_units();
    choose_banks();
    int y = kMargin;
    for (std::uint32_t i = 0; i < plan_.regions.size(); ++i) {
      Region& region = plan_.regions[i];
      place_units(i, y);
      place_banks(i, y);
      const int bars = static_cast<int>(region.bars.size()) * kBarRow;
      const int rows = std::max({bars, unit_rows_[i] * (kRow + kGap), bank_rows_[i] * kBankPitch});
      region.box = {kMargin, y, kWidth - 2 * kMargin, kHeader + std::max(rows, kRow) + 6};
      y = region.box.bottom() + kBetween;
    }
    plan_.width = kWidth;
    plan_.height = y - kBetween + kMargin;
    for (Boundary& boundary : plan_.boundaries) {
      const Box& above = plan_.regions[boundary.above].box;
      boundary.box = {above.x, above.bottom(), above.width, kBetween};
    }
    route();
  }

 private:
  void choose_units() {
    units_of_.resize(plan_.regions.size());
    std::size_t left = kMostDrawnUnits;
    for (std::uint32_t i = 0; i < plan_.units.size(); ++i) {
      Unit& unit = plan_.units[i];
      auto& drawn = units_of_[unit.region];
      unit.drawn = left > 0 && drawn.size() < kMostDrawnOfRegion;
      if (unit.drawn) {
        drawn.push_back(i);
        --left;
      } else {
        ++plan_.regions[unit.region].left_out;
        ++plan_.left_out_units;
      }
    }
  }

  /// What lines lead to comes first where not all are drawn.
  void choose_banks() {
    banks_of_.resize(plan_.regions.size());
    std::size_t left = kMostDrawnBanks;
    is_bank_drawn_.resize(plan_.banks.size());
    for (const bool used : {true, false}) {
      for (std::uint32_t i = 0; i < plan_.banks.size(); ++i) {
        if ((plan_.banks[i].lines > 0) != used) continue;
        is_bank_drawn_[i] = left > 0;
        left > 0 ? --left : ++plan_.left_out_banks;
      }
    }
    for (std::uint32_t i = 0; i < plan_.banks.size(); ++i) {
      if (is_bank_drawn_[i]) banks_of_[plan_.banks[i].region].push_back(i);
    }
  }

  void place_units(std::uint32_t region, int top) {
    const auto& units = units_of_[region];
    const int columns = columns_for(units.size());
    const int width = (kUnitsWidth - (columns - 1) * kColumnGap) / columns;
    for (std::size_t k = 0; k < units.size(); ++k) {
      const int row = static_cast<int>(k) / columns;
      const int column = static_cast<int>(k) % columns;
      plan_.units[units[k]].box = {kUnitsLeft + column * (width + kColumnGap),
                                   top + kHeader + row * (kRow + kGap), width, kRow};
    }
    unit_rows_.push_back((static_cast<int>(units.size()) + columns - 1) / columns);
  }

  void place_banks(std::uint32_t region, int top) {
    int y = top + kHeader;
    for (const std::uint32_t i : banks_of_[region]) {
      plan_.banks[i].box = {kBanksLeft, y, kBanksWidth, kRow};
      y += kBankPitch;
    }
    bank_rows_.push_back(static_cast<int>(banks_of_[region].size()));
  }

  void route() {
    std::size_t drawn = 0;
    bank_ends_.resize(plan_.banks.size());
    unit_ends_.resize(plan_.units.size());
    // Crossings are what the picture is looked at for: where not all lines are drawn, they are.
    for (const bool crosses : {true, false}) {
      for (Wire& wire : plan_.wires) {
        if ((wire.crossed > 0) != crosses) continue;
        const bool has_ends =
            plan_.units[wire.from].drawn &&
            (wire.kind == Wire::Kind::memory ? static_cast<bool>(is_bank_drawn_[wire.to])
                                             : plan_.units[wire.to].drawn);
        wire.drawn = has_ends && drawn < kMostDrawnWires;
        if (!wire.drawn) {
          ++plan_.left_out_wires;
          continue;
        }
        ++drawn;
        wire.kind == Wire::Kind::memory ? route_memory(wire) : route_stream(wire);
        if (wire.crossed > 0) mark_crossings(wire);
      }
    }
  }

  /// Out at the bottom, along the row, and down or up one track for each memory.
  void route_memory(Wire& wire) {
    const Box& unit = plan_.units[wire.from].box;
    const Box& bank = plan_.banks[wire.to].box;
    const std::size_t start = unit_ends_[wire.from]++;
    const int x = spread(unit.x + unit.width / 2 + 2, unit.width / 2 - 8, start);
    const int y = unit.bottom() + 3 + static_cast<int>(start % 2) * 2;
    const std::size_t number = wire.to * 2 + (wire.crossed > 0 ? 1 : 0);
    const int track = kMemoryLeft + static_cast<int>(number % kMemoryTracks) * kTrack;
    const int end = spread(bank.y + 4, bank.height - 8, bank_ends_[wire.to]++);
    wire.points = {{x, unit.bottom()}, {x, y}, {track, y}, {track, end}, {bank.x, end}};
    track_ = track;
  }

  /// Out at the top, and back into the top: through the channel unless both stand in one row.
  void route_stream(Wire& wire) {
    const Box& from = plan_.units[wire.from].box;
    const Box& to = plan_.units[wire.to].box;
    const int half_from = from.width / 2;
    const int half_to = to.width / 2;
    const int x = spread(from.x + 6, half_from - 10, unit_ends_[wire.from]++);
    const int end = spread(to.x + half_to - 6, half_to - 8, unit_ends_[wire.to]++);
    const int lane = static_cast<int>(streams_ % 2) * 3;
    const int leave = from.y - 4 - lane;
    const int enter = to.y - 4 - lane;
    track_ = kStreamLeft + static_cast<int>(streams_++ % kStreamTracks) * kTrack;
    if (from.y == to.y) {
      wire.points = {{x, from.y}, {x, leave}, {end, leave}, {end, to.y}};
    } else {
      wire.points = {{x, from.y},     {x, leave},   {track_, leave},
                     {track_, enter}, {end, enter}, {end, to.y}};
    }
  }

  void mark_crossings(Wire& wire) {
    const int one = wire.points[2].y;
    const int other = wire.points[3].y;
    for (const Boundary& boundary : plan_.boundaries) {
      const int y = boundary.box.y + boundary.box.height / 2;
      if (std::min(one, other) < y && y < std::max(one, other)) wire.marks.push_back({track_, y});
    }
  }

  Floorplan& plan_;
  std::vector<std::vector<std::uint32_t>> units_of_;  // drawn, by region
  std::vector<std::vector<std::uint32_t>> banks_of_;
  std::vector<bool> is_bank_drawn_;
  std::vector<int> unit_rows_;
  std::vector<int> bank_rows_;
  std::vector<std::size_t> bank_ends_;  // lines that end there already
  std::vector<std::size_t> unit_ends_;
  std::size_t streams_ = 0;
  int track_ = 0;  // of the line drawn last
};

}  // namespace

void lay_out(Floorplan& plan) { Layout(plan).run(); }

}  // namespace vppcheck::report
