// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "budget_target.h"
#include "driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return vppcheck::fuzz::run(vppcheck::fuzz::check_dpu_query, data, size);
}
