// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/ruled_text.h"

#include <optional>

#include "vppcheck/container/lines.h"
#include "vppcheck/text/span.h"

namespace vppcheck::container {
namespace {

bool is_row_of(char sign, std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of(sign) == std::string_view::npos;
}

std::string_view trimmed(std::string_view text) { return text::trimmed({text, {}}).text; }

RuledLine split(std::string_view line, std::uint32_t number) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return {number, line, {}};
  return {number, trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1))};
}

}  // namespace

std::vector<RuledSection> read_ruled_text(std::string_view text) {
  std::vector<RuledSection> sections(1);
  Lines lines(without_byte_order_mark(text));
  // A line without colon may turn out to be a title when its underline follows.
  std::optional<RuledLine> last;
  bool may_be_title = false;
  const auto keep_last = [&] {
    if (last) sections.back().lines.push_back(*last);
    last.reset();
  };
  while (const std::optional<std::string_view> raw = lines.next()) {
    if (lines.number() > kMostRuledLines) break;
    const std::string_view line = trimmed(*raw);
    if (line.empty()) continue;
    const bool is_rule = is_row_of('=', line) || is_row_of('-', line);
    if (!is_rule) {
      keep_last();
      last = split(line, lines.number());
      may_be_title = line.find(':') == std::string_view::npos;
    } else if (last && may_be_title) {
      sections.push_back({last->key, {}});
      last.reset();
    } else {
      keep_last();
    }
  }
  keep_last();
  return sections;
}

}  // namespace vppcheck::container
