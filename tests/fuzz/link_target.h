// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fuzz/artifact_target.h"
#include "vppcheck/artifact/build_summary.h"
#include "vppcheck/artifact/link_result.h"

// The readers of what a finished command leaves: its summary, and the text of the result.
namespace vppcheck::fuzz {

inline std::string check_build_summary(std::string_view bytes) {
  const auto summary = artifact::read_build_summary(bytes, "input");
  if (!summary) return broken_error(summary.error(), bytes);
  std::string faults;
  for (const std::string& path : artifact::result_files_beside(*summary)) {
    if (path.starts_with('/')) faults += "looks elsewhere: " + path + "\n";
    if (("/" + path).find("/../") != std::string::npos) faults += "leaves: " + path + "\n";
  }
  return faults;
}

inline std::string check_xclbin_info(std::string_view bytes) {
  const auto result = artifact::read_xclbin_info(bytes, "input");
  if (!result) return broken_error(result.error(), bytes);
  const auto lines = static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
  std::string faults;
  std::uint32_t last = 0;
  for (const artifact::LinkedUnit& unit : result->units) {
    if (unit.line <= last || unit.line > lines) faults += "a unit at a wrong line\n";
    last = unit.line;
    for (const artifact::LinkedArgument& argument : unit.arguments) {
      if (argument.line <= unit.line) faults += "an argument before its unit\n";
      for (const std::string& memory : argument.memories) {
        if (memory.empty()) faults += "a memory without name\n";
      }
    }
  }
  for (const artifact::LinkedClock& clock : result->clocks) {
    if (clock.achieved_hz == 0u || clock.requested_hz == 0u) faults += "a clock of 0 Hz\n";
  }
  for (const std::string& memory : result->memories) {
    if (memory.empty()) faults += "a memory without name\n";
  }
  return faults;
}

}  // namespace vppcheck::fuzz
