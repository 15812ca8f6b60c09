// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/build_summary.h"

namespace vppcheck::artifact {
std::string_view name_of(BuildStep step) {
  switch (step) {
    case BuildStep::unknown: return "unknown";
    case BuildStep::compile: return "compile";
    case BuildStep::link: return "link";
    case BuildStep::package: return "package";
    case BuildStep::aie_compile: return "aie compile";
  }
  return "";
}

bool looks_like_build_summary(std::string_view bytes) { return bytes.starts_with("<ENTRY>"); }

tl::expected<BuildSummary, ArtifactError> read_build_summary(std::string_view,
                                                             const std::string& file) {
  return tl::unexpected(ArtifactError{file, 0, "not read yet"});
}
}  // namespace vppcheck::artifact
