// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "vppcheck/text/counted.h"

// What the pages of the HTML report are written with. They are XML as well, so that a strict reader
// takes them: every element is closed, and only the five entities of XML are used.
namespace vppcheck::report {

/// The most of a name or value that a page shows, in bytes.
inline constexpr std::size_t kMostShownText = 400;

/// Text of any origin as content of an element or value of an attribute: what `text::printable`
/// makes of it, cut after `most` bytes, with the characters of markup escaped.
std::string escaped(std::string_view text, std::size_t most = kMostShownText);

using text::counted;

/// A page as it grows. Arguments are markup already: text of the input goes through `escaped`.
class Markup {
 public:
  template <class... Args>
  void print(fmt::format_string<const Args&...> format, const Args&... args) {
    add(format, fmt::make_format_args(args...));
  }
  void raw(std::string_view markup) { bytes_ += markup; }
  std::string take() { return std::move(bytes_); }

 private:
  void add(fmt::string_view format, fmt::format_args args);

  std::string bytes_;
};

/// The ids of one page: letters, digits, `_` and `-`, each given once.
class Ids {
 public:
  /// An id that begins with `prefix` and tells `name`, whatever bytes that has.
  std::string make(std::string_view prefix, std::string_view name);

 private:
  std::unordered_map<std::string, std::size_t> given_;  // how often
};

}  // namespace vppcheck::report
