// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
// The platforms that are built in: all parse, every fact has a source, and the facts that rules
// lean on are the ones that the sources state.
#include "vppcheck/platform/builtin.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "vppcheck/platform/slr_table.h"
#include "vppcheck/platform/slr_table_values.h"
#include "vppcheck/text/ini.h"

namespace vppcheck::platform {
namespace {

using fabric::Resource;

Platform load(std::string_view name) {
  const BuiltinFile* file = find_builtin(name);
  if (!file) {
    ADD_FAILURE() << name << " is not built in";
    return {};
  }
  const auto platform = read_slr_table(file->bytes, std::string(file->name));
  EXPECT_TRUE(platform.has_value()) << (platform ? "" : platform.error().show());
  return platform.value_or(Platform{});
}

std::optional<std::uint64_t> amount(const Capacity& capacity, Resource resource) {
  return capacity.amounts.get(resource);
}

TEST(Builtin, AllFilesParseUnderTheirNames) {
  ASSERT_GE(builtin_files().size(), 30u);
  for (const BuiltinFile& file : builtin_files()) {
    const Platform platform = load(file.name);
    EXPECT_EQ(platform.name, file.name);
    EXPECT_FALSE(platform.description.empty()) << file.name;
    EXPECT_FALSE(platform.sources.empty()) << file.name;
    std::string aliases;
    for (const std::string& alias : platform.aliases) aliases += " " + alias;
    EXPECT_EQ(aliases.empty() ? aliases : aliases.substr(1), file.aliases) << file.name;
  }
}

TEST(Builtin, NamesAreSorted) {
  EXPECT_TRUE(
      std::is_sorted(builtin_files().begin(), builtin_files().end(),
                     [](const BuiltinFile& a, const BuiltinFile& b) { return a.name < b.name; }));
}

TEST(Builtin, NamesAndAliasesAreUnique) {
  std::set<std::string_view> seen;
  for (const BuiltinFile& file : builtin_files()) {
    EXPECT_TRUE(seen.insert(file.name).second) << file.name;
    for (const std::string_view alias : words_of(file.aliases)) {
      EXPECT_TRUE(seen.insert(alias).second) << alias;
    }
  }
}

// The reader refuses numbers without a source; here, that no section leaves its confidence open
// and that no source is listed in vain.
TEST(Builtin, EverySectionStatesHowSureItIsAndEverySourceIsUsed) {
  const auto check = [](std::string_view bytes, std::string_view name) {
    const auto sections = text::read_ini(bytes);
    ASSERT_TRUE(sections) << name;
    std::set<std::string> listed;
    std::set<std::string> used;
    for (const text::IniSection& section : *sections) {
      if (section.find("source")) {
        EXPECT_TRUE(section.find("confidence")) << name << section.title();
      }
      for (const text::IniEntry& entry : section.entries) {
        if (section.kind == "sources") listed.insert(entry.key);
        const bool is_source = entry.key == "source" || entry.key.ends_with(".source");
        if (section.kind == "sources" || !is_source) continue;
        for (const std::string_view word : words_of(entry.value)) used.emplace(word);
      }
    }
    EXPECT_EQ(listed, used) << name;
  };
  for (const BuiltinFile& file : builtin_files()) check(file.bytes, file.name);
  check(aie_devices_file(), "aie.ini");
}

TEST(Builtin, FindsByNameAndAlias) {
  EXPECT_EQ(find_builtin("u250")->name, "xilinx_u250_gen3x16_xdma_4_1_202210_1");
  EXPECT_EQ(find_builtin("xilinx_zcu102_base_202210_1")->name, "xilinx_zcu102_base");
  EXPECT_EQ(find_builtin("u250 "), nullptr);
  EXPECT_EQ(find_builtin(""), nullptr);
  EXPECT_EQ(find_builtin("bank0"), nullptr) << "an alias of a segment, not of a platform";
}

TEST(Builtin, TheDefaultBankOfU250IsDdr1SinceTheShellOf2022) {
  EXPECT_EQ(load("u250").find_memory("DDR", 1)->consumption, Consumption::preferred);
  EXPECT_EQ(load("u250").find_memory("DDR", 0)->consumption, Consumption::automatic);
  EXPECT_EQ(load("xilinx_u250_xdma_201830_2").find_memory("DDR", 0)->consumption,
            Consumption::preferred);
}

TEST(Builtin, U250LosesHalfOfSlr1ToTheShell) {
  const Platform u250 = load("u250");
  ASSERT_EQ(u250.slrs.size(), 4u);
  EXPECT_EQ(amount(u250.slrs[1].available, Resource::lut), 213120u);
  EXPECT_EQ(amount(u250.slrs[2].available, Resource::bram), fabric::Resources::from_bram36(660));
  EXPECT_EQ(u250.slrs[1].shares_static, true);
  EXPECT_EQ(u250.find_memory("HOST", 0)->slr, 2u);
  EXPECT_EQ(u250.most_compute_units->value, 60u);
}

TEST(Builtin, DdrIndexIsNotSlrIndex) {
  const Platform u200 = load("xilinx_u200_xdma_201830_2");
  EXPECT_EQ(u200.find_memory("DDR", 2)->slr, 1u);
  EXPECT_EQ(u200.find_memory("DDR", 3)->slr, 2u);
  const Platform f1 = load("aws-vu9p-f1");
  EXPECT_EQ(f1.find_memory("DDR", 0)->slr, 1u);
  EXPECT_EQ(f1.find_memory("DDR", 1)->slr, 2u);
  EXPECT_EQ(f1.find_memory("DDR", 3)->slr, 0u);
}

TEST(Builtin, U280Of2019HasTheFiguresOfUg1120NotTheBrokenOnes) {
  const Platform u280 = load("xilinx_u280_xdma_201920_3");
  ASSERT_EQ(u280.slrs.size(), 3u);
  EXPECT_EQ(amount(u280.slrs[0].available, Resource::lut), 369000u);
  EXPECT_EQ(amount(u280.slrs[1].available, Resource::lut), 333000u);
  EXPECT_EQ(u280.slrs[0].available.origins[0].confidence, Confidence::medium);
  EXPECT_EQ(u280.find_memory("HOST", 0), nullptr);
  EXPECT_TRUE(u280.memories_known);
}

TEST(Builtin, TheExampleOfUg1393) {
  const Platform example = load("ug1393_example_3slr");
  ASSERT_EQ(example.slrs.size(), 3u);
  EXPECT_EQ(amount(example.slrs[0].available, Resource::lut), 388000u);
  EXPECT_EQ(amount(example.slrs[1].available, Resource::lut), 199000u);
  EXPECT_EQ(amount(example.slrs[1].available, Resource::ff), 399000u);
  EXPECT_EQ(amount(example.slrs[2].available, Resource::dsp), 2280u);
  EXPECT_EQ(example.slrs[1].shares_static, true);
  EXPECT_EQ(example.find_memory_alias("bank2"), example.find_memory("DDR", 2));
  EXPECT_EQ(example.find_memory("DDR", 1)->slr, 1u);
}

TEST(Builtin, HbmLiesInSlr0AndTakes32Masters) {
  for (const char* name : {"u50", "u280", "u55c", "u55n", "f2"}) {
    const Platform platform = load(name);
    ASSERT_TRUE(platform.find_memory("HBM", 31)) << name;
    EXPECT_EQ(platform.find_memory("HBM", 31)->slr, 0u) << name;
    EXPECT_EQ(platform.find_memory("HBM", 32), nullptr) << name;
  }
  EXPECT_EQ(load("u50").find_memory("HBM", 0)->most_masters->value, 32u);
  EXPECT_EQ(load("u55c").find_memory("HBM", 0)->size_bytes->value, std::uint64_t{512} << 20);
}

TEST(Builtin, U50HasNoDdrAndTheOldShellNoHost) {
  EXPECT_FALSE(load("u50").has_memory_tag("DDR"));
  EXPECT_TRUE(load("u50").has_memory_tag("HOST"));
  EXPECT_FALSE(load("xilinx_u50_gen3x16_xdma_201920_3").has_memory_tag("HOST"));
  EXPECT_TRUE(load("xilinx_u50_gen3x16_xdma_201920_3").memories_known);
}

TEST(Builtin, Vck5000HasOneSlrAndItsOwnTags) {
  const Platform vck5000 = load("vck5000");
  ASSERT_EQ(vck5000.slrs.size(), 1u);
  EXPECT_EQ(vck5000.slrs[0].pblock, "pblock_dynamic_region");
  EXPECT_FALSE(amount(vck5000.slrs[0].available, Resource::dsp)) << "empty in the metadata";
  EXPECT_TRUE(vck5000.find_memory("MC_NOC0", std::nullopt));
  EXPECT_FALSE(vck5000.has_memory_tag("DDR"));
  EXPECT_EQ(vck5000.find_clock(0)->frequency_hz->value, 299996999u);
  EXPECT_EQ(vck5000.find_clock(0)->status, ClockStatus::scalable);
  EXPECT_EQ(vck5000.accepted_by, (std::vector<fabric::Release>{{2022, 2}, {2023, 2}}));
  EXPECT_EQ(vck5000.refused_by, (std::vector<fabric::Release>{{2024, 2}}));
  ASSERT_TRUE(vck5000.aie);
  EXPECT_EQ(vck5000.aie->columns->value, 50u);
  EXPECT_EQ(vck5000.aie->rows->value, 8u);
}

TEST(Builtin, TheDefaultClockOfVck190MovedIn2022) {
  const Platform before = load("xilinx_vck190_base_202110_1");
  EXPECT_EQ(before.default_clock()->id, 0u);
  EXPECT_EQ(before.default_clock()->frequency_hz->value, 150000000u);
  const Platform after = load("vck190");
  EXPECT_EQ(after.default_clock()->id, 2u);
  EXPECT_EQ(after.default_clock()->frequency_hz->value, 312500000u);
}

TEST(Builtin, EmbeddedPlatformsDeclareNoSlrs) {
  for (const char* name : {"zcu102", "zcu104", "u96v2_sbc_base", "kv260", "vck190", "vek280"}) {
    const Platform platform = load(name);
    EXPECT_TRUE(platform.slrs_known) << name;
    EXPECT_TRUE(platform.slrs.empty()) << name;
  }
  EXPECT_TRUE(load("zcu102").find_memory("HPC0", std::nullopt));
}

TEST(Builtin, EmulationFactsAreNotFactsOfHardware) {
  const Platform f2 = load("f2");
  EXPECT_TRUE(f2.clocks.empty()) << "75.05 MHz is the emulation half's";
  EXPECT_FALSE(f2.find_memory("DDR", 0)->size_bytes);
  EXPECT_FALSE(f2.memories_known);
}

TEST(Builtin, DeviceTotalsDoNotRepeatTheRegionsRegisters) {
  for (const BuiltinFile& file : builtin_files()) {
    const Platform platform = load(file.name);
    if (!platform.device || !platform.total) continue;
    const auto device = amount(*platform.device, Resource::ff);
    if (!device) continue;
    EXPECT_NE(device, amount(*platform.total, Resource::ff)) << file.name;
  }
}

TEST(Builtin, NoSlrHasMoreThanAllOfThem) {
  for (const BuiltinFile& file : builtin_files()) {
    const Platform platform = load(file.name);
    if (!platform.total) continue;
    for (const Resource resource : fabric::kResources) {
      std::uint64_t sum = 0;
      for (const Slr& slr : platform.slrs) sum += amount(slr.available, resource).value_or(0);
      const auto total = amount(*platform.total, resource);
      if (!total) continue;
      EXPECT_LE(sum, *total) << file.name << " " << name_of(resource);
    }
  }
}

TEST(AieDevices, AreFoundByTheBeginningOfThePart) {
  const auto array = aie_array_of_part("xcvc1902-vsva2197-2MP-e-S");
  ASSERT_TRUE(array);
  EXPECT_EQ(array->device, "xcvc1902");
  EXPECT_EQ(array->architecture, "AIE");
  EXPECT_EQ(array->memory_tile_rows->value, 0u);
  EXPECT_EQ(array->tile_memory_bytes->value, 32768u);
  EXPECT_EQ(aie_array_of_part("xcve2802")->memory_tile_rows->value, 2u);
  EXPECT_FALSE(aie_array_of_part("xcvc19"));
  EXPECT_FALSE(aie_array_of_part("xcu250-figd2104-2L-e"));
  EXPECT_FALSE(aie_array_of_part(""));
}

TEST(AieDevices, AllAreRead) {
  const auto sections = text::read_ini(aie_devices_file());
  ASSERT_TRUE(sections);
  int devices = 0;
  for (const text::IniSection& section : *sections) {
    if (section.kind == "sources") continue;
    EXPECT_EQ(section.kind, "aie");
    const auto array = aie_array_of_part(section.label + "-x");
    ASSERT_TRUE(array) << section.label;
    EXPECT_TRUE(array->columns && array->rows && array->tile_memory_bytes) << section.label;
    ++devices;
  }
  EXPECT_GE(devices, 10);
}

}  // namespace
}  // namespace vppcheck::platform
