// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "../config/boost_oracle.h"
#include "../config/directive_invariants.h"

namespace vppcheck::fuzz {

/// Reads the input as a configuration with both readers and runs every parser of a directive on
/// every value. What is wrong, or empty when nothing is.
inline std::string check_config(std::string_view bytes) {
  std::string faults = oracle::disagreement(bytes);
  text::SourceSet sources;
  const config::Document document(sources, sources.add("input.cfg", std::string(bytes)));
  for (const config::Option& option : document.options()) {
    faults += invariants::broken_directive(option.value);
  }
  return faults;
}

}  // namespace vppcheck::fuzz
