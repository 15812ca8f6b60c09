// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// What the official schema cannot say; tests/report/validate.py holds every report to the schema.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/made_report.h"

namespace vppcheck::report {
namespace {

using nlohmann::json;

json run_of(const MadeReport& report, std::string_view root = {}, std::string_view directory = {}) {
  Input input = report.input();
  input.root = root;
  input.directory = directory;
  const json document = json::parse(write_sarif(input), nullptr, false);
  EXPECT_EQ(document["version"], "2.1.0");
  return document["runs"][0];
}

json result_of(const MadeReport& report) { return run_of(report)["results"][0]; }

/// The region of a finding in a file of these bytes.
json region(const std::string& bytes, std::uint32_t begin, std::uint32_t end) {
  const MadeReport report("a.cfg", bytes, {begin, end}, "m");
  return result_of(report)["locations"][0]["physicalLocation"]["region"];
}

json place(int line, int column, int end_line, int end_column) {
  return {{"startLine", line},
          {"startColumn", column},
          {"endLine", end_line},
          {"endColumn", end_column}};
}

/// The location of a file under that root.
json location(const std::string& name) {
  const MadeReport report(name, "x\n", {0, 1}, "m");
  return run_of(report, "/repo",
                "/repo/hw")["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
}

TEST(Sarif, AResultSaysWhatWhereAndWhatToDo) {
  const json result = result_of(example());
  EXPECT_EQ(result["ruleId"], "slr-unknown-cu");
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["message"]["text"],
            "compute unit 'kernel_B' is not declared; did you mean 'lernel_B'?");
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["region"], place(4, 5, 4, 13));
  const json& related = result["relatedLocations"][0];
  EXPECT_EQ(related["physicalLocation"]["region"], place(2, 22, 2, 30));
  EXPECT_EQ(related["message"]["text"], "'lernel_B' is declared here");
  EXPECT_EQ(result["partialFingerprints"]["vppcheckLine/v1"].get<std::string>().size(), 16u);
}

TEST(Sarif, ARuleStandsOnceWithItsPage) {
  MadeReport report = example();
  report.outcome().findings.push_back(report.finding());
  const json run = run_of(report);
  ASSERT_EQ(run["tool"]["driver"]["rules"].size(), 1u);
  const json& rule = run["tool"]["driver"]["rules"][0];
  EXPECT_EQ(rule["id"], "slr-unknown-cu");
  EXPECT_EQ(rule["defaultConfiguration"]["level"], "error");
  EXPECT_TRUE(rule["help"]["markdown"].get<std::string>().starts_with("# slr-unknown-cu\n"));
  EXPECT_EQ(rule["fullDescription"]["text"],
            "v++ would stop here with CFGEN 83-2291, about 20 s into the link");
  for (const json& result : run["results"]) EXPECT_EQ(result["ruleIndex"], 0);
  EXPECT_NE(run["results"][0]["partialFingerprints"], run["results"][1]["partialFingerprints"]);
}

TEST(Sarif, NothingFoundIsAnEmptyListOfResults) {
  MadeReport report = example();
  report.outcome().findings.clear();
  const json run = run_of(report);
  EXPECT_EQ(run["results"], json::array());
  EXPECT_EQ(run["tool"]["driver"]["rules"], json::array());
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], true);
}

TEST(Sarif, AnInputThatCouldNotBeReadIsNoSuccess) {
  const MadeReport report = example();
  Input input = report.input();
  input.is_complete = false;
  const json document = json::parse(write_sarif(input));
  EXPECT_EQ(document["runs"][0]["invocations"][0]["executionSuccessful"], false);
}

TEST(Sarif, ColumnsCountUtf16) {
  EXPECT_EQ(run_of(example())["columnKind"], "utf16CodeUnits");
  EXPECT_EQ(region("a=b\n", 2, 3), place(1, 3, 1, 4));
  EXPECT_EQ(region("\xC3\xB6=b\n", 3, 4), place(1, 3, 1, 4)) << "two bytes are one unit";
  EXPECT_EQ(region("\xE6\x97\xA5=b\n", 4, 5), place(1, 3, 1, 4)) << "three bytes are one unit";
  EXPECT_EQ(region("\xF0\x9F\x98\x80=b\n", 5, 6), place(1, 4, 1, 5)) << "four bytes are two";
  EXPECT_EQ(region("\xFF\xFE=b\n", 3, 4), place(1, 4, 1, 5)) << "what is no UTF-8 is replaced";
  EXPECT_EQ(region("a\nb", 1, 2), place(1, 2, 2, 1)) << "a line end";
  EXPECT_EQ(region("ab", 2, 2), place(1, 3, 1, 3)) << "the end of the file";
}

