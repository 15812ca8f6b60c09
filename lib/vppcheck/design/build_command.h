// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/artifact/build_log.h"
#include "vppcheck/artifact/build_summary.h"
#include "vppcheck/config/command_line.h"
#include "vppcheck/config/document.h"
#include "vppcheck/text/source.h"

namespace vppcheck::design {

/// One value of an option of a command, from its words or from a configuration that it names.
struct CommandValue {
  std::string_view value;
  /// Absent when the words come from a summary.
  std::optional<text::Location> where;
  /// The configuration that says so; null for a word of the command.
  const config::Document* config = nullptr;
};

/// A command of a build, from a summary that v++ wrote or from a log (`make -n`).
struct BuildCommand {
  std::string file;          ///< the summary or the log
  std::uint32_t line = 0;    ///< of the log, from 1; 0 for a summary
  config::Command command;   ///< its words, read
  config::Stages stage = 0;  ///< of the words, else of what the summary says; 0 when neither tells
  /// In which it ran: absent when the log does not tell, empty for where the build was started.
  std::optional<std::string> directory;
  /// Where the build was started, absolute, as far as that is known: paths below it are told from
  /// there, as make gives some commands absolute directories and others none.
  std::string start;
  /// `hw`, `hw_emu`, `sw_emu` or `x86sim`, as the words, the configurations or the summary say;
  /// empty when none does.
  std::string target;
  std::string platform;                    ///< likewise
  std::vector<std::string> aie_libraries;  ///< the archives among its inputs, in their order
  /// The configurations that a command of a log names, as they are today, as far as they can be
  /// read.
  std::vector<std::shared_ptr<const config::Document>> configs;
  bool configs_known = true;  ///< whether `configs` are all that it names
  /// What v++ wrote of the command; absent for a log.
  std::optional<artifact::BuildSummary> summary;

  /// For a command of a log: the log as a source, and its words there.
  std::optional<text::FileId> log;
  text::Span whole;
  std::vector<std::string> words;
  std::vector<text::Span> spans;

  /// The values of an option by its long name, in the order in which v++ takes them: the words
  /// first, then the configurations from left to right (UG1702, Vitis Compiler Configuration File,
  /// 2025.2).
  std::vector<CommandValue> values_of(std::string_view name) const;
  /// The first of them, which counts for an option with one value.
  std::optional<CommandValue> first_of(std::string_view name) const;
  /// A path that the command names: from where the build was started when it is below, else
  /// absolute. Empty when the directory is not known.
  std::string path_of(std::string_view file) const;
  /// The word of the log that gives this value; the whole command when no word is it, and nothing
  /// for a summary.
  std::optional<text::Location> place_of(std::string_view value) const;
};

/// The command of a summary; its words are read as v++ reads them.
BuildCommand command_of(artifact::BuildSummary summary);

/// The command of a log that is source `log`; its configurations are not read yet.
BuildCommand command_of(artifact::LoggedCommand logged, const std::string& file, text::FileId log);

/// Finds target, platform and libraries anew, as after reading the configurations.
void settle(BuildCommand& command);

/// A path without `.`, `..` and doubled slashes, as far as that can be told from its text.
std::string plain_path(std::string_view path);

}  // namespace vppcheck::design
