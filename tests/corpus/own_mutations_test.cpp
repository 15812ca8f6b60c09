// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// A small build made here, with a kernel object and an AI Engine library, and one thing broken.
#include "corpus/broken_build.h"

namespace vppcheck::corpus {
namespace {

constexpr const char* kCfg = "system.cfg";
constexpr const char* kMover = "mover.xo";
constexpr const char* kAdf = "libadf.a";

/// An interface of component.xml.
std::string bus(const std::string& name, const std::string& type, const std::string& mode) {
  return "<spirit:busInterface><spirit:name>" + name +
         "</spirit:name><spirit:busType spirit:vendor=\"xilinx.com\" spirit:name=\"" + type +
         "\"/><spirit:" + mode + "/></spirit:busInterface>\n";
}

std::string mover() {
  const std::string kernel =
      "<root versionMajor=\"1\" versionMinor=\"5\"><kernel name=\"mover\" language=\"c\"><ports>\n"
      "<port name=\"M_AXI_GMEM\" mode=\"master\" dataWidth=\"512\" portType=\"addressable\"/>\n"
      "<port name=\"S_AXI_CONTROL\" mode=\"slave\" dataWidth=\"32\" portType=\"addressable\"/>\n"
      "<port name=\"TO_AIE\" mode=\"write_only\" dataWidth=\"64\" portType=\"stream\"/>\n"
      "<port name=\"FROM_AIE\" mode=\"read_only\" dataWidth=\"64\" portType=\"stream\"/>\n"
      "</ports><args>\n"
      "<arg name=\"buffer\" addressQualifier=\"1\" id=\"0\" port=\"M_AXI_GMEM\"/>\n"
      "<arg name=\"to_aie\" addressQualifier=\"4\" id=\"1\" port=\"TO_AIE\"/>\n"
      "<arg name=\"from_aie\" addressQualifier=\"4\" id=\"2\" port=\"FROM_AIE\"/>\n"
      "</args></kernel></root>\n";
  const std::string component =
      "<spirit:component "
      "xmlns:spirit=\"http://www.spiritconsortium.org/XMLSchema/SPIRIT/1685-2009\">"
      "<spirit:busInterfaces>\n" +
      bus("m_axi_gmem", "aximm", "master") + bus("s_axi_control", "aximm", "slave") +
      bus("to_aie", "axis", "master") + bus("from_aie", "axis", "slave") +
      bus("ap_clk", "clock", "slave") + "</spirit:busInterfaces></spirit:component>\n";
  const std::string index =
      "<Root VersionMajor=\"7\" VersionMinor=\"1\" SoftwareVersionMajor=\"2023\" "
      "SoftwareVersionMinor=\"2\"><Kernels><Kernel Name=\"mover\" Dir=\"mover\" IP=\"ip/mover\">"
      "<SupportedFlows><SupportedFlow>SYSTEM</SupportedFlow></SupportedFlows>"
      "</Kernel></Kernels></Root>\n";
  return support::zip_of(
      {{"mover/kernel.xml", kernel}, {"ip/mover/component.xml", component}, {"xo.xml", index}});
}

std::string libadf() {
  const std::string ports =
      "<cf:model xmlns:cf=\"cf\" xmlns:xd=\"xd\"><cf:block cf:name=\"aieip\">\n"
      "<cf:port cf:direction=\"in\" cf:name=\"Samples\" cf:portType=\"stream\"/>\n"
      "<cf:port cf:direction=\"out\" cf:name=\"Filtered\" cf:portType=\"stream\"/>\n"
      "</cf:block><cf:instance cf:blockName=\"aieip\" cf:compName=\"ai_engine_0\" "
      "cf:name=\"ai_engine_0\">\n"
      "<cf:portMap cf:blockPort=\"Samples\" cf:compPort=\"S00_AXIS\" cf:paddedWidth=\"064\"/>\n"
      "<cf:portMap cf:blockPort=\"Filtered\" cf:compPort=\"M00_AXIS\" cf:paddedWidth=\"064\"/>\n"
      "</cf:instance></cf:model>\n";
  const std::string control =
      "{\"aie_metadata\": {\"graphs\": {\"graph0\": {\"id\": 0, \"name\": \"fir\"}},"
      " \"GMIOs\": {}, \"PLIOs\": {"
      "\"plio0\": {\"id\": 0, \"name\": \"fir.in\", \"logical_name\": \"Samples\","
      " \"shim_column\": 6, \"slaveOrMaster\": 0, \"stream_id\": 0},"
      "\"plio1\": {\"id\": 1, \"name\": \"fir.out\", \"logical_name\": \"Filtered\","
      " \"shim_column\": 6, \"slaveOrMaster\": 1, \"stream_id\": 0}}}}\n";
  return support::ar_of({{"hw.o", support::elf_of({{".aie.cfgraph", ports}})},
                         {"sw.o", support::elf_of({{".aie.cdo.elfs.bin", "code"}})},
                         {"cfg.o", support::elf_of({{".aie.control.config.json", control}})}});
}

Build own_build() {
  Build build;
  build.files = {{kCfg,
                  "[connectivity]\n"
                  "nk=mover:1:mover_0\n"
                  "sp=mover_0.buffer:DDR[0]\n"
                  "sc=mover_0.to_aie:ai_engine_0.Samples\n"
                  "sc=ai_engine_0.Filtered:mover_0.from_aie\n"},
                 {kMover, mover()},
                 {kAdf, libadf()}};
  build.words = {kCfg, "--kernel", kMover, "--aie", kAdf, "--target", "hw"};
  return build;
}

const std::vector<Mutation>& mutations() {
  static const std::vector<Mutation> all = {
      {"ArgumentRenamed",
       in_member(kMover, "/kernel.xml", "\"buffer\"", "\"frames\""),
       {{"sp-unknown-port", "sp="}}},
      {"PortThatIsAStream",
       in_file(kCfg, "mover_0.buffer", "mover_0.to_aie"),
       {{"sp-not-memory", "sp="}}},
      {"ComputeUnitRenamed",
       in_file(kCfg, "sc=mover_0.to", "sc=mover_2.to"),
       {{"sc-unknown-cu", "mover_2"}}},
      {"StreamReversed",
       in_file(kCfg, "mover_0.to_aie:ai_engine_0.Samples", "ai_engine_0.Samples:mover_0.to_aie"),
       {{"sc-direction", "Samples:"}}},
      {"StreamReversedInTheKernel",
       all_of({in_member(kMover, "/kernel.xml", "read_only", "write_only"),
               in_member(kMover, "/component.xml", bus("from_aie", "axis", "slave"),
                         bus("from_aie", "axis", "master"))}),
       {{"sc-direction", "from_aie"}}},
      {"StreamForgotten",
       in_file(kCfg, "sc=ai_engine_0", "#c=ai_engine_0"),
       {{"sc-unconnected", "nk="}, {"aie-plio-unconnected", ""}}},
      {"PlioMissing", in_file(kAdf, "Filtered", "Smoothed"), {{"sc-unknown-port", "Filtered"}}},
      {"PlioByItsNameInTheGraph",
       in_file(kCfg, "ai_engine_0.Samples", "ai_engine_0.fir.in"),
       {{"sc-unknown-port", "fir.in"}}},
      {"PlioNarrower",
       in_file(kAdf, "M00_AXIS\" cf:paddedWidth=\"064\"", "M00_AXIS\" cf:paddedWidth=\"032\""),
       {{"sc-width", "Filtered"}}},
      {"GraphForX86sim",
       in_file(kAdf, std::string(".aie.cdo.elfs.bin\0", 18),
               std::string(".aie.libsim\0\0\0\0\0\0\0", 18)),
       {{"aie-target-mismatch", ""}}},
      {"ClockPin",
       append(kCfg, "[clock]\nfreqHz=300000000:mover_0.ap_clk_2\n"),
       {{"clock-unknown-pin", "ap_clk_2"}}},
  };
  return all;
}

TEST(OwnBuildUnbroken, IsSilent) {
  EXPECT_EQ(findings_of(own_build()), std::vector<std::string>());
}

class OwnBuild : public ::testing::TestWithParam<Mutation> {};

TEST_P(OwnBuild, BrokenGivesTheRuleForIt) { expect_added(own_build(), {}, GetParam(), kCfg); }

INSTANTIATE_TEST_SUITE_P(Mutations, OwnBuild, ::testing::ValuesIn(mutations()),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace vppcheck::corpus
