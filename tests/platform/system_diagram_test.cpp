// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "platform/describe.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::platform {
namespace {

/// A diagram of the corpus of the fuzzer: boards that do not exist.
std::string diagram(const std::string& name) {
  text::DiskReader disk;
  const auto bytes = disk.read(VPPCHECK_SOURCE_DIR "/tests/fuzz/corpus/system_diagram/" + name);
  EXPECT_TRUE(bytes);
  return bytes ? *bytes : "";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

ImportResult read(const std::string& bytes) { return read_system_diagram(bytes, "d/model.json"); }

bool says(const std::vector<std::string>& sentences, const std::string& part) {
  return std::any_of(sentences.begin(), sentences.end(), [&](const std::string& sentence) {
    return sentence.find(part) != std::string::npos;
  });
}

TEST(SystemDiagram, GivesWhatTheTableOfAPlatformHolds) {
  const std::string text = describe(read(diagram("hardware")));
  const std::string until_array = text.substr(0, text.find("aie "));
  EXPECT_EQ(until_array,
            "name acme_b7_gen4_shell_2_202320_1\n"
            "description A board, none\n"
            "part xcvc1902-pkg100-2-e\n"
            "shell gen4_shell_2\n"
            "release 2023.2\n"
            "slrs known\n"
            "SLR0 LUT=1400 FF=2800 BRAM36=14 \n"
            "SLR1 LUT=1500 FF=3000 BRAM36=14 URAM=5 DSP=9 \n"
            "total LUT=2900 FF=5800 BRAM36=28\n"
            "device LUT=4000 BRAM36=40\n"
            "memories known\n"
            "DDR[0] slr=1 size=17179869184 bank0\n"
            "DDR[1] bank1\n"
            "LP\n"
            "clocks known\n"
            "clock 0 hz=299996999 scalable default k0\n"
            "clock 1 hz=50000000 fixed k1\n"
            "most\n");
  EXPECT_NE(text.find("aie xcvc1902"), std::string::npos) << "the array of the part";
}

TEST(SystemDiagram, NamesItselfAsTheSource) {
  const auto imported = read(diagram("hardware"));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->platform.sources[0].text, "model.json: system diagram, v++ 2023.2");
}

// The sizes of a software emulation are 16 GB for everything, and its list is not the card's.
TEST(SystemDiagram, OfASoftwareEmulationHasNoSizesAndNoWholeList) {
  EXPECT_EQ(describe(read(diagram("software"))),
            "name acme_b8_base_202320_1\n"
            "description \n"
            "part \n"
            "shell \n"
            "release 2023.2\n"
            "slrs unknown\n"
            "memories unknown\n"
            "HBM[9]\n"
            "HBM[10]\n"
            "clocks unknown\n"
            "most\n");
  const auto imported = read(diagram("software"));
  EXPECT_TRUE(says(imported->missing, "how many SLRs")) << "an empty by_SLR is no 'none'";
}

// xilinx_u280_xdma_201920_3: what spans SLRs is in none of their numbers.
TEST(SystemDiagram, NumbersOfSlrsFarBelowTheTotalAreDistrusted) {
  const auto imported =
      read(replaced(diagram("hardware"), "\"LUT\": \"2900\"", "\"LUT\": \"9900\""));
  ASSERT_TRUE(imported);
  EXPECT_TRUE(says(imported->distrusted, "the resources of each SLR"));
  EXPECT_FALSE(imported->platform.has_slr_numbers());
  EXPECT_EQ(imported->platform.slrs.size(), 2u) << "that there are two is true still";
}

TEST(SystemDiagram, OfSeveralRegionsNobodyKnowsWhichCounts) {
  const std::string region = R"({"available_resources": {"LUT": "1"}},)";
  const auto imported =
      read(replaced(diagram("hardware"), "\"user_regions\": [", "\"user_regions\": [" + region));
  ASSERT_TRUE(imported);
  EXPECT_FALSE(imported->platform.total);
  EXPECT_TRUE(says(imported->distrusted, "several regions"));
}

TEST(SystemDiagram, AnythingElseIsAnError) {
  EXPECT_EQ(describe(read("{}")),
            "d/model.json: not a system diagram: no 'system_diagram_metadata' / 'xsa'");
  EXPECT_NE(describe(read("{")).find("d/model.json:1: malformed JSON"), std::string::npos);
}

}  // namespace
}  // namespace vppcheck::platform
