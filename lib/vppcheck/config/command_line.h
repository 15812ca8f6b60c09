// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/config/catalogue.h"

namespace vppcheck::config {

/// One option or input file of a command line of v++, as it was understood.
struct CommandOption {
  /// The long, full name: `target` for `-t`, `connectivity.sp`, `input_files` for an input file;
  /// an option that the catalogue does not know has the name that was written.
  std::string name;
  std::string written;               ///< as typed, with its dashes: `-t`; empty for an input file
  std::string value;                 ///< empty for a flag that stands alone
  bool has_value = false;            ///< false for a flag that stands alone
  const OptionInfo* info = nullptr;  ///< its row of the catalogue; null when it has none
};

/// A word that Boost.Program_options, and so v++, refuses.
struct CommandFault {
  std::string option;   ///< as typed: `--config`
  std::string message;  ///< a sentence without final stop
};

/// A command line of v++, read.
struct Command {
  /// In the order of the line, input files included.
  std::vector<CommandOption> options;
  std::vector<CommandFault> faults;
  /// What the command does: one bit of `StageBit`; 0 when it says neither -c, -l nor -p.
  Stages stage = 0;

  /// The first value of an option by its long name, as the first one counts (UG1076, Compiling
  /// using v++, 2025.2); empty when it is not given.
  std::string_view first(std::string_view name) const;
  /// All values of an option by its long name, in their order.
  std::vector<std::string> all(std::string_view name) const;
  /// The input files that end in a suffix such as `.xo`, in their order.
  std::vector<std::string> inputs(std::string_view suffix) const;
};

/// No more words than this are read of one command. The longest of 348 public ones has under 200.
inline constexpr std::size_t kMostCommandWords = 20'000;

/// Reads the words behind `v++` with Boost.Program_options, as v++ does: `--key value`,
/// `--key=value`, `-t hw`, `-ohw.xo`, `-lo hw.xclbin`, options between and behind input files. The
/// names are those of the catalogue, each in full. Besides, `-config file`, as pages of UG1702
/// print it, is taken for `--config file`.
///
/// Never fails: what v++ would refuse is in `faults`, and the rest is read without it. A name that
/// is not known is kept, with the word behind it as its value unless that looks like an input file.
Command read_command(std::span<const std::string> words);

/// The words that say the same in one spelling: every option by its long name, `--name value` or,
/// where that could be misread, `--name=value`. Reading them gives the same options again.
std::vector<std::string> words_of(const Command& command);

/// The long name of an option of one letter: `target` for `t`; any other name as it is.
std::string_view long_name_of(std::string_view name);

/// The row of an option by its full name, `connectivity.sp` or `target`; null when there is none.
const OptionInfo* find_full(std::string_view name);

/// `link`, `package`, `compile (kernel)`, `compile (HLS)`, `compile (AI Engine)`; empty for 0.
std::string_view name_of_stage(Stages stage);

/// Whether a word is v++ itself: `v++`, or a path that ends in `/v++`.
bool is_vpp(std::string_view word);

}  // namespace vppcheck::config
