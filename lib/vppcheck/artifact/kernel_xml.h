// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/artifact/kernel.h"
#include "vppcheck/artifact/kernel_resources.h"

namespace vppcheck::artifact {

/// A kernel.xml with what HLS adds to it inside an .xo.
struct KernelXml {
  std::vector<Kernel> kernels;
  /// The estimate for the only kernel, from `profile`; nothing for RTL kernels and bare files of
  /// `v++ -c`, which have no profile, and for a profile that cannot be understood.
  std::optional<KernelResources> estimate;
};

/// `read_kernel_xml` with the profile; the errors are the same.
tl::expected<KernelXml, ArtifactError> read_kernel_xml_with_profile(std::string_view bytes,
                                                                    const std::string& file);

}  // namespace vppcheck::artifact
