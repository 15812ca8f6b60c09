// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "support/aie_library.h"

#include <gtest/gtest.h>

#include "artifact/outcome.h"
#include "artifact/show_aie.h"

namespace vppcheck::artifact {
namespace {

using support::AieObjects;
using support::GraphBuild;
using support::section_of;

GraphBuild filter() {
  GraphBuild build;
  build.graph = "filter";
  build.ports = {{"samples", "in", 64, "stream", 23, 1},
                 {"result", "out", 32, "stream", 25, 0},
                 {"table", "in", 0, "aximm", 26, 2}};
  build.core_columns = {24, 25};
  return build;
}

tl::expected<AieLibrary, ArtifactError> read(const GraphBuild& build) {
  return read_aie_library(support::aie_library_of(build), "libadf.a");
}
tl::expected<AieLibrary, ArtifactError> read(const AieObjects& objects) {
  return read_aie_library(support::aie_library_of(objects), "libadf.a");
}

/// The facts of `filter`, with the old text of one section replaced.
AieObjects with(AieObjects objects, std::vector<support::Part> AieObjects::*object,
                const std::string& section, std::string_view from, const std::string& to) {
  std::string& text = section_of(objects.*object, section);
  const std::size_t place = text.find(from);
  EXPECT_NE(place, std::string::npos) << from;
  if (place != std::string::npos) text.replace(place, from.size(), to);
  return objects;
}

const std::string kSummary = ".aie.partial.aiecompile_summary";
const std::string kControl = ".aie.control.config.json";

TEST(AieLibrary, PortsHaveWhatGraphAndControlConfigSay) {
  EXPECT_EQ(show_ports(read(filter())),
            "samples filter.port0 in 64 column 23 stream 1\n"
            "result filter.port1 out 32 column 25 stream 0\n"
            "table filter.port2 gmio in ? column 26 stream 2\n");
}

TEST(AieLibrary, BothReleasesTellTheBuild) {
  GraphBuild build = filter();
  EXPECT_EQ(show_build(read(build)),
            "hw archive, graphs filter, array 50, device 'xcvc1902', platform "
            "'/platforms/board_1/board_1.xpfm', release 2022.2, interface '0x1234abcd'");
  build.release = "2023.2";
  EXPECT_EQ(show_build(read(build)),
            "hw archive, graphs filter, array 50, device 'xcvc1902', platform "
            "'/platforms/board_1/board_1.xpfm', release 2023.2, interface '0x1234abcd'");
}

TEST(AieLibrary, SimulationOnTheHostHasNoPlaces) {
  GraphBuild build = filter();
  build.target = "x86sim";
  build.platform = "";
  EXPECT_EQ(show_build(read(build)),
            "x86sim archive, graphs filter, array ?, device '', platform '', release 2022.2, "
            "interface ''");
  EXPECT_EQ(show_ports(read(build)),
            "samples filter.port0 in 64 column ? stream ?\n"
            "result filter.port1 out 32 column ? stream ?\n"
            "table filter.port2 gmio ? ? column ? stream ?\n");
  EXPECT_EQ(show_partition(read(build)), "whole");
}

TEST(AieLibrary, TheCodeTellsTheTargetWhenNothingElseDoes) {
  GraphBuild build = filter();
  AieObjects objects = support::aie_objects_of(build);
  std::erase_if(objects.cfg, [](const auto& section) { return section.first == kSummary; });
  objects.sw = {{".aie.libsim", "code"}};
  EXPECT_EQ(read(objects)->target, AieTarget::x86sim);
  objects.sw = {{".aie.cdo.init.bin", "code"}};
  EXPECT_EQ(read(objects)->target, AieTarget::hw);
  objects.sw = {{".aie.libsim", "code"}, {".aie.cdo.init.bin", "code"}};
  EXPECT_EQ(error_of(read(objects)),
            "libadf.a(sw.o): it has code for x86sim ('.aie.libsim') and for hw ('.aie.cdo')");
  objects.sw.clear();
  EXPECT_EQ(read(objects)->target, AieTarget::hw) << "it has a driver_config";
  section_of(objects.cfg, kControl) = R"({"graphs": {}})";
  EXPECT_EQ(read(objects)->target, AieTarget::unknown);
}

TEST(AieLibrary, NamespacesOfTheGraphVary) {
  AieObjects objects = support::aie_objects_of(filter());
  section_of(objects.hw, ".aie.cfgraph") =
      R"(<model xmlns="http://www.xilinx.com/connections" xmlns:c="http://www.xilinx.com/c">
           <block c:name="aieip">
             <port c:direction="out" c:name="b" c:portType="stream"/>
             <port name="a"/>
             <port name="clk" portType="clock"/>
           </block>
           <instance><portMap blockPort="b" paddedWidth="128"/></instance>
         </model>)";
  section_of(objects.cfg, kControl) = R"({"graphs": {}})";
  EXPECT_EQ(show_ports(read(objects)),
            "b ? out 128 column ? stream ?\n"
            "a ? ? ? column ? stream ?\n");
}

TEST(AieLibrary, MissingPartsAreAbsentFacts) {
  AieObjects objects = support::aie_objects_of(filter());
  objects.cfg.clear();
  objects.sw.clear();
  objects.hw.resize(1);
  const auto library = read(objects);
  EXPECT_EQ(show_build(library),
            "unknown archive, graphs, array ?, device '', platform '', release ?, interface ''");
  EXPECT_EQ(show_partition(library), "unknown");
  EXPECT_EQ(show_used(library), "? to ?");
  EXPECT_EQ(library->ports.size(), 3u);
}

TEST(AieLibrary, TheSimulatorKnowsTheDeviceToo) {
  AieObjects objects = support::aie_objects_of(filter());
  objects.hw.resize(1);
  EXPECT_EQ(read(objects)->device, "VC1902");
}

TEST(AieLibrary, WithoutTheOptionItIsTheWholeArray) {
  GraphBuild build = filter();
  EXPECT_EQ(show_partition(read(build)), "whole 0+50");
  build.release = "2023.2";
  EXPECT_EQ(show_partition(read(build)), "whole 0+50");
}

TEST(AieLibrary, TheOptionGivesColumnsAndName) {
  GraphBuild build = filter();
  build.partition = "20:8:pr0";
  EXPECT_EQ(show_partition(read(build)), "part 20+8 pr0");
  build.release = "2023.2";
  EXPECT_EQ(show_partition(read(build)), "part 20+8 pr0");
  build.partition = "0:50";
  EXPECT_EQ(show_partition(read(build)), "part 0+50") << "asked for, so not the default";
}

TEST(AieLibrary, TheDefaultOfTheOptionIsNoPartition) {
  const AieObjects objects = support::aie_objects_of(filter());
  const auto with_option = [&](const std::string& args) {
    return show_partition(
        read(with(objects, &AieObjects::cfg, kSummary, R"(, "graph.cpp")", args)));
  };
  EXPECT_EQ(with_option(R"(, "--enable-partition=false")"), "whole 0+50");
  EXPECT_EQ(with_option(R"(, "--enable-partition=")"), "whole 0+50");
  EXPECT_EQ(with_option(R"(, "--enable-partition", "6:2:pr0 ")"), "part 6+2 pr0");
  EXPECT_EQ(with_option(R"(, "--aie.enable-partition=6:2:pr0")"), "part 6+2 pr0");
  EXPECT_EQ(with_option(R"(, "--enable-partition=true")"), "unknown");
  EXPECT_EQ(with_option(R"(, "--enable-partition=6:2:pr0,8:2:pr1")"), "unknown");
}

TEST(AieLibrary, TheOptionMayStandInAFileOfOptions) {
  const AieObjects objects = support::aie_objects_of(filter());
  const auto with_config = [&](const std::string& files) {
    return show_partition(
        read(with(objects, &AieObjects::cfg, kSummary, R"(, "graph.cpp"], "iniFiles": [])",
                  R"(, "--config", "aie.cfg"], "iniFiles": )" + files)));
  };
  EXPECT_EQ(with_config(R"([{"path": "aie.cfg", "content": "--xlopt=0\n--enable-partition=6:2"}])"),
            "part 6+2");
  EXPECT_EQ(with_config(
                R"([{"path": "aie.cfg", "content": "[aie]\r\nenable-partition = 6:2:pr0 \r\n"}])"),
            "part 6+2 pr0");
  EXPECT_EQ(with_config(R"([{"path": "aie.cfg", "content": "[hls]\nenable-partition=6:2\n"}])"),
            "whole 0+50")
      << "not an option of that section";
  EXPECT_EQ(with_config("[]"), "unknown") << "nobody knows what the file said";
}

TEST(AieLibrary, TheFileOfPartitionsNeedsNoSummary) {
  GraphBuild build = filter();
  build.release = "2023.2";
  build.partition = "20:8:pr0";
  AieObjects objects = support::aie_objects_of(build);
  std::erase_if(objects.cfg, [](const auto& section) { return section.first == kSummary; });
  EXPECT_EQ(show_partition(read(objects)), "part 20+8 pr0");
}

TEST(AieLibrary, OfSeveralPartitionsNoneIsTaken) {
  GraphBuild build = filter();
  build.release = "2023.2";
  AieObjects objects = support::aie_objects_of(build);
  section_of(objects.hw, ".aie.archive") = support::zip_of(
      {{"aiearchive/arch/aie_partition.json",
        R"({"AIE": {"ai_engine_0": {"partitions": [{"startColumn": 6, "numColumns": 2},
                                                   {"startColumn": 8, "numColumns": 1}]}}})"}});
  EXPECT_EQ(show_partition(read(objects)), "unknown");
}

