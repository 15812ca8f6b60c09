// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// `vppcheck log`: the cause in a log of v++.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "cli/run_program.h"
#include "vppcheck/artifact/tool_log.h"

namespace vppcheck::cli {
namespace {

constexpr char kCause[] =
    "ERROR: [CFGEN 83-2291] --sp tag applied to invalid kernel instance: fir\n";
constexpr char kWrappers[] =
    "ERROR: [SYSTEM_LINK 82-36] [10:00:02] cfgen failed\n"
    "ERROR: [v++ 60-661] v++ link run 'run_link' failed\n";

class Log : public ::testing::Test {
 protected:
  Result log(std::vector<std::string> words) {
    words.insert(words.begin(), "log");
    return run_in(directory_.path(), std::move(words));
  }
  Result log_of(std::string_view text) {
    directory_.write("b.log", text);
    return log({"b.log"});
  }

  TempDirectory directory_;
};

TEST_F(Log, NamesTheCauseAndTheLine) {
  directory_.write("b.log", std::string(kCause) + kWrappers);
  directory_.write("a.cfg", "[connectivity]\nnk=fir:1:fir_1\nsp=fir_1.a:DDR[0]\nsp=fir.b:DDR[0]\n");
  const Result result = log({"b.log", "a.cfg"});
  EXPECT_EQ(result.exit_code, 1) << result.err;
  EXPECT_TRUE(result.out.starts_with(
      "b.log:1: error: [CFGEN 83-2291] --sp tag applied to invalid kernel instance: fir\n"
      "  cause: no compute unit has that name\n"
      "  a.cfg:4: sp=fir.b:DDR[0]\n"
      "  fix: name a compute unit; without an nk line the only one of a kernel is KERNEL_1\n"
      "  rule: sp-unknown-cu ('vppcheck explain sp-unknown-cu')\n"
      "wrappers, which say only that a step failed:\n"
      "  line 2: [SYSTEM_LINK 82-36] cfgen stopped\n"
      "  line 3: [v++ 60-661] every failed link ends so\n"
      "the configuration:\n"))
      << result.out;
  EXPECT_NE(result.out.find("a.cfg:4:4: error: "), std::string::npos) << result.out;
}

TEST_F(Log, RebuildsTheConfigurationFromTheCommandOfCfgen) {
  directory_.write("b.log",
                   std::string("INFO: [SYSTEM_LINK 82-38] [10:00:01] cfgen started: "
                               "/opt/cfgen -nk fir:1:fir_1 -sp fir.b:DDR[0] -dmclkid 0\n") +
                       kCause);
  const auto report = log({"--format", "json", "b.log"}).json();
  EXPECT_EQ(report["schema_version"], 1);
  EXPECT_EQ(report["rebuilt_config"], "[connectivity]\nnk=fir:1:fir_1\nsp=fir.b:DDR[0]\n");
  EXPECT_EQ(report["messages"][0]["kind"], "cause");
  EXPECT_EQ(report["messages"][0]["places"][0]["text"], "sp=fir.b:DDR[0]");
  EXPECT_EQ(report["findings"][0]["rule"], "sp-unknown-cu") << report;
}

/// The shape of a known message with something in each of its gaps.
std::string filled(std::string_view shape) {
  std::string text(shape);
  for (std::size_t at; (at = text.find('<')) != std::string::npos;) {
    text.replace(at, text.find('>') - at + 1, "k_1");
  }
  return text;
}

TEST_F(Log, NamesEveryKnownCauseUnderAllWrappers) {
  std::string wrappers;
  for (const artifact::KnownMessage& row : artifact::known_messages()) {
    if (row.kind != artifact::MessageKind::wrapper) continue;
    wrappers += fmt::format("ERROR: [v++ {}] {}\n", row.number, filled(row.shape));
  }
  std::size_t causes = 0;
  for (const artifact::KnownMessage& row : artifact::known_messages()) {
    if (row.kind != artifact::MessageKind::cause) continue;
    ++causes;
    // `CFGEN 83-2291`, `DRC UTLZ-1`, but `VPL-1`.
    const bool has_dash = row.number.find('-') != std::string_view::npos;
    const std::string id = fmt::format("{}{}", has_dash ? "CFGEN " : "VPL-", row.number);
    const std::string message = fmt::format("ERROR: [{}] {}\n", id, filled(row.shape));
    const Result result = log_of(wrappers + message + wrappers);
    SCOPED_TRACE(message);
    const auto line = std::count(wrappers.begin(), wrappers.end(), '\n') + 1;
    EXPECT_TRUE(result.out.starts_with(fmt::format("b.log:{}: error: [{}] ", line, id)))
        << result.out;
    EXPECT_NE(result.out.find(fmt::format("\n  cause: {}\n", row.meaning)), std::string::npos)
        << result.out;
  }
  fmt::print("{} causes named, each among {} wrappers\n", causes,
             2 * std::count(wrappers.begin(), wrappers.end(), '\n'));
  EXPECT_GT(causes, 30u);
}

TEST_F(Log, NamesACauseInEveryPublicReportThatQuotesOne) {
  const std::filesystem::path folder =
      std::filesystem::path(VPPCHECK_SOURCE_DIR) / "../shared/verdicts/cases";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no reports in " << folder;
  std::size_t named = 0;
  std::size_t without = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const Result result = log({entry.path().string()});
    SCOPED_TRACE(entry.path().filename().string());
    const bool has_cause = result.out.find("\n  cause: ") != std::string::npos;
    const bool blames_wrapper = result.out.find("wrappers, which say only") != std::string::npos;
    // A report that quotes nothing but wrappers gets told so.
    EXPECT_TRUE(has_cause || !blames_wrapper ||
                result.out.find(": no known cause: ") != std::string::npos)
        << result.out;
    (has_cause ? named : without) += 1;
  }
  fmt::print("{} reports: the cause is named in {}, the others quote none\n", named + without,
             named);
  EXPECT_GT(named, 0u);
}

TEST_F(Log, WrappersAloneAreNoCause) {
  const Result result = log_of(kWrappers);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_TRUE(result.out.starts_with("b.log: no known cause: it stands above what was pasted"))
      << result.out;
}

TEST_F(Log, HarmlessIsNothingWrong) {
  const Result result = log_of(
      "WARNING: [VPL 60-732] Link warning: No monitor points found for BD automation.\n"
      "ERROR: [v++ 60-1667] Issue with .rtd file generation, Unable to extract valid SP tags\n");
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out,
            "b.log: nothing wrong in 2 messages\n"
            "worth knowing, stops nothing:\n"
            "  line 2: [v++ 60-1667] v++ says ERROR and goes on with the link\n"
            "harmless:\n"
            "  line 1: [VPL 60-732] there is nothing to profile\n");
}

