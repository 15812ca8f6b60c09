// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/rules/memory_choice.h"

#include <algorithm>

namespace vppcheck::rules {

using platform::Consumption;
using platform::MemorySegment;

const MemorySegment* default_memory(const platform::Platform& platform) {
  if (!platform.memories_known) return nullptr;
  const MemorySegment* chosen = nullptr;
  std::size_t preferred = 0;
  std::size_t automatic = 0;
  for (const MemorySegment& segment : platform.memories) {
    if (segment.consumption == Consumption::unknown) return nullptr;
    if (segment.consumption == Consumption::explicit_only) continue;
    const bool is_preferred = segment.consumption == Consumption::preferred;
    if (is_preferred || preferred == 0) chosen = &segment;
    ++(is_preferred ? preferred : automatic);
  }
  const bool one = preferred == 1 || (preferred == 0 && automatic == 1);
  return one ? chosen : nullptr;
}

const MemorySegment* first_segment(const platform::Platform& platform,
                                   const config::MemoryName& memory) {
  if (!memory.indices.empty()) {
    return platform.find_memory(memory.tag.text,
                                *std::min_element(memory.indices.begin(), memory.indices.end()));
  }
  const MemorySegment* const alias = platform.find_memory_alias(memory.whole.text);
  return alias != nullptr ? alias : platform.find_memory(memory.tag.text, std::nullopt);
}

}  // namespace vppcheck::rules
