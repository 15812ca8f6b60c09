// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/decision.h"

#include <utility>

namespace vppcheck::migrate {

using config::Option;

std::string_view name_of(Topic topic) {
  switch (topic) {
    case Topic::platform: return "platform";
    case Topic::slr: return "slr";
    case Topic::memory: return "memory";
    case Topic::clock: return "clock";
    case Topic::option: return "option";
    case Topic::stream: return "stream";
  }
  return "";
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kept: return "kept";
    case Verdict::certain: return "certain";
    case Verdict::chosen: return "chosen";
    case Verdict::undecided: return "undecided";
    case Verdict::undone: return "undone";
  }
  return "";
}

std::string shown(const Option& option) {
  return std::string(option.written_key.text) + "=" + std::string(option.value.text);
}

std::string shown_with(const Option& option, text::Location part, std::string_view replacement) {
  const text::Span value = option.value.where.span;
  std::string text(option.value.text);
  if (part.span.begin >= value.begin && part.span.end <= value.end) {
    text.replace(part.span.begin - value.begin, part.span.size(), replacement);
  }
  return std::string(option.written_key.text) + "=" + text;
}

Decision keep(Topic topic, const Option& option, std::string reason, Verdict verdict) {
  return {topic, verdict, option.value.where, shown(option), shown(option), std::move(reason), {}};
}

Decision replace(Topic topic, const Option& option, text::Location part, std::string text,
                 Verdict verdict, std::string reason) {
  Decision decision{topic,
                    verdict,
                    option.value.where,
                    shown(option),
                    shown_with(option, part, text),
                    std::move(reason),
                    {}};
  decision.changes.push_back({Change::Kind::replace, part, std::move(text)});
  return decision;
}

Decision remove(Topic topic, const Option& option, Verdict verdict, std::string reason) {
  Decision decision{topic, verdict, option.value.where, shown(option), {}, std::move(reason), {}};
  decision.changes.push_back({Change::Kind::remove_line, option.value.where});
  return decision;
}

}  // namespace vppcheck::migrate
