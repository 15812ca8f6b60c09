// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace vppcheck::container {

/// One line of a section: `   Name:  DDR[0]` gives the key `Name` and the value `DDR[0]`. A line
/// without colon has only a key.
struct RuledLine {
  std::uint32_t number = 0;  ///< in the file, from 1
  std::string_view key;
  std::string_view value;
};

/// What stands under one title.
struct RuledSection {
  std::string_view title;
  std::vector<RuledLine> lines;
};

/// The largest number of lines that is read of one text: a bound of ours.
inline constexpr std::size_t kMostRuledLines = 1'000'000;

/// Splits the text that platforminfo and xclbinutil --info print: titles are underlined by a row of
/// `-` or `=` of at least three (xclbinutil underlines `System Clocks` by six, 2022.2), rows of `=`
/// part what belongs together, blank lines mean nothing, and indentation is free (copies in
/// tutorials shift it). What stands before the first title is a section without title. Views into
/// the text.
std::vector<RuledSection> read_ruled_text(std::string_view text);

}  // namespace vppcheck::container
