// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/diagnostic/reporter.h"
#include "vppcheck/lint/baseline.h"
#include "vppcheck/lint/found.h"

namespace vppcheck::lint {

/// What findings are in a baseline.
class BaselineKeys {
 public:
  BaselineKeys(const Baseline& baseline, const text::SourceSet& sources);

  /// The entry that a finding makes.
  BaselineEntry of(const diagnostic::Finding& finding);
  /// The file of that entry; stays where it is.
  const std::string& path_of(const diagnostic::Finding& finding);
  /// The name of a file from the directory of the baseline; one that is no path (`<command line>`)
  /// stays as it is.
  const std::string& path_of(std::string_view file);

 private:
  std::filesystem::path working_directory_;
  std::filesystem::path root_;  // the directory of the baseline
  const text::SourceSet& sources_;
  std::map<std::string, std::string, std::less<>> paths_;
};

/// The entries of a baseline, and which of them the findings of a design match.
class BaselineIndex {
 public:
  BaselineIndex(const Baseline& baseline, const design::Design& design);

  /// Whether the finding is in the baseline, less often than it was taken before.
  bool takes(const diagnostic::Finding& finding);
  /// Reports entries that no finding matched, after all were shown to `takes`.
  void report_stale(const Settings& settings, const Found& found, diagnostic::Reporter& out);

 private:
  const Baseline& baseline_;
  const design::Design& design_;
  BaselineKeys keys_;
  std::vector<std::size_t> left_;  // of each entry
};

}  // namespace vppcheck::lint
