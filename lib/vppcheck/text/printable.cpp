// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/printable.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace vppcheck::text {
namespace {

/// The length of the valid UTF-8 sequence at the start of `text` and its code point; 0 when there
/// is none (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
std::size_t decode(std::string_view text, std::uint32_t& code_point) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) {
    code_point = lead;
    return 1;
  }
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
  code_point = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
    code_point = (code_point << 6) | (byte(i) & 0x3Fu);
  }
  constexpr std::uint32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  return code_point < kSmallest[length] || code_point > 0x10FFFF || surrogate ? 0 : length;
}

struct CodePoints {
  std::uint32_t first;
  std::uint32_t last;
};

/// Code points that change how a terminal shows their surroundings, or that are not seen, so that
/// two names look alike (Unicode Standard Annex #9; Technical Report #36, 2.10 and 3.3).
constexpr CodePoints kHarmful[] = {
    {0x0, 0x1F},         // C0 controls
    {0x7F, 0x9F},        // delete, C1 controls
    {0xAD, 0xAD},        // soft hyphen
    {0x61C, 0x61C},      // Arabic letter mark
    {0x180E, 0x180E},    // Mongolian vowel separator
    {0x200B, 0x200F},    // zero width blanks and joiners, marks of direction
    {0x2028, 0x202E},    // line and paragraph separators, bidirectional overrides
    {0x2060, 0x206F},    // word joiner, invisible operators, bidirectional isolates
    {0xFEFF, 0xFEFF},    // byte order mark
    {0xFFF9, 0xFFFB},    // interlinear annotations
    {0xFFFE, 0xFFFF},    // no characters, and forbidden in XML 1.0
    {0xE0000, 0xE007F},  // tags
};

/// Blocks of combining marks (Unicode 15, Blocks.txt): those of the scripts that names and comments
/// of configurations may hold; what is left out only shifts a mark by a column.
constexpr CodePoints kCombining[] = {{0x300, 0x36F},   {0x483, 0x489},    {0x591, 0x5BD},
                                     {0x64B, 0x65F},   {0x1AB0, 0x1AFF},  {0x1DC0, 0x1DFF},
                                     {0x20D0, 0x20FF}, {0x3099, 0x309A},  {0xFE00, 0xFE0F},
                                     {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF}};

/// Wide and fullwidth characters (Unicode 15, EastAsianWidth.txt, W and F), by blocks.
constexpr CodePoints kWide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x2E80, 0x303E},
    {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},
    {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
    {0x1F900, 0x1FAFF}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD}};

template <std::size_t size>
bool is_in(const CodePoints (&ranges)[size], std::uint32_t code_point) {
  return std::any_of(std::begin(ranges), std::end(ranges), [&](const CodePoints& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

void append_escaped(std::string& out, std::string_view bytes) {
  constexpr char kHex[] = "0123456789abcdef";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += "\\x";
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    std::uint32_t code_point = 0;
    const std::size_t length = decode(text, code_point);
    const std::string_view bytes = text.substr(0, length == 0 ? 1 : length);
    if (length == 1 && code_point == '\t') {
      out += ' ';
    } else if (length == 0 || is_in(kHarmful, code_point)) {
      append_escaped(out, bytes);
    } else {
      out += bytes;
    }
    text.remove_prefix(bytes.size());
  }
  return out;
}

std::size_t columns_of(std::string_view printable) {
  std::size_t columns = 0;
  while (!printable.empty()) {
    std::uint32_t code_point = 0;
    const std::size_t length = std::max<std::size_t>(decode(printable, code_point), 1);
    if (!is_in(kCombining, code_point)) columns += is_in(kWide, code_point) ? 2 : 1;
    printable.remove_prefix(length);
  }
  return columns;
}

std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  while (!text.empty()) {
    std::uint32_t code_point = 0;
    const std::size_t length = decode(text, code_point);
    units += length == 4 ? 2 : 1;
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return units;
}

std::size_t sequence_start(std::string_view text, std::size_t at) {
  const std::size_t most = 3;  // bytes behind the first of a sequence, each 10xxxxxx
  for (std::size_t back = 0; back <= most && back <= at; ++back) {
    const bool inside =
        at - back < text.size() && (static_cast<unsigned char>(text[at - back]) & 0xC0) == 0x80;
    if (!inside) return at - back;
  }
  return at;  // no UTF-8 at all
}

std::string quoted(std::string_view text) {
  const std::string_view shown =
      text.size() > kMaxQuotedBytes ? text.substr(0, sequence_start(text, kMaxQuotedBytes)) : text;
  return "'" + printable(shown) + (shown.size() < text.size() ? "...'" : "'");
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    std::uint32_t code_point = 0;
    const std::size_t length = decode(text, code_point);
    if (length == 0) {
      out += "\xEF\xBF\xBD";
      text.remove_prefix(1);
    } else {
      out += text.substr(0, length);
      text.remove_prefix(length);
    }
  }
  return out;
}

}  // namespace vppcheck::text
