// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/wrap.h"

#include <algorithm>

#include "vppcheck/text/printable.h"

namespace vppcheck::report {
namespace {

/// The columns of a word that may hold colours, each from ESC to `m`.
std::size_t columns_of(std::string_view word) {
  std::size_t columns = 0;
  for (;;) {
    const auto escape = std::min(word.find('\x1b'), word.size());
    columns += text::columns_of(word.substr(0, escape));
    const auto end = word.find('m', escape);
    if (end == std::string_view::npos) return columns;
    word.remove_prefix(end + 1);
  }
}

}  // namespace

std::string wrapped(std::string_view line, std::size_t width, std::size_t indent) {
  if (width == 0) return std::string(line);
  std::string out;
  std::size_t column = 0;
  bool has_word = false;
  while (!line.empty()) {
    // A word with the blanks before it, which stay but where the line is broken.
    const auto first = std::min(line.find_first_not_of(' '), line.size());
    const auto end = std::min(line.find(' ', first), line.size());
    const std::size_t columns = columns_of(line.substr(first, end - first));
    if (has_word && column + first + columns > width) {
      out.append("\n").append(indent, ' ');
      column = indent;
    } else {
      out.append(first, ' ');
      column += first;
    }
    out.append(line.substr(first, end - first));
    column += columns;
    has_word = true;
    line.remove_prefix(end);
  }
  return out;
}

}  // namespace vppcheck::report
