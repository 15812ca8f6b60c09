// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/component_xml.h"

#include <gtest/gtest.h>

#include "artifact/made_kernel_object.h"
#include "artifact/outcome.h"

namespace vppcheck::artifact {
namespace {

using Result = tl::expected<Component, ArtifactError>;

Result read(const std::string& bytes) { return read_component_xml(bytes, "component.xml"); }

/// `name kind width` of each interface, then the clock pins; or the error.
std::string show(const Result& component) {
  if (!component) return component.error().show();
  constexpr const char* kKinds[] = {"memory_master", "control_slave", "stream_in", "stream_out"};
  std::string out;
  for (const BusInterface& interface : component->interfaces) {
    out += interface.name + " " + kKinds[static_cast<int>(interface.kind)] + " " +
           std::to_string(interface.width_bits) + "\n";
  }
  for (const std::string& pin : component->clock_pins) out += "clock " + pin + "\n";
  return out;
}

TEST(ComponentXml, GivesInterfacesAndClockPins) {
  EXPECT_EQ(show(read(gain_component_xml())),
            "s_axi_control control_slave 32\n"
            "m_axi_gmem0 memory_master 512\n"
            "samples stream_in 64\n"
            "result stream_out 64\n"
            "clock ap_clk\n");
}

TEST(ComponentXml, AClockPinIsThePortBehindTheInterface) {
  EXPECT_EQ(show(read(component_xml(bus_interface("S00_AXI", "clock", "slave", "CLK")))),
            "clock S00_AXI_CLK\n");
  EXPECT_EQ(show(read(component_xml(bus_interface("made_clk", "clock", "master", "CLK")))), "");
}

TEST(ComponentXml, OtherPrefixesAreTaken) {
  std::string bytes = gain_component_xml();
  for (auto at = bytes.find("spirit:"); at != std::string::npos; at = bytes.find("spirit:", at)) {
    bytes.replace(at, 6, "ipxact");
  }
  EXPECT_EQ(show(read(bytes)), show(read(gain_component_xml())));
}

TEST(ComponentXml, AnUncertainWidthIsUnknown) {
  const auto width = [](const std::string& interface, const std::string& ports = "") {
    const Result component = read(component_xml(interface, ports));
    return component && !component->interfaces.empty()
               ? static_cast<int>(component->interfaces.front().width_bits)
               : -1;
  };
  const auto stream = [](const std::string& bytes) {
    return bus_interface("s", "axis", "slave", "TDATA", parameter("TDATA_NUM_BYTES", bytes));
  };
  EXPECT_EQ(width(stream("4")), 32);
  EXPECT_EQ(width(stream("4"), vector_port("s_TDATA", 32)), 32);
  EXPECT_EQ(width(stream("4"), vector_port("s_TDATA", 64)), 0) << "they contradict each other";
  EXPECT_EQ(width(stream(""), vector_port("s_TDATA", 64)), 64);
  EXPECT_EQ(width(stream("$WIDTH")), 0);
  EXPECT_EQ(width(stream("18446744073709551615")), 0);
  EXPECT_EQ(width(stream("-4")), 0);
  EXPECT_EQ(width(stream(""), vector_port("other_TDATA", 64)), 0);
  EXPECT_EQ(width(bus_interface("m", "aximm", "master", "RDATA"), vector_port("m_RDATA", 256)),
            256);
  EXPECT_EQ(width(bus_interface("m", "aximm", "master", "AWADDR"), vector_port("m_AWADDR", 64)), 0);
}

TEST(ComponentXml, OtherInterfacesAreLeftOut) {
  EXPECT_EQ(show(read(component_xml(bus_interface("irq", "interrupt", "master", "INTERRUPT") +
                                    bus_interface("watch", "axis", "monitor", "TDATA")))),
            "");
  EXPECT_EQ(show(read("<spirit:component/>")), "");
}

TEST(ComponentXml, FaultsAreToldWithTheirLine) {
  EXPECT_EQ(error_of(read("")), "component.xml: not an XML text: it has no element");
  EXPECT_EQ(error_of(read("<root/>")),
            "component.xml:1: not a component.xml: expected a 'spirit:component' element, found "
            "'root'");
  EXPECT_EQ(error_of(read(component_xml("<spirit:busInterface/>"))),
            "component.xml:4: a bus interface without name");
  EXPECT_EQ(error_of(read(component_xml(bus_interface("s", "axis", "slave", "TDATA") +
                                        bus_interface("s", "axis", "slave", "TDATA")))),
            "component.xml:10: bus interface 's' stands here twice");
}

TEST(ComponentXml, APrefixIsAnErrorOrGivesTheSame) {
  const std::string bytes = gain_component_xml();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const Result result = read(bytes.substr(0, size));
    if (result) {
      EXPECT_EQ(show(result), show(read(bytes))) << size;
    }
  }
}

}  // namespace
}  // namespace vppcheck::artifact
