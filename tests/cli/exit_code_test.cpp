// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or project file, 3 an input could not
// be read; the highest wins.
#include <gtest/gtest.h>

#include "cli/configurations.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

class ExitCode : public testing::Test {
 protected:
  int code(std::vector<std::string> words) {
    return run_in(directory_.path(), std::move(words)).exit_code;
  }
  TempDirectory directory_;
};

TEST_F(ExitCode, IsZeroWhenNothingIsFound) {
  directory_.write("a.cfg", kClean);
  const Result result = run_in(directory_.path(), {"lint", "a.cfg"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "");
}

TEST_F(ExitCode, LintFailsOnWarningsAndPrelinkOnErrors) {
  directory_.write("error.cfg", kError);
  directory_.write("warning.cfg", kWarning);
  directory_.write("info.cfg", kInfo);
  EXPECT_EQ(code({"lint", "error.cfg"}), 1);
  EXPECT_EQ(code({"lint", "warning.cfg"}), 1);
  EXPECT_EQ(code({"lint", "info.cfg"}), 0);
  EXPECT_EQ(code({"prelink", "error.cfg"}), 1);
  EXPECT_EQ(code({"prelink", "warning.cfg"}), 0);
  EXPECT_EQ(code({"prelink", "info.cfg"}), 0);
}

TEST_F(ExitCode, FailOnMovesTheLimit) {
  directory_.write("error.cfg", kError);
  directory_.write("warning.cfg", kWarning);
  directory_.write("info.cfg", kInfo);
  for (const std::string command : {"lint", "prelink"}) {
    EXPECT_EQ(code({command, "--fail-on", "error", "error.cfg"}), 1);
    EXPECT_EQ(code({command, "--fail-on", "error", "warning.cfg"}), 0);
    EXPECT_EQ(code({command, "--fail-on", "warning", "warning.cfg"}), 1);
    EXPECT_EQ(code({command, "--fail-on=warning", "info.cfg"}), 0);
    EXPECT_EQ(code({command, "--fail-on=info", "info.cfg"}), 1);
  }
}

TEST_F(ExitCode, OfSeveralFilesTheWorstCounts) {
  directory_.write("clean.cfg", kClean);
  directory_.write("error.cfg", kError);
  EXPECT_EQ(code({"lint", "error.cfg", "clean.cfg"}), 1);
  EXPECT_EQ(code({"lint", "clean.cfg", "error.cfg"}), 1);
}

TEST_F(ExitCode, AnUnreadableInputOutweighsFindings) {
  directory_.write("error.cfg", kError);
  const Result result = run_in(directory_.path(), {"lint", "absent.cfg", "error.cfg"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: absent.cfg: No such file or directory\n");
  // What can be read is judged all the same.
  EXPECT_NE(result.out.find("error.cfg:4:5: error:"), std::string::npos) << result.out;
}

TEST_F(ExitCode, ALinkWithoutOneOfItsFilesIsNotJudged) {
  directory_.write("error.cfg", kError);
  const Result result = run_in(directory_.path(), {"prelink", "error.cfg", "absent.cfg"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.out, "");
}

TEST_F(ExitCode, WrongUsageIsTwoWhateverTheFilesHold) {
  directory_.write("error.cfg", kError);
  EXPECT_EQ(code({"lint", "--fail-on", "never", "error.cfg"}), 2);
  EXPECT_EQ(code({"lint"}), 2);
  EXPECT_EQ(code({"prelink"}), 2);
  EXPECT_EQ(code({}), 2);
}

TEST_F(ExitCode, AnUnwritableReportIsThreeAndLeavesNothing) {
  directory_.write("error.cfg", kError);
  const Result result =
      run_in(directory_.path(), {"lint", "--format", "json:no/out.json", "error.cfg"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: no/out.json: No such file or directory\n");
  EXPECT_EQ(directory_.files(), std::vector<std::string>{"error.cfg"});

  directory_.write("taken/file", "");
  EXPECT_EQ(code({"lint", "--format", "json:taken", "error.cfg"}), 3);
  EXPECT_EQ(directory_.files(), (std::vector<std::string>{"error.cfg", "taken"}));
}

TEST_F(ExitCode, AReaderThatGoesAwayIsNoFailure) {
  directory_.write("error.cfg", kError);
  Call call{{"lint", "error.cfg"}};
  call.directory = directory_.path();
  call.output_closed = true;
  const Result result = run(call);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.err, "");
  call.words = {"rules"};
  EXPECT_EQ(run(call).exit_code, 0);
}

TEST_F(ExitCode, AFullDiskIsAFailure) {
  directory_.write("error.cfg", kError);
  Call call{{"lint", "error.cfg"}};
  call.directory = directory_.path();
  call.output_file = "/dev/full";
  const Result result = run(call);
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: standard output: No space left on device\n");
}

}  // namespace
}  // namespace vppcheck::cli
