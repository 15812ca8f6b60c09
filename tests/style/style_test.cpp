// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// The parts of CONTRIBUTING.md that a program can check, beyond what clang-format does.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "style/project_files.h"

namespace vppcheck {
namespace {

using style::ProjectFile;

constexpr std::string_view kBanner =
    "// Copyright 2026 The vppcheck authors.\n"
    "// SPDX-License-Identifier: Apache-2.0\n";

// A file near 200 lines can be read in one go; twice that is the limit.
constexpr std::size_t kMostLines = 400;

/// Whether a file is an input of a test: written for the program under test and not for us.
bool is_input(std::string_view path) {
  if (path.starts_with("tests/fuzz/corpus/")) return true;
  // tests/rules/<rule>/<case>/...
  return path.starts_with("tests/rules/") && std::count(path.begin(), path.end(), '/') > 3;
}

std::vector<std::string> complaints_about(const ProjectFile& file) {
  std::vector<std::string> found;
  if (is_input(file.path)) return found;
  const bool is_header = file.path.ends_with(".h");
  const bool is_library = file.path.starts_with("lib/");
  const bool is_test = file.path.starts_with("tests/");
  if (!file.bytes.starts_with(kBanner)) found.push_back(file.path + ": no SPDX banner");
  if (is_header && file.bytes.find("\n#pragma once\n") == std::string::npos) {
    found.push_back(file.path + ": no #pragma once");
  }
  const auto lines = style::lines_of(file.bytes);
  if (!is_test && lines.size() > kMostLines) {
    found.push_back(file.path + ": " + std::to_string(lines.size()) + " lines");
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string place = file.path + ":" + std::to_string(i + 1) + ": ";
    if (is_test) continue;
    for (const auto* header : {"<regex>", "<iostream>", "<sstream>", "<fstream>"}) {
      if (is_library && lines[i].starts_with("#include " + std::string(header))) {
        found.push_back(place + header + " in the library");
      }
    }
    // Nothing sets these up in the static program (tools/vppcheck/standard_streams.cpp).
    if (file.path.starts_with("tools/vppcheck/") && lines[i].starts_with("#include <iostream>")) {
      found.push_back(place + "<iostream> in the program");
    }
    // X-macro tables live in .inc files; a macro to read one is undefined in the same file.
    if (lines[i].starts_with("#define ")) {
      const auto name = lines[i].substr(8, lines[i].find_first_of(" (", 8) - 8);
      if (file.bytes.find("#undef " + std::string(name)) == std::string::npos) {
        found.push_back(place + "macro " + std::string(name) + " stays defined");
      }
    }
  }
  return found;
}

TEST(Style, EveryFileFollowsTheHouse) {
  const auto files = style::read_cpp_files({"lib", "tools", "tests"});
  ASSERT_FALSE(files.empty());
  for (const ProjectFile& file : files) {
    EXPECT_EQ(style::joined(complaints_about(file)), "");
  }
}

TEST(Style, TheLibraryLeavesNothingForLater) {
  for (const ProjectFile& file : style::read_cpp_files({"lib", "tools"})) {
    for (const std::string_view line : style::lines_of(file.bytes)) {
      // Written in two parts, so that a search for the words does not find this file.
      for (const std::string& word :
           {std::string("TO") + "DO", std::string("FIX") + "ME", std::string("XX") + "X"}) {
        EXPECT_EQ(line.find(word), std::string_view::npos) << file.path << ": " << line;
      }
    }
  }
}

TEST(Style, FaultsAreSeen) {
  const std::string banner(kBanner);
  EXPECT_EQ(complaints_about({"tests/rules/sp-a/fault-b/host.cpp", "int a;\n"}),
            std::vector<std::string>{});
  EXPECT_FALSE(is_input("tests/rules/golden_test.cpp"));
  EXPECT_EQ(complaints_about({"lib/a.cpp", "int a;\n"}),
            std::vector<std::string>{"lib/a.cpp: no SPDX banner"});
  EXPECT_EQ(complaints_about({"lib/a.h", banner + "int a;\n"}),
            std::vector<std::string>{"lib/a.h: no #pragma once"});
  EXPECT_EQ(complaints_about({"lib/a.cpp", banner + "#include <regex>\n"}),
            std::vector<std::string>{"lib/a.cpp:3: <regex> in the library"});
  EXPECT_EQ(complaints_about({"tools/vppcheck/a.cpp", banner + "#include <iostream>\n"}),
            std::vector<std::string>{"tools/vppcheck/a.cpp:3: <iostream> in the program"});
  EXPECT_EQ(complaints_about({"lib/a.cpp", banner + "#define LIMIT 3\n"}),
            std::vector<std::string>{"lib/a.cpp:3: macro LIMIT stays defined"});
  EXPECT_EQ(complaints_about({"lib/a.cpp", banner + std::string(kMostLines, '\n')}),
            std::vector<std::string>{"lib/a.cpp: 402 lines"});
  EXPECT_TRUE(complaints_about({"lib/a.cpp", banner + "#define X(n) n,\n#undef X\n"}).empty());
}

}  // namespace
}  // namespace vppcheck
