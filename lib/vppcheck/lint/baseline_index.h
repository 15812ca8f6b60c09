// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "vppcheck/lint/baseline.h"
#include "vppcheck/lint/found.h"

namespace vppcheck::lint {

/// What findings are in a baseline.
class BaselineKeys {
 public:
  BaselineKeys(const Baseline& baseline, const text::SourceSet& sources);

  /// The entry that a finding makes.
  BaselineEntry of(const diagnostic::Finding& finding);
  /// The name of a file from the directory of the baseline; one that is no path (`<command line>`)
  /// stays as it is.
  const std::string& path_of(std::string_view file);

 private:
  std::filesystem::path working_directory_;
  std::filesystem::path root_;  // the directory of the baseline
  const text::SourceSet& sources_;
  std::map<std::string, std::string, std::less<>> paths_;
};

/// Takes away the findings that are in the baseline and returns how many they were; reports entries
/// that no finding of the design matches any more.
std::size_t take_away(const Baseline& baseline, const design::Design& design,
                      const Settings& settings, Found& found);

}  // namespace vppcheck::lint