// Long lines are counted in steps; a step must not fall into a character.
TEST(Sarif, ColumnsOfLongLinesAreThoseOfShortOnes) {
  std::string line = "a";
  for (int i = 0; i < 3000; ++i) line += i % 2 == 0 ? "\xE6\x97\xA5" : "\xF0\x9F\x98\x80";
  for (const std::uint32_t pairs : {0u, 100u, 146u, 147u, 292u, 293u, 1000u, 1499u}) {
    const std::uint32_t begin = 1 + pairs * 7;
    const int column = static_cast<int>(2 + pairs * 3);
    EXPECT_EQ(region(line, begin, begin + 3), place(1, column, 1, column + 1)) << pairs;
  }
}

TEST(Sarif, FilesCountFromTheRootOfTheRepository) {
  EXPECT_EQ(location("a b.cfg"), (json{{"uri", "hw/a%20b.cfg"}, {"uriBaseId", "SRCROOT"}}));
  EXPECT_EQ(location("/repo/x:y.cfg"), (json{{"uri", "x%3Ay.cfg"}, {"uriBaseId", "SRCROOT"}}));
  EXPECT_EQ(location("\xFF.cfg"), (json{{"uri", "hw/%FF.cfg"}, {"uriBaseId", "SRCROOT"}}));
  EXPECT_EQ(location("../../out.cfg"), json({{"uri", "file:///out.cfg"}}));
  EXPECT_EQ(location("<command line>"), json({{"uri", "%3Ccommand%20line%3E"}}));
  EXPECT_EQ(run_of(example(), "/a b", "/a b")["originalUriBaseIds"]["SRCROOT"]["uri"],
            "file:///a%20b/");
}

TEST(Sarif, AFixDeletesARegionAndInsertsText) {
  const json fix = result_of(example())["fixes"][0];
  EXPECT_EQ(fix["description"]["text"], "write 'lernel_B'");
  EXPECT_EQ(fix["properties"]["safe"], true);
  const json& change = fix["artifactChanges"][0];
  EXPECT_EQ(change["artifactLocation"]["uri"], "system.cfg");
  EXPECT_EQ(change["replacements"][0]["deletedRegion"], place(4, 5, 4, 13));
  EXPECT_EQ(change["replacements"][0]["insertedContent"]["text"], "lernel_B");
}

TEST(Sarif, AFindingWithoutAPlaceNamesItsFile) {
  MadeReport report("a.cfg", "", {0, 0}, "m");
  report.finding().where.reset();
  report.finding().input = "k.xo";
  const json physical = result_of(report)["locations"][0]["physicalLocation"];
  EXPECT_EQ(physical["artifactLocation"]["uri"], "k.xo");
  EXPECT_FALSE(physical.contains("region"));
}

TEST(Sarif, WhatIsSilencedIsNoResult) {
  MadeReport report = example();
  report.outcome().suppressed_findings = {{report.finding(), "made elsewhere"}};
  report.outcome().baseline_findings = {report.finding()};
  EXPECT_EQ(run_of(report)["results"].size(), 1u);
  report.outcome().findings.clear();
  EXPECT_EQ(run_of(report)["results"], json::array());
}

TEST(Sarif, AMessageHasNoPlaceholdersAndNoLinks) {
  const auto text = [](const std::string& message) {
    return result_of(MadeReport("a.cfg", "x\n", {0, 1}, message))["message"]["text"];
  };
  EXPECT_EQ(text("${HOME} and {0}"), "${{HOME}} and {{0}}");
  EXPECT_EQ(text("DDR[0](javascript:x)"), "DDR[0] (javascript:x)");
  EXPECT_EQ(text("DDR[0:1] {"), "DDR[0:1] {{");
}

TEST(Sarif, WhatWasNotCheckedIsNoResult) {
  MadeReport report = example();
  report.outcome().findings.clear();
  report.outcome().not_checked = {{&MadeReport::kRule, diagnostic::Need::kernel, "no kernel"}};
  const json run = run_of(report);
  EXPECT_TRUE(run["results"].empty());
  const json& notification = run["invocations"][0]["toolExecutionNotifications"][0];
  EXPECT_EQ(notification["level"], "note");
  EXPECT_EQ(notification["message"]["text"], "slr-unknown-cu was not checked: no kernel");
  EXPECT_EQ(notification["properties"]["needs"], "kernel");
}

}  // namespace
}  // namespace vppcheck::report
