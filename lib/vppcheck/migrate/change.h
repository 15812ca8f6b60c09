// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "vppcheck/config/document.h"
#include "vppcheck/text/edit.h"

namespace vppcheck::migrate {

/// One thing that a migration does to a file. Changes are kept apart from edits so that each can be
/// left out again, and so that a line can be rewritten and moved at once.
struct Change {
  enum class Kind : std::uint8_t {
    replace,      ///< the bytes `where` of one line by `text`
    remove_line,  ///< the line at `where`, with the suppressions above that speak of it alone
    move_line,    ///< the same lines, with the changes to the line, into `section`
    add_line,     ///< `text`, a line without its end, into `section`
    comment       ///< `text`, a line without its end, above the line at `where`
  };
  Kind kind = Kind::replace;
  /// In the old text. For `add_line` its file and, unless it is empty, the line behind which it
  /// comes.
  text::Location where;
  std::string text = {};
  std::string section = {};  ///< empty: before the first head
};

/// The edits that make all changes to one file; changes of other files are passed over. New lines
/// have the line ends of the file; one added behind a last line without an end has none either. A
/// section that the file lacks is added at its end.
std::vector<text::Edit> edits_of(const config::Document& document,
                                 std::span<const Change* const> changes);

}  // namespace vppcheck::migrate
