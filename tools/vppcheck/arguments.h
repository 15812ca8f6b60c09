// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/program_options.hpp>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "command.h"
#include "vppcheck/config/command_line.h"
#include "vppcheck/design/link_job.h"
#include "vppcheck/lint/settings.h"

namespace vppcheck::tool {

/// Where one report goes: a format, and a file or standard output.
struct Output {
  std::string format;
  std::string file;  ///< empty: standard output
};

/// The options of lint, prelink, verify and v++.
struct CheckArguments {
  std::vector<std::string> files;
  std::optional<config::Command> vpp;  ///< only for v++: what is judged, beside `files`
  std::optional<std::string> platform;
  std::vector<std::string> kernels;
  std::vector<std::string> resources;
  std::vector<std::string> aie;
  std::vector<std::string> commands;
  std::vector<std::string> hosts;
  std::vector<std::string> models;
  std::optional<std::string> dpu;
  std::optional<std::string> layers;
  std::optional<std::string> cma_limit;
  std::optional<std::string> target;
  std::vector<std::string> results;  ///< only for verify
  std::optional<std::string> margin;
  std::optional<std::string> vitis;
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::string> severities;
  std::optional<std::string> fail_on;
  bool no_suppressions = false;
  std::string why_file;        ///< only for lint and prelink: the line to explain
  std::uint32_t why_line = 0;  ///< from 1; 0 when none is asked for
  std::string baseline;        ///< findings that are known; empty when not given
  std::string write_baseline;  ///< where all findings are written; empty when not wanted
  bool fix = false;            ///< write what fixes make of the files
  bool diff = false;           ///< show what they would make
  bool unsafe_fixes = false;
  std::vector<Output> outputs;
  std::string color = "auto";
  bool quiet = false;
  bool verbose = false;
  bool isolated = false;
  bool skip_foreign = false;  ///< only for lint
  std::string stdin_filename = "<stdin>";
  std::string stamp;       ///< written when the check passes; empty when not wanted
  std::string depfile;     ///< what the check read, for make; empty when not wanted
  bool exec = false;       ///< only for v++: run it when nothing fails
  bool print_job = false;  ///< only for v++: show what was understood
  /// Reports without a file go to standard error: standard output is that of another program, or
  /// holds a fixed text.
  bool reports_to_stderr = false;
  bool help = false;
};

/// The options of `lint`, `prelink`, `verify` or `v++` as Boost describes them.
boost::program_options::options_description describe_check_options(std::string_view command);

/// Reads the words behind that command; the error is a sentence.
tl::expected<CheckArguments, std::string> parse_check_arguments(std::string_view command,
                                                                const Words& words);

/// Words that have been told apart.
struct ParsedWords {
  boost::program_options::variables_map values;  ///< of the options
  std::vector<std::string> positional;           ///< all other words, in their order
};

/// Parses words by a description. Boost's guessing of shortened names is off; an unknown option
/// gives an error with the nearest known one. `--` ends the options.
tl::expected<ParsedWords, std::string> parse_words(
    const Words& words, const boost::program_options::options_description& options);

/// All values of a repeatable option with text values, in their order; none when it is not given.
std::vector<std::string> all_of(const boost::program_options::variables_map& values,
                                const char* name);
/// Every name of a repeatable option whose values are lists: `a,b c`.
std::vector<std::string> names_in(const boost::program_options::variables_map& values,
                                  const char* name);
/// The value of an option with one text value; absent when it is not given.
std::optional<std::string> one_of(const boost::program_options::variables_map& values,
                                  const char* name);

/// Puts the values of --margin and --vitis into the inputs; absent ones change nothing. The error
/// is a sentence.
tl::expected<void, std::string> apply_numbers(const std::optional<std::string>& margin,
                                              const std::optional<std::string>& vitis,
                                              design::Inputs& inputs);

/// The index of the first word that is neither an option nor the value of one; the number of words
/// when there is none.
std::size_t first_positional(const Words& words,
                             const boost::program_options::options_description& options);

/// Reads `text`, `gcc:FILE` and so on; the error is a sentence. `known` are the formats allowed.
tl::expected<std::vector<Output>, std::string> parse_outputs(
    const std::vector<std::string>& values, const std::vector<std::string_view>& known);

}  // namespace vppcheck::tool
