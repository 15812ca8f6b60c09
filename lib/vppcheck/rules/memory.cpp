// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using config::MemoryName;
using config::PortMapping;
using platform::MemorySegment;
using platform::Platform;
using text::quoted;

/// The platform whose list of memories is complete; null, with the reason noted, when there is
/// none or nothing asks for it.
const Platform* platform_with_memories(const Design& design, Reporter& out) {
  if (design.sp().parsed.empty()) return nullptr;
  const Platform* const platform = design.platform();
  if (platform == nullptr) {
    out.not_checked(diagnostic::Need::platform, design.job().no_platform);
  } else if (!platform->memories_known) {
    out.not_checked(diagnostic::Need::platform,
                    fmt::format("the memories of {} are not known", quoted(platform->name)));
    return nullptr;
  }
  return platform;
}

/// Every tag once, as `sp` would name its memories: `DDR[0:3]`, `HBM[0:31]`, `HP0`.
std::vector<std::string> memory_names(const Platform& platform) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < platform.memories.size();) {
    const MemorySegment& first = platform.memories[i];
    std::size_t last = i;
    while (last + 1 < platform.memories.size() && platform.memories[last + 1].tag == first.tag &&
           platform.memories[last + 1].index) {
      ++last;
    }
    if (!first.index || last == i) {
      names.push_back(first.name());
    } else {
      names.push_back(
          fmt::format("{}[{}:{}]", first.tag, *first.index, *platform.memories[last].index));
    }
    i = last + 1;
  }
  return names;
}

std::vector<std::string_view> views(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

/// `bank2` of SDAccel, `PLRAM3` of a slip in UG1393 (Assigning AXI Interfaces to PLRAM, 2022.2):
/// what the platform calls `DDR[2]` or `PLRAM[3]`; empty when there is no such memory.
std::string indexed_name_for(const Platform& platform, std::string_view tag) {
  std::size_t digits = tag.size();
  while (digits > 0 && text::is_digit(tag[digits - 1])) --digits;
  const auto index = text::parse_unsigned(tag.substr(digits));
  if (!index || *index > 1023) return {};
  const std::string_view base = tag.substr(0, digits) == "bank" ? "DDR" : tag.substr(0, digits);
  const auto* const segment = platform.find_memory(base, static_cast<std::uint32_t>(*index));
  return segment != nullptr ? segment->name() : std::string();
}

/// SDAccel's `bank2` for `DDR[2]`: the metadata of a shell may carry it as an alias of the segment
/// (U250 201830_2: `sptag="bank0"` under `sptag="DDR"` in its .hpfm), and AMD's own examples use it
/// on later shells (Xilinx/Vitis_Libraries, data_analytics/L2/tests/classification/svm).
bool is_bank_of_ddr(const Platform& platform, std::string_view tag) {
  return tag.substr(0, 4) == "bank" && !indexed_name_for(platform, tag).empty();
}

/// A mapping without the ways in which one memory can be written: `HBM[00:03]`, `HBM[0:1:2:3]`.
std::string canonical(const MemoryName& memory) {
  std::vector<std::uint32_t> indices = memory.indices;
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  std::string name(memory.tag.text);
  for (const std::uint32_t index : indices) name += fmt::format(",{}", index);
  return name;
}

/// Calls `use(first, later)` for every mapping of a port that an earlier line maps too.
template <class Use>
void for_each_repeated(const Design& design, Use use) {
  std::unordered_map<std::string, const PortMapping*> first;
  for (const PortMapping& sp : design.sp().parsed) {
    const std::string key = fmt::format("{}.{}", sp.cu.text, sp.port.text);
    const auto [it, is_new] = first.try_emplace(key, &sp);
    if (!is_new) use(*it->second, sp);
  }
}

}  // namespace

void sp_malformed(const Design& design, Reporter& out) {
  report_malformed(design.sp().malformed, out);
}

void sp_unknown_cu(const Design& design, Reporter& out) {
  for (const PortMapping& sp : design.sp().parsed) report_unknown_cu(design, sp.cu, out);
}

