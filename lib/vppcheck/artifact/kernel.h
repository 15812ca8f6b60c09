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
#include "vppcheck/fabric/release.h"

namespace vppcheck::artifact {

/// What a port of a kernel is, seen from the kernel.
enum class PortKind : std::uint8_t { memory_master, control_slave, stream_in, stream_out };

/// One interface of a kernel.
struct KernelPort {
  std::string name;
  PortKind kind = PortKind::memory_master;
  std::uint32_t width_bits = 0;  ///< 0 when not known
  /// component.xml says something else than kernel.xml; `kind` is component.xml's, because v++
  /// takes the interfaces of a kernel from there (sys_link/_sysl/.cdb/setup_aie.xml of
  /// EdoardoDAlessio/ACA-Project-2024, Vitis 2022.2, has them all). A kernel.xml can be written by
  /// hand (UG1702 2025.2, "RTL Kernel XML File"), so the two can differ. A name is no witness: the
  /// stream `s_din` of lyftfc/vitis-rtl-kernel-example is an output in kernel.xml (`write_only`),
  /// and src/krnl_rtl_trial_a.v agrees.
  bool direction_disputed = false;
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

/// A kernel as kernel.xml describes it and, in an .xo, component.xml and xo.xml beside it.
struct Kernel {
  std::string name;
  std::string file;  ///< the kernel.xml or the .xo
  /// Names are those that `sp` and `sc` take: of component.xml where that was read (`m_axi_gmem0`),
  /// of kernel.xml otherwise (HLS writes `M_AXI_GMEM0` there). First those of kernel.xml in its
  /// order; then the streams that only component.xml has.
  std::vector<KernelPort> ports;
  std::vector<KernelArgument> arguments;
  /// Whether the names of all ports have the case that v++ uses: each was found in component.xml,
  /// or the kernel is RTL (`language="ip_c"`), whose kernel.xml names the interfaces themselves.
  bool exact_names = false;
  /// `hwControlProtocol`: `ap_ctrl_hs`, `ap_ctrl_chain`, `ap_ctrl_none`, `user_managed`; empty when
  /// not said.
  std::string protocol;
  /// Clock pins (`ap_clk`, `ap_clk_2`) by component.xml, in its order; empty when it was not read.
  std::vector<std::string> clock_pins;
  /// What the .xo was made for: `CPU_EMU`, `HW_EMU`, `SYSTEM`; empty when not known.
  std::vector<std::string> flows;
  /// The release of the tools that wrote the .xo.
  std::optional<fabric::Release> release;
};

/// Reads a bare kernel.xml: `root` with one or more `kernel` elements (UG1702 2025.2, "RTL Kernel
/// XML File"). Not XML, another root, missing names, unknown modes or qualifiers, and numbers that
/// are none are errors with their line. `<kernel>_info.xml` inside an .xo is no kernel.xml.
tl::expected<std::vector<Kernel>, ArtifactError> read_kernel_xml(std::string_view bytes,
                                                                 const std::string& file);

}  // namespace vppcheck::artifact
