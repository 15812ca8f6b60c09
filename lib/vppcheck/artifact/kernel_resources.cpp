// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/kernel_resources.h"

#include <optional>

#include "vppcheck/container/lines.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/span.h"

namespace vppcheck::artifact {
namespace {

/// The first line that is neither blank nor a comment of an .ini file.
std::string_view first_line(std::string_view bytes) {
  container::Lines lines(bytes);
  while (const std::optional<std::string_view> line = lines.next()) {
    const std::string_view content = text::trimmed({*line, {}}).text;
    if (!content.empty() && content.front() != '#' && content.front() != ';') return content;
  }
  return "";
}

/// Whether a line of the text is a heading of a system estimate; a report that lost its area table
/// still gets an error that says so.
bool has_estimate_heading(std::string_view bytes) {
  container::Lines lines(bytes);
  while (const std::optional<std::string_view> line = lines.next()) {
    if (*line == "Area Information" || *line == "Kernel Summary") return true;
  }
  return false;
}

/// Whether a line of the text is the title of a kernel_util report, or the head of its table:
/// READMEs copy the table alone.
bool has_kernel_util_heading(std::string_view bytes) {
  container::Lines lines(bytes);
  while (const std::optional<std::string_view> line = lines.next()) {
    const std::string_view content = text::trimmed({*line, {}}).text;
    if (content == "Accelerator Utilization Design Information") return true;
    if (content.starts_with("| Name ") && content.find("LUTAsMem") != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

ResourcesResult read_resources(std::string_view bytes, const std::string& file) {
  const std::string_view first = first_line(container::without_byte_order_mark(bytes)).substr(0, 1);
  if (first == "<") return read_csynth(bytes, file);
  if (first == "[") return read_kernel_table(bytes, file);
  if (first == "{") {
    const bool diagram = bytes.find("\"system_diagram_metadata\"") != std::string_view::npos;
    return diagram ? read_diagram_resources(bytes, file) : read_kernel_util_json(bytes, file);
  }
  if (has_estimate_heading(bytes)) return read_system_estimate(bytes, file);
  if (has_kernel_util_heading(bytes)) return read_kernel_util_report(bytes, file);
  return tl::unexpected(ArtifactError{
      file, 0,
      "no resource numbers that are understood: expected a kernel_util_*.json or .rpt, a system "
      "diagram, a system_estimate*.xtxt of v++, a csynth.xml of Vitis HLS, or a kernel table with "
      "'[kernel NAME]' sections (docs/resources.md)"});
}

}  // namespace vppcheck::artifact
