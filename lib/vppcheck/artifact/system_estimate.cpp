// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "vppcheck/artifact/kernel_resources.h"
#include "vppcheck/artifact/limits.h"
#include "vppcheck/container/lines.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/span.h"

namespace vppcheck::artifact {
namespace {

using fabric::Resource;
using Cells = std::vector<std::string_view>;

/// The first byte of each column and of the gap behind it, from the row of dashes under the heads.
struct Column {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A real table has eight columns; more than this many are no table.
constexpr std::size_t kMostColumns = 64;

constexpr std::string_view kSection = "Area Information";

bool is_rule(std::string_view line) {
  return !line.empty() && line.find_first_not_of('-') == std::string_view::npos;
}

std::vector<Column> columns_of(std::string_view dashes) {
  std::vector<Column> columns;
  for (std::size_t i = dashes.find('-');
       i != std::string_view::npos && columns.size() <= kMostColumns; i = dashes.find('-', i)) {
    const std::size_t end = std::min(dashes.find(' ', i), dashes.size());
    columns.push_back({i, end});
    i = end;
  }
  return columns;
}

Cells words_of(std::string_view line) {
  Cells words;
  for (std::size_t i = line.find_first_not_of(' '); i != std::string_view::npos;
       i = line.find_first_not_of(' ', i)) {
    const std::size_t end = std::min(line.find(' ', i), line.size());
    words.push_back(line.substr(i, end - i));
    i = end;
  }
  return words;
}

/// The cells as the row of dashes tells; nothing when a cell runs into the gap behind its column or
/// the line ends before the last one.
std::optional<Cells> cells_of(std::string_view line, const std::vector<Column>& columns) {
  if (line.size() <= columns.back().begin) return std::nullopt;
  Cells cells;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool last = i + 1 == columns.size();
    const std::size_t end = last ? line.size() : columns[i].end;
    const std::size_t next = last ? line.size() : columns[i + 1].begin;
    const std::string_view gap = line.substr(end, next - end);
    if (gap.find_first_not_of(' ') != std::string_view::npos) return std::nullopt;
    const std::string_view cell = line.substr(columns[i].begin, end - columns[i].begin);
    cells.push_back(text::trimmed({cell, {}}).text);
  }
  return cells;
}

/// The cells of a row under the dashes. v++ makes each column as wide as its longest cell (2020.2
/// to 2022.2) and no cell has a blank, so one word for each column is right even where other hands
/// have moved the columns.
std::optional<Cells> row_cells(std::string_view line, const std::vector<Column>& columns) {
  Cells words = words_of(line);
  if (words.size() == columns.size()) return words;
  return cells_of(line, columns);
}

/// The head of a column of amounts; `DSP48E` is the name in older reports of HLS.
std::optional<Resource> resource_of(std::string_view head) {
  if (head == "LUT") return Resource::lut;
  if (head == "FF") return Resource::ff;
  if (head == "BRAM") return Resource::bram;
  if (head == "URAM") return Resource::uram;
  if (head == "DSP" || head == "DSP48E") return Resource::dsp;
  return std::nullopt;
}

/// Which column holds what.
struct Heads {
  std::optional<std::size_t> cu;
  std::optional<std::size_t> kernel;
  std::optional<std::size_t> module;
  std::map<Resource, std::size_t> amounts;
};

/// Nothing when a column that is needed is missing or stands twice.
std::optional<Heads> heads_of(const Cells& cells) {
  Heads heads;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::optional<std::size_t>* const name = cells[i] == "Compute Unit"  ? &heads.cu
                                             : cells[i] == "Kernel Name" ? &heads.kernel
                                             : cells[i] == "Module Name" ? &heads.module
                                                                         : nullptr;
    if (name != nullptr) {
      if (*name) return std::nullopt;
      *name = i;
    } else if (const auto resource = resource_of(cells[i])) {
      if (!heads.amounts.emplace(*resource, i).second) return std::nullopt;
    }
  }
  if (!heads.cu || !heads.kernel || !heads.module || heads.amounts.empty()) return std::nullopt;
  return heads;
}

class SystemEstimateReader {
 public:
  SystemEstimateReader(std::string_view bytes, const std::string& file)
      : lines_(bytes), file_(file) {}

