// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "vppcheck/config/document.h"

namespace vppcheck::lint {

/// One rule that a comment silences: `# vppcheck: ignore=RULE[,RULE] reason` for the next line that
/// says something (or its own line, behind a value), `# vppcheck: ignore-file=RULE reason` for the
/// whole file.
struct Suppression {
  text::Word rule;
  std::string_view reason;
  bool whole_file = false;
  text::Span target;  ///< the line it acts on; empty for the whole file
  mutable bool used = false;

  bool covers(const text::Location& where) const;
};

/// All suppressions of a file.
std::vector<Suppression> find_suppressions(const config::Document& document);

}  // namespace vppcheck::lint
