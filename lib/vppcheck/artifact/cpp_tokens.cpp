// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/cpp_tokens.h"

#include <algorithm>

namespace vppcheck::artifact {
namespace {

using Kind = CppToken::Kind;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Bytes of UTF-8 beyond ASCII are letters.
bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool continues_name(char c) { return begins_name(c) || is_digit(c); }

bool is_raw_prefix(std::string_view word) {
  return word == "R" || word == "LR" || word == "uR" || word == "UR" || word == "u8R";
}

bool is_plain_prefix(std::string_view word) {
  return word == "L" || word == "u" || word == "U" || word == "u8";
}

}  // namespace

CppToken CppTokens::token(Kind kind, std::size_t begin, std::size_t end) const {
  return {kind,
          text_.substr(begin, end - begin),
          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

bool CppTokens::skip_continuation() {
  if (at(at_) != '\\') return false;
  const std::size_t end = at_ + (at(at_ + 1) == '\r' ? 2 : 1);
  if (at(end) != '\n') return false;
  at_ = end + 1;
  return true;
}

/// Up to the end of the line, which a backslash continues.
void CppTokens::skip_line() {
  while (at_ < text_.size() && text_[at_] != '\n') {
    if (!skip_continuation()) ++at_;
  }
}

bool CppTokens::skip_comment() {
  if (at(at_) != '/') return false;
  if (at(at_ + 1) == '/') {
    skip_line();
    return true;
  }
  if (at(at_ + 1) != '*') return false;
  const std::size_t end = text_.find("*/", at_ + 2);
  at_ = end == std::string_view::npos ? text_.size() : end + 2;
  return true;
}

/// Blanks, comments, and directives of the preprocessor that begin a line.
void CppTokens::skip_blanks() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '\n') {
      line_is_blank_ = true;
      ++at_;
    } else if (is_blank(c)) {
      ++at_;
    } else if (c == '#' && line_is_blank_) {
      skip_directive();
    } else if (!skip_continuation() && !skip_comment()) {
      return;
    }
  }
}

/// Only `#if 0` matters; the text of other directives is read like any other.
void CppTokens::skip_directive() {
  std::size_t word = at_ + 1;
  while (is_blank(at(word))) ++word;
  std::size_t value = word + 2;
  while (is_blank(at(value))) ++value;
  const bool disables = text_.substr(word, 2) == "if" && value > word + 2 && at(value) == '0' &&
                        !continues_name(at(value + 1)) && at(value + 1) != '\'';
  if (disables) {
    skip_disabled();
  } else {
    at_ = std::min(word, text_.size());
    line_is_blank_ = false;
  }
}

void CppTokens::skip_disabled() {
  std::size_t depth = 0;
  while (at_ < text_.size()) {
    while (is_blank(at(at_))) ++at_;
    if (at(at_) == '#') {
      ++at_;
      while (is_blank(at(at_))) ++at_;
      const std::string_view rest = text_.substr(std::min(at_, text_.size()), 5);
      if (rest.starts_with("if")) {
        ++depth;
      } else if (rest == "endif") {
        if (--depth == 0) return skip_line();
      } else if (rest.starts_with("el") && depth == 1) {
        return skip_line();
      }
    }
    skip_line();
    if (at_ < text_.size()) ++at_;
  }
}

/// A literal up to its closing quote or the end of its line.
CppToken CppTokens::quoted(char quote) {
  const std::size_t begin = ++at_;
  bool is_plain = quote == '"';
  while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') {
    if (text_[at_] == '\\') {
      is_plain = false;
      if (!skip_continuation()) at_ = std::min(at_ + 2, text_.size());
    } else {
      ++at_;
    }
  }
  const std::size_t end = at_;
  if (at(at_) != quote || at_ == text_.size()) return token(Kind::other, begin, end);
  ++at_;
  return token(is_plain ? Kind::string : Kind::other, begin, end);
}

/// `R"delimiter(...)delimiter"`, from the quote on; delimiters have 16 characters at most.
CppToken CppTokens::raw_string() {
  constexpr std::size_t kMostDelimiter = 16;
  const std::size_t begin = ++at_;
  std::size_t open = begin;
  while (open < text_.size() && open - begin <= kMostDelimiter && text_[open] != '(') ++open;
  if (at(open) != '(' || open - begin > kMostDelimiter) return token(Kind::other, begin, begin);
  const std::string_view delimiter = text_.substr(begin, open - begin);
  std::size_t close = text_.find(')', open);
  while (close != std::string_view::npos) {
    const bool ends = text_.substr(close + 1, delimiter.size()) == delimiter &&
                      at(close + 1 + delimiter.size()) == '"';
    if (ends) {
      at_ = close + delimiter.size() + 2;
      return token(Kind::string, open + 1, close);
    }
    close = text_.find(')', close + 1);
  }
  at_ = text_.size();
  return token(Kind::other, begin, text_.size());
}

CppToken CppTokens::name() {
  const std::size_t begin = at_;
  while (at_ < text_.size() && continues_name(text_[at_])) ++at_;
  const CppToken word = token(Kind::name, begin, at_);
  if (at(at_) == '"' && is_raw_prefix(word.text)) return raw_string();
  if ((at(at_) == '"' || at(at_) == '\'') && is_plain_prefix(word.text)) return quoted(at(at_));
  return word;
}

/// A number as the preprocessor sees it: `1'000`, `0x1F`, `1e+5`.
CppToken CppTokens::number() {
  const std::size_t begin = at_;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    const bool separates = c == '\'' && continues_name(at(at_ + 1));
    if (!continues_name(c) && c != '.' && !separates) break;
    ++at_;
  }
  return token(Kind::other, begin, at_);
}

CppToken CppTokens::next() {
  skip_blanks();
  if (at_ >= text_.size()) return token(Kind::end, text_.size(), text_.size());
  line_is_blank_ = false;
  const char c = text_[at_];
  if (begins_name(c)) return name();
  if (is_digit(c)) return number();
  if (c == '"' || c == '\'') return quoted(c);
  const std::size_t size = text_.substr(at_, 2) == "::" ? 2 : 1;
  at_ += size;
  return token(size == 2 ? Kind::scope : Kind::mark, at_ - size, at_);
}

}  // namespace vppcheck::artifact
