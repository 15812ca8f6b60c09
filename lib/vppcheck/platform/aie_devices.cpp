// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/aie_devices.h"

#include <algorithm>

#include "vppcheck/platform/builtin.h"
#include "vppcheck/platform/table_facts.h"

namespace vppcheck::platform {
namespace {

/// The device of a part number: `xcvc1902` of `xcvc1902-vsva2197-2MP-e-S`.
std::string_view device_of(std::string_view part) { return part.substr(0, part.find('-')); }

/// Copies the source of an origin behind the platform's own ones, once.
void adopt(Origin& origin, const std::vector<Source>& from, std::vector<Source>& to) {
  const Source& source = from[origin.source];
  auto it = std::find_if(to.begin(), to.end(),
                         [&](const Source& other) { return other.text == source.text; });
  if (it == to.end()) it = to.insert(to.end(), {"aie." + source.key, source.text});
  origin.source = static_cast<std::uint16_t>(it - to.begin());
}

template <class T>
void adopt(std::optional<Fact<T>>& fact, const std::vector<Source>& from, std::vector<Source>& to) {
  if (fact) adopt(fact->origin, from, to);
}

}  // namespace

std::optional<AieDevice> find_aie_device(std::string_view part) {
  const std::string_view device = device_of(part);
  // Most parts have no array; reading the whole file to see that took half of a platform's time.
  const std::string head = "[aie " + std::string(device) + "]";
  if (aie_devices_file().find(head) == std::string_view::npos) return std::nullopt;
  const auto sections = text::read_ini(aie_devices_file());
  if (!sections) return std::nullopt;
  for (const text::IniSection& section : *sections) {
    if (section.kind != "aie" || section.label != device) continue;
    TableFacts facts(*sections);
    AieDevice found{facts.array(section), facts.sources()};
    found.array.device = section.label;
    if (facts.error()) return std::nullopt;
    return found;
  }
  return std::nullopt;
}

void add_array_of_part(Platform& platform) {
  auto device = find_aie_device(platform.part);
  if (!device) return;
  AieArray& array = device->array;
  adopt(array.origin, device->sources, platform.sources);
  adopt(array.columns, device->sources, platform.sources);
  adopt(array.rows, device->sources, platform.sources);
  adopt(array.memory_tile_rows, device->sources, platform.sources);
  adopt(array.tile_memory_bytes, device->sources, platform.sources);
  adopt(array.memory_tile_bytes, device->sources, platform.sources);
  platform.aie = std::move(array);
}

std::optional<AieArray> aie_array_of_part(std::string_view part) {
  auto device = find_aie_device(part);
  return device ? std::optional(std::move(device->array)) : std::nullopt;
}

}  // namespace vppcheck::platform
