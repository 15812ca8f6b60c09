// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "vppcheck/platform/platform.h"

namespace vppcheck::platform {

/// The array of a device from platforms/devices/aie.ini, with the sources of that file, which the
/// origins in `array` count.
struct AieDevice {
  AieArray array;
  std::vector<Source> sources;
};

/// The device that a part number begins with; nothing when it is not known.
std::optional<AieDevice> find_aie_device(std::string_view part);

/// Fills `platform.aie` by the platform's part and adds the sources that it needs.
void add_array_of_part(Platform& platform);

}  // namespace vppcheck::platform
