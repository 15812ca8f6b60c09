// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/aie_join.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

/// What the one partition that a file states makes certain.
void take_entry(const AiePartitionEntry& entry, AieLibrary& library) {
  const bool all = library.array_columns && entry.name.empty() &&
                   entry.columns == AieColumns{0, *library.array_columns};
  library.partition = all ? AiePartitionKind::whole : AiePartitionKind::part;
  library.columns = entry.columns;
  library.partition_name = entry.name;
}

void take_option(const AieCompileSummary& summary, AieLibrary& library) {
  if (summary.option == AiePartitionOption::given) {
    library.partition = AiePartitionKind::part;
    library.columns = summary.columns;
    library.partition_name = summary.partition_name;
  } else if (summary.option == AiePartitionOption::none) {
    library.partition = AiePartitionKind::whole;
    if (library.array_columns) library.columns = {0, *library.array_columns};
  }
}

std::string show(const AieColumns& columns) {
  return fmt::format("columns {} to {}", columns.first, columns.last());
}

/// Joins what aie_partition.json and the command of the compiler say of the partition.
std::optional<ArtifactError> join_partition(const AieLibraryParts& parts, AieLibrary& library) {
  const AieCompileSummary& summary = parts.summary;
  const bool given = summary.option == AiePartitionOption::given;
  const auto& entries = parts.archive.partitions;
  if (entries.size() == 1) {
    const AiePartitionEntry& entry = entries.front();
    if (given && entry.columns != summary.columns) {
      return ArtifactError{parts.summary_where, 0,
                           fmt::format("enable-partition gives {}, but aie_partition.json {}",
                                       show(summary.columns), show(entry.columns))};
    }
    if (given && !entry.name.empty() && !summary.partition_name.empty() &&
        entry.name != summary.partition_name) {
      return ArtifactError{
          parts.summary_where, 0,
          fmt::format("enable-partition names the partition {}, but aie_partition.json {}",
                      text::quoted(summary.partition_name), text::quoted(entry.name))};
    }
    take_entry(entry, library);
  }
  // Of several partitions none is known to be that of this library, but for its own option.
  if (given || entries.empty()) take_option(summary, library);
  if (given && library.partition_name.empty() && entries.size() == 1) {
    library.partition_name = entries.front().name;
  }
  return std::nullopt;
}

/// How the columns of an aie_control_config.json are counted.
enum class Counting : std::uint8_t { from_array, from_partition, unclear };

bool within(const AieLibrary& library, const AieColumns& columns) {
  return *library.first_used_column >= columns.first && *library.last_used_column <= columns.last();
}

Counting counting_of(const AieLibrary& library, const AieColumns& partition) {
  if (partition.first == 0 || !library.first_used_column) return Counting::from_array;
  const bool absolute = within(library, partition);
  const bool relative = within(library, {0, partition.count});
  if (absolute && relative) return Counting::unclear;
  return relative ? Counting::from_partition : Counting::from_array;
}

/// Makes the columns count from the array; takes them away when it is unclear what they mean.
void settle_columns(const AieControlConfig& control, AieLibrary& library) {
  AieColumns partition = control.overlay.value_or(AieColumns{});
  if (library.partition == AiePartitionKind::part) partition = library.columns;
  const Counting counting = counting_of(library, partition);
  if (counting == Counting::from_array) return;
  const auto settle = [&](std::optional<std::uint32_t>& column) {
    if (!column) return;
    if (counting == Counting::unclear) {
      column.reset();
    } else {
      *column += partition.first;
    }
  };
  settle(library.first_used_column);
  settle(library.last_used_column);
  for (AiePort& port : library.ports) settle(port.shim_column);
}

/// Adds what the aie_control_config.json knows of the ports of the cfgraph. Its PLIOs that the
/// cfgraph lacks are none for v++; its GMIOs are added, as v++ does not look for them.
std::optional<ArtifactError> join_ports(AieLibraryParts& parts, AieLibrary& library) {
  std::map<std::string_view, const AiePort*> known;
  for (const AiePort& port : parts.control.ports) known.emplace(port.name, &port);
  const std::string prefix = library.partition_name + "_";
  std::map<std::string_view, bool> seen;
  for (AiePort& port : parts.ports) {
    auto found = known.find(port.name);
    if (found == known.end() && prefix.size() > 1 && port.name.starts_with(prefix)) {
      found = known.find(std::string_view(port.name).substr(prefix.size()));
      // v++ puts the name of the partition before that of the port; ours is the one without.
      if (found != known.end()) port.name = found->second->name;
    }
    if (found == known.end()) continue;
    const AiePort& other = *found->second;
    seen.emplace(found->first, true);
    if (port.direction == AieDirection::unknown) {
      port.direction = other.direction;
    } else if (other.direction != AieDirection::unknown && other.direction != port.direction) {
      return ArtifactError{
          parts.cfgraph_where, 0,
          fmt::format("the port {} has another direction than in aie_control_config.json",
                      text::quoted(port.name))};
    }
    port.graph_name = other.graph_name;
    port.shim_column = other.shim_column;
    port.stream_id = other.stream_id;
  }
  library.ports = std::move(parts.ports);
  for (const AiePort& port : parts.control.ports) {
    if (port.is_gmio && seen.emplace(port.name, true).second) library.ports.push_back(port);
  }
  return std::nullopt;
}

AieLibrary started(const AieControlConfig& control, const std::string& file) {
  AieLibrary library;
  library.file = file;
  library.graphs = control.graphs;
  library.first_used_column = control.first_used_column;
  library.last_used_column = control.last_used_column;
  library.array_columns = control.array_columns;
  return library;
}

}  // namespace

tl::expected<AieLibrary, ArtifactError> join_aie_library(AieLibraryParts parts,
                                                         const std::string& file) {
  AieLibrary library = started(parts.control, file);
  library.is_archive = true;
  library.target = parts.summary.target;
  // The graphs of x86sim have no place in an array (2022.2).
  if (library.target == AieTarget::unknown && parts.control.has_driver_config) {
    library.target = AieTarget::hw;
  }
  if (auto error = join_partition(parts, library)) return tl::unexpected(std::move(*error));
  if (auto error = join_ports(parts, library)) return tl::unexpected(std::move(*error));
  settle_columns(parts.control, library);
  library.device = std::move(parts.archive.device);
  if (library.device.empty()) library.device = std::move(parts.simulated_device);
  library.platform = std::move(parts.summary.platform);
  library.release = parts.summary.release;
  library.interface_id = std::move(parts.archive.interface_id);
  if (parts.archive.partitions.size() == 1 && library.interface_id.empty()) {
    library.interface_id = std::move(parts.archive.partitions.front().interface_id);
  }
  return library;
}

AieLibrary join_aie_control_config(AieControlConfig control, const std::string& file) {
  AieLibrary library = started(control, file);
  if (control.has_driver_config) library.target = AieTarget::hw;
  library.ports = std::move(control.ports);
  if (control.partitions.size() == 1) take_entry(control.partitions.front(), library);
  settle_columns(control, library);
  return library;
}

}  // namespace vppcheck::artifact
