// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "vppcheck/artifact/tool_log.h"

namespace vppcheck::fuzz {

/// Every message stands in the log, and its name in the message; a configuration that is rebuilt
/// has a section.
inline std::string check_tool_log(std::string_view bytes) {
  const artifact::ToolLog log = artifact::read_tool_log(bytes);
  std::string faults;
  if (log.messages.size() > artifact::kMostLogMessages) faults += "more messages than are kept\n";
  if (log.messages.size() > log.all_messages) faults += "more messages than there are\n";
  for (const artifact::LogMessage& message : log.messages) {
    if (bytes.find(message.id) == std::string_view::npos) faults += "no such id\n";
    if (bytes.find(message.text) == std::string_view::npos) faults += "no such text\n";
    if (message.text.find(message.name) == std::string::npos) faults += "no such name\n";
    if (message.line == 0 || message.times == 0) faults += "nowhere\n";
    if (message.text.size() > artifact::kMostMessageBytes) faults += "too long a text\n";
  }
  if (!log.config.empty() && !log.config.starts_with('[')) faults += "no section\n";
  if (log.config.empty() != (log.config_line == 0)) faults += "a configuration from nowhere\n";
  return faults;
}

}  // namespace vppcheck::fuzz
