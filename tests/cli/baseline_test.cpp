// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// --baseline and --write-baseline.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "cli/configurations.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

class BaselineOption : public testing::Test {
 protected:
  BaselineOption() {
    directory_.write("hw/a.cfg", kError);
    directory_.write("hw/b.cfg", kWarning);
  }
  Result lint(std::vector<std::string> words) {
    words.insert(words.begin(), "lint");
    words.insert(words.end(), {"hw/a.cfg", "hw/b.cfg"});
    return run_in(directory_.path(), std::move(words));
  }
  TempDirectory directory_;
};

constexpr char kBase[] =
    "{\"schema_version\": 1, \"scope\": \"file\", \"findings\": [\n"
    "{\"file\":\"hw/"
    "a.cfg\",\"rule\":\"slr-unknown-cu\",\"text\":\"slr=vadd_righ:SLR1\",\"count\":1},"
    "\n"
    "{\"file\":\"hw/b.cfg\",\"rule\":\"sp-duplicate\",\"text\":\"sp=vadd_1.in:DDR[0]\",\"count\":1}"
    "\n]}\n";

TEST_F(BaselineOption, WritesWhatIsFoundAndFailsForNothing) {
  const Result result = lint({"--write-baseline", "base.json"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "vppcheck: wrote 2 findings to base.json\n");
  EXPECT_EQ(directory_.read("base.json"), kBase);
}

TEST_F(BaselineOption, WhatIsInItIsNotTold) {
  directory_.write("base.json", kBase);
  EXPECT_EQ(lint({"--baseline", "base.json"}).exit_code, 0);
  const Result json = lint({"--baseline", "base.json", "--format", "json"});
  EXPECT_TRUE(json.json()["findings"].empty()) << json.out;
  directory_.write("hw/b.cfg", std::string(kWarning) + "sp=vadd_1.in:DDR[0]\n");
  EXPECT_EQ(lint({"--baseline", "base.json"}).exit_code, 1) << "one more";
}

TEST_F(BaselineOption, StaleEntriesAreToldAndFailNothing) {
  directory_.write("base.json", kBase);
  directory_.write("hw/b.cfg", kClean);
  const Result result = lint({"--baseline", "base.json", "--format", "json"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(rules_in(result.json()), std::vector<std::string>{"stale-baseline-entry:null"});
  EXPECT_EQ(result.json()["findings"][0]["file"], "base.json");
  EXPECT_EQ(lint({"--baseline", "base.json", "--severity", "stale-baseline-entry=error"}).exit_code,
            1);
}

TEST_F(BaselineOption, OfTheProjectFileCountsFromItsDirectory) {
  directory_.write("hw/.vppcheck.ini", "[vppcheck]\nbaseline = ../ci/base.json\n");
  EXPECT_EQ(lint({}).exit_code, 3) << "it is not there";
  directory_.write("ci/x", "");
  EXPECT_EQ(lint({"--write-baseline", "ci/base.json"}).exit_code, 0);
  EXPECT_NE(directory_.read("ci/base.json").find("../hw/a.cfg"), std::string::npos);
  EXPECT_EQ(lint({}).exit_code, 0);
  EXPECT_EQ(lint({"--isolated"}).exit_code, 1);
  directory_.write("none.json", "{\"schema_version\": 1, \"scope\": \"file\", \"findings\": []}");
  EXPECT_EQ(lint({"--baseline", "none.json"}).exit_code, 1) << "the command line wins";
}

TEST_F(BaselineOption, IsWrittenAnewWithAllThatIsFound) {
  directory_.write("base.json", kBase);
  directory_.write("hw/a.cfg", kClean);
  EXPECT_EQ(lint({"--baseline", "base.json", "--write-baseline", "base.json"}).exit_code, 0);
  const std::string after = directory_.read("base.json");
  EXPECT_EQ(after.find("a.cfg"), std::string::npos);
  EXPECT_NE(after.find("b.cfg"), std::string::npos);
}

TEST_F(BaselineOption, KeepsItsMode) {
  const std::string path = directory_.write("base.json", kBase);
  ASSERT_EQ(::chmod(path.c_str(), 0600), 0);
  directory_.write("hw/a.cfg", kClean);
  EXPECT_EQ(lint({"--write-baseline", "base.json"}).exit_code, 0);
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0600u);
}

TEST_F(BaselineOption, DoesNotOverwriteOtherFiles) {
  const Result result = lint({"--write-baseline", "hw/a.cfg"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("it is not overwritten\n"), std::string::npos) << result.err;
  EXPECT_EQ(directory_.read("hw/a.cfg"), kError);
}

TEST_F(BaselineOption, IsNotWrittenWhenAnInputIsMissing) {
  const Result result = lint({"--write-baseline", "base.json", "hw/absent.cfg"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(directory_.read("base.json"), "");
}

TEST_F(BaselineOption, FaultsOfTheFileAreWrongUsage) {
  directory_.write("base.json", std::string(kBase).substr(0, 100));
  const Result cut = lint({"--baseline", "base.json"});
  EXPECT_EQ(cut.exit_code, 2);
  EXPECT_EQ(cut.out, "");
  EXPECT_TRUE(cut.err.starts_with("vppcheck: base.json:2: malformed JSON: ")) << cut.err;

  const Result report = lint({"--format", "json:report.json"});
  EXPECT_EQ(report.exit_code, 1);
  EXPECT_EQ(lint({"--baseline", "report.json"}).err,
            "vppcheck: report.json: is no baseline; --write-baseline writes one\n");
  EXPECT_EQ(lint({"--baseline", "absent.json"}).exit_code, 3);
  EXPECT_EQ(lint({"--baseline", "hw"}).exit_code, 3);
}

TEST_F(BaselineOption, AHostileOneCostsLittle) {
  directory_.write("base.json", std::string(10 << 20, '['));
  const Result deep = lint({"--baseline", "base.json"});
  EXPECT_EQ(deep.exit_code, 2);
  expect_little_memory(deep);
  directory_.write("base.json", std::string(40 << 20, ' '));
  const Result large = lint({"--baseline", "base.json"});
  EXPECT_EQ(large.exit_code, 3);
  expect_little_memory(large);
}

TEST_F(BaselineOption, HoldsTheFindingsOfALinkApart) {
  const std::vector<std::string> words = {"prelink", "hw/a.cfg", "hw/b.cfg", "--baseline",
                                          "base.json"};
  EXPECT_EQ(lint({"--write-baseline", "base.json"}).exit_code, 0);
  directory_.write("hw/a.cfg", kClean);
  const Result result = run_in(directory_.path(), words);
  EXPECT_EQ(result.out.find("stale"), std::string::npos) << result.out;
}

TEST_F(BaselineOption, StaysUntouchedByFixes) {
  EXPECT_EQ(lint({"--write-baseline", "base.json"}).exit_code, 0);
  EXPECT_EQ(lint({"--baseline", "base.json", "--fix", "--unsafe-fixes"}).exit_code, 0);
  EXPECT_EQ(directory_.read("hw/a.cfg"), kError);
  EXPECT_EQ(directory_.read("hw/b.cfg"), kWarning);
}

}  // namespace
}  // namespace vppcheck::cli
