// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vppcheck/design/port_lookup.h"

namespace vppcheck::design {

/// The names of one kernel, by which `sp` and `sc` refer to its arguments and ports. Refers to the
/// kernel, which must outlive it.
///
/// v++ takes an argument by its exact name, and a port by the name of the interface in
/// component.xml
/// (`m_axi_gmem0`); the kernel.xml of HLS has that name in upper case (`M_AXI_GMEM0`), so that case
/// does not count where only such a file was read (EdoardoDAlessio/ACA-Project-2024: kernel.xml,
/// component.xml and the .cdb files of one link).
class KernelNames {
 public:
  explicit KernelNames(const artifact::Kernel& kernel);

  /// Judges a name; `comparisons` is what the search for near names may still cost, counted down.
  PortLookup find(std::string_view name, PortUse use, std::uint64_t& comparisons) const;
  /// The port of that name, in any case when the names are not exact; null when there is none.
  const artifact::KernelPort* find_port(std::string_view name) const;
  /// The port's name as v++ takes it: of an HLS kernel in lower case.
  std::string_view spelling(const artifact::KernelPort& port) const;

 private:
  const artifact::KernelArgument* find_argument(std::string_view name) const;
  PortLookup found(PortVerdict verdict, const artifact::KernelArgument* argument,
                   const artifact::KernelPort* port) const;
  PortLookup find_other_case(std::string_view name) const;
  std::vector<std::string_view> near(std::string_view name, PortUse use,
                                     std::uint64_t& comparisons) const;

  struct SameButCase {
    std::vector<const artifact::KernelArgument*> arguments;
    std::vector<const artifact::KernelPort*> ports;
  };

  const artifact::Kernel& kernel_;
  std::unordered_map<std::string_view, const artifact::KernelArgument*> arguments_;
  std::unordered_map<std::string_view, const artifact::KernelPort*> ports_;
  std::unordered_map<std::string, SameButCase> lower_;  // names in lower case
  std::unordered_map<const artifact::KernelPort*, std::string>
      spellings_;  // unless the name itself
};

}  // namespace vppcheck::design
