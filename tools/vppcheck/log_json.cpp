// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "log_report.h"
#include "vppcheck/report/report.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::tool {
namespace {

using Json = nlohmann::ordered_json;
using text::valid_utf8;

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(valid_utf8(text));
}

Json message_of(const artifact::LogMessage& message, const LogReport& report) {
  const char* const worth = worth_of(message);
  Json object = {{"line", message.line},         {"severity", name_of(message.severity)},
                 {"id", valid_utf8(message.id)}, {"text", valid_utf8(message.text)},
                 {"times", message.times},       {"kind", worth == nullptr ? "unknown" : worth}};
  const artifact::KnownMessage none{};
  const artifact::KnownMessage& known = message.known != nullptr ? *message.known : none;
  object["name"] = text_or_null(message.name);
  object["meaning"] = text_or_null(known.meaning);
  object["fix"] = text_or_null(known.fix);
  object["rule"] = text_or_null(known.rule);
  object["places"] = Json::array();
  for (const ConfigPlace& place : places_of(message, report)) {
    const text::SourceFile& file = report.sources[place.file];
    object["places"].push_back({{"file", valid_utf8(file.name())},
                                {"line", place.line},
                                {"text", valid_utf8(file.line_text(place.line))}});
  }
  return object;
}

}  // namespace

std::string write_log_json(const LogReport& report) {
  Json root = {{"schema_version", 1},
               {"tool", {{"name", "vppcheck"}, {"version", VPPCHECK_VERSION}}},
               {"file", valid_utf8(report.file)},
               {"failed", has_failure(report.log)},
               {"platform", text_or_null(report.log.platform)},
               {"release", text_or_null(report.log.release)}};
  root["messages"] = Json::array();
  for (const artifact::LogMessage& message : report.log.messages) {
    root["messages"].push_back(message_of(message, report));
  }
  root["messages_left_out"] = report.log.left_out;
  root["rebuilt_config"] = text_or_null(report.log.config);
  const Json lint =
      Json::parse(report::write_json({report.sources, report.outcome, nullptr, VPPCHECK_VERSION}),
                  nullptr, false);
  root["findings"] = lint.is_object() ? lint.value("findings", Json::array()) : Json::array();
  return root.dump() + "\n";
}

}  // namespace vppcheck::tool
