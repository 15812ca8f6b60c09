// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/artifact/aie_parts.h"

namespace vppcheck::artifact {

/// The parts of one libadf.a; what it lacks is empty.
struct AieLibraryParts {
  std::string cfgraph_where;  ///< names for errors
  std::string summary_where;
  std::vector<AiePort> ports;
  AieArchiveFacts archive;
  AieControlConfig control;
  AieCompileSummary summary;
  std::string simulated_device;
};

/// Makes one statement of them; an error when they contradict each other.
tl::expected<AieLibrary, ArtifactError> join_aie_library(AieLibraryParts parts,
                                                         const std::string& file);

/// What an aie_control_config.json alone tells.
AieLibrary join_aie_control_config(AieControlConfig control, const std::string& file);

}  // namespace vppcheck::artifact
