// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// .hpfm, xsa.xml and ext_metadata.json, which fill what an xsa.json lacks or stand for it.
#include <gtest/gtest.h>

#include "platform/foreign_files.h"
#include "vppcheck/platform/import.h"

namespace vppcheck::platform {
namespace {

using fabric::Resource;

template <class Read>
Imported read_with(Read read, const std::string& bytes, const std::string& file) {
  auto imported = read(bytes, file);
  EXPECT_TRUE(imported.has_value()) << imported.error().show();
  return imported ? std::move(*imported) : Imported{};
}

TEST(Hpfm, ReadsDeviceClocksAndMemories) {
  const Imported imported = read_with(read_hpfm, kHpfm, "hw.hpfm");
  const Platform& platform = imported.platform;
  EXPECT_EQ(platform.name, "acme_b7_gen4_shell_2_202320_1");
  EXPECT_EQ(platform.part, "xcb7-pkg100-2-e");
  EXPECT_EQ(platform.device->amounts.get(Resource::bram), 80u) << "40 tiles";
  ASSERT_EQ(platform.clocks.size(), 2u);
  EXPECT_TRUE(platform.clocks_known);
  EXPECT_EQ(platform.default_clock()->name, "k0");
  EXPECT_EQ(platform.clocks[1].status, ClockStatus::scalable);
  ASSERT_EQ(platform.memories.size(), 2u) << "two ports of one tag are one name";
  EXPECT_EQ(platform.find_memory("DDR", 0)->slr, 1u);
  EXPECT_EQ(platform.find_memory("MC0", std::nullopt)->consumption, Consumption::automatic);
  EXPECT_FALSE(platform.slrs_known);
}

TEST(Hpfm, ANameThatIsWholeStaysAsItIs) {
  for (const auto& [from, to] : {std::pair("xd:name=\"gen4_shell_2\"", "xd:name=\"acme_shell_2\""),
                                 std::pair("202320.1", "1.0")}) {
    const Imported imported = read_with(read_hpfm, with(kHpfm, from, to), "hw.hpfm");
    EXPECT_TRUE(imported.platform.name == "acme_shell_2" ||
                imported.platform.name == "gen4_shell_2")
        << imported.platform.name;
  }
}

TEST(Hpfm, TheEmulationHalfIsKnownByItsFileOrItsClocks) {
  for (const Imported& imported :
       {read_with(read_hpfm, kHpfm, "hw_emu.hpfm"),
        read_with(read_hpfm,
                  with(kHpfm, "xd:id=\"1\"", "xd:componentRef=\"sim_clk_gen\" xd:id=\"1\""),
                  "x.hpfm")}) {
    EXPECT_TRUE(imported.platform.clocks.empty());
    ASSERT_EQ(imported.distrusted.size(), 1u);
    EXPECT_EQ(imported.platform.memories.size(), 2u);
  }
}

TEST(Hpfm, OtherXmlIsAnError) {
  EXPECT_EQ(read_hpfm("<a/>", "x").error().show(),
            "x: not an .hpfm: it has no xd:repository/xd:component element");
}

TEST(XsaXml, ReadsIdentityAndRegions) {
  const Imported imported = read_with(read_xsa_xml, kXsaXml, "xsa.xml");
  const Platform& platform = imported.platform;
  EXPECT_EQ(platform.name, "acme_b7_gen4_shell_2_202320_1");
  EXPECT_EQ(platform.part, "xcb7-pkg100-2-e") << "in lower case, as parts are written";
  EXPECT_EQ(platform.most_compute_units->value, 60u);
  EXPECT_EQ(platform.total->amounts.get(Resource::ff), 6000u);
  EXPECT_EQ(platform.total->amounts.get(Resource::dsp), std::nullopt) << "empty is not zero";
  ASSERT_EQ(platform.slrs.size(), 2u);
  EXPECT_EQ(platform.slrs[0].available.amounts.get(Resource::lut), 1400u);
  EXPECT_EQ(platform.slrs[1].available.amounts.get(Resource::uram), 9u);
  EXPECT_FALSE(platform.slrs_known) << "regions need not cover all of them";
  EXPECT_TRUE(platform.clocks.empty());
}

TEST(XsaXml, TheEmulationHalfIsKnownByTheFileItNames) {
  const Imported imported =
      read_with(read_xsa_xml, with(kXsaXml, "hw.hpfm", "hw_emu.hpfm"), "xsa.xml");
  EXPECT_EQ(imported.distrusted.size(), 1u);
  EXPECT_FALSE(imported.platform.has_slr_numbers());
}

TEST(XsaXml, FixedPlatformsAreRefused) {
  for (const auto& [from, to] : {std::pair("Fixed=\"false\"", "Fixed=\"true\""),
                                 std::pair("=\"xclbin\"", "=\"hw_export\"")}) {
    const auto imported = read_xsa_xml(with(kXsaXml, from, to), "x");
    ASSERT_FALSE(imported.has_value());
    EXPECT_NE(imported.error().message.find("60-1606"), std::string::npos);
  }
}

TEST(XsaXml, OtherXmlIsAnError) {
  EXPECT_EQ(read_xsa_xml("<Root/>", "x").error().show(),
            "x: not an xsa.xml: it has no Root/DSA element");
}

TEST(ExtMetadata, ReadsSlrsAndMemories) {
  const Imported imported = read_with(read_ext_metadata, kExtMetadata, "ext_metadata.json");
  const Platform& platform = imported.platform;
  EXPECT_TRUE(platform.slrs_known);
  EXPECT_EQ(platform.slrs.size(), 2u);
  EXPECT_FALSE(platform.has_slr_numbers());
  ASSERT_EQ(platform.memories.size(), 3u) << "transceivers are no memories";
  EXPECT_EQ(platform.memories[0].name(), "HBM[0]") << "in order, whatever the file's";
  EXPECT_EQ(platform.memories[1].most_masters->value, 32u);
  EXPECT_EQ(platform.find_memory("PLRAM", 0)->slr, 1u);
  EXPECT_TRUE(platform.memories_known);
  EXPECT_EQ(imported.missing.front(), "the platform's name; 'ext_metadata' is that of the file");
}

TEST(ExtMetadata, TheMapIsWholeOnlyWhenItsCountsAre) {
  for (const auto& [from, to] : {std::pair("\"HBM\": \"2\"", "\"HBM\": \"3\""),
                                 std::pair("\"DDR\": \"0\"", "\"DDR\": \"1\""),
                                 std::pair("\"feature_support\"", "\"other\"")}) {
    const Imported imported = read_with(read_ext_metadata, with(kExtMetadata, from, to), "e.json");
    EXPECT_FALSE(imported.platform.memories_known) << to;
  }
}

TEST(ExtMetadata, WithoutRaptorItSaysNothing) {
  const auto imported = read_ext_metadata("{}", "x");
  ASSERT_FALSE(imported.has_value());
  EXPECT_TRUE(imported.error().show().starts_with("x: has no 'raptor2'"));
}

}  // namespace
}  // namespace vppcheck::platform
