// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Why a rule counts as it does (explain, rules), and why a line is judged as it is (--why).
#include <gtest/gtest.h>

#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

constexpr char kKernel[] = R"(<root versionMajor="1" versionMinor="6">
  <kernel name="k" language="c" vlnv="x:hls:k:1.0" hwControlProtocol="ap_ctrl_hs">
    <ports>
      <port name="M_AXI_GMEM" mode="master" range="0xFFFFFFFF" dataWidth="512" portType="addressable"/>
    </ports>
    <args>
      <arg name="in" addressQualifier="1" id="0" port="M_AXI_GMEM" size="0x8" offset="0x10"/>
    </args>
  </kernel>
</root>
)";

class Why : public testing::Test {
 protected:
  std::string here(const std::string& rule, std::vector<std::string> options = {}) {
    options.insert(options.begin(), {"explain", rule});
    const std::string page = run_in(directory_.path(), std::move(options)).out;
    const auto begin = page.find("- Here: ");
    return begin == std::string::npos ? page
                                      : page.substr(begin + 8, page.find('\n', begin) - begin - 8);
  }
  Result lint(std::vector<std::string> options) {
    options.insert(options.begin(), "lint");
    return run_in(directory_.path(), std::move(options));
  }
  nlohmann::json why(const std::string& place, std::vector<std::string> options = {}) {
    options.insert(options.begin(), {"--why", place, "--format", "json"});
    return lint(std::move(options)).json();
  }
  TempDirectory directory_;
};

/// The statement of the first fact of that kind with its source: `statement [source]`.
std::string fact(const nlohmann::json& why, const std::string& kind) {
  for (const auto& fact : why["facts"]) {
    if (fact["kind"] != kind) continue;
    const std::string source = fact["source"].is_null() ? "" : fact["source"].get<std::string>();
    return fact["statement"].get<std::string>() + " [" + source + "]";
  }
  return "";
}

std::string outcome(const nlohmann::json& why, const std::string& rule) {
  for (const auto& answer : why["rules"]) {
    if (answer["rule"] == rule) {
      return answer["outcome"].get<std::string>() + ": " + answer["detail"].get<std::string>();
    }
  }
  return "absent";
}

TEST_F(Why, ExplainSaysWhoDecidesOnTheSeverity) {
  EXPECT_EQ(here("sp-conflict"), "error, by default");
  directory_.write(".vppcheck.ini",
                   "[vppcheck]\nselect = sp-*, slr-*\nignore = sp-uneven\n"
                   "[severity]\nsp-conflict = warning\nslr-conflict = off\n");
  EXPECT_EQ(here("sp-conflict"), "warning, .vppcheck.ini:5 says so");
  EXPECT_EQ(here("slr-conflict"), "off, .vppcheck.ini:6 says so");
  EXPECT_EQ(here("sp-uneven"), "off, .vppcheck.ini:3 says so");
  EXPECT_EQ(here("nk-malformed"), "off, .vppcheck.ini:2 leaves it out");
  EXPECT_EQ(here("sp-malformed"), "error, by default");
  EXPECT_EQ(here("sp-conflict", {"--isolated"}), "error, by default");
}

TEST_F(Why, OptionsOfTheCommandDecideLast) {
  directory_.write(".vppcheck.ini",
                   "[vppcheck]\nignore = sp-uneven\n[severity]\nsp-conflict=info\n");
  EXPECT_EQ(here("sp-conflict", {"--severity", "sp-*=warning"}), "warning, --severity says so");
  EXPECT_EQ(here("sp-conflict", {"--severity", "sp-conflict=off"}), "off, --severity says so");
  EXPECT_EQ(here("sp-conflict", {"--ignore", "sp-*"}), "off, --ignore says so");
  EXPECT_EQ(here("sp-conflict", {"--select", "nk-*"}), "off, --select leaves it out");
  EXPECT_EQ(here("sp-uneven", {"--select", "sp-uneven"}), "info, by default");
}

