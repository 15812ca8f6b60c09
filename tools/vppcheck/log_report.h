// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "vppcheck/artifact/tool_log.h"
#include "vppcheck/config/document.h"
#include "vppcheck/lint/lint.h"
#include "vppcheck/text/source.h"

namespace vppcheck::tool {

/// What `vppcheck log` tells: a log, the configuration behind it, and what is wrong with that.
struct LogReport {
  std::string file;  ///< the name of the log
  artifact::ToolLog log;
  text::SourceSet sources;
  /// What the user gave, or what the cfgen command of the log stands for.
  std::vector<std::shared_ptr<const config::Document>> documents;
  bool rebuilt = false;  ///< whether `documents` come from the log
  lint::Outcome outcome;
};

/// A line of a configuration that a message is about.
struct ConfigPlace {
  text::FileId file{};
  std::uint32_t line = 0;  ///< from 1
};

/// What a message is worth: the kind of its row, but that a cause which the tool itself only warns
/// of stops nothing; null for a message that is not known.
const char* worth_of(const artifact::LogMessage& message);

/// The lines of the configuration that a message is about, three at most.
std::vector<ConfigPlace> places_of(const artifact::LogMessage& message, const LogReport& report);

/// Whether the log tells of a failure: a cause, a wrapper, or an error that is not known.
bool has_failure(const artifact::ToolLog& log);

/// The report for people.
std::string write_log_text(const LogReport& report);

/// JSON, schema_version 1 (docs/log.md).
std::string write_log_json(const LogReport& report);

}  // namespace vppcheck::tool
