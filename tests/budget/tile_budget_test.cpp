// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/budget/tile_budget.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "vppcheck/platform/builtin.h"

namespace vppcheck::budget {
namespace {

using artifact::LayerTable;

LayerTable table_of(const std::string& bytes) {
  auto table = artifact::read_layer_table(bytes, "layers.ini");
  EXPECT_TRUE(table) << table.error().show();
  return table ? *table : LayerTable{};
}

/// The example: all layers of the Radio-ML design (AMD XD100 2025.2, Radio-ML, Key Design
/// Concepts).
LayerTable radio_ml() {
  std::ifstream stream(VPPCHECK_SOURCE_DIR "/configs/examples/radioml/layers.ini");
  return table_of({std::istreambuf_iterator<char>(stream), {}});
}

Statement budget_of(const LayerTable& table, const char* device = "xc2ve3858") {
  const auto array = platform::aie_array_of_part(device);
  EXPECT_TRUE(array) << device;
  auto statement = tile_budget(table, *array);
  EXPECT_TRUE(statement) << statement.error();
  return statement ? *statement : Statement{};
}

Statement budget_of(const std::string& layer, const char* device = "xc2ve3858") {
  return budget_of(table_of("[layer a]\n" + layer), device);
}

std::optional<std::uint64_t> fact_of(const Item& item, std::string_view name) {
  for (const Fact& fact : item.facts) {
    if (fact.name == name) return fact.value;
  }
  ADD_FAILURE() << "no fact " << name;
  return std::nullopt;
}

std::vector<std::string> remarks_of(const Statement& statement, diagnostic::Severity severity) {
  std::vector<std::string> messages;
  for (const Remark& remark : statement.remarks) {
    if (remark.severity == severity) messages.push_back(remark.message);
  }
  return messages;
}
using Messages = std::vector<std::string>;
constexpr auto kError = diagnostic::Severity::error;
constexpr auto kInfo = diagnostic::Severity::info;

// The table of the document, in bytes: it prints 8 for the 8.05 KB of the first input and 0.1 for
// the 0.09 KB of the last output; the others are exact. 0 stands for its NA.
TEST(TileBudget, AllLayersOfRadioMl) {
  struct Row {
    const char* name;
    double input_kb, output_kb;
    std::uint64_t nsplit, kernel, memory_tile;
    double chunk_kb;
  };
  const Row rows[] = {{"conv1d_w1", 8.046875, 256, 8, 1, 1, 40.046875},
                      {"max_pool1d_w2", 256, 128, 8, 8, 1, 48},
                      {"conv1d_w3", 176, 128, 8, 8, 1, 38},
                      {"max_pool1d_w4", 128, 64, 4, 4, 0, 48},
                      {"conv1d_w5", 88, 64, 4, 4, 1, 38},
                      {"max_pool1d_w6", 64, 32, 2, 2, 0, 48},
                      {"conv1d_w7", 44, 32, 2, 2, 1, 38},
                      {"max_pool1d_w8", 32, 16, 1, 1, 0, 48},
                      {"conv1d_w9", 17.5, 16, 1, 1, 1, 33.5},
                      {"max_pool1d_w10", 16, 8, 1, 1, 0, 24},
                      {"conv1d_w11", 9.5, 8, 1, 1, 1, 17.5},
                      {"max_pool1d_w12", 8, 4, 1, 1, 0, 12},
                      {"conv1d_w13", 5.5, 4, 1, 1, 1, 9.5},
                      {"max_pool1d_w14", 4, 2, 1, 1, 0, 6},
                      {"dense_w16", 2, 0.5, 1, 1, 0, 2.5},
                      {"dense_w17", 0.5, 0.5, 1, 1, 0, 1},
                      {"dense_w18", 0.5, 0.09375, 1, 1, 0, 0.59375}};
  const Statement statement = budget_of(radio_ml());
  EXPECT_EQ(verdict_of(statement), Verdict::fits);
  std::vector<Item> items;
  for (const Item& item : statement.items) {
    if (item.what == "tile memory") items.push_back(item);
  }
  ASSERT_EQ(items.size(), std::size(rows));
  std::uint64_t parameters = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Row& row = rows[i];
    const Item& item = items[i];
    SCOPED_TRACE(row.name);
    EXPECT_EQ(item.place, row.name);
    EXPECT_EQ(fact_of(item, "input_bytes"), row.input_kb * 1024);
    EXPECT_EQ(fact_of(item, "output_bytes"), row.output_kb * 1024);
    EXPECT_EQ(fact_of(item, "nsplit"), row.nsplit);
    EXPECT_EQ(fact_of(item, "kernel_repetitions"), row.kernel);
    EXPECT_EQ(fact_of(item, "memory_tile_repetitions").value_or(0), row.memory_tile);
    EXPECT_EQ(item.needed, row.chunk_kb * 1024);
    EXPECT_EQ(item.available, 65536u);
    parameters += *fact_of(item, "parameters");
  }
  EXPECT_EQ(parameters, 258648u) << "what the README of the design states";
}

/// What a layer of the example needs at a number of chunks, and whether that fits.
std::pair<std::uint64_t, Verdict> at_split(std::size_t layer, std::uint64_t nsplit) {
  LayerTable table = radio_ml();
  table.layers = {table.layers.at(layer)};
  table.layers[0].nsplit = nsplit;
  const Item item = budget_of(table).items.at(0);
  return {*item.needed, item.verdict};
}

TEST(TileBudget, FewerChunksThanTheLayerNeedsAreOver) {
  using At = std::pair<std::uint64_t, Verdict>;
  EXPECT_EQ(at_split(2, 2), (At{152 * 1024, Verdict::over}));
  EXPECT_EQ(at_split(2, 4), (At{76 * 1024, Verdict::over}));
  EXPECT_EQ(at_split(2, 8), (At{38 * 1024, Verdict::fits}));
  EXPECT_EQ(at_split(0, 8), (At{41008, Verdict::fits}));
  EXPECT_EQ(at_split(0, 4), (At{73776, Verdict::over}));
}

// The text of the document computes 128 KB x 2 / 64 KB = 4 chunks for conv1d_w1 and leaves out the
// 8 KB of its input; its table says 8, and so does the published code.
TEST(TileBudget, FourChunksOfTheFirstLayerLeaveOutItsInput) {
  LayerTable table = radio_ml();
  table.layers.resize(1);
  table.layers[0].nsplit = 4;
  EXPECT_EQ(remarks_of(budget_of(table), kError),
            Messages{"conv1d_w1: NSPLIT = 4 needs 72.05 KB of the 64 KB of a tile; the smallest "
                     "power of two that fits is 8"});
}

// The text counts the zeros of conv1d_w3 (129.5 KB), the table the overlap of its chunks (176 KB).
// 129.5 / 64 is 2.0234; the document prints 2.03.
TEST(TileBudget, AWholeInputIsPaddedAndASplitOneOverlaps) {
  const LayerTable table = radio_ml();
  const TileStorage whole = tile_storage(table, table.layers[2], 1);
  EXPECT_EQ(whole.input_storage, Storage::padded);
  EXPECT_EQ(whole.input_bytes, 132608u);
  EXPECT_EQ(whole.input_bytes * 10000 / 65536, 20234u);
  const TileStorage split = tile_storage(table, table.layers[2], 8);
  EXPECT_EQ(split.input_storage, Storage::overlapped);
  EXPECT_EQ(split.input_bytes, 176u * 1024);
  EXPECT_EQ(tile_storage(table, table.layers[0], 8).input_storage, Storage::padded)
      << "only its output is split";
}

TEST(TileBudget, BuffersAreMultiplesOf16Bytes) {
  const std::string layer =
      "kind = conv\ninput = 2x1024\noutput = 64x1024\nkernel = 7\nsplit = output\n";
  EXPECT_EQ(remarks_of(budget_of(layer), kInfo),
            Messages{"a: one input buffer has 4120 bytes, 8 beyond a multiple of 16"});
  EXPECT_EQ(remarks_of(budget_of(layer + "pad = 4\n"), kInfo), Messages{})
      << "as the design pads it";
}

TEST(TileBudget, WeightsAreANote) {
  LayerTable table = radio_ml();
  table.layers = {table.layers[2]};
  EXPECT_EQ(remarks_of(budget_of(table), kInfo),
            Messages{"conv1d_w3: its weights of 56 KB do not fit into the tile as well; together "
                     "they are within the 256 KB that a core reaches with its neighbours"});
  const Statement large = budget_of("kind = dense\ninput = 1024\noutput = 1024\n");
  EXPECT_EQ(verdict_of(large), Verdict::fits);
  EXPECT_EQ(
      remarks_of(large, diagnostic::Severity::warning),
      Messages{"a: its weights of 2048 KB do not fit into the tile as well; together they are "
               "beyond the 256 KB that a core reaches with its neighbours"});
}

TEST(TileBudget, TheDeviceSaysWhatATileHas) {
  const std::string layer = "kind = pool\ninput = 64x128\noutput = 64x64\n";
  EXPECT_EQ(fact_of(budget_of(layer, "xcve2802").items[0], "nsplit"), 1u) << "64 KB";
  const Statement aie = budget_of(layer, "xcvc1902");
  EXPECT_EQ(aie.items[0].available, 32768u);
  EXPECT_EQ(fact_of(aie.items[0], "nsplit"), 2u);
  EXPECT_EQ(remarks_of(budget_of(layer + "memory_tile = yes\n", "xcvc1902"), kError),
            Messages{"a: 'xcvc1902' is not known to have memory tiles"});
}

TEST(TileBudget, AMemoryTileReachesItsNeighbours) {
  const auto verdict = [](const char* samples) {
    return budget_of("kind = pool\nmemory_tile = yes\ninput = 64x" + std::string(samples) +
                     "\noutput = 64x" + samples + "\n")
        .items.at(1)
        .verdict;
  };
  EXPECT_EQ(verdict("4096"), Verdict::fits);
  EXPECT_EQ(verdict("8192"), Verdict::over_margin);
  EXPECT_EQ(verdict("16384"), Verdict::over);
}

TEST(TileBudget, WhatFitsAtNoSplitIsNamed) {
  EXPECT_EQ(remarks_of(budget_of("kind = dense\ninput = 20000\noutput = 16\n"), kError),
            Messages{"a: it fits at no split: its input alone, which is not split, needs 78.13 KB "
                     "of the 64 KB of a tile"});
  const Statement odd = budget_of("kind = pool\ninput = 64x999\noutput = 64x333\n");
  EXPECT_EQ(odd.items[0].verdict, Verdict::over);
  EXPECT_EQ(remarks_of(odd, kError),
            Messages{"a: it fits at no split into a power of two of equal chunks in the 64 KB of a "
                     "tile"});
}

TEST(TileBudget, ChunksAreEqualAndWholeSteps) {
  EXPECT_EQ(remarks_of(budget_of("kind = pool\ninput = 4x10\noutput = 4x5\nnsplit = 2\n"), kError),
            Messages{"a: 2 chunks do not divide the 10 samples of the input and the 5 of the "
                     "output; the smallest power of two that fits is 1"});
  EXPECT_EQ(remarks_of(budget_of("kind = conv\nkernel = 3\ninput = 4x48\noutput = 4x48\n"
                                 "nsplit = 2\n"),
                       kError),
            Messages{"a: a chunk of 24 samples is no multiple of the 16 that a memory tile sends "
                     "with one overlap; the smallest power of two that fits is 1"});
  EXPECT_EQ(remarks_of(budget_of("kind = dense\ninput = 8\noutput = 8\nnsplit = 3\n"), kError),
            Messages{"a: 3 chunks divide neither the 1 nodes nor the 8 samples of the output; the "
                     "smallest power of two that fits is 1"});
}

TEST(TileBudget, TheLargestTableDoesNotOverflow) {
  const Item item = budget_of(
                        "kind = conv\nkernel = 1024\npad = 1024\ninput = 67108864x1\n"
                        "output = 67108864x1\n")
                        .items.at(0);
  EXPECT_EQ(item.needed, std::uint64_t{67108864} * (1 + 2048) * 4 + std::uint64_t{67108864} * 4);
  EXPECT_EQ(item.verdict, Verdict::over);
}

}  // namespace
}  // namespace vppcheck::budget
