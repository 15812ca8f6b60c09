// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// `vppcheck --exec v++ ...`: what runs is v++ itself.
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "cli/configurations.h"
#include "cli/fake_vpp.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

using Words = std::vector<std::string>;

class Exec : public testing::Test {
 protected:
  Exec() { directory_.write("vadd.xo", kVaddXml); }
  Result exec(Words words, Words options = {"--quiet"}, Words folders = {}) {
    Call call{{"--exec"}};
    call.words.insert(call.words.end(), options.begin(), options.end());
    call.words.insert(call.words.end(), words.begin(), words.end());
    call.directory = directory_.path();
    if (folders.empty()) folders = {directory_ / "bin"};
    call.environment = {path_with(folders)};
    call.input = "input";
    return run(call);
  }
  TempDirectory directory_;
};

TEST_F(Exec, WordsArriveAsTheyAre) {
  const FakeVpp vpp(directory_);
  const Words words = {"-lo",
                       "a b.xclbin",
                       "vadd.xo",
                       "",
                       "'\"",
                       "a\nb",
                       "*",
                       "$HOME",
                       "\\",
                       "--vivado.prop",
                       "run.x={-directive y}",
                       "\xff",
                       "--quiet"};
  Words all = {"v++"};
  all.insert(all.end(), words.begin(), words.end());
  EXPECT_EQ(exec(all).exit_code, 0);
  EXPECT_EQ(vpp.words(), words);
  EXPECT_EQ(exec({"v++"}).exit_code, 0);
  EXPECT_EQ(vpp.words(), Words{});
}

TEST_F(Exec, StatusAndStreamsAreThoseOfVpp) {
  const FakeVpp vpp(directory_, "bin", "cat; echo out; echo err >&2; exit 7\n");
  directory_.write("link.cfg", kWarning);
  const Result result = exec({"v++", "-l", "--config", "link.cfg", "vadd.xo"}, {"--format", "gcc"});
  EXPECT_EQ(result.exit_code, 7);
  EXPECT_EQ(result.out, "inputout\n");
  EXPECT_TRUE(result.err.starts_with("link.cfg:3:4: warning: ")) << result.err;
  EXPECT_TRUE(result.err.ends_with("mapped here first\nerr\n")) << result.err;
}

TEST_F(Exec, ReportInAFileStaysThere) {
  const FakeVpp vpp(directory_);
  directory_.write("link.cfg", kWarning);
  const Result result =
      exec({"v++", "-l", "--config", "link.cfg", "vadd.xo"}, {"--format", "gcc:report.txt"});
  EXPECT_EQ(result.out + result.err, "");
  EXPECT_NE(directory_.read("report.txt").find("[sp-duplicate]"), std::string::npos);
}

