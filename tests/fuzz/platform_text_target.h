// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "vppcheck/container/lines.h"
#include "vppcheck/platform/import.h"
#include "vppcheck/text/printable.h"

// The readers of what the tools print of a platform, and what holds for every result of theirs: it
// can be written as an SLR table, and that table can be read.
namespace vppcheck::fuzz {

/// The lines of a table without its comments: they tell what could not be written, once.
inline std::string without_comments(std::string_view table) {
  std::string text;
  container::Lines lines(table);
  while (const auto line = lines.next()) {
    if (!line->starts_with('#')) text += std::string(*line) + "\n";
  }
  return text;
}

inline std::string broken_import(const platform::ImportResult& result) {
  if (!result) {
    const platform::TableError& error = result.error();
    if (error.file != "input" || error.message.empty()) return "a bad error: " + error.show();
    return text::printable(error.show()) == error.show() ? "" : "unsafe: " + error.show();
  }
  const std::string table = platform::write_slr_table(result->platform);
  const auto again = platform::read_slr_table(table, "table");
  if (!again) return again.error().show() + "\nof\n" + table;
  const std::string second = without_comments(platform::write_slr_table(*again));
  return second == without_comments(table) ? "" : "another table the second time\n" + table;
}

inline std::string check_system_diagram(std::string_view bytes) {
  return broken_import(platform::read_system_diagram(bytes, "input"));
}

inline std::string check_xclbin_info_platform(std::string_view bytes) {
  return broken_import(platform::read_xclbin_info(bytes, "input"));
}

inline std::string check_platforminfo(std::string_view bytes) {
  return broken_import(platform::read_platforminfo(bytes, "input"));
}

}  // namespace vppcheck::fuzz
