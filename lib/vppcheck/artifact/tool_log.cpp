// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/tool_log.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "vppcheck/container/lines.h"

namespace vppcheck::artifact {
namespace {

// Where a message may begin: behind a time of a build server or what colours it, not further.
constexpr std::size_t kMostPrefixBytes = 80;
constexpr std::size_t kMostIdBytes = 40;

struct Head {
  std::string_view text;
  LogSeverity severity;
};

// The longer one first, as it ends in the shorter one.
constexpr Head kHeads[] = {{"CRITICAL WARNING:", LogSeverity::critical},
                           {"WARNING:", LogSeverity::warning},
                           {"ERROR:", LogSeverity::error},
                           {"INFO:", LogSeverity::info}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether it looks like `CFGEN 83-2291`: a tool's name, and at the end a digit.
bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= kMostIdBytes && is_digit(id.back()) && !is_digit(id.front()) &&
         id.find('-') != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

struct Parts {
  LogSeverity severity;
  std::string_view id;
  std::string_view text;
};

/// `ERROR: [CFGEN 83-2291] text`; nothing for a line that is no message.
std::optional<Parts> parts_of(std::string_view line) {
  const std::string_view start = line.substr(0, kMostPrefixBytes + kHeads[0].text.size());
  for (const Head& head : kHeads) {
    const std::size_t at = start.find(head.text);
    if (at == std::string_view::npos) continue;
    std::string_view rest = line.substr(at + head.text.size());
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(" \t")));
    if (!rest.starts_with('[')) continue;
    const std::size_t end = rest.substr(0, kMostIdBytes + 2).find(']');
    if (end == std::string_view::npos) continue;
    const std::string_view id = rest.substr(1, end - 1);
    if (is_id(id)) return Parts{head.severity, id, trimmed(rest.substr(end + 1))};
  }
  return std::nullopt;
}

/// What stands behind `key`; empty when it is not there.
std::string_view behind(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  if (at == std::string_view::npos) return {};
  return trimmed(text.substr(at + key.size())).substr(0, kMostMessageBytes);
}

/// The words of a cfgen command behind the program; empty when the text has none. Two messages of
/// system_link print it: 82-38 when cfgen starts (hw/v++_overlay_hw_2227374.backup.log of
/// EdoardoDAlessio/ACA-Project-2024, Vitis 2022.2), 82-62 when it failed.
std::string_view cfgen_words(const Parts& parts) {
  if (!parts.id.starts_with("SYSTEM_LINK")) return {};
  constexpr std::string_view kProgram = "cfgen ";
  const std::string_view text = parts.text.substr(0, kMostCfgenBytes);
  for (std::size_t at = text.find(kProgram); at != std::string_view::npos;
       at = text.find(kProgram, at + 1)) {
    const std::string_view words = trimmed(text.substr(at + kProgram.size()));
    if (words.starts_with('-')) return words;
  }
  return {};
}

void read_facts(const Parts& parts, std::uint32_t line, ToolLog& log) {
  const std::string_view platform = behind(parts.text, "Target platform:");
  if (!platform.empty()) log.platform = platform;
  const std::string_view release = behind(parts.text, "Compiler Version string:");
  if (!release.empty()) log.release = release;
  std::string config = config_of_cfgen(cfgen_words(parts));
  if (config.empty()) return;
  log.config = std::move(config);
  log.config_line = line;
}

}  // namespace

std::string_view name_of(LogSeverity severity) {
  switch (severity) {
    case LogSeverity::info: return "info";
    case LogSeverity::warning: return "warning";
    case LogSeverity::critical: return "critical warning";
    case LogSeverity::error: return "error";
  }
  return "";
}

std::string_view number_of(std::string_view id) {
  const std::size_t blank = id.find_last_of(' ');
  if (blank != std::string_view::npos) return id.substr(blank + 1);
  // A number may have two parts, `v++-17-1396`, or one, `VPL-1`.
  const std::size_t last = id.find_last_of('-');
  if (last == std::string_view::npos) return id;
  std::size_t first = last;
  while (first > 0 && is_digit(id[first - 1])) --first;
  const bool two_parts = first < last && first > 0 && id[first - 1] == '-';
  return two_parts ? id.substr(first) : id.substr(last + 1);
}

ToolLog read_tool_log(std::string_view bytes) {
  ToolLog log;
  std::unordered_map<std::string, std::size_t> seen;
  container::Lines lines(container::without_byte_order_mark(bytes));
  while (const auto line = lines.next()) {
    const auto parts = parts_of(*line);
    if (!parts) continue;
    ++log.all_messages;
    read_facts(*parts, lines.number(), log);
    const std::string_view text = parts->text.substr(0, kMostMessageBytes);
    const auto recognised = recognise(number_of(parts->id), text);
    if (!recognised && parts->severity == LogSeverity::info) continue;
    const std::string_view number = number_of(parts->id);
    // One fault is told by several tools, each in its own name: `VPL UTLZ-1` repeats `DRC UTLZ-1`.
    std::string key = std::string(number) + ' ' + std::string(text);
    if (const auto it = seen.find(key); it != seen.end()) {
      ++log.messages[it->second].times;
      continue;
    }
    if (log.messages.size() == kMostLogMessages) {
      ++log.left_out;
      continue;
    }
    seen.emplace(std::move(key), log.messages.size());
    LogMessage& message = log.messages.emplace_back();
    message.severity = parts->severity;
    message.id = parts->id;
    message.text = text;
    message.line = lines.number();
    if (!recognised) continue;
    message.known = recognised->message;
    message.name = recognised->name;
  }
  return log;
}

}  // namespace vppcheck::artifact
