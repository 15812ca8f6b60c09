// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// --platform, platform= in a configuration, VPPCHECK_PLATFORM_PATH, platform list and show.
#include <gtest/gtest.h>

#include "cli/configurations.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

constexpr char kBoard[] =
    "[sources]\nS = a table of this test\n\n[platform]\nname = mine\nslrs = 1\nsource = S\n";

class PlatformOption : public testing::Test {
 protected:
  PlatformOption() {
    directory_.write("a.cfg", "[connectivity]\nslr=a_1:SLR1\n");
    directory_.write("mine.ini", kBoard);
  }
  Result run_here(std::vector<std::string> words, std::vector<std::string> environment = {}) {
    Call call{std::move(words)};
    call.directory = directory_.path();
    call.environment = std::move(environment);
    return run(call);
  }
  TempDirectory directory_;
};

TEST_F(PlatformOption, TakesANameAnAliasOrAFile) {
  for (const std::string name : {"xilinx_u250_gen3x16_xdma_4_1_202210_1", "u250"}) {
    const Result result = run_here({"lint", "--platform", name, "a.cfg"});
    EXPECT_EQ(result.exit_code, 0) << name << result.out << result.err;
  }
  const Result result = run_here({"lint", "--platform", "mine.ini", "a.cfg", "--format", "gcc"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.out.find("[slr-not-on-platform]"), std::string::npos) << result.out;
}

TEST_F(PlatformOption, UnknownNamesAreTwoWithASuggestion) {
  const Result result = run_here({"lint", "--platform", "u251", "a.cfg"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_TRUE(result.err.starts_with("vppcheck: the platform 'u251' is not known; did you mean '"))
      << result.err;
  EXPECT_EQ(result.err.find("did you mean"), result.err.rfind("did you mean"));
}

TEST_F(PlatformOption, BadFilesAreThreeWithTheirLine) {
  directory_.write("mine.ini", "[platform]\nname = mine\nslrs\n");
  const Result result = run_here({"lint", "--platform", "mine.ini", "a.cfg"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: mine.ini:3: expected 'key = value'\n");
  const Result absent = run_here({"lint", "--platform", "absent.ini", "a.cfg"});
  EXPECT_EQ(absent.exit_code, 3);
  EXPECT_EQ(absent.err, "vppcheck: the platform file 'absent.ini' does not exist\n");
}

TEST_F(PlatformOption, TheConfigurationMayNameIt) {
  const std::string slr = "[connectivity]\nslr=a_1:SLR4\n";
  directory_.write("name.cfg", "platform=xilinx_u250_gen3x16_xdma_4_1_202210_1\n" + slr);
  directory_.write("xpfm.cfg",
                   "platform=/opt/platforms/x/xilinx_u250_gen3x16_xdma_4_1_202210_1.xpfm\n" + slr);
  directory_.write("file.cfg", "platform=mine.ini\n" + slr);
  for (const std::string file : {"name.cfg", "xpfm.cfg", "file.cfg"}) {
    const Result result =
        run_here({"lint", "--ignore", "slr-without-memory", "--format", "json", file});
    EXPECT_EQ(rules_in(result.json()), std::vector<std::string>{"slr-not-on-platform:3"}) << file;
  }
}

// The configuration is v++'s, whose platform may be one that is not built in.
TEST_F(PlatformOption, AnUnknownOneInTheConfigurationIsNoFault) {
  directory_.write("a.cfg", "platform=/opt/my_platform.xpfm\n[connectivity]\nslr=a_1:SLR4\n");
  const Result result = run_here({"lint", "--format", "json", "a.cfg"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "");
  const auto json = result.json();
  ASSERT_FALSE(json["not_checked"].empty());
  bool told = false;
  for (const auto& entry : json["not_checked"]) {
    told = told || (entry["rule"] == "slr-not-on-platform" && entry["needs"] == "platform" &&
                    entry["reason"].get<std::string>().find("my_platform") != std::string::npos);
  }
  EXPECT_TRUE(told) << json["not_checked"].dump(1);
}

TEST_F(PlatformOption, TheSearchPathWinsOverWhatIsBuiltIn) {
  directory_.write("boards/mine.ini", kBoard);
  const std::string path = "VPPCHECK_PLATFORM_PATH=" + (directory_ / "boards");
  EXPECT_EQ(run_here({"lint", "--platform", "mine", "a.cfg"}).exit_code, 2);
  EXPECT_EQ(run_here({"lint", "--platform", "mine", "a.cfg"}, {path}).exit_code, 1);

  EXPECT_EQ(run_here({"lint", "--platform", "u250", "a.cfg"}, {path}).exit_code, 0);
  directory_.write("boards/u250.ini", kBoard);
  EXPECT_EQ(run_here({"lint", "--platform", "u250", "a.cfg"}, {path}).exit_code, 1);
  directory_.write("boards/u250.ini", "nonsense\n");
  const Result bad = run_here({"lint", "--platform", "u250", "a.cfg"}, {path});
  EXPECT_EQ(bad.exit_code, 3);
  EXPECT_EQ(bad.err,
            "vppcheck: " + (directory_ / "boards/u250.ini") + ":1: expected 'key = value'\n");
}

TEST(PlatformCommand, ListsTheBuiltInOnes) {
  const Result text = run({{"platform", "list"}});
  EXPECT_EQ(text.exit_code, 0);
  EXPECT_NE(text.out.find("\n  also "), std::string::npos);
  const auto json = run({{"platform", "list", "--format", "json"}}).json();
  ASSERT_TRUE(json.is_object());
  EXPECT_EQ(json["schema_version"], 1);
  EXPECT_GE(json["platforms"].size(), 30u);
  for (const auto& platform : json["platforms"]) {
    EXPECT_NE(text.out.find(platform["name"].get<std::string>()), std::string::npos);
    for (const char* key : {"slr_budgets", "memories", "clocks", "aie"}) {
      EXPECT_TRUE(platform[key].is_boolean()) << key;
    }
  }
}

TEST(PlatformCommand, ShowsOneWithItsSources) {
  const Result text = run({{"platform", "show", "u250"}});
  EXPECT_EQ(text.exit_code, 0);
  EXPECT_TRUE(text.out.starts_with("platform      ")) << text.out;
  EXPECT_NE(text.out.find("\nsources\n"), std::string::npos);
  const auto json = run({{"platform", "show", "u250", "--format=json"}}).json();
  ASSERT_TRUE(json.is_object());
  EXPECT_EQ(json["schema_version"], 1);
  EXPECT_EQ(json["slrs"].size(), 4u);
  EXPECT_FALSE(json["sources"].empty());
}

TEST(PlatformCommand, ShowsAFileOfTheUsers) {
  TempDirectory directory;
  directory.write("mine.ini", kBoard);
  const Result result =
      run_in(directory.path(), {"platform", "show", "mine.ini", "--format", "json"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.json()["name"], "mine");
  directory.write("mine.ini", "[platform]\n");
  EXPECT_EQ(run_in(directory.path(), {"platform", "show", "mine.ini"}).exit_code, 3);
}

TEST(PlatformCommand, WrongUsageIsTwo) {
  EXPECT_EQ(run({{"platform"}}).exit_code, 2);
  EXPECT_EQ(run({{"platform", "show"}}).exit_code, 2);
  EXPECT_EQ(run({{"platform", "list", "u250"}}).exit_code, 2);
  EXPECT_EQ(run({{"platform", "show", "u250", "u280"}}).exit_code, 2);
  const Result unknown = run({{"platform", "show", "u251"}});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_EQ(unknown.err.find("did you mean"), unknown.err.rfind("did you mean"));
}

}  // namespace
}  // namespace vppcheck::cli
