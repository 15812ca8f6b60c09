// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "vppcheck/text/number.h"
#include "vppcheck/verify/verify.h"

namespace vppcheck::verify {
namespace {

using artifact::LinkedArgument;
using artifact::LinkedUnit;
using config::MemoryName;

bool equal_but_for_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

/// `bank2` is what SDAccel called `DDR[2]`; results of the U250 still print it (xdma_201830_2 with
/// Vitis 2020.1, gen3x16_xdma_4_1_202210_1 with 2022.2).
std::string other_name(std::string_view name) {
  constexpr std::string_view kBank = "bank";
  constexpr std::string_view kDdr = "DDR[";
  if (name.starts_with(kBank) && text::all_digits(name.substr(kBank.size()))) {
    return "DDR[" + std::string(name.substr(kBank.size())) + "]";
  }
  if (name.starts_with(kDdr) && name.ends_with(']')) {
    const auto digits = name.substr(kDdr.size(), name.size() - kDdr.size() - 1);
    if (text::all_digits(digits)) return "bank" + std::string(digits);
  }
  return {};
}

/// The names by which the result may call the memories of an `sp` line.
class MemoryNames {
 public:
  explicit MemoryNames(const design::Design& design) : platform_(design.platform()) {
    const auto& memories = design.job().inputs->result->memories;
    known_.insert(memories.begin(), memories.end());
    for (const LinkedUnit& unit : design.job().inputs->result->units) {
      for (const LinkedArgument& argument : unit.arguments) {
        known_.insert(argument.memories.begin(), argument.memories.end());
      }
    }
  }

  /// Those of the names that the result has; empty when it calls its memories otherwise.
  std::unordered_set<std::string> of(const MemoryName& memory) const {
    std::unordered_set<std::string> names;
    const std::string tag(memory.tag.text);
    if (memory.indices.empty()) {
      add(tag, platform_ != nullptr ? platform_->find_memory_alias(tag) : nullptr, names);
      if (names.empty()) add(tag, segment(tag, std::nullopt), names);
      // A tag without index asks for any memory of the tag.
      if (names.empty()) {
        for (const std::string_view known : known_) {
          if (known.starts_with(tag) && known.substr(tag.size()).starts_with('[')) {
            names.emplace(known);
          }
        }
      }
    }
    for (const std::uint32_t index : memory.indices) {
      add(tag + "[" + std::to_string(index) + "]", segment(tag, index), names);
    }
    return names;
  }

 private:
  const platform::MemorySegment* segment(const std::string& tag,
                                         std::optional<std::uint32_t> index) const {
    return platform_ != nullptr ? platform_->find_memory(tag, index) : nullptr;
  }

  /// One memory of the platform has one entry in the result: its own name is the surest.
  void add(const std::string& name, const platform::MemorySegment* segment,
           std::unordered_set<std::string>& names) const {
    std::vector<std::string> candidates = {name};
    if (segment != nullptr) {
      candidates.push_back(segment->name());
      candidates.insert(candidates.end(), segment->aliases.begin(), segment->aliases.end());
    }
    candidates.push_back(other_name(name));
    for (const std::string& candidate : candidates) {
      if (known_.count(candidate) == 0) continue;
      names.insert(candidate);
      return;
    }
  }

  const platform::Platform* platform_;
  std::unordered_set<std::string_view> known_;
};

bool lies_in(const LinkedArgument& argument, const std::unordered_set<std::string>& asked) {
  return std::all_of(argument.memories.begin(), argument.memories.end(),
                     [&](const std::string& memory) { return asked.count(memory) != 0; });
}

class Comparer {
 public:
  explicit Comparer(const design::Design& design) : names_(design) {
    for (const LinkedUnit& unit : design.job().inputs->result->units) {
      units_.try_emplace(unit.name, &unit);
    }
    for (const artifact::LinkedKernel& kernel : design.job().inputs->result->kernels) {
      kernels_.try_emplace(kernel.name, &kernel);
    }
  }

  Mapping judge(const config::PortMapping& sp) {
    Mapping mapping;
    mapping.sp = &sp;
    const auto unit = units_.find(sp.cu.text);
    if (unit == units_.end()) {
      mapping.verdict = MappingVerdict::no_unit;
      return mapping;
    }
    mapping.unit = unit->second;
    const auto covered = covered_by(*unit->second, sp.port.text);
    for (const LinkedArgument* argument : covered) {
      covered_.insert(argument);
      if (!argument->memories.empty()) mapping.arguments.push_back(argument);
    }
    if (mapping.arguments.empty()) {
      mapping.verdict = !covered.empty()                        ? MappingVerdict::no_memory
                        : has_port(*unit->second, sp.port.text) ? MappingVerdict::not_told
                                                                : MappingVerdict::no_argument;
      return mapping;
    }
    const auto asked = names_.of(sp.memory);
    if (asked.empty()) return mapping;
    for (const LinkedArgument* argument : mapping.arguments) {
      if (!lies_in(*argument, asked)) mapping.elsewhere.push_back(argument);
    }
    mapping.verdict =
        mapping.elsewhere.empty() ? MappingVerdict::as_asked : MappingVerdict::elsewhere;
    return mapping;
  }

  bool is_covered(const LinkedArgument& argument) const { return covered_.count(&argument) != 0; }

 private:
  /// The argument of that name; without one, all arguments of the port of that name.
  static std::vector<const LinkedArgument*> covered_by(const LinkedUnit& unit,
                                                       std::string_view name) {
    std::vector<const LinkedArgument*> of_port;
    for (const LinkedArgument& argument : unit.arguments) {
      if (argument.name == name) return {&argument};
      if (equal_but_for_case(argument.port, name)) of_port.push_back(&argument);
    }
    return of_port;
  }

  bool has_port(const LinkedUnit& unit, std::string_view name) const {
    const auto kernel = kernels_.find(unit.kernel);
    if (kernel == kernels_.end()) return false;
    const auto& ports = kernel->second->ports;
    return std::any_of(ports.begin(), ports.end(),
                       [&](const std::string& port) { return equal_but_for_case(port, name); });
  }

  MemoryNames names_;
  std::unordered_map<std::string_view, const LinkedUnit*> units_;
  std::unordered_map<std::string_view, const artifact::LinkedKernel*> kernels_;
  std::unordered_set<const LinkedArgument*> covered_;
};

}  // namespace

MemoryComparison compare_memories(const design::Design& design) {
  MemoryComparison comparison;
  if (!design.job().inputs->result) return comparison;
  Comparer comparer(design);
  for (const config::PortMapping& sp : design.sp().parsed) {
    comparison.mappings.push_back(comparer.judge(sp));
  }
  for (const LinkedUnit& unit : design.job().inputs->result->units) {
    PlacedByTool placed{&unit, {}};
    for (const LinkedArgument& argument : unit.arguments) {
      const bool free = !argument.memories.empty() && !comparer.is_covered(argument);
      if (free) placed.arguments.push_back(&argument);
    }
    if (!placed.arguments.empty()) comparison.placed_by_tool.push_back(std::move(placed));
  }
  return comparison;
}

}  // namespace vppcheck::verify
