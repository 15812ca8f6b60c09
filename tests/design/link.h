// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "vppcheck/design/design.h"

namespace vppcheck::testing {

/// A link made of texts, which may have a platform, kernels and resources. Set them first, then ask
/// for the design.
class Link {
 public:
  explicit Link(const std::vector<std::string>& files) {
    for (std::size_t i = 0; i < files.size(); ++i) {
      const auto file = sources_.add("file" + std::to_string(i) + ".cfg", files[i]);
      job_.documents.push_back(std::make_unique<config::Document>(sources_, file));
    }
    job_.sources = &sources_;
    job_.inputs = &inputs;
    job_.whole_link = true;
  }
  explicit Link(const std::string& connectivity)
      : Link(std::vector<std::string>{"[connectivity]\n" + connectivity}) {}
  Link(const Link&) = delete;
  Link& operator=(const Link&) = delete;

  Link& on(const platform::Platform& platform) {
    job_.platform = &platform;
    return *this;
  }
  Link& with_kernel(std::string name) {
    artifact::Kernel& kernel = inputs.kernels.emplace_back();
    kernel.name = std::move(name);
    kernel.file = "kernel.xml";
    inputs.kernels_known = true;
    return *this;
  }

  const design::Design& design() {
    if (!design_) design_ = std::make_unique<design::Design>(job_);
    return *design_;
  }
  design::LinkJob& job() { return job_; }

  design::Inputs inputs;

 private:
  text::SourceSet sources_;
  design::LinkJob job_;
  std::unique_ptr<design::Design> design_;
};

}  // namespace vppcheck::testing