TEST_F(Why, AWrongProjectFileIsWrongUsageOfExplainToo) {
  directory_.write(".vppcheck.ini", "[vppcheck]\nignroe = x\n");
  EXPECT_EQ(run_in(directory_.path(), {"explain", "sp-conflict"}).exit_code, 2);
  EXPECT_EQ(run_in(directory_.path(), {"rules"}).exit_code, 2);
}

TEST_F(Why, RulesHaveEveryFieldOfTheCatalogue) {
  directory_.write(".vppcheck.ini", "[severity]\nsp-conflict = warning\n");
  const auto rules = run_in(directory_.path(), {"rules", "--format", "json"}).json()["rules"];
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [](const auto& rule) { return rule["name"] == "sp-unknown-cu"; });
  ASSERT_NE(found, rules.end());
  EXPECT_EQ((*found)["severity"], "error");
  EXPECT_EQ((*found)["effective_severity"], "error");
  EXPECT_EQ((*found)["why"], "by default");
  EXPECT_EQ((*found)["vpp_message"], "CFGEN 83-2291");
  EXPECT_EQ((*found)["needs"], "nothing; with all kernels given (--kernel) every name is judged");
  EXPECT_EQ((*found)["of_verify"], false);
  EXPECT_TRUE((*found)["doc"].get<std::string>().starts_with("# sp-unknown-cu\n"));
  EXPECT_NE(run_in(directory_.path(), {"rules"}).out.find("sp-conflict                   warning "),
            std::string::npos);
}

TEST_F(Why, AnSpLineShowsTheUnitThePortAndTheMemory) {
  directory_.write("k.xml", kKernel);
  directory_.write("a.cfg", "[connectivity]\nnk=k:1:k_1\nsp=k_1.in:DDR[0]\n");
  const auto answer = why("a.cfg:3", {"--platform", "u250", "--kernel", "k.xml"});
  ASSERT_TRUE(answer.is_object());
  EXPECT_EQ(answer["text"], "sp=k_1.in:DDR[0]");
  EXPECT_EQ(fact(answer, "compute unit"), "'k_1' of kernel 'k' [a.cfg:2:8]");
  EXPECT_EQ(fact(answer, "port"),
            "'in' is an argument, carried by 'M_AXI_GMEM': memory port, 512 bits [k.xml]");
  EXPECT_TRUE(fact(answer, "memory").starts_with("DDR[0] at SLR0")) << fact(answer, "memory");
  EXPECT_NE(fact(answer, "memory").find("(S"), std::string::npos) << "the source of the table";
  EXPECT_EQ(outcome(answer, "sp-unknown-port"), "silent: ");
  EXPECT_EQ(outcome(answer, "slr-unknown-cu"), "absent") << "no rule for sp lines";
}

TEST_F(Why, WhatIsMissingIsSaid) {
  directory_.write("a.cfg", "[connectivity]\nnk=k:1:k_1\nsp=k_1.in:DDR[0]\n");
  const auto answer = why("a.cfg:3", {"--ignore", "sp-uneven"});
  EXPECT_EQ(fact(answer, "platform"), "not known: no platform is given []");
  EXPECT_EQ(fact(answer, "port"),
            "'in' cannot be judged: no file describes the kernel of 'k_1' (--kernel) []");
  EXPECT_EQ(outcome(answer, "sp-unknown-port"), "not_checked: no kernel is given");
  EXPECT_EQ(outcome(answer, "sp-uneven"), "off: ");
}

TEST_F(Why, TheFileMayBeNamedOtherwise) {
  directory_.write("a.cfg", "[connectivity]\nnk=k:1:k_1\n");
  const std::string absolute = directory_ / "a.cfg";
  EXPECT_EQ(lint({"--why", "./a.cfg:2", "a.cfg"}).exit_code, 0);
  EXPECT_EQ(lint({"--why", "a.cfg:2", "./a.cfg"}).exit_code, 0);
  EXPECT_EQ(lint({"--why", absolute + ":2", "a.cfg"}).exit_code, 0);
  EXPECT_EQ(lint({"--why", "b.cfg:2", "a.cfg"}).exit_code, 2);
}

