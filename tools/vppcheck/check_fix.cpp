// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "check.h"
#include "color.h"
#include "output_file.h"
#include "replace_files.h"
#include "vppcheck/lint/fixes.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/unified_diff.h"

// What --fix and --diff do between reading the files and judging them.

namespace vppcheck::tool {
namespace {

std::string counted_findings(std::size_t count) {
  return fmt::format("{} finding{}", count, count == 1 ? "" : "s");
}

}  // namespace

bool Check::write_fixes(const std::vector<lint::FixedFile>& fixed, const Paths& paths) {
  std::vector<Replacement> replacements;
  for (const lint::FixedFile& file : fixed) {
    const std::string& path = paths.at(file.file);
    if (path == "-") continue;
    const auto is_same = [&](const auto& other) { return is_same_file(other.second, path); };
    if (std::count_if(paths.begin(), paths.end(), is_same) > 1) {
      fail(kUsage, fmt::format("{}: is given twice, and cannot be fixed", text::printable(path)));
      return false;
    }
    replacements.push_back({path, std::string(sources_[file.file].bytes()), file.bytes});
  }
  const auto error = replace_files(replacements);
  if (error) fail(kUnreadable, *error);
  return !error;
}

void Check::show_difference(const std::vector<lint::FixedFile>& fixed) {
  for (const lint::FixedFile& file : fixed) {
    const text::SourceFile& source = sources_[file.file];
    const auto diff = text::unified_diff(source.name(), source.bytes(), file.edits);
    if (!diff) continue;
    const bool color = wants_color(arguments_.color, ::isatty(STDOUT_FILENO) != 0);
    code_ = std::max(code_, print(color ? colored_diff(*diff) : *diff));
  }
  if (!fixed.empty()) fails_ = true;
}

void Check::fix(Context& context, const std::vector<std::string>& files, design::LinkJob& job) {
  Paths paths;
  auto file = files.begin();
  for (const auto& document : job.documents) {
    if (!document->is_command()) paths.emplace(document->file(), *file++);
  }
  const auto choose_again = [&](design::LinkJob& changed) {
    changed.platform = nullptr;
    changed.no_platform = design::LinkJob().no_platform;
    choose_platform(context, changed);
  };
  const lint::FixResult result =
      lint::fix(job, context.settings, {arguments_.unsafe_fixes, choose_again}, sources_);
  if (arguments_.diff) {
    show_difference(result.files);
  } else if (!write_fixes(result.files, paths)) {
    return;
  }
  for (const lint::FixedFile& fixed : result.files) {
    if (!arguments_.quiet) {
      complain(fmt::format("{} {} in {}", arguments_.diff ? "would fix" : "fixed",
                           counted_findings(fixed.findings),
                           text::printable(sources_[fixed.file].name())));
    }
    if (arguments_.diff) continue;
    const auto document =
        std::find_if(job.documents.begin(), job.documents.end(),
                     [&](const auto& each) { return each->file() == fixed.file; });
    const text::FileId after = sources_.add(sources_[fixed.file].name(), fixed.bytes);
    *document = std::make_shared<config::Document>(sources_, after);
  }
  if (arguments_.fix) {
    choose_again(job);
    echo_standard_input(files, job);
  }
  held_back_ += result.held_back;
  if (arguments_.quiet) return;
  for (const lint::NotFixed& left : result.not_fixed) {
    complain(fmt::format("{}: not fixed: {}", left.place, left.message));
  }
}

void Check::echo_standard_input(const std::vector<std::string>& files, const design::LinkJob& job) {
  if (!arguments_.fix) return;
  // The command line of v++, which knows no standard input, would be the first document.
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (files[i] == "-") code_ = std::max(code_, print(job.documents[i]->text()));
  }
}

void Check::tell_of_held_back() {
  if (held_back_ == 0 || arguments_.unsafe_fixes || arguments_.quiet) return;
  complain(fmt::format("--unsafe-fixes would mend {} more, where something else may be meant",
                       counted_findings(held_back_)));
}

}  // namespace vppcheck::tool
