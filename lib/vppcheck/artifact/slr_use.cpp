// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/slr_use.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "vppcheck/artifact/limits.h"
#include "vppcheck/artifact/report_table.h"
#include "vppcheck/artifact/util_amounts.h"
#include "vppcheck/container/lines.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

using container::FileError;
using fabric::Resource;

/// The rows that a budget knows; those that are indented below them are their parts. UltraScale+
/// writes `CLB Registers`, Versal `Registers`.
std::optional<Resource> resource_of(std::string_view cell) {
  if (cell.starts_with("  ")) return std::nullopt;
  const std::string_view name = trimmed_cell(cell);
  if (name == "CLB LUTs") return Resource::lut;
  if (name == "CLB Registers" || name == "Registers") return Resource::ff;
  if (name == "Block RAM Tile") return Resource::bram;
  if (name == "URAM") return Resource::uram;
  if (name == "DSPs" || name == "DSP Slices") return Resource::dsp;
  return std::nullopt;
}

bool is_slr_name(std::string_view name) {
  return name.starts_with("SLR") && text::all_digits(name.substr(3));
}

/// The columns that hold amounts of SLRs: `SLR0`, not `SLR0 %`.
std::vector<std::size_t> slr_columns(const ReportLine& row) {
  std::vector<std::size_t> columns;
  if (trimmed_cell(row.cells.front()) != "Site Type") return columns;
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    if (is_slr_name(trimmed_cell(row.cells[i]))) columns.push_back(i);
  }
  return columns;
}

std::optional<FileError> read_row(const ReportLine& line, const std::vector<std::size_t>& columns,
                                  SlrUse& use) {
  const auto resource = resource_of(line.cells.front());
  if (!resource) return std::nullopt;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string_view written =
        columns[i] < line.cells.size() ? trimmed_cell(line.cells[columns[i]]) : "";
    const auto amount = parse_util_amount(*resource, written);
    if (!amount) {
      return FileError{
          use.file, line.number,
          fmt::format("{} of {} is {}, expected a number up to {}", fabric::name_of(*resource),
                      use.slrs[i].slr, text::quoted(written), kMostAmount)};
    }
    use.slrs[i].used.set(*resource, *amount);
  }
  return std::nullopt;
}

/// Rows up to the second rule: the first stands below the heads, the second closes the table.
std::optional<FileError> read_table(ReportLines& lines, const std::vector<std::size_t>& columns,
                                    SlrUse& use) {
  bool below_heads = true;
  while (true) {
    const ReportLine line = lines.next();
    if (line.kind == ReportLineKind::rule) {
      if (!std::exchange(below_heads, false)) return std::nullopt;
    } else if (line.kind != ReportLineKind::row) {
      return FileError{use.file, line.number,
                       "the table of SLRs ends here without a closing line: cut off?"};
    } else if (auto error = read_row(line, columns, use)) {
      return error;
    }
  }
}

}  // namespace

bool looks_like_slr_use(std::string_view bytes) {
  container::Lines lines(bytes);
  // The title stands behind a header of some ten lines; a copy may have a few more in front.
  while (const std::optional<std::string_view> line = lines.next()) {
    if (trimmed_cell(*line) == "Utilization Design Information") return true;
    if (line->find("SLR CLB Logic and Dedicated Block Utilization") != std::string_view::npos) {
      return true;
    }
    if (lines.number() > 100) return false;
  }
  return false;
}

SlrUseResult read_slr_use(std::string_view bytes, const std::string& file) {
  if (!looks_like_slr_use(bytes)) {
    return tl::unexpected(
        FileError{file, 0, "not a utilization report: no title 'Utilization Design Information'"});
  }
  SlrUse use;
  use.file = file;
  ReportLines lines(bytes);
  for (ReportLine line = lines.next(); line.kind != ReportLineKind::end; line = lines.next()) {
    const std::string_view state = report_field(line.text, "Design State");
    if (!state.empty()) use.stage = stage_of_state(state);
    if (line.kind != ReportLineKind::row || !use.slrs.empty()) continue;
    const std::vector<std::size_t> columns = slr_columns(line);
    for (const std::size_t column : columns) {
      use.slrs.push_back({std::string(trimmed_cell(line.cells[column])), {}});
    }
    if (columns.empty()) continue;
    if (auto error = read_table(lines, columns, use)) return tl::unexpected(std::move(*error));
  }
  return use;
}

FileError why_no_budget(const SlrUse& use) {
  std::string luts;
  for (const SlrUse::Row& row : use.slrs) {
    const auto amount = row.used.get(Resource::lut);
    if (!amount) continue;
    luts += fmt::format("{}{} {}", luts.empty() ? " (LUT: " : ", ", row.slr, *amount);
  }
  if (!luts.empty()) luts += ")";
  const std::string_view stage = use.stage == fabric::Stage::routed ? "routed" : "placed";
  return {use.file, 0,
          fmt::format("counts the whole design with the platform's own logic{}, not what kernels "
                      "need: give kernel_util_{}.json of the same link",
                      luts, stage)};
}

}  // namespace vppcheck::artifact
