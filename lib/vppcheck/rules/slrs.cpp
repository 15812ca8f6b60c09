// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <unordered_map>
#include <unordered_set>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using config::PortMapping;
using config::SlrAssignment;
using text::quoted;

std::string slr_names(const platform::Platform& platform) {
  std::vector<std::string_view> names;
  for (const platform::Slr& slr : platform.slrs) names.push_back(slr.name);
  return quoted_list(names, 8);
}

/// The memory of a mapping on the platform, when it is one segment or several in one SLR.
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

}  // namespace

void slr_malformed(const Design& design, Reporter& out) {
  report_malformed(design.slr().malformed, out);
}

void slr_unknown_cu(const Design& design, Reporter& out) {
  for (const SlrAssignment& slr : design.slr().parsed) report_unknown_cu(design, slr.cu, out);
}

void slr_conflict(const Design& design, Reporter& out) {
  std::unordered_map<std::string_view, const SlrAssignment*> first;
  for (const SlrAssignment& slr : design.slr().parsed) {
    const auto [it, is_new] = first.try_emplace(slr.cu.text, &slr);
    if (is_new || it->second->index == slr.index) continue;
    out.add(slr.slr.where, fmt::format("compute unit {} is placed in {} and in {}",
                                       quoted(slr.cu.text), it->second->slr.text, slr.slr.text))
        .help("a compute unit can be in one SLR only; remove one of the lines")
        .note(it->second->value.where,
              fmt::format("{} is placed in {} here", quoted(slr.cu.text), it->second->slr.text));
  }
}

void slr_not_on_platform(const Design& design, Reporter& out) {
  if (design.slr().parsed.empty()) return;
  const platform::Platform* const platform = design.platform();
  if (platform == nullptr || !platform->slrs_known) {
    out.not_checked(diagnostic::Need::platform,
                    platform == nullptr
                        ? design.job().no_platform
                        : fmt::format("the SLRs of {} are not known", quoted(platform->name)));
    return;
  }
  for (const SlrAssignment& slr : design.slr().parsed) {
    if (platform->find_slr(slr.index) != nullptr) continue;
    if (platform->slrs.empty()) {
      out.add(slr.slr.where, fmt::format("platform {} has no SLRs", quoted(platform->name)))
          .help("remove the slr line");
    } else {
      out.add(slr.slr.where,
              fmt::format("{} is not on platform {}, which has {}", quoted(slr.slr.text),
                          quoted(platform->name), slr_names(*platform)))
          .help(fmt::format("place {} in one of these SLRs", quoted(slr.cu.text)));
    }
  }
}

void slr_without_memory(const Design& design, Reporter& out) {
  // A value that could not be read may be the mapping that is missing.
  if (!design.sp().malformed.empty()) return;
  std::unordered_set<std::string_view> mapped;
  for (const PortMapping& sp : design.sp().parsed) mapped.insert(sp.cu.text);
  const SlrAssignment* first = nullptr;
  std::vector<std::string_view> left;
  for (const SlrAssignment& slr : design.slr().parsed) {
    if (!mapped.insert(slr.cu.text).second) continue;
    const design::CuLookup lookup = design.find_cu(slr.cu.text);
    if (lookup.wrong()) continue;  // slr-unknown-cu says what is wrong
    const artifact::Kernel* const kernel =
        lookup.cu != nullptr ? design.describe(lookup.cu->kernel) : nullptr;
    if (kernel != nullptr && !has_memory_port(*kernel)) continue;
    if (first == nullptr) first = &slr;
    left.push_back(slr.cu.text);
  }
  if (first == nullptr) return;
  out.add(first->value.where,
          fmt::format("{} placed in an SLR without any port mapped to a memory: {}",
                      left.size() == 1 ? "1 compute unit is"
                                       : fmt::format("{} compute units are", left.size()),
                      quoted_list(left)))
      .help("map the memory ports with sp, so that v++ does not choose a memory in another SLR");
}

void slr_memory_crossing(const Design& design, Reporter& out) {
  const platform::Platform* const platform = design.platform();
  if (design.slr().parsed.empty() || design.sp().parsed.empty()) return;
  if (platform == nullptr) {
    out.not_checked(diagnostic::Need::platform, design.job().no_platform);
    return;
  }
  std::unordered_map<std::string_view, const SlrAssignment*> placed;
  for (const SlrAssignment& slr : design.slr().parsed) placed.try_emplace(slr.cu.text, &slr);
  for (const PortMapping& sp : design.sp().parsed) {
    const auto it = placed.find(sp.cu.text);
    const auto memory_slr = slr_of_memory(*platform, sp.memory);
    if (it == placed.end() || !memory_slr || *memory_slr == it->second->index) continue;
    if (platform->find_slr(it->second->index) == nullptr) continue;
    if (design.find_cu(sp.cu.text).wrong()) continue;
    out.add(sp.memory.whole.where,
            fmt::format("compute unit {} is in {}, but its memory {} is in SLR{}",
                        quoted(sp.cu.text), it->second->slr.text, quoted(sp.memory.whole.text),
                        *memory_slr))
        .help(fmt::format("a memory in {} or another SLR for the compute unit avoids the crossing",
                          it->second->slr.text))
        .note(it->second->value.where, fmt::format("{} is placed here", quoted(sp.cu.text)));
  }
}

}  // namespace vppcheck::rules
