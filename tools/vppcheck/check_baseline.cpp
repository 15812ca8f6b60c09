// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "check.h"
#include "output_file.h"
#include "replace_files.h"
#include "vppcheck/text/counted.h"
#include "vppcheck/text/printable.h"

// The baseline of a check: read before the files are judged, or written after it.

namespace vppcheck::tool {

bool Check::load_baseline(const lint::ProjectFile* project, Context& context) {
  std::string path = arguments_.baseline;
  if (path.empty() && project != nullptr) path = project->baseline;
  // One that is written holds all findings, those of the one before among them.
  if (path.empty() || !arguments_.write_baseline.empty()) return true;
  const auto bytes = reader_.read(path, lint::kMaxBaselineBytes);
  if (!bytes) return fail(kUnreadable, bytes.error().message), false;
  context.baseline = std::make_unique<lint::Baseline>();
  context.baseline->path = path;
  context.baseline->working_directory = reader_.working_directory();
  const auto read = lint::read_baseline(*bytes, *context.baseline);
  if (!read) return fail(kUsage, read.error()), false;
  context.settings.baseline = context.baseline.get();
  return true;
}

void Check::begin_baseline(bool whole_link) {
  if (arguments_.write_baseline.empty()) return;
  lint::Baseline baseline;
  baseline.path = arguments_.write_baseline;
  baseline.working_directory = reader_.working_directory();
  baseline.scope = verifies()   ? lint::Scope::result
                   : whole_link ? lint::Scope::link
                                : lint::Scope::file;
  accepted_.emplace(std::move(baseline), sources_);
}

void Check::write_baseline() {
  const std::string& path = arguments_.write_baseline;
  if (!accepted_ || code_ == kUsage) return;
  if (code_ != kClean) {
    return fail(kUnreadable, fmt::format("{}: is not written, as not all inputs could be read",
                                         text::printable(path)));
  }
  text::DiskReader disk;
  std::string before;
  const bool is_there = disk.exists(path);
  if (is_there) {
    auto bytes = disk.read(path, lint::kMaxBaselineBytes);
    if (!bytes) return fail(kUnreadable, bytes.error().message);
    before = std::move(*bytes);
    lint::Baseline old;
    old.path = path;
    if (const auto read = lint::read_baseline(before, old); !read && !before.empty()) {
      return fail(kUsage, fmt::format("{}; it is not overwritten", read.error()));
    }
  }
  const auto baseline = accepted_->finish();
  if (!baseline) return fail(kUnreadable, baseline.error());
  const std::string after = lint::write_baseline(*baseline);
  const auto error = is_there ? replace_files({{path, before, after}}) : write_file(path, after);
  if (error) return fail(kUnreadable, *error);
  std::size_t count = 0;
  for (const lint::BaselineEntry& entry : baseline->entries) count += entry.count;
  if (!arguments_.quiet) {
    complain(fmt::format("wrote {} to {}", text::counted(count, "finding"), text::printable(path)));
  }
  outcome_.in_baseline = count;
  outcome_.baseline_findings = std::move(outcome_.findings);
  outcome_.findings.clear();
  outcome_.left_out = 0;
  fails_ = false;
}

}  // namespace vppcheck::tool
