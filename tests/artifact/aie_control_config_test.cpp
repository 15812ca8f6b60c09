// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "artifact/outcome.h"
#include "artifact/show_aie.h"

namespace vppcheck::artifact {
namespace {

tl::expected<AieLibrary, ArtifactError> read(const std::string& text) {
  return read_aie_library(text, "config.json");
}

const std::string kNumbers = R"({
  "driver_config": {"num_columns": 38},
  "graphs": {"graph10": {"id": 10, "name": "last"}, "graph2": {"id": 2, "name": "first",
             "core_columns": [7, 8]}},
  "GMIOs": {"gmio0": {"id": 0, "name": "first.g", "logical_name": "store", "type": 1,
            "shim_column": 6}},
  "PLIOs": {"plio0": {"id": 0, "name": "first.in", "logical_name": "load", "shim_column": 9,
            "slaveOrMaster": 0, "stream_id": 3}}
})";

// As xclbinutil --dump-section AIE_METADATA:JSON prints it: all texts, and "" for what is empty.
const std::string kTexts = R"({"schema_version": {"major": "1"}, "aie_metadata": {
  "driver_config": {"num_columns": "38"},
  "graphs": {"graph10": {"id": "10", "name": "last", "core_columns": ""},
             "graph2": {"id": "2", "name": "first", "core_columns": ["7", "8"]}},
  "RTPs": "", "TraceGMIOs": "", "EventGraphs": "",
  "GMIOs": {"gmio0": {"id": "0", "name": "first.g", "logical_name": "store", "type": "1",
            "shim_column": "6"}},
  "PLIOs": {"plio0": {"id": "0", "name": "first.in", "logical_name": "load", "shim_column": "9",
            "slaveOrMaster": "0", "stream_id": "3"}}
}})";

TEST(AieControlConfig, NumbersMayBeTextsAndTheWrapperMayBeMissing) {
  for (const std::string& text : {kNumbers, kTexts}) {
    const auto library = read(text);
    EXPECT_EQ(show_ports(library),
              "load first.in in ? column 9 stream 3\n"
              "store first.g gmio out ? column 6 stream ?\n");
    EXPECT_EQ(show_build(library),
              "hw, graphs first last, array 38, device '', platform '', release ?, interface ''");
    EXPECT_EQ(show_used(library), "6 to 9");
    EXPECT_EQ(show_partition(library), "unknown");
  }
}

TEST(AieControlConfig, WithoutDriverConfigTheTargetIsUnknown) {
  EXPECT_EQ(read(R"({"aie_metadata": {"graphs": {}, "PLIOs": {}}})")->target, AieTarget::unknown);
}

TEST(AieControlConfig, KnowsThePartitionAfterTheLink) {
  const auto with = [](const std::string& partitions) {
    return read(R"({"aie_metadata": {"driver_config": {"num_columns": 38, "aie_partition_json":
                {"AIE": {"ai_engine_0": {"partitions": )" +
                partitions + "}}}}}}");
  };
  EXPECT_EQ(show_partition(with(R"([{"startColumn": 6, "numColumns": 2, "namespace": "pr0"}])")),
            "part 6+2 pr0");
  EXPECT_EQ(show_partition(with(R"([{"startColumn": "0", "numColumns": "38"}])")), "whole 0+38");
  EXPECT_EQ(show_partition(with(R"([{"startColumn": 6, "numColumns": 2},
                                    {"startColumn": 8, "numColumns": 2}])")),
            "unknown")
      << "of several graphs";
}

TEST(AieControlConfig, TheOverlayTellsWhereColumnsCountFrom) {
  EXPECT_EQ(show_used(read(R"({"driver_config": {"partition_num_cols": 4,
                              "partition_overlay_start_cols": [10]},
                              "graphs": {"graph0": {"name": "g", "core_columns": [1, 2]}}})")),
            "11 to 12");
}

TEST(AieControlConfig, UnplacedIsUnknown) {
  EXPECT_EQ(show_ports(read(R"({"PLIOs": {"plio0": {"logical_name": "a", "shim_column": -1,
                               "stream_id": "-1"}}})")),
            "a ? ? ? column ? stream ?\n");
}

TEST(AieControlConfig, BadValuesAreNamed) {
  EXPECT_EQ(error_of(read(R"({"PLIOs": {"plio0": {"logical_name": "a", "shim_column": "x"}}})")),
            "config.json: 'PLIOs.plio0.shim_column' is not a whole number");
  EXPECT_EQ(error_of(read(R"({"PLIOs": {"plio0": {"logical_name": "a", "shim_column": 5000}}})")),
            "config.json: 'PLIOs.plio0.shim_column' is 5000; the most that is read is 1024");
  EXPECT_EQ(error_of(read(R"({"PLIOs": {"plio0": {"logical_name": "a", "slaveOrMaster": 2}}})")),
            "config.json: 'PLIOs.plio0.slaveOrMaster' is 2; the most that is read is 1");
  EXPECT_EQ(error_of(read(R"({"PLIOs": {"plio0": {"id": 1}}})")),
            "config.json: 'PLIOs.plio0' has no 'logical_name'");
  EXPECT_EQ(error_of(read(R"({"PLIOs": {"plio0": 7}})")),
            "config.json: 'PLIOs.plio0' is not an object");
  EXPECT_EQ(error_of(read(R"({"PLIOs": [1]})")), "config.json: 'PLIOs' is not an object");
  EXPECT_EQ(error_of(read(R"({"graphs": {"graph0": {"id": 0}}})")),
            "config.json: 'graphs.graph0' has no 'name'");
  EXPECT_EQ(error_of(read(R"({"graphs": {"graph0": {"name": "g", "core_columns": 4}}})")),
            "config.json: 'graphs.graph0.core_columns' is not a list");
  EXPECT_EQ(error_of(read(R"({"graphs": {"graph0": {"name": 4}}})")),
            "config.json: 'graphs.graph0.name' is not a text");
}

TEST(AieControlConfig, OtherFilesAreRefused) {
  EXPECT_EQ(error_of(read("")), "config.json: the file is empty");
  EXPECT_EQ(error_of(read("[aie]\n")),
            "config.json: neither a libadf.a (an archive of 'ar') nor an aie_control_config.json");
  EXPECT_EQ(error_of(read("{}")),
            "config.json: not an aie_control_config.json: it has neither 'graphs' nor 'PLIOs', "
            "'GMIOs' or 'driver_config' (in 'aie_metadata' or outermost)");
  EXPECT_EQ(error_of(read(R"({"aie_partition": {}})")),
            "config.json: a partition of an NPU ('aie_partition'), not an aie_control_config.json");
}

TEST(AieControlConfig, EveryCutIsAnError) {
  for (std::size_t size = 0; size < kTexts.size(); ++size) {
    EXPECT_FALSE(read(kTexts.substr(0, size))) << size;
  }
}

}  // namespace
}  // namespace vppcheck::artifact
