// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vppcheck::text {

/// The longest name or value that a message repeats, in bytes; longer ones are cut.
inline constexpr std::size_t kMaxQuotedBytes = 120;

/// Text from the user's input made safe for a terminal: control characters, invalid UTF-8,
/// bidirectional marks, line separators and code points that are not seen become `\xHH` escapes.
/// Tabs become one blank.
std::string printable(std::string_view text);

/// `printable` text in single quotes, cut at `kMaxQuotedBytes` with `...` in place of the rest.
std::string quoted(std::string_view text);

/// How many columns of a terminal `printable` text takes: two for the wide characters of East Asia
/// and emoji, none for marks that combine with the character before (Unicode Standard Annex #11).
std::size_t columns_of(std::string_view printable);

/// How many code units of UTF-16 the text takes, each byte that is no UTF-8 as one: columns of
/// SARIF and of editors are counted in them.
std::size_t utf16_units(std::string_view text);

/// The nearest place at or before `at` that does not lie inside a UTF-8 sequence.
std::size_t sequence_start(std::string_view text, std::size_t at);

/// Any bytes as valid UTF-8: each byte that is not part of a valid sequence becomes U+FFFD.
std::string valid_utf8(std::string_view text);

}  // namespace vppcheck::text
