// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fuzz/artifact_target.h"
#include "vppcheck/artifact/build_log.h"
#include "vppcheck/text/shell_words.h"

namespace vppcheck::fuzz {

/// Commands stand in the log in their order, each word at its place; what is written with quotes
/// reads back as the same words.
inline std::string check_build_log(std::string_view bytes) {
  const auto log = artifact::read_build_log(bytes, "input");
  if (!log) return broken_error(log.error(), bytes);
  std::string faults;
  std::uint32_t last = 0;
  for (const artifact::LoggedCommand& command : log->commands) {
    if (command.words.size() != command.spans.size()) return "words without place\n";
    if (command.whole.begin < last || command.whole.end > bytes.size()) faults += "out of order\n";
    last = command.whole.end;
    const auto head = bytes.substr(0, command.whole.begin);
    if (std::count(head.begin(), head.end(), '\n') + 1 != command.line) faults += "wrong line\n";
    std::uint32_t at = command.whole.begin;
    for (const text::Span& span : command.spans) {
      if (span.begin < at || span.end > command.whole.end) faults += "a word out of place\n";
      at = span.end;
    }
    const auto again = text::split_shell(text::shell_line(command.words));
    if (again.size() != 1 || again[0].words != command.words) faults += "does not read back\n";
  }
  return faults;
}

}  // namespace vppcheck::fuzz
