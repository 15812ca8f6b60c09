// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Real links with what v++ said of them: the errors that it stopped with must come, and no others.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "cli/run_program.h"
#include "corpus/published_files.h"

namespace vppcheck::corpus {
namespace {

using nlohmann::json;

/// Whether a finding is the one expected: rule and file, and the line unless any will do.
bool is(const json& finding, const json& expected) {
  if (finding["rule"] != expected["rule"]) return false;
  if (expected.contains("file") && !expected["file"].is_null() && !finding["line"].is_null() &&
      finding["file"] != expected["file"]) {
    return false;
  }
  if (expected.contains("line_choices")) {
    const json& choices = expected["line_choices"];
    if (std::find(choices.begin(), choices.end(), finding["line"]) != choices.end()) return true;
  }
  return !expected.contains("line") || expected["line"].is_null() ||
         finding["line"] == expected["line"];
}

/// What a report lacks of the expectations of one severity; with `whole`, also what is too much.
std::string differences(const json& report, const json& all_expected, std::string_view severity,
                        bool whole) {
  std::string text;
  std::set<std::size_t> used;
  const json& findings = report["findings"];
  for (const json& entry : all_expected) {
    // Warnings and infos may be given by the name of their rule alone.
    const json expected = entry.is_string() ? json{{"rule", entry}} : entry;
    bool found = false;
    for (std::size_t i = 0; i < findings.size() && !found; ++i) {
      if (findings[i]["severity"] != severity || used.count(i) != 0) continue;
      if (!is(findings[i], expected)) continue;
      used.insert(i);
      found = true;
    }
    if (!found) text += "missing: " + expected.dump() + "\n";
  }
  for (std::size_t i = 0; whole && i < findings.size(); ++i) {
    if (findings[i]["severity"] != severity || used.count(i) != 0) continue;
    text +=
        "too much: " + findings[i]["rule"].dump() + " in line " + findings[i]["line"].dump() + "\n";
  }
  return text;
}

/// Says so when no message of the rule holds the token.
std::string missing_token(const json& report, const std::string& rule, const std::string& token) {
  for (const json& finding : report["findings"]) {
    const std::string message = finding["message"];
    if (finding["rule"] == rule && message.find(token) != std::string::npos) return {};
  }
  return "no message of " + rule + " names " + token + "\n";
}

/// Runs a case in its folder and says what is wrong with the report; empty when nothing is.
std::string judge(const std::filesystem::path& folder, const json& link) {
  cli::Call call{{link["command"].get<std::string>(), "system.cfg"}};
  for (const json& word : link["args"]) call.words.push_back(word.get<std::string>());
  for (const char* option : {"platform", "vitis"}) {
    if (link[option].is_null()) continue;
    call.words.push_back(std::string("--") + option);
    call.words.push_back(link[option].get<std::string>());
  }
  call.words.insert(call.words.end(), {"--isolated", "--format", "json"});
  call.directory = folder.string();
  const cli::Result result = cli::run(call);
  if (!result.err.empty()) return result.err;
  const json report = result.json();
  if (!report.is_object()) return "no JSON\n";
  std::string wrong = differences(report, link["expect_errors"], "error", true);
  wrong += differences(report, link["expect_warnings_include"], "warning", false);
  if (link.contains("expect_infos_include")) {
    wrong += differences(report, link["expect_infos_include"], "info", false);
  }
  if (link.contains("expect_message_tokens")) {
    for (const auto& [rule, tokens] : link["expect_message_tokens"].items()) {
      for (const json& token : tokens) wrong += missing_token(report, rule, token);
    }
  }
  for (const json& finding : report["findings"]) {
    for (const json& rule : link["must_not"]) {
      if (finding["rule"] == rule) wrong += "must not come: " + rule.dump() + "\n";
    }
  }
  return wrong;
}

TEST(Verdicts, AreThoseOfTheTool) {
  const auto fixtures = published("verdicts/fixtures");
  if (!std::filesystem::exists(fixtures)) GTEST_SKIP() << "the recorded links are not here";
  std::set<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(fixtures)) {
    if (std::filesystem::exists(entry.path() / "case.json")) folders.insert(entry.path());
  }
  int right = 0;
  for (const auto& folder : folders) {
    const json link = json::parse(bytes_of(folder / "case.json"), nullptr, false);
    ASSERT_TRUE(link.is_object()) << folder;
    const std::string wrong = judge(folder, link);
    std::printf("%s %s: %s\n", link["case"].get<std::string>().c_str(),
                wrong.empty() ? "right" : "wrong", link["title"].get<std::string>().c_str());
    EXPECT_EQ(wrong, "") << folder;
    right += wrong.empty() ? 1 : 0;
  }
  std::printf("%d of %zu are right\n", right, folders.size());
}

}  // namespace
}  // namespace vppcheck::corpus
