// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/memory_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::migrate {
namespace {

using config::MemoryName;
using platform::MemorySegment;
using platform::Platform;
using text::quoted;
using Kind = MemoryChoice::Kind;

// The tags that v++ uses (UG1393, Mapping Kernel Ports to Memory, 2022.2; platforminfo).
constexpr std::string_view kDdr = "DDR";
constexpr std::string_view kHost = "HOST";

bool is_on_chip(std::string_view tag) { return tag == "PLRAM" || tag == "BRAM" || tag == "URAM"; }

/// Memory outside the device: not the host's, and not that of the AI Engine.
bool is_external(std::string_view tag) {
  return tag != kHost && !is_on_chip(tag) && tag.find("AIE") == std::string_view::npos;
}

std::uint32_t position(const Platform& to, const MemorySegment* segment) {
  return static_cast<std::uint32_t>(segment - to.memories.data());
}

/// The `2` of `bank2`.
std::optional<std::uint32_t> bank_number(const MemoryName& memory) {
  constexpr std::string_view kBank = "bank";
  if (!memory.indices.empty() || !memory.tag.text.starts_with(kBank)) return std::nullopt;
  const auto number = text::parse_unsigned(memory.tag.text.substr(kBank.size()));
  if (!number || *number > 1023) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

std::vector<std::uint32_t> segments_of_tag(const Platform& to, std::string_view tag) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < to.memories.size(); ++i) {
    if (to.memories[i].tag == tag) found.push_back(i);
  }
  return found;
}

/// Its own name on the new platform, as the rules sp-unknown-memory and sp-index-out-of-range see
/// it.
std::optional<MemoryChoice> find_same(const MemoryName& memory, const Platform& to) {
  MemoryChoice choice{Kind::same, std::string(memory.whole.text), {}, {}};
  if (const auto number = bank_number(memory)) {
    const MemorySegment* segment = to.find_memory_alias(memory.whole.text);
    if (segment == nullptr) segment = to.find_memory(kDdr, *number);
    if (segment == nullptr) return std::nullopt;
    choice = {Kind::renamed, segment->name(), {position(to, segment)}, {}};
    choice.reason = fmt::format("{} of SDAccel is {}", quoted(memory.whole.text), choice.name);
    return choice;
  }
  const auto plain = to.find_memory(memory.tag.text, std::nullopt);
  if (plain != nullptr || memory.indices.empty()) {
    choice.segments = segments_of_tag(to, memory.tag.text);
    if (choice.segments.empty()) return std::nullopt;
    if (!memory.indices.empty()) {
      choice.kind = Kind::renamed;
      choice.name = plain->name();
      choice.reason = fmt::format("{} has one {}, without an index", quoted(to.name), choice.name);
    }
    return choice;
  }
  for (const std::uint32_t index : memory.indices) {
    const MemorySegment* const segment = to.find_memory(memory.tag.text, index);
    if (segment == nullptr) return std::nullopt;
    choice.segments.push_back(position(to, segment));
  }
  return choice;
}

/// `DDR[0:1]` of `DDR[0:3]`: what a range names beyond the platform's last memory never existed
/// for the kernel, which takes any of them.
std::optional<MemoryChoice> find_rest_of_range(const MemoryName& memory, const Platform& to) {
  const auto& indices = memory.indices;
  if (indices.size() < 2 || !std::is_sorted(indices.begin(), indices.end())) return std::nullopt;
  if (indices.back() - indices.front() + 1 != indices.size()) return std::nullopt;
  MemoryChoice choice{Kind::renamed, {}, {}, {}};
  std::uint32_t last = indices.front();
  for (const std::uint32_t index : indices) {
    const MemorySegment* const segment = to.find_memory(memory.tag.text, index);
    if (segment == nullptr) break;
    choice.segments.push_back(position(to, segment));
    last = index;
  }
  if (choice.segments.empty()) return std::nullopt;
  choice.name = choice.segments.size() == 1
                    ? to.memories[choice.segments.front()].name()
                    : fmt::format("{}[{}:{}]", memory.tag.text, indices.front(), last);
  choice.reason =
      fmt::format("{} has {} of {}", quoted(to.name), choice.name, quoted(memory.whole.text));
  return choice;
}

MemoryChoice chosen_among(std::vector<std::uint32_t> segments, const MemoryName& memory,
                          const Platform& to) {
  const std::string gone = fmt::format("{} has no {}", quoted(to.name), quoted(memory.whole.text));
  if (segments.empty()) {
    return {Kind::none, {}, {}, gone + ", and no memory that could stand for it"};
  }
  if (segments.size() == 1) {
    const std::string name = to.memories[segments.front()].name();
    return {Kind::renamed, name, std::move(segments),
            fmt::format("{}, and {} is the only memory that can stand for it", gone, name)};
  }
  return {Kind::several, {}, std::move(segments), gone};
}

}  // namespace

std::pair<std::string_view, std::vector<std::uint32_t>> tag_and_indices(const MemoryName& memory) {
  if (const auto number = bank_number(memory)) return {kDdr, {*number}};
  return {memory.tag.text, memory.indices};
}

std::vector<std::uint32_t> external_memories(const Platform& to) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < to.memories.size(); ++i) {
    const MemorySegment& memory = to.memories[i];
    if (memory.consumption == platform::Consumption::explicit_only) continue;
    if (is_external(memory.tag)) found.push_back(i);
  }
  // The port of the processor's low-power domain is slow: others are better where there are any.
  const auto is_slow = [&](std::uint32_t i) { return to.memories[i].tag == "LPD"; };
  if (!std::all_of(found.begin(), found.end(), is_slow)) std::erase_if(found, is_slow);
  return found;
}

std::vector<std::uint32_t> usual_memories(const Platform& to) {
  std::vector<std::uint32_t> found = external_memories(to);
  const auto is_ddr = [&](std::uint32_t i) { return to.memories[i].tag == kDdr; };
  if (std::any_of(found.begin(), found.end(), is_ddr)) {
    std::erase_if(found, [&](std::uint32_t i) { return !is_ddr(i); });
  }
  return found;
}

MemoryChoice find_memory(const MemoryName& memory, const Platform& to) {
  if (auto same = find_same(memory, to)) return std::move(*same);
  if (!to.memories_known) {
    return {
        Kind::unknown, {}, {}, fmt::format("the memories of {} are not known", quoted(to.name))};
  }
  if (auto rest = find_rest_of_range(memory, to)) return std::move(*rest);
  const std::string_view tag = tag_and_indices(memory).first;
  auto segments = segments_of_tag(to, tag);
  if (segments.empty() && (is_external(tag) || is_on_chip(tag))) segments = usual_memories(to);
  return chosen_among(std::move(segments), memory, to);
}

}  // namespace vppcheck::migrate
