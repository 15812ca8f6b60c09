// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// `--commands`: the output of `make -n`, logs and summaries. What is found in them is in the golden
// folders of the rules.
#include <gtest/gtest.h>

#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

using Words = std::vector<std::string>;

constexpr char kLog[] =
    "v++ -l -t hw_emu -f vck190 mm2s.xo -o system.xsa\n"
    "v++ -p -t hw -f vck190 system.xsa --package.boot_mode ospi --package.sd_file run.sh\n";

class Commands : public ::testing::Test {
 protected:
  Commands() {
    directory_.write("link.cfg", "[connectivity]\nnk=mm2s:1:mm2s_1\n");
    directory_.write("make.log", kLog);
  }

  Result vppcheck(Words words, const std::string& input = "") {
    Call call{std::move(words)};
    call.directory = directory_.path();
    call.input = input;
    return run(call);
  }

  TempDirectory directory_;
};

TEST_F(Commands, FindingsShowTheLineOfTheLog) {
  const Result result = vppcheck({"prelink", "--select", "package-boot-mode", "--quiet",
                                  "--commands", "make.log", "link.cfg"});
  EXPECT_EQ(result.exit_code, 1) << result.err;
  EXPECT_EQ(result.out,
            "make.log:2:78: error: option 'sd_file' needs boot_mode=sd, but the boot mode is "
            "'ospi' [package-boot-mode]\n"
            "    2 | v++ -p -t hw -f vck190 system.xsa --package.boot_mode ospi --package.sd_file "
            "run.sh\n"
            "      |                                                                              "
            "^~~~~~\n"
            "make.log:2:55: note: the boot mode is set here\n"
            "  help: give --package.boot_mode sd, or remove 'sd_file'\n"
            "  v++ would stop with v++ 60-2351 at packaging, after the whole link\n");
}

TEST_F(Commands, ThePlatformOfTheLinksCounts) {
  directory_.write("link.cfg", "[connectivity]\nsp=hash_1.keys:HBM[32]\n");
  const std::string u55c = "v++ -l -t hw -f u55c hash.xo -o a.xsa\n";
  const auto findings = [&](const std::string& log, const Words& more = {}) {
    Words words = {"prelink", "--select", "sp-*", "--format", "gcc", "--commands", "-"};
    words.insert(words.end(), more.begin(), more.end());
    words.push_back("link.cfg");
    return vppcheck(words, log).out;
  };
  EXPECT_TRUE(findings(u55c).starts_with("link.cfg:2:20: error: 'HBM' has no index 32"));
  EXPECT_NE(findings(u55c, {"--platform", "u250"}).find("[sp-unknown-memory]"), std::string::npos);
  // The configuration may be that of either link.
  EXPECT_EQ(findings(u55c + "v++ -l -t hw -f u50 hash.xo -o b.xsa\n"), "");
  EXPECT_EQ(findings("v++ -l -t hw -f $PLATFORM hash.xo -o a.xsa\n"), "");
  EXPECT_EQ(findings("v++ -c -t hw -f u55c -k hash hash.cpp -o hash.xo\n"), "");
}

TEST_F(Commands, StandardInputIsALog) {
  const Words words = {"prelink", "--format", "gcc", "--commands", "-", "link.cfg"};
  EXPECT_EQ(vppcheck(words, kLog).exit_code, 1);
  EXPECT_TRUE(vppcheck(words, kLog).out.starts_with("<stdin>:2:")) << vppcheck(words, kLog).out;
  const Result twice = vppcheck({"prelink", "--commands", "-", "-"}, kLog);
  EXPECT_EQ(twice.exit_code, 2);
  EXPECT_EQ(twice.err.substr(0, twice.err.find('\n')),
            "vppcheck: standard input can be read only once");
}

TEST_F(Commands, NothingToBuildIsNoFault) {
  const Result result =
      vppcheck({"prelink", "--select", "aie-library-order", "--commands", "-", "link.cfg"},
               "make: Nothing to be done for 'all'.\n");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("aie-library-order"), std::string::npos)
      << "nothing was checked: " << result.out;
}

TEST_F(Commands, WhatIsNoLogIsAnErrorWithItsPlace) {
  std::string many;
  for (int i = 0; i < 5001; ++i) many += "v++ -l\n";
  directory_.write("many.log", many);
  const Result result = vppcheck({"prelink", "--commands", "many.log", "link.cfg"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: many.log:5001: there are more than 5000 commands\n");
  EXPECT_EQ(vppcheck({"prelink", "--commands", "none.log", "link.cfg"}).exit_code, 3);
}

TEST_F(Commands, LintSaysNothingOfThem) {
  directory_.write("other.cfg", "[connectivity]\nnk=mm2s:1:mm2s_1\n");
  const Result result = vppcheck({"lint", "--select", "package-boot-mode,target-mismatch",
                                  "--commands", "make.log", "link.cfg", "other.cfg"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "");
}

TEST_F(Commands, HostileLogsTakeLittleMemory) {
  std::string log = "v++ -l ";
  while (log.size() < 8'000'000) log += "cd a;v++ -l b.xo;";
  directory_.write("hostile.log", log);
  const Result result = vppcheck({"prelink", "--commands", "hostile.log", "link.cfg"});
  EXPECT_EQ(result.exit_code, 3);
  expect_little_memory(result);
}

}  // namespace
}  // namespace vppcheck::cli
