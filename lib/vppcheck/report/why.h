// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/design/design.h"
#include "vppcheck/lint/lint.h"
#include "vppcheck/lint/settings.h"

namespace vppcheck::report {

/// Something that is known of a line, or a thing that the rules would have to know.
struct Fact {
  std::string_view kind;  ///< `compute unit`, `kernel`, `port`, `memory`, `slr`, `resources`, ...
  std::string statement;
  /// Where it stands: a place, a file, or the source that a platform table names; may be empty.
  std::string source;
};

/// What came of a rule that judges such a line.
enum class Judgement : std::uint8_t { found, in_baseline, suppressed, not_checked, silent, off };

/// `found`, `in_baseline`, `suppressed`, `not_checked`, `silent` or `off`.
std::string_view name_of(Judgement judgement);

struct RuleAnswer {
  const diagnostic::Rule* rule = nullptr;
  Judgement judgement = Judgement::silent;
  /// The messages, the reasons of the comment that suppresses it, or all reasons why something
  /// could not be judged.
  std::vector<std::string> details;
};

/// Why a line is judged as it is: the directives, facts and rules that met in it.
struct Why {
  std::string file;
  std::uint32_t line = 0;
  std::string text;
  std::vector<Fact> facts;
  std::vector<RuleAnswer> rules;
};

/// The answer for one line (from 1) of a file as the user named it, after `lint::run` has judged
/// the design. Rules are those whose name begins with the key of the option, and those of every
/// line. Nothing when the design has no such file or the file no such line.
std::optional<Why> why(const design::Design& design, const lint::Settings& settings,
                       const lint::Outcome& outcome, std::string_view file, std::uint32_t line);

/// The facts of the options in a line; the part of `why` that knows the directives.
std::vector<Fact> facts_of(const design::Design& design, const config::Document& document,
                           std::uint32_t line);

/// For people: each fact in a line, each rule that has something to say, and the names of the rest.
std::string write_why_text(const Why& why);
/// JSON, schema_version 1 (docs/schema/why-1.schema.json), one line.
std::string write_why_json(const Why& why);

}  // namespace vppcheck::report
