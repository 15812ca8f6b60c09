// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>
#include <string_view>

#include "log_report.h"
#include "vppcheck/report/report.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::tool {
namespace {

using artifact::LogMessage;
using artifact::LogSeverity;
using text::printable;

// Of more nobody reads.
constexpr std::size_t kMostShown = 20;
constexpr std::size_t kMostTextBytes = 400;

std::string cut(std::string_view text) {
  return text.size() <= kMostTextBytes ? printable(text)
                                       : printable(text.substr(0, kMostTextBytes)) + "...";
}

std::string times(const LogMessage& message) {
  return message.times == 1 ? "" : fmt::format(" ({} times)", message.times);
}

std::string head_of(const LogMessage& message, const LogReport& report) {
  return fmt::format("{}:{}: {}: [{}] {}{}\n", printable(report.file), message.line,
                     name_of(message.severity), printable(message.id), cut(message.text),
                     times(message));
}

bool is(const LogMessage& message, std::string_view worth) {
  const char* const own = worth_of(message);
  return own != nullptr && worth == own;
}

std::string explain(const LogMessage& message, const LogReport& report) {
  std::string text = head_of(message, report);
  text += fmt::format("  cause: {}\n", message.known->meaning);
  const std::vector<ConfigPlace> places = places_of(message, report);
  for (const ConfigPlace& place : places) {
    const text::SourceFile& file = report.sources[place.file];
    text += fmt::format("  {}:{}: {}\n", printable(file.name()), place.line,
                        cut(file.line_text(place.line)));
  }
  if (places.empty() && !message.known->option.empty() && !report.documents.empty()) {
    text += fmt::format("  no '{}' line of the configuration names it\n", message.known->option);
  }
  if (!message.known->fix.empty()) text += fmt::format("  fix: {}\n", message.known->fix);
  if (!message.known->rule.empty()) {
    text += fmt::format("  rule: {0} ('vppcheck explain {0}')\n", message.known->rule);
  }
  return text;
}

std::string list_causes(const LogReport& report, std::size_t& causes) {
  std::string text;
  for (const LogMessage& message : report.log.messages) {
    if (is(message, "cause") && ++causes <= kMostShown) text += explain(message, report);
  }
  if (causes > kMostShown) text += fmt::format("and {} more causes\n", causes - kMostShown);
  return text;
}

std::string list_unknown(const LogReport& report) {
  std::string text;
  std::size_t count = 0;
  for (const LogSeverity severity :
       {LogSeverity::error, LogSeverity::critical, LogSeverity::warning}) {
    for (const LogMessage& message : report.log.messages) {
      if (message.known != nullptr || message.severity != severity) continue;
      if (++count <= kMostShown) text += head_of(message, report);
    }
  }
  if (count > kMostShown) text += fmt::format("and {} more\n", count - kMostShown);
  return text.empty() ? text : "not known to vppcheck, as the log has it:\n" + text;
}

/// One line for each known message of that worth, however often the log has it.
std::string list_kind(const LogReport& report, std::string_view worth, std::string_view title) {
  std::map<const artifact::KnownMessage*, std::size_t> counts;
  std::vector<const LogMessage*> firsts;
  for (const LogMessage& message : report.log.messages) {
    if (!is(message, worth)) continue;
    std::size_t& count = counts[message.known];
    if (count == 0) firsts.push_back(&message);
    count += message.times;
  }
  if (firsts.empty()) return {};
  std::string text = fmt::format("{}:\n", title);
  for (const LogMessage* const message : firsts) {
    const std::size_t more = counts[message->known] - 1;
    text += fmt::format("  line {}{}: [{}] {}\n", message->line,
                        more == 0 ? "" : fmt::format(" and {} more", more), printable(message->id),
                        message->known->meaning);
  }
  return text;
}

std::string list_findings(const LogReport& report) {
  if (report.outcome.findings.empty()) return {};
  const std::string_view title = report.rebuilt
                                     ? "the configuration, as the cfgen command of the log has it:"
                                     : "the configuration:";
  return fmt::format("{}\n{}", title,
                     report::write_text({report.sources, report.outcome}, {.quiet = true}));
}

}  // namespace

std::string write_log_text(const LogReport& report) {
  if (report.log.all_messages == 0) {
    return fmt::format("{}: no message of v++ or of its programs\n", printable(report.file));
  }
  std::size_t causes = 0;
  std::string text = list_causes(report, causes);
  text += list_unknown(report);
  if (causes == 0) {
    text += has_failure(report.log)
                ? fmt::format(
                      "{}: no known cause: it stands above what was pasted, or in the log "
                      "of the step that failed\n",
                      printable(report.file))
                : fmt::format("{}: nothing wrong in {} messages\n", printable(report.file),
                              report.log.all_messages);
  }
  text += list_kind(report, "notice", "worth knowing, stops nothing");
  text += list_kind(report, "wrapper", "wrappers, which say only that a step failed");
  text += list_kind(report, "harmless", "harmless");
  if (report.log.left_out != 0) {
    text += fmt::format("{} more messages were left out\n", report.log.left_out);
  }
  return text + list_findings(report);
}

}  // namespace vppcheck::tool
