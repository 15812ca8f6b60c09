// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// `lint --skip-foreign`: a hook hands over every *.cfg of a repository.
#include <gtest/gtest.h>

#include "cli/configurations.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

class SkipForeign : public testing::Test {
 protected:
  SkipForeign() {
    directory_.write("system.cfg", kError);
    directory_.write("setup.cfg", "[metadata]\nname = adder\n[options]\npackages = find:\n");
  }
  Result lint(std::vector<std::string> words) {
    words.insert(words.begin(), "lint");
    return run_in(directory_.path(), std::move(words));
  }
  TempDirectory directory_;
};

TEST_F(SkipForeign, WithoutItEveryFileIsJudged) {
  const Result result = lint({"--format=json", "setup.cfg"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.json()["summary"]["files"], 1);
}

TEST_F(SkipForeign, FilesOfOthersArePassedOverInSilence) {
  const Result result = lint({"--skip-foreign", "setup.cfg"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "");
}

TEST_F(SkipForeign, OursAreStillJudged) {
  const Result result = lint({"--skip-foreign", "--format=json", "setup.cfg", "system.cfg"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(rules_in(result.json()), std::vector<std::string>{"slr-unknown-cu:4"});
  EXPECT_EQ(result.json()["summary"]["files"], 1);
  // The places of findings are right whichever way around.
  EXPECT_EQ(lint({"--skip-foreign", "--format=gcc", "system.cfg", "setup.cfg"}).out,
            lint({"--format=gcc", "system.cfg"}).out);
}

TEST_F(SkipForeign, VerboseNamesThem) {
  const Result result = lint({"--skip-foreign", "--verbose", "setup.cfg"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "vppcheck: setup.cfg: not a configuration of v++, passed over\n");
}

TEST_F(SkipForeign, StandardInputToo) {
  Call call{{"lint", "--skip-foreign", "-v", "--stdin-filename=tox.ini", "-"}};
  call.input = "[tox]\nenvlist = py311\n";
  call.directory = directory_.path();
  const Result result = run(call);
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "vppcheck: tox.ini: not a configuration of v++, passed over\n");
}

TEST_F(SkipForeign, AFileThatCannotBeReadIsStillAnError) {
  EXPECT_EQ(lint({"--skip-foreign", "absent.cfg"}).exit_code, 3);
}

TEST_F(SkipForeign, IsForLintAlone) {
  EXPECT_EQ(run_in(directory_.path(), {"prelink", "--skip-foreign", "system.cfg"}).exit_code, 2);
  EXPECT_EQ(
      run_in(directory_.path(), {"lint", "--help"}).out.find("--skip-foreign") == std::string::npos,
      false);
}

}  // namespace
}  // namespace vppcheck::cli
