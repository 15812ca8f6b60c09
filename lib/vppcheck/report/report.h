// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/lint/lint.h"
#include "vppcheck/text/source.h"
#include "vppcheck/verify/verify.h"

namespace vppcheck::report {

/// What every writer is given.
struct Input {
  const text::SourceSet& sources;
  const lint::Outcome& outcome;
  /// What `verify` found as it was asked; null for the other commands.
  const std::vector<verify::Confirmed>* verified = nullptr;
  std::string_view version = {};  ///< of the program
  /// Absolute: the root of the repository, or the working directory outside of one, and where
  /// relative names count from. Empty ones leave the names as they are.
  std::string_view root = {};
  std::string_view directory = {};
  /// False when an input could not be read: then the report does not tell everything.
  bool is_complete = true;
  /// What was judged, for formats that draw it; others do without.
  std::span<const design::Design* const> designs = {};
};

/// What reports say that are not complete.
inline constexpr std::string_view kIncomplete =
    "an input could not be read, so this report does not tell everything";

/// How the text for people is written.
struct TextStyle {
  bool color = false;
  /// Say what was not checked even when nothing was found.
  bool list_not_checked = false;
  /// Only the findings, no summary.
  bool quiet = false;
  /// Kernels, graphs and target are those of a command of v++: no option of ours gives them.
  bool of_command = false;
  /// Columns of the terminal, at which sentences are wrapped; 0 for no wrapping.
  std::size_t width = 0;
};

/// The text for people: each finding with its line, a mark under the place, notes, what to do and
/// what v++ would do. Empty when there is nothing to say.
std::string write_text(const Input& input, const TextStyle& style);

/// One line for each finding and note, as GCC writes them; editors jump to them.
std::string write_gcc(const Input& input);

/// JSON, schema_version 1 (docs/json.md), one line.
std::string write_json(const Input& input);

/// SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format, errata 01), one line: for code
/// scanning of GitHub and for viewers in editors.
std::string write_sarif(const Input& input);

/// Workflow commands of GitHub Actions, one line for each finding and note: annotations without a
/// problem matcher. Info and notes become notices.
std::string write_github(const Input& input);

/// JUnit's XML: a test case for each finding, and one that passes when nothing was found.
std::string write_junit(const Input& input);

/// Checkstyle's XML: the findings by file.
std::string write_checkstyle(const Input& input);

/// A page with pictures of the designs, the findings and the text of the files: one HTML file that
/// needs nothing beside it and runs nothing (docs/html.md).
std::string write_html(const Input& input, const TextStyle& style);

/// One format of the reports.
struct Format {
  std::string_view name;
  /// The style is for formats that people read as they are; the others do without.
  std::string (*write)(const Input& input, const TextStyle& style);
  bool locates = false;  ///< it wants `Input::root` and `Input::directory`
  bool draws = false;    ///< it wants `Input::designs`
};

/// All formats, in the order of the help.
std::span<const Format> formats();

/// What v++ would do with the fault, as one sentence; empty when it is not known.
std::string consequence_of(const diagnostic::Rule& rule);

}  // namespace vppcheck::report
