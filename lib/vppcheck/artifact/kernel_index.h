// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/artifact/kernel_resources.h"
#include "vppcheck/fabric/release.h"

namespace vppcheck::artifact {

/// Where the parts of one kernel lie in an .xo; paths are `normal_path`s.
struct KernelEntry {
  std::string name;
  std::string kernel_xml;     ///< `<Dir>/kernel.xml`
  std::string component_xml;  ///< `<IP>/component.xml`; empty when there is no IP
  /// The report of HLS: `<IP>/hls_files/<name>/solution/syn/report/csynth.xml` (Vitis 2022.2,
  /// EdoardoDAlessio/ACA-Project-2024); empty when there is no IP.
  std::string csynth_xml;
  std::vector<std::string> flows;
};

/// What xo.xml, the index of an .xo, tells.
struct KernelIndex {
  std::vector<KernelEntry> kernels;
  std::optional<fabric::Release> release;
};

/// A path inside an archive without `.`, doubled slashes and slashes at its ends; `..` takes the
/// folder before it away.
std::string normal_path(std::string_view path);

/// The most kernels of one .xo: a bound of ours; `v++ -c` and package_xo write one.
inline constexpr std::size_t kMostKernels = 1'000;

/// Reads xo.xml. Not XML, another root, no kernel, too many, and kernels without Name or Dir or
/// standing twice are errors with their line.
tl::expected<KernelIndex, ArtifactError> read_kernel_index(std::string_view bytes,
                                                           const std::string& file);

}  // namespace vppcheck::artifact
