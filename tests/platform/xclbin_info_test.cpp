// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "platform/describe.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::platform {
namespace {

std::string card() {
  text::DiskReader disk;
  const auto bytes = disk.read(VPPCHECK_SOURCE_DIR "/tests/fuzz/corpus/xclbin_info_platform/card");
  EXPECT_TRUE(bytes);
  return bytes ? *bytes : "";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

ImportResult read(const std::string& bytes) { return read_xclbin_info(bytes, "a.xclbin.info"); }

// The frequency of KERNEL_CLK is what the link achieved; a placeholder is no size; of two segments
// of one name nobody knows which size counts; a tag of 15 bytes may be cut.
TEST(XclbinInfo, GivesThePlatformAndNotTheLink) {
  EXPECT_EQ(describe(read(card())),
            "name acme_b7_gen4_shell_2_202320_1\n"
            "description \n"
            "part xcb7\n"
            "shell gen4_shell_2\n"
            "release 2023.2\n"
            "slrs unknown\n"
            "memories unknown\n"
            "DDR[1] size=17179869184 bank1\n"
            "HBM[0]\n"
            "LPDDR\n"
            "clocks unknown\n"
            "clock 1 hz=299996999<0 medium> scalable _bd_top_aclk_kernel_01<0 medium>\n"
            "most\n");
  const auto imported = read(card());
  EXPECT_EQ(imported->platform.sources[0].text,
            "a.xclbin.info: text of xclbinutil --info, v++ (2022.2)");
  ASSERT_EQ(imported->distrusted.size(), 1u);
  EXPECT_EQ(imported->distrusted[0], "clocks whose id the file does not tell");
}

TEST(XclbinInfo, TheNameIsPutTogetherWhereNoneIsDefined) {
  const auto imported = read(replaced(card(), "acme_b7_gen4_shell_2_202320_1", "<not defined>"));
  EXPECT_EQ(imported->platform.name, "acme_b7_gen4_shell_2_202320_1");
}

// xilinx.com_xd_xilinx_vek280_base_202420_1_202420_1 is what xclbinutil prints.
TEST(XclbinInfo, AnEmbeddedPlatformHasItsNameAlone) {
  std::string text = replaced(card(), "gen4_shell_2\n", "acme_b8_base_202320_1\n");
  text = replaced(text, "VBNV:          acme_b7_gen4_shell_2_202320_1",
                  "VBNV:          acme_b7_acme_b8_base_202320_1_202320_1");
  EXPECT_EQ(read(text)->platform.name, "acme_b8_base_202320_1");
}

TEST(XclbinInfo, AnythingElseIsAnError) {
  EXPECT_EQ(describe(read("")),
            "a.xclbin.info: not the text of xclbinutil --info: no 'Hardware Platform (Shell) "
            "Information'");
}

}  // namespace
}  // namespace vppcheck::platform
