// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/kernel_object.h"

namespace vppcheck::artifact {
tl::expected<KernelObject, ArtifactError> read_kernel_object(text::RandomAccessFile&,
                                                             const std::string& file) {
  return tl::unexpected(ArtifactError{file, 0, "not read yet"});
}
}  // namespace vppcheck::artifact
