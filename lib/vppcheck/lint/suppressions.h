// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "vppcheck/config/document.h"
#include "vppcheck/diagnostic/finding.h"

namespace vppcheck::lint {

/// One rule that a comment silences: `# vppcheck: ignore=RULE[,RULE] reason` for the next line that
/// says something (or its own line, behind a value), `# vppcheck: ignore-file=RULE reason` for the
/// whole file.
struct Suppression {
  text::Word rule;
  std::string_view reason;
  bool whole_file = false;
  /// Meant as one, but in no form that is known, as in `ignore sp-conflict`; `rule` is its first
  /// word. It speaks of no line.
  bool is_malformed = false;
  text::Span target;                   ///< the line it acts on; empty for the whole file
  const config::Line* line = nullptr;  ///< where the comment stands
  mutable bool used = false;

  bool covers(const text::Location& where) const;
  /// Whether the comment has its line for itself.
  bool stands_alone() const { return line->kind == config::LineKind::blank; }
};

/// All suppressions of a file, in its order. They view the document.
std::vector<Suppression> find_suppressions(const config::Document& document);

/// The edit that takes a suppression away: the name of its rule out of a list of several, else the
/// comment, with its line when it has one for itself.
text::Edit removal_of(const config::Document& document, const Suppression& suppression);

/// What goes when a line goes: the line, and before it the lines that hold nothing but a
/// suppression of it, which would silence the next line. In the order of the file. `suppressions`
/// are those of the document.
std::vector<text::Span> lines_that_go_with(const config::Line& line,
                                           const std::vector<Suppression>& suppressions);

/// Makes a fix that removes lines remove their suppressions too.
void remove_with_suppressions(const config::Document& document,
                              const std::vector<Suppression>& suppressions, diagnostic::Fix& fix);

}  // namespace vppcheck::lint
