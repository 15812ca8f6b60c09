// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/link_result.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "artifact/outcome.h"
#include "support/link_result_text.h"
#include "vppcheck/container/ruled_text.h"

namespace vppcheck::artifact {
namespace {

using support::InfoText;
using Names = std::vector<std::string>;

tl::expected<LinkResult, ArtifactError> read(const std::string& text) {
  return read_xclbin_info(text, "x.xclbin.info");
}

InfoText two_adders() {
  InfoText info;
  info.kernels = {
      {"vadd",
       {{"vadd_1",
         {{"a", "M_AXI_GMEM", {"DDR[0] (MEM_DDR4)"}}, {"size", "S_AXI_CONTROL"}, {"s", "S"}}},
        {"vadd_2", {{"a", "M_AXI_GMEM", {"DDR[1] (MEM_DRAM)"}}}}}},
      {"copy", {{"copy", {}}}}};
  return info;
}

TEST(LinkResult, ListsComputeUnitsWithTheirKernels) {
  const auto result = read(two_adders().text());
  ASSERT_TRUE(result) << error_of(result);
  ASSERT_EQ(result->units.size(), 3u);
  EXPECT_EQ(result->units[0].name, "vadd_1");
  EXPECT_EQ(result->units[0].kernel, "vadd");
  EXPECT_EQ(result->units[1].name, "vadd_2");
  EXPECT_EQ(result->units[1].kernel, "vadd");
  EXPECT_EQ(result->units[2].name, "copy");
  EXPECT_EQ(result->units[2].kernel, "copy");
  EXPECT_EQ(result->platform, "acme_card_1");
  EXPECT_EQ(result->tool_version, "v++ (2022.2) on 2022-10-13-17:52:11");
  EXPECT_EQ(result->memories, (Names{"DDR[0]", "DDR[1]"}));
}

TEST(LinkResult, MemoriesAreNamesWithoutTheirType) {
  const auto result = read(two_adders().text());
  ASSERT_TRUE(result) << error_of(result);
  const auto& arguments = result->units[0].arguments;
  ASSERT_EQ(arguments.size(), 3u);
  EXPECT_EQ(arguments[0].name, "a");
  EXPECT_EQ(arguments[0].port, "M_AXI_GMEM");
  EXPECT_EQ(arguments[0].memories, Names{"DDR[0]"});
  EXPECT_EQ(arguments[1].memories, Names{}) << "<not applicable>";
}

TEST(LinkResult, LinesCountInTheFile) {
  const std::string text = two_adders().text();
  const auto result = read(text);
  ASSERT_TRUE(result) << error_of(result);
  const std::string before = text.substr(0, text.find("Instance:        vadd_2"));
  EXPECT_EQ(result->units[1].line, 1 + std::count(before.begin(), before.end(), '\n'));
}

TEST(LinkResult, SeveralMemoriesOfOneArgument) {
  InfoText info = two_adders();
  info.kernels[0].units[0].arguments[0].memories = {"HBM[0] (MEM_HBM)", "HBM[1] (MEM_DRAM)"};
  info.kernels[0].units[1].arguments[0].memories = {"LPDDR (MEM_DRAM)", "LPDDR (MEM_DRAM)"};
  const auto result = read(info.text());
  ASSERT_TRUE(result) << error_of(result);
  EXPECT_EQ(result->units[0].arguments[0].memories, (Names{"HBM[0]", "HBM[1]"}));
  EXPECT_EQ(result->units[1].arguments[0].memories, Names{"LPDDR"}) << "each once";
}

TEST(LinkResult, StreamsOfEmulationAreNoMemories) {
  InfoText info = two_adders();
  info.kernels[0].units[0].arguments[2].memories = {"dc_1 (MEM_STREAMING_CONNECTION)"};
  const auto result = read(info.text());
  ASSERT_TRUE(result) << error_of(result);
  EXPECT_EQ(result->units[0].arguments[2].memories, Names{});
}

TEST(LinkResult, ClocksOf2022SayWhatWasRequested) {
  InfoText info = two_adders();
  info.clocks =
      "Scalable Clocks\n---------------\n   Name:      DATA_CLK\n   Index:     0\n"
      "   Type:      DATA\n   Frequency: 272 MHz\n\n"
      "System Clocks\n------\n   Name:           kernel_00 \n   Type:           SCALABLE \n"
      "   Default Freq:   299.996999 MHz\n   Requested Freq: 300 MHz\n"
      "   Achieved Freq:  271.5 MHz\n\n";
  const auto result = read(info.text());
  ASSERT_TRUE(result) << error_of(result);
  ASSERT_EQ(result->clocks.size(), 2u);
  EXPECT_EQ(result->clocks[0].type, "DATA");
  EXPECT_EQ(result->clocks[0].requested_hz, std::nullopt);
  EXPECT_EQ(result->clocks[0].achieved_hz, 272'000'000u);
  EXPECT_EQ(result->clocks[1].name, "kernel_00");
  EXPECT_EQ(result->clocks[1].requested_hz, 300'000'000u);
  EXPECT_EQ(result->clocks[1].achieved_hz, 271'500'000u);
}

TEST(LinkResult, ZeroMegahertzIsUnknown) {
  InfoText info = two_adders();
  info.clocks =
      "System Clocks\n------\n   Name:           kernel_00 \n   Requested Freq: 0 MHz\n"
      "   Achieved Freq:  0 MHz\n\n";
  const auto result = read(info.text());
  ASSERT_TRUE(result) << error_of(result);
  ASSERT_EQ(result->clocks.size(), 1u);
  EXPECT_EQ(result->clocks[0].requested_hz, std::nullopt);
  EXPECT_EQ(result->clocks[0].achieved_hz, std::nullopt);
}

TEST(LinkResult, OptionsAreJoinedWhereBlanksSplitThem) {
  InfoText info = two_adders();
  info.options = {"--connectivity.sp vadd_1.a:DDR[0]", "--vivado.prop run.x={-first", "-second}",
                  "--target hw"};
  const auto result = read(info.text());
  ASSERT_TRUE(result) << error_of(result);
  EXPECT_EQ(result->options, (Names{"--connectivity.sp vadd_1.a:DDR[0]",
                                    "--vivado.prop run.x={-first -second}", "--target hw"}));
}

TEST(LinkResult, OptionsOfACutTextAreUnknown) {
  std::string text = two_adders().text();
  text.resize(text.find("User Added"));
  const auto result = read(text);
  ASSERT_TRUE(result) << error_of(result);
  EXPECT_EQ(result->options, Names{});
  EXPECT_EQ(result->units.size(), 3u);
}

TEST(LinkResult, PlatformOfEmulationIsUnknown) {
  InfoText info = two_adders();
  info.platform = "<not defined>";
  const auto result = read(info.text());
  ASSERT_TRUE(result) << error_of(result);
  EXPECT_EQ(result->platform, "");
}

TEST(LinkResult, OtherTextIsAnError) {
  EXPECT_EQ(error_of(read("")),
            "x.xclbin.info: this is no text of 'xclbinutil --info': it has no section 'xclbin "
            "Information'");
  EXPECT_EQ(error_of(read("[connectivity]\nnk=vadd:1\n")),
            "x.xclbin.info: this is no text of 'xclbinutil --info': it has no section 'xclbin "
            "Information'");
}

// Half of the compute units would look as if they had not been linked.
TEST(LinkResult, EveryBeginningIsReadOrRefused) {
  const std::string text = two_adders().text();
  const std::size_t command = text.find("Generated By\n------------");
  for (std::size_t size = 0; size < text.size(); ++size) {
    const auto result = read(text.substr(0, size));
    if (size < command) {
      ASSERT_FALSE(result) << "the first " << size << " bytes";
    } else if (result) {
      ASSERT_EQ(result->units.size(), 3u) << "the first " << size << " bytes";
    }
  }
}

TEST(LinkResult, AMillionLinesAreRefused) {
  const std::string text(container::kMostRuledLines, '\n');
  EXPECT_EQ(error_of(read(text)), "x.xclbin.info: more than 1000000 lines");
}

TEST(LinkResult, ABinaryIsAnError) {
  EXPECT_FALSE(read(std::string("xclbin2\0\xFF\xFE", 10)));
  EXPECT_FALSE(looks_like_xclbin_info("xclbin2"));
  EXPECT_TRUE(looks_like_xclbin_info(two_adders().text()));
}

// Published results of Vitis 2019.2 to 2024.2; they are not part of the project.
TEST(LinkResult, RealResults) {
  const std::filesystem::path samples = VPPCHECK_SOURCE_DIR "/../shared/samples";
  std::error_code error;
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(samples, error)) {
    const std::string path = entry.path().string();
    if (!path.ends_with(".xclbin.info")) continue;
    ++files;
    std::ifstream stream(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    EXPECT_TRUE(looks_like_xclbin_info(bytes)) << path;
    const auto result = read(bytes);
    ASSERT_TRUE(result) << path << ": " << error_of(result);
    EXPECT_FALSE(result->units.empty()) << path;
    EXPECT_FALSE(result->memories.empty()) << path;
    EXPECT_FALSE(result->options.empty()) << path;
    for (const LinkedUnit& unit : result->units) {
      EXPECT_FALSE(unit.kernel.empty()) << path;
      EXPECT_FALSE(unit.arguments.empty()) << path << ": " << unit.name;
    }
    if (entry.path().filename() == "jxlEnc.xclbin.info") {  // Xilinx/Vitis_Libraries, 2021.2
      ASSERT_EQ(result->units.size(), 1u);
      EXPECT_EQ(result->clocks.at(1).achieved_hz, 272'000'000u);
      EXPECT_EQ(result->options.at(5), "--kernel_frequency 300");
    }
  }
  if (files == 0) GTEST_SKIP() << "no collection of real files in " << samples;
}

}  // namespace
}  // namespace vppcheck::artifact
