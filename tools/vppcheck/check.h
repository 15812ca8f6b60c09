// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "arguments.h"
#include "stamp.h"
#include "vppcheck/design/design.h"
#include "vppcheck/design/link_job.h"
#include "vppcheck/lint/baseline.h"
#include "vppcheck/lint/baseline_writer.h"
#include "vppcheck/lint/fixes.h"
#include "vppcheck/lint/lint.h"
#include "vppcheck/lint/project_file.h"
#include "vppcheck/platform/platform.h"
#include "vppcheck/report/report.h"
#include "vppcheck/report/why.h"
#include "vppcheck/text/file_reader.h"
#include "vppcheck/text/source.h"
#include "vppcheck/verify/verify.h"

namespace vppcheck::tool {

/// What lint, prelink, verify and v++ have in common: inputs, platforms and policy from the command
/// line and the project file, each read once.
class Check {
 public:
  /// `command` is `lint`, `prelink`, `verify` or `v++`.
  Check(std::string_view command, CheckArguments arguments);

  /// Judges the files, each alone or all as one link, writes the reports, and gives the exit code.
  int run(bool whole_link);

  /// After the run: whether there are findings at or above --fail-on, or wrong usage. The exit code
  /// alone does not tell when an input could not be read as well.
  bool fails() const { return fails_ || code_ == kUsage; }

 private:
  /// The command line joined with one project file.
  struct Context {
    lint::Settings settings;
    std::unique_ptr<lint::Baseline> baseline;  ///< that of the settings
    design::Inputs inputs;
    std::string platform;          ///< of the command line; empty when not given
    std::string project_platform;  ///< of the project file
  };
  /// A platform found once, or the reason why there is none.
  struct FoundPlatform {
    std::unique_ptr<platform::Platform> platform;
    std::string reason;
    bool is_bad_file = false;  ///< there is a file, which cannot be read
  };

  /// The file that says where the link is at home.
  std::string first_file() const;
  Context* context_for(const std::string& file);
  std::unique_ptr<Context> make_context(const lint::ProjectFile* project);
  using AddFile = tl::expected<void, std::string> (*)(const std::string& path,
                                                      text::FileReader& reader,
                                                      design::Inputs& inputs);
  /// Reads files into the inputs and complains of those that cannot be read.
  /// Adds what is said of models on DPUs and of layers on tiles; false for wrong usage.
  bool add_network(const lint::ProjectFile* project, design::Inputs& inputs);
  void add_files(const std::vector<std::string>& files, AddFile add, design::Inputs& inputs);
  bool apply_arguments(Context& context);
  const FoundPlatform& find_platform(const std::string& name);
  const FoundPlatform& find_of_command(const std::string& name);
  void choose_platform(const Context& context, design::LinkJob& job);
  std::unique_ptr<config::Document> read(const std::string& file);
  /// Whether a file that was given by its name alone is another program's; says so when verbose.
  bool is_foreign(const config::Document& document);
  /// Adds the inputs of the command of v++.
  void add_command_inputs(design::Inputs& inputs);
  /// Opens the lists of kernels and libraries when a configuration adds to the inputs.
  void open_lists(const design::LinkJob& job, design::Inputs& inputs);
  /// Reads the baseline of the command line or of the project; false when that fails.
  bool load_baseline(const lint::ProjectFile* project, Context& context);
  /// Lets the run collect the baseline that is asked for.
  void begin_baseline(bool whole_link);
  /// Writes it, and forgets the findings.
  void write_baseline();
  void judge(Context& context, const std::vector<std::string>& files, bool whole_link);
  /// Whether a format of this run wants something that costs time.
  bool any_format(bool report::Format::*wants) const;
  /// The files of a link as they are named on the command line.
  using Paths = std::map<text::FileId, std::string>;
  /// Mends the files of a job and puts the new texts in their place, or shows what would change.
  void fix(Context& context, const std::vector<std::string>& files, design::LinkJob& job);
  bool write_fixes(const std::vector<lint::FixedFile>& fixed, const Paths& paths);
  void show_difference(const std::vector<lint::FixedFile>& fixed);
  /// With --fix, what was read from standard input goes to standard output, mended or not.
  void echo_standard_input(const std::vector<std::string>& files, const design::LinkJob& job);
  void tell_of_held_back();
  void write_reports(bool whole_link);
  /// Answers --why.
  void write_why();
  /// Judges the files and writes the reports; the exit code.
  int judge_all(bool whole_link);
  void fail(int code, std::string_view message);
  bool verifies() const { return command_ == "verify"; }
  bool is_vpp() const { return arguments_.vpp.has_value(); }

  std::string command_;
  CheckArguments arguments_;
  RecordingReader reader_;
  text::SourceSet sources_;
  lint::Outcome outcome_;
  std::optional<lint::BaselineWriter> accepted_;  // with --write-baseline
  std::vector<verify::Confirmed> verified_;
  std::optional<report::Why> why_;
  std::size_t held_back_ = 0;  // findings that only --unsafe-fixes mends
  bool fails_ = false;
  int code_ = kClean;
  std::map<std::string, std::unique_ptr<Context>> contexts_;  // by project file
  std::map<std::string, std::string> project_of_directory_;   // nearest project file
  std::map<std::string, FoundPlatform> platforms_;
  /// What was judged with what it views, in the order of the files; kept for formats that draw it.
  struct Judged {
    design::LinkJob job;
    std::optional<design::Design> design;
  };
  std::vector<std::unique_ptr<Judged>> judged_;
};

/// Parses the words, prints the help when asked, and runs the check.
int run_check(std::string_view command, std::string_view summary, const Words& words,
              bool whole_link);

}  // namespace vppcheck::tool
