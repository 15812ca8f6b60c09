// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/build_summary.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "artifact/outcome.h"

namespace vppcheck::artifact {
namespace {

using Names = std::vector<std::string>;

std::string entry(const std::string& json) { return "<ENTRY>\n" + json + "\n</ENTRY>\n"; }

const std::string kHead =
    entry(R"({"thisFile": "/srv/ana/build/top.xsa.link_summary", "timestamp": "0"})");

/// The entry of a command with its arguments, as JSON strings.
std::string command(const std::string& arguments, const std::string& program = "v++",
                    const std::string& files = "") {
  return entry(R"({"type": "ET_CmdStep", "buildStep": {"cmdId": "c1", "name": ")" + program +
               R"(", "args": [)" + arguments + R"(], "iniFiles": [)" + files +
               R"(], "cwd": "/srv/ana/build"}})");
}

std::string status(const std::string& id, const std::string& state) {
  return entry(R"({"type": "ET_Status", "status": {"cmdId": ")" + id + R"(", "state": ")" + state +
               "\"}}");
}

tl::expected<BuildSummary, ArtifactError> read(const std::string& text) {
  return read_build_summary(text, "out/top.xsa.link_summary");
}

BuildSummary summary_of(const std::string& text) {
  auto summary = read(text);
  EXPECT_TRUE(summary) << error_of(summary);
  return summary ? std::move(*summary) : BuildSummary();
}

TEST(BuildSummary, TellsTheCommand) {
  const BuildSummary link = summary_of(
      kHead + command(R"("-l", "-t", "hw", "--platform", "acme_1", "vadd.xo")") +
      status("c1", "CS_RUNNING") +
      entry(R"({"type": "ET_FlowMetaData", "buildSummary": {"hardwarePlatform": "acme_1.xpfm",
        "flow": "BF_LINK", "target": "TT_HW", "toolVersion": "Vitis V++ Compiler"}})") +
      status("c1", "CS_PASSED"));
  EXPECT_EQ(link.program, "v++");
  EXPECT_EQ(link.flow, BuildFlow::link);
  EXPECT_EQ(link.flow_target, "hw");
  EXPECT_EQ(link.flow_platform, "acme_1.xpfm");
  EXPECT_EQ(link.directory, "/srv/ana/build");
  EXPECT_EQ(link.arguments.size(), 6u);
  EXPECT_EQ(link.tool_version, "Vitis V++ Compiler");
  EXPECT_TRUE(link.passed);
}

TEST(BuildSummary, TheLastStateOfTheCommandCounts) {
  EXPECT_FALSE(summary_of(command(R"("-l")") + status("c1", "CS_RUNNING")).passed);
  EXPECT_FALSE(summary_of(command(R"("-l")") + status("c1", "CS_FAILED")).passed);
  EXPECT_FALSE(summary_of(command(R"("-l")") + status("c2", "CS_PASSED")).passed)
      << "a step that it started";
}

TEST(BuildSummary, WhatVppMadeOfTheWordsIsKept) {
  const auto flow = [](const std::string& members) {
    return entry(R"({"type": "ET_FlowMetaData", "buildSummary": {)" + members + "}}");
  };
  const BuildSummary graph = summary_of(command("", "aiecompiler") +
                                        flow(R"("flow": "BF_UNKNOWN", "target": "TT_UNKNOWN")") +
                                        flow(R"("flow": "BF_COMPILE", "target": "TT_X86SIM")"));
  EXPECT_EQ(graph.program, "aiecompiler");
  EXPECT_EQ(graph.flow, BuildFlow::compile) << "the first entry says nothing";
  EXPECT_EQ(graph.flow_target, "x86sim");
  EXPECT_EQ(summary_of(command("") + flow(R"("flow": "BF_PACKAGE")")).flow, BuildFlow::package);
  EXPECT_EQ(summary_of(command(R"("-l")")).flow, BuildFlow::unknown) << "words are not read";
}

TEST(BuildSummary, KeepsTheTextOfTheConfigs) {
  const BuildSummary summary = summary_of(
      command(R"("--config", "top.cfg")", "v++",
              R"({"path": "/srv/ana/build/top.cfg", "content": "[connectivity]\nnk=a:1\n"})"));
  ASSERT_EQ(summary.configs.size(), 1u);
  EXPECT_EQ(summary.configs[0].path, "/srv/ana/build/top.cfg");
  EXPECT_EQ(summary.configs[0].text, "[connectivity]\nnk=a:1\n");
}

