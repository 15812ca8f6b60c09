// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/archives.h"

// Makes a libadf.a from a few facts, in the shapes of Vitis 2022.2 and 2023.2.
namespace vppcheck::support {

/// A port of the graph. `type` is `stream` (PLIO) or `aximm` (GMIO).
struct GraphPort {
  std::string name;
  std::string direction = "in";
  std::uint32_t width = 32;
  std::string type = "stream";
  std::uint32_t column = 24;
  std::uint32_t stream_id = 0;
};

/// What the graph was compiled from and for. The members can be changed one by one; what is empty
/// is left out of the library.
struct GraphBuild {
  std::string graph = "mygraph";
  std::vector<GraphPort> ports;
  std::string target = "hw";       ///< `hw` or `x86sim`
  std::string release = "2022.2";  ///< from 2023.2 on with an aie_partition.json
  std::string platform = "/platforms/board_1/board_1.xpfm";
  std::string device = "xcvc1902";
  /// `START:NUM[:NAME]` as the compiler is given it; empty: no such option, and the whole array.
  std::string partition;
  std::uint32_t array_columns = 50;
  std::vector<std::uint32_t> core_columns = {24};
  std::string interface_id = "0x1234abcd";

  bool is_hw() const { return target == "hw"; }
  bool is_new() const { return release >= "2023.2"; }
};

inline std::string cfgraph_of(const GraphBuild& build) {
  std::string ports;
  std::string widths;
  for (const GraphPort& port : build.ports) {
    ports += fmt::format(R"(    <cf:port cf:direction="{}" cf:name="{}" cf:portType="{}"/>)"
                         "\n",
                         port.direction, port.name, port.type);
    widths += fmt::format(R"(    <cf:portMap cf:blockPort="{}" cf:paddedWidth="{}"/>)"
                          "\n",
                          port.name, port.type == "stream" ? port.width : 0);
  }
  return fmt::format(
      R"(<cf:model cf:name="root" xmlns:cf="http_//www_xilinx_com/connections">
  <cf:block cf:name="aieip">
{}  </cf:block>
  <cf:comp cf:name="ai_engine_0"/>
  <cf:instance cf:blockName="aieip" cf:compName="ai_engine_0" cf:name="ai_engine_0">
{}  </cf:instance>
</cf:model>
)",
      ports, widths);
}

/// The aie_control_config.json.
inline std::string control_config_of(const GraphBuild& build) {
  std::string plios;
  std::string gmios;
  for (std::size_t i = 0; i < build.ports.size(); ++i) {
    const GraphPort& port = build.ports[i];
    const bool is_plio = port.type == "stream";
    const int side = port.direction == "out" ? 1 : 0;
    std::string& list = is_plio ? plios : gmios;
    const std::string place =
        build.is_hw()
            ? fmt::format(R"(, "shim_column": {}, "{}": {}, "stream_id": {})", port.column,
                          is_plio ? "slaveOrMaster" : "type", side, port.stream_id)
            : std::string();
    list += fmt::format(R"({}"{}{}": {{"id": {}, "name": "{}.port{}", "logical_name": "{}"{}}})",
                        list.empty() ? "" : ", ", is_plio ? "plio" : "gmio", i, i, build.graph, i,
                        port.name, place);
  }
  std::string columns;
  for (const std::uint32_t column : build.core_columns) {
    columns += fmt::format("{}{}", columns.empty() ? "" : ", ", column);
  }
  const std::string driver =
      build.is_hw() ? fmt::format(R"("driver_config": {{"hw_gen": 1, "num_columns": {}}}, )",
                                  build.array_columns)
                    : std::string();
  const std::string cores =
      build.is_hw() ? fmt::format(R"(, "core_columns": [{}])", columns) : std::string();
  return fmt::format(
      R"({{"aie_metadata": {{{}"graphs": {{"graph0": {{"id": 0, "name": "{}"{}}}}}, )"
      R"("GMIOs": {{{}}}, "PLIOs": {{{}}}}}}})",
      driver, build.graph, cores, gmios, plios);
}

