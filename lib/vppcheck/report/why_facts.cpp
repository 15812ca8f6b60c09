// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "vppcheck/budget/slr_budget.h"
#include "vppcheck/design/find_plio.h"
#include "vppcheck/report/why.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::report {
namespace {

using design::CuVerdict;
using design::PortUse;

std::string_view kind_of(artifact::PortKind kind) {
  switch (kind) {
    case artifact::PortKind::memory_master: return "memory port";
    case artifact::PortKind::control_slave: return "control port";
    case artifact::PortKind::stream_in: return "stream into the kernel";
    case artifact::PortKind::stream_out: return "stream out of the kernel";
  }
  return "";
}

class Facts {
 public:
  Facts(const design::Design& design, const config::Document& document, const config::Line& line)
      : design_(design), document_(document), line_(line) {}

  std::vector<Fact> run() {
    add_options();
    for (const auto& nk : design_.nk().parsed) {
      if (!is_here(nk.value)) continue;
      add_kernel(nk.kernel.text);
      for (const text::Word& name : nk.names) add_cu(name.text);
    }
    for (const auto& sp : design_.sp().parsed) {
      if (!is_here(sp.value)) continue;
      add_cu(sp.cu.text);
      add_port(sp.cu.text, sp.port.text, PortUse::memory);
      add_memories(sp.memory);
    }
    for (const auto& slr : design_.slr().parsed) {
      if (!is_here(slr.value)) continue;
      add_cu(slr.cu.text);
      add_needed(slr.cu.text);
      add_slr(slr.index);
    }
    for (const auto& sc : design_.sc().parsed) {
      if (!is_here(sc.value)) continue;
      add_end(sc.from);
      add_end(sc.to);
    }
    for (const auto& clock : design_.clock().parsed) {
      if (is_here(clock.value)) add_clock(clock);
    }
    for (const auto& use : design_.partition_uses()) {
      if (use.partition != nullptr && is_here(use.partition->value)) add_partition(use);
    }
    return std::move(facts_);
  }

 private:
  bool is_here(const text::Word& value) const {
    return value.where.file == document_.file() && value.where.span.begin >= line_.whole.begin &&
           value.where.span.begin <= line_.content.end;
  }

  void add(std::string_view kind, std::string statement, std::string source = {}) {
    facts_.push_back({kind, std::move(statement), std::move(source)});
  }

  std::string place(const text::Location& where) const {
    const text::SourceFile& file = (*design_.job().sources)[where.file];
    const text::LineColumn at = file.line_column(where.span.begin);
    return fmt::format("{}:{}:{}", text::printable(file.name()), at.line, at.column);
  }

  std::string source_of(const platform::Origin& origin) const {
    const auto& sources = design_.platform()->sources;
    if (origin.source >= sources.size()) return {};
    const platform::Source& source = sources[origin.source];
    return fmt::format("{} ({}, {})", text::printable(source.text), text::printable(source.key),
                       platform::name_of(origin.confidence));
  }

  /// Whether there are facts of a platform; says why there are none.
  bool has_platform() {
    if (design_.platform() != nullptr) return true;
    add("platform", "not known: " + design_.job().no_platform);
    return false;
  }

  void add_options() {
    for (const config::CombinedOption& entry : design_.options()) {
      if (!is_here(entry.option->written_key)) continue;
      const std::string name = text::printable(entry.option->full_name());
      if (entry.info == nullptr) {
        add("option", name + ": no release of v++ is known to have it");
      } else {
        add("option", fmt::format("{}: {}", name, entry.info->summary),
            std::string(entry.info->source));
      }
      if (entry.overridden_by) {
        const config::Option& first = *design_.options()[*entry.overridden_by].option;
        add("option", "ignored by v++, which takes the first one", place(first.written_key.where));
      }
    }
  }

