// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "vppcheck/design/memory_use.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/memory_choice.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

// What one interface of a kernel reaches, and how many interfaces a memory takes.

namespace vppcheck::rules {
namespace {

using config::PortMapping;
using design::KernelMemory;
using design::MemoryUse;
using design::UnitMemory;
using platform::MemorySegment;
using platform::Platform;
using text::quoted;

/// `HP0`, `HPC1`: one port of the processing system.
bool is_processor_port(std::string_view tag) {
  std::size_t digits = tag.size();
  while (digits > 0 && text::is_digit(tag[digits - 1])) --digits;
  const std::string_view base = tag.substr(0, digits);
  return digits < tag.size() && (base == "HP" || base == "HPC");
}

/// Whether v++ is known to find no interface that reaches both (CFGEN 83-2229): two ports of the
/// processing system, or DDR and HBM. DDR and PLRAM go together (UG1393, Mapping Kernel Ports to
/// Memory), several HBM channels too; of two banks of DDR nothing is known.
bool are_apart(std::string_view a, std::string_view b) {
  if (a == b) return false;
  if (is_processor_port(a) && is_processor_port(b)) return true;
  return (a == "DDR" && b == "HBM") || (a == "HBM" && b == "DDR");
}

/// The lines of one port of a unit, each once, in the order of the port's arguments.
std::vector<const PortMapping*> lines_of(const UnitMemory& unit, const KernelMemory::Port& port) {
  std::vector<const PortMapping*> lines;
  for (const std::uint32_t slot : port.slots) {
    const PortMapping* const line = unit.lines[slot];
    if (line != nullptr && (lines.empty() || lines.back() != line)) lines.push_back(line);
  }
  return lines;
}

void report_apart(const Design& design, const UnitMemory& unit, const KernelMemory::Port& port,
                  const std::vector<const PortMapping*>& lines, const PortMapping& other,
                  Reporter& out) {
  std::vector<std::string_view> memories;
  for (const PortMapping* line : lines) {
    const std::string_view name = line->memory.whole.text;
    if (std::find(memories.begin(), memories.end(), name) == memories.end()) {
      memories.push_back(name);
    }
  }
  std::vector<std::string_view> arguments;
  for (const std::uint32_t slot : port.slots) {
    if (unit.kernel->slots[slot].argument != nullptr && unit.lines[slot] != nullptr) {
      arguments.push_back(unit.kernel->slots[slot].argument->name);
    }
  }
  const std::string_view port_name = design.names_of(*unit.kernel->kernel).spelling(*port.port);
  out.add(other.memory.whole.where,
          fmt::format("{} of {} share port {}, and no one interface reaches {}",
                      quoted_list(arguments), quoted(unit.cu->name), quoted(port_name),
                      quoted_list(memories)))
      .help("map the arguments of one port to one memory, or give them bundles of their own")
      .note(lines.front()->value.where, "the port is mapped here first");
}

/// How many ports one segment has, and the port that was too many.
struct Masters {
  const MemorySegment* segment = nullptr;
  std::uint64_t count = 0;
  std::uint64_t unmapped = 0;         ///< those that v++ puts there by itself
  const PortMapping* over = nullptr;  ///< the line of the first port beyond the limit
  const UnitMemory* over_unit = nullptr;
};

class MasterCount {
 public:
  explicit MasterCount(const Platform& platform)
      : platform_(platform), default_(default_memory(platform)) {}

  void add(const UnitMemory& unit) {
    for (const KernelMemory::Port& port : unit.kernel->ports) {
      const auto lines =
          unit.first_line == nullptr ? std::vector<const PortMapping*>() : lines_of(unit, port);
      if (!lines.empty()) {
        add_mapped(unit, lines);
      } else if (default_ != nullptr && !unit.doubtful && has_arguments(unit, port)) {
        count(default_, unit, nullptr);
      }
    }
  }
  const std::vector<Masters>& all() const { return all_; }
  bool limits_unknown() const { return limits_unknown_; }

 private:
  static bool has_arguments(const UnitMemory& unit, const KernelMemory::Port& port) {
    return unit.kernel->slots[port.slots.front()].argument != nullptr;
  }

