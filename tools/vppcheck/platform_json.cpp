// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "platform_text.h"

namespace vppcheck::tool {
namespace {

using Json = nlohmann::ordered_json;
using platform::Platform;

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

template <class T>
Json or_null(const std::optional<platform::Fact<T>>& fact) {
  return fact ? Json(fact->value) : Json(nullptr);
}

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

/// Puts the key of the source and the confidence into an object.
void cite(Json& object, const Platform& platform, platform::Origin origin) {
  if (origin.source >= platform.sources.size()) return;
  object["source"] = platform.sources[origin.source].key;
  object["confidence"] = platform::name_of(origin.confidence);
}

/// Block RAM as tiles of 36 Kb; a half tile makes it a fraction.
Json amount(fabric::Resource resource, std::optional<std::uint64_t> value) {
  if (!value) return nullptr;
  if (resource != fabric::Resource::bram) return *value;
  return *value % 2 == 0 ? Json(*value / 2) : Json(static_cast<double>(*value) / 2);
}

Json capacity_of(const Platform& platform, const platform::Capacity& capacity) {
  constexpr const char* kKeys[] = {"lut", "ff", "bram36", "uram", "dsp"};
  Json object = Json::object();
  for (std::size_t i = 0; i < fabric::kResources.size(); ++i) {
    const auto value = capacity.amounts.get(fabric::kResources[i]);
    object[kKeys[i]] = amount(fabric::kResources[i], value);
    if (value) cite(object["origin"][kKeys[i]], platform, capacity.origins[i]);
  }
  return object;
}

Json slrs_of(const Platform& platform) {
  if (!platform.slrs_known) return nullptr;
  Json list = Json::array();
  for (const platform::Slr& slr : platform.slrs) {
    list.push_back({{"name", slr.name},
                    {"available", capacity_of(platform, slr.available)},
                    {"pblock", text_or_null(slr.pblock)},
                    {"shares_static", or_null(slr.shares_static)}});
  }
  return list;
}

Json memories_of(const Platform& platform) {
  Json list = Json::array();
  for (const platform::MemorySegment& memory : platform.memories) {
    Json object = {{"name", memory.name()},
                   {"tag", memory.tag},
                   {"index", or_null(memory.index)},
                   {"slr", or_null(memory.slr)},
                   {"size_bytes", or_null(memory.size_bytes)},
                   {"most_masters", or_null(memory.most_masters)},
                   {"default", memory.consumption == platform::Consumption::preferred},
                   {"aliases", memory.aliases}};
    cite(object, platform, memory.origin);
    list.push_back(std::move(object));
  }
  return list;
}

Json clocks_of(const Platform& platform) {
  if (!platform.clocks_known) return nullptr;
  Json list = Json::array();
  for (const platform::Clock& clock : platform.clocks) {
    Json object = {{"id", clock.id},
                   {"frequency_hz", or_null(clock.frequency_hz)},
                   {"status", platform::name_of(clock.status)},
                   {"default", clock.is_default},
                   {"name", text_or_null(clock.name)}};
    cite(object, platform, clock.origin);
    list.push_back(std::move(object));
  }
  return list;
}

Json aie_of(const Platform& platform) {
  if (!platform.aie) return nullptr;
  const platform::AieArray& array = *platform.aie;
  return {{"device", array.device},
          {"architecture", array.architecture},
          {"columns", or_null(array.columns)},
          {"rows", or_null(array.rows)},
          {"memory_tile_rows", or_null(array.memory_tile_rows)},
          {"tile_memory_bytes", or_null(array.tile_memory_bytes)},
          {"memory_tile_bytes", or_null(array.memory_tile_bytes)}};
}

}  // namespace

std::string platform_json(const Platform& platform) {
  Json document = {{"schema_version", 1},
                   {"name", platform.name},
                   {"aliases", platform.aliases},
                   {"part", text_or_null(platform.part)},
                   {"shell", text_or_null(platform.shell)},
                   {"release", platform.release ? Json(fabric::show(*platform.release)) : Json()},
                   {"most_compute_units", or_null(platform.most_compute_units)},
                   {"slrs", slrs_of(platform)}};
  document["total"] = platform.total ? capacity_of(platform, *platform.total) : Json();
  document["device"] = platform.device ? capacity_of(platform, *platform.device) : Json();
  document["memories_complete"] = platform.memories_known;
  document["memories"] = memories_of(platform);
  document["clocks"] = clocks_of(platform);
  document["aie"] = aie_of(platform);
  document["sources"] = Json::object();
  for (const platform::Source& source : platform.sources) {
    document["sources"][source.key] = source.text;
  }
  return document.dump() + "\n";
}

std::string platform_list_json(const std::vector<Platform>& platforms) {
  Json list = Json::array();
  for (const Platform& platform : platforms) {
    list.push_back({{"name", platform.name},
                    {"aliases", platform.aliases},
                    {"part", text_or_null(platform.part)},
                    {"slr_budgets", platform.has_slr_numbers()},
                    {"memories", platform.memories_known},
                    {"clocks", platform.clocks_known},
                    {"aie", platform.aie.has_value()}});
  }
  return Json({{"schema_version", 1}, {"platforms", std::move(list)}}).dump() + "\n";
}

}  // namespace vppcheck::tool
