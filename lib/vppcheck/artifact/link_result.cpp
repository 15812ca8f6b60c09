// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/link_result.h"

namespace vppcheck::artifact {
bool looks_like_xclbin_info(std::string_view) { return false; }

tl::expected<LinkResult, ArtifactError> read_xclbin_info(std::string_view,
                                                         const std::string& file) {
  return tl::unexpected(ArtifactError{file, 0, "not read yet"});
}
}  // namespace vppcheck::artifact
