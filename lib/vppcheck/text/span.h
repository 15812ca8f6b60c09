// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace vppcheck::text {

/// A half-open range of bytes, [begin, end), counted from 0 at the start of one file.
/// Files are limited to `kMaxFileBytes`, so 32 bits are enough.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  friend constexpr bool operator==(Span, Span) = default;
};

/// Which file of a `SourceSet` a span belongs to.
enum class FileId : std::uint32_t {};

/// A place in the user's input: a file and a range of its bytes.
struct Location {
  FileId file{};
  Span span;
  friend constexpr bool operator==(Location, Location) = default;
};

/// A piece of a file's text together with its place. `text` views the bytes of the file, so it
/// lives as long as the `SourceSet` does.
struct Word {
  std::string_view text;
  Location where;

  constexpr bool empty() const { return text.empty(); }
  /// The part of the word from byte `first` on, at most `count` bytes.
  constexpr Word sub(std::size_t first, std::size_t count = std::string_view::npos) const {
    const std::string_view part = text.substr(first, count);
    const auto begin = static_cast<std::uint32_t>(where.span.begin + first);
    return {part, {where.file, {begin, static_cast<std::uint32_t>(begin + part.size())}}};
  }
};

/// The word without blanks, tabs and carriage returns at both ends; these are the characters that
/// Boost.Program_options trims (libs/program_options/src/config_file.cpp, trim_ws, 1.74).
constexpr Word trimmed(Word word) {
  constexpr auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  std::size_t first = 0;
  std::size_t last = word.text.size();
  while (last > 0 && is_blank(word.text[last - 1])) --last;
  if (last == 0) return word.sub(word.text.size());
  while (is_blank(word.text[first])) ++first;
  return word.sub(first, last - first);
}

}  // namespace vppcheck::text
