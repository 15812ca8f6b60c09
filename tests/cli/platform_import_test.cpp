// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// platform import, and files of the tools for --platform and platform show.
#include <gtest/gtest.h>

#include "cli/run_program.h"
#include "platform/foreign_files.h"
#include "support/archives.h"

namespace vppcheck::cli {
namespace {

using platform::kXpfm;
using platform::kXsaJson;
using platform::with;

class PlatformImport : public testing::Test {
 protected:
  PlatformImport() {
    directory_.write("hw.xsa", support::zip_of({{"xsa.json", kXsaJson}}));
    directory_.write("a.cfg", "[connectivity]\nslr=a_1:SLR2\nsp=a_1.m:DDR[1]\n");
  }
  Result run_here(std::vector<std::string> words) {
    return run_in(directory_.path(), std::move(words));
  }
  TempDirectory directory_;
};

TEST_F(PlatformImport, WritesATableThatPlatformTakes) {
  const Result result = run_here({"platform", "import", "hw.xsa", "-o", "my.ini"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err,
            "hw.xsa: does not say: DSP of SLR0\n"
            "hw.xsa: does not say: FF, BRAM36, URAM of SLR1\n"
            "hw.xsa: does not say: URAM, DSP of the whole dynamic region\n"
            "hw.xsa: does not say: the size of each segment of DDR, PLRAM\n");
  const std::string table = directory_.read("my.ini");
  EXPECT_NE(table.find("= hw.xsa(xsa.json): hardware platform, Vivado 2023.2\n"), std::string::npos)
      << table;
  EXPECT_EQ(table.find(directory_.path()), std::string::npos) << "nobody else's directories";

  // Both say that there is no SLR2, and no more.
  for (const std::string file : {"my.ini", "hw.xsa"}) {
    const Result lint = run_here({"lint", "--platform", file, "a.cfg", "--format", "gcc"});
    EXPECT_EQ(lint.exit_code, 1) << file << lint.err;
    EXPECT_NE(lint.out.find("a.cfg:2:"), std::string::npos) << lint.out;
    EXPECT_EQ(lint.out.find("a.cfg:3:"), std::string::npos) << lint.out;
    EXPECT_EQ(lint.err, "") << "what is missing is no concern of a lint";
  }
}

TEST_F(PlatformImport, WithoutOutputTheTableIsPrinted) {
  const Result result = run_here({"platform", "import", "hw.xsa"});
  EXPECT_EQ(result.exit_code, 0);
  run_here({"platform", "import", "hw.xsa", "--output=my.ini"});
  EXPECT_EQ(result.out, directory_.read("my.ini"));
}

TEST_F(PlatformImport, AFailureLeavesAnOlderTableAlone) {
  directory_.write("my.ini", "old");
  directory_.write("fixed.json", with(kXsaJson, "\"xclbin\"", "\"hw_export\""));
  const Result result = run_here({"platform", "import", "fixed.json", "-o", "my.ini"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_TRUE(result.err.starts_with("vppcheck: fixed.json: a fixed platform")) << result.err;
  EXPECT_EQ(directory_.read("my.ini"), "old");
  EXPECT_EQ(run_here({"platform", "import", "hw.xsa", "-o", "my.ini"}).exit_code, 0);
  EXPECT_TRUE(directory_.read("my.ini").find("[platform]") != std::string::npos);
  EXPECT_EQ(run_here({"platform", "import", "hw.xsa", "-o", "absent/my.ini"}).exit_code, 3);
  EXPECT_EQ(directory_.files(),
            (std::vector<std::string>{"a.cfg", "fixed.json", "hw.xsa", "my.ini"}))
      << "no temporary file stays";
}

TEST_F(PlatformImport, SaysWhatIsNotTaken) {
  directory_.write("emulation.json", with(kXsaJson, "\"hardwareEmuPlatform\": \"false\"",
                                          "\"hardwareEmuPlatform\": \"true\""));
  for (const char* verb : {"import", "show"}) {
    const Result result = run_here({"platform", verb, "emulation.json"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_NE(result.err.find("emulation.json: does not say: the clocks\n"), std::string::npos);
    EXPECT_NE(result.err.find("emulation.json: not taken: the clocks and the resources"),
              std::string::npos)
        << result.err;
  }
}

TEST_F(PlatformImport, ShowOfAKnownNameSaysNothingOfFiles) {
  directory_.write("u250.xpfm", kXpfm);
  const Result result = run_here({"platform", "show", "u250.xpfm"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "");
}

TEST_F(PlatformImport, AFileThatCannotBeReadIsThree) {
  directory_.write("bad.json", "{\"devices\": [");
  for (const std::string file : {"bad.json", "absent.xsa", "."}) {
    const Result import = run_here({"platform", "import", file});
    EXPECT_EQ(import.exit_code, 3) << file;
    EXPECT_TRUE(import.err.starts_with("vppcheck: " + file)) << import.err;
    EXPECT_EQ(import.out, "");
  }
  EXPECT_EQ(run_here({"lint", "--platform", "bad.json", "a.cfg"}).exit_code, 3);
  EXPECT_EQ(run_here({"lint", "--platform", "absent.xsa", "a.cfg"}).exit_code, 3);
}

TEST_F(PlatformImport, WrongUsageIsTwo) {
  EXPECT_EQ(run_here({"platform", "import"}).exit_code, 2);
  EXPECT_EQ(run_here({"platform", "import", "hw.xsa", "a.cfg"}).exit_code, 2);
  EXPECT_EQ(run_here({"platform", "import", "hw.xsa", "--format", "json"}).exit_code, 2);
  EXPECT_EQ(run_here({"platform", "list", "-o", "x"}).exit_code, 2);
}

}  // namespace
}  // namespace vppcheck::cli
