// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "color.h"

#include <sys/ioctl.h>

#include <cstdlib>
#include <string_view>

#include "vppcheck/text/number.h"

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

std::size_t terminal_width(int stream) {
  const char* const columns = std::getenv("COLUMNS");
  const auto asked = text::parse_unsigned(columns != nullptr ? columns : "");
  if (asked && *asked > 0) return *asked;
  winsize size{};
  return ::ioctl(stream, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace vppcheck::tool
