// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// `vppcheck shim DIR`: a v++ for the front of PATH.
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/configurations.h"
#include "cli/fake_vpp.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

class Shim : public testing::Test {
 protected:
  Shim() { directory_.write("vadd.xo", kVaddXml); }

  /// Writes the shim; its directory has a blank and a quote in its name.
  void write_shim() {
    const Result result = run_in(directory_.path(), {"shim", "my 'shim"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    shim_ = directory_ / "my 'shim";
  }
  /// Runs `v++ WORD...` as a shell finds it on PATH.
  Result vpp(const Words& words, Words environment = {}, const Words& behind = {"bin"}) {
    Call call{{"-c", "v++ \"$@\"", "sh"}};
    call.program = "/bin/sh";
    call.words.insert(call.words.end(), words.begin(), words.end());
    call.directory = directory_.path();
    Words folders = {shim_};
    for (const std::string& folder : behind) folders.push_back(directory_ / folder);
    call.environment = std::move(environment);
    call.environment.push_back(path_with(folders));
    return run(call);
  }
  /// As if the program that wrote the shim were gone.
  void lose_program() {
    std::string text = directory_.read("my 'shim/v++");
    const std::string line = "\nvppcheck_program=";
    const auto begin = text.find(line);
    ASSERT_NE(begin, std::string::npos);
    const auto end = text.find('\n', begin + 1);
    directory_.write("my 'shim/v++", text.replace(begin, end - begin, line + "/nowhere/vppcheck"));
  }

  const Words kFaulty = {"-l", "absent.xo"};
  TempDirectory directory_;
  std::string shim_;
};

TEST_F(Shim, ChecksAndThenRunsTheRealOne) {
  write_shim();
  const FakeVpp real(directory_, "bin", "echo linked; exit 9\n");
  const Words words = {"-l", "vadd.xo", "", "a b", "'\"\\$x", "a\nb", "*"};
  const Result result = vpp(words);
  EXPECT_EQ(result.exit_code, 9) << result.err;
  EXPECT_EQ(result.out, "linked\n");
  EXPECT_EQ(real.words(), words);
}

TEST_F(Shim, StopsBeforeVppIsStarted) {
  write_shim();
  const FakeVpp real(directory_);
  const Result result = vpp(kFaulty);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("[missing-input]"), std::string::npos) << result.err;
  EXPECT_EQ(real.words(), std::nullopt);
}

TEST_F(Shim, SaysHowItIsUsed) {
  const Result result = run_in(directory_.path(), {"shim", "a/b c"});
  EXPECT_EQ(result.exit_code, 0);
  const std::string path = fs::canonical(directory_.path()).string() + "/a/b c";
  EXPECT_EQ(result.out, "wrote " + path +
                            "/v++, which checks and then runs the next v++ on PATH; " +
                            "use it with\n  PATH='" + path + "':$PATH make\n");
  EXPECT_EQ(directory_.files(), (Words{"a", "vadd.xo"}));
  EXPECT_TRUE(run({{"shim", "--help"}}).out.starts_with("usage: vppcheck shim DIR\n"));
}

TEST_F(Shim, NeverRunsAShim) {
  write_shim();
  ASSERT_EQ(run_in(directory_.path(), {"shim", "second"}).exit_code, 0);
  for (const Words& environment : {Words{}, Words{"VPPCHECK_SKIP=1"}}) {
    const Result none = vpp({"--version"}, environment, {"second"});
    EXPECT_EQ(none.exit_code, 127);
    EXPECT_EQ(none.err,
              "vppcheck: v++ is not found on PATH; source settings64.sh of Vitis first\n");
    const FakeVpp real(directory_, "bin", "exit 6\n");
    EXPECT_EQ(vpp({"--version"}, environment, {"second", "bin"}).exit_code, 6);
    fs::remove_all(directory_ / "bin");
  }
  // A recipe that names the shim by its path.
  const FakeVpp real(directory_, "bin", "exit 6\n");
  Call call{{"--exec", shim_ + "/v++", "--version"}};
  call.environment = {path_with({shim_, real.folder()})};
  EXPECT_EQ(run(call).exit_code, 6);
}

TEST_F(Shim, SkipGoesStraightToTheRealOne) {
  write_shim();
  const FakeVpp real(directory_, "bin", "exit 6\n");
  const Result result = vpp(kFaulty, {"VPPCHECK_SKIP=1"});
  EXPECT_EQ(result.exit_code, 6);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(real.words(), kFaulty);
  EXPECT_EQ(vpp(kFaulty, {"VPPCHECK_SKIP=0"}).exit_code, 1);
  EXPECT_EQ(vpp(kFaulty, {"VPPCHECK_SKIP="}).exit_code, 1);
}

TEST_F(Shim, OptionsOfOursComeFromAVariable) {
  write_shim();
  const FakeVpp real(directory_);
  EXPECT_EQ(vpp(kFaulty, {"VPPCHECK_SHIM_OPTIONS=--quiet --ignore missing-*"}).exit_code, 0);
  EXPECT_EQ(real.words(), kFaulty);
  EXPECT_EQ(vpp(kFaulty, {"VPPCHECK_SHIM_OPTIONS=--frobnicate"}).exit_code, 2);
}

TEST_F(Shim, WithoutTheProgramItWarnsAndRunsTheRealOne) {
  write_shim();
  lose_program();
  const FakeVpp real(directory_, "bin", "exit 6\n");
  const Words words = {"-l", "a b", "", "'", "a\nb"};
  const Result result = vpp(words);
  EXPECT_EQ(result.exit_code, 6);
  EXPECT_EQ(result.err,
            "vppcheck: warning: the program vppcheck is not found; nothing is checked\n");
  EXPECT_EQ(real.words(), words);
}

TEST_F(Shim, RequiredFailsWithoutTheProgram) {
  write_shim();
  lose_program();
  const FakeVpp real(directory_);
  const Result result = vpp({"-l"}, {"VPPCHECK_REQUIRED=1"});
  EXPECT_EQ(result.exit_code, 127);
  EXPECT_EQ(result.err, "vppcheck: the program vppcheck is not found\n");
  EXPECT_EQ(real.words(), std::nullopt);
}

TEST_F(Shim, FindsAnotherProgramOnPath) {
  write_shim();
  lose_program();
  const FakeVpp real(directory_);
  fs::create_directories(directory_ / "own");
  fs::create_symlink(VPPCHECK_PROGRAM, directory_ / "own/vppcheck");
  EXPECT_EQ(vpp(kFaulty, {"VPPCHECK_REQUIRED=1"}, {"own", "bin"}).exit_code, 1);
}

TEST_F(Shim, OverwritesOnlyShims) {
  const auto shim = [&] { return run_in(directory_.path(), {"shim", "bin"}); };
  EXPECT_EQ(shim().exit_code, 0);
  EXPECT_EQ(shim().exit_code, 0) << "a shim may be written anew";
  fs::remove_all(directory_ / "bin");
  const FakeVpp real(directory_);
  const std::string before = directory_.read("bin/v++");
  const Result refused = shim();
  EXPECT_EQ(refused.exit_code, 3);
  EXPECT_NE(refused.err.find("/bin/v++: is no shim of vppcheck, and is not overwritten\n"),
            std::string::npos);
  EXPECT_EQ(directory_.read("bin/v++"), before);
  fs::remove(real.path());
  fs::create_symlink("nowhere", real.path());
  EXPECT_EQ(shim().exit_code, 3) << "a link that leads nowhere is no shim either";
}

TEST_F(Shim, WrongUsage) {
  for (const Words& words : {Words{"shim"}, {"shim", "a", "b"}, {"shim", ""}, {"shim", "--x"}}) {
    EXPECT_EQ(run_in(directory_.path(), words).exit_code, 2);
  }
  EXPECT_EQ(run_in(directory_.path(), {"shim", "a:b"}).exit_code, 3);
  EXPECT_FALSE(fs::exists(directory_ / "a:b/v++"));
  EXPECT_EQ(run_in(directory_.path(), {"shim", "vadd.xo"}).exit_code, 3);
}

}  // namespace
}  // namespace vppcheck::cli
