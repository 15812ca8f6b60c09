// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "vppcheck/artifact/aie_library.h"
#include "vppcheck/config/directives.h"
#include "vppcheck/text/span.h"

namespace vppcheck::design {

/// What one graph takes of the AI Engine array: as an AI Engine compile configuration declares it,
/// as a library has it, or both when the library is the result of the configuration.
struct PartitionUse {
  const config::AiePartition* partition = nullptr;  ///< null: no configuration declares one
  /// Of the declaration; of the [aie] head for the whole array; absent when only a library tells.
  std::optional<text::Location> where;
  const artifact::AieLibrary* library = nullptr;  ///< null: only a configuration tells

  /// Whether the library says what it takes of the array. A simulation on x86 takes nothing, though
  /// it is compiled with the same options.
  bool library_tells() const {
    return library != nullptr && library->partition != artifact::AiePartitionKind::unknown &&
           library->target != artifact::AieTarget::x86sim;
  }
  /// Whether a configuration says that the graph takes the whole array.
  bool declares_whole() const { return where && partition == nullptr; }
  /// The name that becomes the prefix of ports and graphs; empty when there is none or it is not
  /// known.
  std::string_view name() const {
    if (library != nullptr && !library->partition_name.empty()) return library->partition_name;
    return partition != nullptr ? partition->name.text : std::string_view();
  }
  /// The columns that the configuration declares; absent when it declares none.
  std::optional<artifact::AieColumns> declared_columns() const {
    if (partition == nullptr) return std::nullopt;
    return artifact::AieColumns{partition->first_column, partition->column_count};
  }
  /// The columns of the partition that the library was compiled for; absent when it is not known
  /// or the library takes the whole array.
  std::optional<artifact::AieColumns> built_columns() const {
    const bool known = library_tells() && library->partition == artifact::AiePartitionKind::part;
    return known ? std::optional(library->columns) : std::nullopt;
  }
  /// What the link would meet: the columns of the library where it tells, else those declared.
  std::optional<artifact::AieColumns> columns() const {
    return is_whole() || built_columns() ? built_columns() : declared_columns();
  }
  /// Whether the link would meet a graph over the whole array.
  bool is_whole() const {
    return library_tells() ? library->partition == artifact::AiePartitionKind::whole
                           : declares_whole();
  }
};

}  // namespace vppcheck::design
