// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Tables of what partitions, their names and the links of DPUs may be, and what the rules say.
// Sources: UG1076, Compiling AI Engine Graph for Independent Partitions, and the tutorial of
// several partitions for the VCK190 (Xilinx/Vitis-Tutorials, AI Engine Development); PG338.
#include <gtest/gtest.h>

#include "cli/run_program.h"

namespace vppcheck {
namespace {

using cli::Result;
using cli::TempDirectory;
using Words = std::vector<std::string>;

/// The rules that find something in the selected ones, without the lines.
Words rules_of(const TempDirectory& directory, Words words, const std::string& select) {
  words.insert(words.end(), {"--isolated", "--select", select, "--format", "json"});
  Words found;
  const nlohmann::json report = cli::run_in(directory.path(), std::move(words)).json();
  for (const auto& finding : report["findings"]) found.push_back(finding["rule"]);
  return found;
}

/// Checks compile configurations with these partitions together; empty stands for none.
Words partition_rules(const std::string& platform, const Words& partitions) {
  const TempDirectory directory;
  Words words = {"prelink", "--platform", platform};
  for (std::size_t i = 0; i < partitions.size(); ++i) {
    const std::string name = "graph" + std::to_string(i) + ".cfg";
    const std::string line =
        partitions[i].empty() ? "pl-freq=250\n" : "enable-partition=" + partitions[i] + "\n";
    directory.write(name, "[aie]\n" + line);
    words.push_back(name);
  }
  return rules_of(directory, std::move(words), "aie-partition-*");
}

TEST(PartitionRows, ColumnsAndNames) {
  const std::string vck190 = "xilinx_vck190_base_202210_1";  // 50 columns
  const std::string vek280 = "xilinx_vek280_base_202420_1";  // 38 columns
  struct Row {
    std::string platform;
    Words partitions;
    Words rules;
  };
  const Row rows[] = {{vck190, {"6:2:pr0"}, {}},
                      {vck190, {"6:1:pr0 ", "8:1:pr1", "10:2:pr2"}, {}},
                      {vck190, {"6:2:pr0", "8:1:pr1"}, {}},
                      {vck190, {"6:2:pr0", "7:1:pr1"}, {"aie-partition-overlap"}},
                      {vck190, {""}, {}},
                      {vck190, {"", "6:2:pr0"}, {"aie-partition-whole-array"}},
                      {vck190, {"", ""}, {"aie-partition-whole-array"}},
                      {vck190, {"0:50:pr1"}, {}},
                      {vek280, {"0:50:pr1"}, {"aie-partition-out-of-array"}},
                      {vck190, {"6:35:fft_aie"}, {}},
                      {vck190, {"6:1:pr0", "9:1:pr0"}, {"aie-partition-duplicate-name"}},
                      {vck190, {"49:1:z"}, {}},
                      {vck190, {"49:2:z"}, {"aie-partition-out-of-array"}},
                      {vck190, {"6:0:pr0"}, {"aie-partition-malformed"}},
                      {vck190, {"6:pr0"}, {"aie-partition-malformed"}},
                      {vck190, {"6:1:"}, {"aie-partition-malformed"}}};
  for (const Row& row : rows) {
    std::string name;
    for (const std::string& partition : row.partitions) name += "[" + partition + "] ";
    EXPECT_EQ(partition_rules(row.platform, row.partitions), row.rules) << name;
  }
}

TEST(PartitionRows, PortsBearTheNameOfTheirPartition) {
  const auto rules = [](const std::string& port) {
    const TempDirectory directory;
    directory.write("link.cfg", "[connectivity]\nsc=ai_engine_0." + port + ":s2mm_1.s\n");
    directory.write("pr0.cfg", "[aie]\nenable-partition=6:1:pr0\n");
    directory.write("pr1.cfg", "[aie]\nenable-partition=8:1:pr1\n");
    return rules_of(directory, {"prelink", "link.cfg", "pr0.cfg", "pr1.cfg"}, "aie-port-prefix");
  };
  EXPECT_EQ(rules("pr0_Dataout0"), Words{});
  EXPECT_EQ(rules("Dataout0"), Words{"aie-port-prefix"});
  EXPECT_EQ(rules("pr9_Dataout0"), Words{"aie-port-prefix"});
}

TEST(PartitionRows, HandlesOfTheHostDoAsWell) {
  const auto rules = [](const std::string& line) {
    const TempDirectory directory;
    directory.write("host.cpp", "void run() {\n  " + line + "\n}\n");
    directory.write("pr0.cfg", "[aie]\nenable-partition=6:1:pr0\n");
    return rules_of(directory, {"prelink", "--host", "host.cpp", "pr0.cfg"}, "aie-graph-handle");
  };
  EXPECT_EQ(rules("auto g = xrt::graph(device, uuid, \"pr0_gr\");"), Words{});
  EXPECT_EQ(rules("auto g = xrt::graph(device, uuid, \"gr\");"), Words{"aie-graph-handle"});
  EXPECT_EQ(rules("din.async(\"pr0_gr.gmioIn\", XCL_BO_SYNC_BO_GMIO_TO_AIE, 64, 0);"), Words{});
}

TEST(PartitionRows, LibrariesKeepTheirOrder) {
  const auto rules = [](const std::string& packaged) {
    const TempDirectory directory;
    directory.write("make.log",
                    "v++ -l -t hw -f vck190 a/libadf.a b/libadf.a c/libadf.a "
                    "d/libadf.a -o system.xsa\nv++ -p -t hw -f vck190 system.xsa" +
                        packaged + " -o a.xclbin\n");
    directory.write("link.cfg", "[connectivity]\nnk=mm2s:1\n");
    return rules_of(directory, {"prelink", "--commands", "make.log", "link.cfg"},
                    "aie-library-order");
  };
  EXPECT_EQ(rules(" a/libadf.a b/libadf.a c/libadf.a d/libadf.a"), Words{});
  EXPECT_EQ(rules(" a/libadf.a c/libadf.a b/libadf.a d/libadf.a"), Words{"aie-library-order"});
  EXPECT_EQ(rules(" a/libadf.a b/libadf.a c/libadf.a"), Words{"aie-library-order"});
}

TEST(DpuRows, LinksOfDpus) {
  const auto rules = [](const std::string& config, const std::string& select) {
    const TempDirectory directory;
    directory.write("system.cfg", config);
    return rules_of(directory, {"prelink", "system.cfg"}, select);
  };
  const std::string clocks = "[clock]\nfreqHz=300000000:DPUCZDX8G_1.aclk\nfreqHz=";
  EXPECT_EQ(rules(clocks + "600000000:DPUCZDX8G_1.ap_clk_2\n", "*"), Words{});
  EXPECT_EQ(rules(clocks + "300000000:DPUCZDX8G_1.ap_clk_2\n", "*"), Words{"dpu-clock-ratio"});
  const std::string one = "[connectivity]\nsp=DPUCZDX8G_1.M_AXI_GP0:HPC0\n";
  EXPECT_EQ(rules(one, "dpu-*"), Words{}) << "without nk there is one compute unit";
  EXPECT_EQ(rules(one + "sp=DPUCZDX8G_2.M_AXI_GP0:HPC0\n", "dpu-*"), Words{"dpu-missing-nk"});
  EXPECT_EQ(rules("[connectivity]\nnk=kernel:4:kernel_A.lernel_B.kernel_C.kernel_D\n"
                  "slr=kernel_A:SLR0\nslr=kernel_B:SLR0\n",
                  "slr-unknown-cu"),
            Words{"slr-unknown-cu"});
}

}  // namespace
}  // namespace vppcheck
