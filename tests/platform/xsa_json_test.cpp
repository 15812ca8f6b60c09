// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "platform/foreign_files.h"
#include "vppcheck/platform/import.h"

namespace vppcheck::platform {
namespace {

using fabric::Resource;

Imported read(const std::string& bytes) {
  auto imported = read_xsa_json(bytes, "home/user/xsa.json");
  EXPECT_TRUE(imported.has_value()) << imported.error().show();
  return imported ? std::move(*imported) : Imported{};
}

std::string error_of(const std::string& bytes) {
  const auto imported = read_xsa_json(bytes, "x");
  return imported ? "no error" : imported.error().show();
}

bool has(const std::vector<std::string>& sentences, std::string_view beginning) {
  for (const std::string& sentence : sentences) {
    if (sentence.starts_with(beginning)) return true;
  }
  return false;
}

TEST(XsaJson, NamesThePlatformAsXpfmFilesDo) {
  const Platform platform = read(kXsaJson).platform;
  EXPECT_EQ(platform.name, "acme_b7_gen4_shell_2_202320_1");
  EXPECT_EQ(platform.shell, "gen4_shell_2");
  EXPECT_EQ(platform.part, "xcb7-pkg100-2-e");
  EXPECT_EQ(fabric::show(*platform.release), "2023.2");
  EXPECT_EQ(platform.most_compute_units->value, 60u);
}

TEST(XsaJson, AnEmbeddedPlatformHasItsOwnName) {
  EXPECT_EQ(read(with(kXsaJson, "\"202320\"", "\"1\"")).platform.name, "gen4_shell_2");
}

TEST(XsaJson, TheOnlySourceIsTheFileWithoutItsDirectory) {
  const Platform platform = read(kXsaJson).platform;
  ASSERT_EQ(platform.sources.size(), 1u);
  EXPECT_EQ(platform.sources[0].text, "xsa.json: hardware platform, Vivado 2023.2");
  EXPECT_EQ(platform.most_compute_units->origin.confidence, Confidence::very_high);
}

TEST(XsaJson, TellsRegionTotalAndDeviceApart) {
  const Platform platform = read(kXsaJson).platform;
  ASSERT_TRUE(platform.slrs_known);
  ASSERT_EQ(platform.slrs.size(), 2u);
  const auto& slr0 = platform.slrs[0].available.amounts;
  EXPECT_EQ(platform.slrs[0].pblock, "pblock_a");
  EXPECT_EQ(slr0.get(Resource::lut), 1400u);
  EXPECT_EQ(slr0.get(Resource::ff), 2800u);
  EXPECT_EQ(slr0.get(Resource::bram), 28u) << "14 tiles of 36 Kb";
  EXPECT_EQ(slr0.get(Resource::uram), 5u);
  EXPECT_EQ(slr0.get(Resource::dsp), std::nullopt);
  EXPECT_EQ(platform.total->amounts.get(Resource::lut), 3000u);
  EXPECT_EQ(platform.total->amounts.get(Resource::dsp), std::nullopt) << "empty is not zero";
  EXPECT_EQ(platform.device->amounts.get(Resource::ff), 8000u) << "REG repeats the region";
}

TEST(XsaJson, ARegionOverSeveralSlrsIsNobodysNumber) {
  const Imported imported = read(with(kXsaJson, "[\"SLR0\"]", "[\"SLR0\", \"SLR1\"]"));
  EXPECT_TRUE(imported.platform.slrs[0].available.amounts.empty());
  EXPECT_FALSE(imported.platform.slrs[1].available.amounts.empty());
  EXPECT_TRUE(has(imported.distrusted, "the resources of the region 'pblock_a': it spans"));
}

TEST(XsaJson, TwoRegionsInOneSlrMayOverlap) {
  const Imported imported = read(with(kXsaJson, "[\"SLR1\"]", "[\"SLR0\"]"));
  EXPECT_TRUE(imported.platform.slrs[0].available.amounts.empty());
  EXPECT_TRUE(has(imported.distrusted, "the resources of SLR0: two regions lie in it"));
}

TEST(XsaJson, ReadsTheMapOfMemories) {
  const Platform platform = read(kXsaJson).platform;
  EXPECT_TRUE(platform.memories_known);
  ASSERT_EQ(platform.memories.size(), 3u) << "masters and clocks are no memories";
  const MemorySegment* ddr1 = platform.find_memory("DDR", 1);
  EXPECT_EQ(ddr1->slr, 0u);
  EXPECT_EQ(ddr1->most_masters->value, 15u);
  EXPECT_EQ(ddr1->consumption, Consumption::preferred);
  EXPECT_EQ(ddr1, platform.find_memory_alias("bank1"));
  EXPECT_EQ(platform.find_memory("PLRAM", 0)->consumption, Consumption::explicit_only);
  EXPECT_FALSE(ddr1->size_bytes.has_value()) << "segments carry no size";
}

TEST(XsaJson, PortsWithoutSegmentsHaveOneNameForAll) {
  const std::string port = R"({"typeRef": "aximm", "mode": "slave", "spTag": "HP0"},)";
  const Platform platform =
      read(with(kXsaJson, "{\"typeRef\": \"clock\"", port + port + "{\"typeRef\": \"clock\""))
          .platform;
  ASSERT_NE(platform.find_memory("HP0", std::nullopt), nullptr);
  EXPECT_EQ(platform.memories.size(), 4u);
  EXPECT_TRUE(platform.memories_known);
}

TEST(XsaJson, APortWithoutATagMakesTheListIncomplete) {
  const std::string port = R"({"typeRef": "aximm", "mode": "slave", "spTag": "default"},)";
  const Imported imported =
      read(with(kXsaJson, "{\"typeRef\": \"clock\"", port + "{\"typeRef\": \"clock\""));
  EXPECT_FALSE(imported.platform.memories_known);
  EXPECT_TRUE(has(imported.missing, "whether 'sp' can name other memories"));
}

TEST(XsaJson, ReadsTheClocksButTheCpus) {
  const Platform platform = read(kXsaJson).platform;
  EXPECT_TRUE(platform.clocks_known);
  ASSERT_EQ(platform.clocks.size(), 2u);
  EXPECT_EQ(platform.default_clock()->id, 0u);
  EXPECT_EQ(platform.clocks[1].frequency_hz->value, 499'994'999u);
  EXPECT_EQ(platform.clocks[1].status, ClockStatus::scalable) << "changeable";
  EXPECT_EQ(platform.clocks[0].name, "k0");
}

TEST(XsaJson, OneSlrThatNothingNamesIsNoSlr) {
  std::string bytes = with(kXsaJson, "\"numSLRs\": \"2\"", "\"numSLRs\": \"1\"");
  EXPECT_TRUE(read(bytes).platform.slrs_known) << "regions name it";
  for (const char* name : {"\"SLR0\"", "\"SLR1\"", "\"SLR1\"", "\"SLR0\"", "\"SLR0\""}) {
    bytes = with(bytes, name, "\"default\"");
  }
  const Imported imported = read(bytes);
  EXPECT_FALSE(imported.platform.slrs_known) << "v++ may refuse slr= there (60-1139)";
  EXPECT_TRUE(has(imported.missing, "how many SLRs"));
}

TEST(XsaJson, TheEmulationHalfGivesNoClocksAndNoRegions) {
  for (const auto& [from, to] :
       {std::pair("\"hardwareEmuPlatform\": \"false\"", "\"hardwareEmuPlatform\": \"true\""),
        std::pair("\"hardware\": \"true\"", "\"hardware\": \"false\"")}) {
    const Imported imported = read(with(kXsaJson, from, to));
    EXPECT_TRUE(imported.platform.clocks.empty());
    EXPECT_FALSE(imported.platform.clocks_known);
    EXPECT_FALSE(imported.platform.has_slr_numbers());
    EXPECT_FALSE(imported.platform.total.has_value());
    EXPECT_TRUE(imported.platform.device.has_value()) << "that is the part's";
    EXPECT_EQ(imported.platform.memories.size(), 3u);
    EXPECT_FALSE(imported.platform.memories_known);
    EXPECT_TRUE(has(imported.distrusted, "the clocks and the resources of the dynamic region"));
  }
}

TEST(XsaJson, FixedPlatformsAreRefused) {
  for (const auto& [from, to] :
       {std::pair("\"expandablePlatform\": \"true\"", "\"expandablePlatform\": \"false\""),
        std::pair("\"xclbin\"", "\"hw_export\"")}) {
    const std::string error = error_of(with(kXsaJson, from, to));
    EXPECT_TRUE(error.starts_with("x: a fixed platform")) << error;
    EXPECT_NE(error.find("60-1606"), std::string::npos) << error;
  }
}

TEST(XsaJson, TheArrayHasRowsFromTheFileAndTheRestFromThePart) {
  const std::string hardware =
      R"("aieHardware": {"arch": "AIE", "coreRows": {"start": "1", "num": "8"}}, "board")";
  std::string bytes = with(kXsaJson, "\"board\"", hardware);
  Imported imported = read(bytes);
  EXPECT_EQ(imported.platform.aie->rows->value, 8u);
  EXPECT_FALSE(imported.platform.aie->columns.has_value());
  EXPECT_TRUE(has(imported.missing, "how many columns"));

  bytes = with(bytes, "xcb7-pkg100-2-e", "xcvc1902-vsva2197-2MP-e-S");
  imported = read(bytes);
  EXPECT_EQ(imported.platform.aie->columns->value, 50u);
  EXPECT_EQ(imported.platform.aie->rows->origin.source, 0u);
  EXPECT_NE(imported.platform.aie->columns->origin.source, 0u) << "the table of devices";
}

TEST(XsaJson, NumbersMayBeNumbers) {
  const Platform platform =
      read(with(with(kXsaJson, "\"300.000000\"", "300"), "\"numSLRs\": \"2\"", "\"numSLRs\": 2"))
          .platform;
  EXPECT_EQ(platform.clocks[0].frequency_hz->value, 300'000'000u);
  EXPECT_EQ(platform.slrs.size(), 2u);
}

TEST(XsaJson, SaysWhatIsMissing) {
  const Imported imported = read(R"({"name": "p", "devices": [{}]})");
  for (const char* sentence :
       {"the part", "how many SLRs", "the resources of each SLR", "the resources of the whole",
        "the memories that 'sp' can name", "the clocks", "how many compute units"}) {
    EXPECT_TRUE(has(imported.missing, sentence)) << sentence;
  }
}

TEST(XsaJson, OtherJsonIsAnError) {
  EXPECT_EQ(error_of("{}"), "x: not an xsa.json: it has no 'name' and 'devices'");
  EXPECT_EQ(error_of("[1]"), "x: not an xsa.json: it has no 'name' and 'devices'");
  EXPECT_EQ(error_of(R"({"name": "p", "devices": {}})"),
            "x: not an xsa.json: it has no 'name' and 'devices'");
}

}  // namespace
}  // namespace vppcheck::platform
