// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/platform/platform.h"

namespace vppcheck::platform {

/// One file of platforms/, embedded when the library is built.
struct BuiltinFile {
  std::string_view name;     ///< of the platform; the file is `<name>.ini`
  std::string_view aliases;  ///< separated by blanks
  std::string_view bytes;
};

/// All embedded platform files, sorted by name.
std::span<const BuiltinFile> builtin_files();

/// The embedded file of this platform name or alias; null when there is none.
const BuiltinFile* find_builtin(std::string_view name_or_alias);

/// The bytes of platforms/devices/aie.ini.
std::string_view aie_devices_file();

/// The array of an AI Engine device by the beginning of a part number (`xcvc1902-vsva2197-2MP-e-S`
/// gives `xcvc1902`), from platforms/devices/aie.ini; nothing when the device is not known. Its
/// origins count the sources of that file.
std::optional<AieArray> aie_array_of_part(std::string_view part);

}  // namespace vppcheck::platform