void sp_unknown_memory(const Design& design, Reporter& out) {
  const Platform* const platform = platform_with_memories(design, out);
  if (platform == nullptr) return;
  const std::vector<std::string> names = memory_names(*platform);
  for (const PortMapping& sp : design.sp().parsed) {
    const MemoryName& memory = sp.memory;
    if (platform->has_memory_tag(memory.tag.text)) continue;
    if (platform->find_memory_alias(memory.whole.text) != nullptr) continue;
    if (memory.indices.empty() && is_bank_of_ddr(*platform, memory.tag.text)) continue;
    auto details =
        out.add(memory.whole.where, fmt::format("memory {} is not on platform {}, which has {}",
                                                quoted(memory.whole.text), quoted(platform->name),
                                                quoted_list(views(names), 8)));
    const std::string meant =
        memory.indices.empty() ? indexed_name_for(*platform, memory.tag.text) : std::string();
    if (!meant.empty()) {
      details.help(fmt::format("did you mean {}?", quoted(meant)))
          .fix(fmt::format("write {}", quoted(meant)), false, {{memory.whole.where, meant}});
    } else {
      details.help(fmt::format("map {}.{} to a memory of this platform", sp.cu.text, sp.port.text));
    }
  }
}

void sp_index_out_of_range(const Design& design, Reporter& out) {
  const Platform* const platform = platform_with_memories(design, out);
  if (platform == nullptr) return;
  const std::vector<std::string> names = memory_names(*platform);
  for (const PortMapping& sp : design.sp().parsed) {
    const MemoryName& memory = sp.memory;
    // A tag that takes no index on this platform: LPDDR[0] is legal for an AI Engine's GMIO.
    if (platform->find_memory(memory.tag.text, std::nullopt) != nullptr) continue;
    if (!platform->has_memory_tag(memory.tag.text)) continue;
    for (const std::uint32_t index : memory.indices) {
      if (platform->find_memory(memory.tag.text, index) != nullptr) continue;
      const auto of_tag = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
        return name.substr(0, name.find('[')) == memory.tag.text;
      });
      out.add(memory.index.where,
              fmt::format("{} has no index {}: platform {} has {}", quoted(memory.tag.text), index,
                          quoted(platform->name),
                          quoted(of_tag != names.end() ? *of_tag : std::string(memory.tag.text))))
          .help("use an index that the platform has");
      break;
    }
  }
}

void sp_conflict(const Design& design, Reporter& out) {
  for_each_repeated(design, [&](const PortMapping& first, const PortMapping& again) {
    if (canonical(first.memory) == canonical(again.memory)) return;
    out.add(again.memory.whole.where,
            fmt::format("port {} of {} is mapped to {} and to {}", quoted(again.port.text),
                        quoted(again.cu.text), quoted(first.memory.whole.text),
                        quoted(again.memory.whole.text)))
        .help("a port is mapped once; several memories of one tag are written as a range, HBM[0:3]")
        .note(first.value.where, "it is mapped here first");
  });
}

void sp_duplicate(const Design& design, Reporter& out) {
  for_each_repeated(design, [&](const PortMapping& first, const PortMapping& again) {
    if (canonical(first.memory) != canonical(again.memory)) return;
    out.add(again.value.where,
            fmt::format("port {} of {} is mapped to {} a second time", quoted(again.port.text),
                        quoted(again.cu.text), quoted(again.memory.whole.text)))
        .help("remove this line, or name the port that was meant")
        .note(first.value.where, "it is mapped here first");
  });
}

void sp_uneven(const Design& design, Reporter& out) {
  using Ports = std::map<std::string_view, const PortMapping*>;
  std::unordered_map<std::string_view, Ports> ports_of_cu;
  for (const PortMapping& sp : design.sp().parsed) {
    ports_of_cu[sp.cu.text].try_emplace(sp.port.text, &sp);
  }
  for (const design::DeclaredKernel& kernel : design.kernels()) {
    if (kernel.cus.size() < 2) continue;
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
      std::vector<std::string_view> missing;
      for (const auto& [port, sp] : most) {
        if (ports_of_cu[cu.name].count(port) == 0) missing.push_back(port);
      }
      if (missing.empty() || !cu.declared) continue;
      // Nothing names it at all: it may be misspelt, or v++ is to map it.
      if (!design.is_named(cu.name)) continue;
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
