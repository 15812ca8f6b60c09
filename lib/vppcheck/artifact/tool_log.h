// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/artifact/tool_messages.h"

namespace vppcheck::artifact {

/// The most messages of one log that are kept, those that repeat others not counted: a bound of
/// ours.
inline constexpr std::size_t kMostLogMessages = 10'000;
/// How much of the text of one message is kept, in bytes: a bound of ours.
inline constexpr std::size_t kMostMessageBytes = 2'000;
/// The longest cfgen command that is taken apart, in bytes: a bound of ours.
inline constexpr std::size_t kMostCfgenBytes = std::size_t{1} << 20;

/// How bad the tool says that it is.
enum class LogSeverity : std::uint8_t { info, warning, critical, error };

/// `info`, `warning`, `critical warning` or `error`.
std::string_view name_of(LogSeverity severity);

/// One message of a log of `v++` or of the programs that it starts.
struct LogMessage {
  LogSeverity severity = LogSeverity::info;
  std::string id;          ///< as it stands between the brackets: `CFGEN 83-2291`
  std::string text;        ///< the rest of the line, cut at `kMostMessageBytes`
  std::uint32_t line = 0;  ///< from 1, of its first place
  std::size_t times = 1;   ///< how often the log has it
  /// The row of the table; null when the message is not known.
  const KnownMessage* known = nullptr;
  std::string name;  ///< what the message is about; empty for none
};

/// What a log tells.
struct ToolLog {
  /// In the order of the log: all but those infos that are not known.
  std::vector<LogMessage> messages;
  std::size_t all_messages = 0;  ///< how many lines are messages
  std::size_t left_out = 0;      ///< messages beyond `kMostLogMessages`
  /// The path or name that the log gives as `Target platform:`; empty for none.
  std::string platform;
  /// The release that the log gives as `Compiler Version string:`; empty for none.
  std::string release;
  /// The configuration that the last cfgen command of the log stands for; empty for none.
  std::string config;
  std::uint32_t config_line = 0;  ///< where that command stands, from 1
};

/// Reads a log. Never fails: what is no message is passed over.
ToolLog read_tool_log(std::string_view bytes);

/// Where the id of a message ends in its number: `CFGEN 83-2291` gives `83-2291`, `VPL-1` gives
/// `1`.
std::string_view number_of(std::string_view id);

/// The configuration that a cfgen command stands for: `-nk`, `-slr`, `-sp` and `-sc` as
/// [connectivity], `-clock.KEY` as [clock]. Other words are passed over; empty when none is there.
std::string config_of_cfgen(std::string_view command);

}  // namespace vppcheck::artifact
