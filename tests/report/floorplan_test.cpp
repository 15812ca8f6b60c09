// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/floorplan.h"

#include <gtest/gtest.h>

#include "design/link.h"
#include "migrate/migrating.h"
#include "vppcheck/report/aie_array.h"

namespace vppcheck::report {
namespace {

using migrate::card;
using testing::Link;

std::string region_of(const Floorplan& plan, std::string_view unit) {
  const Unit* const found = plan.find_unit(unit);
  return found != nullptr ? plan.regions[found->region].place.name : "none";
}

std::vector<std::string> names(const std::vector<Region>& regions) {
  std::vector<std::string> list;
  for (const Region& region : regions) list.push_back(region.place.name);
  return list;
}

bool overlap(const Box& a, const Box& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool holds(const Box& outer, const Box& inner) {
  return outer.x <= inner.x && outer.y <= inner.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

/// Boxes of compute units and memories, which must not lie over each other.
std::vector<Box> boxes_of(const Floorplan& plan) {
  std::vector<Box> boxes;
  for (const Unit& unit : plan.units) {
    if (unit.drawn) boxes.push_back(unit.box);
  }
  for (const Bank& bank : plan.banks) {
    if (bank.box.width > 0) boxes.push_back(bank.box);
  }
  return boxes;
}

artifact::KernelResources luts(std::string kernel, std::uint64_t amount) {
  artifact::KernelResources given;
  given.kernel = std::move(kernel);
  given.stage = fabric::Stage::stated;
  given.needed.set(fabric::Resource::lut, amount);
  return given;
}

TEST(Floorplan, StacksTheSlrsWithSlr0BelowTheOthers) {
  const auto platform = card("c", 3);
  Link link("nk=k:1:a\nslr=a:SLR1\n");
  const Floorplan plan = make_floorplan(link.on(platform).design());
  EXPECT_EQ(names(plan.regions), (std::vector<std::string>{"SLR2", "SLR1", "SLR0"}));
  for (std::size_t i = 1; i < plan.regions.size(); ++i) {
    EXPECT_GE(plan.regions[i].box.y, plan.regions[i - 1].box.bottom());
  }
  EXPECT_LE(plan.regions.back().box.bottom(), plan.height);
}

TEST(Floorplan, PutsEachComputeUnitInItsSlrAndTheOthersInARowOfTheirOwn) {
  const auto platform = card("c", 2);
  Link link("nk=k:3:a,b,c\nslr=a:SLR1\nslr=b:SLR0\n");
  const Floorplan plan = make_floorplan(link.on(platform).design());
  EXPECT_EQ(region_of(plan, "a"), "SLR1");
  EXPECT_EQ(region_of(plan, "b"), "SLR0");
  EXPECT_EQ(region_of(plan, "c"), "Not assigned to an SLR");
  EXPECT_EQ(plan.regions.back().kind, Region::Kind::elsewhere);
  EXPECT_EQ(plan.regions.back().units, 1U);
}

TEST(Floorplan, ASlipOfTheNameStandsWhereTheNameThatWasMeantIs) {
  const auto platform = card("c", 2);
  Link link("nk=kernel:2:kernel_A.lernel_B\nslr=kernel_B:SLR1\nslr=kernel_A:SLR0\n");
  EXPECT_EQ(region_of(make_floorplan(link.on(platform).design()), "lernel_B"), "SLR1");
}

TEST(Floorplan, AComputeUnitThatOnlyALineNamesIsThereToo) {
  const auto platform = card("c", 2);
  Link link("slr=vadd_1:SLR1\n");
  EXPECT_EQ(region_of(make_floorplan(link.on(platform).design()), "vadd_1"), "SLR1");
}

TEST(Floorplan, AnSlrThatThePlatformLacksIsSeenAsSuch) {
  const auto platform = card("c", 2);
  Link link("nk=k:1:a\nslr=a:SLR2\n");
  const Floorplan plan = make_floorplan(link.on(platform).design());
  EXPECT_EQ(region_of(plan, "a"), "SLR2");
  EXPECT_EQ(plan.regions.front().kind, Region::Kind::missing_slr);
  EXPECT_TRUE(plan.regions.front().bars.empty());
}

TEST(Floorplan, WithoutAPlatformTheSlrsAreThoseThatLinesName) {
  Link link("nk=k:1:a\nslr=a:SLR2\nsp=a.m:DDR[0]\n");
  const Floorplan plan = make_floorplan(link.design());
  EXPECT_EQ(names(plan.regions),
            (std::vector<std::string>{"SLR2", "SLR1", "SLR0", "Not assigned to an SLR"}));
  EXPECT_EQ(plan.no_platform, "no platform is given");
  EXPECT_TRUE(plan.regions.front().bars.empty());
  ASSERT_EQ(plan.banks.size(), 1U);
  EXPECT_FALSE(plan.banks.front().known);
  EXPECT_EQ(plan.wires.front().crossed, 0U) << "where the memory is, nobody knows";
}

TEST(Floorplan, AHostileNumberOfAnSlrMakesNoRegion) {
  Link link("nk=k:2:a,b\nslr=a:SLR4294967295\nslr=b:SLR0\n");
  EXPECT_LE(make_floorplan(link.design()).regions.size(), 3U);
}

TEST(Floorplan, BarsHaveTheNumbersOfTheBudget) {
  const auto platform = card("c", 2);
  Link link("nk=k:2:a,b\nslr=a:SLR1\nslr=b:SLR1\n");
  link.inputs.resources.push_back(luts("k", 590));
  const Floorplan plan = make_floorplan(link.on(platform).design());
  const Bar& full = plan.regions[0].bars[0];
  EXPECT_EQ(full.needed, 1180U);
  EXPECT_EQ(full.available, 1000U);
  EXPECT_EQ(full.usable, 900U);
  EXPECT_EQ(full.percent(), 118U);
  EXPECT_EQ(full.verdict, budget::Verdict::over);
  const Bar& free = plan.regions[1].bars[0];
  EXPECT_EQ(free.needed, 0U);
  EXPECT_EQ(free.verdict, budget::Verdict::fits);
  const Bar& unknown = plan.regions[0].bars[1];
  EXPECT_EQ(unknown.available, std::nullopt);
  EXPECT_EQ(unknown.percent(), std::nullopt);
}

TEST(Floorplan, WhatIsNotGivenIsNotZero) {
  const auto platform = card("c", 2);
  Link link("nk=k:1:a\nslr=a:SLR1\n");
  const Floorplan plan = make_floorplan(link.on(platform).design());
  EXPECT_FALSE(plan.has_resources);
  EXPECT_EQ(plan.regions[0].bars[0].needed, std::nullopt);
  EXPECT_EQ(plan.regions[0].bars[0].verdict, budget::Verdict::unknown);
}

TEST(Floorplan, AComputeUnitInNoSumLeavesTheSumOpen) {
  const auto platform = card("c", 2);
  Link link("slr=vadd_1:SLR1\n");
  const Floorplan plan = make_floorplan(link.on(platform).design());
  EXPECT_EQ(plan.regions[0].bars[0].needed, std::nullopt) << "vadd_1 may need anything";
  EXPECT_FALSE(plan.regions[0].bars[0].complete);
  EXPECT_EQ(plan.regions[1].bars[0].needed, 0U);
}

TEST(Floorplan, MoreThanAllIsNeverRoundedToAll) {
  Bar bar;
  bar.available = 1000;
  bar.needed = 1001;
  EXPECT_EQ(bar.percent(), 101U);
  bar.needed = 1000;
  EXPECT_EQ(bar.percent(), 100U);
  bar.available = 0;
  EXPECT_EQ(bar.percent(), std::nullopt);
}

TEST(Floorplan, MemoriesStandAtTheirSlrAndLongTagsAreOne) {
  auto platform = card("c", 2);
  for (std::uint32_t i = 0; i < 32; ++i) {
    platform::MemorySegment& memory = platform.memories.emplace_back();
    memory.tag = "HBM";
    memory.index = i;
    memory.slr = 0;
  }
  platform.memories.emplace_back().tag = "HOST";
  Link link("nk=k:1:a\nslr=a:SLR0\nsp=a.m:HBM[2:9]\nsp=a.n:HBM[30]\nsp=a.h:HOST\n");
  const Floorplan plan = make_floorplan(link.on(platform).design());
  std::map<std::string, std::string> at;
  for (const Bank& bank : plan.banks) at[bank.place.name] = plan.regions[bank.region].place.name;
  EXPECT_EQ(at, (std::map<std::string, std::string>{{"DDR[0]", "SLR0"},
                                                    {"DDR[1]", "SLR1"},
                                                    {"HBM[0:31]", "SLR0"},
                                                    {"HOST", "Not assigned to an SLR"}}));
  ASSERT_EQ(plan.wires.size(), 2U) << "two lines to one memory are one";
  EXPECT_EQ(plan.wires[0].lines, 2U);
}

TEST(Floorplan, CountsWhatCrossesEachBoundary) {
  const auto platform = card("c", 3);
  Link link(
      "nk=k:3:a,b,c\nslr=a:SLR0\nslr=b:SLR1\nslr=c:SLR2\n"
      "sp=a.m:DDR[0]\nsp=a.n:DDR[2]\nsp=a.o:DDR[2]\nsp=c.m:DDR[1]\n"
      "sc=a.s:b.s\nsc=c.s:b.t\n");
  const Floorplan plan = make_floorplan(link.on(platform).design());
  ASSERT_EQ(plan.boundaries.size(), 2U);
  const Boundary& upper = plan.boundaries[0];
  const Boundary& lower = plan.boundaries[1];
  EXPECT_EQ(upper.memory_lines, 3U) << "two of a, and one of c";
  EXPECT_EQ(upper.streams, 1U);
  EXPECT_EQ(lower.memory_lines, 2U);
  EXPECT_EQ(lower.streams, 1U);
  for (const Wire& wire : plan.wires) {
    EXPECT_EQ(wire.marks.size(), wire.crossed) << "each crossing has its mark";
    for (const Point& mark : wire.marks) {
      const bool on_boundary = std::any_of(
          plan.boundaries.begin(), plan.boundaries.end(), [&](const Boundary& boundary) {
            return boundary.box.y <= mark.y && mark.y <= boundary.box.bottom();
          });
      EXPECT_TRUE(on_boundary);
    }
  }
}

TEST(Floorplan, StreamsOfTheArrayEndAtTheArray) {
  const auto platform = card("c", 2);
  Link link("nk=k:1:a\nslr=a:SLR0\nsc=a.s:ai_engine_0.Datain0\n");
  const Floorplan plan = make_floorplan(link.on(platform).design());
  EXPECT_EQ(plan.regions.front().kind, Region::Kind::ai_engine);
  EXPECT_EQ(region_of(plan, "ai_engine_0"), "AI Engine array");
  EXPECT_EQ(plan.wires.front().crossed, 0U);
}

TEST(Floorplan, NoBoxLiesOverAnotherAndAllLieInTheirRegion) {
  const auto platform = card("c", 4);
  for (const int count : {1, 4, 5, 17, 60, 300}) {
    std::string text = "nk=k:" + std::to_string(count) + ":u0";
    for (int i = 1; i < count; ++i) text += ",u" + std::to_string(i);
    for (int i = 0; i < count; ++i) {
      const std::string unit = "u" + std::to_string(i);
      if (i % 5 != 4) text += "\nslr=" + unit + ":SLR" + std::to_string(i % 5);
      text += "\nsp=" + unit + ".m:DDR[" + std::to_string(i % 7) + "]";
    }
    Link link(text + "\n");
    const Floorplan plan = make_floorplan(link.on(platform).design());
    const std::vector<Box> boxes = boxes_of(plan);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) ASSERT_FALSE(overlap(boxes[i], boxes[j])) << count;
    }
    for (const Unit& unit : plan.units) {
      if (unit.drawn) {
        ASSERT_TRUE(holds(plan.regions[unit.region].box, unit.box)) << count;
      }
    }
    for (const Bank& bank : plan.banks) {
      ASSERT_TRUE(holds(plan.regions[bank.region].box, bank.box)) << count;
    }
  }
}

TEST(Floorplan, DrawsNoMoreThanFitsAndSaysHowMuchIsLeftOut) {
  const auto platform = card("c", 2);
  std::string text;
  for (int i = 0; i < 2000; ++i) {
    const std::string unit = "u" + std::to_string(i);
    text += "nk=k:1:" + unit + "\nslr=" + unit + ":SLR0\nsp=" + unit + ".m:DDR[1]\n";
  }
  Link link(text);
  const Floorplan plan = make_floorplan(link.on(platform).design());
  const auto drawn = static_cast<std::size_t>(std::count_if(
      plan.units.begin(), plan.units.end(), [](const Unit& unit) { return unit.drawn; }));
  EXPECT_EQ(drawn, kMostDrawnOfRegion);
  EXPECT_EQ(plan.left_out_units, 2000 - drawn);
  EXPECT_EQ(plan.left_out_wires, 2000 - drawn);
  EXPECT_EQ(plan.regions.back().units, 2000U);
  EXPECT_EQ(plan.boundaries.front().memory_lines, 2000U) << "what is counted is all";
}

TEST(AieArray, NamesTheColumnsThatPartitionsShare) {
  Link link(std::vector<std::string>{"mode=aie\n[aie]\nenable-partition=6:6:pr0\n",
                                     "mode=aie\n[aie]\nenable-partition=10:5:pr1\n",
                                     "mode=aie\n[aie]\nenable-partition=11:20:pr2\n"});
  platform::Platform platform = card("c", 1);
  platform.aie.emplace().columns = platform::Fact<std::uint32_t>{30, {}};
  const AieArrayPlan plan = make_aie_array(link.on(platform).design());
  ASSERT_EQ(plan.partitions.size(), 3U);
  EXPECT_FALSE(plan.partitions[1].is_beyond);
  EXPECT_TRUE(plan.partitions[2].is_beyond) << "column 30 is one too many";
  EXPECT_EQ(plan.drawn_columns, 31U);
  ASSERT_EQ(plan.shared.size(), 3U);
  EXPECT_EQ(columns_text(plan.shared[0].first, plan.shared[0].last), "column 10");
  EXPECT_EQ(plan.shared[0].partitions, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(plan.shared[1].partitions, (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_EQ(columns_text(plan.shared[2].first, plan.shared[2].last), "columns 12 to 14");
  EXPECT_TRUE(plan.is_faulty());
}

TEST(AieArray, NeighboursShareNothing) {
  Link link(std::vector<std::string>{"mode=aie\n[aie]\nenable-partition=6:2:pr0\n",
                                     "mode=aie\n[aie]\nenable-partition=8:2:pr1\n"});
  const AieArrayPlan plan = make_aie_array(link.design());
  EXPECT_TRUE(plan.shared.empty());
  EXPECT_FALSE(plan.is_faulty());
  EXPECT_EQ(plan.columns, std::nullopt);
  EXPECT_EQ(plan.drawn_columns, 10U);
}

TEST(AieArray, PliosStandByColumn) {
  Link link(std::vector<std::string>{"mode=aie\n[aie]\nenable-partition=6:2:pr0\n"});
  artifact::AieLibrary& library = link.inputs.aie.emplace_back();
  library.file = "libadf.a";
  for (const auto& [name, column] : {std::pair("b", 9), std::pair("a", 7)}) {
    artifact::AiePort& port = library.ports.emplace_back();
    port.name = name;
    port.shim_column = static_cast<std::uint32_t>(column);
  }
  library.ports.emplace_back().name = "nowhere";
  const AieArrayPlan plan = make_aie_array(link.design());
  ASSERT_EQ(plan.plios.size(), 2U);
  EXPECT_EQ(plan.plios.front().column, 7U);
  EXPECT_EQ(plan.plios_without_column, 1U);
}

}  // namespace
}  // namespace vppcheck::report
