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

/// Reads a kernel object (.xo), a ZIP archive. Its last member, xo.xml, names the kernels and their
/// folders; only members that it names are read: `<Dir>/kernel.xml` for ports and arguments,
/// `<IP>/component.xml` for the true names, directions and widths of the interfaces, and for what
/// a kernel needs `<IP>/hls_files/<kernel>/solution/syn/report/csynth.xml`, or else the profile of
/// HLS in kernel.xml. (`<IP>/<kernel>_info.xml` is an older description with wrong data.)
///
/// An error names the file and, where it has one, the member: no ZIP archive, no xo.xml, a member
/// missing that xo.xml names as `Dir`, anything malformed, encrypted or beyond a limit. An absent
/// component.xml is none; the kernel then has what kernel.xml says. Nor is a report that cannot be
/// understood; the resources are unknown then.
tl::expected<KernelObject, ArtifactError> read_kernel_object(text::RandomAccessFile& input,
                                                             const std::string& file);

}  // namespace vppcheck::artifact
