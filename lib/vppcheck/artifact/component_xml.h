// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/artifact/kernel.h"
#include "vppcheck/artifact/kernel_resources.h"

namespace vppcheck::artifact {

/// A bus interface of an IP that `sp` or `sc` can name: AXI4 or AXI4-Stream.
struct BusInterface {
  std::string name;  ///< in the case that v++ uses
  PortKind kind = PortKind::memory_master;
  /// Of TDATA, or of WDATA and RDATA; 0 when the file does not tell or contradicts itself.
  std::uint32_t width_bits = 0;
};

/// What the description of a kernel's IP tells.
struct Component {
  std::vector<BusInterface> interfaces;
  /// Input pins of bus type `clock`, in the order of the file.
  std::vector<std::string> clock_pins;
};

/// Reads the component.xml of an IP: IP-XACT (IEEE 1685-2009, as Vivado and Vitis HLS write it with
/// the prefix `spirit:`; other prefixes are taken). Not XML, another root and interfaces without
/// name or standing twice are errors with their line. Interfaces of other bus types and monitors
/// are left out.
tl::expected<Component, ArtifactError> read_component_xml(std::string_view bytes,
                                                          const std::string& file);

}  // namespace vppcheck::artifact
