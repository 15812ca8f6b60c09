// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// `vppcheck v++ ...`: the command itself says what is checked.
#include <gtest/gtest.h>

#include "cli/configurations.h"
#include "cli/fake_vpp.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

class Vpp : public testing::Test {
 protected:
  Vpp() {
    directory_.write("vadd.xo", kVaddXml);
    directory_.write("link.cfg", kLink);
  }
  /// The rules and lines of the report of `vppcheck OPTION... v++ WORD...`.
  std::vector<std::string> check(std::vector<std::string> words,
                                 std::vector<std::string> options = {}) {
    options.insert(options.begin(), {"--format", "json"});
    options.emplace_back("v++");
    options.insert(options.end(), words.begin(), words.end());
    last_ = run_in(directory_.path(), std::move(options));
    return rules_in(last_.json());
  }
  /// The same, with what the findings say.
  std::string messages(std::vector<std::string> words) {
    check(std::move(words));
    std::string text;
    const nlohmann::json report = last_.json();
    for (const auto& finding : report["findings"]) {
      text +=
          finding["file"].get<std::string>() + ": " + finding["message"].get<std::string>() + "\n";
    }
    return text;
  }
  using Rules = std::vector<std::string>;

  static constexpr char kLink[] = "[connectivity]\nnk=vadd:1:vadd_1\nsp=vadd_1.in:DDR[0]\n";
  TempDirectory directory_;
  Result last_;
};

