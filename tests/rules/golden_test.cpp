// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// tests/rules/<rule>/<case>/ holds inputs, the `command` to run on them, the `expected` output, and
// in `fixed/` the files as the fixes of the rule leave them.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "rules/json_shape.h"
#include "rules/run_program.h"
#include "vppcheck/diagnostic/severity.h"
#include "vppcheck/rules/catalogue.h"
#include "vppcheck/text/edit.h"

namespace vppcheck {
namespace {

namespace fs = std::filesystem;
using testing::Json;
using testing::ProgramResult;
using testing::read_file;
using testing::Words;

struct Case {
  std::string rule;
  std::string name;
  fs::path directory;

  bool is_fault() const { return name.starts_with("fault-"); }
  bool is_near_miss() const { return name.starts_with("near-miss-"); }
};

/// Tests take cases by their address, and copy none: each test is a process of its own, which makes
/// the list of all.
void PrintTo(const Case* golden, std::ostream* out) { *out << golden->directory.string(); }

std::vector<std::string> names_in(const fs::path& directory) {
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (entry.is_directory()) found.push_back(entry.path().filename().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<const Case*> all_cases() {
  static const std::vector<Case> cases = [] {
    std::vector<Case> made;
    const fs::path rules = fs::path(VPPCHECK_SOURCE_DIR) / "tests/rules";
    for (const std::string& rule : names_in(rules)) {
      const fs::path of_rule = rules / rule;
      for (std::string& name : names_in(of_rule)) {
        fs::path directory = of_rule / name;
        made.push_back({rule, std::move(name), std::move(directory)});
      }
    }
    return made;
  }();
  std::vector<const Case*> addresses;
  for (const Case& one : cases) addresses.push_back(&one);
  return addresses;
}

/// Runs the command of a case on the inputs in `directory`.
ProgramResult run(const Case& golden, const fs::path& directory, const Words& options) {
  const Words words = testing::words_of(read_file(golden.directory / "command"));
  return testing::run_program(testing::with_options(words, options), directory);
}

Json findings_of(const ProgramResult& result) {
  const Json document = Json::parse(result.out, nullptr, false);
  return document.is_object() && document.contains("findings") ? document["findings"]
                                                               : Json::array();
}

/// The lowest severity that makes the command fail: what it says itself, or its default.
diagnostic::Severity fail_on(const Case& golden) {
  const Words words = testing::words_of(read_file(golden.directory / "command"));
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == "--fail-on") return diagnostic::parse_severity(words[i + 1]).value();
  }
  const bool is_link = words.front() == "prelink" || testing::is_vpp_command(words);
  return is_link ? diagnostic::Severity::error : diagnostic::Severity::warning;
}

int implied_exit_code(const Json& findings, diagnostic::Severity level) {
  for (const Json& finding : findings) {
    if (diagnostic::parse_severity(finding["severity"].get<std::string>()) >= level) return 1;
  }
  return 0;
}

/// The files that the first fix of every finding of the rule changes; identical edits count once.
std::map<std::string, std::string> fixed_files(const Case& golden, const Json& findings) {
  std::map<std::string, std::vector<text::Edit>> edits;
  for (const Json& finding : findings) {
    if (finding["rule"] != golden.rule || finding["fixes"].empty()) continue;
    for (const Json& edit : finding["fixes"][0]["edits"]) {
      const std::uint32_t begin = edit["offset"];
      const text::Span span{begin, begin + edit["length"].get<std::uint32_t>()};
      const text::Edit made{{{}, span}, edit["replacement"].get<std::string>()};
      auto& of_file = edits[edit["file"].get<std::string>()];
      if (std::find(of_file.begin(), of_file.end(), made) == of_file.end()) {
        of_file.push_back(made);
      }
    }
  }
  std::map<std::string, std::string> files;
  for (auto& [name, of_file] : edits) {
    const auto bytes = text::apply(read_file(golden.directory / name), of_file);
    EXPECT_TRUE(bytes.has_value()) << name << ": " << bytes.error();
    if (bytes) files[name] = *bytes;
  }
  return files;
}

/// The files of `fixed/`, by their name.
std::map<std::string, std::string> golden_fixed_files(const Case& golden) {
  std::map<std::string, std::string> files;
  const fs::path fixed = golden.directory / "fixed";
  if (!fs::exists(fixed)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(fixed)) {
    if (!entry.is_regular_file()) continue;
    files[fs::relative(entry.path(), fixed).generic_string()] = read_file(entry.path());
  }
  return files;
}

std::map<std::string, int> count_by_rule(const Json& findings) {
  std::map<std::string, int> counts;
  for (const Json& finding : findings) ++counts[finding["rule"].get<std::string>()];
  return counts;
}

class Golden : public ::testing::TestWithParam<const Case*> {
 protected:
  const Case& golden() const { return *GetParam(); }
  ProgramResult run_here(const Words& options) const {
    return run(golden(), golden().directory, options);
  }
  Words select_as(const char* format) const {
    return {"--isolated", "--select", golden().rule, "--format", format};
  }
};

TEST_P(Golden, SaysWhatIsExpected) {
  const Case& golden = this->golden();
  ASSERT_TRUE(golden.is_fault() || golden.is_near_miss()) << "begins with fault- or near-miss-";
  ASSERT_NE(rules::find_rule(golden.rule), nullptr) << "there is no rule " << golden.rule;
  ASSERT_FALSE(testing::words_of(read_file(golden.directory / "command")).empty());
  ASSERT_TRUE(fs::exists(golden.directory / "expected"));

  const ProgramResult result = run_here(select_as("gcc"));
  EXPECT_EQ(result.out, read_file(golden.directory / "expected"));
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.out.empty(), golden.is_near_miss());
  const Json findings = findings_of(run_here(select_as("json")));
  EXPECT_EQ(result.code, implied_exit_code(findings, fail_on(golden)));
}

TEST_P(Golden, FixesAreTheGoldenOnes) {
  const Json findings = findings_of(run_here(select_as("json")));
  EXPECT_EQ(fixed_files(golden(), findings), golden_fixed_files(golden()));
}

TEST_P(Golden, FixesConvergeAndAddNoFinding) {
  const Case& golden = this->golden();
  const auto files = fixed_files(golden, findings_of(run_here(select_as("json"))));
  if (files.empty()) return;
  const Json before = findings_of(run_here({"--isolated", "--format", "json"}));
  const testing::TemporaryDirectory copy;
  fs::copy(golden.directory, copy.path(), fs::copy_options::recursive);
  for (const auto& [name, bytes] : files) testing::write_file(copy.path() / name, bytes);

  for (const Json& finding : findings_of(run(golden, copy.path(), select_as("json")))) {
    EXPECT_TRUE(finding["rule"] != golden.rule || finding["fixes"].empty())
        << "can be fixed once more: " << finding;
  }
  const Json after = findings_of(run(golden, copy.path(), {"--isolated", "--format", "json"}));
  auto counts = count_by_rule(before);
  for (const auto& [rule, count] : count_by_rule(after)) {
    EXPECT_LE(count, counts[rule]) << "the fix adds findings of " << rule << ": " << after;
  }
}

TEST_P(Golden, InvariantsHold) {
  for (const Words& options : {select_as("json"), Words{"--isolated", "--format", "json"}}) {
    const ProgramResult result = run_here(options);
    const Json document = Json::parse(result.out, nullptr, false);
    ASSERT_FALSE(document.is_discarded()) << result.out << result.err;
    testing::expect_shape(document, golden().directory);
  }
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Golden);
INSTANTIATE_TEST_SUITE_P(Rules, Golden, ::testing::ValuesIn(all_cases()), [](const auto& info) {
  return testing::test_name(info.param->rule + "__" + info.param->name);
});

// No rule without the tests and the page that CONTRIBUTING.md asks for.
class EveryRule : public ::testing::TestWithParam<std::string> {};

TEST_P(EveryRule, HasAPage) { EXPECT_NE(rules::page_of(GetParam()), ""); }

TEST_P(EveryRule, HasAFaultAndANearMiss) {
  std::size_t faults = 0;
  std::size_t near_misses = 0;
  for (const Case* golden : all_cases()) {
    if (golden->rule != GetParam()) continue;
    const bool silent = read_file(golden->directory / "expected").empty();
    faults += golden->is_fault() && !silent ? 1 : 0;
    near_misses += golden->is_near_miss() && silent ? 1 : 0;
  }
  EXPECT_GE(faults, 1u) << "no tests/rules/" << GetParam() << "/fault-...";
  EXPECT_GE(near_misses, 1u) << "no tests/rules/" << GetParam() << "/near-miss-...";
}

std::vector<std::string> all_rule_names() {
  std::vector<std::string> names;
  for (const rules::Entry& entry : rules::all_rules()) names.emplace_back(entry.rule.name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Rules, EveryRule, ::testing::ValuesIn(all_rule_names()),
                         [](const auto& info) { return testing::test_name(info.param); });

}  // namespace
}  // namespace vppcheck
