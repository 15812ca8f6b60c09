// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/aie_library.h"

namespace vppcheck::artifact {
std::string_view name_of(AieTarget target) {
  switch (target) {
    case AieTarget::unknown: return "unknown";
    case AieTarget::x86sim: return "x86sim";
    case AieTarget::hw: return "hw";
  }
  return "";
}

tl::expected<AieLibrary, ArtifactError> read_aie_library(std::string_view,
                                                         const std::string& file) {
  return tl::unexpected(ArtifactError{file, 0, "not read yet"});
}
}  // namespace vppcheck::artifact
