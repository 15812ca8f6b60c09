// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "vppcheck/design/design.h"
#include "vppcheck/report/floorplan.h"

namespace vppcheck::report {

/// A graph on the array.
struct AiePartitionBar {
  Place place;
  std::optional<artifact::AieColumns> columns;  ///< absent: not known, or the whole array
  bool is_whole = false;
  bool is_beyond = false;  ///< it takes columns that the array does not have
  std::string source;      ///< the file that tells
};

/// Neighbouring columns that the same partitions share.
struct SharedColumns {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::vector<std::uint32_t> partitions;  ///< indices; two at least, `kMostSharing` at most
};

/// A stream of a graph by the column of the interface tile where it leaves the array.
struct PlioPlace {
  std::string name;  ///< as `sc` takes it
  artifact::AieDirection direction = artifact::AieDirection::unknown;
  std::uint32_t column = 0;
};

inline constexpr std::size_t kMostPartitions = 64;
inline constexpr std::size_t kMostSharing = 8;
inline constexpr std::size_t kMostPlios = 200;
/// Columns drawn where the number of the array is not known; larger ones are cut.
inline constexpr std::uint32_t kMostColumns = 128;

/// The AI Engine array of a design with what its graphs take: a value.
struct AieArrayPlan {
  std::string device;                    ///< empty: not known
  std::optional<std::uint32_t> columns;  ///< of the array; absent: not known
  std::optional<std::uint32_t> rows;     ///< of compute tiles
  std::uint32_t drawn_columns = 0;       ///< those of the array and what lies beyond them
  std::vector<AiePartitionBar> partitions;
  std::vector<SharedColumns> shared;  ///< by column
  std::vector<PlioPlace> plios;       ///< by column; those with a known one
  std::size_t plios_without_column = 0;
  std::size_t left_out_partitions = 0;
  std::size_t left_out_plios = 0;

  bool empty() const { return partitions.empty() && plios.empty(); }
  bool is_faulty() const;
};

AieArrayPlan make_aie_array(const design::Design& design);

/// `column 7`, `columns 6 and 7`, `columns 0 to 19`.
std::string columns_text(std::uint32_t first, std::uint32_t last);

}  // namespace vppcheck::report