TEST(BuildSummary, ResultsAreLookedForBesideItAndNowhereElse) {
  const auto made = [](const std::string& path) {
    return entry(R"({"type": "ET_SubCmdStep", "buildStep": {"args": ["--info", ")" + path +
                 "\"]}}");
  };
  const BuildSummary summary =
      summary_of(kHead + command(R"("-l")") + made("/srv/ana/build/./_x/link/int/top.xclbin.info") +
                 made("/srv/eve/other.xclbin.info") + made("/srv/ana/build/../../eve/up.info"));
  EXPECT_EQ(result_files_beside(summary),
            (Names{"out/top.xclbin.info", "out/other.xclbin.info", "out/up.info",
                   "out/_x/link/int/top.xclbin.info", "out/_x/reports/link/top.xclbin.info"}));
}

TEST(BuildSummary, ErrorsNameTheLineOfTheFile) {
  EXPECT_EQ(error_of(read("")),
            "out/top.xsa.link_summary: the file is empty: it should begin with '<ENTRY>'");
  EXPECT_EQ(error_of(read("\n{}\n")),
            "out/top.xsa.link_summary:2: this is no summary of v++: '<ENTRY>' should stand here");
  EXPECT_EQ(error_of(read(kHead + "<ENTRY>\n{\n")),
            "out/top.xsa.link_summary:4: the entry has no '</ENTRY>': the file is cut");
  EXPECT_EQ(error_of(read(kHead + "<ENTRY>\n{\n<ENTRY>\n{}\n</ENTRY>\n")),
            "out/top.xsa.link_summary:6: an entry begins inside the entry of line 4, which has no "
            "'</ENTRY>'");
  EXPECT_EQ(error_of(read(kHead)), "out/top.xsa.link_summary: no entry says which command was run");
  const std::string malformed = error_of(read(kHead + "<ENTRY>\n{\n \"a\": }\n</ENTRY>\n"));
  EXPECT_TRUE(malformed.starts_with("out/top.xsa.link_summary:6: malformed JSON: syntax error"))
      << malformed;
}

TEST(BuildSummary, HostileTextIsRefused) {
  const std::string deep(10'000, '[');
  EXPECT_EQ(error_of(read(entry(deep))),
            "out/top.xsa.link_summary:1: JSON is nested more than 100 levels deep");
  std::string many;
  for (std::size_t i = 0; i <= kMostSummaryEntries; ++i) many += "<ENTRY>\n{}\n</ENTRY>\n";
  EXPECT_EQ(error_of(read(many)), "out/top.xsa.link_summary:300001: more than 100000 entries");
  EXPECT_TRUE(read(entry("{\"type\": 5}") + command("1, null, {}")).has_value())
      << "values of other types are absent";
  const std::string bytes = error_of(read(entry("\"\xFF\x1B[2J\"")));
  EXPECT_EQ(bytes.find('\x1B'), std::string::npos) << bytes;
}

// Published summaries of Vitis 2021.1 to 2023.2; they are not part of the project.
TEST(BuildSummary, RealSummaries) {
  const std::filesystem::path samples = VPPCHECK_SOURCE_DIR "/../shared/samples";
  std::error_code error;
  std::size_t files = 0;
  for (const auto& found : std::filesystem::recursive_directory_iterator(samples, error)) {
    const std::string path = found.path().string();
    if (!path.ends_with("_summary") || !found.is_regular_file()) continue;
    ++files;
    std::ifstream stream(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    EXPECT_TRUE(looks_like_build_summary(bytes)) << path;
    const auto summary = read_build_summary(bytes, path);
    ASSERT_TRUE(summary) << error_of(summary);
    EXPECT_FALSE(summary->arguments.empty()) << path;
    EXPECT_EQ(summary->flow_target, "hw") << path;
    EXPECT_FALSE(summary->tool_version.empty()) << path;
    EXPECT_TRUE(summary->passed) << path;
    if (found.path().filename() == "overlay_hw.xsa.link_summary") {
      ASSERT_EQ(summary->configs.size(), 1u);
      EXPECT_TRUE(summary->configs[0].path.ends_with("/hw/xclbin_overlay.cfg"));
    }
  }
  if (files == 0) GTEST_SKIP() << "no collection of real files in " << samples;
}

}  // namespace
}  // namespace vppcheck::artifact
