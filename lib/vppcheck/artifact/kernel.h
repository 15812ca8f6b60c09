// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/artifact/kernel_resources.h"

namespace vppcheck::artifact {

/// What a port of a kernel is, seen from the kernel.
enum class PortKind : std::uint8_t { memory_master, control_slave, stream_in, stream_out };

/// One interface of a kernel.
struct KernelPort {
  std::string name;
  PortKind kind = PortKind::memory_master;
  std::uint32_t width_bits = 0;  ///< 0 when not known
};

/// What an argument is (`addressQualifier` of kernel.xml: 0 scalar, 1 global, 2 constant, 3 local,
/// 4 stream; src/runtime_src/core/common/xclbin_parser of Xilinx/XRT).
enum class ArgumentKind : std::uint8_t { scalar, global, constant, local, stream };

/// One argument of a kernel and the port that carries it.
struct KernelArgument {
  std::string name;
  std::string port;
  ArgumentKind kind = ArgumentKind::scalar;
};

/// A kernel as kernel.xml describes it.
struct Kernel {
  std::string name;
  std::string file;
  std::vector<KernelPort> ports;
  std::vector<KernelArgument> arguments;
};

/// Reads a bare kernel.xml: `root` with one or more `kernel` elements (UG1702 2025.2, "RTL Kernel
/// XML File"). Not XML, another root, missing names, unknown modes or qualifiers, and numbers that
/// are none are errors with their line. `<kernel>_info.xml` inside an .xo is no kernel.xml.
tl::expected<std::vector<Kernel>, ArtifactError> read_kernel_xml(std::string_view bytes,
                                                                 const std::string& file);

}  // namespace vppcheck::artifact
