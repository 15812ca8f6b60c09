// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vppcheck/config/directives.h"
#include "vppcheck/platform/platform.h"

namespace vppcheck::migrate {

/// What the memory of an `sp` line can be on another platform.
struct MemoryChoice {
  enum class Kind : std::uint8_t {
    same,     ///< the new platform has it by this name
    renamed,  ///< `name` is the only answer
    several,  ///< any of `segments`; the placement chooses
    none,     ///< the new platform has nothing that could stand for it
    unknown   ///< the memories of the new platform are not known
  };
  Kind kind = Kind::unknown;
  std::string name = {};                     ///< for `same` and `renamed`
  std::vector<std::uint32_t> segments = {};  ///< positions in `Platform::memories`, the first first
  std::string reason = {};                   ///< safe to print

  bool is_settled() const { return kind == Kind::same || kind == Kind::renamed; }
};

/// Looks for the memory on the new platform: by its name; `bank2` of SDAccel as `DDR[2]` (AMD
/// article "Using configuration files to control Vitis compilation"); what is left of a range; then
/// memories of the same tag, and last those of another family that v++ uses without being told.
/// Nothing stands for the memory of the host: a host program that gives its own buffers to a
/// kernel cannot give them to a card's memory.
MemoryChoice find_memory(const config::MemoryName& memory, const platform::Platform& to);

/// The tag and the indices of a memory, by which two spellings of one are known: `bank2` is DDR 2.
std::pair<std::string_view, std::vector<std::uint32_t>> tag_and_indices(
    const config::MemoryName& memory);

/// Positions of the memories that a port without `sp` can be mapped to: external memory that is not
/// for explicit use only, DDR before others.
std::vector<std::uint32_t> usual_memories(const platform::Platform& to);

/// Positions of all external memories that are not for explicit use only, of whatever family.
std::vector<std::uint32_t> external_memories(const platform::Platform& to);

}  // namespace vppcheck::migrate
