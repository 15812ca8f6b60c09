// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// `vppcheck verify`: what a finished link made of its configuration.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/run_program.h"
#include "support/link_result_text.h"

namespace vppcheck::cli {
namespace {

using Words = std::vector<std::string>;

constexpr char kConfig[] =
    "[connectivity]\nnk=vadd:1:vadd_1\nslr=vadd_1:SLR0\nsp=vadd_1.a:DDR[0]\n";

std::string summary_of(const std::string& escaped_config) {
  return "<ENTRY>\n{\"thisFile\": \"/srv/ana/top.xclbin.link_summary\"}\n</ENTRY>\n<ENTRY>\n"
         "{\"type\": \"ET_CmdStep\", \"buildStep\": {\"args\": [\"-l\"], \"iniFiles\": [{\"path\": "
         "\"/srv/ana/a.cfg\", \"content\": \"" +
         escaped_config + "\"}]}}\n</ENTRY>\n";
}

class Verify : public ::testing::Test {
 protected:
  Verify() {
    support::InfoText info;
    info.kernels = {{"vadd", {{"vadd_1", {{"a", "M_AXI_GMEM", {"DDR[0] (MEM_DDR4)"}}}}}}};
    directory_.write("top.xclbin.info", info.text());
    directory_.write("a.cfg", kConfig);
  }

  Result verify(Words words) {
    words.insert(words.begin(), "verify");
    return run_in(directory_.path(), std::move(words));
  }
  int code(Words words) { return verify(std::move(words)).exit_code; }

