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

/// The words of other tools, and ours when something else follows than it should.
constexpr std::string_view kMeant[] = {"ignore",  "ignore-file", "ignore-line", "ignore-next-line",
                                       "disable", "suppress",    "silence",     "nolint"};

bool is_meant(std::string_view comment) {
  const auto end = comment.find_first_not_of("abcdefghijklmnopqrstuvwxyz-");
  const auto word = comment.substr(0, end);
  return std::find(std::begin(kMeant), std::end(kMeant), word) != std::end(kMeant);
}

/// Adds one suppression for each rule of a list; `like` says all else.
void add_rules(text::Word list, const Suppression& like, std::vector<Suppression>& found) {
  for (std::size_t begin = 0; begin <= list.text.size();) {
    const auto end = std::min(list.text.find(',', begin), list.text.size());
    const text::Word rule = text::trimmed(list.sub(begin, end - begin));
    if (!rule.empty()) found.emplace_back(like).rule = rule;
    begin = end + 1;
  }
}

Suppression malformed(text::Word comment, const Line& line) {
  Suppression made;
  made.rule = comment.sub(0, std::min(comment.text.find_first_of(" \t"), comment.text.size()));
  made.whole_file = true;
  made.is_malformed = true;
  made.line = &line;
  return made;
}

/// The line that an edit deletes: all of it, or all but the comment behind it. Null when it does
/// anything else.
const Line* deleted_line(const Document& document, const text::Edit& edit) {
  if (!edit.replacement.empty() || edit.where.file != document.file()) return nullptr;
  const auto& lines = document.lines();
  const text::Span span = edit.where.span;
  const auto behind =
      std::upper_bound(lines.begin(), lines.end(), span.begin,
                       [](std::uint32_t at, const Line& line) { return at < line.whole.begin; });
  if (behind == lines.begin()) return nullptr;
  const Line& line = *std::prev(behind);
  const bool leaves_comment =
      !line.comment.empty() && span.begin <= line.content.begin && span.end == line.comment.begin;
  return span == line.whole || leaves_comment ? &line : nullptr;
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
    const std::string_view form = whole_file ? kIgnoreFile : kIgnore;
    const bool has_form = comment.text.starts_with(form);
    const text::Word whole = comment;
    if (has_form) comment = comment.sub(form.size());
    const auto end = std::min(comment.text.find_first_of(" \t"), comment.text.size());
    if (!has_form || end == 0) {
      if (is_meant(whole.text)) found.push_back(malformed(whole, lines[i]));
      continue;
    }
    add_rules(comment.sub(0, end),
              {{},
               text::trimmed(comment.sub(end)).text,
               whole_file,
               false,
               whole_file ? text::Span{} : target,
               &lines[i]},
              found);
  }
  std::stable_sort(found.begin(), found.end(), [](const Suppression& a, const Suppression& b) {
    return a.rule.where.span.begin < b.rule.where.span.begin;
  });
  return found;
}

text::Edit removal_of(const Document& document, const Suppression& suppression) {
  const std::string_view bytes = document.text();
  const Line& line = *suppression.line;
  text::Span span = suppression.rule.where.span;
  const bool has_next = span.end < bytes.size() && bytes[span.end] == ',';
  if (has_next || bytes[span.begin - 1] == ',') {
    has_next ? ++span.end : --span.begin;
  } else if (suppression.stands_alone()) {
    span = line.whole;
  } else {
    span = {line.content.end, line.comment.end};
  }
  return {{document.file(), span}, ""};
}

std::vector<text::Span> lines_that_go_with(const Line& line,
                                           const std::vector<Suppression>& suppressions) {
  std::vector<text::Span> lines = {line.whole};
  auto it = std::partition_point(suppressions.begin(), suppressions.end(),
                                 [&](const Suppression& suppression) {
                                   return suppression.rule.where.span.begin < line.whole.begin;
                                 });
  // Backwards, to the one that speaks of the line before.
  while (it != suppressions.begin()) {
    const Suppression& suppression = *--it;
    if (suppression.whole_file) continue;
    if (suppression.target != line.whole) break;
    // A comment that names several rules is there once for each.
    if (lines.back() != suppression.line->whole) lines.push_back(suppression.line->whole);
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

void remove_with_suppressions(const Document& document,
                              const std::vector<Suppression>& suppressions, diagnostic::Fix& fix) {
  if (suppressions.empty()) return;
  const std::size_t count = fix.edits.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Line* const line = deleted_line(document, fix.edits[i]);
    if (line == nullptr) continue;
    for (const text::Span gone : lines_that_go_with(*line, suppressions)) {
      if (gone != line->whole) fix.edits.push_back({{document.file(), gone}, ""});
    }
    // A comment that stays alone would speak of the next line.
    const auto behind = std::partition_point(
        suppressions.begin(), suppressions.end(), [&](const Suppression& suppression) {
          return suppression.rule.where.span.begin < line->whole.begin;
        });
    const bool is_behind =
        behind != suppressions.end() && behind->line == line && !behind->whole_file;
    if (is_behind) fix.edits[i].where.span = line->whole;
  }
}

}  // namespace vppcheck::lint