TEST_F(Why, EveryReasonIsSaid) {
  directory_.write("k.xml", kKernel);
  directory_.write("a.cfg",
                   "[connectivity]\nnk=l:1:l_1\nnk=m:1:m_1\nsp=l_1.in:DDR[0]\n"
                   "sp=m_1.in:DDR[0]\n");
  const std::string both = "no description of kernel 'l'; no description of kernel 'm'";
  EXPECT_EQ(outcome(why("a.cfg:4", {"--kernel", "k.xml"}), "sp-unknown-port"),
            "not_checked: " + both);
  const std::string text = lint({"--why", "a.cfg:4", "--kernel", "k.xml", "a.cfg"}).out;
  EXPECT_NE(text.find("  sp-unknown-port: not checked: no description of kernel 'l'\n"
                      "  sp-unknown-port: not checked: no description of kernel 'm'\n"),
            std::string::npos)
      << text;
}

TEST_F(Why, WhatIsInTheBaselineIsTold) {
  directory_.write("a.cfg", "[connectivity]\nnk=k:1:k_1\nslr=k_2:SLR0\n");
  ASSERT_EQ(lint({"--write-baseline", "base.json", "a.cfg"}).exit_code, 0);
  EXPECT_TRUE(outcome(why("a.cfg:3", {"--baseline", "base.json"}), "slr-unknown-cu")
                  .starts_with("in_baseline: "));
}

TEST_F(Why, AFindingAndASuppressionAreTold) {
  directory_.write("a.cfg",
                   "[connectivity]\nnk=k:1:k_1\nslr=k_2:SLR0\n"
                   "# vppcheck: ignore=slr-unknown-cu made elsewhere\nslr=k_3:SLR1\n");
  EXPECT_TRUE(outcome(why("a.cfg:3"), "slr-unknown-cu").starts_with("found: "));
  EXPECT_EQ(outcome(why("a.cfg:5"), "slr-unknown-cu"), "suppressed: made elsewhere");
}

TEST_F(Why, TheTextGroupsWhatHasNothingToSay) {
  directory_.write("a.cfg", "[connectivity]\nnk=k:1:k_1\nslr=k_2:SLR0\n");
  const Result result = lint({"--why", "a.cfg:3", "--platform", "u250", "a.cfg"});
  EXPECT_EQ(result.exit_code, 0) << "a question is no check";
  EXPECT_TRUE(result.out.starts_with("a.cfg:3: slr=k_2:SLR0\n  option: connectivity.slr: "))
      << result.out;
  EXPECT_NE(result.out.find("\n  compute unit: 'k_2' is not declared; near it: 'k_1'\n"),
            std::string::npos)
      << result.out;
  EXPECT_NE(result.out.find("\nrules:\n  slr-unknown-cu: compute unit 'k_2' does not exist: "),
            std::string::npos)
      << result.out;
  EXPECT_NE(result.out.find("\n  nothing found by: "), std::string::npos) << result.out;
}

TEST_F(Why, OnlyALineThatIsCheckedCanBeAsked) {
  directory_.write("a.cfg", "[connectivity]\n");
  EXPECT_EQ(lint({"--why", "a.cfg"}).exit_code, 2);
  EXPECT_EQ(lint({"--why", "a.cfg:0"}).exit_code, 2);
  EXPECT_EQ(lint({"--why", "a.cfg:1", "--format", "sarif"}).exit_code, 2);
  EXPECT_EQ(lint({"--why", "b.cfg:1", "a.cfg"}).exit_code, 2);
  EXPECT_EQ(lint({"--why", "a.cfg:99"}).exit_code, 2);
  EXPECT_EQ(lint({"--why", "b.cfg:1"}).exit_code, 3);
}

}  // namespace
}  // namespace vppcheck::cli
