// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "vppcheck/text/span.h"

namespace vppcheck::artifact {

/// A token of C++ as far as it matters where strings and names begin and end.
struct CppToken {
  enum class Kind : std::uint8_t {
    end,
    name,    ///< an identifier or keyword
    string,  ///< a string literal without escape sequences: `text` is its value
    scope,   ///< `::`
    mark,    ///< one character of punctuation
    other    ///< a number, a character, a string with escape sequences
  };
  Kind kind = Kind::end;
  std::string_view text;
  text::Span span;  ///< of `text`

  bool is(std::string_view wanted) const {
    return (kind == Kind::name || kind == Kind::mark) && text == wanted;
  }
};

/// Cuts C++ text into tokens. Comments, continued lines, raw strings and lines from `#if 0` to its
/// `#endif` or `#else` are understood; macros are not. Never fails: what is cut short ends with the
/// text.
class CppTokens {
 public:
  explicit CppTokens(std::string_view text) : text_(text) {}
  /// The next token; `end` again and again at the end.
  CppToken next();

 private:
  char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
  bool skip_continuation();
  bool skip_comment();
  void skip_blanks();
  void skip_line();
  void skip_directive();
  void skip_disabled();
  CppToken token(CppToken::Kind kind, std::size_t begin, std::size_t end) const;
  CppToken quoted(char quote);
  CppToken raw_string();
  CppToken name();
  CppToken number();

  std::string_view text_;
  std::size_t at_ = 0;
  bool line_is_blank_ = true;  // nothing but blanks before `at_` on its line
};

}  // namespace vppcheck::artifact
