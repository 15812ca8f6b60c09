// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/slr_table.h"

#include <gtest/gtest.h>

#include <string>

namespace vppcheck::platform {
namespace {

using fabric::Resource;

/// Five lines that make a platform; what follows begins in line 6.
constexpr std::string_view kHead =
    "[platform]\nname = card\nsource = S1\n[sources]\nS1 = a document\n";

Platform read_ok(const std::string& text) {
  const auto platform = read_slr_table(text, "card.ini");
  EXPECT_TRUE(platform.has_value()) << (platform ? "" : platform.error().show());
  return platform.value_or(Platform{});
}

Platform with(const std::string& more) { return read_ok(std::string(kHead) + more); }

std::string error_of(const std::string& text) {
  const auto platform = read_slr_table(text, "card.ini");
  return platform ? "no error" : platform.error().show();
}

std::string error_with(const std::string& more) { return error_of(std::string(kHead) + more); }

TEST(SlrTable, ReadsThePlatformItself) {
  const Platform p = read_ok(
      "\xEF\xBB\xBF# a comment\r\n[platform]\r\nname = xilinx_u1-x.2_1\r\naliases = u1 u1b\r\n"
      "release_names = u1_2\r\ndescription = a card ; a comment\r\npart = xcu1\r\nshell = xdma\r\n"
      "release = 2022.1\r\nmost_compute_units = 60\r\nsource = S1\r\nconfidence = high\r\n"
      "[sources]\r\nS1 = a document, page 3\r\n");
  EXPECT_EQ(p.name, "xilinx_u1-x.2_1");
  EXPECT_EQ(p.aliases, (std::vector<std::string>{"u1", "u1b", "u1_2"}));
  EXPECT_EQ(p.description, "a card");
  EXPECT_EQ(p.part, "xcu1");
  EXPECT_EQ(p.shell, "xdma");
  EXPECT_EQ(p.release, (fabric::Release{2022, 1}));
  ASSERT_TRUE(p.most_compute_units);
  EXPECT_EQ(p.most_compute_units->value, 60u);
  EXPECT_EQ(p.most_compute_units->origin.confidence, Confidence::high);
  ASSERT_EQ(p.sources.size(), 1u);
  EXPECT_EQ(p.sources[0].key, "S1");
  EXPECT_EQ(p.sources[0].text, "a document, page 3");
}

TEST(SlrTable, WhatIsAbsentIsUnknown) {
  const Platform p = read_ok("[platform]\nname = bare\n");
  EXPECT_FALSE(p.slrs_known);
  EXPECT_FALSE(p.memories_known);
  EXPECT_FALSE(p.clocks_known);
  EXPECT_FALSE(p.release);
  EXPECT_FALSE(p.most_compute_units);
  EXPECT_FALSE(p.total);
  EXPECT_FALSE(p.device);
  EXPECT_FALSE(p.aie);
  EXPECT_TRUE(p.slrs.empty());
}

TEST(SlrTable, NoSlrsIsKnowledgeToo) {
  const Platform p = read_ok("[platform]\nname=p\nslrs=none\nsource=S\n[sources]\nS=x\n");
  EXPECT_TRUE(p.slrs_known);
  EXPECT_TRUE(p.slrs.empty());
}

TEST(SlrTable, CountsSlrsThatHaveNoSectionOfTheirOwn) {
  const Platform p = read_ok(
      "[platform]\nname=p\nslrs=3\nsource=S\n[sources]\nS=x\n"
      "[slr SLR1]\nbram36 = 25.5\nuram = 0\nsource = S\n");
  ASSERT_EQ(p.slrs.size(), 3u);
  EXPECT_EQ(p.slrs[2].name, "SLR2");
  EXPECT_TRUE(p.slrs[0].available.amounts.empty());
  EXPECT_EQ(p.slrs[1].available.amounts.get(Resource::bram), 51u);
  EXPECT_EQ(p.slrs[1].available.amounts.get(Resource::uram), 0u);
  EXPECT_FALSE(p.slrs[1].available.amounts.get(Resource::lut));
}

TEST(SlrTable, ANumberMayHaveItsOwnSource) {
  const Platform p = with(
      "T = a table\n[slr SLR0]\nlut = 10\nuram = 4\nuram.source = T\nuram.confidence = low\n"
      "dsp = 3\ndsp.source = T\npblock = pb\nshares_static = yes\nsource = S1\n"
      "confidence = very-high\n");
  const Slr* slr = p.find_slr(0);
  ASSERT_TRUE(slr);
  EXPECT_FALSE(p.slrs_known);
  const auto& origins = slr->available.origins;
  EXPECT_EQ(p.sources[origins[0].source].key, "S1");
  EXPECT_EQ(origins[0].confidence, Confidence::very_high);
  EXPECT_EQ(p.sources[origins[3].source].key, "T");
  EXPECT_EQ(origins[3].confidence, Confidence::low);
  EXPECT_EQ(origins[4].confidence, Confidence::medium) << "not that of the section's source";
  EXPECT_EQ(slr->pblock, "pb");
  EXPECT_EQ(slr->shares_static, true);
}

TEST(SlrTable, SpreadsValuesOverTheSegmentsOfATag) {
  const Platform p = with(
      "[memory DDR]\nindices = 0:3\nslr = 0 1 - 2\nsize = 16GB\nmost_masters = 15\n"
      "consumption = automatic\npreferred = 1\naliases = bank0 bank1 bank2 bank3\nsource = S1\n"
      "[memory HP0]\nsource = S1\n");
  ASSERT_EQ(p.memories.size(), 5u);
  const MemorySegment* ddr1 = p.find_memory("DDR", 1);
  ASSERT_TRUE(ddr1);
  EXPECT_EQ(ddr1->name(), "DDR[1]");
  EXPECT_EQ(ddr1->slr, 1u);
  EXPECT_EQ(ddr1->size_bytes->value, std::uint64_t{16} << 30);
  EXPECT_EQ(ddr1->most_masters->value, 15u);
  EXPECT_EQ(ddr1->consumption, Consumption::preferred);
  EXPECT_EQ(p.find_memory("DDR", 0)->consumption, Consumption::automatic);
  EXPECT_FALSE(p.find_memory("DDR", 2)->slr);
  EXPECT_EQ(p.find_memory_alias("bank3"), p.find_memory("DDR", 3));
  const MemorySegment* hp0 = p.find_memory("HP0", std::nullopt);
  ASSERT_TRUE(hp0);
  EXPECT_EQ(hp0->consumption, Consumption::unknown);
  EXPECT_FALSE(hp0->size_bytes);
}

TEST(SlrTable, KeepsFrequenciesToTheHertz) {
  const Platform p = with(
      "[clock 2]\nfrequency_mhz = 104.166666\nstatus = fixed\nname = clk\nsource = S1\n"
      "[clock 0]\nfrequency_hz = 300000001\nstatus = scalable\ndefault = yes\nsource = S1\n"
      "[clock 1]\nstatus = fixed_non_ref\nsource = S1\n");
  ASSERT_EQ(p.clocks.size(), 3u);
  EXPECT_EQ(p.clocks[0].frequency_hz->value, 300000001u);
  EXPECT_EQ(p.clocks[2].frequency_hz->value, 104166666u);
  EXPECT_FALSE(p.clocks[1].frequency_hz);
  EXPECT_EQ(p.clocks[1].status, ClockStatus::fixed_non_ref);
  EXPECT_EQ(p.default_clock(), p.find_clock(0));
}

TEST(SlrTable, ReadsArraysAndStreams) {
  const Platform p = with(
      "[aie]\ndevice = xcvc1\narchitecture = AIE-ML\ncolumns = 38\nrows = 8\n"
      "memory_tile_rows = 2\ntile_memory = 64KB\nmemory_tile_memory = 512KB\nsource = S1\n"
      "[streams]\nports = c0 c1\nsource = S1\n");
  ASSERT_TRUE(p.aie);
  EXPECT_EQ(p.aie->columns->value, 38u);
  EXPECT_EQ(p.aie->tile_memory_bytes->value, 65536u);
  EXPECT_EQ(p.aie->memory_tile_bytes->value, 524288u);
  EXPECT_EQ(p.stream_ports, (std::vector<std::string>{"c0", "c1"}));
}

TEST(SlrTable, TakesTheArrayFromThePart) {
  const Platform p = read_ok("[platform]\nname = p\npart = xcve2802-vsvh1760-2MP-e-S\n");
  ASSERT_TRUE(p.aie);
  EXPECT_EQ(p.aie->architecture, "AIE-ML");
  EXPECT_EQ(p.aie->columns->value, 38u);
  ASSERT_LT(p.aie->tile_memory_bytes->origin.source, p.sources.size());
  EXPECT_NE(p.sources[p.aie->tile_memory_bytes->origin.source].text.find("AM020"),
            std::string::npos);
}

TEST(SlrTable, ReadsReportsOfReleases) {
  const Platform p = with("R1 = issue 1\nR2 = issue 2\n[streams]\nsource = S1\n");
  EXPECT_TRUE(p.accepted_by.empty());
  const Platform q = read_ok(
      "[platform]\nname = p\naccepted_by = 2022.2 2023.2\naccepted_by.source = R1 R2\n"
      "refused_by = 2024.2\nrefused_by.source = R1\n[sources]\nR1 = issue 1\nR2 = issue 2\n");
  EXPECT_EQ(q.accepted_by, (std::vector<fabric::Release>{{2022, 2}, {2023, 2}}));
  EXPECT_EQ(q.refused_by, (std::vector<fabric::Release>{{2024, 2}}));
}

struct Fault {
  std::string more;
  std::string expected;
};

class SlrTableFaults : public testing::TestWithParam<Fault> {};

TEST_P(SlrTableFaults, NamesTheLine) {
  EXPECT_EQ(error_with(GetParam().more), std::string("card.ini:") + GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, SlrTableFaults,
    testing::Values(Fault{"lut\n", "6: expected 'key = value'"},
                    Fault{"lut : 3\n", "6: expected 'key = value'"},
                    Fault{"= 3\n", "6: expected 'key = value'"},
                    Fault{"lut ;c = 3\n", "6: expected 'key = value'"},
                    Fault{"lut =\n", "6: 'lut' has no value; leave out what is not known"},
                    Fault{"S2 = x\n  more\n",
                          "7: the line begins with a blank; a value cannot go on in the next line"},
                    Fault{"[slr SLR0\n", "6: the section has no ']'"},
                    Fault{"[]\n", "6: the section has no name"},
                    Fault{"[total] lut = 3\n", "6: text behind the section's ']'"},
                    Fault{"[" + std::string(1025, 'a') + "]\n",
                          "6: the section's name is longer than 1024 bytes"},
                    Fault{"[total]\nlut = 1\nlut = 2\nsource = S1\n",
                          "8: 'lut' comes twice in [total]; it stands in line 7 already"},
                    Fault{"[total]\n[device]\n[total]\n",
                          "8: [total] comes twice; it began in line 6 already"}));

INSTANTIATE_TEST_SUITE_P(
    Names, SlrTableFaults,
    testing::Values(
        Fault{"[slrs SLR0]\n", "6: unknown section [slrs SLR0]; did you mean 'slr'?"},
        Fault{"[banana]\n", "6: unknown section [banana]"},
        Fault{"[total x]\n", "6: [total x] takes no name"},
        Fault{"[slr]\n", "6: [slr] lacks its name"},
        Fault{"[memory]\n", "6: [memory] lacks its tag"},
        Fault{"[total]\nlutt = 1\n", "7: unknown key 'lutt' in [total]; did you mean 'lut'?"},
        Fault{"[memory DDR]\nslr.source = S1\n", "7: unknown key 'slr.source' in [memory DDR]"},
        Fault{"[slr SLR64]\nsource = S1\n", "6: [slr SLR64] is not one of SLR0 to SLR63"},
        Fault{"[slr SLR01]\nsource = S1\n", "6: [slr SLR01] is not one of SLR0 to SLR63"},
        Fault{"[memory D-R]\nsource = S1\n",
              "6: [memory D-R]: a tag has letters, digits and '_' only"},
        Fault{"[clock -1]\nsource = S1\n", "6: [clock -1] has no id from 0 to 255"},
        Fault{"[clock 256]\nsource = S1\n", "6: [clock 256] has no id from 0 to 255"}));

INSTANTIATE_TEST_SUITE_P(
    Sources, SlrTableFaults,
    testing::Values(Fault{"[slr SLR0]\nlut = 3\n", "6: [slr SLR0] has no 'source'"},
                    Fault{"[total]\nlut = 3\n",
                          "7: 'lut' has no source; give 'source' in [total] or 'lut.source'"},
                    Fault{"[total]\nlut = 3\nsource = S9\n",
                          "8: the source 'S9' is not in [sources]"},
                    Fault{"[total]\nlut = 3\nsource = S1\nconfidence = sure\n",
                          "9: 'confidence' is 'sure'; expected low, medium, high or very-high"},
                    Fault{"[clock 0]\nfrequency_mhz = 3\n", "6: [clock 0] has no 'source'"},
                    Fault{"[memory DDR]\nindices = 0:1\n", "6: [memory DDR] has no 'source'"},
                    Fault{"[aie]\ncolumns = 3\n", "6: [aie] has no 'source'"},
                    Fault{"[streams]\nports = a\n", "6: [streams] has no 'source'"}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, SlrTableFaults,
    testing::Values(
        Fault{"[total]\nlut = 388K\nsource = S1\n",
              "7: 'lut' is '388K'; expected a whole number up to 1000000000"},
        Fault{"[total]\nff = -1\nsource = S1\n",
              "7: 'ff' is '-1'; expected a whole number up to 1000000000"},
        Fault{"[total]\ndsp = 99999999999999999999999\nsource = S1\n",
              "7: 'dsp' is '99999999999999999999999'; expected a whole number up to 1000000000"},
        Fault{"[total]\nbram36 = 25.3\nsource = S1\n",
              "7: 'bram36' is '25.3'; expected 36 Kb tiles in steps of one half, such as 25.5"},
        Fault{"[total]\nbram36 = 25.\nsource = S1\n",
              "7: 'bram36' is '25.'; expected 36 Kb tiles in steps of one half, such as 25.5"},
        Fault{"[slr SLR0]\nshares_static = maybe\nsource = S1\n",
              "7: 'shares_static' is 'maybe'; expected no or yes"},
        Fault{"[clock 0]\nfrequency_mhz = 1.0000001\nsource = S1\n",
              "7: 'frequency_mhz' is '1.0000001'; expected MHz with at most six decimals, such as "
              "299.996999"},
        Fault{"[clock 0]\nfrequency_hz = 1.5\nsource = S1\n",
              "7: 'frequency_hz' is '1.5'; expected a whole number of Hz"},
        Fault{"[clock 0]\nfrequency_hz = 1\nfrequency_mhz = 1\nsource = S1\n",
              "7: [clock 0] has both 'frequency_hz' and 'frequency_mhz'"},
        Fault{"[clock 0]\nstatus = free\nsource = S1\n",
              "7: 'status' is 'free'; expected fixed, fixed_non_ref or scalable"},
        Fault{"[clock 0]\ndefault = yes\nsource = S1\n[clock 1]\ndefault = yes\nsource = S1\n",
              "9: clock 0 is the default already"},
        Fault{"[aie]\narchitecture = GPU\nsource = S1\n",
              "7: 'architecture' is 'GPU'; expected AIE, AIE-ML or AIE-MLv2"}));

INSTANTIATE_TEST_SUITE_P(
    Memories, SlrTableFaults,
    testing::Values(
        Fault{"[memory DDR]\nindices = 3:0\nsource = S1\n",
              "7: 'indices' is '3:0'; expected a range such as 0:3, up to 4095"},
        Fault{"[memory DDR]\nindices = 0:4096\nsource = S1\n",
              "7: 'indices' is '0:4096'; expected a range such as 0:3, up to 4095"},
        Fault{"[memory DDR]\nindices = 0:3\nslr = 0 1\nsource = S1\n",
              "8: 'slr' has 2 values; expected one, or one for each of 4 segments"},
        Fault{"[memory DDR]\nslr = SLR0\nsource = S1\n",
              "7: 'slr' is 'SLR0'; expected indices of SLRs up to 63"},
        Fault{"[memory DDR]\nsize = 16G\nsource = S1\n",
              "7: 'size' is '16G'; expected a number with B, KB, MB, GB or TB, such as 16GB"},
        Fault{"[memory DDR]\nsize = 18446744073709551615KB\nsource = S1\n",
              "7: 'size' is '18446744073709551615KB'; expected a number with B, KB, MB, GB or TB, "
              "such as 16GB"},
        Fault{"[memory DDR]\nconsumption = default\nsource = S1\n",
              "7: 'consumption' is 'default'; expected automatic, preferred or explicit"},
        Fault{"[memory DDR]\nindices = 0:1\npreferred = 2\nsource = S1\n",
              "8: 'preferred' is '2'; expected one of this tag's indices"},
        Fault{"[memory DDR]\nindices = 0:1\naliases = a\nsource = S1\n",
              "8: 'aliases' has 1 names for 2 segments"},
        Fault{"[memory DDR]\nindices = 0:1\naliases = a a\nsource = S1\n",
              "8: the alias 'a' stands for two segments"},
        Fault{"[memory A]\nindices = 0:4095\nsource = S1\n[memory B]\nsource = S1\n",
              "9: more than 4096 segments of memory"}));

TEST(SlrTable, FaultsOfThePlatformItself) {
  EXPECT_EQ(error_of("name = p\n"), "card.ini:1: 'name' stands before the first section");
  EXPECT_EQ(error_of("[sources]\nS = x\n"), "card.ini: has no section [platform]");
  EXPECT_EQ(error_of("[platform]\npart = x\n"), "card.ini:1: [platform] has no 'name'");
  EXPECT_EQ(error_of("[platform]\nname = a b\n"),
            "card.ini:2: 'name' is 'a b'; expected letters, digits, '_', '-', '+' and '.'");
  EXPECT_EQ(error_of("[platform]\nname = a/b\n"),
            "card.ini:2: 'name' is 'a/b'; expected letters, digits, '_', '-', '+' and '.'");
  EXPECT_EQ(error_of("[platform]\nname = p\nrelease = 22\n"),
            "card.ini:3: 'release' is '22'; expected a release such as 2022.1");
  EXPECT_EQ(error_of("[platform]\nname = p\nslrs = 3\n"),
            "card.ini:3: 'slrs' has no source; give 'source' in [platform] or 'slrs.source'");
  EXPECT_EQ(error_of("[platform]\nname = p\nslrs = 0\nsource = S\n[sources]\nS = x\n"),
            "card.ini:3: 'slrs' is '0'; expected 'none' or a number from 1 to 64");
  EXPECT_EQ(error_of("[platform]\nname = p\nmemories = all\nsource = S\n[sources]\nS = x\n"),
            "card.ini:3: 'memories' is 'all'; expected complete or partial");
  EXPECT_EQ(error_of("[platform]\nname = p\nmost_compute_units = x\nsource = S\n[sources]\nS=x\n"),
            "card.ini:3: 'most_compute_units' is 'x'; expected a whole number up to 65535");
}

TEST(SlrTable, FaultsBetweenPlatformAndSlrs) {
  const std::string two = "[platform]\nname=p\nslrs=2\nsource=S\n[sources]\nS=x\n";
  EXPECT_EQ(error_of(two + "[slr SLR2]\nsource=S\n"),
            "card.ini:7: [slr SLR2] is not one of the platform's 2 SLRs");
  EXPECT_EQ(error_of(two + "[memory DDR]\nslr=2\nsource=S\n"),
            "card.ini:8: 'slr' is '2'; expected indices of SLRs up to 1");
  const std::string none = "[platform]\nname=p\nslrs=none\nsource=S\n[sources]\nS=x\n";
  EXPECT_EQ(error_of(none + "[memory DDR]\nslr=0\nsource=S\n"),
            "card.ini:8: 'slr' in a platform that has none ('slrs = none')");
}

TEST(SlrTable, AReportNeedsASource) {
  const std::string tail = "[sources]\nR = issue 1\n";
  EXPECT_EQ(error_of("[platform]\nname=p\naccepted_by=2022.2\nsource=R\n" + tail),
            "card.ini:3: 'accepted_by' has no 'accepted_by.source' that names the reports");
  EXPECT_EQ(error_of("[platform]\nname=p\naccepted_by=2022.2 2023.1 2023.2\n"
                     "accepted_by.source=R R\n" +
                     tail),
            "card.ini:4: 'accepted_by.source' is 'R R'; expected one source, or one for each of 3 "
            "releases");
  EXPECT_EQ(error_of("[platform]\nname=p\nrefused_by=2022\nrefused_by.source=R\n" + tail),
            "card.ini:3: 'refused_by' is '2022'; expected releases such as 2022.2");
  EXPECT_EQ(error_of("[platform]\nname=p\nrefused_by=2022.2\nrefused_by.source=R\n"
                     "accepted_by=2022.2\naccepted_by.source=R\n" +
                     tail),
            "card.ini:3: 2022.2 stands in 'accepted_by' too");
}

TEST(SlrTable, LinesMayHave199Bytes) {
  const std::string longest = "S2 = " + std::string(194, 'x') + "\n";
  EXPECT_EQ(with(longest).sources.at(1).text.size(), 194u);
  EXPECT_EQ(error_with("S2 = " + std::string(195, 'x') + "\n"),
            "card.ini:6: the line has 200 bytes; at most 199 are read");
}

}  // namespace
}  // namespace vppcheck::platform
