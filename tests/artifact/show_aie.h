// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <string>

#include "vppcheck/artifact/aie_library.h"

namespace vppcheck::artifact {

inline std::string show(const std::optional<std::uint32_t>& number) {
  return number ? std::to_string(*number) : "?";
}

/// `in_a mygraph.in_1 in 32 column 24 stream 1`; a question mark stands for unknown.
inline std::string show(const AiePort& port) {
  constexpr const char* kDirections[] = {"?", "in", "out"};
  return fmt::format("{} {} {}{} {} column {} stream {}", port.name,
                     port.graph_name.empty() ? "?" : port.graph_name, port.is_gmio ? "gmio " : "",
                     kDirections[static_cast<int>(port.direction)],
                     port.width_bits == 0 ? "?" : std::to_string(port.width_bits),
                     show(port.shim_column), show(port.stream_id));
}

inline std::string show_ports(const tl::expected<AieLibrary, ArtifactError>& library) {
  if (!library) return library.error().show();
  std::string text;
  for (const AiePort& port : library->ports) text += show(port) + "\n";
  return text;
}

/// `part 6+2 pr0`, `whole 0+50`, `whole`, `unknown`: first column and number of columns.
inline std::string show_partition(const tl::expected<AieLibrary, ArtifactError>& library) {
  if (!library) return library.error().show();
  constexpr const char* kKinds[] = {"unknown", "whole", "part"};
  std::string text = kKinds[static_cast<int>(library->partition)];
  if (library->columns.count != 0) {
    text += fmt::format(" {}+{}", library->columns.first, library->columns.count);
  }
  return library->partition_name.empty() ? text : text + " " + library->partition_name;
}

/// `6 to 7`.
inline std::string show_used(const tl::expected<AieLibrary, ArtifactError>& library) {
  if (!library) return library.error().show();
  return show(library->first_used_column) + " to " + show(library->last_used_column);
}

/// Everything but ports and partition.
inline std::string show_build(const tl::expected<AieLibrary, ArtifactError>& library) {
  if (!library) return library.error().show();
  std::string graphs;
  for (const std::string& graph : library->graphs) graphs += " " + graph;
  return fmt::format(
      "{}{}, graphs{}, array {}, device '{}', platform '{}', release {}, interface '{}'",
      name_of(library->target), library->is_archive ? " archive" : "", graphs,
      show(library->array_columns), library->device, library->platform,
      library->release ? fabric::show(*library->release) : "?", library->interface_id);
}

}  // namespace vppcheck::artifact
