// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "report/made_report.h"

namespace vppcheck::report {
namespace {

using nlohmann::json;

json parsed(const MadeReport& report) {
  return json::parse(write_json(report.input()), nullptr, false);
}

TEST(JsonReport, HasEveryFieldOfSchemaVersion1) {
  EXPECT_EQ(parsed(example()), json::parse(R"({
    "schema_version": 1,
    "tool": {"name": "vppcheck", "version": "9.8.7"},
    "findings": [{
      "rule": "slr-unknown-cu", "severity": "error", "file": "system.cfg",
      "line": 4, "column": 5, "end_line": 4, "end_column": 13,
      "message": "compute unit 'kernel_B' is not declared",
      "help": "did you mean 'lernel_B'?", "vpp_message": "CFGEN 83-2291",
      "notes": [{"file": "system.cfg", "line": 2, "column": 22, "end_line": 2, "end_column": 30,
                 "message": "'lernel_B' is declared here"}],
      "fixes": [{"description": "write 'lernel_B'", "safe": true,
                 "edits": [{"file": "system.cfg", "offset": 76, "length": 8,
                            "replacement": "lernel_B"}]}]}],
    "not_checked": [],
    "summary": {"files": 1, "errors": 1, "warnings": 0, "infos": 0, "suppressed": 0}})"));
}

TEST(JsonReport, IsOneLine) {
  const std::string bytes = write_json(example().input());
  EXPECT_EQ(bytes.find('\n'), bytes.size() - 1);
  EXPECT_TRUE(bytes.starts_with("{\"schema_version\":1,"));
}

TEST(JsonReport, AFindingWithoutAPlaceHasNulls) {
  MadeReport report("a.cfg", "", {0, 0}, "m");
  report.finding().where.reset();
  report.finding().input = "k.xo";
  const json finding = parsed(report)["findings"][0];
  EXPECT_EQ(finding["file"], "k.xo");
  for (const char* key : {"line", "column", "end_line", "end_column"}) {
    EXPECT_TRUE(finding.at(key).is_null()) << key;
  }
}

TEST(JsonReport, WhatWasNotCheckedNamesItsNeed) {
  MadeReport report = example();
  report.outcome().not_checked = {{&MadeReport::kRule, diagnostic::Need::kernel, "no kernel"}};
  EXPECT_EQ(
      parsed(report)["not_checked"],
      json::parse(R"([{"rule": "slr-unknown-cu", "needs": "kernel", "reason": "no kernel"}])"));
}

TEST(JsonReport, FindingsThatWereNotKeptAreCounted) {
  MadeReport report = example();
  EXPECT_FALSE(parsed(report)["summary"].contains("left_out"));
  report.outcome().left_out = 7;
  EXPECT_EQ(parsed(report)["summary"]["left_out"], 7);
}

TEST(JsonReport, StaysValidWhateverTheBytesAre) {
  std::string every;
  for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
  MadeReport report(every, "slr=" + every, {4, 6}, every);
  report.finding().help = every;
  report.finding().notes.push_back({report.at(0, 1), every});
  report.finding().fixes.push_back({every, false, {{report.at(0, 1), every}}});
  report.outcome().not_checked = {{&MadeReport::kRule, diagnostic::Need::value, every}};
  const json document = parsed(report);
  ASSERT_TRUE(document.is_object());
  EXPECT_EQ(document["findings"][0]["severity"], "error");
  EXPECT_EQ(write_json(report.input()).find('\x1b'), std::string::npos);
}

TEST(JsonReport, VerifySaysWhatCameOutAsAsked) {
  MadeReport report = example();
  EXPECT_FALSE(parsed(report).contains("verified")) << "of other commands";
  report.verified() = {{report.at(15, 17), "sp", "a_1.in: DDR[0] as asked", true},
                       {report.at(15, 17), "slr", "a_1: SLR0 not told by the result", false}};
  const json verified = parsed(report)["verified"];
  ASSERT_EQ(verified.size(), 2u);
  EXPECT_EQ(verified[0]["option"], "sp");
  EXPECT_EQ(verified[0]["line"], 2);
  EXPECT_EQ(verified[0]["statement"], "a_1.in: DDR[0] as asked");
  EXPECT_EQ(verified[0]["as_asked"], true);
  EXPECT_TRUE(verified[1]["as_asked"].is_null());
}

// The schema is for others; it must name the same fields as the writer.
TEST(JsonReport, ItsSchemaNamesTheSameFields) {
  std::ifstream stream(VPPCHECK_SOURCE_DIR "/docs/schema/report-1.schema.json");
  const json schema = json::parse(stream, nullptr, false);
  ASSERT_TRUE(schema.is_object());
  EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
  const auto expect_fields = [](const json& part, const json& object) {
    ASSERT_TRUE(part.contains("properties"));
    for (const auto& [key, value] : object.items()) {
      EXPECT_TRUE(part["properties"].contains(key)) << key;
    }
    for (const json& key : part["required"]) {
      EXPECT_TRUE(object.contains(key.get<std::string>())) << key;
    }
  };
  MadeReport report = example();
  report.verified() = {{report.at(15, 17), "sp", "a_1.in: DDR[0] as asked", true}};
  const json document = parsed(report);
  const json& finding = document["findings"][0];
  const json& parts = schema["$defs"];
  expect_fields(schema, document);
  expect_fields(schema["properties"]["tool"], document["tool"]);
  expect_fields(schema["properties"]["summary"], document["summary"]);
  expect_fields(parts["finding"], finding);
  expect_fields(parts["verified"], document["verified"][0]);
  expect_fields(parts["note"], finding["notes"][0]);
  expect_fields(parts["fix"], finding["fixes"][0]);
  expect_fields(parts["edit"], finding["fixes"][0]["edits"][0]);
}

}  // namespace
}  // namespace vppcheck::report
