// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <tuple>

#include "vppcheck/lint/baseline.h"
#include "vppcheck/lint/baseline_index.h"

namespace vppcheck::lint {

/// Collects the entries of a baseline from all findings of a run, also from those that are too many
/// to be kept. Holds no more than a baseline that can be read.
class BaselineWriter {
 public:
  /// Path, working directory and scope are those of `like`; `sources` those of the run.
  BaselineWriter(Baseline like, const text::SourceSet& sources);

  /// What follows is found in another design. A file that several designs share (a library) has
  /// its faults found in each of them: an entry counts what one design has of it.
  void begin_design() { ++design_; }
  void add(const diagnostic::Finding& finding);

  /// The baseline; the error is a sentence.
  tl::expected<Baseline, std::string> finish() const;

 private:
  struct Count {
    std::size_t most = 0;  ///< in one design
    std::size_t here = 0;  ///< in the design of that number
    std::size_t design = 0;
  };
  bool is_too_large() const;

  using Key = std::tuple<std::string_view, std::string_view, std::string>;  // file, rule, text

  Baseline baseline_;
  BaselineKeys keys_;
  std::map<Key, Count> counts_;
  std::map<std::string_view, std::size_t> bytes_of_rule_;
  std::size_t bytes_ = 100;  // what stands around the entries
  std::size_t design_ = 0;
};

}  // namespace vppcheck::lint
