// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "vppcheck/artifact/aie_library.h"
#include "vppcheck/text/printable.h"

// The readers of what the AI Engine compiler leaves behind, and what holds for every result.
namespace vppcheck::fuzz {

/// An error names the file or a part of it, and is safe to print.
inline std::string broken_aie_error(const artifact::ArtifactError& error) {
  std::string faults;
  if (error.file != "input" && !error.file.starts_with("input(")) {
    faults += "the error names file " + error.file + "\n";
  }
  if (error.message.empty()) faults += "an error without a message\n";
  if (text::printable(error.message) != error.message) faults += "unsafe: " + error.message + "\n";
  return faults;
}

inline std::string check_aie_library(std::string_view bytes) {
  const auto library = artifact::read_aie_library(bytes, "input");
  if (!library) return broken_aie_error(library.error());
  std::string faults;
  for (const artifact::AiePort& port : library->ports) {
    if (port.name.empty()) faults += "a port without name\n";
    if (port.is_gmio && port.width_bits != 0) faults += "a GMIO with a width\n";
  }
  for (const std::string& graph : library->graphs) {
    if (graph.empty()) faults += "a graph without name\n";
  }
  const bool is_part = library->partition == artifact::AiePartitionKind::part;
  if (is_part && library->columns.count == 0) faults += "a partition without columns\n";
  if (library->partition == artifact::AiePartitionKind::unknown && library->columns.count != 0) {
    faults += "columns of an unknown partition\n";
  }
  if (library->first_used_column.has_value() != library->last_used_column.has_value() ||
      library->first_used_column > library->last_used_column) {
    faults += "used columns without an end\n";
  }
  return faults;
}

/// The same reader: it tells the two kinds of file apart by content.
inline std::string check_aie_control_config(std::string_view bytes) {
  return check_aie_library(bytes);
}

inline std::string check_npu_partition(std::string_view bytes) {
  const auto partition = artifact::read_npu_partition(bytes, "input");
  if (!partition) return broken_aie_error(partition.error());
  return partition->column_width == 0 || partition->start_columns.empty() ? "no columns\n" : "";
}

}  // namespace vppcheck::fuzz
