// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "color.h"

#include <cstdlib>
#include <string_view>

namespace vppcheck::tool {
namespace {

bool is_set(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

}  // namespace

bool wants_color(const std::string& when, bool to_terminal) {
  if (when != "auto") return when == "always";
  if (is_set("NO_COLOR")) return false;
  if (is_set("FORCE_COLOR")) return true;
  const char* const terminal = std::getenv("TERM");
  return to_terminal && terminal != nullptr && std::string_view(terminal) != "dumb";
}

}  // namespace vppcheck::tool
