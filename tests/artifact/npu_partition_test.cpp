// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "artifact/outcome.h"
#include "vppcheck/artifact/aie_library.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::artifact {
namespace {

using Columns = std::vector<std::uint32_t>;

std::string error_for(const std::string& partition) {
  return error_of(read_npu_partition(R"({"aie_partition": )" + partition + "}", "p.json"));
}

TEST(NpuPartition, WidthAndStartsMayBeTexts) {
  for (const char* text : {R"({"aie_partition": {"name": "QoS", "partition":
                               {"column_width": 4, "start_columns": [1, 2]}}})",
                           R"({"aie_partition": {"name": "QoS", "partition":
                               {"column_width": "4", "start_columns": ["1", "2"]}}})"}) {
    const auto partition = read_npu_partition(text, "p.json");
    ASSERT_TRUE(partition) << partition.error().show();
    EXPECT_EQ(partition->name, "QoS");
    EXPECT_EQ(partition->column_width, 4u);
    EXPECT_EQ(partition->start_columns, (Columns{1, 2}));
  }
}

TEST(NpuPartition, WhatXrtNeedsMustBeThere) {
  EXPECT_EQ(error_for("{}"), "p.json: 'aie_partition.partition' is missing");
  EXPECT_EQ(error_for(R"({"partition": {"start_columns": [1]}})"),
            "p.json: 'aie_partition.partition.column_width' is missing or 0");
  EXPECT_EQ(error_for(R"({"partition": {"column_width": 0, "start_columns": [1]}})"),
            "p.json: 'aie_partition.partition.column_width' is missing or 0");
  EXPECT_EQ(error_for(R"({"partition": {"column_width": 1, "start_columns": ""}})"),
            "p.json: 'aie_partition.partition.start_columns' has no column");
  EXPECT_EQ(error_for(R"({"partition": {"column_width": 1, "start_columns": ["a"]}})"),
            "p.json: 'aie_partition.partition.start_columns' is not a whole number");
}

TEST(NpuPartition, TheFileOfLibadfIsAnotherOne) {
  EXPECT_EQ(error_of(read_npu_partition(R"({"AIE": {"ai_engine_0": {}}})", "p.json")),
            "p.json: 'aie_partition' is missing; this is the aie_partition.json of libadf.a");
  EXPECT_EQ(error_of(read_npu_partition("[]", "p.json")),
            "p.json: 'aie_partition' is missing: not a partition of an NPU");
  EXPECT_NE(error_of(read_npu_partition("", "p.json")), "");
}

// The input and the dump of a unit test of Xilinx/XRT (xclbinutil), where they lie beside the tree.
TEST(NpuPartition, ReadsTheExamplesOfXrt) {
  const std::string folder =
      VPPCHECK_SOURCE_DIR "/../shared/samples/artifacts/xrt_unittests/AIEPartition/";
  text::DiskReader disk;
  if (!disk.exists(folder)) GTEST_SKIP() << "the collection of published files is not here";
  for (const char* name : {"aie_partition.json", "aie_partition_expected.json"}) {
    const auto partition = read_npu_partition(*disk.read(folder + name), name);
    ASSERT_TRUE(partition) << partition.error().show();
    EXPECT_EQ(partition->column_width, 1u);
    EXPECT_EQ(partition->start_columns, (Columns{1, 2, 3, 4}));
  }
}

}  // namespace
}  // namespace vppcheck::artifact
