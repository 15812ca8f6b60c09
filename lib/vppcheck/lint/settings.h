// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/diagnostic/severity.h"

namespace vppcheck::lint {

struct Baseline;

/// Which rules count, and how much. Names are those of the catalogue; `slr-*` takes every rule
/// whose name begins so.
struct Settings {
  std::vector<std::string> select;  ///< empty: all rules
  std::vector<std::string> ignore;  ///< wins over `select`
  std::map<std::string, diagnostic::Severity, std::less<>> severities;
  diagnostic::Severity fail_on = diagnostic::Severity::warning;
  bool suppressions = true;            ///< whether comments in the configuration can silence a rule
  const Baseline* baseline = nullptr;  ///< findings that are known and not told; null for none

  bool is_on(std::string_view rule) const;
};

/// Cuts `a,b c` at commas and blanks.
std::vector<std::string> split_names(std::string_view list);

/// A sentence when `pattern` names no rule, with the nearest name; nothing when it does.
std::optional<std::string> check_rule_pattern(std::string_view pattern);

/// The names of rules that a misspelt name may mean; the nearest first.
std::vector<std::string_view> rules_like(std::string_view name);

/// The names of all rules that a pattern takes.
std::vector<std::string> rules_of(std::string_view pattern);

/// Reads `RULE=LEVEL`, LEVEL one of error, warning, info, off; the error is a sentence. A level
/// switches a rule on again that was ignored before: the last word counts.
tl::expected<void, std::string> add_severity(std::string_view assignment, Settings& settings);

}  // namespace vppcheck::lint
