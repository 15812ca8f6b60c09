// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "vppcheck/platform/import.h"

// A platform as text with every fact and where it comes from, for comparisons in tests.
namespace vppcheck::platform {

inline std::string describe(const Origin& origin) {
  return "<" + std::to_string(origin.source) + " " + std::string(name_of(origin.confidence)) + ">";
}

template <class T>
std::string describe(const char* name, const std::optional<Fact<T>>& fact) {
  if (!fact) return "";
  return std::string(" ") + name + "=" + std::to_string(fact->value) + describe(fact->origin);
}

inline std::string describe(const Capacity& capacity) {
  std::string text;
  for (std::size_t i = 0; i < fabric::kResources.size(); ++i) {
    const auto amount = capacity.amounts.get(fabric::kResources[i]);
    if (!amount) continue;
    text += " " + std::string(fabric::name_of(fabric::kResources[i])) + "=" +
            fabric::show(fabric::kResources[i], *amount) + describe(capacity.origins[i]);
  }
  return text;
}

inline std::string describe(const MemorySegment& segment) {
  std::string text = segment.name();
  if (segment.slr) text += " slr=" + std::to_string(*segment.slr);
  text += describe("size", segment.size_bytes) + describe("masters", segment.most_masters);
  if (segment.consumption != Consumption::unknown) {
    text += " consumption=" + std::to_string(static_cast<int>(segment.consumption));
  }
  for (const std::string& alias : segment.aliases) text += " " + alias;
  return text + describe(segment.origin) + "\n";
}

inline std::string describe(const Clock& clock) {
  return "clock " + std::to_string(clock.id) + describe("hz", clock.frequency_hz) + " " +
         std::string(name_of(clock.status)) + (clock.is_default ? " default " : " ") + clock.name +
         describe(clock.origin) + "\n";
}

inline std::string describe(const AieArray& aie) {
  return "aie " + aie.device + " " + aie.architecture + describe("columns", aie.columns) +
         describe("rows", aie.rows) + describe("memory_rows", aie.memory_tile_rows) +
         describe("tile", aie.tile_memory_bytes) + describe("memory_tile", aie.memory_tile_bytes) +
         describe(aie.origin) + "\n";
}

inline std::string describe(const Platform& platform) {
  std::string text = "name " + platform.name + "\n";
  for (const std::string& alias : platform.aliases) text += "alias " + alias + "\n";
  text += "description " + platform.description + "\n";
  text += "part " + platform.part + "\nshell " + platform.shell + "\n";
  if (platform.release) text += "release " + fabric::show(*platform.release) + "\n";
  for (const auto release : platform.accepted_by)
    text += "accepted " + fabric::show(release) + "\n";
  for (const auto release : platform.refused_by) text += "refused " + fabric::show(release) + "\n";
  text += platform.slrs_known ? "slrs known\n" : "slrs unknown\n";
  for (const Slr& slr : platform.slrs) {
    text += slr.name + describe(slr.available) + " " + slr.pblock;
    if (slr.shares_static) text += *slr.shares_static ? " static" : " no-static";
    text += describe(slr.origin) + "\n";
  }
  if (platform.total) text += "total" + describe(*platform.total) + "\n";
  if (platform.device) text += "device" + describe(*platform.device) + "\n";
  text += platform.memories_known ? "memories known\n" : "memories unknown\n";
  for (const MemorySegment& segment : platform.memories) text += describe(segment);
  text += platform.clocks_known ? "clocks known\n" : "clocks unknown\n";
  for (const Clock& clock : platform.clocks) text += describe(clock);
  text += "most" + describe("cus", platform.most_compute_units) + "\n";
  if (platform.aie) text += describe(*platform.aie);
  for (const std::string& port : platform.stream_ports) text += "stream " + port + "\n";
  for (const Source& source : platform.sources) {
    text += "source " + source.key + ": " + source.text + "\n";
  }
  return text;
}

/// The platform of an import without its sources; or the error.
inline std::string describe(const ImportResult& result) {
  if (!result) return result.error().show();
  const std::string text = describe(result->platform);
  std::string plain;
  // Everything of an import has the one origin, so it only distracts.
  for (std::size_t i = 0; i < text.size();) {
    constexpr std::string_view kOrigin = "<0 very-high>";
    const bool skips = std::string_view(text).substr(i).starts_with(kOrigin);
    if (!skips) plain.push_back(text[i]);
    i += skips ? kOrigin.size() : 1;
  }
  return plain.substr(0, plain.find("source F: "));
}

}  // namespace vppcheck::platform