  TempDirectory directory_;
};

TEST_F(Verify, SaysWhatCameOutAsAskedAndWhatIsNotTold) {
  const Result result = verify({"--result", "top.xclbin.info", "a.cfg"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out,
            "verified:\n"
            "  nk vadd_1: linked as asked\n"
            "  sp vadd_1.a: DDR[0] as asked\n"
            "not verified:\n"
            "  slr vadd_1: SLR0 not told by the result\n"
            "not checked without the commands that ran (--commands): config-changed\n");
  EXPECT_EQ(verify({"--quiet", "--result", "top.xclbin.info", "a.cfg"}).out, "");
}

TEST_F(Verify, TheSameAsJson) {
  const auto report = verify({"--result", "top.xclbin.info", "--format", "json", "a.cfg"}).json();
  ASSERT_EQ(report["verified"].size(), 3u) << report;
  EXPECT_EQ(report["verified"][2]["statement"], "vadd_1.a: DDR[0] as asked");
  EXPECT_EQ(report["verified"][2]["line"], 4);
  EXPECT_TRUE(report["verified"][1]["as_asked"].is_null()) << "slr";
}

TEST_F(Verify, ASummaryBringsTheResultBesideIt) {
  directory_.write("top.xclbin.link_summary", summary_of("[connectivity]\\nnk=vadd:1:vadd_1\\n"));
  const Result result =
      verify({"--result", "top.xclbin.link_summary", "--format", "json", "a.cfg"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(rules_in(result.json()), (Words{"config-changed:3", "config-changed:4"}));
  EXPECT_EQ(result.json()["verified"].size(), 3u);
}

TEST_F(Verify, ASummaryAloneTellsWhatItCan) {
  directory_.write("sub/top.xclbin.link_summary", summary_of("[connectivity]\\n"));
  const auto report =
      verify({"--result", "sub/top.xclbin.link_summary", "--format", "json", "a.cfg"}).json();
  EXPECT_EQ(report["findings"].size(), 3u);
  std::size_t without_result = 0;
  for (const auto& entry : report["not_checked"]) without_result += entry["needs"] == "result";
  EXPECT_EQ(without_result, 5u) << report["not_checked"];
}

TEST_F(Verify, OnlyItsOwnRulesRunUnlessTheyAreSelected) {
  directory_.write("a.cfg", std::string(kConfig) + "slr=vadd_9:SLR0\n");
  EXPECT_EQ(code({"--result", "top.xclbin.info", "a.cfg"}), 0);
  EXPECT_EQ(code({"--result", "top.xclbin.info", "--select", "slr-unknown-cu", "a.cfg"}), 1);
}

TEST_F(Verify, ItsRulesRunForNoOtherCommand) {
  directory_.write("b.cfg", "# vppcheck: ignore=sp-not-honoured the host knows\nsp=x.y:DDR[0]\n");
  const Result lint = run_in(
      directory_.path(), {"lint", "--select", "sp-not-honoured,config-changed,unused-suppression",
                          "--verbose", "b.cfg"});
  EXPECT_EQ(lint.out, "");
  EXPECT_EQ(lint.exit_code, 0);
  const Result result = run_in(directory_.path(), {"lint", "--result", "top.xclbin.info", "b.cfg"});
  EXPECT_EQ(result.exit_code, 2);
}

TEST_F(Verify, FailsOnWarningsByDefault) {
  directory_.write("a.cfg", "[connectivity]\nnk=vadd:1:vadd_1\n");
  EXPECT_EQ(code({"--result", "top.xclbin.info", "a.cfg"}), 0) << "sp-placed-by-tool is an info";
  EXPECT_EQ(code({"--result", "top.xclbin.info", "--fail-on", "info", "a.cfg"}), 1);
  directory_.write("a.cfg", "[connectivity]\nnk=vadd:1:other\nsp=vadd_1.a:DDR[0]\n");
  EXPECT_EQ(code({"--result", "top.xclbin.info", "--ignore", "nk-not-linked", "a.cfg"}), 1)
      << "nk-undeclared-cu is a warning";
}

TEST_F(Verify, WrongUsage) {
  const Result result = verify({"a.cfg"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.err,
            "vppcheck: no result is given; --result takes an .xclbin.info or a .link_summary\n"
            "vppcheck: 'vppcheck verify --help' shows how it is used\n");
  EXPECT_EQ(code({"--result", "top.xclbin.info"}), 2);
  const Result help = verify({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_TRUE(help.out.starts_with("usage: vppcheck verify --result R [OPTION...] FILE...\n"));
  EXPECT_NE(help.out.find("--result FILE"), std::string::npos);
}

TEST_F(Verify, AResultThatIsNone) {
  directory_.write("x.xclbin", std::string("xclbin2\0binary", 14));
  directory_.write("empty.info", "");
  directory_.write("cut.link_summary", "<ENTRY>\n{\n");
  const auto error = [&](const std::string& file) {
    const Result result = verify({"--result", file, "a.cfg"});
    EXPECT_EQ(result.exit_code, 3);
    return result.err;
  };
  EXPECT_EQ(error("absent.info"), "vppcheck: absent.info: No such file or directory\n");
  EXPECT_EQ(error("x.xclbin"),
            "vppcheck: x.xclbin: containers are not read; give the text that 'xclbinutil --info' "
            "prints of it (.xclbin.info)\n");
  EXPECT_EQ(error("empty.info"),
            "vppcheck: empty.info: this is no text of 'xclbinutil --info': it has no section "
            "'xclbin Information'\n");
  EXPECT_EQ(error("cut.link_summary"),
            "vppcheck: cut.link_summary:1: the entry has no '</ENTRY>': the file is cut\n");
  const Result twice =
      verify({"--result", "top.xclbin.info", "--result", "top.xclbin.info", "a.cfg"});
  EXPECT_EQ(twice.exit_code, 3);
  EXPECT_EQ(twice.err,
            "vppcheck: top.xclbin.info: a link has one result, and 'top.xclbin.info' is given "
            "too\n");
}

TEST_F(Verify, HostileInputsEndInTime) {
  support::InfoText info;
  std::string config = "[connectivity]\n";
  auto& kernel = info.kernels.emplace_back();
  kernel.name = "k";
  auto& unit = kernel.units.emplace_back();
  unit.name = "k_1";
  for (int i = 0; i < 20'000; ++i) {
    unit.arguments.push_back({"a" + std::to_string(i), "M_AXI", {"DDR[0] (MEM_DDR4)"}});
    config += "sp=k_1.m_axi:DDR[0:" + std::to_string(i % 1000) + "]\n";
  }
  directory_.write("top.xclbin.info", info.text());
  directory_.write("a.cfg", config);
  const Result result = verify({"--result", "top.xclbin.info", "a.cfg"});
  EXPECT_EQ(result.exit_code, 0);
  expect_little_memory(result);
}

// The published build of EdoardoDAlessio/ACA-Project-2024 (VCK5000, Vitis 2022.2.2), which is no
// part of the project. Its .xclbin.info and its summary are of one link, and its configuration is
// the one that v++ read: three compute units, three sp lines, all of them followed.
class VerifyRealBuild : public ::testing::Test {
 protected:
  void SetUp() override {
    std::ifstream stream(build_ / "xclbin_overlay.cfg", std::ios::binary);
    config_ = std::string(std::istreambuf_iterator<char>(stream), {});
    if (config_.empty()) GTEST_SKIP() << "no collection of real files in " << build_;
  }

  Result verify(const std::string& config) {
    directory_.write("xclbin_overlay.cfg", config);
    return run_in(directory_.path(),
                  {"verify", "--isolated", "--result",
                   (build_ / "overlay_hw.xsa.link_summary").string(), "xclbin_overlay.cfg"});
  }

  const std::filesystem::path build_ =
      VPPCHECK_SOURCE_DIR "/../shared/samples/artifacts/aca_vck5000_2022.2/hw";
  std::string config_;
  TempDirectory directory_;
};

TEST_F(VerifyRealBuild, EveryLineWasHonoured) {
  const Result result = verify(config_);
  EXPECT_EQ(result.exit_code, 0) << result.out << result.err;
  EXPECT_EQ(result.out,
            "verified:\n"
            "  config xclbin_overlay.cfg: as v++ read it\n"
            "  nk setup_aie_0: linked as asked\n"
            "  nk setup_aie_1: linked as asked\n"
            "  nk sink_from_aie_0: linked as asked\n"
            "  sp sink_from_aie_0.m_axi_gmem1: MC_NOC0 as asked\n"
            "  sp setup_aie_0.m_axi_gmem0: MC_NOC0 as asked\n"
            "  sp setup_aie_1.m_axi_gmem0: MC_NOC0 as asked\n"
            "not verified:\n"
            "  slr setup_aie_0: SLR0 not told by the result\n"
            "  slr setup_aie_1: SLR0 not told by the result\n"
            "  slr sink_from_aie_0: SLR0 not told by the result\n");
}

TEST_F(VerifyRealBuild, AChangedLineIsFound) {
  std::string edited = config_;
  const std::string line = "sp = setup_aie_0.m_axi_gmem0:MC_NOC0";
  edited.replace(edited.find(line), line.size(), "sp = setup_aie_0.m_axi_gmem0:BRAM");
  const auto number = 1 + std::count(config_.begin(), config_.begin() + config_.find(line), '\n');
  const Result result = verify(edited);
  EXPECT_EQ(result.exit_code, 1);
  const std::string place = "xclbin_overlay.cfg:" + std::to_string(number);
  EXPECT_NE(result.out.find(place + ":30: error: v++ put it elsewhere than in 'BRAM': 'input' in "
                                    "'MC_NOC0' [sp-not-honoured]"),
            std::string::npos)
      << result.out;
  EXPECT_NE(result.out.find(place +
                            ":6: warning: changed since the build: v++ read "
                            "'sp=setup_aie_0.m_axi_gmem0:MC_NOC0' (line " +
                            std::to_string(number) + " then) [config-changed]"),
            std::string::npos)
      << result.out;
}

}  // namespace
}  // namespace vppcheck::cli
