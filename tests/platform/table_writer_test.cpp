// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "platform/describe.h"
#include "vppcheck/container/lines.h"
#include "vppcheck/platform/builtin.h"

namespace vppcheck::platform {
namespace {

Platform read(const std::string& table) {
  const auto platform = read_slr_table(table, "table.ini");
  EXPECT_TRUE(platform) << platform.error().show() << "\n" << table;
  return platform ? *platform : Platform();
}

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  container::Lines lines(text);
  while (const auto line = lines.next()) longest = std::max(longest, line->size());
  return longest;
}

TEST(TableWriter, EveryBuiltInPlatformComesBackTheSame) {
  std::size_t platforms = 0;
  for (const BuiltinFile& file : builtin_files()) {
    const Platform platform = read(std::string(file.bytes));
    const std::string table = write_slr_table(platform);
    EXPECT_EQ(describe(read(table)), describe(platform)) << file.name;
    EXPECT_LE(longest_line(table), 199u) << file.name;
    ++platforms;
  }
  EXPECT_GT(platforms, 20u);
}

TEST(TableWriter, WritesWhatAPersonWouldWrite) {
  const std::string table =
      "[platform]\n"
      "name = b7\n"
      "description = A board that does not exist\n"
      "release = 2023.2\n"
      "slrs = 2\n"
      "memories = complete\n"
      "clocks = partial\n"
      "most_compute_units = 60\n"
      "source = F\n"
      "confidence = very-high\n"
      "\n"
      "[sources]\n"
      "F = hw.xsa: hardware platform\n"
      "S2 = a report\n"
      "\n"
      "[slr SLR0]\n"
      "lut = 1400\n"
      "bram36 = 25.5\n"
      "bram36.source = S2\n"
      "bram36.confidence = medium\n"
      "source = F\n"
      "confidence = very-high\n"
      "\n"
      "[slr SLR1]\n"
      "source = F\n"
      "confidence = very-high\n"
      "\n"
      "[memory DDR]\n"
      "indices = 0:2\n"
      "slr = 0 1 -\n"
      "size = 16GB\n"
      "most_masters = 15 - 7\n"
      "consumption = automatic\n"
      "preferred = 1\n"
      "aliases = bank0 bank1 bank2\n"
      "source = F\n"
      "confidence = very-high\n"
      "\n"
      "[memory HP0]\n"
      "source = F\n"
      "confidence = very-high\n"
      "\n"
      "[clock 0]\n"
      "frequency_hz = 299996999\n"
      "status = scalable\n"
      "default = yes\n"
      "name = k0\n"
      "source = F\n"
      "confidence = very-high\n"
      "\n"
      "[streams]\n"
      "ports = sensor_in\n"
      "source = F\n"
      "confidence = very-high\n";
  EXPECT_EQ(write_slr_table(read(table)),
            "# Written by vppcheck platform import; platforms/README.md tells what the keys mean.\n"
            "\n" +
                table);
}

TEST(TableWriter, MemoriesThatDifferHaveAWordEach) {
  const std::string memory =
      "[memory HBM]\n"
      "indices = 4:6\n"
      "size = 256MB 3B -\n"
      "consumption = explicit preferred -\n"
      "source = F\n";
  const std::string table = "[platform]\nname = b\n[sources]\nF = f\n" + memory;
  EXPECT_NE(write_slr_table(read(table)).find(memory), std::string::npos);
}

// A table says `indices = 0:3`; a list with a gap cannot be said.
TEST(TableWriter, AGapInTheIndicesEndsTheList) {
  Platform platform = read(
      "[platform]\nname = b\nmemories = complete\nsource = F\n[sources]\nF = f\n[memory "
      "DDR]\nindices = 0:3\n"
      "source = F\n");
  platform.memories.erase(platform.memories.begin() + 2);
  const std::string table = write_slr_table(platform);
  EXPECT_NE(table.find("indices = 0:1\n"), std::string::npos) << table;
  EXPECT_NE(table.find("# the indices have a gap here"), std::string::npos) << table;
  EXPECT_EQ(read(table).memories.size(), 2u);
  EXPECT_FALSE(read(table).memories_known) << "what was left out must not be accused";
}

TEST(TableWriter, LongTextsAreCutAndLongListsLeftOut) {
  Platform platform = read("[platform]\nname = b\n[sources]\nF = f\n");
  platform.description = std::string(300, 'd');
  for (int i = 0; i < 40; ++i) platform.stream_ports.push_back("port_" + std::to_string(i));
  platform.sources.push_back({"table.S1", std::string(199, 's')});
  for (int i = 0; i < 12; ++i)
    platform.aliases.push_back("xilinx_board_of_release_" + std::to_string(i));
  const std::string table = write_slr_table(platform);
  EXPECT_LE(longest_line(table), 199u);
  const Platform again = read(table);
  EXPECT_EQ(again.description.size(), 185u);
  EXPECT_EQ(again.aliases, platform.aliases) << "two keys hold them";
  EXPECT_TRUE(again.stream_ports.empty());
  EXPECT_NE(table.find("# ports does not fit one line and is left out\n"), std::string::npos);
}

}  // namespace
}  // namespace vppcheck::platform
