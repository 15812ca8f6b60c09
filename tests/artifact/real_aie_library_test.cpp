// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Reads what the AI Engine compiler really wrote, where a collection of published files lies beside
// the source tree; it is not part of the project.
#include <gtest/gtest.h>

#include "artifact/show_aie.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::artifact {
namespace {

const std::string kSamples = VPPCHECK_SOURCE_DIR "/../shared/samples/";

class RealAieLibrary : public testing::Test {
 protected:
  void SetUp() override {
    if (!disk_.exists(kSamples)) GTEST_SKIP() << "the collection of published files is not here";
  }

  tl::expected<AieLibrary, ArtifactError> read(const std::string& path) {
    auto input = disk_.open(kSamples + path);
    if (!input) return tl::unexpected(ArtifactError{path, 0, input.error().message});
    return read_aie_library(**input, "libadf.a");
  }

  text::DiskReader disk_;
};

TEST_F(RealAieLibrary, HardwareOf2022) {
  const auto library = read("artifacts/aca_vck5000_2022.2/aie/libadf.a");
  EXPECT_EQ(show_ports(library),
            "in_plio_1 aie_graph.in_1 in 32 column 24 stream 1\n"
            "in_plio_2 aie_graph.in_2 in 32 column 24 stream 2\n"
            "out_plio_1 aie_graph.out_1 out 32 column 24 stream 1\n");
  EXPECT_EQ(show_build(library),
            "hw archive, graphs aie_graph, array 50, device 'xcvc1902', platform "
            "'/opt/xilinx/platforms/xilinx_vck5000_gen4x8_qdma_2_202220_1/hw/"
            "xilinx_vck5000_gen4x8_qdma_2_202220_1.xsa', release 2022.2, interface '12968'");
  EXPECT_EQ(show_partition(library), "whole 0+50");
  EXPECT_EQ(show_used(library), "24 to 24");
}

TEST_F(RealAieLibrary, HardwareOf2023WithPartition) {
  const auto library = read("artifacts/sparta_bc21b63/aie/libadf.a");
  EXPECT_EQ(show_ports(library),
            "hdiff_in0 topStencil.in_plio[0] in 32 column 7 stream 2\n"
            "hdiff_in1 topStencil.in_plio[1] in 32 column 7 stream 0\n"
            "hdiff_in2 topStencil.in_plio[2] in 32 column 7 stream 6\n"
            "hdiff_in3 topStencil.in_plio[3] in 32 column 7 stream 1\n"
            "hdiff_in4 topStencil.in_plio[4] in 32 column 7 stream 4\n"
            "hdiff_out0 topStencil.out_plio out 32 column 7 stream 0\n");
  EXPECT_EQ(show_build(library),
            "hw archive, graphs topStencil, array 50, device 'xcvc1902', platform "
            "'/usr/xilinx/Vitis/2023.2/base_platforms/xilinx_vck190_base_202320_1/"
            "xilinx_vck190_base_202320_1.xpfm', release 2023.2, interface '0x3f0720a6'");
  EXPECT_EQ(show_partition(library), "part 0+50");
  EXPECT_EQ(show_used(library), "6 to 8");
}

TEST_F(RealAieLibrary, SimulationOnTheHostOf2022) {
  const auto library = read("artifacts/acap_x86sim_2022.2/mosaique_test/libadf.a");
  EXPECT_EQ(show_ports(library),
            "dd cgra_dataflow._5040 in 32 column ? stream ?\n"
            "ss cgra_dataflow._5041 out 32 column ? stream ?\n");
  EXPECT_EQ(show_build(library),
            "x86sim archive, graphs cgra_dataflow, array ?, device '', platform '', release "
            "2022.2, interface ''");
  EXPECT_EQ(show_partition(library), "whole");
  EXPECT_EQ(show_used(library), "? to ?");
}

TEST_F(RealAieLibrary, ControlConfigAlone) {
  const auto library = read("platforms/aie/vck5000.aie_control_config.json");
  EXPECT_EQ(show_ports(library),
            "in_plio_1 aie_graph.in_1 in ? column 24 stream 1\n"
            "in_plio_2 aie_graph.in_2 in ? column 24 stream 2\n"
            "out_plio_1 aie_graph.out_1 out ? column 24 stream 1\n");
  EXPECT_EQ(show_build(library),
            "hw, graphs aie_graph, array 50, device '', platform '', release ?, interface ''");
  EXPECT_EQ(show_partition(library), "unknown");
}

// Where a member ends exactly, nothing tells that the others are missing but the facts.
TEST_F(RealAieLibrary, EveryCutIsAnErrorOrEndsAMember) {
  const auto bytes = disk_.read(kSamples + "artifacts/acap_x86sim_2022.2/mosaique_test/libadf.a");
  ASSERT_TRUE(bytes);
  for (std::size_t size = 0; size < bytes->size(); size += 64) {
    const auto library = read_aie_library(std::string_view(*bytes).substr(0, size), "libadf.a");
    ASSERT_FALSE(library) << size;
    EXPECT_TRUE(library.error().file.starts_with("libadf.a")) << library.error().show();
  }
}

}  // namespace
}  // namespace vppcheck::artifact
