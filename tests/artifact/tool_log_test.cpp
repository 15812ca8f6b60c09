// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/tool_log.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "vppcheck/rules/catalogue.h"

namespace vppcheck::artifact {
namespace {

/// The number and the name of the only message of a line.
std::string read_one(std::string_view line) {
  const ToolLog log = read_tool_log(line);
  if (log.messages.size() != 1) return "messages: " + std::to_string(log.messages.size());
  const LogMessage& message = log.messages[0];
  if (message.known == nullptr) return "unknown";
  return std::string(name_of(message.known->kind)) + " " + message.name;
}

TEST(ToolLog, ReadsSeverityIdTextAndLine) {
  const ToolLog log = read_tool_log(
      "make: entering\n"
      "12:00:01 CRITICAL WARNING: [VPL 1-2] odd\r\n"
      "WARNING: [v++-17-1396] older\n"
      "INFO: [v++ 60-99999] not kept\n");
  ASSERT_EQ(log.messages.size(), 2u);
  EXPECT_EQ(log.all_messages, 3u);
  EXPECT_EQ(log.messages[0].severity, LogSeverity::critical);
  EXPECT_EQ(log.messages[0].id, "VPL 1-2");
  EXPECT_EQ(log.messages[0].text, "odd");
  EXPECT_EQ(log.messages[0].line, 2u);
  EXPECT_EQ(log.messages[1].severity, LogSeverity::warning);
}

TEST(ToolLog, FindsTheNumberInAnId) {
  EXPECT_EQ(number_of("CFGEN 83-2291"), "83-2291");
  EXPECT_EQ(number_of("VPL UTLZ-1"), "UTLZ-1");
  EXPECT_EQ(number_of("VPL-1"), "1");
  EXPECT_EQ(number_of("v++-17-1396"), "17-1396");
}

TEST(ToolLog, NamesTheNameInTheMessage) {
  EXPECT_EQ(read_one("ERROR: [CFGEN 83-2291] --sp tag applied to invalid kernel instance: fir"),
            "cause fir");
  const std::string start = "ERROR: [CFGEN 83-2292] --sp tag applied to ";
  EXPECT_EQ(read_one(start + "an invalid port or argument name: gmem9"), "cause gmem9");
  EXPECT_EQ(read_one(start + "invalid port or argument name: gmem9"), "cause gmem9");
  EXPECT_EQ(read_one("ERROR: [CFGEN 83-2284] No stream resources found that can accomodate compute "
                     "unit \"fir_1.s_in\""),
            "cause fir_1.s_in");
  EXPECT_EQ(read_one("ERROR: [CFGEN 83-2229] Failed to find single interface to reach all segments "
                     "in {HP1, HP3}"),
            "cause HP1, HP3");
}

TEST(ToolLog, AnOtherTextUnderAKnownIdIsNotKnown) {
  EXPECT_EQ(read_one("ERROR: [CFGEN 83-2287] Invalid HBM channel index"), "unknown");
  EXPECT_EQ(read_one("ERROR: [CFGEN 83-9999] --sp tag applied to invalid kernel instance: fir"),
            "unknown");
}

TEST(ToolLog, TellsOneIdWithTwoMeaningsApart) {
  EXPECT_EQ(read_one("ERROR: [VPL 60-704] Integration error, problem implementing dynamic region"),
            "wrapper ");
  EXPECT_EQ(read_one("ERROR: [VPL 60-704] Integration error, Failed to update block diagram in "
                     "project required for hardware synthesis."),
            "cause ");
  EXPECT_EQ(read_one("WARNING: [VPL 60-732] Link warning: No monitor points found for BD "
                     "automation."),
            "harmless ");
}

TEST(ToolLog, TheSameMessageTwiceIsOne) {
  const std::string line = "Resource utilization: LUT over-utilized in Pblock p\n";
  const ToolLog log = read_tool_log("ERROR: [DRC UTLZ-1] " + line + "ERROR: [VPL UTLZ-1] " + line);
  ASSERT_EQ(log.messages.size(), 1u);
  EXPECT_EQ(log.messages[0].times, 2u);
}

TEST(ToolLog, ReadsPlatformReleaseAndConfiguration) {
  const ToolLog log = read_tool_log(
      "INFO: [v++ 60-895]   Target platform: /opt/p/card.xpfm\n"
      "INFO: [v++ 74-78] Compiler Version string: 2022.2\n"
      "ERROR: [SYSTEM_LINK 82-62] Error generating design file for /t/cfgen_cfgraph.xml, command: "
      "/opt/bin/cfgen -nk fir:1:fir_1 -sc fir_1.o:sink_1.i -dmclkid 0 -slr fir_1:SLR0 -r db.xml "
      "-clock.freqHz 300000000:fir_1 -sp fir_1.a:DDR[0]\n");
  EXPECT_EQ(log.platform, "/opt/p/card.xpfm");
  EXPECT_EQ(log.release, "2022.2");
  EXPECT_EQ(log.config_line, 3u);
  EXPECT_EQ(log.config,
            "[connectivity]\nnk=fir:1:fir_1\nstream_connect=fir_1.o:sink_1.i\nslr=fir_1:SLR0\n"
            "sp=fir_1.a:DDR[0]\n[clock]\nfreqHz=300000000:fir_1\n");
}

TEST(ToolLog, ACommandWithoutValuesGivesNoConfiguration) {
  EXPECT_EQ(config_of_cfgen("-sp"), "");
  EXPECT_EQ(config_of_cfgen("-clock. 3 -dmclkid 0"), "");
  EXPECT_EQ(config_of_cfgen(""), "");
}

TEST(ToolLog, AnyBytesAreALog) {
  EXPECT_EQ(read_tool_log("").all_messages, 0u);
  EXPECT_EQ(read_tool_log(std::string(1000, '\0')).all_messages, 0u);
  for (const char* const line : {"ERROR:", "ERROR: [", "ERROR: []", "ERROR: [7-1]", "ERROR: [x]"}) {
    EXPECT_EQ(read_tool_log(line).all_messages, 0u) << line;
  }
}

TEST(ToolLog, KeepsNoMoreThanItsLimits) {
  std::string text;
  for (std::size_t i = 0; i < kMostLogMessages + 5; ++i) {
    text += "ERROR: [x 1-1] " + std::to_string(i) + "\n";
  }
  const ToolLog log = read_tool_log(text);
  EXPECT_EQ(log.messages.size(), kMostLogMessages);
  EXPECT_EQ(log.left_out, 5u);
  const ToolLog one = read_tool_log("ERROR: [x 1-1] " + std::string(100'000, 'a'));
  ASSERT_EQ(one.messages.size(), 1u);
  EXPECT_EQ(one.messages[0].text.size(), kMostMessageBytes);
}

TEST(KnownMessages, EachRowIsWholeAndFindsItself) {
  for (const KnownMessage& row : known_messages()) {
    EXPECT_FALSE(row.meaning.empty() || row.source.empty()) << row.number;
    EXPECT_TRUE(row.rule.empty() || rules::find_rule(row.rule) != nullptr) << row.rule;
    std::string text(row.shape);
    for (std::size_t at; (at = text.find('<')) != std::string::npos;) {
      text.replace(at, text.find('>') - at + 1, "k_1");
    }
    const auto found = recognise(row.number, text);
    ASSERT_TRUE(found) << row.number << ' ' << row.shape;
    EXPECT_EQ(found->message, &row) << "hidden by " << found->message->shape;
    const bool has_name = row.shape.find("<name>") != std::string_view::npos;
    EXPECT_EQ(found->name, has_name ? "k_1" : "") << row.shape;
  }
}

TEST(KnownMessages, MostMessagesThatPublicReportsQuoteAreKnown) {
  const std::filesystem::path folder =
      std::filesystem::path(VPPCHECK_SOURCE_DIR) / "../shared/verdicts/cases";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no reports in " << folder;
  std::size_t quoted = 0;
  std::set<std::string> unknown;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream stream(entry.path());
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    for (const LogMessage& message : read_tool_log(bytes).messages) {
      ++quoted;
      if (message.known == nullptr) unknown.insert(message.id);
    }
  }
  std::printf("%zu messages quoted, %zu of them not known\n", quoted, unknown.size());
  ASSERT_GT(quoted, 0u);
  for (const std::string& text : unknown) std::printf("  not known: %s\n", text.c_str());
  // No report says what these two mean.
  EXPECT_EQ(unknown, (std::set<std::string>{"aiecompiler 77-6231", "v++-17-1396"}));
}

}  // namespace
}  // namespace vppcheck::artifact