  /// Counts a port once for every tag, at the lowest segment of its lines.
  void add_mapped(const UnitMemory& unit, const std::vector<const PortMapping*>& lines) {
    std::vector<std::pair<const MemorySegment*, const PortMapping*>> begins;
    for (const PortMapping* line : lines) {
      // With an explicit channel the port of the HBM switch is another; how v++ counts is not
      // known.
      if (line->memory.channel || line->memory.rama) continue;
      const MemorySegment* const segment = first_segment(platform_, line->memory);
      if (segment == nullptr) continue;
      const auto same_tag = std::find_if(begins.begin(), begins.end(), [&](const auto& begin) {
        return begin.first->tag == segment->tag;
      });
      if (same_tag == begins.end()) {
        begins.push_back({segment, line});
      } else if (segment->index < same_tag->first->index) {
        *same_tag = {segment, line};
      }
    }
    for (const auto& [segment, line] : begins) count(segment, unit, line);
  }

  void count(const MemorySegment* segment, const UnitMemory& unit, const PortMapping* line) {
    if (!segment->most_masters) {
      limits_unknown_ = true;
      return;
    }
    const auto [it, is_new] = at_.try_emplace(segment, all_.size());
    if (is_new) all_.push_back({segment, 0, 0, nullptr, nullptr});
    Masters& masters = all_[it->second];
    ++masters.count;
    if (line == nullptr) ++masters.unmapped;
    if (masters.count == std::uint64_t{segment->most_masters->value} + 1) {
      masters.over = line;
      masters.over_unit = &unit;
    }
  }

  const Platform& platform_;
  const MemorySegment* default_;
  std::unordered_map<const MemorySegment*, std::size_t> at_;
  std::vector<Masters> all_;
  bool limits_unknown_ = false;
};

/// Whether there are lines, kernels and a platform to judge by; says what is missing.
bool can_judge(const Design& design, Reporter& out) {
  const bool has_kernels = !design.job().inputs->kernels.empty();
  if (!has_kernels && design.sp().parsed.empty()) return false;
  if (!has_kernels) out.not_checked(diagnostic::Need::kernel, "no kernel is given");
  if (design.platform() == nullptr) {
    out.not_checked(diagnostic::Need::platform, design.job().no_platform);
  }
  return has_kernels && design.platform() != nullptr;
}

}  // namespace

void sp_unreachable_memory(const Design& design, Reporter& out) {
  if (design.sp().parsed.empty() || !can_judge(design, out)) return;
  const MemoryUse use(design);
  for (const UnitMemory& unit : use.mapped_units()) {
    for (const KernelMemory::Port& port : unit.kernel->ports) {
      const auto lines = lines_of(unit, port);
      const auto apart = std::find_if(lines.begin(), lines.end(), [&](const PortMapping* line) {
        const std::string_view tag = line->memory.tag.text;
        return are_apart(tag, lines.front()->memory.tag.text) &&
               design.platform()->has_memory_tag(tag) &&
               design.platform()->has_memory_tag(lines.front()->memory.tag.text);
      });
      if (apart != lines.end()) report_apart(design, unit, port, lines, **apart, out);
    }
  }
}

void sp_too_many_masters(const Design& design, Reporter& out) {
  if (!can_judge(design, out)) return;
  const MemoryUse use(design);
  MasterCount masters(*design.platform());
  for (const UnitMemory& unit : use.mapped_units()) masters.add(unit);
  for (const UnitMemory& unit : use.other_units()) masters.add(unit);
  if (masters.limits_unknown()) {
    out.not_checked(diagnostic::Need::platform, "how many masters its memories take is not known");
  }
  for (const Masters& at : masters.all()) {
    if (at.over_unit == nullptr) continue;
    std::string message = fmt::format("{} ports are masters of {}, which takes {}", at.count,
                                      quoted(at.segment->name()), at.segment->most_masters->value);
    if (at.unmapped == at.count) {
      message += "; v++ puts them there for want of sp lines";
    } else if (at.unmapped > 0) {
      message += fmt::format("; v++ puts {} of them there for want of sp lines", at.unmapped);
    }
    const design::ComputeUnit& cu = *at.over_unit->cu;
    auto details = at.over != nullptr ? out.add(at.over->memory.whole.where, message)
                   : cu.declared      ? out.add(*cu.declared, message)
                                 : out.add_for_input(at.over_unit->kernel->kernel->file, message);
    details.help("map some of the ports to other memories, or merge bundles of the kernel");
  }
}

}  // namespace vppcheck::rules
