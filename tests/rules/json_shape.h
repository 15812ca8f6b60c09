// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "rules/run_program.h"
#include "style/project_files.h"

// The shape of JSON, schema_version 1, which editors and scripts rely on.
namespace vppcheck::testing {

using Json = nlohmann::json;

/// Whether the object has these keys and no other.
inline void expect_keys(const Json& object, std::vector<std::string> keys) {
  ASSERT_TRUE(object.is_object()) << object;
  std::vector<std::string> found;
  for (const auto& [key, value] : object.items()) found.push_back(key);
  std::sort(keys.begin(), keys.end());
  EXPECT_EQ(found, keys);
}

/// Whether lines and columns of a finding or note lie inside its file. A place may be just behind
/// the last byte of a line: there something is missing.
inline void expect_place(const Json& place, const std::filesystem::path& directory) {
  if (place["line"].is_null()) {
    for (const char* key : {"column", "end_line", "end_column"}) EXPECT_TRUE(place[key].is_null());
    return;
  }
  if (place["file"] == "<command line>") return;  // no file: its lines are the words of the command
  const std::string bytes = read_file(directory / place["file"].get<std::string>());
  const auto lines = style::lines_of(bytes);
  const auto is_inside = [&](std::size_t line, std::size_t column) {
    if (line == lines.size() + 1) return column == 1;
    return line >= 1 && line <= lines.size() && column >= 1 && column <= lines[line - 1].size() + 1;
  };
  EXPECT_TRUE(is_inside(place["line"], place["column"])) << place;
  EXPECT_TRUE(is_inside(place["end_line"], place["end_column"])) << place;
  EXPECT_LE(std::pair(place["line"].get<int>(), place["column"].get<int>()),
            std::pair(place["end_line"].get<int>(), place["end_column"].get<int>()));
}

inline void expect_edit(const Json& edit, const std::filesystem::path& directory) {
  expect_keys(edit, {"file", "offset", "length", "replacement"});
  EXPECT_NE(edit["file"], "<command line>") << "nobody can edit the words of a command";
  const std::string bytes = read_file(directory / edit["file"].get<std::string>());
  EXPECT_LE(edit["offset"].get<std::size_t>() + edit["length"].get<std::size_t>(), bytes.size());
  EXPECT_TRUE(edit["replacement"].is_string());
}

inline void expect_message(const Json& message) {
  ASSERT_TRUE(message.is_string());
  const std::string text = message;
  ASSERT_FALSE(text.empty());
  EXPECT_NE(text.back(), '.') << text;
  EXPECT_EQ(text.find('\n'), std::string::npos) << text;
}

inline void expect_finding(const Json& finding, const std::filesystem::path& directory) {
  expect_keys(finding, {"rule", "severity", "file", "line", "column", "end_line", "end_column",
                        "message", "help", "vpp_message", "notes", "fixes"});
  expect_place(finding, directory);
  expect_message(finding["message"]);
  EXPECT_TRUE(finding["help"].is_string());
  EXPECT_TRUE(finding["vpp_message"].is_null() || finding["vpp_message"].is_string());
  for (const Json& note : finding["notes"]) {
    expect_keys(note, {"file", "line", "column", "end_line", "end_column", "message"});
    expect_place(note, directory);
    expect_message(note["message"]);
  }
  for (const Json& fix : finding["fixes"]) {
    expect_keys(fix, {"description", "safe", "edits"});
    EXPECT_TRUE(fix["safe"].is_boolean());
    EXPECT_FALSE(fix["description"].get<std::string>().empty());
    EXPECT_FALSE(fix["edits"].empty()) << "a fix that changes nothing";
    for (const Json& edit : fix["edits"]) expect_edit(edit, directory);
  }
}

/// Expects the output of a run in `directory` to have the shape of the contract.
inline void expect_shape(const Json& document, const std::filesystem::path& directory) {
  std::vector<std::string> keys = {"schema_version", "tool", "findings", "not_checked", "summary"};
  if (document.contains("verified")) keys.emplace_back("verified");  // only of `verify`
  if (document.contains("suppressed")) keys.emplace_back("suppressed");
  expect_keys(document, keys);
  for (const Json& entry : document.value("verified", Json::array())) {
    expect_keys(entry, {"option", "file", "line", "column", "end_line", "end_column", "statement",
                        "as_asked"});
    expect_place(entry, directory);
    expect_message(entry["statement"]);
  }
  EXPECT_EQ(document["schema_version"], 1);
  expect_keys(document["tool"], {"name", "version"});
  std::vector<std::string> counted = {"files", "errors", "warnings", "infos", "suppressed"};
  if (document["summary"].contains("in_baseline")) counted.emplace_back("in_baseline");
  expect_keys(document["summary"], counted);
  const Json suppressed = document.value("suppressed", Json::array());
  EXPECT_EQ(document["summary"]["suppressed"], suppressed.size());
  for (Json entry : suppressed) {
    EXPECT_TRUE(entry["reason"].is_string());
    entry.erase("reason");
    expect_finding(entry, directory);
  }
  std::size_t counts[3] = {};
  for (const Json& finding : document["findings"]) {
    expect_finding(finding, directory);
    const std::string severity = finding["severity"];
    ASSERT_TRUE(severity == "error" || severity == "warning" || severity == "info") << severity;
    ++counts[severity == "error" ? 0 : severity == "warning" ? 1 : 2];
  }
  EXPECT_EQ(document["summary"]["errors"], counts[0]);
  EXPECT_EQ(document["summary"]["warnings"], counts[1]);
  EXPECT_EQ(document["summary"]["infos"], counts[2]);
  for (const Json& entry : document["not_checked"]) expect_keys(entry, {"rule", "needs", "reason"});
}

}  // namespace vppcheck::testing