  void add_cu(std::string_view name) {
    const design::CuLookup& lookup = design_.find_cu(name);
    const std::string shown = text::quoted(name);
    if (lookup.cu != nullptr) {
      const bool is_declared = lookup.cu->declared.has_value();
      add("compute unit",
          fmt::format("{} of kernel {}{}", shown, text::quoted(lookup.cu->kernel),
                      is_declared ? "" : ", which no nk declares"),
          is_declared ? place(*lookup.cu->declared) : "");
    } else if (lookup.verdict == CuVerdict::known) {
      add("compute unit", shown + " is part of the platform or of a VSS");
    } else if (lookup.verdict == CuVerdict::unjudged) {
      add("compute unit", shown + " may be that of a kernel without nk, or nk stands elsewhere");
    } else {
      std::string statement = shown + " is not declared";
      for (const design::ComputeUnit* meant : lookup.meant) {
        statement += fmt::format("{} {}", meant == lookup.meant.front() ? "; near it:" : ",",
                                 text::quoted(meant->name));
      }
      add("compute unit", std::move(statement));
    }
  }

  void add_kernel(std::string_view name) {
    const artifact::Kernel* const kernel = design_.describe_meant(name);
    if (kernel == nullptr) {
      add("kernel", fmt::format("no file describes {} (--kernel)", text::quoted(name)));
      return;
    }
    add("kernel",
        fmt::format("{}: {} ports, {} arguments", text::quoted(kernel->name), kernel->ports.size(),
                    kernel->arguments.size()),
        text::printable(kernel->file));
  }

  void add_port(std::string_view cu, std::string_view name, PortUse use) {
    const design::PortLookup& lookup = design_.find_port(cu, name, use);
    if (lookup.kernel == nullptr) {
      add("port", fmt::format("{} cannot be judged: no file describes the kernel of {} (--kernel)",
                              text::quoted(name), text::quoted(cu)));
      return;
    }
    std::string statement = text::quoted(name);
    if (lookup.wrong()) {
      statement += fmt::format(" is no port of kernel {}", text::quoted(lookup.kernel->name));
    } else if (lookup.argument != nullptr) {
      statement += " is an argument";
    }
    if (lookup.port != nullptr) {
      statement += fmt::format("{}{}: {}", lookup.argument != nullptr ? ", carried by " : "; port ",
                               text::quoted(lookup.port->name), kind_of(lookup.port->kind));
      if (lookup.port->width_bits != 0) {
        statement += fmt::format(", {} bits", lookup.port->width_bits);
      }
    }
    add("port", std::move(statement), text::printable(lookup.kernel->file));
  }

  void add_memories(const config::MemoryName& memory) {
    if (!has_platform()) return;
    const platform::Platform& platform = *design_.platform();
    const auto add_one = [&](const platform::MemorySegment* segment, const std::string& name) {
      if (segment == nullptr) {
        add("memory", fmt::format("{} is {} memory of {}", text::quoted(name),
                                  platform.memories_known ? "no" : "no known",
                                  text::printable(platform.name)));
        return;
      }
      add("memory", describe(*segment), source_of(segment->origin));
    };
    if (memory.indices.empty()) {
      const auto* const by_tag = platform.find_memory(memory.tag.text, std::nullopt);
      add_one(by_tag != nullptr ? by_tag : platform.find_memory_alias(memory.whole.text),
              std::string(memory.whole.text));
    } else {
      for (const std::uint32_t index : {memory.indices.front(), memory.indices.back()}) {
        add_one(platform.find_memory(memory.tag.text, index),
                fmt::format("{}[{}]", memory.tag.text, index));
        if (memory.indices.size() == 1) break;
      }
    }
  }

  static std::string describe(const platform::MemorySegment& segment) {
    std::string statement = text::printable(segment.name());
    if (segment.slr) statement += fmt::format(" at SLR{}", *segment.slr);
    if (segment.size_bytes) statement += fmt::format(", {} bytes", segment.size_bytes->value);
    if (segment.most_masters) {
      statement += fmt::format(", {} masters at most", segment.most_masters->value);
    }
    return statement;
  }

