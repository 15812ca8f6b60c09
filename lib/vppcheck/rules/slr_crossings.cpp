// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using config::PortMapping;
using config::SlrAssignment;
using platform::MemorySegment;
using text::quoted;

/// A compute unit with the mappings that leave its SLR.
struct Crossing {
  const SlrAssignment* slr = nullptr;
  const PortMapping* first = nullptr;
  std::uint32_t memory_slr = 0;  ///< of the first
  std::vector<std::string_view> memories;
};

/// The SLR of a mapping on the platform, when it is one segment or several in one SLR.
std::optional<std::uint32_t> slr_of_memory(const platform::Platform& platform,
                                           const config::MemoryName& memory) {
  if (memory.indices.empty()) {
    const auto* segment = platform.find_memory_alias(memory.whole.text);
    if (segment == nullptr) segment = platform.find_memory(memory.tag.text, std::nullopt);
    return segment != nullptr ? segment->slr : std::nullopt;
  }
  std::optional<std::uint32_t> slr;
  for (const std::uint32_t index : memory.indices) {
    const auto* const segment = platform.find_memory(memory.tag.text, index);
    if (segment == nullptr || !segment->slr || (slr && *slr != *segment->slr)) return std::nullopt;
    slr = segment->slr;
  }
  return slr;
}

/// The crossings of each compute unit, in the order of the mappings.
std::vector<Crossing> find_crossings(const Design& design) {
  const platform::Platform& platform = *design.platform();
  std::unordered_map<std::string_view, const SlrAssignment*> placed;
  for (const SlrAssignment& slr : design.slr().parsed) {
    placed.try_emplace(design.unit_meant(slr.cu.text), &slr);
  }
  std::unordered_map<std::string_view, std::optional<std::uint32_t>> slrs;
  std::unordered_map<std::string_view, std::size_t> of_cu;
  std::vector<Crossing> crossings;
  for (const PortMapping& sp : design.sp().parsed) {
    const std::string_view cu = design.unit_meant(sp.cu.text);
    const auto it = placed.find(cu);
    if (it == placed.end() || platform.find_slr(it->second->index) == nullptr) continue;
    if (design.find_cu(cu).wrong()) continue;
    const auto [memory, is_new] = slrs.try_emplace(sp.memory.whole.text);
    if (is_new) memory->second = slr_of_memory(platform, sp.memory);
    if (!memory->second || *memory->second == it->second->index) continue;
    const auto [at, is_first] = of_cu.try_emplace(cu, crossings.size());
    if (is_first) crossings.push_back({it->second, &sp, *memory->second, {}});
    std::vector<std::string_view>& memories = crossings[at->second].memories;
    if (memories.empty() || memories.back() != sp.memory.whole.text) {
      memories.push_back(sp.memory.whole.text);
    }
  }
  return crossings;
}

/// A memory of the tag that lies in the SLR; null when there is none. Another kind of memory would
/// be no advice: PLRAM has a thousandth of what HBM has.
const MemorySegment* memory_in(const platform::Platform& platform, std::uint32_t slr,
                               std::string_view tag) {
  const auto found = std::find_if(
      platform.memories.begin(), platform.memories.end(),
      [&](const MemorySegment& segment) { return segment.slr == slr && segment.tag == tag; });
  return found != platform.memories.end() ? &*found : nullptr;
}

}  // namespace

void slr_memory_crossing(const Design& design, Reporter& out) {
  const platform::Platform* const platform = design.platform();
  if (design.slr().parsed.empty() || design.sp().parsed.empty()) return;
  if (platform == nullptr) {
    out.not_checked(diagnostic::Need::platform, design.job().no_platform);
    return;
  }
  for (const Crossing& crossing : find_crossings(design)) {
    const std::string_view cu = crossing.slr->cu.text;
    const std::string_view slr = crossing.slr->slr.text;
    const MemorySegment* const nearer =
        memory_in(*platform, crossing.slr->index, crossing.first->memory.tag.text);
    const bool one = crossing.memories.size() == 1;
    out.add(crossing.first->memory.whole.where,
            one ? fmt::format("compute unit {} is in {}, but its memory {} is in SLR{}", quoted(cu),
                              slr, quoted(crossing.memories.front()), crossing.memory_slr)
                : fmt::format("compute unit {} is in {}, but {} of its memories are in other SLRs: "
                              "{}",
                              quoted(cu), slr, crossing.memories.size(),
                              quoted_list(crossing.memories)))
        .help(nearer != nullptr
                  ? fmt::format("a memory in {}, such as {}, or another SLR for the compute unit "
                                "avoids the crossing",
                                slr, quoted(nearer->name()))
                  : fmt::format("no {} of this platform is known to be in {}; the compute unit "
                                "would be nearer in SLR{}",
                                text::printable(crossing.first->memory.tag.text), slr,
                                crossing.memory_slr))
        .note(crossing.slr->value.where, fmt::format("{} is placed here", quoted(cu)));
  }
}

}  // namespace vppcheck::rules
