// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "cli/configurations.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

/// What a wrong command line gets: the complaint, without the hint at the help behind it.
std::string complaint(std::vector<std::string> words) {
  const Result result = run({std::move(words)});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("--help' shows how it is used\n"), std::string::npos) << result.err;
  return result.err.substr(0, result.err.find('\n'));
}

TEST(Usage, WithoutWordsTheHelpGoesToStandardError) {
  const Result result = run({});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, run({{"--help"}}).out);
}

TEST(Usage, HelpNamesEveryCommand) {
  const Result result = run({{"--help"}});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "");
  for (const std::string command : {"lint", "prelink", "verify", "platform", "rules", "explain"}) {
    EXPECT_NE(result.out.find("\n  " + command), std::string::npos) << command;
    for (const std::string help : {"--help", "-h"}) {
      const Result of_command = run({{command, help}});
      EXPECT_EQ(of_command.exit_code, 0) << command;
      EXPECT_EQ(of_command.err, "");
      EXPECT_TRUE(of_command.out.starts_with("usage: vppcheck " + command)) << of_command.out;
    }
  }
  EXPECT_EQ(run({{"-h"}}).out, result.out);
}

TEST(Usage, HelpOfTheChecksNamesTheirOptions) {
  const std::string help = run({{"lint", "--help"}}).out;
  for (const std::string option :
       {"--platform", "--kernel", "--xo", "--resources", "--margin", "--vitis", "--select",
        "--ignore", "--severity", "--fail-on", "--no-suppressions", "--format", "--color",
        "--quiet", "--isolated", "--stdin-filename"}) {
    EXPECT_NE(help.find(option), std::string::npos) << option;
  }
}

TEST(Usage, VersionIsThatOfTheProject) {
  const Result result = run({{"--version"}});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "vppcheck 0.1.0\n");
}

TEST(Usage, UnknownCommandsGetASuggestion) {
  EXPECT_EQ(complaint({"lnt"}), "vppcheck: there is no command 'lnt'; did you mean 'lint'?");
  EXPECT_EQ(complaint({"frobnicate"}), "vppcheck: there is no command 'frobnicate'");
  EXPECT_EQ(complaint({"\x1b[2J"}), "vppcheck: there is no command '\\x1b[2J'");
}

TEST(Usage, UnknownOptionsGetASuggestion) {
  EXPECT_EQ(complaint({"lint", "--platfrom", "u250", "a.cfg"}),
            "vppcheck: there is no option '--platfrom'; did you mean '--platform'?");
  EXPECT_EQ(complaint({"lint", "--frobnicate", "a.cfg"}),
            "vppcheck: there is no option '--frobnicate'");
  EXPECT_EQ(complaint({"rules", "--formt=json"}),
            "vppcheck: there is no option '--formt'; did you mean '--format'?");
}

// --plat would change its meaning with the next option that begins so.
TEST(Usage, ShortenedNamesAreNotGuessed) {
  EXPECT_TRUE(complaint({"lint", "--plat", "u250", "a.cfg"})
                  .starts_with("vppcheck: there is no option '--plat'"));
  EXPECT_TRUE(
      complaint({"lint", "--iso", "a.cfg"}).starts_with("vppcheck: there is no option '--iso'"));
  EXPECT_TRUE(complaint({"lin", "a.cfg"}).starts_with("vppcheck: there is no command 'lin'"));
}

TEST(Usage, MissingAndRepeatedValuesAreComplainedAbout) {
  EXPECT_EQ(complaint({"lint", "a.cfg", "--platform"}),
            "vppcheck: the required argument for option '--platform' is missing");
  EXPECT_EQ(complaint({"lint", "--vitis", "2023.1", "--vitis", "2023.2", "a.cfg"}),
            "vppcheck: option '--vitis' cannot be specified more than once");
  EXPECT_EQ(complaint({"lint"}), "vppcheck: no file is given");
  EXPECT_EQ(complaint({"lint", "-", "-"}), "vppcheck: standard input can be read only once");
}

