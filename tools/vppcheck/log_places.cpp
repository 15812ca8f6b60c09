// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <cctype>
#include <string_view>

#include "log_report.h"

namespace vppcheck::tool {
namespace {

using artifact::LogMessage;
using artifact::LogSeverity;
using artifact::MessageKind;

constexpr std::size_t kMostPlaces = 3;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Whether `name` stands in `value` as a whole word: `vadd` not in `vadd_1`.
bool names(std::string_view value, std::string_view name) {
  for (std::size_t at = value.find(name); at != std::string_view::npos;
       at = value.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool cut_before = at > 0 && is_word(value[at - 1]) && is_word(name.front());
    const bool cut_behind = end < value.size() && is_word(value[end]) && is_word(name.back());
    if (!cut_before && !cut_behind) return true;
  }
  return false;
}

/// The names of a list like `HP0, HP1`.
std::vector<std::string_view> split(std::string_view list) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const std::size_t comma = list.find(", ");
    if (comma != 0) parts.push_back(list.substr(0, comma));
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 2);
  }
  return parts;
}

std::string_view same_key(std::string_view key) {
  if (key == "sc") return "stream_connect";
  return key == "freqhz" ? "freqHz" : key;
}

/// Whether an option is the one that the message is about.
bool is_about(const config::Option& option, std::string_view wanted) {
  const std::size_t dot = wanted.find('.');
  if (dot == std::string_view::npos)
    return wanted == "clock" ? option.section == "clock" : option.full_name() == wanted;
  return option.section == wanted.substr(0, dot) && same_key(option.key) == wanted.substr(dot + 1);
}

void find_option(const LogMessage& message, const config::Document& document,
                 std::vector<ConfigPlace>& places) {
  const std::vector<std::string_view> wanted = split(message.name);
  for (const config::Option& option : document.options()) {
    if (places.size() == kMostPlaces) return;
    if (!is_about(option, message.known->option)) continue;
    bool fits = wanted.empty();
    for (const std::string_view name : wanted) fits = fits || names(option.value.text, name);
    if (fits) places.push_back({document.file(), option.line + 1});
  }
}

/// An invalid line (60-1520) is quoted as a whole.
void find_line(const LogMessage& message, const config::Document& document,
               std::vector<ConfigPlace>& places) {
  for (std::size_t i = 0; i < document.lines().size() && places.size() < kMostPlaces; ++i) {
    if (document.word(document.lines()[i].content).text != message.name) continue;
    places.push_back({document.file(), static_cast<std::uint32_t>(i + 1)});
  }
}

}  // namespace

const char* worth_of(const LogMessage& message) {
  if (message.known == nullptr) return nullptr;
  const bool stops = message.severity >= LogSeverity::critical;
  if (message.known->kind == MessageKind::cause && !stops) return "notice";
  return artifact::name_of(message.known->kind).data();
}

std::vector<ConfigPlace> places_of(const LogMessage& message, const LogReport& report) {
  std::vector<ConfigPlace> places;
  if (message.known == nullptr) return places;
  for (const auto& document : report.documents) {
    if (!message.known->option.empty()) {
      find_option(message, *document, places);
    } else if (message.known->rule == "syntax-error" && !message.name.empty()) {
      find_line(message, *document, places);
    }
  }
  return places;
}

bool has_failure(const artifact::ToolLog& log) {
  for (const LogMessage& message : log.messages) {
    const bool known = message.known != nullptr;
    if (!known && message.severity == LogSeverity::error) return true;
    if (!known || message.severity < LogSeverity::critical) continue;
    const MessageKind kind = message.known->kind;
    if (kind == MessageKind::cause || kind == MessageKind::wrapper) return true;
  }
  return false;
}

}  // namespace vppcheck::tool