/// The summary that the compiler leaves behind: entries of JSON.
inline std::string compile_summary_of(const GraphBuild& build) {
  const auto option = [](const std::string& name, const std::string& value) {
    return value.empty() ? std::string() : fmt::format(R"(, "--{}={}")", name, value);
  };
  return fmt::format(
      R"(<ENTRY>
{{"thisFile": "graph.aiecompile_summary"}}
</ENTRY>
<ENTRY>
{{"type": "ET_CmdStep", "buildStep": {{"name": "aiecompiler",
  "args": ["aiecompiler"{}{}{}, "graph.cpp"], "iniFiles": []}}}}
</ENTRY>
<ENTRY>
{{"type": "ET_FlowMetaData", "buildSummary": {{
  "toolVersion": "Vitis AI Engine Compiler Release {}. SW Build 1 on 2023-01-01-00:00:00"}}}}
</ENTRY>
)",
      option("target", build.target), option("platform", build.platform),
      option("enable-partition", build.partition), build.release);
}

/// The first column, the number of columns and the name of the partition.
struct PartitionFacts {
  std::string start = "0";
  std::string count;
  std::string name;
};

inline PartitionFacts partition_facts_of(const GraphBuild& build) {
  PartitionFacts facts;
  facts.count = std::to_string(build.array_columns);
  if (build.partition.empty()) return facts;
  const std::size_t colon = build.partition.find(':');
  const std::size_t second = build.partition.find(':', colon + 1);
  facts.start = build.partition.substr(0, colon);
  facts.count = build.partition.substr(colon + 1, second - colon - 1);
  if (second != std::string::npos) facts.name = build.partition.substr(second + 1);
  return facts;
}

/// The members of the ZIP archive in `.aie.archive`.
inline std::vector<Part> aie_archive_members_of(const GraphBuild& build) {
  std::vector<Part> members = {
      {"aiearchive/arch/cfgraph.xml", cfgraph_of(build)},
      {"aiearchive/arch/logical_arch_aie.larch",
       fmt::format(R"({{"appId": "root", "device": "{}"}})", build.device)}};
  if (build.is_new()) {
    const PartitionFacts facts = partition_facts_of(build);
    members.emplace_back(
        "aiearchive/arch/aie_partition.json",
        fmt::format(R"({{"AIE": {{"ai_engine_0": {{"partitions": [{{"startColumn": {}, )"
                    R"("numColumns": {}, "aie_pl_intf_id": "{}", "namespace": "{}"}}]}}}}}})",
                    facts.start, facts.count, build.interface_id, facts.name));
  } else {
    members.emplace_back(
        "aiearchive/arch/aieprj_meta_data.json",
        fmt::format(R"({{"MetaData": [{{"name": "AIE_PL_INTF_ID", "value": "{}"}}]}})",
                    build.interface_id));
  }
  return members;
}

/// The sections of the three objects of a libadf.a, to be changed and put together again.
struct AieObjects {
  std::vector<Part> hw;
  std::vector<Part> cfg;
  std::vector<Part> sw;
};

inline AieObjects aie_objects_of(const GraphBuild& build) {
  AieObjects objects;
  objects.hw.emplace_back(".aie.cfgraph", cfgraph_of(build));
  objects.cfg.emplace_back(".aie.control.config.json", control_config_of(build));
  if (build.is_hw()) {
    objects.hw.emplace_back(".aie.archive", zip_of(aie_archive_members_of(build)));
    objects.cfg.emplace_back(".aie.sim.config.txt",
                             "DIRECTORY=data/devices\nJSON_DEVICE=VC1902.json\n");
    objects.sw.emplace_back(".aie.24_0.elf", "code");
    objects.sw.emplace_back(".aie.cdo.elfs.bin", "code");
  } else {
    objects.sw.emplace_back(".aie.libsim", "code");
  }
  objects.cfg.emplace_back(".aie.partial.aiecompile_summary", compile_summary_of(build));
  return objects;
}

/// The library with these objects; an object without sections is left out.
inline std::string aie_library_of(const AieObjects& objects) {
  std::vector<Part> members;
  const auto add = [&](const char* name, const std::vector<Part>& sections) {
    if (!sections.empty()) members.emplace_back(name, elf_of(sections));
  };
  add("hw.o", objects.hw);
  add("cfg.o", objects.cfg);
  add("sw.o", objects.sw);
  return ar_of(members);
}

/// The bytes of a libadf.a.
inline std::string aie_library_of(const GraphBuild& build) {
  return aie_library_of(aie_objects_of(build));
}

/// The section of that name, to be changed; a new empty one when there is none.
inline std::string& section_of(std::vector<Part>& sections, const std::string& name) {
  for (Part& section : sections) {
    if (section.first == name) return section.second;
  }
  return sections.emplace_back(name, "").second;
}

}  // namespace vppcheck::support
