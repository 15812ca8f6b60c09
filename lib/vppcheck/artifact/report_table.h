// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "vppcheck/container/lines.h"

namespace vppcheck::artifact {

/// What a line of a Vivado report is.
enum class ReportLineKind : std::uint8_t {
  end,   ///< behind the last line
  text,  ///< a title, a blank line, a field of the header such as `| Design State : Routed`
  row,   ///< `| setup_aie_0 | 1634 [  0.09%] |`
  rule,  ///< `+------+----+`, or `|------|----|` of Markdown
};

/// One line of a Vivado report: views into its text.
struct ReportLine {
  ReportLineKind kind = ReportLineKind::end;
  std::uint32_t number = 0;
  std::string_view text;  ///< without blanks at both ends
  /// Of a row, between its bars, not trimmed: indentation says what belongs to what.
  std::vector<std::string_view> cells;
  bool too_wide = false;  ///< a row of more cells than are read
};

/// The most cells of a row that are read: a bound of ours; tables of a device with four SLRs have
/// nine (slr_util_routed.rpt).
inline constexpr std::size_t kMostReportCells = 64;

/// Gives out the lines of a Vivado report one by one.
class ReportLines {
 public:
  explicit ReportLines(std::string_view bytes)
      : lines_(container::without_byte_order_mark(bytes)) {}
  ReportLine next();

 private:
  container::Lines lines_;
};

/// A cell without the blanks around it.
std::string_view trimmed_cell(std::string_view cell);

/// The number in front of a percentage: `1634 [  0.09%]`, or with a line break of Markdown
/// `1634<br>[  0.09%]`.
std::string_view amount_of_cell(std::string_view cell);

/// The value of a field of the header, `| Design State : Routed`; empty for other lines.
std::string_view report_field(std::string_view line, std::string_view name);

}  // namespace vppcheck::artifact
