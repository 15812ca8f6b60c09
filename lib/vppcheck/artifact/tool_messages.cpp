// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/tool_messages.h"

namespace vppcheck::artifact {
namespace {

/// Where `shape` stands in `text`: its literal parts in their order.
std::optional<std::string_view> match(std::string_view shape, std::string_view text) {
  std::size_t at = 0;
  std::string_view name;
  bool wants_name = false;
  while (true) {
    const std::size_t hole = shape.find('<');
    const std::string_view literal = shape.substr(0, hole);
    const std::size_t found =
        literal.empty() && hole == std::string_view::npos ? text.size() : text.find(literal, at);
    if (found == std::string_view::npos) return std::nullopt;
    if (wants_name) name = text.substr(at, found - at);
    if (hole == std::string_view::npos) return name;
    const std::size_t end = shape.find('>', hole);
    wants_name = shape.substr(hole, end - hole) == "<name";
    at = found + literal.size();
    shape.remove_prefix(end + 1);
  }
}

std::string_view bare(std::string_view name) {
  constexpr std::string_view kAround = " \t\r\n\"'\\`";
  const std::size_t first = name.find_first_not_of(kAround);
  if (first == std::string_view::npos) return {};
  return name.substr(first, name.find_last_not_of(kAround) - first + 1);
}

}  // namespace

std::string_view name_of(MessageKind kind) {
  switch (kind) {
    case MessageKind::cause: return "cause";
    case MessageKind::wrapper: return "wrapper";
    case MessageKind::notice: return "notice";
    case MessageKind::harmless: return "harmless";
  }
  return "";
}

std::optional<Recognised> recognise(std::string_view number, std::string_view text) {
  for (const KnownMessage& message : known_messages()) {
    if (message.number != number) continue;
    if (const auto name = match(message.shape, text)) return Recognised{&message, bare(*name)};
  }
  return std::nullopt;
}

}  // namespace vppcheck::artifact
