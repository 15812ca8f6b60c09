// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "artifact/outcome.h"
#include "vppcheck/artifact/util_amounts.h"

namespace vppcheck::artifact {
namespace {

using fabric::Resource;
using fabric::Stage;

const std::string kJson = R"({
  "schema_version": {"major": "1", "minor": "0", "patch": "0"},
  "design_state": "Routed",
  "user_budget": {"actual_resources": {"LUT": "9"}, "supply_resources": {"LUT": "1000"}},
  "kernels": [
    {"name": "fir", "compute_unit_count": "2", "compute_units": [
      {"cu_name": "left", "actual_resources":
        {"REG": "1634", "LUT": "1164", "LUTAsMem": "175", "BRAM": "2.5", "URAM": "0"}},
      {"cu_name": "right", "actual_resources": {"LUT": 1163, "BRAM": 25.5, "DSP": ""}}]},
    {"name": "dma", "compute_units": [
      {"cu_name": "dma_1", "actual_resources": {"DSP": "7"}}]}]})";

const std::string kHeader =
    "Copyright 1986-2023 Xilinx, Inc. All Rights Reserved.\n"
    "--------------------------------------------------\n"
    "| Tool Version : Vivado v.2022.2\n"
    "| Command      : report_accelerator_utilization -kernels { fir:top/left:left } -file "
    "kernel_util_synthed.rpt -name kernel_util_synthed -json\n"
    "| Design State : Synthesized\n"
    "--------------------------------------------------\n"
    "\n"
    "Accelerator Utilization Design Information\n"
    "\n"
    "1. System Utilization\n"
    "---------------------\n"
    "\n";

const std::string kTable =
    "+---------------------+----------------+---------------+------------------+----------------+\n"
    "| Name                | REG            | LUTAsMem      | LUT              | BRAM           |\n"
    "+---------------------+----------------+---------------+------------------+----------------+\n"
    "| Platform            |  31 [  1.76%]  |  2 [  0.56%]  |  20722 [  2.30%] |  32 [  3.31%]  |\n"
    "| User Budget         | 176 [100.00%]  | 44 [100.00%]  | 879118 [100.00%] | 935 [100.00%]  |\n"
    "|    Used Resources   |   7 [  0.44%]  |  8 [  0.19%]  |   5052 [  0.57%] |  13 [  1.39%]  |\n"
    "|    Unused Resources | 169 [ 99.56%]  | 36 [ 99.81%]  | 874066 [ 99.43%] | 922 [ 98.61%]  |\n"
    "| fir                 |   3 [  0.18%]  |  3 [  0.08%]  |   2327 [  0.26%] | 4.5 [  0.43%]  |\n"
    "|    left             |   1 [  0.09%]  |  1 [  0.04%]  |   1164 [  0.13%] | 2.5 [  0.21%]  |\n"
    "|    right            |   2 [  0.09%]  |  1 [  0.04%]  |   1163 [  0.13%] |   2 [  0.21%]  |\n"
    "| Platform            |   4 [  0.25%]  |  5 [  0.11%]  |   2725 [  0.31%] |   9 [  0.96%]  |\n"
    "|    Platform_1       |   4 [  0.25%]  |  5 [  0.11%]  |   2725 [  0.31%] |   9 [  0.96%]  |\n"
    "+---------------------+----------------+---------------+------------------+----------------+\n"
    "\n";

const std::string kOfTable =
    "fir/left synthesised LUT=1164 FF=1 BRAM36=2.5 URAM=? DSP=?\n"
    "fir/right synthesised LUT=1163 FF=2 BRAM36=2 URAM=? DSP=?\n"
    "Platform/Platform_1 synthesised LUT=2725 FF=4 BRAM36=9 URAM=? DSP=?\n";

ResourcesResult read(const std::string& bytes) { return read_resources(bytes, "util"); }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::string json_of(const std::string& cu) {
  return R"({"kernels": [{"name": "fir", "compute_units": [)" + cu + "]}]}";
}

