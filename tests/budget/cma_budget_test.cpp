// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/budget/cma_budget.h"

#include <gtest/gtest.h>

#include "budget/models.h"
#include "vppcheck/budget/dpu.h"

namespace vppcheck::budget {
namespace {

using artifact::DpuSpace;
using design::ModelUse;
using Models = std::vector<ModelUse>;

Statement made(const Models& models, const CmaSettings& settings) {
  auto statement = cma_budget(models, settings);
  EXPECT_TRUE(statement) << statement.error();
  return statement ? *statement : Statement{};
}

std::uint64_t total_of(const Models& models, const CmaSettings& settings = {}) {
  const Statement statement = made(models, settings);
  return statement.items.empty() ? 0 : statement.items.back().needed.value_or(0);
}

std::uint64_t fact_of(const Item& item, std::string_view name) {
  for (const Fact& fact : item.facts) {
    if (fact.name == name) return fact.value.value_or(0);
  }
  return ~std::uint64_t{0};
}

std::uint64_t part_of(const Item& item, std::string_view name) {
  for (const Part& part : item.parts) {
    if (part.name == name) return part.amount;
  }
  return 0;
}

std::string error_of(const Models& models, const CmaSettings& settings) {
  const auto statement = cma_budget(models, settings);
  return statement ? "" : statement.error();
}

std::vector<std::string> remarks_of(const Statement& statement) {
  std::vector<std::string> messages;
  for (const Remark& remark : statement.remarks) {
    if (remark.severity != diagnostic::Severity::info) messages.push_back(remark.message);
  }
  return messages;
}

CmaSettings with_cores(std::uint64_t cores) {
  CmaSettings settings;
  settings.cores = cores;
  return settings;
}

TEST(PageAlign, RoundsUpToWholePages) {
  const std::pair<std::uint64_t, std::uint64_t> rows[] = {
      {0, 0},
      {1, 4096},
      {1023, 4096},
      {1024, 4096},
      {4095, 4096},
      {4096, 4096},
      {4097, 8192},
      {5310976, 5312512},
      {45600, 49152},
      {2182976, 2183168},
      {150528, 151552},
      // The buffers of SSD300 under split I/O: 300 * 300 * 3 bytes of an image, and 8,732 boxes of
      // 4 and of 21 bytes, each rounded up to 16 (UG1414 1.3, Split I/O Memory Model).
      {270000, 270336},
      {218304, 221184}};
  for (const auto& [bytes, pages] : rows) EXPECT_EQ(page_align(bytes, 4096), pages) << bytes;
  EXPECT_EQ(page_align(~std::uint64_t{0}, 4096), std::nullopt);
  EXPECT_EQ(270000, 300 * 300 * 3);
  EXPECT_EQ(218304, (8732 * 4 + 15) / 16 * 16 + (8732 * 21 + 15) / 16 * 16);
}

TEST(CmaBudget, TheSpacesOfTheExample) {
  const Item item = made({example_model()}, {}).items.front();
  EXPECT_EQ(item.place, "m.json");
  EXPECT_EQ(part_of(item, "constants"), 5312512u);
  EXPECT_EQ(part_of(item, "instructions"), 49152u);
  EXPECT_EQ(part_of(item, "workspace"), 2183168u);
  EXPECT_EQ(part_of(item, "input"), 151552u);
  EXPECT_EQ(part_of(item, "output"), 4096u);
  EXPECT_EQ(part_of(item, "input and output"), 0u);
}

// Example 1 of the documentation: const + instr + B * (D * work + T * (in + out)), D = min(cores,
// T).
TEST(CmaBudget, BatchThreadsAndCores) {
  struct Row {
    std::uint64_t batch, threads, cores, used_cores, task, user, total;
  };
  const Row rows[] = {
      {1, 1, 1, 1, 7544832, 155648, 7700480},    {1, 2, 1, 1, 7544832, 311296, 7856128},
      {1, 2, 2, 2, 9728000, 311296, 10039296},   {1, 1, 3, 1, 7544832, 155648, 7700480},
      {1, 4, 2, 2, 9728000, 622592, 10350592},   {1, 8, 3, 3, 11911168, 1245184, 13156352},
      {3, 1, 1, 1, 11911168, 466944, 12378112},  {3, 2, 2, 2, 18460672, 933888, 19394560},
      {3, 4, 1, 1, 11911168, 1867776, 13778944}, {6, 4, 1, 1, 18460672, 3735552, 22196224},
      {14, 1, 1, 1, 35926016, 2179072, 38105088}};
  for (const Row& row : rows) {
    const Models models = {example_model(row.threads, row.batch)};
    CmaSettings settings = with_cores(row.cores);
    EXPECT_EQ(total_of(models, settings), row.total);
    EXPECT_EQ(fact_of(made(models, settings).items.front(), "cores"), row.used_cores);
    // The task keeps what is its own, the user lends inputs and outputs, and the sum stays.
    settings.split_io = true;
    const Item split = made(models, settings).items.back();
    EXPECT_EQ(fact_of(split, "task_bytes"), row.task);
    EXPECT_EQ(fact_of(split, "user_bytes"), row.user);
    EXPECT_EQ(split.needed, row.total);
  }
}

// Example 2: the cores of each model are counted for itself.
TEST(CmaBudget, TwoModelsAddUp) {
  const Statement statement = made({example_model(2), example_model(1)}, with_cores(2));
  ASSERT_EQ(statement.items.size(), 3u);
  EXPECT_EQ(statement.items[0].needed, 10039296u);
  EXPECT_EQ(statement.items[1].needed, 7700480u);
  EXPECT_EQ(statement.items[2].needed, 17739776u);
  EXPECT_EQ(statement.items[2].place, "total");
}

TEST(CmaBudget, LargerPagesTakeMore) {
  CmaSettings settings;
  settings.page_bytes = 65536;
  EXPECT_EQ(total_of({example_model()}, settings), 7929856u);
}

TEST(CmaBudget, SoftmaxCountsOnceForTheSystem) {
  CmaSettings settings;
  settings.softmax = true;
  EXPECT_EQ(total_of({example_model()}, settings), 12943360u);
  EXPECT_EQ(total_of({example_model(), example_model()}, settings), 2 * 7700480u + 5242880u);
  ModelUse other = example_model();
  other.model.subgraphs[0].architecture = "DPUCVDX8G_ISA3_C32B3";
  EXPECT_EQ(error_of({other}, settings),
            "hardware softmax belongs to DPUCZDX8G; model 'm.json' is compiled for "
            "'DPUCVDX8G_ISA3_C32B3'");
}

TEST(CmaBudget, EachRegisterIsRoundedForItself) {
  ModelUse use = example_model();
  use.model.subgraphs[0].registers.push_back({"REG_4", DpuSpace::workspace, 1});
  EXPECT_EQ(total_of({use}), 7700480u + 4096);
  use.model.subgraphs[0].registers.push_back({"REG_5", DpuSpace::constant, 1});
  const Statement statement = made({use}, {});
  EXPECT_EQ(statement.items.back().needed, 7700480u + 8192);
  EXPECT_EQ(remarks_of(statement).at(0),
            "m.json: subgraph 'trunk' has 2 CONST registers; each is rounded up to pages");
}

TEST(CmaBudget, SubgraphsAddUp) {
  ModelUse use = example_model();
  use.model.subgraphs.push_back(use.model.subgraphs.front());
  EXPECT_EQ(total_of({use}), 2 * 7700480u);
}

TEST(CmaBudget, OneMemoryForInputsAndOutputsIsNeededForEachThread) {
  ModelUse use = example_model(3);
  use.model.subgraphs[0].registers = {{"REG_0", DpuSpace::input_output, 5000}};
  EXPECT_EQ(total_of({use}), 3 * 8192u + 49152);
  CmaSettings settings;
  settings.split_io = true;
  EXPECT_EQ(error_of({use}, settings),
            "model 'm.json' was not compiled for split I/O: register 'REG_0' holds inputs and "
            "outputs together");
}

TEST(CmaBudget, AModelWithoutInstructionsIsToldOf) {
  ModelUse use = example_model();
  use.model.subgraphs[0].instruction_bytes.reset();
  const Statement statement = made({use}, {});
  EXPECT_EQ(statement.items.back().needed, 7700480u - 49152);
  EXPECT_EQ(remarks_of(statement),
            (std::vector<std::string>{"m.json: subgraph 'trunk' has no 'instruction reg'; its "
                                      "instructions count as 0 bytes"}));
}

TEST(CmaBudget, TheBatchIsReadWhereTheArchitectureTellsIt) {
  ModelUse use = example_model();
  use.batch.reset();
  const auto batch = [&](const char* architecture) {
    use.model.subgraphs[0].architecture = architecture;
    return fact_of(made({use}, {}).items.front(), "batch");
  };
  EXPECT_EQ(batch("DPUCV2DX8G_ISA1_C20B14"), 14u);
  EXPECT_EQ(remarks_of(made({use}, {})).size(), 0u);
  EXPECT_EQ(batch("DPUCZDX8G_ISA1_B4096"), 1u) << "4096 operations, not inputs";
  EXPECT_EQ(remarks_of(made({use}, {})).size(), 0u);
  EXPECT_EQ(batch("DPUCVDX8H_ISA1_F2W4_4PE"), 1u);
  EXPECT_EQ(remarks_of(made({use}, {})).at(0),
            "m.json: the batch is taken as 1, for 'DPUCVDX8H_ISA1_F2W4_4PE' does not tell it; give "
            "it as FILE:batch=B");
  use.batch = 2;
  EXPECT_EQ(batch("DPUCVDX8G_ISA3_C64B5"), 2u);
  EXPECT_EQ(remarks_of(made({use}, {})).at(0),
            "m.json: the batch is given as 2, but 'DPUCVDX8G_ISA3_C64B5' has a batch of 5");
}

TEST(CmaBudget, ALimitGivesAVerdict) {
  CmaSettings settings;
  settings.limit_bytes = 7700480;
  EXPECT_EQ(verdict_of(made({example_model()}, settings)), Verdict::fits);
  settings.limit_bytes = 7700479;
  EXPECT_EQ(verdict_of(made({example_model()}, settings)), Verdict::over);
  EXPECT_EQ(verdict_of(made({example_model()}, {})), Verdict::unknown);
}

TEST(CmaBudget, SettingsThatAreNoneAreErrors) {
  CmaSettings settings;
  settings.page_bytes = 3000;
  EXPECT_EQ(error_of({example_model()}, settings), "a page of 3000 bytes is no power of two");
  settings.page_bytes = 0;
  EXPECT_EQ(error_of({example_model()}, settings), "a page of 0 bytes is no power of two");
  EXPECT_EQ(error_of({example_model()}, with_cores(0)),
            "there are no DPU cores; their number begins at 1");
  const std::string begins = "threads and batch of model 'm.json' begin at 1";
  EXPECT_EQ(error_of({example_model(0)}, {}), begins);
  EXPECT_EQ(error_of({example_model(1, 0)}, {}), begins);
}

TEST(CmaBudget, WhatNoNumberHoldsIsAnError) {
  constexpr std::uint64_t kMost = ~std::uint64_t{0};
  const std::string too_large = "the memory of 'm.json' is more than 64 bits count";
  EXPECT_EQ(error_of({example_model(kMost)}, {}), too_large);
  EXPECT_EQ(error_of({example_model(1 << 20, std::uint64_t{1} << 62)}, {}), too_large);
  ModelUse use = example_model();
  use.model.subgraphs[0].registers[0].size_bytes = kMost;
  EXPECT_EQ(error_of({use}, {}), too_large) << "rounded up";
  use.model.subgraphs[0].registers[0].size_bytes = kMost - 20'000'000;
  EXPECT_EQ(error_of({use}, {}), "");
  EXPECT_EQ(error_of({use, example_model(), example_model()}, {}), "");
  EXPECT_EQ(error_of({use, use}, {}), "the memory of 'all models' is more than 64 bits count");
}

TEST(Fingerprints, AreComparedAsNumbers) {
  artifact::DpuModel model = example_model().model;
  artifact::DpuQuery dpus{
      "q.json", {{"A", 0x0101000016010406}, {"A", 0x0101000016010406}, {"B", 0x0101000016010407}}};
  EXPECT_TRUE(fingerprint_faults(model, dpus).empty()) << "the model has none";
  model.subgraphs[0].fingerprint = 0x101000016010407;
  EXPECT_TRUE(fingerprint_faults(model, dpus).empty());
  dpus.cores.pop_back();
  EXPECT_EQ(fingerprint_faults(model, dpus),
            (std::vector<std::string>{"subgraph 'trunk' has the fingerprint 0x101000016010407, "
                                      "which no DPU of q.json has: 0x101000016010406"}));
  for (artifact::DpuCore& core : dpus.cores) core.fingerprint.reset();
  EXPECT_TRUE(fingerprint_faults(model, dpus).empty()) << "not known is not wrong";
}

// What the generator of the DPUCVDX8G design writes (Xilinx/Vitis-AI v3.0, xvdpu_aie_noc.py).
TEST(DpuStreams, AreThoseOfTheGenerator) {
  const auto show = [](const DpuShape& shape) {
    const DpuStreams streams = streams_of(shape);
    return std::vector<std::uint64_t>{streams.images, streams.results, streams.weights,
                                      streams.all()};
  };
  using Counts = std::vector<std::uint64_t>;
  EXPECT_EQ(show({32, 3, 1}), (Counts{24, 48, 8, 80}));
  EXPECT_EQ(show({32, 1, 3}), (Counts{24, 48, 24, 96}));
  EXPECT_EQ(show({64, 5, 1}), (Counts{40, 160, 32, 232}));
}

TEST(DpuBatch, RangesAreThoseOfTheDesigns) {
  EXPECT_EQ(most_batch("DPUCVDX8G_ISA3_C32B3"), 6u);
  EXPECT_EQ(most_batch("DPUCVDX8G_ISA3_C64B3"), 5u);
  EXPECT_EQ(most_batch("DPUCV2DX8G_ISA1_C20B14"), 14u);
  EXPECT_EQ(most_batch("DPUCZDX8G_ISA1_B4096"), 1u);
  EXPECT_EQ(most_batch("DPUCVDX8H_ISA1_F2W4_4PE"), std::nullopt);
  EXPECT_EQ(most_batch("DPUCVDX8G_ISA3_C7B3"), std::nullopt);
  EXPECT_EQ(batch_of("DPUCVDX8G_ISA3_CB"), std::nullopt);
  EXPECT_EQ(batch_of(""), std::nullopt);
}

TEST(Kilobytes, AreRoundedToTwoDecimals) {
  EXPECT_EQ(show_kb(0), "0 KB");
  EXPECT_EQ(show_kb(96), "0.09 KB");
  EXPECT_EQ(show_kb(73776), "72.05 KB");
  EXPECT_EQ(show_kb(132608), "129.5 KB");
  EXPECT_EQ(show_kb(1023 * 1024 + 1023), "1024 KB");
  EXPECT_EQ(show_kb(~std::uint64_t{0}), "18014398509481984 KB");
}

}  // namespace
}  // namespace vppcheck::budget
