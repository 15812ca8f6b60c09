// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/directive_parts.h"

#include <algorithm>
#include <utility>

#include "vppcheck/text/byte_set.h"
#include "vppcheck/text/lower_case.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::config::parts {
namespace {

constexpr std::size_t kMegahertzDecimals = 6;  // UG1702, --clock Options, 2025.1

std::string missing(std::string_view what) { return "the " + std::string(what) + " is missing"; }

std::string named(std::string_view what, std::string_view text) {
  return "the " + std::string(what) + " " + text::quoted(text);
}

bool has_blank(std::string_view text) {
  constexpr text::ByteSet kBlanks(" \t\r\v\f");
  return kBlanks.find_in(text) != std::string_view::npos;
}

/// The word, when it is a name of letters, digits, `_` and the characters `also`.
Parsed<text::Word> name_of(text::Word word, std::string_view what, std::string_view help,
                           std::string_view also) {
  if (word.empty()) return malformed(word, missing(what), help);
  constexpr text::ByteSet kNameBytes(
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
  const auto fits = [&](char c) {
    return kNameBytes.has(c) || also.find(c) != std::string_view::npos;
  };
  const auto wrong = std::find_if_not(word.text.begin(), word.text.end(), fits);
  if (wrong == word.text.end()) return word;
  if (has_blank(word.text)) return malformed(word, named(what, word.text) + " holds a blank", help);
  // A lead byte of UTF-8 alone would be shown as an escape; the name tells enough.
  const bool ascii = static_cast<unsigned char>(*wrong) < 0x80;
  const std::string character =
      ascii ? text::quoted(std::string_view(&*wrong, 1)) : std::string("another character");
  return malformed(
      word, named(what, word.text) + " holds " + character + ", expected letters, digits and '_'",
      help);
}

}  // namespace

tl::unexpected<Malformed> malformed(text::Word where, std::string message, std::string_view help) {
  return tl::unexpected(
      Malformed{where.where, std::move(message), std::string(help), false, false, {}});
}

tl::unexpected<Malformed> doubtful(text::Word where, std::string message, std::string_view help,
                                   std::string meant) {
  return tl::unexpected(
      Malformed{where.where, std::move(message), std::string(help), false, true, std::move(meant)});
}

tl::unexpected<Malformed> placeholder_in(text::Word value) {
  return tl::unexpected(Malformed{value.where,
                                  "the value " + text::quoted(value.text) + " holds a placeholder",
                                  "check the file that is made from this template", true, false});
}

namespace {

/// Calls `take` for every part of a word but the last, `most - 1` at most, and returns the last.
template <class Take>
text::Word cut(text::Word word, char first, char second, std::size_t most, Take take) {
  const std::string_view text = word.text;
  std::size_t begin = 0;
  if (first == second && text.find('[') == std::string_view::npos) {
    // The usual case; memchr looks at many bytes at once.
    for (; most > 1; --most) {
      const auto at = text.find(first, begin);
      if (at == std::string_view::npos) break;
      take(word.sub(begin, at - begin));
      begin = at + 1;
    }
    return word.sub(begin);
  }
  bool in_brackets = false;
  for (std::size_t i = 0; i < text.size() && most > 1; ++i) {
    const char c = text[i];
    if (c == first || c == second) {
      if (in_brackets) continue;
      take(word.sub(begin, i - begin));
      begin = i + 1;
      --most;
    } else if (c == '[' || c == ']') {
      in_brackets = c == '[';
    }
  }
  return word.sub(begin);
}

}  // namespace

std::vector<text::Word> split(text::Word word, std::string_view separators, std::size_t most) {
  std::vector<text::Word> found;
  const text::Word last = cut(word, separators.front(), separators.back(), most,
                              [&](text::Word part) { found.push_back(part); });
  found.push_back(last);
  return found;
}

Fields fields_of(text::Word word, char separator, std::size_t most) {
  Fields fields;
  const text::Word last = cut(word, separator, separator, std::min(most, Fields::kMost),
                              [&](text::Word part) { fields.add(part); });
  fields.add(last);
  return fields;
}

Parsed<text::Word> name(text::Word word, std::string_view what, std::string_view help) {
  return name_of(word, what, help, "");
}

Parsed<text::Word> port(text::Word word, std::string_view what, std::string_view help) {
  return name_of(word, what, help, "-");
}

Parsed<text::Word> pin(text::Word word, std::string_view what, std::string_view help) {
  if (word.empty()) return malformed(word, missing(what), help);
  if (has_blank(word.text)) return malformed(word, named(what, word.text) + " holds a blank", help);
  return word;
}

Parsed<std::uint64_t> number(text::Word word, std::string_view what, std::string_view help,
                             std::uint64_t largest) {
  if (word.empty()) return malformed(word, missing(what), help);
  if (!text::all_digits(word.text)) {
    return malformed(word, named(what, word.text) + " is not a number", help);
  }
  const auto value = text::parse_unsigned(word.text);
  if (!value || *value > largest) {
    return malformed(word, named(what, word.text) + " is too large", help);
  }
  return *value;
}

Parsed<std::uint64_t> megahertz(text::Word whole, std::string_view digits, std::string_view help) {
  const auto dot = digits.find('.');
  const std::string_view units = digits.substr(0, dot);
  std::string decimals(dot == std::string_view::npos ? "" : digits.substr(dot + 1));
  const bool form =
      text::all_digits(units) && (dot == std::string_view::npos || text::all_digits(decimals));
  if (!form) {
    return malformed(whole, named("frequency", whole.text) + " is not a number of MHz", help);
  }
  if (decimals.size() > kMegahertzDecimals) {
    return malformed(whole, named("frequency", whole.text) + " has more than 6 decimals", help);
  }
  decimals.append(kMegahertzDecimals - decimals.size(), '0');
  const auto hertz = text::parse_unsigned(std::string(units) + decimals);
  if (!hertz) return malformed(whole, named("frequency", whole.text) + " is too large", help);
  if (*hertz == 0) return malformed(whole, "the frequency is zero", help);
  return *hertz;
}

bool is_decimal(std::string_view text) {
  const auto dot = text.find('.');
  if (dot == std::string_view::npos) return text::all_digits(text);
  return text::all_digits(text.substr(0, dot)) && text::all_digits(text.substr(dot + 1));
}

bool same_but_for_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return text::lower_case(x) == text::lower_case(y); });
}

}  // namespace vppcheck::config::parts
