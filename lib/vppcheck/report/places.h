// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vppcheck/report/report.h"

namespace vppcheck::report {

/// A place as other programs count it: lines and columns from 1, columns in code units of UTF-16,
/// the end exclusive.
struct Region {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t end_line = 1;
  std::uint32_t end_column = 1;
};

/// The files and places of a report for the formats of other programs, whose files count from the
/// root of the repository.
class Places {
 public:
  explicit Places(const Input& input) : input_(input) {}

  Region region(const text::Location& where);

  /// The file that a finding is about, as the user named it: `<command line>` is none.
  std::string_view name(const diagnostic::Finding& finding) const {
    return finding.where ? std::string_view(input_.sources[finding.where->file].name())
                         : finding.input;
  }
  /// A file as it counts from the root of the repository; absolute when it lies outside.
  std::string path(std::string_view name) const;

 private:
  std::uint32_t column(const text::SourceFile& file, text::LineColumn at);

  const Input& input_;
  /// For long lines, by their first byte: how many units stand before each 1,024th byte. A hostile
  /// line of 8 MiB holds thousands of findings.
  std::unordered_map<const char*, std::vector<std::uint32_t>> units_before_;
};

/// What is wrong and what to do, as one line.
std::string with_help(const diagnostic::Finding& finding);

}  // namespace vppcheck::report
