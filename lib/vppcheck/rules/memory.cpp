// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "vppcheck/design/memory_use.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/name_index.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using config::MemoryName;
using config::PortMapping;
using platform::MemorySegment;
using platform::Platform;
using text::quoted;

std::vector<std::uint32_t> sorted_indices(const MemoryName& memory) {
  std::vector<std::uint32_t> indices = memory.indices;
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return indices;
}

/// What the platform calls a memory without index: `DDR[0]` for its alias `bank0`.
const MemorySegment* segment_of(const Design& design, const MemoryName& memory) {
  const Platform* const platform = design.platform();
  if (platform == nullptr) return nullptr;
  if (memory.indices.empty()) return platform->find_memory_alias(memory.whole.text);
  return memory.indices.size() == 1 ? platform->find_memory(memory.tag.text, memory.indices.front())
                                    : nullptr;
}

/// Whether two mappings are to the same memories, however they are written: `HBM[00:03]` and
/// `HBM[0:1:2:3]`, `bank0` and `DDR[0]`.
bool are_same(const Design& design, const MemoryName& a, const MemoryName& b) {
  if (a.whole.text == b.whole.text) return true;
  if (a.tag.text == b.tag.text) return sorted_indices(a) == sorted_indices(b);
  const MemorySegment* const segment = segment_of(design, a);
  return segment != nullptr && segment == segment_of(design, b);
}

/// `CU.PORT` as it stands in the line.
std::string_view port_name(const PortMapping& sp) {
  return sp.value.text.substr(0, sp.port.where.span.end - sp.value.where.span.begin);
}

/// Calls `use(first, later)` for every mapping of a port that an earlier line maps too.
template <class Use>
void for_each_repeated(const Design& design, Use use) {
  const std::vector<PortMapping>& all = design.sp().parsed;
  text::NameIndex names(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto [first, is_new] =
        names.try_emplace(port_name(all[i]), static_cast<std::uint32_t>(i));
    if (!is_new) use(all[first], all[i]);
  }
}

/// Reports an argument that one line maps by its name and another by its port's. Which of the two
/// holds is not known, and both may be meant, so that it is a warning.
void report_twice(const design::TwiceMapped& twice, Reporter& out) {
  const std::string argument = quoted(twice.argument->name);
  const auto name = [&](const PortMapping& sp) {
    return sp.port.text == twice.argument->name ? std::string("by its own name")
                                                : "by its port " + quoted(sp.port.text);
  };
  out.add(twice.again->memory.whole.where,
          fmt::format("argument {} of {} is mapped to {} {} and to {} {}", argument,
                      quoted(twice.again->cu.text), quoted(twice.first->memory.whole.text),
                      name(*twice.first), quoted(twice.again->memory.whole.text),
                      name(*twice.again)))
      .severity(diagnostic::Severity::warning)
      .help("a line for a port maps all of its arguments; map either the port or each argument")
      .note(twice.first->value.where, "it is mapped here first");
}

/// Whether any kernel has several compute units.
bool has_siblings(const Design& design) {
  const auto& kernels = design.kernels();
  return std::any_of(kernels.begin(), kernels.end(),
                     [](const design::DeclaredKernel& kernel) { return kernel.cus.size() > 1; });
}

}  // namespace

void sp_malformed(const Design& design, Reporter& out) {
  report_malformed(design.sp().malformed, out);
}

void sp_unknown_cu(const Design& design, Reporter& out) {
  std::unordered_set<std::string_view> mapped;  // made for the first name that is wrong
  for (const PortMapping& sp : design.sp().parsed) {
    report_unknown_cu(design, sp.cu, out, [&](std::string_view cu) {
      if (mapped.empty()) {
        for (const PortMapping& other : design.sp().parsed) mapped.insert(port_name(other));
      }
      return mapped.count(fmt::format("{}.{}", cu, sp.port.text)) != 0;
    });
  }
}

void sp_conflict(const Design& design, Reporter& out) {
  for_each_repeated(design, [&](const PortMapping& first, const PortMapping& again) {
    if (are_same(design, first.memory, again.memory)) return;
    out.add(again.memory.whole.where,
            fmt::format("port {} of {} is mapped to {} and to {}", quoted(again.port.text),
                        quoted(again.cu.text), quoted(first.memory.whole.text),
                        quoted(again.memory.whole.text)))
        .help("a port is mapped once; several memories of one tag are written as a range, HBM[0:3]")
        .note(first.value.where, "it is mapped here first");
  });
  const design::MemoryUse use(design);
  for (const design::TwiceMapped& twice : use.twice_mapped()) {
    if (!are_same(design, twice.first->memory, twice.again->memory)) report_twice(twice, out);
  }
}

void sp_duplicate(const Design& design, Reporter& out) {
  for_each_repeated(design, [&](const PortMapping& first, const PortMapping& again) {
    if (!are_same(design, first.memory, again.memory)) return;
    out.add(again.value.where,
            fmt::format("port {} of {} is mapped to {} a second time", quoted(again.port.text),
                        quoted(again.cu.text), quoted(again.memory.whole.text)))
        .help("remove this line, or name the port that was meant")
        .fix("remove the second line", false, {{line_to_remove(design, again.value.where), ""}})
        .note(first.value.where, "it is mapped here first");
  });
}

void sp_uneven(const Design& design, Reporter& out) {
  // A value that could not be read may be the mapping that is missing.
  if (!design.sp().malformed.empty() || design.sp().parsed.empty() || !has_siblings(design)) return;
  using Ports = std::map<std::string_view, const PortMapping*>;
  std::unordered_map<std::string_view, Ports> ports_of_cu;
  for (const PortMapping& sp : design.sp().parsed) {
    ports_of_cu[design.unit_meant(sp.cu.text)].try_emplace(sp.port.text, &sp);
  }
  for (const design::DeclaredKernel& kernel : design.kernels()) {
    // Of a kernel that is described, sp-unmapped tells what each compute unit leaves.
    if (kernel.cus.size() < 2 || design.describe_meant(kernel.name) != nullptr) continue;
    const design::ComputeUnit* fullest = nullptr;
    for (const std::uint32_t index : kernel.cus) {
      const design::ComputeUnit& cu = design.compute_units()[index];
      if (fullest == nullptr || ports_of_cu[cu.name].size() > ports_of_cu[fullest->name].size()) {
        fullest = &cu;
      }
    }
    const Ports& most = ports_of_cu[fullest->name];
    for (const std::uint32_t index : kernel.cus) {
      const design::ComputeUnit& cu = design.compute_units()[index];
      // Nothing names it at all: it may be misspelt, or v++ is to map it.
      if (!cu.declared || (!design.is_named(cu.name) && ports_of_cu[cu.name].empty())) continue;
      std::vector<std::string_view> missing;
      for (const auto& [port, sp] : most) {
        if (ports_of_cu[cu.name].count(port) == 0) missing.push_back(port);
      }
      if (missing.empty()) continue;
      out.add(*cu.declared,
              fmt::format("compute unit {} leaves {} unmapped, which {} maps", quoted(cu.name),
                          quoted_list(missing), quoted(fullest->name)))
          .help(
              "a host program that shares buffers among the compute units of a kernel needs the "
              "same memories on all of them")
          .note(most.begin()->second->value.where,
                fmt::format("{} is mapped here", quoted(fullest->name)));
      break;  // one finding a kernel tells enough
    }
  }
}

}  // namespace vppcheck::rules
