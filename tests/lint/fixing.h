// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vppcheck/lint/baseline_writer.h"
#include "vppcheck/lint/fixes.h"
#include "vppcheck/lint/judge.h"

namespace vppcheck::lint {

/// A link of texts whose fixes are made.
class Fixing {
 public:
  using Files = std::vector<std::pair<std::string, std::string>>;

  /// Files by name and bytes; together they are the whole link when `whole_link`.
  explicit Fixing(const Files& files, bool whole_link = false) {
    for (const auto& [name, bytes] : files) {
      job.documents.push_back(
          std::make_shared<config::Document>(sources, sources.add(name, bytes)));
    }
    job.sources = &sources;
    job.inputs = &inputs;
    job.whole_link = whole_link;
  }
  explicit Fixing(std::string_view bytes) : Fixing(Files{{"a.cfg", std::string(bytes)}}) {}

  const FixResult& run(bool unsafe = false) {
    result = fix(job, settings, {unsafe, {}}, sources);
    return result;
  }
  /// The text of a file after the fixes.
  std::string text(std::size_t file = 0) const {
    for (const FixedFile& fixed : result.files) {
      if (fixed.file == job.documents[file]->file()) return fixed.bytes;
    }
    return std::string(job.documents[file]->text());
  }
  /// What the rules say of the texts as they were.
  Outcome judged() const { return judge(job, settings); }
  /// All of that as a baseline of that path.
  Baseline accepted(Baseline like) const {
    like.scope = scope_of(job);
    BaselineWriter writer(std::move(like), sources);
    const design::Design design(job);
    Outcome outcome;
    lint::run(design, settings, outcome, &writer);
    return writer.finish().value();
  }

  text::SourceSet sources;
  design::Inputs inputs;
  design::LinkJob job;
  Settings settings;
  FixResult result;
};

}  // namespace vppcheck::lint