TEST(UtilAmount, BlockRamComesInHalfTiles) {
  EXPECT_EQ(parse_util_amount(Resource::bram, "25"), 50u);
  EXPECT_EQ(parse_util_amount(Resource::bram, "25.0"), 50u);
  EXPECT_EQ(parse_util_amount(Resource::bram, "25.5"), 51u);
  EXPECT_EQ(parse_util_amount(Resource::bram, "25.50"), 51u);
  EXPECT_EQ(parse_util_amount(Resource::lut, "25.0"), 25u);
  for (const char* other : {"", ".5", "25.", "25.25", "-1", "1e3", "0x10", "25.5.5", "<0.01"}) {
    EXPECT_EQ(parse_util_amount(Resource::bram, other), std::nullopt) << other;
  }
  EXPECT_EQ(parse_util_amount(Resource::lut, "25.5"), std::nullopt) << "there is no half LUT";
  EXPECT_EQ(parse_util_amount(Resource::lut, "1000000001"), std::nullopt);
}

TEST(UtilAmount, TheStateIsTheStage) {
  EXPECT_EQ(stage_of_state("Synthesized"), Stage::synthesised);
  EXPECT_EQ(stage_of_state("Fully Placed"), Stage::placed);
  EXPECT_EQ(stage_of_state("fully_placed"), Stage::placed);
  EXPECT_EQ(stage_of_state("Routed"), Stage::routed);
  EXPECT_EQ(stage_of_state("Optimized"), Stage::synthesised) << "at least that";
}

TEST(KernelUtilJson, GivesEachComputeUnitAndItsStage) {
  EXPECT_EQ(show(read(kJson)),
            "fir/left routed LUT=1164 FF=1634 BRAM36=2.5 URAM=0 DSP=?\n"
            "fir/right routed LUT=1163 FF=? BRAM36=25.5 URAM=? DSP=?\n"
            "dma/dma_1 routed LUT=? FF=? BRAM36=? URAM=? DSP=7\n");
  EXPECT_EQ(read(kJson)->front().file, "util");
  EXPECT_EQ(read(replaced(kJson, "Routed", "Fully Placed"))->front().stage, Stage::placed);
}

TEST(KernelUtilJson, FaultsAreNamed) {
  EXPECT_EQ(error_of(read("{}")), "util: not a kernel_util report: no list 'kernels'");
  EXPECT_EQ(error_of(read(R"({"kernels": [1]})")), "util: a kernel without a list 'compute_units'");
  EXPECT_EQ(error_of(read(R"({"kernels": []})")), "util: no compute unit with 'actual_resources'");
  EXPECT_EQ(error_of(read(json_of(R"({"cu_name": "a", "actual_resources": {"LUT": "many"}})"))),
            "util: LUT of 'a' is 'many', expected a number up to 1000000000");
  EXPECT_EQ(error_of(read(json_of(R"({"cu_name": "a", "actual_resources": {"REG": [1]}})"))),
            "util: REG of 'a' is 'array', expected a number up to 1000000000");
  EXPECT_EQ(error_of(read(json_of(R"({"actual_resources": {"LUT": "1"}})"))),
            "util: compute unit '' of kernel 'fir': expected names of letters, digits and "
            "underscores");
  const std::string cu = R"({"cu_name": "a", "actual_resources": {"LUT": "1"}})";
  EXPECT_EQ(error_of(read(json_of(cu + "," + cu))), "util: compute unit 'a' stands here twice");
  EXPECT_NE(error_of(read(kJson.substr(0, 200))), "");
}

TEST(KernelUtilReport, ReadsColumnsByTheirHeads) {
  EXPECT_EQ(show(read(kHeader + kTable)), kOfTable);
  std::string moved =
      replaced(kTable, "REG            | LUTAsMem     ", "DSP            | URAM         ");
  EXPECT_EQ(show(read(kHeader + moved)),
            "fir/left synthesised LUT=1164 FF=? BRAM36=2.5 URAM=1 DSP=1\n"
            "fir/right synthesised LUT=1163 FF=? BRAM36=2 URAM=1 DSP=2\n"
            "Platform/Platform_1 synthesised LUT=2725 FF=? BRAM36=9 URAM=5 DSP=4\n");
}

// Vivado 2022.2 and 2024.2 write `Fully Placed` into kernel_util_routed.rpt.
TEST(KernelUtilReport, TheLaterOfStateAndNameCounts) {
  const auto stage = [](const std::string& name, const std::string& state) {
    const std::string header = replaced(kHeader, "-name kernel_util_synthed", "-name " + name);
    return read(replaced(header, "Synthesized", state) + kTable)->front().stage;
  };
  EXPECT_EQ(stage("kernel_util_routed", "Fully Placed"), Stage::routed);
  EXPECT_EQ(stage("kernel_util_placed", "Fully Placed"), Stage::placed);
  EXPECT_EQ(stage("kernel_util_synthed", "Synthesized"), Stage::synthesised);
  EXPECT_EQ(stage("util_of_mine", "Routed"), Stage::routed);
}

