// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/judge.h"

#include <limits>
#include <map>
#include <string_view>
#include <tuple>

namespace vppcheck::lint {
namespace {

using diagnostic::Finding;

/// What makes two findings the same; what does not count is left empty.
using Key = std::tuple<const diagnostic::Rule*, std::uint64_t, std::string_view>;

constexpr std::uint64_t kNoLine = std::numeric_limits<std::uint64_t>::max();

struct Judged {
  const std::vector<Finding>& findings;
  std::vector<std::uint64_t> lines;
  std::vector<bool> open;  ///< not the same as any on the other side

  Judged(const Outcome& outcome, const std::function<std::uint64_t(const text::Location&)>& line)
      : findings(outcome.findings), open(outcome.findings.size(), true) {
    for (const Finding& finding : findings) {
      lines.push_back(finding.where ? line(*finding.where) : kNoLine);
    }
  }
  Key key(std::size_t i, bool with_line, bool with_message) const {
    return {findings[i].rule, with_line ? lines[i] : kNoLine,
            with_message ? std::string_view(findings[i].message) : std::string_view()};
  }
};

/// Pairs those that are open on both sides and have the same key.
void pair_up(Judged& before, Judged& after, bool with_line, bool with_message) {
  std::map<Key, std::vector<std::size_t>> open;
  for (std::size_t i = before.findings.size(); i-- > 0;) {  // so that the first is taken first
    if (before.open[i]) open[before.key(i, with_line, with_message)].push_back(i);
  }
  if (open.empty()) return;
  for (std::size_t i = 0; i < after.findings.size(); ++i) {
    if (!after.open[i]) continue;
    const auto same = open.find(after.key(i, with_line, with_message));
    if (same == open.end() || same->second.empty()) continue;
    before.open[same->second.back()] = false;
    same->second.pop_back();
    after.open[i] = false;
  }
}

}  // namespace

Outcome judge(const design::LinkJob& job, const Settings& settings) {
  const design::Design design(job);
  Outcome outcome;
  run(design, settings, outcome);
  return outcome;
}

Difference compare(const Outcome& before, const Outcome& after,
                   const std::function<std::uint64_t(const text::Location&)>& line_before,
                   const std::function<std::uint64_t(const text::Location&)>& line_after) {
  Judged was(before, line_before);
  Judged is(after, line_after);
  pair_up(was, is, true, true);
  // Where not all findings of a rule are kept, those that come up would pass for those that go.
  if (before.left_out == 0) pair_up(was, is, false, true);
  pair_up(was, is, true, false);
  Difference difference;
  for (std::size_t i = 0; i < is.findings.size(); ++i) {
    if (is.open[i]) difference.added.push_back(&is.findings[i]);
  }
  difference.gone = std::move(was.open);
  return difference;
}

}  // namespace vppcheck::lint
