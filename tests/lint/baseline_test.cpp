// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/baseline.h"

#include <gtest/gtest.h>

#include "lint/fixing.h"
#include "vppcheck/rules/catalogue.h"

namespace vppcheck::lint {
namespace {

using Rules = std::vector<std::string>;

Baseline at(std::string path, std::string working_directory = "/srv/design") {
  Baseline baseline;
  baseline.path = std::move(path);
  baseline.working_directory = std::move(working_directory);
  return baseline;
}

Baseline of(const Fixing& link, const std::string& path = "base.json") {
  return link.accepted(at(path));
}

/// What is found beside a baseline, as `rule: message`.
Rules beside(const Baseline& baseline, Fixing link) {
  link.job.sources = &link.sources;
  link.job.inputs = &link.inputs;
  link.settings.baseline = &baseline;
  Rules rules;
  for (const auto& finding : link.judged().findings) {
    rules.push_back(std::string(finding.rule->name) + ": " + finding.message);
  }
  return rules;
}

const std::string kStart = "[connectivity]\nsp=a_1.in:DDR[0]\n";
const std::string kAgain = "sp=a_1.in:DDR[0]\n";

TEST(Baseline, HoldsTheRuleTheFileAndTheLine) {
  const Baseline baseline = of(Fixing({{"hw/a.cfg", kStart + "  " + kAgain}}), "base.json");
  ASSERT_EQ(baseline.entries.size(), 1u);
  EXPECT_EQ(baseline.entries[0].rule, "sp-duplicate");
  EXPECT_EQ(baseline.entries[0].file, "hw/a.cfg");
  EXPECT_EQ(baseline.entries[0].text, "sp=a_1.in:DDR[0]");
  EXPECT_EQ(baseline.entries[0].count, 1u);
}

TEST(Baseline, CountsFilesFromItsOwnDirectory) {
  const auto file = [](const std::string& path, const std::string& name) {
    return of(Fixing({{name, kStart + kAgain}}), path).entries.at(0).file;
  };
  EXPECT_EQ(file("ci/base.json", "hw/a.cfg"), "../hw/a.cfg");
  EXPECT_EQ(file("hw/base.json", "./hw//a.cfg"), "a.cfg");
  EXPECT_EQ(file("/srv/base.json", "a.cfg"), "design/a.cfg");
  EXPECT_EQ(file("base.json", "/srv/design/a.cfg"), "a.cfg");
  EXPECT_EQ(file("base.json", "<stdin>"), "<stdin>");
}

TEST(Baseline, LinesMayMove) {
  const Baseline baseline = of(Fixing(kStart + kAgain));
  EXPECT_EQ(beside(baseline, Fixing("# new\n\n" + kStart + "\t" + kAgain)), Rules{});
}

TEST(Baseline, EqualLinesCount) {
  const Baseline baseline = of(Fixing(kStart + kAgain + kAgain));
  ASSERT_EQ(baseline.entries.size(), 1u);
  EXPECT_EQ(baseline.entries[0].count, 2u);
  EXPECT_EQ(beside(baseline, Fixing(kStart + kAgain + kAgain)), Rules{});
  EXPECT_EQ(beside(baseline, Fixing(kStart + kAgain + kAgain + kAgain)).size(), 1u);
}

TEST(Baseline, AnotherLineAndAnotherFileAreNew) {
  const Baseline baseline = of(Fixing(kStart + kAgain));
  const std::string other = "[connectivity]\nsp=b_1.in:DDR[0]\nsp=b_1.in:DDR[0]\n";
  EXPECT_EQ(beside(baseline, Fixing(kStart + kAgain + other)).size(), 2u)
      << "sp-duplicate, section-repeated";
  EXPECT_EQ(beside(baseline, Fixing({{"b.cfg", kStart + kAgain}})).size(), 1u);
}

TEST(Baseline, AnEntryThatNothingMatchesIsStale) {
  const Baseline two = of(Fixing(kStart + kAgain + kAgain));
  EXPECT_EQ(beside(two, Fixing(kStart + kAgain)),
            Rules{"stale-baseline-entry: sp-duplicate finds 1 fault fewer than the 2 of the "
                  "baseline with 'sp=a_1.in:DDR[0]' in 'a.cfg'"});
  const Baseline one = of(Fixing(kStart + kAgain));
  EXPECT_EQ(beside(one, Fixing(kStart)),
            Rules{"stale-baseline-entry: sp-duplicate finds no fault any more with "
                  "'sp=a_1.in:DDR[0]' in 'a.cfg'"});
}

TEST(Baseline, AnEntryThatWasNotJudgedIsNotStale) {
  const Baseline baseline = of(Fixing(kStart + kAgain));
  EXPECT_EQ(beside(baseline, Fixing({{"b.cfg", kStart}})), Rules{}) << "another file";
  EXPECT_EQ(beside(baseline, Fixing({{"a.cfg", kStart}}, true)), Rules{}) << "a link";
  Fixing off(kStart);
  off.settings.ignore = {"sp-duplicate"};
  EXPECT_EQ(beside(baseline, std::move(off)), Rules{});
  Baseline memory = baseline;
  memory.entries[0].rule = "sp-unknown-memory";
  EXPECT_EQ(beside(memory, Fixing(kStart)), Rules{}) << "no platform";
}

TEST(Baseline, IsReadAsItWasWritten) {
  const Baseline written =
      of(Fixing(kStart + kAgain + "# vppcheck: ignore=sp-conflict \xE2\x80\xAE\xFF \"x\"\n" +
                "sp=a_1.out:DDR[0]\n"));
  ASSERT_EQ(written.entries.size(), 2u);
  const std::string text = write_baseline(written);
  Baseline read = at("base.json");
  ASSERT_TRUE(read_baseline(text, read));
  EXPECT_TRUE(read.entries == written.entries);
  EXPECT_EQ(write_baseline(read), text);
  EXPECT_TRUE(std::all_of(text.begin(), text.end(), [](char c) {
    return c == '\n' || (c >= ' ' && c <= '~');
  })) << "a review shows the bytes as they are";
}

TEST(Baseline, HasOneLineForEachEntryInOrder) {
  Baseline baseline = at("base.json");
  baseline.scope = Scope::link;
  baseline.entries = {{"a.cfg", "sp-conflict", "x", 1}, {"b.cfg", "sp-conflict", "y", 2}};
  EXPECT_EQ(write_baseline(baseline),
            "{\"schema_version\": 1, \"scope\": \"link\", \"findings\": [\n"
            "{\"file\":\"a.cfg\",\"rule\":\"sp-conflict\",\"text\":\"x\",\"count\":1},\n"
            "{\"file\":\"b.cfg\",\"rule\":\"sp-conflict\",\"text\":\"y\",\"count\":2}\n]}\n");
  baseline.entries.clear();
  EXPECT_EQ(write_baseline(baseline),
            "{\"schema_version\": 1, \"scope\": \"link\", \"findings\": [\n]}\n");
}

TEST(Baseline, ALongLineIsCut) {
  const std::string name(10'000, 'x');
  const std::string line = "sp=a_1." + name + ":DDR[0]\n";
  const Fixing link("[connectivity]\n" + line + line);
  const Baseline baseline = of(link);
  ASSERT_EQ(baseline.entries.size(), 1u);
  EXPECT_EQ(baseline.entries[0].text.size(), 400u);
  EXPECT_EQ(beside(baseline, Fixing("[connectivity]\n" + line + line)), Rules{});
}

/// Lines that are no directives, all different.
std::string nonsense(int lines) {
  std::string bytes;
  for (int i = 0; i < lines; ++i) bytes += "nonsense_" + std::to_string(i) + "\n";
  return bytes;
}

// More findings of a rule are made than are kept: the baseline holds all of them.
TEST(Baseline, HoldsFindingsThatAreNotKept) {
  const Fixing many(nonsense(1500));
  EXPECT_EQ(many.judged().left_out, 500u);
  const Baseline baseline = of(many);
  EXPECT_EQ(baseline.entries.size(), 1500u);
  Fixing again(nonsense(1500));
  again.settings.baseline = &baseline;
  const Outcome outcome = again.judged();
  EXPECT_TRUE(outcome.findings.empty());
  EXPECT_EQ(outcome.left_out, 0u);
  EXPECT_EQ(outcome.in_baseline, 1500u);
  EXPECT_EQ(outcome.baseline_findings.size(), diagnostic::kMostFindingsOfOneRule);
  EXPECT_EQ(beside(baseline, Fixing(nonsense(1501))).size(), 1u) << "one line more is new";
  EXPECT_EQ(beside(baseline, Fixing(nonsense(1499))).size(), 1u) << "one line less is stale";
}

// Each design that a library is linked into has the library's fault.
TEST(Baseline, CountsASharedFaultOnce) {
  const Fixing link(kStart + kAgain);
  const design::Design design(link.job);
  BaselineWriter writer(at("base.json"), link.sources);
  Outcome outcome;
  run(design, {}, outcome, &writer);
  run(design, {}, outcome, &writer);
  const auto baseline = writer.finish();
  ASSERT_TRUE(baseline);
  ASSERT_EQ(baseline->entries.size(), 1u);
  EXPECT_EQ(baseline->entries[0].count, 1u);
}

/// Made of so many findings with texts of about that size.
tl::expected<Baseline, std::string> large(int findings, std::size_t size) {
  const text::SourceSet sources;
  BaselineWriter writer(at("base.json"), sources);
  writer.begin_design();
  diagnostic::Finding finding;
  finding.rule = &rules::find_rule("sp-conflict")->rule;
  for (int i = 0; i < findings; ++i) {
    finding.message = std::to_string(i) + std::string(size, 'x');
    writer.add(finding);
  }
  return writer.finish();
}

TEST(Baseline, OneThatNobodyCouldReadIsNotMade) {
  const std::string error =
      "base.json: is not written, as it would have more than 99999 entries or 16 MiB; most of it "
      "is sp-conflict: mend that, or switch it off with --ignore";
  for (const auto& baseline : {large(50'000, 400), large(100'000, 1)}) {
    ASSERT_FALSE(baseline);
    EXPECT_EQ(baseline.error(), error);
  }
  const auto largest = large(99'999, 1);
  ASSERT_TRUE(largest);
  Baseline read = at("base.json");
  EXPECT_TRUE(read_baseline(write_baseline(*largest), read));
}

/// The error for a text that is no baseline.
std::string error_of(std::string_view bytes) {
  Baseline baseline = at("base.json");
  const auto read = read_baseline(bytes, baseline);
  return read ? "" : read.error();
}

std::string with_entry(const std::string& entry) {
  return "{\"schema_version\": 1, \"scope\": \"file\", \"findings\": [" + entry + "]}";
}

TEST(Baseline, FaultsAreToldWithTheirPlace) {
  EXPECT_EQ(error_of(with_entry("{\"file\":\"a\",\"rule\":\"sp-conflict\",\"text\":\"\"}")),
            "base.json: entry 1 of 'findings': 'count' is no number from 1");
  EXPECT_EQ(error_of(with_entry("{\"file\":\"a\",\"rule\":\"sp-x\",\"text\":\"\",\"count\":1}")),
            "base.json: entry 1 of 'findings': there is no rule 'sp-x'");
  EXPECT_EQ(error_of(with_entry("3")), "base.json: entry 1 of 'findings': 'rule' is no text");
  EXPECT_EQ(error_of("{\"schema_version\": 2, \"scope\": \"file\", \"findings\": []}"),
            "base.json: has schema_version 2; this program reads 1");
  for (const char* other : {"[]", "{}", "3", "{\"schema_version\": 1, \"findings\": []}"}) {
    EXPECT_EQ(error_of(other), "base.json: is no baseline; --write-baseline writes one") << other;
  }
  EXPECT_NE(error_of(std::string(1000, '[')).find("base.json:"), std::string::npos);
}

TEST(Baseline, EveryPrefixIsAnError) {
  Baseline baseline = at("base.json");
  baseline.entries = {{"a.cfg", "sp-conflict", "x", 1}};
  const std::string text = write_baseline(baseline);
  for (std::size_t size = 0; size + 2 < text.size(); ++size) {
    EXPECT_TRUE(error_of(text.substr(0, size)).starts_with("base.json:")) << size;
  }
}

TEST(Baseline, EntriesOfOneFaultAddUp) {
  const std::string entry =
      "{\"file\":\"a\",\"rule\":\"sp-conflict\",\"text\":\"x\",\"count\":1000000000}";
  Baseline baseline = at("base.json");
  ASSERT_TRUE(read_baseline(with_entry(entry + "," + entry), baseline));
  ASSERT_EQ(baseline.entries.size(), 1u);
  EXPECT_EQ(baseline.entries[0].count, 2'000'000'000u);
}

}  // namespace
}  // namespace vppcheck::lint
