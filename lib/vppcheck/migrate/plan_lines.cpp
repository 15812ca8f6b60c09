// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/plan_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "vppcheck/text/printable.h"

namespace vppcheck::migrate {
namespace {

using config::Option;
using config::PortMapping;
using config::SlrAssignment;
using placement::Plan;
using text::quoted;

const std::string& slr_name(const PlacementTask& task, std::uint32_t slr) {
  return task.problem.slrs[slr].name;
}

Decision decide_slr(const Context& context, const PlacementTask& task, const Plan& plan,
                    const Option& option, const SlrAssignment& slr, std::uint32_t unit) {
  const platform::Platform& to = context.to;
  const auto& current = task.problem.cus[unit].current_slr;
  const std::string gone =
      fmt::format("{} has no {}", quoted(to.name), text::printable(slr.slr.text));
  if (!task.units[unit].is_free) {
    const std::string why =
        task.units[unit].has_numbers
            ? fmt::format("the resources of the SLRs of {} are not known", quoted(to.name))
            : fmt::format("the resources of {} are not known (--resources)", quoted(slr.cu.text));
    if (to.find_slr(slr.index) != nullptr) {
      return keep(
          Topic::slr, option,
          fmt::format("{} has {} too; {}", quoted(to.name), text::printable(slr.slr.text), why));
    }
    return remove(Topic::slr, option, Verdict::undecided,
                  fmt::format("{}, and {}; without the line v++ places it", gone, why));
  }
  const std::uint32_t planned = plan.slr_of_cu[unit];
  if (slr.index == to.slrs[planned].index) {
    return keep(Topic::slr, option, "it has room there, and nothing is gained by moving it");
  }
  if (task.units[unit].line->index != slr.index) {
    return replace(Topic::slr, option, slr.slr.where, slr_name(task, planned), Verdict::chosen,
                   fmt::format("the lines of {} contradict each other; the plan has it in {}",
                               quoted(slr.cu.text), slr_name(task, planned)));
  }
  const std::string why =
      current && slr.index == to.slrs[*current].index ? against(task, plan, unit, *current) : gone;
  std::string rest;
  const bool explains = task.units.size() <= kMostExplained;
  for (std::uint32_t other = 0; explains && other < task.problem.slrs.size(); ++other) {
    if (other == planned || other == current) continue;
    rest += fmt::format("; not {}: {}", slr_name(task, other), against(task, plan, unit, other));
  }
  return replace(Topic::slr, option, slr.slr.where, slr_name(task, planned), Verdict::chosen,
                 why + rest);
}

/// The bytes that name the memory, with `.15.RAMA` behind them when only HBM has such a thing.
text::Location memory_place(const PortMapping& sp, std::string_view name) {
  text::Location where = sp.memory.whole.where;
  if (!name.starts_with("HBM") || sp.memory.tag.text != "HBM") {
    where.span.end = sp.value.where.span.end;
  }
  return where;
}

std::string show_size(std::uint64_t bytes) {
  constexpr std::uint64_t kGiga = std::uint64_t{1} << 30;
  constexpr std::uint64_t kMega = std::uint64_t{1} << 20;
  if (bytes % kGiga == 0) return fmt::format("{} GB", bytes / kGiga);
  return fmt::format("{} MB", bytes / kMega);
}

/// What a change of the kind of memory means for the host program.
std::string size_note(const Context& context, const PortMapping& sp,
                      const platform::MemorySegment& chosen) {
  if (context.from == nullptr || !chosen.size_bytes) return {};
  const MemoryChoice old = find_memory(sp.memory, *context.from);
  if (old.segments.empty()) return {};
  const auto& before = context.from->memories[old.segments.front()];
  if (!before.size_bytes || before.size_bytes->value <= chosen.size_bytes->value) return {};
  return fmt::format("; it holds {}, and {} held {}: name a range if the buffers need more",
                     show_size(chosen.size_bytes->value), before.name(),
                     show_size(before.size_bytes->value));
}

std::string reason_for_bank(const PlacementTask& task, const Plan& plan,
                            const PlacementTask::Port& port, std::uint32_t bank) {
  const placement::Bank& chosen = task.problem.banks[bank];
  const std::uint32_t unit = port.unit;
  if (!chosen.slr || !task.has_slrs || task.stands_nowhere(unit)) {
    return port.lines.empty() ? "it has room for the port" : "it takes its place";
  }
  const std::uint32_t slr = plan.slr_of_cu[unit];
  if (*chosen.slr == slr) {
    return fmt::format("it is in {}, where {} stands", slr_name(task, slr),
                       quoted(task.units[unit].name));
  }
  return fmt::format("it is the nearest that has room: {} stands in {}, the memory in {}",
                     quoted(task.units[unit].name), slr_name(task, slr),
                     slr_name(task, *chosen.slr));
}

/// A line whose port is not a part of the problem: that of the AI Engine, or of a VSS.
Decision decide_alone(const Context& context, const Option& option, const PortMapping& sp) {
  MemoryChoice choice = find_memory(sp.memory, context.to);
  switch (choice.kind) {
    case MemoryChoice::Kind::same:
      return keep(Topic::memory, option, fmt::format("{} has it too", quoted(context.to.name)));
    case MemoryChoice::Kind::renamed:
      return replace(Topic::memory, option, memory_place(sp, choice.name), choice.name,
                     Verdict::certain, choice.reason);
    case MemoryChoice::Kind::several: {
      const auto& segment = context.to.memories[choice.segments.front()];
      return replace(Topic::memory, option, memory_place(sp, segment.name()), segment.name(),
                     Verdict::chosen,
                     fmt::format("{}; {} is the first of {} that can stand for it", choice.reason,
                                 segment.name(), choice.segments.size()));
    }
    case MemoryChoice::Kind::none:
    case MemoryChoice::Kind::unknown: break;
  }
  return keep(Topic::memory, option, choice.reason, Verdict::undecided);
}

Decision decide_port(const Context& context, const PlacementTask& task, const Plan& plan,
                     const Option& option, const PortMapping& sp, std::size_t port) {
  const MemoryChoice& choice = task.ports[port].choice;
  const auto bank = port < plan.bank_of_port.size() ? plan.bank_of_port[port] : std::nullopt;
  const bool stays = !bank || bank == task.problem.ports[port].current_bank;
  if (choice.is_settled() && stays) return decide_alone(context, option, sp);
  const std::uint32_t chosen = bank.value_or(choice.segments.front());
  const auto& segment = context.to.memories[chosen];
  const std::string why =
      choice.is_settled() ? std::string("fewer bits cross SLR boundaries") : choice.reason;
  return replace(Topic::memory, option, memory_place(sp, segment.name()), segment.name(),
                 Verdict::chosen,
                 fmt::format("{}; {}: {}{}", why, segment.name(),
                             reason_for_bank(task, plan, task.ports[port], chosen),
                             size_note(context, sp, segment)));
}

/// `[profile] trace_memory=DDR[3]`; `FIFO:64K` is no memory of the platform.
void decide_trace_memory(const Context& context, std::vector<Decision>& decisions) {
  for (const config::CombinedOption& combined : context.design.options()) {
    const Option& option = *combined.option;
    const bool traces =
        option.key == "trace_memory" && (option.section == "profile" || option.section.empty());
    if (!traces || option.value.text.starts_with("FIFO")) continue;
    const auto memory = config::parse_memory(option.value);
    if (!memory) continue;
    PortMapping sp;
    sp.value = option.value;
    sp.memory = *memory;
    decisions.push_back(decide_alone(context, option, sp));
  }
}

}  // namespace

void decide_slrs(const Context& context, const PlacementTask& task, const Plan& plan,
                 std::vector<Decision>& decisions) {
  std::unordered_map<std::string_view, std::uint32_t> unit_by_name;
  for (std::uint32_t i = 0; i < task.units.size(); ++i) unit_by_name[task.units[i].name] = i;
  for (const SlrAssignment& slr : context.design.slr().parsed) {
    const Option* const option = context.options.find(slr.value);
    if (option == nullptr) continue;
    const auto unit = unit_by_name.find(slr.cu.text);
    if (!context.to.slrs_known) {
      decisions.push_back(keep(Topic::slr, *option,
                               fmt::format("the SLRs of {} are not known", quoted(context.to.name)),
                               Verdict::undecided));
    } else if (context.to.slrs.empty()) {
      decisions.push_back(remove(Topic::slr, *option, Verdict::certain,
                                 fmt::format("{} has no SLRs", quoted(context.to.name))));
    } else if (unit != unit_by_name.end()) {
      decisions.push_back(decide_slr(context, task, plan, *option, slr, unit->second));
    }
  }
}

void decide_memories(const Context& context, const PlacementTask& task, const Plan& plan,
                     std::vector<Decision>& decisions) {
  std::unordered_map<const PortMapping*, std::size_t> port_of;
  for (std::size_t i = 0; i < task.ports.size(); ++i) {
    for (const PortMapping* line : task.ports[i].lines) port_of[line] = i;
  }
  for (const PortMapping& sp : context.design.sp().parsed) {
    const Option* const option = context.options.find(sp.value);
    if (option == nullptr) continue;
    const auto port = port_of.find(&sp);
    decisions.push_back(port == port_of.end()
                            ? decide_alone(context, *option, sp)
                            : decide_port(context, task, plan, *option, sp, port->second));
  }
  decide_trace_memory(context, decisions);
}

namespace {

/// How the files write a directive: what stands before its value, and where the last one is.
struct Form {
  std::string lead;  ///< `slr=`, or `  slr = ` where a line has it so
  text::Location behind;
  std::string section;
};

/// The form of the last line of a key. Where there is none `slr` comes behind `nk`, and `sp` behind
/// everything.
Form form_of(const Context& context, std::string_view key) {
  Form form{std::string(key) + "=", {}, "connectivity"};
  bool own = false;
  for (const auto& document : context.design.job().documents) {
    for (const Option& option : document->options()) {
      const bool same = option.key == key;
      const bool serves = same || (!own && (key == "sp" || option.key == "nk"));
      if (option.section != "connectivity" || !serves) continue;
      own = own || same;
      const config::Line& line = document->lines()[option.line];
      const std::string_view bytes = document->text();
      const auto indent = bytes.substr(line.whole.begin, line.name.begin - line.whole.begin);
      const auto equals = bytes.substr(line.name.end, line.value.begin - line.name.end);
      const std::string_view written = option.written_key.text;
      const std::string prefix(written.substr(0, written.size() - option.key.size()));
      form.lead = fmt::format("{}{}{}{}", indent, prefix, key, equals);
      form.behind = {document->file(), line.whole};
    }
    if (form.behind.span.empty()) form.behind.file = document->file();
  }
  return form;
}

Decision added(Topic topic, const Form& form, std::string_view key, const std::string& value,
               std::string reason) {
  Decision decision{
      topic, Verdict::chosen, std::nullopt, {}, fmt::format("{}={}", key, value), std::move(reason),
      {}};
  if (!form.behind.span.empty()) decision.where = form.behind;
  decision.changes.push_back(
      {Change::Kind::add_line, form.behind, form.lead + value, form.section});
  return decision;
}

}  // namespace

void add_missing(const Context& context, const PlacementTask& task, const Plan& plan,
                 std::vector<Decision>& decisions) {
  if (context.design.job().documents.empty()) return;
  const Form slr = form_of(context, "slr");
  const Form sp = form_of(context, "sp");
  for (std::uint32_t i = 0; i < task.units.size(); ++i) {
    const PlacementTask::Unit& unit = task.units[i];
    if (unit.line != nullptr || !task.has_slrs) continue;
    if (!unit.is_free) {
      decisions.push_back({Topic::slr,
                           Verdict::undecided,
                           std::nullopt,
                           {},
                           {},
                           fmt::format("no SLR for {}: its resources are not known (--resources)",
                                       quoted(unit.name)),
                           {}});
      continue;
    }
    const std::string& place = slr_name(task, plan.slr_of_cu[i]);
    decisions.push_back(added(Topic::slr, slr, "slr", fmt::format("{}:{}", unit.name, place),
                              fmt::format("{} had no SLR", quoted(unit.name))));
  }
  for (std::size_t i = 0; i < task.ports.size(); ++i) {
    const PlacementTask::Port& port = task.ports[i];
    if (!port.lines.empty() || !plan.bank_of_port[i]) continue;
    const std::uint32_t bank = *plan.bank_of_port[i];
    decisions.push_back(
        added(Topic::memory, sp, "sp",
              fmt::format("{}.{}:{}", task.units[port.unit].name, port.name,
                          task.problem.banks[bank].name),
              fmt::format("{}; {}", port.choice.reason, reason_for_bank(task, plan, port, bank))));
  }
}

}  // namespace vppcheck::migrate
