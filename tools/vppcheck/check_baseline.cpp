// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "check.h"
#include "output_file.h"
#include "replace_files.h"
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

void Check::write_baseline(bool whole_link) {
  const std::string& path = arguments_.write_baseline;
  if (path.empty() || code_ == kUsage) return;
  if (code_ != kClean) {
    return fail(kUnreadable, fmt::format("{}: is not written, as not all inputs could be read",
                                         text::printable(path)));
  }
  text::DiskReader disk;
  lint::Baseline baseline;
  baseline.path = path;
  baseline.working_directory = disk.working_directory();
  std::string before;
  const bool is_there = disk.exists(path);
  if (is_there) {
    auto bytes = disk.read(path, lint::kMaxBaselineBytes);
    if (!bytes) return fail(kUnreadable, bytes.error().message);
    before = std::move(*bytes);
    if (const auto read = lint::read_baseline(before, baseline); !read && !before.empty()) {
      return fail(kUsage, fmt::format("{}; it is not overwritten", read.error()));
    }
  }
  baseline.scope = verifies()   ? lint::Scope::result
                   : whole_link ? lint::Scope::link
                                : lint::Scope::file;
  lint::set_entries(outcome_, sources_, baseline);
  const std::string after = lint::write_baseline(baseline);
  const auto error = is_there ? replace_files({{path, before, after}}) : write_file(path, after);
  if (error) return fail(kUnreadable, *error);
  const std::size_t count = outcome_.findings.size();
  if (!arguments_.quiet) {
    complain(fmt::format("wrote {} finding{} to {}", count, count == 1 ? "" : "s",
                         text::printable(path)));
  }
  outcome_.in_baseline += count;
  outcome_.findings.clear();
  fails_ = false;
}

}  // namespace vppcheck::tool
