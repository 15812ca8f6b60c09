// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/baseline_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "vppcheck/text/printable.h"

namespace vppcheck::lint {

BaselineWriter::BaselineWriter(Baseline like, const text::SourceSet& sources)
    : baseline_(std::move(like)), keys_(baseline_, sources) {}

void BaselineWriter::add(const diagnostic::Finding& finding) {
  if (bytes_ > kMaxBaselineBytes) return;
  BaselineEntry entry = keys_.of(finding);
  const std::size_t bytes = write_entry(entry).size();
  const auto [it, is_new] =
      counts_.try_emplace({keys_.path_of(finding), finding.rule->name, std::move(entry.text)});
  if (is_new) {
    bytes_ += bytes;
    bytes_of_rule_[finding.rule->name] += bytes;
  }
  Count& count = it->second;
  if (std::exchange(count.design, design_) != design_) count.here = 0;
  count.most = std::max(count.most, ++count.here);
}

tl::expected<Baseline, std::string> BaselineWriter::finish() const {
  if (bytes_ > kMaxBaselineBytes) {
    const auto worst =
        std::max_element(bytes_of_rule_.begin(), bytes_of_rule_.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return tl::unexpected(
        fmt::format("{}: is not written, as it would be larger than {} MiB; most of it is {}: mend "
                    "that, or switch it off with --ignore",
                    text::printable(baseline_.path), kMaxBaselineBytes >> 20, worst->first));
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
