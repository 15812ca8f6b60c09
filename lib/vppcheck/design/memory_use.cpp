// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/design/memory_use.h"

#include <algorithm>

namespace vppcheck::design {
namespace {

using artifact::ArgumentKind;
using artifact::Kernel;
using artifact::KernelArgument;
using artifact::KernelPort;
using artifact::PortKind;
using config::PortMapping;

bool points_to_memory(const KernelArgument& argument) {
  return argument.kind == ArgumentKind::global || argument.kind == ArgumentKind::constant;
}

KernelMemory read_memory(const Kernel& kernel, const KernelNames& names) {
  KernelMemory memory;
  memory.kernel = &kernel;
  for (const KernelPort& port : kernel.ports) {
    if (port.kind != PortKind::memory_master) continue;
    memory.index_of.emplace(&port, static_cast<std::uint32_t>(memory.ports.size()));
    memory.ports.push_back({&port, {}});
  }
  std::unordered_set<std::string_view> seen;
  for (const KernelArgument& argument : kernel.arguments) {
    if (!points_to_memory(argument) || !seen.insert(argument.name).second) continue;
    const auto slot = static_cast<std::uint32_t>(memory.slots.size());
    const auto port = memory.index_of.find(names.find_port(argument.port));
    const bool has_port = port != memory.index_of.end();
    if (has_port) memory.ports[port->second].slots.push_back(slot);
    memory.slot_of.emplace(&argument, slot);
    memory.slots.push_back({&argument, has_port ? port->first : nullptr});
  }
  for (KernelMemory::Port& port : memory.ports) {
    if (!port.slots.empty()) continue;
    port.slots.push_back(static_cast<std::uint32_t>(memory.slots.size()));
    memory.slots.push_back({nullptr, port.port});
  }
  return memory;
}

/// Whether two lines name one thing in the same words, so that the names alone show it.
bool name_the_same(const PortMapping& a, const PortMapping& b) {
  return a.port.text == b.port.text && a.cu.text == b.cu.text;
}

}  // namespace

MemoryUse::MemoryUse(const Design& design) : design_(design) {
  if (design.job().inputs->kernels.empty()) return;
  // Names that are right come first, so that a wrong one is taken for what is still free.
  for (const PortMapping& sp : design.sp().parsed) add_line(sp, false);
  for (const PortMapping& sp : design.sp().parsed) add_line(sp, true);
  if (!design.sp().malformed.empty()) all_doubtful_ = true;
  add_others();
  for (UnitMemory& unit : units_) {
    unit.doubtful = unit.doubtful || all_doubtful_ || doubtful_units_.count(unit.cu->name) != 0 ||
                    doubtful_kernels_.count(unit.cu->kernel) != 0;
  }
}

const KernelMemory& MemoryUse::memory_of(const Kernel& kernel) {
  const auto it = kernels_.find(&kernel);
  if (it != kernels_.end()) return it->second;
  return kernels_.emplace(&kernel, read_memory(kernel, design_.names_of(kernel))).first->second;
}

UnitMemory* MemoryUse::unit_of(const PortMapping& sp) {
  const std::string_view name = design_.unit_meant(sp.cu.text);
  if (const auto it = unit_by_name_.find(name); it != unit_by_name_.end()) {
    return &units_[it->second];
  }
  const ComputeUnit* const cu = design_.find_cu(name).cu;
  const Kernel* const kernel = cu == nullptr ? nullptr : design_.describe_meant(cu->kernel);
  if (kernel == nullptr) return nullptr;
  const KernelMemory& memory = memory_of(*kernel);
  if (slots_left_ < memory.slots.size()) return nullptr;
  slots_left_ -= memory.slots.size();
  unit_by_name_.emplace(cu->name, units_.size());
  UnitMemory& unit = units_.emplace_back();
  unit.cu = cu;
  unit.kernel = &memory;
  unit.first_line = &sp;
  unit.lines.resize(memory.slots.size());
  return &unit;
}

void MemoryUse::doubt(std::string_view cu) {
  const CuLookup& lookup = design_.find_cu(cu);
  if (lookup.verdict == CuVerdict::unjudged && lookup.kernel == nullptr) return;
  if (lookup.kernel != nullptr) doubtful_kernels_.insert(lookup.kernel->name);
  for (const ComputeUnit* meant : lookup.meant) doubtful_units_.insert(meant->name);
  if (lookup.kernel == nullptr && lookup.meant.empty()) all_doubtful_ = true;
}

void MemoryUse::add_line(const PortMapping& sp, bool meant_only) {
  const CuLookup& named = design_.find_cu(sp.cu.text);
  UnitMemory* const unit = unit_of(sp);
  if (unit == nullptr) {
    if (named.wrong()) doubt(sp.cu.text);
    return;
  }
  const PortLookup& lookup = design_.find_port(sp.cu.text, sp.port.text, PortUse::memory);
  const bool is_meant = named.wrong() || !lookup.known();
  if (is_meant == meant_only) fill(*unit, lookup, sp, meant_only);
}

std::span<const std::uint32_t> MemoryUse::slots_named(const KernelMemory& kernel,
                                                      const PortLookup& lookup) const {
  if (lookup.argument != nullptr) {
    const auto it = kernel.slot_of.find(lookup.argument);
    if (it == kernel.slot_of.end()) return {};
    return {&it->second, 1};
  }
  const auto it = kernel.index_of.find(lookup.port);
  if (it == kernel.index_of.end()) return {};
  return kernel.ports[it->second].slots;
}

void MemoryUse::fill(UnitMemory& unit, const PortLookup& lookup, const PortMapping& sp,
                     bool meant_only) {
  const auto slots = slots_named(*unit.kernel, lookup);
  bool found = false;
  bool reported = false;
  if (slots_left_ >= slots.size()) {
    slots_left_ -= slots.size();
    for (const std::uint32_t slot : slots) {
      const PortMapping*& line = unit.lines[slot];
      const artifact::KernelArgument* const argument = unit.kernel->slots[slot].argument;
      found = found || line == nullptr || !meant_only;
      if (line == nullptr) {
        line = &sp;
      } else if (!meant_only && !reported && argument != nullptr && !name_the_same(*line, sp)) {
        twice_.push_back({argument, line, &sp});
        reported = true;
      }
    }
  }
  // A scalar, a name that means nothing, or one that has its line already: another was meant.
  if (found) return;
  unit.doubtful = true;
  idle_.insert(&sp);
}

void MemoryUse::add_others() {
  for (const ComputeUnit& cu : design_.compute_units()) {
    if (unit_by_name_.count(cu.name) != 0) continue;
    const Kernel* const kernel = design_.describe_meant(cu.kernel);
    if (kernel == nullptr) continue;
    UnitMemory& unit = others_.emplace_back();
    unit.cu = &cu;
    unit.kernel = &memory_of(*kernel);
    unit.doubtful = all_doubtful_ || doubtful_units_.count(cu.name) != 0 ||
                    doubtful_kernels_.count(cu.kernel) != 0;
  }
}

}  // namespace vppcheck::design
