// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

// A fuzz target is a function `check_<name>` of <name>_target.h that takes an input and gives what
// is wrong with the result, or an empty text. <name>_fuzz.cpp hands it to libFuzzer, and
// <name>_fuzz_test.cpp replays tests/fuzz/corpus/<name> with it in the unit tests (see replay.h).
namespace vppcheck::fuzz {

/// Runs the target on an input of libFuzzer and stops the program when something is wrong.
template <class Check>
int run(Check check, const std::uint8_t* data, std::size_t size) {
  const std::string fault = check({reinterpret_cast<const char*>(data), size});
  if (fault.empty()) return 0;
  std::fprintf(stderr, "%s\n", fault.c_str());
  std::abort();
}

}  // namespace vppcheck::fuzz