TEST_F(Vpp, CleanLinkSaysNothing) {
  const Result result = run_in(directory_.path(), {"--quiet", "v++", "-l", "-t", "hw", "--config",
                                                   "link.cfg", "-o", "vadd.xclbin", "vadd.xo"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "");
}

TEST_F(Vpp, CommandLineAndConfigurationAreOneLink) {
  EXPECT_EQ(
      check({"-l", "--config", "link.cfg", "vadd.xo", "--connectivity.sp", "vadd_2.in:DDR[1]"}),
      Rules{"sp-unknown-cu:4"});
  EXPECT_EQ(last_.exit_code, 1);
  EXPECT_EQ(last_.json()["findings"][0]["file"], "<command line>");
  EXPECT_EQ(check({"-l", "--config=link.cfg", "vadd.xo", "--connectivity.slr", "vadd_1:SLR0"}),
            Rules{});
}

TEST_F(Vpp, ConfigurationsCountInTheirOrder) {
  directory_.write("more.cfg", "[connectivity]\nslr=vadd_9:SLR0\n");
  check({"-l", "vadd.xo", "--config", "more.cfg", "--config", "link.cfg"});
  EXPECT_EQ(last_.json()["findings"][0]["file"], "more.cfg") << last_.out;
  EXPECT_EQ(last_.json()["summary"]["files"], 2);
}

TEST_F(Vpp, PlatformIsThatOfTheCommand) {
  const auto on = [&](const std::string& platform, std::vector<std::string> options = {}) {
    return check({"-l", "-f", platform, "--connectivity.slr", "vadd_1:SLR7"}, std::move(options));
  };
  const Rules expected = {"slr-without-memory:3", "slr-not-on-platform:3"};
  EXPECT_EQ(on("xilinx_u250_gen3x16_xdma_4_1_202210_1"), expected);
  EXPECT_EQ(on("/srv/p/xilinx_u250_gen3x16_xdma_4_1_202210_1.xpfm"), expected);
  EXPECT_EQ(on("my_card"), Rules{"slr-without-memory:3"});
  // Whoever gives --platform himself knows better.
  EXPECT_EQ(on("my_card", {"--platform", "u250"}), expected);
}

TEST_F(Vpp, UnknownPlatformIsNotCheckedAndNoWrongUsage) {
  EXPECT_EQ(check({"-l", "-f", "my_card", "--config", "link.cfg", "vadd.xo"}), Rules{});
  EXPECT_EQ(last_.exit_code, 0);
  EXPECT_NE(last_.out.find("the platform 'my_card' is not known"), std::string::npos) << last_.out;
}

TEST_F(Vpp, BareNameIsSoughtInTheRepositoriesOfPlatforms) {
  directory_.write("repo/my_card/my_card.xpfm", "no platform");
  Call call{{"--format", "json", "v++", "-l", "-f", "my_card", "vadd.xo"}};
  call.directory = directory_.path();
  call.environment = {"PLATFORM_REPO_PATHS=/nowhere:" + (directory_ / "repo")};
  EXPECT_NE(run(call).out.find("repo/my_card/my_card.xpfm"), std::string::npos);
  call.environment.clear();
  EXPECT_NE(run(call).out.find("the platform 'my_card' is not known"), std::string::npos);
}

TEST_F(Vpp, NamesNoOptionThatItDoesNotHave) {
  const Result result = run_in(directory_.path(), {"v++", "-l", "--config", "link.cfg"});
  EXPECT_NE(result.out.find("not checked without the kernels (.xo): "), std::string::npos)
      << result.out;
  EXPECT_EQ(result.out.find("--kernel"), std::string::npos);
}

TEST_F(Vpp, KernelsAreTheInputs) {
  EXPECT_EQ(check({"-l", "vadd.xo", "--connectivity.nk", "vmul:1"}),
            (Rules{"nk-unused-kernel:null", "nk-unknown-kernel:3"}));
  EXPECT_EQ(messages({"-l", "vmul.xo", "--connectivity.nk", "vadd:1"}),
            "vmul.xo: file 'vmul.xo' does not exist\n");
  // A .vss has kernels that nobody can see from here.
  EXPECT_EQ(check({"-l", "vadd.xo", "part.vss", "--connectivity.nk", "vmul:1"}), Rules{});
  directory_.write("inputs.cfg", "input_files=vmul.xo\n[connectivity]\nnk=vmul:1\n");
  EXPECT_EQ(check({"-l", "vadd.xo", "--config", "inputs.cfg"}), Rules{});
}

TEST_F(Vpp, LibraryThatIsAbsentIsAFinding) {
  EXPECT_EQ(messages({"-l", "vadd.xo", "--config", "link.cfg", "Work/libadf.a"}),
            "Work/libadf.a: file 'Work/libadf.a' does not exist\n");
  EXPECT_EQ(last_.exit_code, 1);
}

TEST_F(Vpp, ConfigurationThatIsAbsentCannotBeRead) {
  const Result result =
      run_in(directory_.path(), {"v++", "-l", "--config", "absent.cfg", "vadd.xo"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: absent.cfg: No such file or directory\n");
  // `-` is no standard input for v++.
  EXPECT_EQ(run_in(directory_.path(), {"v++", "-l", "--config", "-"}).exit_code, 3);
}

TEST_F(Vpp, OnlyALinkIsJudgedAsAWhole) {
  EXPECT_EQ(check({"-c", "-k", "vadd", "--config", "link.cfg", "vadd.cpp", "-o", "vadd.xo"}),
            Rules{});
  EXPECT_EQ(check({"-p", "-t", "hw", "vadd.xclbin", "-o", "x.xclbin"}), Rules{});
}

TEST_F(Vpp, UnknownOptionIsAFindingAndNoWrongUsage) {
  EXPECT_EQ(
      check({"-l", "--config", "link.cfg", "vadd.xo", "--conectivity.sp", "vadd_1.in:DDR[0]"}),
      Rules{"unknown-option:4"});
  EXPECT_EQ(last_.exit_code, 0) << "a warning";
}

TEST_F(Vpp, EveryWordBehindVppIsItsOwn) {
  // --format and --quiet are ours only before v++.
  EXPECT_NE(run_in(directory_.path(), {"v++", "-l", "vadd.xo", "--quiet"}).out.find("--quiet"),
            std::string::npos);
  const Result wrong = run_in(directory_.path(), {"--frobnicate", "v++", "-l"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_EQ(wrong.err,
            "vppcheck: there is no option '--frobnicate'\n"
            "vppcheck: 'vppcheck --help v++' shows how it is used\n");
  EXPECT_TRUE(run({{"--help", "v++", "-l"}}).out.starts_with("usage: vppcheck [OPTION...] v++"));
  EXPECT_TRUE(run({{"--quiet", "lint", "a.cfg"}})
                  .err.starts_with("vppcheck: no command stands behind '--quiet'; "));
  // The value of an option is not the command.
  EXPECT_EQ(run({{"--vitis", "v++"}}).exit_code, 2);
  EXPECT_EQ(run_in(directory_.path(), {"--quiet", "--", "/opt/bin/v++", "-l", "vadd.xo"}).exit_code,
            0);
}

TEST_F(Vpp, QuestionsPassSilently) {
  for (const char* question : {"--version", "--help", "-h", "--list_steps"}) {
    const Result result =
        run_in(directory_.path(), {"v++", "-l", "absent.xo", "--config", "absent.cfg", question});
    EXPECT_EQ(result.exit_code, 0) << question;
    EXPECT_EQ(result.out + result.err, "") << question;
  }
  EXPECT_EQ(run({{"v++"}}).exit_code, 0);
  EXPECT_EQ(run({{"v++", "absent.xo"}}).out, "");
}

TEST_F(Vpp, ProjectFileOfTheFirstConfigurationCounts) {
  directory_.write("sub/link.cfg", kWarning);
  const std::vector<std::string> words = {"-l", "vadd.xo", "--config", "sub/link.cfg"};
  EXPECT_EQ(check(words), Rules{"sp-duplicate:3"});
  directory_.write("sub/.vppcheck.ini", "[vppcheck]\nignore = sp-duplicate\nkernel = other.xo\n");
  EXPECT_EQ(check(words), Rules{}) << last_.out;
  EXPECT_EQ(last_.exit_code, 0) << "kernels are those of the command: " << last_.err;
  directory_.write(".vppcheck.ini", "[vppcheck]\nno_such_key = 1\n");
  EXPECT_EQ(run_in(directory_.path(), {"v++", "-l", "vadd.xo"}).exit_code, 2);
}

TEST_F(Vpp, FailsOnErrorsUnlessTold) {
  directory_.write("link.cfg", kWarning);
  const std::vector<std::string> words = {"-l", "vadd.xo", "--config", "link.cfg"};
  check(words);
  EXPECT_EQ(last_.exit_code, 0);
  check(words, {"--fail-on", "warning"});
  EXPECT_EQ(last_.exit_code, 1);
}

TEST_F(Vpp, StampAndDepfileNameWhatTheCommandReads) {
  ASSERT_EQ(run_in(directory_.path(), {"--stamp", "s", "--depfile", "s.d", "--quiet", "v++", "-l",
                                       "--config", "link.cfg", "vadd.xo"})
                .exit_code,
            0);
  EXPECT_EQ(directory_.read("s.d"), "s: \\\n  vadd.xo \\\n  link.cfg\n\nvadd.xo:\n\nlink.cfg:\n");
}

}  // namespace
}  // namespace vppcheck::cli
