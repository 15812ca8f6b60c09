// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// .vppcheck.ini: where it is looked for, and that the command line wins.
#include <gtest/gtest.h>

#include "cli/configurations.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

class ProjectFile : public testing::Test {
 protected:
  ProjectFile() { directory_.write("link/a.cfg", kWarning); }
  Result lint(std::vector<std::string> words) {
    words.insert(words.begin(), "lint");
    words.insert(words.end(), {"--format", "json", "link/a.cfg"});
    return run_in(directory_.path(), std::move(words));
  }
  TempDirectory directory_;
};

TEST_F(ProjectFile, TheNearestOneUpwardsCounts) {
  EXPECT_EQ(lint({}).exit_code, 1);
  directory_.write(".vppcheck.ini", "[vppcheck]\nignore = sp-duplicate\n");
  EXPECT_EQ(lint({}).exit_code, 0);
  directory_.write("link/.vppcheck.ini", "[vppcheck]\nfail_on = warning\n");
  EXPECT_EQ(lint({}).exit_code, 1);
}

TEST_F(ProjectFile, IsThatOfTheLintedFileWhereverOneStands) {
  directory_.write("link/.vppcheck.ini", "[vppcheck]\nignore = sp-duplicate\n");
  directory_.write("other/.vppcheck.ini", "[vppcheck]\nfail_on = error\n");
  directory_.write("other/b.cfg", kWarning);
  EXPECT_EQ(run_in(directory_ / "other", {"lint", "../link/a.cfg"}).exit_code, 0);
  const Result both =
      run_in(directory_.path(), {"lint", "link/a.cfg", "other/b.cfg", "--format=json"});
  EXPECT_EQ(both.exit_code, 0);
  EXPECT_EQ(both.json()["findings"].size(), 1u);
}

TEST_F(ProjectFile, IsNotLookedForAboveTheRepository) {
  directory_.write(".vppcheck.ini", "[vppcheck]\nignore = sp-duplicate\n");
  directory_.write("link/.git/HEAD", "");
  EXPECT_EQ(lint({}).exit_code, 1);
}

TEST_F(ProjectFile, IsolatedIgnoresIt) {
  directory_.write(".vppcheck.ini", "[vppcheck]\nignore = sp-duplicate\n");
  EXPECT_EQ(lint({"--isolated"}).exit_code, 1);
  directory_.write(".vppcheck.ini", "nonsense");
  EXPECT_EQ(lint({"--isolated"}).exit_code, 1);
}

TEST_F(ProjectFile, CountsForStandardInputUnderItsName) {
  directory_.write("link/.vppcheck.ini", "[vppcheck]\nignore = sp-duplicate\n");
  Call call{{"lint", "-", "--stdin-filename", "link/new.cfg"}};
  call.directory = directory_.path();
  call.input = kWarning;
  EXPECT_EQ(run(call).exit_code, 0);
  call.words = {"lint", "-"};
  EXPECT_EQ(run(call).exit_code, 1);
}

TEST_F(ProjectFile, FaultsAreTwoWithTheirLine) {
  const auto message = [&](std::string_view bytes) {
    directory_.write(".vppcheck.ini", bytes);
    const Result result = lint({});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.out, "");
    const std::string start = "vppcheck: " + directory_.path() + "/.vppcheck.ini:";
    EXPECT_TRUE(result.err.starts_with(start)) << result.err;
    return result.err.substr(std::min(start.size(), result.err.size()));
  };
  EXPECT_EQ(message("[vppcheck]\nfail-on = error\n"),
            "2: there is no key 'fail-on' in [vppcheck]; did you mean 'fail_on'?\n");
  EXPECT_EQ(message("# ours\n[lint]\nselect = slr-*\n"),
            "2: there is no section [lint]; the sections are [vppcheck] and [severity]\n");
  EXPECT_EQ(message("[severity]\nslr-conflict = fatal\n"),
            "2: 'fatal' is no level; levels are error, warning, info and off\n");
  EXPECT_EQ(message("[vppcheck]\nignore = slr-conflict, nothing-like-it\n"),
            "2: there is no rule 'nothing-like-it'; 'vppcheck rules' lists them\n");
  EXPECT_EQ(message("[vppcheck]\n\nnonsense\n"), "3: expected 'key = value'\n");
}

TEST_F(ProjectFile, SetsPolicyForTheWholeProject) {
  directory_.write(".vppcheck.ini",
                   "[vppcheck]\nselect = sp-*\n\n[severity]\nsp-duplicate = error\n");
  const auto json = lint({}).json();
  ASSERT_EQ(rules_in(json), std::vector<std::string>{"sp-duplicate:3"});
  EXPECT_EQ(json["findings"][0]["severity"], "error");
}