  ResourcesResult read() {
    bool found = false;
    while (const std::optional<std::string_view> line = lines_.next()) {
      if (text::trimmed({*line, {}}).text != kSection) continue;
      found = true;
      if (auto error = read_table()) return tl::unexpected(std::move(*error));
    }
    if (!found) {
      return tl::unexpected(
          ArtifactError{file_, 0, "not a system estimate: no 'Area Information' section"});
    }
    if (rows_ > 0 && result_.empty()) {
      return tl::unexpected(
          ArtifactError{file_, 0, "no row whose 'Module Name' is its 'Kernel Name'"});
    }
    forget_default_names();
    return std::move(result_);
  }

 private:
  std::optional<ArtifactError> read_table() {
    const std::string_view head_line = lines_.next().value_or("");
    const std::string_view dashes = lines_.next().value_or("");
    const std::vector<Column> columns = columns_of(dashes);
    if (columns.empty() || columns.size() > kMostColumns ||
        dashes.find_first_not_of("- ") != std::string_view::npos) {
      return error("'Area Information' has no row of dashes under its column heads");
    }
    const std::optional<Cells> head_cells = cells_of(head_line, columns);
    const std::optional<Heads> heads = head_cells ? heads_of(*head_cells) : std::nullopt;
    if (!heads) {
      return error(
          "'Area Information' needs the columns 'Compute Unit', 'Kernel Name', 'Module Name' and "
          "any of FF, LUT, DSP, BRAM, URAM, each once");
    }
    while (const std::optional<std::string_view> line = lines_.next()) {
      if (line->empty() || is_rule(*line)) return std::nullopt;
      const std::optional<Cells> cells = row_cells(*line, columns);
      if (!cells) return error("this row does not fit the columns of 'Area Information'");
      if (auto fault = read_row(*cells, *heads)) return fault;
    }
    // Else a file that was cut in the middle of a number would be read with a smaller number.
    return error("the file ends inside 'Area Information': no line of dashes closes the table");
  }

  std::optional<ArtifactError> read_row(const Cells& cells, const Heads& heads) {
    const std::string_view cu = cells[*heads.cu];
    const std::string_view kernel = cells[*heads.kernel];
    if (cu.empty() || kernel.empty()) return error("a row without compute unit or kernel");
    ++rows_;
    // The rows of a compute unit are nested modules; the kernel's own row is the sum of them.
    if (cells[*heads.module] != kernel) return std::nullopt;
    if (result_.size() == kMostEntries) {
      return error(fmt::format("more than {} compute units", kMostEntries));
    }
    if (!seen_.insert(std::string(cu)).second) {
      return error(fmt::format("compute unit {} stands here twice", text::quoted(cu)));
    }
    KernelResources entry{std::string(kernel), std::string(cu), {}, fabric::Stage::estimate, file_};
    for (const auto& [resource, column] : heads.amounts) {
      const std::optional<std::uint64_t> amount = parse_amount(cells[column]);
      if (!amount) {
        return error(fmt::format("{} of {} is {}, expected a whole number up to {}",
                                 resource == Resource::bram ? "BRAM" : fabric::name_of(resource),
                                 text::quoted(cu), text::quoted(cells[column]), kMostAmount));
      }
      // v++ writes 0 for DSP whatever HLS estimated: kernel_wrapper has 0 here and 34 in the
      // csynth.xml of the same build (Vitis 2022.2, alex-yang-upenn/vitis_accel_backend_test), with
      // equal LUT and FF. So a zero says nothing.
      if (resource == Resource::dsp && *amount == 0) continue;
      entry.needed.set(resource, *amount);
    }
    result_.push_back(std::move(entry));
    return std::nullopt;
  }

  /// A report of `v++ -c` knows no compute units yet and calls the only one `<kernel>_1`, so its
  /// numbers hold for every compute unit of the kernel.
  void forget_default_names() {
    std::map<std::string, int> count;
    for (const KernelResources& entry : result_) ++count[entry.kernel];
    for (KernelResources& entry : result_) {
      if (count[entry.kernel] == 1 && entry.cu == entry.kernel + "_1") entry.cu.clear();
    }
  }

  ArtifactError error(std::string message) const {
    return {file_, lines_.number(), std::move(message)};
  }

  container::Lines lines_;
  const std::string& file_;
  std::vector<KernelResources> result_;
  std::set<std::string> seen_;
  std::size_t rows_ = 0;
};

}  // namespace

ResourcesResult read_system_estimate(std::string_view bytes, const std::string& file) {
  return SystemEstimateReader(bytes, file).read();
}

}  // namespace vppcheck::artifact
