// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/platform.h"

#include <algorithm>

namespace vppcheck::platform {
namespace {

template <class Items, class Predicate>
auto* find_in(const Items& items, Predicate predicate) {
  const auto it = std::find_if(items.begin(), items.end(), predicate);
  return it == items.end() ? nullptr : &*it;
}

}  // namespace

std::string_view name_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::low: return "low";
    case Confidence::medium: return "medium";
    case Confidence::high: return "high";
    case Confidence::very_high: return "very-high";
  }
  return "";
}

std::string_view name_of(ClockStatus status) {
  switch (status) {
    case ClockStatus::unknown: return "unknown";
    case ClockStatus::fixed: return "fixed";
    case ClockStatus::fixed_non_ref: return "fixed_non_ref";
    case ClockStatus::scalable: return "scalable";
  }
  return "";
}

std::string MemorySegment::name() const {
  return index ? tag + "[" + std::to_string(*index) + "]" : tag;
}

const Slr* Platform::find_slr(std::uint32_t index) const {
  return find_in(slrs, [&](const Slr& slr) { return slr.index == index; });
}

const MemorySegment* Platform::find_memory(std::string_view tag,
                                           std::optional<std::uint32_t> index) const {
  return find_in(memories,
                 [&](const MemorySegment& m) { return m.tag == tag && m.index == index; });
}

const MemorySegment* Platform::find_memory_alias(std::string_view alias) const {
  return find_in(memories, [&](const MemorySegment& m) {
    return std::find(m.aliases.begin(), m.aliases.end(), alias) != m.aliases.end();
  });
}

bool Platform::has_memory_tag(std::string_view tag) const {
  return find_in(memories, [&](const MemorySegment& m) { return m.tag == tag; }) != nullptr;
}

const Clock* Platform::find_clock(std::uint32_t id) const {
  return find_in(clocks, [&](const Clock& clock) { return clock.id == id; });
}

const Clock* Platform::default_clock() const {
  return find_in(clocks, [](const Clock& clock) { return clock.is_default; });
}

bool Platform::has_slr_numbers() const {
  return std::any_of(slrs.begin(), slrs.end(),
                     [](const Slr& slr) { return !slr.available.amounts.empty(); });
}

}  // namespace vppcheck::platform
