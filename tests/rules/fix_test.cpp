// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Over the inputs of all golden cases, with their kernels and platforms: --fix ends in one run, the
// next one changes nothing, and no fix adds a finding.
#include <gtest/gtest.h>

#include <map>

#include "rules/json_shape.h"
#include "rules/run_program.h"

namespace vppcheck {
namespace {

namespace fs = std::filesystem;
using testing::Json;
using testing::ProgramResult;
using testing::Words;

/// As `rule/case`.
std::vector<std::string> golden_cases() {
  std::vector<std::string> cases;
  const fs::path rules = fs::path(VPPCHECK_SOURCE_DIR) / "tests/rules";
  for (const auto& rule : fs::directory_iterator(rules)) {
    if (!rule.is_directory()) continue;
    const std::string name = rule.path().filename().string() + "/";
    for (const auto& entry : fs::directory_iterator(rule.path())) {
      if (entry.is_directory()) cases.push_back(name + entry.path().filename().string());
    }
  }
  std::sort(cases.begin(), cases.end());
  return cases;
}

ProgramResult run(const Words& command, const fs::path& directory, const Words& options) {
  return testing::run_program(testing::with_options(command, options), directory);
}

std::map<std::string, int> by_rule(const Words& command, const fs::path& directory) {
  const ProgramResult result = run(command, directory, {"--isolated", "--format", "json"});
  const Json report = Json::parse(result.out, nullptr, false);
  std::map<std::string, int> counts;
  for (const Json& finding : report.at("findings")) ++counts[finding["rule"].get<std::string>()];
  return counts;
}

class GoldenFix : public ::testing::TestWithParam<std::string> {};

TEST_P(GoldenFix, EndsInOneRunAndAddsNothing) {
  const fs::path directory = fs::path(VPPCHECK_SOURCE_DIR) / "tests/rules" / GetParam();
  const Words command = testing::words_of(testing::read_file(directory / "command"));
  for (const bool unsafe : {false, true}) {
    Words diff = {"--isolated", "--quiet", "--diff"};
    Words fix = {"--isolated", "--quiet", "--fix"};
    if (unsafe) diff.push_back("--unsafe-fixes"), fix.push_back("--unsafe-fixes");
    // Most have nothing to fix.
    if (run(command, directory, diff).out.empty()) continue;
    const testing::TemporaryDirectory copy;
    fs::copy(directory, copy.path(), fs::copy_options::recursive);
    auto before = by_rule(command, copy.path());
    EXPECT_LE(run(command, copy.path(), fix).code, 1);
    EXPECT_EQ(run(command, copy.path(), diff).out, "") << "a second run would change more";
    for (const auto& [rule, count] : by_rule(command, copy.path())) {
      EXPECT_LE(count, before[rule]) << "the fixes add findings of " << rule;
    }
  }
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(GoldenFix);
INSTANTIATE_TEST_SUITE_P(Rules, GoldenFix, ::testing::ValuesIn(golden_cases()),
                         [](const auto& info) {
                           std::string name = info.param;
                           name.replace(name.find('/'), 1, "__");
                           return testing::test_name(name);
                         });

}  // namespace
}  // namespace vppcheck