TEST_F(Log, AnUnknownMessageIsShownAsItIs) {
  const Result result = log_of("ERROR: [NEW 1-2] quite \x1b[31mnew\n");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.out.find("b.log:1: error: [NEW 1-2] quite \\x1b[31mnew\n"), std::string::npos)
      << result.out;
}

TEST_F(Log, StandardInput) {
  Call call{{"log", "-"}};
  call.input = kCause;
  const Result result = run(call);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_TRUE(result.out.starts_with("<stdin>:1: error: ")) << result.out;
}

TEST_F(Log, BadInput) {
  EXPECT_EQ(log({}).exit_code, 2);
  EXPECT_EQ(log({"absent.log"}).exit_code, 3);
  EXPECT_EQ(log_of("").out, "b.log: no message of v++ or of its programs\n");
  EXPECT_EQ(log_of(std::string(5000, '\xff')).exit_code, 0);
  EXPECT_EQ(log({"b.log", "absent.cfg"}).exit_code, 3);
  EXPECT_EQ(log({"--platform", "no_such_card", "b.log"}).exit_code, 2);
  const Result help = log({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_TRUE(help.out.starts_with("usage: vppcheck log ")) << help.out;
}

TEST_F(Log, HugeLogsEndInTime) {
  const Result line = log_of("ERROR: [x 1-2] " + std::string((64 << 20) - 100, 'a'));
  EXPECT_EQ(line.exit_code, 1) << line.err;
  expect_little_memory(line);
  EXPECT_LT(line.out.size(), 10'000u);
  std::string words = "INFO: [SYSTEM_LINK 82-38] cfgen started: cfgen";
  for (int i = 0; i < 100'000; ++i) words += " -sp a.b:c";
  expect_little_memory(log_of(words));
}

}  // namespace
}  // namespace vppcheck::cli
