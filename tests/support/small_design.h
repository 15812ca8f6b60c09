// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "vppcheck/design/design.h"

namespace vppcheck::support {

/// A design made of texts, with everything that it views. Without platform and kernels.
class SmallDesign {
 public:
  /// Files by name and bytes; together they are the whole link when `whole_link`.
  explicit SmallDesign(const std::vector<std::pair<std::string, std::string>>& files,
                       bool whole_link = false) {
    for (const auto& [name, bytes] : files) {
      job_.documents.push_back(
          std::make_unique<config::Document>(sources_, sources_.add(name, bytes)));
    }
    job_.sources = &sources_;
    job_.inputs = &inputs_;
    job_.whole_link = whole_link;
    design_ = std::make_unique<design::Design>(job_);
  }
  explicit SmallDesign(const std::string& bytes)
      : SmallDesign(std::vector<std::pair<std::string, std::string>>{{"a.cfg", bytes}}) {}

  const design::Design& design() const { return *design_; }
  const text::SourceSet& sources() const { return sources_; }

 private:
  text::SourceSet sources_;
  design::Inputs inputs_;
  design::LinkJob job_;
  std::unique_ptr<design::Design> design_;
};

}  // namespace vppcheck::support