  void add_slr(std::uint32_t index) {
    if (!has_platform()) return;
    const platform::Slr* const slr = design_.platform()->find_slr(index);
    if (slr == nullptr) {
      add("slr",
          fmt::format("SLR{} is none of {}", index, text::printable(design_.platform()->name)));
      return;
    }
    add("slr", fmt::format("{}: {}", text::printable(slr->name), amounts(slr->available.amounts)),
        source_of(slr->origin));
  }

  static std::string amounts(const fabric::Resources& resources) {
    std::string text;
    for (const fabric::Resource resource : fabric::kResources) {
      const auto amount = resources.get(resource);
      if (!amount) continue;
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", fabric::show(resource, *amount),
                          fabric::name_of(resource));
    }
    return text.empty() ? "no amount is known" : text;
  }

  void add_needed(std::string_view name) {
    const design::ComputeUnit* const cu = design_.find_cu(name).cu;
    if (cu == nullptr) return;
    const budget::NumbersOfCus numbers(design_);
    fabric::Resources needed;
    std::string source;
    for (const fabric::Resource resource : fabric::kResources) {
      const auto number = numbers.find(*cu, resource);
      if (!number) continue;
      needed.set(resource, number->amount);
      source = fmt::format("{}, {}", text::printable(number->from->file),
                           fabric::name_of(number->stage));
    }
    add("resources",
        needed.empty() ? "what it needs is not known (--resources)" : "needs " + amounts(needed),
        std::move(source));
  }

  void add_end(const config::StreamEnd& end) {
    if (end.cu.empty()) {
      add("stream end", text::quoted(end.port.text) + " is a port of the platform");
    } else if (end.cu.text == design::kAiEngine) {
      add_plio(end.port.text);
    } else {
      add_cu(end.cu.text);
      add_port(end.cu.text, end.port.text, PortUse::stream);
    }
  }

  void add_plio(std::string_view name) {
    const design::PlioNames names(design_);
    const design::PlioLookup lookup = names.find(name);
    if (lookup.port == nullptr) {
      add("stream end", text::quoted(name) + " of the AI Engine is in no library (--aie)");
      return;
    }
    add("stream end",
        fmt::format("{} of the AI Engine{}: {}, {} bits", text::quoted(name),
                    lookup.wrong() ? ", for " + text::quoted(lookup.name) : std::string(),
                    lookup.port->is_gmio ? "GMIO" : "PLIO", lookup.port->width_bits),
        text::printable(lookup.library->file));
  }

  void add_clock(const config::ClockDirective& clock) {
    for (const config::ClockTarget& target : clock.targets) add_cu(target.cu.text);
    if (clock.key != config::ClockKey::id && clock.key != config::ClockKey::default_id) return;
    if (!has_platform()) return;
    const platform::Clock* const found =
        design_.platform()->find_clock(static_cast<std::uint32_t>(clock.number));
    if (found == nullptr) {
      add("clock", fmt::format("{} has no clock {}", text::printable(design_.platform()->name),
                               clock.number));
      return;
    }
    add("clock",
        fmt::format("clock {}{}, {}", found->id,
                    found->frequency_hz ? fmt::format(": {} Hz", found->frequency_hz->value) : "",
                    platform::name_of(found->status)),
        source_of(found->origin));
  }

  void add_partition(const design::PartitionUse& use) {
    add("partition", fmt::format("{}: columns {} to {}", text::quoted(use.partition->name.text),
                                 use.partition->first_column, use.partition->last_column()));
    if (use.library != nullptr) {
      add("library", "compiled from it", text::printable(use.library->file));
    }
    if (!has_platform()) return;
    const auto& array = design_.platform()->aie;
    if (!array || !array->columns) return;
    add("array",
        fmt::format("{} has {} columns", text::printable(array->device), array->columns->value),
        source_of(array->columns->origin));
  }

  const design::Design& design_;
  const config::Document& document_;
  const config::Line& line_;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> facts_of(const design::Design& design, const config::Document& document,
                           std::uint32_t line) {
  return Facts(design, document, document.lines()[line - 1]).run();
}

}  // namespace vppcheck::report