TEST(AieLibrary, UsedColumnsAreThoseOfCoresMemoriesInterfacesAndDmas) {
  EXPECT_EQ(show_used(read(filter())), "23 to 26");
  const AieObjects objects = support::aie_objects_of(filter());
  EXPECT_EQ(show_used(read(with(objects, &AieObjects::cfg, kControl, R"("core_columns")",
                                R"("iteration_memory_columns": [22], "core_columns")"))),
            "22 to 26");
  EXPECT_EQ(show_used(read(with(objects, &AieObjects::cfg, kControl, R"("PLIOs")",
                                R"("EventGraphs": {"graph0": {"dma_columns": [30]}}, "PLIOs")"))),
            "23 to 30");
}

TEST(AieLibrary, ColumnsMayCountFromThePartition) {
  GraphBuild build = filter();
  build.partition = "20:8:pr0";
  EXPECT_EQ(show_used(read(build)), "23 to 26") << "as they stand";
  for (auto& port : build.ports) port.column = 1;
  build.core_columns = {0, 2};
  EXPECT_EQ(show_used(read(build)), "20 to 22");
  EXPECT_EQ(read(build)->ports[0].shim_column, 21u);
  build.partition = "1:8:pr0";
  build.core_columns = {2};
  EXPECT_EQ(show_used(read(build)), "? to ?") << "columns 1 to 2, or 2 to 3";
  EXPECT_EQ(read(build)->ports[0].shim_column, std::nullopt);
}