TEST_F(ProjectFile, TheCommandLineWins) {
  directory_.write(
      ".vppcheck.ini",
      "[vppcheck]\nfail_on = error\nselect = slr-*\n\n[severity]\nsp-duplicate = off\n");
  EXPECT_EQ(lint({}).exit_code, 0);
  EXPECT_EQ(lint({"--select", "sp-duplicate", "--fail-on", "warning"}).exit_code, 1);
  directory_.write(".vppcheck.ini", "[vppcheck]\nignore = s*\n");
  EXPECT_EQ(lint({"--severity", "sp-duplicate=warning"}).exit_code, 1);
  EXPECT_EQ(lint({"--severity", "sp-duplicate=warning", "--ignore", "sp-*"}).exit_code, 0);
}

constexpr char kHost[] = "auto g = xrt::graph(device, uuid, \"gr\");\n";

constexpr char kGraph[] =
    "{\"aie_metadata\": {\"driver_config\": {\"num_columns\": 50, \"aie_partition_json\": "
    "{\"AIE\": "
    "{\"ai_engine_0\": {\"partitions\": [{\"startColumn\": 6, \"numColumns\": 2, \"namespace\": "
    "\"pr0\"}]}}}}, \"graphs\": {\"graph0\": {\"name\": \"gr\"}}}}\n";

TEST_F(ProjectFile, NamesGraphsHostSourcesAndTheTarget) {
  directory_.write("link/aie.cfg", "[aie]\nenable-partition=6:2:pr0\n");
  directory_.write("src/host.cpp", kHost);
  directory_.write("work/control.json", kGraph);
  directory_.write(".vppcheck.ini",
                   "[vppcheck]\nselect = aie-*\nfail_on = warning\naie = work/control.json\n"
                   "host = src/host.cpp\ntarget = hw\n");
  const std::vector<std::string> words = {"prelink", "link/aie.cfg", "--format", "json"};
  const Result result = run_in(directory_.path(), words);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.exit_code, 1);
  ASSERT_EQ(rules_in(result.json()), std::vector<std::string>{"aie-graph-handle:1"});
  const auto finding = result.json()["findings"][0];
  EXPECT_EQ(finding["column"], 36);
  EXPECT_EQ(finding["end_column"], 38);
  EXPECT_EQ(finding["fixes"][0]["edits"][0]["replacement"], "pr0_gr");

  directory_.write("other.cpp", "// opens nothing\n");
  auto replaced = words;
  replaced.insert(replaced.end(), {"--host", "other.cpp"});
  EXPECT_EQ(run_in(directory_.path(), replaced).exit_code, 0) << "the command line replaces";
}

constexpr char kTable[] =
    "[sources]\nS = a table of this test\n\n[platform]\nname = %\nslrs = 1\nsource = S\n";

std::string table_of(std::string name) {
  std::string table = kTable;
  return table.replace(table.find('%'), 1, name);
}

TEST_F(ProjectFile, PathsCountFromItsOwnDirectory) {
  directory_.write("link/a.cfg", "[connectivity]\nslr=a_1:SLR1\n");
  directory_.write("boards/mine.ini", table_of("mine"));
  directory_.write("numbers/a.ini", "[kernel a]\nlut = 5\n");
  directory_.write(".vppcheck.ini",
                   "[vppcheck]\nplatform = boards/mine.ini\nresources = numbers/a.ini\n");
  const Result above = lint({});
  EXPECT_EQ(above.err, "");
  EXPECT_EQ(rules_in(above.json()).back(), "slr-not-on-platform:2");
  EXPECT_EQ(run_in(directory_ / "link", {"lint", "a.cfg"}).out.find("error: ") != std::string::npos,
            true);

  directory_.write(".vppcheck.ini", "[vppcheck]\nresources = absent.ini\n");
  const Result absent = lint({});
  EXPECT_EQ(absent.exit_code, 3);
  EXPECT_EQ(absent.err,
            "vppcheck: " + (directory_ / "absent.ini") + ": No such file or directory\n");
}

TEST_F(ProjectFile, ThePlatformOfTheCommandOutweighsThatOfTheFileAndThatTheProjects) {
  directory_.write("one.ini", table_of("one"));
  std::string two = table_of("two");
  two.replace(two.find("slrs = 1"), 8, "slrs = 2");
  directory_.write("two.ini", two);
  const std::string slr = "[connectivity]\nslr=a_1:SLR1\n";

  directory_.write("link/a.cfg", slr);
  directory_.write(".vppcheck.ini", "[vppcheck]\nplatform = ./one.ini\n");
  EXPECT_EQ(lint({}).exit_code, 1);
  EXPECT_EQ(lint({"--platform", "two.ini"}).exit_code, 0);
  directory_.write("link/a.cfg", "platform=" + (directory_ / "two.ini") + "\n" + slr);
  EXPECT_EQ(lint({}).exit_code, 0);
  EXPECT_EQ(lint({"--platform", "one.ini"}).exit_code, 1);
}

}  // namespace
}  // namespace vppcheck::cli
