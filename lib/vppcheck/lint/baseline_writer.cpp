// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/baseline_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "vppcheck/container/json.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::lint {
namespace {

/// What can be read again: four values of JSON around the entries, and five for each.
constexpr std::size_t kMostEntries = (container::kMostJsonValues - 4) / 5;
/// The line end of an entry and the digits of a large count.
constexpr std::size_t kMostBesideEntry = 12;

}  // namespace

BaselineWriter::BaselineWriter(Baseline like, const text::SourceSet& sources)
    : baseline_(std::move(like)), keys_(baseline_, sources) {}

void BaselineWriter::add(const diagnostic::Finding& finding) {
  if (is_too_large()) return;
  const BaselineEntry entry = keys_.of(finding);
  const auto [it, is_new] =
      counts_.try_emplace({keys_.path_of(finding), finding.rule->name, entry.text});
  if (is_new) {
    const std::size_t bytes = write_entry(entry).size() + kMostBesideEntry;
    bytes_ += bytes;
    bytes_of_rule_[finding.rule->name] += bytes;
  }
  Count& count = it->second;
  if (std::exchange(count.design, design_) != design_) count.here = 0;
  count.most = std::max(count.most, ++count.here);
}

bool BaselineWriter::is_too_large() const {
  return bytes_ > kMaxBaselineBytes || counts_.size() > kMostEntries;
}

tl::expected<Baseline, std::string> BaselineWriter::finish() const {
  if (is_too_large()) {
    const auto worst =
        std::max_element(bytes_of_rule_.begin(), bytes_of_rule_.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return tl::unexpected(fmt::format(
        "{}: is not written, as it would have more than {} entries or {} MiB; most of it "
        "is {}: mend that, or switch it off with --ignore",
        text::printable(baseline_.path), kMostEntries, kMaxBaselineBytes >> 20, worst->first));
  }
  Baseline baseline = baseline_;
  baseline.entries.clear();
  for (const auto& [key, count] : counts_) {
    const auto& [file, rule, line] = key;
    baseline.entries.push_back({std::string(file), std::string(rule), line, count.most});
  }
  return baseline;
}

}  // namespace vppcheck::lint
