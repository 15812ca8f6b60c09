// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// `migrate` and `fit`: what they print and write, and their exit codes.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>

#include "cli/run_program.h"

namespace vppcheck {
namespace {

using cli::Call;
using cli::Result;
using cli::run_in;
using cli::TempDirectory;
using Words = std::vector<std::string>;

// DDR[3] and SLR3 are not on a U280; the text of the other lines has to stay.
constexpr char kConfig[] =
    "# a card\r\nplatform=u250\r\n\r\n[connectivity]\r\nnk=vadd:1\r\nslr=vadd_1:SLR1 # here\r\n"
    "sp=vadd_1.in:DDR[1]\r\nsp=vadd_1.out:DDR[3]";
constexpr char kMigrated[] =
    "# a card\r\nplatform=xilinx_u280_gen3x16_xdma_1_202211_1\r\n\r\n[connectivity]\r\n"
    "nk=vadd:1\r\nslr=vadd_1:SLR1 # here\r\nsp=vadd_1.in:DDR[1]\r\nsp=vadd_1.out:DDR[1]";

Words to_u280(Words more) {
  Words words = {"migrate", "--isolated", "--to", "u280"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

TEST(MigrateProgram, TheDifferenceIsOnePatchTakes) {
  const TempDirectory files;
  files.write("system.cfg", kConfig);
  const Result run = run_in(files.path(), to_u280({"system.cfg"}));
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(files.read("system.cfg"), kConfig);
  if (std::system("patch --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "there is no patch";
  files.write("a.patch", run.out);
  for (const std::string level : {"0", "1"}) {
    files.write("system.cfg", kConfig);
    const std::string command =
        "cd " + files.path() + " && patch --binary -s -p" + level + " < a.patch > patch.log 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0) << files.read("patch.log");
    EXPECT_EQ(files.read("system.cfg"), kMigrated);
  }
}

TEST(MigrateProgram, QuietShowsOnlyTheDifference) {
  const TempDirectory files;
  files.write("system.cfg", kConfig);
  EXPECT_EQ(run_in(files.path(), to_u280({"-q", "system.cfg"})).out.substr(0, 17),
            "--- ./system.cfg\n");
}

TEST(MigrateProgram, WritesAnotherFile) {
  const TempDirectory files;
  files.write("system.cfg", kConfig);
  const Result run = run_in(files.path(), to_u280({"system.cfg", "-o", "new.cfg"}));
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(files.read("new.cfg"), kMigrated);
  EXPECT_EQ(files.read("system.cfg"), kConfig);
  EXPECT_EQ(run.out.find("@@"), std::string::npos);
  const Result printed = run_in(files.path(), to_u280({"system.cfg", "-o", "-"}));
  EXPECT_EQ(printed.out, kMigrated);
  EXPECT_NE(printed.err.find("vadd_1.out"), std::string::npos);
}

TEST(MigrateProgram, InPlaceKeepsTheModeAndFollowsLinks) {
  const TempDirectory files;
  files.write("real/system.cfg", kConfig);
  ASSERT_EQ(::chmod((files / "real/system.cfg").c_str(), 0640), 0);
  std::filesystem::create_symlink("real/system.cfg", files / "link.cfg");
  EXPECT_EQ(run_in(files.path(), to_u280({"--in-place", "link.cfg"})).exit_code, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(files / "link.cfg"));
  EXPECT_EQ(files.read("real/system.cfg"), kMigrated);
  struct stat status {};
  ASSERT_EQ(::stat((files / "real/system.cfg").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0640u);
  // Nothing is left beside it.
  EXPECT_EQ(files.files(), (Words{"link.cfg", "real"}));
}

TEST(MigrateProgram, TheSecondTimeNothingChanges) {
  const TempDirectory files;
  files.write("system.cfg", kMigrated);
  const Result run = run_in(files.path(), to_u280({"--in-place", "system.cfg"}));
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_NE(run.out.find("the platform is the same: nothing changes"), std::string::npos);
  EXPECT_EQ(files.read("system.cfg"), kMigrated);
}

TEST(MigrateProgram, NothingIsWrittenWhenItStops) {
  const TempDirectory files;
  files.write("system.cfg", "platform=u250\n[connectivity]\nsp=k_1.in:HOST[0]\n");
  Words words = {"migrate", "--isolated", "--to", "xilinx_zcu102_base", "-i", "system.cfg"};
  const Result run = run_in(files.path(), words);
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_NE(run.out.find("[sp-unknown-memory]"), std::string::npos) << run.out;
  EXPECT_EQ(files.read("system.cfg"), "platform=u250\n[connectivity]\nsp=k_1.in:HOST[0]\n");
}

TEST(MigrateProgram, WhatAPersonHasToDecideGivesExitCodeOne) {
  const TempDirectory files;
  files.write("system.cfg", "platform=u250\n[connectivity]\nnk=k:1\nslr=k_1:SLR3\n");
  const Result run = run_in(files.path(), to_u280({"system.cfg"}));
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_NE(run.out.find("undecided: slr=k_1:SLR3 removed"), std::string::npos) << run.out;
}

TEST(MigrateProgram, JsonHoldsEachDecision) {
  const TempDirectory files;
  files.write("system.cfg", kConfig);
  const auto json = run_in(files.path(), to_u280({"--format", "json", "system.cfg"})).json();
  EXPECT_EQ(json["schema_version"], 1);
  EXPECT_EQ(json["from"], "xilinx_u250_gen3x16_xdma_4_1_202210_1");
  EXPECT_EQ(json["stopped"], nullptr);
  const auto& memory = json["decisions"].back();
  bool found = false;
  for (const auto& decision : json["decisions"]) {
    if (decision["before"] != "sp=vadd_1.out:DDR[3]") continue;
    found = true;
    EXPECT_EQ(decision["after"], "sp=vadd_1.out:DDR[1]");
    EXPECT_EQ(decision["file"], "system.cfg");
    EXPECT_EQ(decision["line"], 8);
    EXPECT_EQ(decision["topic"], "memory");
    EXPECT_EQ(decision["verdict"], "chosen");
    EXPECT_NE(decision["reason"], "");
  }
  EXPECT_TRUE(found) << memory;
  EXPECT_EQ(json["files"][0]["changed"], true);
  EXPECT_EQ(json["files"][0]["diff"].get<std::string>().substr(0, 17), "--- ./system.cfg\n");
}

TEST(MigrateProgram, StandardInputCanBeMigrated) {
  Call call{to_u280({"-q", "-o", "-", "-"})};
  call.input = kConfig;
  EXPECT_EQ(cli::run(call).out, kMigrated);
}

// The program reads the new platform last, from a pipe that is filled only when the file has
// changed.
TEST(MigrateProgram, AFileThatChangesInTheMeantimeIsNotWritten) {
  const TempDirectory files;
  files.write("system.cfg", kConfig);
  ASSERT_EQ(::mkfifo((files / "new.ini").c_str(), 0600), 0);
  auto running = std::async(std::launch::async, [&] {
    return run_in(files.path(), {"migrate", "--isolated", "--to", "./new.ini", "-i", "system.cfg"});
  });
  {
    std::ofstream pipe(files / "new.ini");  // opens when the program does
    files.write("system.cfg", "[connectivity]\n");
    pipe << "[platform]\nname = new\nsource = S1\nconfidence = low\n\n[sources]\nS1 = a test\n";
  }
  const Result run = running.get();
  EXPECT_EQ(run.exit_code, 3) << run.out;
  EXPECT_NE(run.err.find("system.cfg: changed while it was migrated; nothing is written"),
            std::string::npos)
      << run.err;
  EXPECT_EQ(files.read("system.cfg"), "[connectivity]\n");
}

TEST(MigrateProgram, WrongUsage) {
  const TempDirectory files;
  files.write("a.cfg", kConfig);
  files.write("b.cfg", kConfig);
  const auto code = [&](Words words) { return run_in(files.path(), std::move(words)).exit_code; };
  EXPECT_EQ(code({"migrate", "a.cfg"}), 2);
  EXPECT_EQ(code({"migrate", "--to", "u280"}), 2);
  EXPECT_EQ(code({"migrate", "--to", "u281", "a.cfg"}), 2);
  EXPECT_EQ(code({"migrate", "--to", "./none.ini", "a.cfg"}), 3);
  EXPECT_EQ(code(to_u280({"none.cfg"})), 3);
  EXPECT_EQ(code(to_u280({"a.cfg", "b.cfg", "-o", "c.cfg"})), 2);
  EXPECT_EQ(code(to_u280({"a.cfg", "-i", "-o", "c.cfg"})), 2);
  EXPECT_EQ(code(to_u280({"-i", "-"})), 2);
  EXPECT_EQ(code(to_u280({"--margin", "200", "a.cfg"})), 2);
  EXPECT_EQ(code(to_u280({"--format", "sarif", "a.cfg"})), 2);
}

TEST(MigrateProgram, AFileThatCannotBeReplacedStaysWhole) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  const TempDirectory files;
  files.write("system.cfg", kConfig);
  ASSERT_EQ(::chmod(files.path().c_str(), 0555), 0);
  EXPECT_EQ(run_in(files.path(), to_u280({"-i", "system.cfg"})).exit_code, 3);
  ASSERT_EQ(::chmod(files.path().c_str(), 0755), 0);
  EXPECT_EQ(files.read("system.cfg"), kConfig);
}

TEST(MigrateProgram, TheProblemCanBeHadForOtherSolvers) {
  const TempDirectory files;
  files.write("system.cfg", kConfig);
  const Result run = run_in(files.path(), to_u280({"--emit-lp", "-", "system.cfg"}));
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_NE(run.out.find("Minimize"), std::string::npos) << run.out.substr(0, 400);
  EXPECT_NE(run.out.find("vadd_1"), std::string::npos);
}

TEST(MigrateProgram, ManyComputeUnitsTakeLittleTime) {
  const TempDirectory files;
  std::string config = "platform=u250\n[connectivity]\nnk=k:10000\n";
  for (int i = 1; i <= 10000; ++i) {
    config += "slr=k_" + std::to_string(i) + ":SLR" + std::to_string(i % 4) + "\n";
  }
  files.write("system.cfg", config);
  files.write("kernels.ini", "[kernel k]\nlut = 100\n");
  const Result run = run_in(
      files.path(), to_u280({"--resources", "kernels.ini", "-q", "-o", "new.cfg", "system.cfg"}));
  EXPECT_EQ(run.exit_code, 0) << run.out;
  EXPECT_EQ(files.read("new.cfg").find("SLR3"), std::string::npos);
  files.write("kernels.ini", "[kernel k]\nlut = 200\n");
  EXPECT_EQ(run_in(files.path(), to_u280({"--resources", "kernels.ini", "system.cfg"})).exit_code,
            1);
  const Result fit = run_in(files.path(), {"fit", "--resources", "kernels.ini", "system.cfg"});
  EXPECT_EQ(fit.exit_code, 1) << fit.out;
}

TEST(FitProgram, SaysForEachPlatformWhetherItFits) {
  const TempDirectory files;
  files.write("system.cfg", "[connectivity]\nnk=k:4\nsp=k_1.in:DDR[0]\n");
  files.write("kernels.ini", "[kernel k]\nlut = 150000\ndsp = 700\n");
  const Words words = {"fit", "--isolated", "--resources", "kernels.ini", "system.cfg"};
  const Result run = run_in(files.path(), words);
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_NE(run.out.find("xilinx_u250_gen3x16_xdma_4_1_202210_1"), std::string::npos);
  Words as_json = words;
  as_json.insert(as_json.end(), {"--format", "json"});
  const auto json = run_in(files.path(), as_json).json();
  EXPECT_EQ(json["schema_version"], 1);
  bool fits = false;
  bool too_small = false;
  for (const auto& platform : json["platforms"]) {
    if (platform["platform"] == "xilinx_u250_gen3x16_xdma_4_1_202210_1") {
      fits = platform["verdict"] == "fits";
      EXPECT_GT(platform["largest_margin"], 10.0);
      EXPECT_EQ(platform["more"][0]["kernel"], "k");
    }
    if (platform["platform"] == "xilinx_zcu104_base") {
      too_small = platform["verdict"] == "does-not-fit";
      EXPECT_FALSE(platform["reasons"].empty());
    }
  }
  EXPECT_TRUE(fits);
  EXPECT_TRUE(too_small);
}

TEST(FitProgram, VerdictsAreColouredWhenAsked) {
  const TempDirectory files;
  files.write("system.cfg", "[connectivity]\nnk=k:4\n");
  files.write("kernels.ini", "[kernel k]\nlut = 150000\n");
  const auto text = [&](const std::string& when) {
    return run_in(files.path(), {"fit", "--isolated", "--resources", "kernels.ini", "--color", when,
                                 "system.cfg"});
  };
  EXPECT_NE(text("always").out.find("  \x1b[1;32mfits\x1b[0m"), std::string::npos);
  EXPECT_EQ(text("never").out.find('\x1b'), std::string::npos);
  EXPECT_EQ(text("auto").out, text("never").out) << "no terminal";
  EXPECT_EQ(text("blue").exit_code, 2);
}

TEST(FitProgram, WithoutResourcesNothingIsKnown) {
  const TempDirectory files;
  files.write("system.cfg", "[connectivity]\nnk=k:4\n");
  const Result run = run_in(files.path(), {"fit", "--isolated", "system.cfg"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.out.find("does not fit"), std::string::npos);
  EXPECT_NE(run.out.find("(--resources)"), std::string::npos);
  EXPECT_EQ(run_in(files.path(), {"fit"}).exit_code, 2);
}

}  // namespace
}  // namespace vppcheck
