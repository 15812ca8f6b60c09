// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "vppcheck/text/lower_case.h"
#include "vppcheck/text/number.h"
#include "vppcheck/verify/verify.h"

namespace vppcheck::verify {
namespace {

using artifact::LinkedArgument;
using artifact::LinkedUnit;
using config::MemoryName;

/// Bounds of ours, far above the 64 segments and some thousand arguments of the largest designs:
/// different names of memories in one design, and arguments that all `sp` lines together cover.
constexpr std::size_t kMostMemoryNames = 4096;
constexpr std::size_t kMostCovered = 1'000'000;

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
  const std::unordered_set<std::string>& of(const MemoryName& memory) {
    const auto [found, is_new] = of_.try_emplace(memory.whole.text);
    if (is_new && of_.size() <= kMostMemoryNames) find(memory, found->second);
    return found->second;
  }

 private:
  void find(const MemoryName& memory, std::unordered_set<std::string>& names) const {
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
  }

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
  std::unordered_map<std::string_view, std::unordered_set<std::string>> of_;  // by `sp` text
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
    const Arguments& covered = covered_by(*unit->second, sp.port.text);
    covered_count_ += covered.size();
    if (covered_count_ > kMostCovered) {
      mapping.verdict = MappingVerdict::not_told;
      return mapping;
    }
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
    const auto& asked = names_.of(sp.memory);
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
  using Arguments = std::vector<const LinkedArgument*>;
  /// The arguments of a compute unit by their names, and by their ports in lower case.
  struct Index {
    std::unordered_map<std::string_view, Arguments> by_name;
    std::unordered_map<std::string, Arguments> by_port;
  };

  /// The argument of that name; without one, all arguments of the port of that name.
  const Arguments& covered_by(const LinkedUnit& unit, std::string_view name) {
    const auto [found, is_new] = indices_.try_emplace(&unit);
    Index& index = found->second;
    if (is_new) {
      for (const LinkedArgument& argument : unit.arguments) {
        index.by_name.try_emplace(argument.name, Arguments{&argument});
        index.by_port[text::lower_case(argument.port)].push_back(&argument);
      }
    }
    if (const auto named = index.by_name.find(name); named != index.by_name.end()) {
      return named->second;
    }
    const auto of_port = index.by_port.find(text::lower_case(name));
    return of_port != index.by_port.end() ? of_port->second : none_;
  }

  bool has_port(const LinkedUnit& unit, std::string_view name) const {
    const auto kernel = kernels_.find(unit.kernel);
    if (kernel == kernels_.end()) return false;
    const std::string wanted = text::lower_case(name);
    const auto& ports = kernel->second->ports;
    return std::any_of(ports.begin(), ports.end(),
                       [&](const std::string& port) { return text::lower_case(port) == wanted; });
  }

  MemoryNames names_;
  std::unordered_map<std::string_view, const LinkedUnit*> units_;
  std::unordered_map<std::string_view, const artifact::LinkedKernel*> kernels_;
  std::unordered_map<const LinkedUnit*, Index> indices_;
  const Arguments none_;
  std::unordered_set<const LinkedArgument*> covered_;
  std::size_t covered_count_ = 0;
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
