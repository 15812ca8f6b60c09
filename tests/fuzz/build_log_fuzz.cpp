// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "build_log_target.h"
#include "driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return vppcheck::fuzz::run(vppcheck::fuzz::check_build_log, data, size);
}
