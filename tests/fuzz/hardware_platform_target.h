// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "fuzz/artifact_target.h"
#include "vppcheck/platform/import.h"
#include "vppcheck/platform/slr_table.h"
#include "vppcheck/platform/xpfm.h"

// The readers of hardware platforms. What they give can be written as an SLR table and read back.
namespace vppcheck::fuzz {

inline std::string broken_platform(const platform::ImportResult& result, std::string_view bytes) {
  if (!result) return broken_error(result.error(), bytes);
  const std::string table = platform::write_slr_table(result->platform);
  const auto again = platform::read_slr_table(table, "table");
  if (!again) return again.error().show() + "\n" + table;
  // The first table may have remarks on what a table cannot hold; the second has none.
  const std::string second = platform::write_slr_table(*again);
  const auto third = platform::read_slr_table(second, "table");
  if (!third) return third.error().show() + "\n" + second;
  if (again->memories_known && !result->platform.memories_known) return "a list became whole\n";
  return platform::write_slr_table(*third) == second ? "" : "another is read back\n" + second;
}

inline std::string check_xsa_json(std::string_view bytes) {
  return broken_platform(platform::read_xsa_json(bytes, "input"), bytes);
}

inline std::string check_xsa_xml(std::string_view bytes) {
  return broken_platform(platform::read_xsa_xml(bytes, "input"), bytes);
}

inline std::string check_hpfm(std::string_view bytes) {
  return broken_platform(platform::read_hpfm(bytes, "input"), bytes);
}

inline std::string check_ext_metadata(std::string_view bytes) {
  return broken_platform(platform::read_ext_metadata(bytes, "input"), bytes);
}

inline std::string check_xpfm(std::string_view bytes) {
  const auto halves = platform::read_xpfm(bytes, "input");
  if (!halves) return broken_error(halves.error(), bytes);
  if (halves->hardware.empty() && halves->emulation.empty()) return "no half and no error\n";
  std::string faults;
  for (const std::string& path : {halves->hardware, halves->emulation}) {
    if (path.starts_with('/')) faults += "looks elsewhere: " + path + "\n";
    if (("/" + path + "/").find("/../") != std::string::npos) faults += "leaves: " + path + "\n";
  }
  return faults;
}

}  // namespace vppcheck::fuzz
