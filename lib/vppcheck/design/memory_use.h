// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "vppcheck/design/design.h"

namespace vppcheck::design {

/// What reaches memory in one kernel, in its order: the arguments that point there, and the ports
/// that carry none of them (RTL kernels may have no arguments at all).
struct KernelMemory {
  struct Slot {
    const artifact::KernelArgument* argument = nullptr;  ///< null for a port without arguments
    const artifact::KernelPort* port = nullptr;          ///< null when the file does not say which
  };
  /// A port with its slots, as indices.
  struct Port {
    const artifact::KernelPort* port = nullptr;
    std::vector<std::uint32_t> slots;
  };

  const artifact::Kernel* kernel = nullptr;
  std::vector<Slot> slots;
  std::vector<Port> ports;
  std::unordered_map<const artifact::KernelArgument*, std::uint32_t> slot_of;
  std::unordered_map<const artifact::KernelPort*, std::uint32_t> index_of;  ///< in `ports`
};

/// What the `sp` lines give one compute unit of a described kernel.
struct UnitMemory {
  const ComputeUnit* cu = nullptr;
  const KernelMemory* kernel = nullptr;
  const config::PortMapping* first_line = nullptr;  ///< null when no line names it
  /// For each slot the first line that maps it, or null; empty when no line names the unit. A line
  /// for a port maps every argument of the port (CFGEN 83-2228 prints one mapping for each).
  std::vector<const config::PortMapping*> lines;
  /// A line for this unit, or for one that may be it, names something that cannot be told: what is
  /// left unmapped is not known.
  bool doubtful = false;
};

/// An argument that two lines map by different names: its own, and its port's.
struct TwiceMapped {
  const artifact::KernelArgument* argument = nullptr;
  const config::PortMapping* first = nullptr;
  const config::PortMapping* again = nullptr;
};

/// No more slots than this are filled for all lines together; compute units beyond are left out.
inline constexpr std::size_t kMostSlots = 1'000'000;

/// The `sp` lines of a design, joined with the kernels that are described. Refers to the design,
/// which must outlive it.
class MemoryUse {
 public:
  explicit MemoryUse(const Design& design);
  MemoryUse(const MemoryUse&) = delete;
  MemoryUse& operator=(const MemoryUse&) = delete;

  /// The compute units of described kernels that lines name, in the order of their first lines.
  const std::vector<UnitMemory>& mapped_units() const { return units_; }
  /// The compute units of described kernels that no line names, in the order of the design.
  const std::vector<UnitMemory>& other_units() const { return others_; }
  const std::vector<TwiceMapped>& twice_mapped() const { return twice_; }
  /// The lines that map nothing: their names mean nothing, or what they probably mean has a line
  /// of its own.
  const std::unordered_set<const config::PortMapping*>& without_effect() const { return idle_; }

 private:
  void add_line(const config::PortMapping& sp, bool meant_only);
  void fill(UnitMemory& unit, const PortLookup& lookup, const config::PortMapping& sp,
            bool meant_only);
  std::span<const std::uint32_t> slots_named(const KernelMemory& kernel,
                                             const PortLookup& lookup) const;
  void doubt(std::string_view cu);
  void add_others();
  const KernelMemory& memory_of(const artifact::Kernel& kernel);
  UnitMemory* unit_of(const config::PortMapping& sp);

  const Design& design_;
  std::unordered_map<const artifact::Kernel*, KernelMemory> kernels_;
  std::unordered_map<std::string_view, std::size_t> unit_by_name_;
  std::unordered_set<std::string_view> doubtful_units_;
  std::unordered_set<std::string_view> doubtful_kernels_;
  bool all_doubtful_ = false;
  std::size_t slots_left_ = kMostSlots;
  std::vector<UnitMemory> units_;
  std::vector<UnitMemory> others_;
  std::vector<TwiceMapped> twice_;
  std::unordered_set<const config::PortMapping*> idle_;
};

}  // namespace vppcheck::design