TEST(Usage, WrongValuesAreComplainedAbout) {
  TempDirectory directory;
  const std::string file = directory.write("a.cfg", kClean);
  const auto message = [&](std::vector<std::string> words) {
    words.push_back(file);
    const Result result = run({std::move(words)});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.out, "");
    return result.err.substr(0, result.err.find('\n'));
  };
  EXPECT_EQ(message({"lint", "--fail-on", "fatal"}),
            "vppcheck: --fail-on takes error, warning or info, not 'fatal'");
  EXPECT_EQ(message({"lint", "--margin", "101"}),
            "vppcheck: --margin takes a percentage from 0 to 100, not '101'");
  EXPECT_EQ(message({"lint", "--margin=-1"}),
            "vppcheck: --margin takes a percentage from 0 to 100, not '-1'");
  EXPECT_EQ(message({"lint", "--vitis", "latest"}),
            "vppcheck: --vitis takes a release like 2023.2, not 'latest'");
  EXPECT_EQ(message({"lint", "--select", "slr-confict"}),
            "vppcheck: there is no rule 'slr-confict'; did you mean 'slr-conflict'?");
  EXPECT_EQ(message({"lint", "--ignore", "frobnicate"}),
            "vppcheck: there is no rule 'frobnicate'; 'vppcheck rules' lists them");
  EXPECT_EQ(message({"lint", "--severity", "slr-conflict"}),
            "vppcheck: 'slr-conflict' is not RULE=LEVEL");
  EXPECT_EQ(message({"lint", "--severity", "slr-conflict=fatal"}),
            "vppcheck: 'fatal' is no level; levels are error, warning, info and off");
  EXPECT_EQ(message({"lint", "--color", "yes"}),
            "vppcheck: --color takes auto, always or never, not 'yes'");
}

TEST(Usage, RulesListsEveryRuleInBothFormats) {
  const Result text = run({{"rules"}});
  EXPECT_EQ(text.exit_code, 0);
  EXPECT_NE(text.out.find("slr-conflict"), std::string::npos);
  const auto json = run({{"rules", "--format", "json"}}).json();
  ASSERT_TRUE(json.is_object());
  EXPECT_EQ(json["schema_version"], 1);
  EXPECT_EQ(json["rules"].size(),
            static_cast<std::size_t>(std::count(text.out.begin(), text.out.end(), '\n')));
  for (const auto& rule : json["rules"]) {
    EXPECT_TRUE(text.out.find("\n" + rule["name"].get<std::string>() + " ") != std::string::npos ||
                text.out.starts_with(rule["name"].get<std::string>()));
    EXPECT_TRUE(rule["severity"] == "error" || rule["severity"] == "warning" ||
                rule["severity"] == "info");
    EXPECT_FALSE(rule["summary"].get<std::string>().empty());
  }
  EXPECT_EQ(complaint({"rules", "slr-conflict"}), "vppcheck: rules takes no names");
  EXPECT_EQ(complaint({"rules", "--format", "sarif"}),
            "vppcheck: there is no format 'sarif'; formats are text, json");
}

TEST(Usage, ExplainPrintsThePageOfARule) {
  const Result result = run({{"explain", "slr-conflict"}});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.out.find("slr-conflict"), std::string::npos);
  EXPECT_EQ(complaint({"explain", "slr-confict"}),
            "vppcheck: there is no rule 'slr-confict'; did you mean 'slr-conflict'?");
  EXPECT_EQ(complaint({"explain"}), "vppcheck: explain takes the name of one rule");
  EXPECT_EQ(complaint({"explain", "slr-*"}), "vppcheck: explain takes the name of one rule");
}

TEST(Usage, ReportsOfRulesMayGoToAFile) {
  TempDirectory directory;
  const Result result = run_in(directory.path(), {"rules", "--format", "json:rules.json"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(directory.read("rules.json"), run({{"rules", "--format", "json"}}).out);
}

}  // namespace
}  // namespace vppcheck::cli
