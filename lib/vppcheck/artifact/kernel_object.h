// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/artifact/kernel.h"
#include "vppcheck/artifact/kernel_resources.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::artifact {

/// What an .xo tells: its kernels, and the estimates of HLS for them where it has any. The kernel
/// of package_xo has none: its need is unknown, not zero.
struct KernelObject {
  std::vector<Kernel> kernels;
  std::vector<KernelResources> resources;
};

/// Reads a kernel object (.xo), a ZIP archive: xo.xml names the kernels, `<dir>/kernel.xml` their
/// ports and arguments, `<ip>/component.xml` the true names and directions of their interfaces, and
/// the profile of HLS inside kernel.xml, or csynth.xml, what they need. Names members by xo.xml
/// only: `<kernel>_info.xml` is an older description with wrong data. An error names the file and
/// the member. An absent component.xml is no error; the kernel then has what kernel.xml says.
tl::expected<KernelObject, ArtifactError> read_kernel_object(text::RandomAccessFile& input,
                                                             const std::string& file);

}  // namespace vppcheck::artifact
