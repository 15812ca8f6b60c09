// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "vppcheck/platform/slr_table.h"

/// A platform file is read, or refused with a message and a line of the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto platform = vppcheck::platform::read_slr_table(bytes, "fuzz.ini");
  if (!platform && (platform.error().message.empty() || platform.error().line > size + 1)) {
    std::abort();
  }
  if (platform && platform->name.empty()) std::abort();
  return 0;
}
