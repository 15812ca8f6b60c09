// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/suppressions.h"

#include <algorithm>

namespace vppcheck::lint {
namespace {

using config::Document;
using config::Line;
using config::LineKind;

constexpr std::string_view kMark = "vppcheck:";
constexpr std::string_view kIgnoreFile = "ignore-file=";
constexpr std::string_view kIgnore = "ignore=";

void add_rules(text::Word list, std::string_view reason, bool whole_file, text::Span target,
               std::vector<Suppression>& found) {
  for (std::size_t begin = 0; begin <= list.text.size();) {
    const auto end = std::min(list.text.find(',', begin), list.text.size());
    const text::Word rule = text::trimmed(list.sub(begin, end - begin));
    if (!rule.empty()) found.push_back({rule, reason, whole_file, target, false});
    begin = end + 1;
  }
}

}  // namespace

bool Suppression::covers(const text::Location& where) const {
  return rule.where.file == where.file &&
         (whole_file || (where.span.begin >= target.begin && where.span.begin < target.end));
}

std::vector<Suppression> find_suppressions(const Document& document) {
  std::vector<Suppression> found;
  // From the end, so that the next line that says something is known: a comment speaks of that one,
  // or of its own line when it stands behind something.
  text::Span target;
  const auto& lines = document.lines();
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (lines[i].kind != LineKind::blank) target = lines[i].whole;
    if (lines[i].comment.size() < kMark.size()) continue;
    text::Word comment = text::trimmed(document.word(lines[i].comment).sub(1));
    if (comment.text.substr(0, kMark.size()) != kMark) continue;
    comment = text::trimmed(comment.sub(kMark.size()));
    const bool whole_file = comment.text.substr(0, kIgnoreFile.size()) == kIgnoreFile;
    if (!whole_file && comment.text.substr(0, kIgnore.size()) != kIgnore) continue;
    comment = comment.sub(whole_file ? kIgnoreFile.size() : kIgnore.size());
    const auto end = std::min(comment.text.find_first_of(" \t"), comment.text.size());
    add_rules(comment.sub(0, end), text::trimmed(comment.sub(end)).text, whole_file,
              whole_file ? text::Span{} : target, found);
  }
  std::stable_sort(found.begin(), found.end(), [](const Suppression& a, const Suppression& b) {
    return a.rule.where.span.begin < b.rule.where.span.begin;
  });
  return found;
}

}  // namespace vppcheck::lint
