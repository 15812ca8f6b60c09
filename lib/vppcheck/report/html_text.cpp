// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/html_text.h"

#include <algorithm>
#include <iterator>

#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::report {

std::string escaped(std::string_view text, std::size_t most) {
  std::string_view shown = text.substr(0, most);
  // Do not cut a UTF-8 sequence in two: its bytes behind the first are 10xxxxxx.
  while (shown.size() < text.size() && !shown.empty() &&
         (static_cast<unsigned char>(text[shown.size()]) & 0xC0) == 0x80) {
    shown.remove_suffix(1);
  }
  std::string out;
  for (const char c : text::printable(shown)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  if (shown.size() < text.size()) out += "...";
  return out;
}

void Markup::add(fmt::string_view format, fmt::format_args args) {
  fmt::vformat_to(std::back_inserter(bytes_), format, args);
}

std::string Ids::make(std::string_view prefix, std::string_view name) {
  constexpr std::size_t kMostOfName = 60;
  std::string id(prefix);
  for (const char c : name.substr(0, kMostOfName)) {
    id += text::is_identifier_char(c) ? c : '-';
  }
  // A name may end like a number that was added to another: the id made is given as well.
  const std::string wanted = id;
  while (true) {
    const std::size_t times = ++given_[wanted];
    if (times > 1) id = fmt::format("{}-{}", wanted, times);
    if (times == 1 || ++given_[id] == 1) return id;
  }
}

}  // namespace vppcheck::report
