// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "vppcheck/design/memory_use.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/memory_choice.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

// The arguments that no `sp` maps, and the memory that v++ will choose for them.

namespace vppcheck::rules {
namespace {

using design::KernelMemory;
using design::MemoryUse;
using design::UnitMemory;
using text::quoted;

/// What one compute unit leaves to v++.
struct Unmapped {
  std::vector<std::uint32_t> slots;
  /// The line of another argument on the port of one of them, if any: then it is not known that the
  /// platform's choice holds.
  const config::PortMapping* beside = nullptr;
};

Unmapped unmapped_of(const UnitMemory& unit) {
  Unmapped unmapped;
  const KernelMemory& kernel = *unit.kernel;
  for (std::uint32_t slot = 0; slot < kernel.slots.size(); ++slot) {
    const bool is_mapped = !unit.lines.empty() && unit.lines[slot] != nullptr;
    if (kernel.slots[slot].argument == nullptr || is_mapped) continue;
    unmapped.slots.push_back(slot);
    const auto port = kernel.index_of.find(kernel.slots[slot].port);
    if (unit.lines.empty() || port == kernel.index_of.end()) continue;
    for (const std::uint32_t other : kernel.ports[port->second].slots) {
      if (unmapped.beside == nullptr) unmapped.beside = unit.lines[other];
    }
  }
  return unmapped;
}

/// Compute units of one kernel that leave the same arguments.
struct Group {
  const UnitMemory* first = nullptr;
  Unmapped unmapped;
  std::vector<std::string_view> cus;
};

/// What v++ does with the arguments, as far as it is known.
std::string choice(const Design& design, const Unmapped& unmapped,
                   const platform::MemorySegment* chosen) {
  const std::string_view what = unmapped.slots.size() == 1 ? "it" : "them";
  const std::string chooses = fmt::format("v++ chooses a memory for {}", what);
  if (unmapped.beside != nullptr || design.platform() == nullptr) return chooses;
  if (chosen != nullptr) return fmt::format("v++ maps {} to {}", what, quoted(chosen->name()));
  return fmt::format("{}, and which one of {} is not known", chooses,
                     quoted(design.platform()->name));
}

void report(const Design& design, const Group& group, Reporter& out) {
  const UnitMemory& unit = *group.first;
  const platform::MemorySegment* const chosen =
      design.platform() == nullptr ? nullptr : default_memory(*design.platform());
  std::vector<std::string_view> arguments;
  for (const std::uint32_t slot : group.unmapped.slots) {
    arguments.push_back(unit.kernel->slots[slot].argument->name);
  }
  const bool one = group.cus.size() == 1;
  const std::string message = fmt::format(
      "no sp maps {} of compute unit{} {}: {}", quoted_list(arguments, 4), one ? "" : "s",
      quoted_list(group.cus, 4), choice(design, group.unmapped, chosen));
  auto details = unit.cu->declared ? out.add(*unit.cu->declared, message)
                 : unit.first_line != nullptr
                     ? out.add(unit.first_line->cu.where, message)
                     : out.add_for_input(unit.kernel->kernel->file, message);
  const std::string memory = group.unmapped.beside != nullptr
                                 ? text::printable(group.unmapped.beside->memory.whole.text)
                             : chosen != nullptr ? chosen->name()
                                                 : "MEMORY";
  details.help(
      fmt::format("say where {} belongs: sp={}.{}:{}", one && arguments.size() == 1 ? "it" : "each",
                  text::printable(unit.cu->name), text::printable(arguments.front()), memory));
}

/// Whether lines name a unit of a misspelt `nk` as it will be called when that is mended: of
/// `nk=bulr:1` beside kernel `blur` the unit `bulr_1` is `blur_1`.
bool is_named_as_meant(const Design& design, const design::ComputeUnit& cu) {
  if (design.describe(cu.kernel) != nullptr || !cu.name.starts_with(cu.kernel)) return false;
  const artifact::Kernel* const meant = design.describe_meant(cu.kernel);
  return meant != nullptr &&
         design.is_named(meant->name + std::string(cu.name.substr(cu.kernel.size())));
}

/// Whether another rule tells all of the unit, or another unit is meant by the lines: it is there
/// for want of an `nk`, and no line names it. Of a misspelt `nk` the kernel that is meant counts,
/// so that the rule says the same before and after it is mended.
bool is_told_elsewhere(const Design& design, const design::ComputeUnit& cu) {
  if (design.is_named(cu.name)) return false;
  const bool is_left_over = !cu.declared && !design.nk().parsed.empty();
  return is_left_over || is_named_as_meant(design, cu) ||
         design.find_kernel(cu.kernel)->names_uncertain;
}

/// The compute units that leave something, those that leave the same together.
std::vector<Group> groups_of(const Design& design, const MemoryUse& use) {
  std::vector<Group> groups;
  std::map<std::pair<const KernelMemory*, std::vector<std::uint32_t>>, std::size_t> known;
  for (const UnitMemory& unit : use.mapped_units()) {
    if (unit.doubtful) continue;
    Unmapped unmapped = unmapped_of(unit);
    if (unmapped.slots.empty()) continue;
    const auto [it, is_new] = known.try_emplace({unit.kernel, unmapped.slots}, groups.size());
    if (is_new) groups.push_back({&unit, std::move(unmapped), {}});
    groups[it->second].cus.push_back(unit.cu->name);
  }
  // A compute unit without any line leaves all that its kernel has.
  std::unordered_map<const KernelMemory*, std::size_t> whole;
  for (const UnitMemory& unit : use.other_units()) {
    if (unit.doubtful || is_told_elsewhere(design, *unit.cu)) continue;
    const auto [it, is_new] = whole.try_emplace(unit.kernel, groups.size());
    if (is_new) groups.push_back({&unit, unmapped_of(unit), {}});
    groups[it->second].cus.push_back(unit.cu->name);
  }
  return groups;
}

}  // namespace

void sp_unmapped(const Design& design, Reporter& out) {
  const bool has_lines = !design.sp().parsed.empty() || !design.nk().parsed.empty();
  // A file without compute units says nothing about the link when it stands alone.
  if (!has_lines && !design.job().whole_link) return;
  if (design.job().inputs->kernels.empty()) {
    if (has_lines) out.not_checked(diagnostic::Need::kernel, "no kernel is given");
    return;
  }
  const MemoryUse use(design);
  for (const Group& group : groups_of(design, use)) {
    if (!group.unmapped.slots.empty()) report(design, group, out);
  }
}

}  // namespace vppcheck::rules
