// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "support/archives.h"

// Kernel objects of our own making, for tests, benchmarks and the corpus of the fuzzer.
namespace vppcheck::artifact {

/// An `xo.xml` with `<Kernel>` elements as given; their IP and Dir are read from there.
inline std::string xo_xml(const std::string& kernels) {
  return "<?xml version=\"1.0\"?>\n"
         "<Root VersionMajor=\"7\" SoftwareVersionMajor=\"2022\" SoftwareVersionMinor=\"2\">\n"
         "<Kernels>\n" +
         kernels + "</Kernels>\n</Root>\n";
}

/// The entry of one kernel with its folders `<name>` and `ip_repo/<name>`.
inline std::string xo_kernel(const std::string& name) {
  return "<Kernel Name=\"" + name + "\" Dir=\"" + name + "\" IP=\"ip_repo/" + name +
         "\"><SupportedFlows><SupportedFlow>HW_EMU</SupportedFlow>"
         "<SupportedFlow>SYSTEM</SupportedFlow></SupportedFlows></Kernel>\n";
}

/// An interface of component.xml: `side` is master or slave, `logical` the port that `ports` has
/// under `<name>_<logical>`.
inline std::string bus_interface(const std::string& name, const std::string& type,
                                 const std::string& side, const std::string& logical,
                                 const std::string& parameters = "") {
  return "<spirit:busInterface>\n<spirit:name>" + name +
         "</spirit:name>\n<spirit:busType spirit:vendor=\"xilinx.com\" spirit:name=\"" + type +
         "\"/>\n<spirit:" + side + "/>\n<spirit:portMaps><spirit:portMap><spirit:logicalPort>" +
         "<spirit:name>" + logical + "</spirit:name></spirit:logicalPort><spirit:physicalPort>" +
         "<spirit:name>" + name + "_" + logical +
         "</spirit:name></spirit:physicalPort></spirit:portMap></spirit:portMaps>\n" + parameters +
         "</spirit:busInterface>\n";
}

inline std::string parameter(const std::string& name, const std::string& value) {
  return "<spirit:parameters><spirit:parameter><spirit:name>" + name +
         "</spirit:name><spirit:value spirit:id=\"BUSIFPARAM_VALUE.X\">" + value +
         "</spirit:value></spirit:parameter></spirit:parameters>\n";
}

/// A port of component.xml that has so many bits.
inline std::string vector_port(const std::string& name, std::uint32_t bits) {
  return "<spirit:port><spirit:name>" + name + "</spirit:name><spirit:wire><spirit:vector>" +
         "<spirit:left spirit:format=\"long\">" + std::to_string(bits - 1) +
         "</spirit:left><spirit:right>0</spirit:right></spirit:vector></spirit:wire>" +
         "</spirit:port>\n";
}

inline std::string component_xml(const std::string& interfaces, const std::string& ports = "") {
  return "<?xml version=\"1.0\"?>\n<spirit:component "
         "xmlns:spirit=\"http://www.spiritconsortium.org/XMLSchema/SPIRIT/1685-2009\">\n"
         "<spirit:busInterfaces>\n" +
         interfaces + "</spirit:busInterfaces>\n<spirit:model><spirit:ports>\n" + ports +
         "</spirit:ports></spirit:model>\n</spirit:component>\n";
}

inline const std::string kGainKernelXml = R"(<?xml version="1.0"?>
<root versionMajor="1" versionMinor="5">
  <kernel name="gain" language="c" hwControlProtocol="ap_ctrl_chain">
    <ports>
      <port name="M_AXI_GMEM0" mode="master" dataWidth="512" portType="addressable"/>
      <port name="SAMPLES" mode="read_only" dataWidth="64" portType="stream"/>
      <port name="RESULT" mode="write_only" dataWidth="64" portType="stream"/>
      <port name="S_AXI_CONTROL" mode="slave" dataWidth="32" portType="addressable"/>
    </ports>
    <args>
      <arg name="count" addressQualifier="0" id="0" port="S_AXI_CONTROL"/>
      <arg name="factors" addressQualifier="1" id="1" port="M_AXI_GMEM0"/>
      <arg name="samples" addressQualifier="4" id="2" port="SAMPLES"/>
      <arg name="result" addressQualifier="4" id="3" port="RESULT"/>
    </args>
  </kernel>
  <profile>
    <ModuleInformation>
      <Module><Name>gain_loop</Name><AreaEstimates><Resources>
        <FF>10</FF><LUT>20</LUT></Resources></AreaEstimates></Module>
      <Module><Name>gain</Name><AreaEstimates><Resources>
        <BRAM_18K>4</BRAM_18K><FF>1000</FF><LUT>2000</LUT></Resources></AreaEstimates></Module>
    </ModuleInformation>
  </profile>
</root>
)";

inline std::string gain_component_xml() {
  return component_xml(
      bus_interface("s_axi_control", "aximm", "slave", "WDATA") +
          bus_interface("ap_clk", "clock", "slave", "OTHER") +
          bus_interface("ap_rst_n", "reset", "slave", "RST") +
          bus_interface("m_axi_gmem0", "aximm", "master", "WDATA") +
          bus_interface("samples", "axis", "slave", "TDATA", parameter("TDATA_NUM_BYTES", "8")) +
          bus_interface("result", "axis", "master", "TDATA", parameter("TDATA_NUM_BYTES", "8")),
      vector_port("s_axi_control_WDATA", 32) + vector_port("m_axi_gmem0_WDATA", 512));
}

inline std::string csynth_xml(const std::string& kernel, const std::string& amounts) {
  return "<profile><UserAssignments><TopModelName>" + kernel +
         "</TopModelName></UserAssignments><AreaEstimates><Resources>" + amounts +
         "</Resources></AreaEstimates></profile>\n";
}

/// The members of an .xo as Vitis HLS writes it, with the traps that are not to be read.
inline std::vector<support::Part> gain_members() {
  return {{"gain/kernel.xml", kGainKernelXml},
          {"gain/kernel.xml.orig", "not XML"},
          {"gain/cpu_sources/gain.cpp", "int main() {}"},
          {"ip_repo/gain/gain_info.xml", "<kernel name=\"gain\"/>"},
          {"ip_repo/gain/component.xml", gain_component_xml()},
          {"ip_repo/gain/hls_files/gain/solution/syn/report/csynth.xml",
           csynth_xml("gain",
                      "<BRAM_18K>3</BRAM_18K><FF>1001</FF><LUT>2001</LUT><URAM>0</URAM>"
                      "<DSP>7</DSP>")},
          {"xo.xml", xo_xml(xo_kernel("gain"))}};
}

/// Those members with one changed, added, or (without content) left out.
inline std::vector<support::Part> gain_members_with(const std::string& name,
                                                    const std::string& content) {
  std::vector<support::Part> members = gain_members();
  for (support::Part& member : members) {
    if (member.first == name) {
      member.second = content;
      return members;
    }
  }
  members.emplace_back(name, content);
  return members;
}

inline std::vector<support::Part> gain_members_without(const std::string& name) {
  std::vector<support::Part> members = gain_members();
  std::erase_if(members, [&](const support::Part& member) { return member.first == name; });
  return members;
}

}  // namespace vppcheck::artifact
