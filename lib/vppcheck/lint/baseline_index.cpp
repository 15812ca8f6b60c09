// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/baseline_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "vppcheck/text/printable.h"

namespace vppcheck::lint {
namespace {

using diagnostic::Finding;

constexpr std::size_t kMostText = 400;

auto key_of(const BaselineEntry& entry) { return std::tie(entry.file, entry.rule, entry.text); }

std::string message_for(const BaselineEntry& entry, std::size_t unmatched) {
  const std::string what =
      fmt::format("{} in {}", text::quoted(entry.text), text::quoted(entry.file));
  if (entry.count == 1) return fmt::format("{} finds no fault any more with {}", entry.rule, what);
  return fmt::format("{} finds {} fault{} fewer than the {} of the baseline with {}", entry.rule,
                     unmatched, unmatched == 1 ? "" : "s", entry.count, what);
}

}  // namespace

BaselineKeys::BaselineKeys(const Baseline& baseline, const text::SourceSet& sources)
    : working_directory_(baseline.working_directory),
      root_((working_directory_ / baseline.path).lexically_normal().parent_path()),
      sources_(sources) {}

BaselineEntry BaselineKeys::of(const Finding& finding) {
  const text::SourceFile* const file = finding.where ? &sources_[finding.where->file] : nullptr;
  std::string_view line = finding.message;
  if (file != nullptr) {
    line = file->line_text(file->line_column(finding.where->span.begin).line);
    line = text::trimmed({line, {}}).text;
  }
  // Cut first: a hostile line has megabytes. Half a sequence at the end is half on both sides.
  return {path_of(finding), std::string(finding.rule->name),
          text::valid_utf8(line.substr(0, kMostText)), 1};
}

const std::string& BaselineKeys::path_of(const Finding& finding) {
  return path_of(finding.where ? std::string_view(sources_[finding.where->file].name())
                               : finding.input);
}

const std::string& BaselineKeys::path_of(std::string_view file) {
  const auto known = paths_.find(file);
  if (known != paths_.end()) return known->second;
  std::string path(file);
  if (!file.starts_with('<')) {
    path =
        (working_directory_ / file).lexically_normal().lexically_relative(root_).generic_string();
  }
  path = text::valid_utf8(path);
  return paths_.emplace(file, std::move(path)).first->second;
}

BaselineIndex::BaselineIndex(const Baseline& baseline, const design::Design& design)
    : baseline_(baseline), design_(design), keys_(baseline, *design.job().sources) {
  for (const BaselineEntry& entry : baseline.entries) left_.push_back(entry.count);
}

bool BaselineIndex::takes(const Finding& finding) {
  const auto& entries = baseline_.entries;
  if (entries.empty()) return false;
  const BaselineEntry key = keys_.of(finding);
  const auto entry = std::lower_bound(
      entries.begin(), entries.end(), key,
      [](const BaselineEntry& a, const BaselineEntry& b) { return key_of(a) < key_of(b); });
  if (entry == entries.end() || key_of(*entry) != key_of(key)) return false;
  std::size_t& count = left_[static_cast<std::size_t>(entry - entries.begin())];
  if (count == 0) return false;
  --count;
  return true;
}

void BaselineIndex::report_stale(const Settings& settings, const Found& found,
                                 diagnostic::Reporter& out) {
  if (baseline_.scope != scope_of(design_.job())) return;
  std::set<std::string_view> files;
  for (const auto& document : design_.job().documents) {
    files.insert(keys_.path_of((*design_.job().sources)[document->file()].name()));
  }
  for (std::size_t i = 0; i < left_.size(); ++i) {
    const BaselineEntry& entry = baseline_.entries[i];
    if (left_[i] == 0 || files.count(entry.file) == 0) continue;
    if (!found.was_judged(entry.rule, design_, settings)) continue;
    out.add_for_input(baseline_.path, message_for(entry, left_[i]))
        .help("remove the entry, or write the baseline anew with --write-baseline");
  }
}

}  // namespace vppcheck::lint
