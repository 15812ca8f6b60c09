// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/shell_words.h"

#include <algorithm>

namespace vppcheck::text {
namespace {

constexpr std::string_view kBlanks = " \t\r";
/// What means nothing to any shell.
constexpr std::string_view kPlain =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./:,@%^";

/// One pass over a line. Every byte is looked at once, so that the time is that of its length.
class Splitter {
 public:
  explicit Splitter(std::string_view line) : line_(line) {}

  std::vector<ShellCommand> run() {
    while (at_ < line_.size()) step();
    end_word();
    end_command(false);
    return std::move(commands_);
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < line_.size() ? line_[at_ + ahead] : '\0';
  }

  void begin_word() {
    if (!in_word_) begin_ = at_;
    if (!in_word_ && current_.words.empty()) current_.offset = at_;
    in_word_ = true;
  }

  void keep(char c) {
    begin_word();
    word_ += c;
  }

  void end_word() {
    if (!in_word_) return;
    if (drop_next_) {
      drop_next_ = false;
    } else if (current_.words.size() < kMostShellWords) {
      current_.words.push_back(std::move(word_));
      const std::size_t end = std::min(at_, line_.size());
      current_.spans.push_back(
          {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)});
    }
    word_.clear();
    in_word_ = false;
  }

  void end_command(bool next_after_and) {
    end_word();
    drop_next_ = false;
    if (!current_.words.empty() && commands_.size() < kMostShellWords) {
      current_.depth = depth_;
      current_.common_depth = common_depth_;
      commands_.push_back(std::move(current_));
      common_depth_ = depth_;
    }
    current_ = {};
    current_.after_and = next_after_and;
  }

  void step() {
    const char c = line_[at_];
    switch (c) {
      case '\'': return quote_single();
      case '"': return quote_double();
      case '\\': return escape();
      case '$': return dollar();
      case '`': return copy_to('`');
      case '#':
        if (in_word_) break;
        at_ = std::min(line_.find('\n', at_), line_.size());
        return;
      case '<':
      case '>': return redirect();
      case '&':
      case '|':
      case ';':
      case '(':
      case ')':
      case '\n': return separate();
      default: break;
    }
    if (kBlanks.find(c) != std::string_view::npos) {
      end_word();
    } else {
      keep(c);
    }
    ++at_;
  }

  void separate() {
    const bool is_and = peek() == '&' && peek(1) == '&';
    const bool is_or = peek() == '|' && peek(1) == '|';
    end_command(is_and);
    if (peek() == '(') ++depth_;
    if (peek() == ')' && depth_ > 0) --depth_;
    common_depth_ = std::min(common_depth_, depth_);
    at_ += is_and || is_or ? 2 : 1;
  }

  /// `>file`, `2>&1`, `>>file`, `<<<word`: the number before and the target behind are dropped.
  void redirect() {
    const bool is_number = in_word_ && std::all_of(word_.begin(), word_.end(),
                                                   [](char c) { return c >= '0' && c <= '9'; });
    if (is_number) {
      word_.clear();
      in_word_ = false;
    }
    end_word();
    while (peek() == '<' || peek() == '>' || peek() == '&' || peek() == '|') ++at_;
    drop_next_ = true;
  }

  void escape() {
    if (peek(1) == '\n') {
      at_ += 2;
    } else if (peek(1) == '\r' && peek(2) == '\n') {
      at_ += 3;
    } else {
      keep(at_ + 1 < line_.size() ? line_[at_ + 1] : '\\');
      at_ += 2;
    }
  }

  void quote_single() {
    const std::size_t close = line_.find('\'', at_ + 1);
    if (close == std::string_view::npos) return keep(line_[at_++]);
    begin_word();
    word_ += line_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
  }

  void quote_double() {
    if (!closes_double()) return keep(line_[at_++]);
    begin_word();
    for (++at_; at_ < line_.size() && line_[at_] != '"';) {
      if (line_[at_] == '\\' && at_ + 1 < line_.size()) {
        const char next = line_[at_ + 1];
        if (std::string_view("$`\"\\\n").find(next) == std::string_view::npos) word_ += '\\';
        if (next != '\n') word_ += next;
        at_ += 2;
      } else if (line_[at_] == '$') {
        dollar();
      } else {
        word_ += line_[at_++];
      }
    }
    ++at_;
  }

  /// Looked for once: behind an open quote there is no second one.
  bool closes_double() {
    if (!may_close_) return false;
    for (std::size_t i = at_ + 1; i < line_.size(); ++i) {
      if (line_[i] == '"') return true;
      if (line_[i] == '\\') ++i;
    }
    return may_close_ = false;
  }

  /// A substitution is one piece, however many blanks it holds.
  void dollar() {
    keep('$');
    ++at_;
    if (peek() == '(') copy_nested('(', ')');
    if (peek() == '{') copy_nested('{', '}');
  }

  void copy_nested(char open, char close) {
    std::size_t depth = 0;
    while (at_ < line_.size()) {
      const char c = line_[at_++];
      word_ += c;
      if (c == open) ++depth;
      if (c == close && --depth == 0) return;
    }
  }

  void copy_to(char close) {
    keep(line_[at_++]);
    while (at_ < line_.size()) {
      const char c = line_[at_++];
      word_ += c;
      if (c == close) return;
    }
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::vector<ShellCommand> commands_;
  ShellCommand current_;
  std::string word_;
  std::size_t begin_ = 0;  // of the word
  std::size_t depth_ = 0;
  std::size_t common_depth_ = 0;
  bool in_word_ = false;
  bool drop_next_ = false;
  bool may_close_ = true;
};

}  // namespace

std::vector<ShellCommand> split_shell(std::string_view line) { return Splitter(line).run(); }

std::string shell_quoted(std::string_view word) {
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string_view::npos) {
    return std::string(word);
  }
  std::string quoted = "'";
  for (const char c : word) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted += "'";
}

std::string shell_line(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) {
    if (!line.empty()) line += ' ';
    line += shell_quoted(word);
  }
  return line;
}

}  // namespace vppcheck::text