TEST(AieLibrary, PortsLoseThePrefixThatTheLinkAdds) {
  GraphBuild build = filter();
  build.partition = "20:8:pr0";
  const AieObjects objects = with(support::aie_objects_of(build), &AieObjects::hw, ".aie.cfgraph",
                                  R"(cf:name="samples")", R"(cf:name="pr0_samples")");
  EXPECT_EQ(show_ports(read(objects)).substr(0, 44),
            "samples filter.port0 in ? column 23 stream 1");
}

TEST(AieLibrary, ContradictionsAreErrors) {
  GraphBuild build = filter();
  build.release = "2023.2";
  build.partition = "20:8:pr0";
  const AieObjects objects = support::aie_objects_of(build);
  EXPECT_EQ(error_of(read(with(objects, &AieObjects::cfg, kSummary, "20:8:pr0", "22:6:pr0"))),
            "libadf.a(cfg.o:.aie.partial.aiecompile_summary): enable-partition gives columns 22 to "
            "27, but aie_partition.json columns 20 to 27");
  EXPECT_EQ(error_of(read(with(objects, &AieObjects::cfg, kSummary, "20:8:pr0", "20:8:pr1"))),
            "libadf.a(cfg.o:.aie.partial.aiecompile_summary): enable-partition names the partition "
            "'pr1', but aie_partition.json 'pr0'");
  EXPECT_EQ(
      error_of(read(with(objects, &AieObjects::cfg, kSummary, R"(, "graph.cpp")",
                         R"(, "--enable-partition=6:2")"))),
      "libadf.a(cfg.o:.aie.partial.aiecompile_summary):4: the option enable-partition has two "
      "values, the second is '6:2'");
  EXPECT_EQ(error_of(read(with(objects, &AieObjects::hw, ".aie.cfgraph", R"("in")", R"("out")"))),
            "libadf.a(hw.o:.aie.cfgraph): the port 'samples' has another direction than in "
            "aie_control_config.json");
  EXPECT_EQ(error_of(read(with(objects, &AieObjects::hw, ".aie.cfgraph", R"(name="result")",
                               R"(name="samples")"))),
            "libadf.a(hw.o:.aie.cfgraph):4: the port 'samples' stands twice");
}

}  // namespace
}  // namespace vppcheck::artifact
