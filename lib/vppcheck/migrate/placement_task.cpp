// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/placement_task.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "vppcheck/budget/slr_budget.h"
#include "vppcheck/design/memory_use.h"

namespace vppcheck::migrate {
namespace {

using design::Design;
using platform::Platform;

class TaskBuilder {
 public:
  TaskBuilder(const Design& design, const Platform& to, const TaskOptions& options)
      : design_(design), to_(to), options_(options), numbers_(design) {}

  PlacementTask build() {
    add_slrs();
    add_banks();
    for (const design::ComputeUnit& cu : design_.compute_units()) unit(cu.name);
    for (const config::SlrAssignment& slr : design_.slr().parsed) add_slr_line(slr);
    for (const config::PortMapping& sp : design_.sp().parsed) add_port(sp);
    if (options_.place_all) add_unmapped_ports();
    for (const config::StreamConnection& sc : design_.sc().parsed) add_stream(sc);
    settle_units();
    leave_room_for_what_stands();
    return std::move(task_);
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  void add_slrs() {
    task_.problem.margin_permille = design_.job().inputs->margin_permille;
    task_.has_slrs = to_.slrs_known && !to_.slrs.empty();
    for (const platform::Slr& slr : to_.slrs) {
      task_.problem.slrs.push_back({slr.name, slr.available.amounts});
    }
    if (!task_.has_slrs) {
      const fabric::Resources all = to_.total    ? to_.total->amounts
                                    : to_.device ? to_.device->amounts
                                                 : fabric::Resources();
      task_.problem.slrs = {{"the device", all}};
    }
    slrs_have_numbers_ =
        std::any_of(task_.problem.slrs.begin(), task_.problem.slrs.end(),
                    [](const placement::Slr& slr) { return !slr.available.empty(); });
  }

  /// The position of an SLR by its number; `kNone` when the platform has none such.
  std::uint32_t slr_position(std::uint32_t index) const {
    for (std::uint32_t i = 0; task_.has_slrs && i < to_.slrs.size(); ++i) {
      if (to_.slrs[i].index == index) return i;
    }
    return kNone;
  }

  void add_banks() {
    for (const platform::MemorySegment& memory : to_.memories) {
      placement::Bank bank;
      bank.name = memory.name();
      if (memory.slr) {
        const std::uint32_t slr = slr_position(*memory.slr);
        if (slr != kNone) bank.slr = slr;
      }
      if (memory.most_masters) bank.most_masters = memory.most_masters->value;
      task_.problem.banks.push_back(std::move(bank));
    }
  }

  /// The position of a compute unit, added when it is new; `kNone` for the AI Engine and for parts
  /// of a VSS, which stand where the platform or their author puts them.
  std::uint32_t unit(std::string_view name) {
    if (const auto it = unit_by_name_.find(name); it != unit_by_name_.end()) return it->second;
    const design::CuLookup& lookup = design_.find_cu(name);
    if (lookup.verdict == design::CuVerdict::known && lookup.cu == nullptr) {
      return unit_by_name_[name] = kNone;
    }
    const auto position = static_cast<std::uint32_t>(task_.units.size());
    unit_by_name_[name] = position;
    PlacementTask::Unit& unit = task_.units.emplace_back();
    unit.name = name;
    unit.kernel = lookup.cu != nullptr ? lookup.cu->kernel : design::numbered_base(name);
    placement::Cu& cu = task_.problem.cus.emplace_back();
    cu.name = std::string(name);
    const design::ComputeUnit known{name, unit.kernel, std::nullopt};
    for (const fabric::Resource resource : fabric::kResources) {
      const auto number = numbers_.find(known, resource);
      if (!number) continue;
      cu.needed.set(resource, number->amount);
      unit.has_numbers = true;
      if (number->stage == fabric::Stage::estimate) task_.from_estimates = true;
    }
    if (!unit.has_numbers) task_.without_numbers.emplace_back(name);
    return position;
  }

  void add_slr_line(const config::SlrAssignment& slr) {
    const std::uint32_t position = unit(slr.cu.text);
    if (position == kNone || task_.units[position].line != nullptr) return;
    task_.units[position].line = &slr;
    const std::uint32_t place = slr_position(slr.index);
    if (place != kNone) task_.problem.cus[position].current_slr = place;
  }

  std::uint32_t width_of(const design::PortLookup& lookup) const {
    const bool known = lookup.port != nullptr && lookup.port->width_bits > 0;
    return known ? std::min(lookup.port->width_bits, placement::kMostWidthBits) : kAssumedWidthBits;
  }

  /// Several arguments of one port that go to one memory are one master there.
  void add_port(const config::PortMapping& sp) {
    MemoryChoice choice = find_memory(sp.memory, to_);
    const std::uint32_t position = unit(sp.cu.text);
    if (position == kNone || choice.segments.empty()) return;
    const std::size_t own_kind = choice.segments.size();
    if (choice.kind == MemoryChoice::Kind::several && options_.any_family) {
      for (const std::uint32_t other : external_memories(to_)) {
        const auto& known = choice.segments;
        const bool is_new = std::find(known.begin(), known.end(), other) == known.end();
        if (is_new) choice.segments.push_back(other);
      }
    }
    const design::PortLookup& lookup =
        design_.find_port(sp.cu.text, sp.port.text, design::PortUse::memory);
    const std::string_view name =
        lookup.port != nullptr ? std::string_view(lookup.port->name) : sp.port.text;
    if (lookup.port == nullptr) task_.masters_uncertain = true;
    const auto key = std::tuple(position, name, sp.memory.whole.text);
    const auto [it, is_new] = port_by_key_.try_emplace(key, task_.ports.size());
    if (is_new) put_port(position, std::string(name), width_of(lookup), std::move(choice));
    PlacementTask::Port& port = task_.ports[it->second];
    port.lines.push_back(&sp);
    port.own_kind = own_kind;
  }

  void put_port(std::uint32_t unit, std::string name, std::uint32_t width, MemoryChoice choice) {
    placement::Port port{unit, name, width, choice.segments, std::nullopt, std::nullopt};
    if (choice.is_settled()) {
      port.current_bank = choice.segments.front();
      port.banks = {choice.segments.front()};
      if (options_.rebind && choice.segments.size() == 1) port.banks = same_tag(port.banks.front());
    }
    task_.problem.ports.push_back(std::move(port));
    task_.ports.push_back({unit, std::move(name), {}, std::move(choice)});
  }

  std::vector<std::uint32_t> same_tag(std::uint32_t bank) const {
    std::vector<std::uint32_t> banks;
    for (std::uint32_t i = 0; i < to_.memories.size(); ++i) {
      if (to_.memories[i].tag == to_.memories[bank].tag) banks.push_back(i);
    }
    return banks;
  }

  void add_unmapped_ports() {
    const design::MemoryUse use(design_);
    const auto banks = usual_memories(to_);
    if (banks.empty()) return;
    for (const auto* units : {&use.mapped_units(), &use.other_units()}) {
      for (const design::UnitMemory& memory : *units) {
        if (memory.doubtful || memory.kernel == nullptr) continue;
        const std::uint32_t position = unit(memory.cu->name);
        if (position == kNone) continue;
        for (std::size_t i = 0; i < memory.kernel->slots.size(); ++i) {
          if (!memory.lines.empty() && memory.lines[i] != nullptr) continue;
          const design::KernelMemory::Slot& slot = memory.kernel->slots[i];
          const std::string& name =
              slot.argument != nullptr ? slot.argument->name : slot.port->name;
          const bool wide = slot.port != nullptr && slot.port->width_bits > 0;
          put_port(position, name, wide ? slot.port->width_bits : kAssumedWidthBits,
                   {MemoryChoice::Kind::several, {}, banks, "it has no sp line"});
        }
      }
    }
  }

  void add_stream(const config::StreamConnection& sc) {
    if (sc.from.cu.empty() || sc.to.cu.empty()) return;
    const std::uint32_t from = unit(sc.from.cu.text);
    const std::uint32_t to = unit(sc.to.cu.text);
    if (from == kNone || to == kNone || from == to) return;
    const auto& out =
        design_.find_port(sc.from.cu.text, sc.from.port.text, design::PortUse::stream);
    const auto& in = design_.find_port(sc.to.cu.text, sc.to.port.text, design::PortUse::stream);
    // v++ converts the width where the two differ, on one side or the other.
    const std::uint32_t width =
        out.port != nullptr && out.port->width_bits > 0 ? width_of(out) : width_of(in);
    task_.problem.streams.push_back({from, to, width});
  }

  /// What no number speaks about stays where it is.
  void settle_units() {
    bool any = false;
    for (const auto& unit : task_.units) any = any || unit.has_numbers;
    task_.any_numbers = any && slrs_have_numbers_;
    for (std::uint32_t i = 0; i < task_.units.size(); ++i) {
      PlacementTask::Unit& unit = task_.units[i];
      const auto& current = task_.problem.cus[i].current_slr;
      unit.is_free = task_.has_slrs && task_.any_numbers && unit.has_numbers;
      if (!unit.is_free && current) task_.problem.pins.push_back({i, *current});
      if (unit.is_free) keep_out_of_unknown_slrs(i);
    }
    // The problem gives them some SLR; no boundary is known to lie between it and a memory.
    for (placement::Port& port : task_.problem.ports) {
      if (task_.has_slrs && task_.stands_nowhere(port.cu)) port.width_bits = 0;
    }
  }

  /// An SLR of which nothing is known would look as if it had room for everything.
  void keep_out_of_unknown_slrs(std::uint32_t unit) {
    for (std::uint32_t slr = 0; slr < task_.problem.slrs.size(); ++slr) {
      if (!task_.problem.slrs[slr].available.empty()) continue;
      task_.slrs_uncertain = true;
      if (task_.problem.cus[unit].current_slr != slr) {
        task_.problem.exclusions.push_back({unit, slr});
      }
    }
  }

  /// Ports that have no other choice are not accused: how many masters they make is not known for
  /// certain without the kernels.
  void leave_room_for_what_stands() {
    std::vector<std::uint32_t> standing(task_.problem.banks.size(), 0);
    for (const placement::Port& port : task_.problem.ports) {
      if (port.banks.size() == 1) ++standing[port.banks.front()];
    }
    for (std::size_t i = 0; i < standing.size(); ++i) {
      auto& most = task_.problem.banks[i].most_masters;
      if (most) most = std::max(*most, standing[i]);
    }
  }

  const Design& design_;
  const Platform& to_;
  TaskOptions options_;
  budget::NumbersOfCus numbers_;
  PlacementTask task_;
  bool slrs_have_numbers_ = false;
  std::unordered_map<std::string_view, std::uint32_t> unit_by_name_;
  std::map<std::tuple<std::uint32_t, std::string_view, std::string_view>, std::size_t> port_by_key_;
};

}  // namespace

bool has_open_port(const PlacementTask& task) {
  return std::any_of(task.ports.begin(), task.ports.end(), [](const PlacementTask::Port& port) {
    return port.choice.kind == MemoryChoice::Kind::several;
  });
}

PlacementTask make_task(const Design& design, const Platform& to, const TaskOptions& options) {
  return TaskBuilder(design, to, options).build();
}

}  // namespace vppcheck::migrate