TEST(KernelUtilReport, ReadsACopyOfTheTableAlone) {
  EXPECT_EQ(show(read("    " + kTable)), kOfTable);
  EXPECT_EQ(
      show(read("| Name | LUT | LUTAsMem | DSP |\n"
                "|------|-----|----------|-----|\n"
                "| Platform | 1<br>[ 1%] | 2 | 3 |\n"
                "| fir | 120401<br>[ 13.83%] | 19539<br>[  4.85%] | 4<br>[  0.07%] |\n"
                "|    fir_1 | 120401<br>[ 13.83%] | 19539<br>[  4.85%] | 4<br>[  0.07%] |\n")),
      "fir/fir_1 synthesised LUT=120401 FF=? BRAM36=? URAM=? DSP=4\n");
}

TEST(KernelUtilReport, FaultsAreNamed) {
  EXPECT_EQ(error_of(read(kHeader)),
            "util: not a kernel_util report: no table with 'Name' and any of LUT, REG, BRAM, URAM, "
            "DSP, each once, and rows of compute units below their kernels");
  EXPECT_EQ(error_of(read(kHeader + replaced(kTable, "|    left ", "|    2 2  "))),
            "util:21: '2 2' is no name of a compute unit");
  EXPECT_EQ(error_of(read(kHeader + replaced(kTable, "|    right ", "|    left  "))),
            "util:22: compute unit 'left' stands here twice");
  EXPECT_EQ(error_of(read(kHeader + replaced(kTable, "   1164 [", "  1.164 ["))),
            "util:21: LUT of 'left' is '1.164', expected a number up to 1000000000");
  EXPECT_EQ(error_of(read(kHeader + replaced(kTable, "1164 [  0.13%] | ", "1164 [  0.13%]   "))),
            "util:21: this row has 4 cells and its head 5");
}

TEST(KernelUtilReport, ATableThatIsCutIsAnError) {
  const std::string whole = kHeader + kTable;
  const std::size_t last_rule = whole.rfind("+---------------------+");
  for (std::size_t size = kHeader.size() + 200; size < last_rule; size += 7) {
    EXPECT_NE(error_of(read(whole.substr(0, size))), "") << "the first " << size << " bytes";
  }
}

std::string diagram(const std::string& units) {
  return R"({"system_diagram_metadata": {"xclbin": {"user_regions": [{"compute_units": [)" + units +
         "]}]}}}";
}

TEST(DiagramResources, GivesEveryStageOfEachComputeUnit) {
  EXPECT_EQ(show(read(diagram(
                R"({"kernel_name": "ai_engine", "cu_name": "ai_engine_0", "actual_resources": []},
             {"kernel_name": "fir", "cu_name": "left", "actual_resources": [
               {"design_state": "routed", "LUT": "11", "REG": "12", "BRAM": "2", "DSP": ""},
               {"design_state": "fully_placed", "LUT": "13", "URAM": "0"},
               {"design_state": "synthesized", "LUT": "14"}]})"))),
            "fir/left routed LUT=11 FF=12 BRAM36=2 URAM=? DSP=?\n"
            "fir/left placed LUT=13 FF=? BRAM36=? URAM=0 DSP=?\n"
            "fir/left synthesised LUT=14 FF=? BRAM36=? URAM=? DSP=?\n");
}

TEST(DiagramResources, OneFromBeforeTheImplementationHasNone) {
  EXPECT_EQ(error_of(read(
                diagram(R"({"kernel_name": "fir", "cu_name": "fir_1", "actual_resources": []})"))),
            "util: no compute unit has 'actual_resources': this system diagram was written before "
            "the implementation, the one behind it is systemDiagramModelSlrBaseAddress.json");
  EXPECT_EQ(error_of(read(R"({"system_diagram_metadata": {}})")),
            "util: not a system diagram of a link: no list 'xclbin' / 'user_regions'");
}

}  // namespace
}  // namespace vppcheck::artifact
