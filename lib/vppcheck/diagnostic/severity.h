// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vppcheck::diagnostic {

/// How bad a finding is. `error`: v++ rejects it, or it is sure to break. `warning`: it is legal
/// and most likely not meant. `info`: worth knowing.
enum class Severity : std::uint8_t { info, warning, error };

/// `info`, `warning` or `error`.
constexpr std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::info: return "info";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "";
}

/// The severity of that name; nothing for any other text.
constexpr std::optional<Severity> parse_severity(std::string_view name) {
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
    if (name == name_of(severity)) return severity;
  }
  return std::nullopt;
}

}  // namespace vppcheck::diagnostic
