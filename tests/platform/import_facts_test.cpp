// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/import_facts.h"

#include <gtest/gtest.h>

namespace vppcheck::platform {
namespace {

using fabric::Resource;

/// A platform of that name whose SLRs have these LUTs, of that total.
Imported with_luts(const std::string& name, std::uint64_t total,
                   const std::vector<std::uint64_t>& luts) {
  Imported imported = begin_import("x.json", "test", "");
  imported.platform.name = name;
  imported.platform.total.emplace();
  set_amount(*imported.platform.total, Resource::lut, std::optional(total));
  set_slr_count(imported.platform, luts.size());
  for (std::size_t i = 0; i < luts.size(); ++i) {
    set_amount(imported.platform.slrs[i].available, Resource::lut, std::optional(luts[i]));
  }
  return imported;
}

TEST(ImportFacts, TheSourceIsTheFileWithoutItsDirectories) {
  const auto source_of = [](const std::string& file, std::string_view tool) {
    return begin_import(file, "test", tool).platform.sources.at(0).text;
  };
  EXPECT_EQ(source_of("/srv/user/hw.xsa", "Vivado 2022.1"), "hw.xsa: test, Vivado 2022.1");
  EXPECT_EQ(source_of("/srv/user/hw.xsa(a/b.json)", ""), "hw.xsa(a/b.json): test");
  EXPECT_EQ(source_of("dir (1)/x.json", ""), "x.json: test");
  EXPECT_LE(source_of(std::string(1000, 'x'), "").size(), 120u);
}

TEST(ImportFacts, TextFitsALineOfATable) {
  EXPECT_EQ(table_text("  a ;b #c\n "), "a ,b ,c\\x0a");
  EXPECT_EQ(table_text("\x1B[31m"), "\\x1b[31m");
  EXPECT_LE(table_text(std::string(1000, '\x01')).size(), 120u);
  EXPECT_EQ(table_text(std::string(119, 'x') + "\xC3\xA9").substr(0, 119), std::string(119, 'x'));
}

TEST(ImportFacts, NamesAreWordsOfAConfiguration) {
  EXPECT_EQ(platform_name("a b/c;d"), "a_b_c_d");
  EXPECT_EQ(platform_name("xilinx", "u250", "xdma", "201830", "2"), "xilinx_u250_xdma_201830_2");
  EXPECT_EQ(platform_name("", "u250", "", "1", ""), "u250_1");
}

TEST(ImportFacts, ShellVersionsHoldARelease) {
  EXPECT_EQ(fabric::show(*release_of_shell("202210")), "2022.1");
  EXPECT_EQ(fabric::show(*release_of_shell("201830")), "2018.3");
  EXPECT_EQ(release_of_shell("1"), std::nullopt);
  EXPECT_EQ(release_of_shell("2022x0"), std::nullopt);
}

TEST(ImportFacts, WordsOfBothVocabularies) {
  EXPECT_EQ(read_consumption("default"), Consumption::preferred);
  EXPECT_EQ(read_consumption("preferred"), Consumption::preferred);
  EXPECT_EQ(read_consumption("true"), Consumption::automatic);
  EXPECT_EQ(read_consumption("explicit"), Consumption::explicit_only);
  EXPECT_EQ(read_consumption(""), Consumption::unknown);
  EXPECT_EQ(read_clock_status("SCALABLE"), ClockStatus::scalable);
  EXPECT_EQ(read_clock_status("changeable"), ClockStatus::scalable);
  EXPECT_EQ(read_clock_status("fixed_non_ref"), ClockStatus::fixed_non_ref);
  EXPECT_EQ(read_clock_status("reserved"), ClockStatus::unknown);
}

TEST(ImportFacts, FrequenciesAreMegahertz) {
  EXPECT_EQ(read_frequency("300"), 300'000'000u);
  EXPECT_EQ(read_frequency("299.996999"), 299'996'999u);
  EXPECT_EQ(read_frequency("104.16666699"), 104'166'666u);
  EXPECT_EQ(read_frequency("300 MHz"), 300'000'000u);
  for (const char* text : {"", ".", "1.", ".5", "-1", "1e9", "9999999999", "1.2x"}) {
    EXPECT_EQ(read_frequency(text), std::nullopt) << text;
  }
}

TEST(ImportFacts, NamesOfSlrsAndMemories) {
  EXPECT_EQ(read_slr_name("SLR3"), 3u);
  EXPECT_EQ(read_slr_name("SLR64"), std::nullopt);
  EXPECT_EQ(read_slr_name("default"), std::nullopt);
  EXPECT_EQ(read_memory_name("DDR[1]")->second, 1u);
  EXPECT_EQ(read_memory_name("HP0")->second, std::nullopt);
  for (const char* text : {"", "DDR[", "DDR[]", "DDR[x]", "[0]", "D R", "DDR[4096]"}) {
    EXPECT_FALSE(read_memory_name(text).has_value()) << text;
  }
}

TEST(ImportFacts, NumbersFarBelowTheTotalAreNotBelieved) {
  // xilinx_u280_xdma_201920_3 in UCLA-VAST/RapidStream systemDiagramModel.json
  Imported imported = with_luts("a_card", 1'209'440, {36'171, 35'220, 370'136});
  distrust_slr_numbers(imported);
  EXPECT_FALSE(imported.platform.has_slr_numbers());
  EXPECT_EQ(imported.platform.slrs.size(), 3u) << "that there are three is true";
  ASSERT_EQ(imported.distrusted.size(), 1u);
  EXPECT_EQ(
      imported.distrusted[0],
      "the resources of each SLR: together they have 441527 of 1209440 LUT (36 %), so regions "
      "that span several SLRs are not counted");
}

TEST(ImportFacts, TheTableOfThatNameGivesItsNumbersInstead) {
  Imported imported = with_luts("xilinx_u280_xdma_201920_3", 1'209'440, {36'171, 35'220, 370'136});
  finish_import(imported, "x.json");
  ASSERT_TRUE(imported.platform.has_slr_numbers());
  EXPECT_EQ(imported.platform.slrs[0].available.amounts.get(Resource::lut), 369'000u);
  const Origin origin = imported.platform.slrs[0].available.origins[0];
  ASSERT_GT(origin.source, 0u);
  ASSERT_LT(origin.source, imported.platform.sources.size());
  EXPECT_TRUE(
      imported.distrusted.at(0).ends_with("those of the built-in platform are taken instead"))
      << imported.distrusted.at(0);
}

TEST(ImportFacts, OlderShellsHaveMoreThanTheirSlrs) {
  // xilinx_u200_xdma_201830: 83 %, UG1393 2023.1 "Resource Availability"
  Imported imported =
      with_luts("xilinx_u280_xdma_201920_3", 1'047'139, {354'690, 159'739, 354'839});
  distrust_slr_numbers(imported);
  EXPECT_TRUE(imported.distrusted.empty());
  EXPECT_EQ(imported.platform.slrs[0].available.amounts.get(Resource::lut), 354'690u);
}

TEST(ImportFacts, MemoriesStandByTagThenIndex) {
  Imported imported = begin_import("x", "test", "");
  for (const auto& [tag, index] :
       {std::pair("PLRAM", 1), std::pair("DDR", 2), std::pair("PLRAM", 0), std::pair("DDR", 0)}) {
    add_memory(imported.platform, tag, static_cast<std::uint32_t>(index));
  }
  add_memory(imported.platform, "DDR", std::nullopt);
  finish_import(imported, "x");
  std::string names;
  for (const MemorySegment& segment : imported.platform.memories) names += segment.name() + " ";
  EXPECT_EQ(names, "PLRAM[0] PLRAM[1] DDR[0] DDR[2] ") << "a tag with indices needs one";
}

TEST(ImportFacts, AListWithAGapIsNotWhole) {
  Imported imported = begin_import("x", "test", "");
  for (const std::uint32_t index : {0u, 2u}) add_memory(imported.platform, "DDR", index);
  imported.platform.memories_known = true;
  finish_import(imported, "x");
  EXPECT_FALSE(imported.platform.memories_known);
  EXPECT_EQ(imported.platform.memories.size(), 2u);
}

TEST(ImportFacts, AnAliasIsForOneSegmentAndForEachOfItsTag) {
  Imported imported = begin_import("x", "test", "");
  add_memory(imported.platform, "DDR", 0)->aliases = {"bank0"};
  add_memory(imported.platform, "DDR", 1)->aliases = {"bank0"};
  add_memory(imported.platform, "HBM", 0)->aliases = {"hbm0"};
  add_memory(imported.platform, "PLRAM", 0)->aliases = {"a b"};
  finish_import(imported, "x");
  EXPECT_EQ(imported.platform.find_memory_alias("bank0"), nullptr);
  EXPECT_NE(imported.platform.find_memory_alias("hbm0"), nullptr);
  EXPECT_TRUE(imported.platform.find_memory("PLRAM", 0)->aliases.empty());
}

TEST(ImportFacts, ImpossibleNumbersAreAbsent) {
  Platform platform;
  Capacity capacity;
  set_amount(capacity, Resource::lut, std::optional<std::uint64_t>(1'000'000'001));
  set_amount(capacity, Resource::ff, "many");
  EXPECT_TRUE(capacity.amounts.empty());
  set_slr_count(platform, 65);
  EXPECT_FALSE(platform.slrs_known);
  EXPECT_EQ(add_slr(platform, 64), nullptr);
  EXPECT_EQ(add_clock(platform, 256), nullptr);
  EXPECT_EQ(add_memory(platform, "DDR", 4096), nullptr);
  EXPECT_EQ(add_memory(platform, "", std::nullopt), nullptr);
  set_most_compute_units(platform, 65536);
  EXPECT_FALSE(platform.most_compute_units.has_value());
}

TEST(ImportFacts, OneClockIsTheDefault) {
  Imported imported = begin_import("x", "test", "");
  add_clock(imported.platform, 3)->is_default = true;
  add_clock(imported.platform, 1)->is_default = true;
  finish_import(imported, "x");
  EXPECT_EQ(imported.platform.default_clock()->id, 1u);
  EXPECT_FALSE(imported.platform.find_clock(3)->is_default);
}

TEST(ImportFacts, AListOfSlrsWithAGapIsNotWhole) {
  Imported imported = begin_import("x", "test", "");
  set_slr_count(imported.platform, 1);
  add_slr(imported.platform, 2);
  finish_import(imported, "x");
  EXPECT_FALSE(imported.platform.slrs_known);
}

}  // namespace
}  // namespace vppcheck::platform
