// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

// The names of memories, held against those of the platform.
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
    const auto follows = [&](const MemorySegment& next) {
      return next.tag == first.tag && first.index && next.index == *first.index + (last - i) + 1;
    };
    while (last + 1 < platform.memories.size() && follows(platform.memories[last + 1])) ++last;
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

/// Those of the names that are of the tag.
std::vector<std::string_view> names_of_tag(const std::vector<std::string>& names,
                                           std::string_view tag) {
  std::vector<std::string_view> of_tag;
  for (const std::string& name : names) {
    if (std::string_view(name).substr(0, name.find('[')) == tag) of_tag.push_back(name);
  }
  return of_tag;
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

/// The tags of the platform within one edit, or different in case only.
std::vector<std::string_view> near_tags(const Platform& platform, std::string_view tag) {
  std::vector<std::string_view> tags;
  for (const MemorySegment& segment : platform.memories) {
    if (tags.empty() || tags.back() != segment.tag) tags.push_back(segment.tag);
  }
  std::string upper(tag);
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  for (const std::string_view known : tags) {
    if (known == upper) return {known};
  }
  // Two edits make HBM of HP0, and swapped letters are two edits.
  const bool long_enough = tag.size() >= 3;
  auto near = text::closest(tag, tags, long_enough ? 2 : 1);
  if (!near.empty() && text::edit_distance(tag, near.front(), 2) == 2) {
    std::erase_if(near, [&](std::string_view known) {
      return !std::is_permutation(tag.begin(), tag.end(), known.begin(), known.end());
    });
  }
  return near;
}

}  // namespace

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
      continue;
    }
    const auto near = near_tags(*platform, memory.tag.text);
    if (near.empty()) {
      details.help(fmt::format("map {} to a memory of this platform",
                               quoted(fmt::format("{}.{}", sp.cu.text, sp.port.text))));
      continue;
    }
    details.help(fmt::format("did you mean {}?", alternatives(near)));
    if (near.size() == 1) {
      details.fix(fmt::format("write {}", quoted(near.front())), true,
                  {{memory.tag.where, std::string(near.front())}});
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
    const auto lacks = [&](std::uint64_t index) {
      return index > UINT32_MAX ||
             platform->find_memory(memory.tag.text, static_cast<std::uint32_t>(index)) == nullptr;
    };
    const auto report = [&](text::Location where, std::string_view what, std::uint64_t number) {
      return out.add(
          where,
          fmt::format("{} has no {} {}: platform {} has {}", quoted(memory.tag.text), what, number,
                      quoted(platform->name), quoted_list(names_of_tag(names, memory.tag.text))));
    };
    const auto index = std::find_if(memory.indices.begin(), memory.indices.end(), lacks);
    if (index != memory.indices.end()) {
      report(memory.index.where, "index", *index)
          .help("indices count from 0; name one that the platform has");
    }
    // The switch of the HBM has one port for each pseudo channel (PG276, AXI HBM Controller).
    if (memory.tag.text == "HBM" && memory.channel && lacks(memory.channel->value)) {
      report(memory.channel->word.where, "port", memory.channel->value)
          .help("the number behind the dot is a port of the switch; there is one for each index");
    }
  }
}

}  // namespace vppcheck::rules
