// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "vppcheck/artifact/kernel_resources.h"
#include "vppcheck/artifact/limits.h"
#include "vppcheck/artifact/report_table.h"
#include "vppcheck/artifact/util_amounts.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

using fabric::Resource;
using fabric::Stage;

/// Which column holds which resource.
struct Heads {
  std::size_t cells = 0;
  std::vector<std::pair<Resource, std::size_t>> amounts;
};

/// The heads of the table; nothing when the row is no row of heads or names a resource twice.
std::optional<Heads> heads_of(const ReportLine& row) {
  if (row.too_wide || trimmed_cell(row.cells.front()) != "Name") return std::nullopt;
  Heads heads{row.cells.size(), {}};
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    const auto resource = util_resource(trimmed_cell(row.cells[i]));
    if (!resource) continue;
    for (const auto& [other, column] : heads.amounts) {
      if (other == *resource) return std::nullopt;
    }
    heads.amounts.emplace_back(*resource, i);
  }
  if (heads.amounts.empty()) return std::nullopt;
  return heads;
}

/// Rows of compute units are indented below their kernel; the cell's own blank is not counted.
bool is_indented(std::string_view cell) { return cell.starts_with("  "); }

/// The stage that the report was asked for, in `-name kernel_util_routed` of its command line.
std::optional<Stage> stage_of_command(std::string_view command) {
  if (command.find("kernel_util_routed") != std::string_view::npos) return Stage::routed;
  if (command.find("kernel_util_placed") != std::string_view::npos) return Stage::placed;
  return std::nullopt;
}

class KernelUtilReader {
 public:
  KernelUtilReader(std::string_view bytes, const std::string& file) : lines_(bytes), file_(file) {}

  ResourcesResult read() {
    bool ruled = false;
    for (ReportLine line = lines_.next(); line.kind != ReportLineKind::end; line = lines_.next()) {
      if (line.kind == ReportLineKind::text) read_field(line.text);
      ruled = line.kind == ReportLineKind::rule || (ruled && line.kind == ReportLineKind::row);
      if (line.kind != ReportLineKind::row) continue;
      const auto heads = heads_of(line);
      if (!heads) continue;
      if (auto error = read_table(*heads, ruled)) return tl::unexpected(std::move(*error));
      if (entries_.empty()) break;
      return std::move(entries_);
    }
    return tl::unexpected(ArtifactError{
        file_, 0,
        "not a kernel_util report: no table with 'Name' and any of LUT, REG, BRAM, URAM, DSP, each "
        "once, and rows of compute units below their kernels"});
  }

 private:
  void read_field(std::string_view line) {
    if (const auto state = report_field(line, "Design State"); !state.empty()) {
      stage_ = std::max(stage_, stage_of_state(state));
    }
    if (const auto stage = stage_of_command(report_field(line, "Command"))) {
      stage_ = std::max(stage_, *stage);
    }
  }

  /// Rows up to the rule that closes the table; tables of Markdown have none and end with the rows.
  std::optional<ArtifactError> read_table(const Heads& heads, bool ruled) {
    bool below_heads = true;
    while (true) {
      const ReportLine line = lines_.next();
      if (line.kind == ReportLineKind::rule && below_heads) {
        below_heads = false;
        continue;
      }
      if (line.kind == ReportLineKind::rule) return std::nullopt;
      if (line.kind != ReportLineKind::row) {
        if (!ruled && !line.text.starts_with('|')) return std::nullopt;
        return error(line, "the table of kernels ends here without a closing line: cut off?");
      }
      if (line.cells.size() != heads.cells) {
        return error(line, fmt::format("this row has {} cells and its head {}", line.cells.size(),
                                       heads.cells));
      }
      if (auto fault = read_row(line, heads)) return fault;
    }
  }

  /// A row without indentation begins a kernel; `Platform` and `User Budget` in front are none.
  std::optional<ArtifactError> read_row(const ReportLine& row, const Heads& heads) {
    const std::string_view name = trimmed_cell(row.cells.front());
    if (!is_indented(row.cells.front())) {
      const bool is_platform = name == "Platform" && kernel_.empty();
      kernel_ = text::is_identifier(name) && !is_platform ? name : std::string_view();
      return std::nullopt;
    }
    if (kernel_.empty()) return std::nullopt;
    if (!text::is_identifier(name)) {
      return error(row, fmt::format("{} is no name of a compute unit", text::quoted(name)));
    }
    if (entries_.size() == kMostEntries) {
      return error(row, fmt::format("more than {} compute units", kMostEntries));
    }
    if (!seen_.insert(name).second) {
      return error(row, fmt::format("compute unit {} stands here twice", text::quoted(name)));
    }
    KernelResources entry{std::string(kernel_), std::string(name), {}, stage_, file_};
    for (const auto& [resource, column] : heads.amounts) {
      const std::string_view written = amount_of_cell(row.cells[column]);
      if (written.empty()) continue;
      const auto amount = parse_util_amount(resource, written);
      if (!amount) {
        return error(row, fmt::format("{} of {} is {}, expected a number up to {}",
                                      fabric::name_of(resource), text::quoted(name),
                                      text::quoted(written), kMostAmount));
      }
      entry.needed.set(resource, *amount);
    }
    if (!entry.needed.empty()) entries_.push_back(std::move(entry));
    return std::nullopt;
  }

  ArtifactError error(const ReportLine& line, std::string message) const {
    return {file_, line.number, std::move(message)};
  }

  ReportLines lines_;
  const std::string& file_;
  Stage stage_ = Stage::synthesised;
  std::string_view kernel_;
  std::vector<KernelResources> entries_;
  std::set<std::string_view> seen_;
};

}  // namespace

ResourcesResult read_kernel_util_report(std::string_view bytes, const std::string& file) {
  return KernelUtilReader(bytes, file).read();
}

}  // namespace vppcheck::artifact
