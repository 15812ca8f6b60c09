// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/design/link_job.h"
#include "vppcheck/lint/lint.h"
#include "vppcheck/text/source.h"

namespace vppcheck::lint {

/// The largest baseline that is read: 16 MiB, some ten thousand entries.
inline constexpr std::size_t kMaxBaselineBytes = std::size_t{16} << 20;

/// What was judged as one: each file alone, a link, or a link with its result. Rules see more of a
/// link than of a file, so that an entry of the one says nothing of the other.
enum class Scope : std::uint8_t { file, link, result };

/// `file`, `link` or `result`.
std::string_view name_of(Scope scope);
Scope scope_of(const design::LinkJob& job);

/// Findings of one rule on lines of one file with one text. Line numbers do not count, so that
/// lines may move. Valid UTF-8.
struct BaselineEntry {
  std::string file;  ///< from the directory of the baseline, with `/`
  std::string rule;
  /// The line without blanks at its ends, cut behind 400 bytes; the message of a finding without a
  /// place.
  std::string text;
  std::size_t count = 1;
  friend auto operator<=>(const BaselineEntry&, const BaselineEntry&) = default;
};

/// Findings that a project knows of and has not mended yet (docs/baseline.md).
struct Baseline {
  std::string path;               ///< as the user named it
  std::string working_directory;  ///< from which names of the command line count, absolute
  Scope scope = Scope::file;
  std::vector<BaselineEntry> entries;  ///< sorted; no file, rule and text come twice
};

/// Reads the entries and the scope of a baseline; the error is `path: what is wrong`.
tl::expected<void, std::string> read_baseline(std::string_view bytes, Baseline& baseline);

/// One entry as an object of JSON.
std::string write_entry(const BaselineEntry& entry);
/// The text of a baseline: JSON, schema_version 1, one line for each entry.
std::string write_baseline(const Baseline& baseline);

}  // namespace vppcheck::lint