TEST_F(Exec, FaultStopsBeforeVppIsStarted) {
  const FakeVpp vpp(directory_);
  directory_.write("link.cfg", kError);
  const Result result = exec({"v++", "-l", "--config", "link.cfg"}, {"--format", "gcc"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_TRUE(result.err.ends_with("vppcheck: v++ is not started\n")) << result.err;
  EXPECT_EQ(vpp.words(), std::nullopt);
  // A fault beside an input that cannot be read is still a fault.
  std::filesystem::create_directory(directory_ / "dir.xo");
  EXPECT_EQ(exec({"v++", "-l", "--config", "link.cfg", "dir.xo"}).exit_code, 3);
  EXPECT_EQ(vpp.words(), std::nullopt);
}

TEST_F(Exec, WrongUsageStopsToo) {
  const FakeVpp vpp(directory_);
  EXPECT_EQ(exec({"v++", "-l", "vadd.xo"}, {"--platform", "no_such_card"}).exit_code, 2);
  EXPECT_EQ(exec({"v++", "-l", "vadd.xo"}, {"--frobnicate"}).exit_code, 2);
  EXPECT_EQ(exec({"v++", "-l", "vadd.xo"}, {"--stamp", "vadd.xo"}).exit_code, 2);
  directory_.write(".vppcheck.ini", "[vppcheck]\nno_such_key = 1\n");
  EXPECT_EQ(exec({"v++", "-l", "vadd.xo"}).exit_code, 2);
  EXPECT_EQ(vpp.words(), std::nullopt);
}

TEST_F(Exec, InputThatCannotBeReadIsLeftToVpp) {
  const FakeVpp vpp(directory_);
  std::filesystem::create_directory(directory_ / "dir.xo");
  const Result result = exec({"v++", "-l", "dir.xo"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_TRUE(result.err.starts_with("vppcheck: dir.xo: ")) << result.err;
  EXPECT_EQ(vpp.words(), (Words{"-l", "dir.xo"}));
  EXPECT_EQ(exec({"v++", "-l", "--config", "absent.cfg"}).exit_code, 0);
  EXPECT_EQ(vpp.words(), (Words{"-l", "--config", "absent.cfg"}));
}

TEST_F(Exec, PipeIsLeftToVpp) {
  const FakeVpp vpp(directory_, "bin", "cat <\"$3\"\n");
  ASSERT_EQ(::mkfifo((directory_ / "pipe").c_str(), 0600), 0);
  Call call{{"-c", "echo [connectivity] >pipe & exec \"$0\" --exec v++ -l --config pipe"}};
  call.words.emplace_back(VPPCHECK_PROGRAM);
  call.program = "/bin/sh";
  call.directory = directory_.path();
  call.environment = {path_with({directory_ / "bin"})};
  const Result piped = run(call);
  EXPECT_EQ(piped.out, "[connectivity]\n");
  EXPECT_NE(piped.err.find("pipe: is no regular file"), std::string::npos) << piped.err;
}

TEST_F(Exec, PathOfVppIsTakenAsItIs) {
  const FakeVpp on_path(directory_);
  const FakeVpp named(directory_, "other", "exit 5\n");
  EXPECT_EQ(exec({named.path(), "-l", "vadd.xo"}).exit_code, 5);
  EXPECT_EQ(exec({"other/v++", "-l", "vadd.xo"}).exit_code, 5);
  EXPECT_EQ(on_path.words(), std::nullopt);
}

TEST_F(Exec, WithoutVppTheStatusIsThatOfAShell) {
  const Result missing = exec({"v++", "--version"});
  EXPECT_EQ(missing.exit_code, 127);
  EXPECT_EQ(missing.err,
            "vppcheck: v++ is not found on PATH; source settings64.sh of Vitis first\n");
  EXPECT_EQ(exec({"./v++", "--version"}).exit_code, 127);
  const FakeVpp vpp(directory_);
  std::filesystem::permissions(vpp.path(), std::filesystem::perms(0644));
  EXPECT_EQ(exec({vpp.path(), "--version"}).exit_code, 126);
  EXPECT_EQ(exec({"v++", "--version"}).exit_code, 127);
}

TEST_F(Exec, NeverRunsItselfUnderTheNameOfVpp) {
  std::filesystem::create_directories(directory_ / "own");
  std::filesystem::create_symlink(VPPCHECK_PROGRAM, directory_ / "own/v++");
  EXPECT_EQ(exec({"v++", "--version"}, {}, {directory_ / "own"}).exit_code, 127);
  EXPECT_EQ(exec({directory_ / "own/v++", "--version"}).exit_code, 127);
  const FakeVpp vpp(directory_, "bin", "exit 5\n");
  EXPECT_EQ(exec({"v++", "--version"}, {}, {directory_ / "own", vpp.folder()}).exit_code, 5);
}

TEST_F(Exec, EnvironmentIsUntouched) {
  const FakeVpp vpp(directory_, "bin", "env -u _ | sort\n");
  Call direct{{"-l", "vadd.xo"}};
  direct.directory = directory_.path();
  direct.environment = {path_with({vpp.folder()}), "VPPCHECK_SKIP=0"};
  Call checked = direct;
  direct.program = vpp.path();
  checked.words = {"--exec", "--quiet", "v++", "-l", "vadd.xo"};
  EXPECT_EQ(run(checked).out, run(direct).out);
}

TEST_F(Exec, InterruptReachesVpp) {
  const FakeVpp vpp(directory_, "bin",
                    "trap 'exit 42' INT\n: >started\nwhile :; do sleep 0.02; done\n");
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  sigset_t interrupt;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  ::posix_spawnattr_setsigdefault(&attributes, &interrupt);
  ::posix_spawnattr_setpgroup(&attributes, 0);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addchdir_np(&actions, directory_.path().c_str());
  std::string program = VPPCHECK_PROGRAM, exec = "--exec", quiet = "--quiet", word = "v++",
              link = "-l", path = path_with({vpp.folder()});
  char* const words[] = {program.data(), exec.data(), quiet.data(),
                         word.data(),    link.data(), nullptr};
  char* const environment[] = {path.data(), nullptr};
  pid_t child = -1;
  ASSERT_EQ(::posix_spawn(&child, program.c_str(), &actions, &attributes, words, environment), 0);
  for (int i = 0; i < 1000 && !std::filesystem::exists(directory_ / "started"); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  EXPECT_TRUE(std::filesystem::exists(directory_ / "started"));
  ::kill(-child, SIGINT);
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 42);
  ::posix_spawn_file_actions_destroy(&actions);
  ::posix_spawnattr_destroy(&attributes);
}

}  // namespace
}  // namespace vppcheck::cli
