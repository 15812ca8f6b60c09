// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/artifact/kernel_resources.h"
#include "vppcheck/text/span.h"

namespace vppcheck::artifact {

/// A command of v++ or of aiecompiler, as a build prints it.
struct LoggedCommand {
  std::uint32_t line = 0;  ///< of its first word, from 1
  text::Span whole;        ///< from its first word to its last, in the log
  /// In which it runs: empty for the directory in which the build was started, absent when the log
  /// does not tell. A relative one counts from the start of the build.
  std::optional<std::string> directory;
  bool is_aiecompiler = false;
  /// Without quotes, the program first; words of wrappers (`time`, `env A=B`) are left out.
  std::vector<std::string> words;
  std::vector<text::Span> spans;  ///< of each word, with its quotes, in the log
};

/// The commands of one build, in the order in which they run.
struct BuildLog {
  std::string file;
  std::vector<LoggedCommand> commands;
};

/// More words than this, of all commands together, are refused: a bound of ours. The longest of 348
/// public commands has under 200, and a build has some dozens of commands.
inline constexpr std::size_t kMostLoggedWords = 100'000;
/// More commands than this are refused: a bound of ours, as above.
inline constexpr std::size_t kMostLoggedCommands = 5'000;

/// Reads what `make -n` or `ninja -n -v` prints, what a build printed as it ran, or a steps.log of
/// v++ (Vitis 2022.1). Lines of a shell are split as it would split them, those that end in a
/// backslash with the next; `make[1]: Entering directory`, `cd DIR &&` and, in a steps.log, `PWD=`
/// tell the directory. A `cd` on a line of its own holds for that line in make, and for all others
/// in a script: behind it the directory is not known. A line that merely speaks of v++ is no
/// command.
///
/// Nothing is run or expanded. A log may have no commands, as when make has nothing to do. Too
/// many, and bytes that are no text, are errors.
tl::expected<BuildLog, ArtifactError> read_build_log(std::string_view bytes,
                                                     const std::string& file);

}  // namespace vppcheck::artifact
