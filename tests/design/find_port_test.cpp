// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// What the name behind the dot of `sp=CU.NAME` and `sc=CU.NAME` is.
#include <gtest/gtest.h>

#include "design/link.h"

namespace vppcheck::design {
namespace {

using artifact::ArgumentKind;
using artifact::Kernel;
using artifact::PortKind;
using testing::Link;

/// As kernel.xml describes an HLS kernel: interfaces in upper case, several arguments on one.
Kernel hls() {
  Kernel kernel;
  kernel.name = "mm";
  kernel.ports = {{"M_AXI_GMEM0", PortKind::memory_master, 512},
                  {"M_AXI_GMEM1", PortKind::memory_master, 512},
                  {"S_AXI_CONTROL", PortKind::control_slave, 32},
                  {"OUTS", PortKind::stream_out, 32}};
  kernel.arguments = {{"left", "M_AXI_GMEM0", ArgumentKind::global},
                      {"right", "M_AXI_GMEM0", ArgumentKind::global},
                      {"product", "M_AXI_GMEM1", ArgumentKind::global},
                      {"size", "S_AXI_CONTROL", ArgumentKind::scalar},
                      {"outs", "OUTS", ArgumentKind::stream}};
  return kernel;
}

/// The same from an .xo, whose component.xml has the interfaces as v++ names them.
Kernel exact() {
  Kernel kernel = hls();
  for (auto& port : kernel.ports) {
    for (char& c : port.name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (auto& argument : kernel.arguments) {
    for (char& c : argument.port) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  kernel.exact_names = true;
  return kernel;
}

/// A lookup in words: `argument left on M_AXI_GMEM0`, `unknown left on m_axi_gmem0, left`.
std::string told(const PortLookup& lookup) {
  static constexpr const char* kWords[] = {"argument",   "port",    "bundle",
                                           "other case", "unknown", "unjudged"};
  std::string words = kWords[static_cast<std::size_t>(lookup.verdict)];
  if (lookup.argument != nullptr) words += " " + lookup.argument->name;
  if (lookup.port != nullptr) words += " on " + lookup.port->name;
  for (const std::string_view name : lookup.meant) words += ", " + std::string(name);
  return words;
}

struct Case {
  const char* name;
  const char* in_kernel_xml;
  const char* in_object;
};

void PrintTo(const Case& row, std::ostream* out) { *out << row.name; }

class Ports : public ::testing::TestWithParam<Case> {};

TEST_P(Ports, AreJudgedByTheDescription) {
  Link bare("nk=mm:1\n");
  bare.inputs.kernels = {hls()};
  EXPECT_EQ(told(bare.design().find_port("mm_1", GetParam().name, PortUse::memory)),
            GetParam().in_kernel_xml);
  Link object("nk=mm:1\n");
  object.inputs.kernels = {exact()};
  EXPECT_EQ(told(object.design().find_port("mm_1", GetParam().name, PortUse::memory)),
            GetParam().in_object);
}

INSTANTIATE_TEST_SUITE_P(
    All, Ports,
    ::testing::Values(
        Case{"left", "argument left on M_AXI_GMEM0", "argument left on m_axi_gmem0"},
        Case{"size", "argument size on S_AXI_CONTROL", "argument size on s_axi_control"},
        Case{"m_axi_gmem0", "port on M_AXI_GMEM0", "port on m_axi_gmem0"},
        Case{"M_AXI_GMEM0", "port on M_AXI_GMEM0", "other case on m_axi_gmem0, m_axi_gmem0"},
        Case{"gmem1", "bundle on M_AXI_GMEM1, m_axi_gmem1", "bundle on m_axi_gmem1, m_axi_gmem1"},
        Case{"GMEM1", "bundle on M_AXI_GMEM1, m_axi_gmem1", "bundle on m_axi_gmem1, m_axi_gmem1"},
        Case{"Left", "other case left on M_AXI_GMEM0, left",
             "other case left on m_axi_gmem0, left"},
        Case{"lefft", "unknown left on M_AXI_GMEM0, left", "unknown left on m_axi_gmem0, left"},
        Case{"m_axi_gmem", "unknown, m_axi_gmem0, m_axi_gmem1",
             "unknown, m_axi_gmem0, m_axi_gmem1"},
        // Only what can be mapped to a memory is offered.
        Case{"sizes", "unknown", "unknown"}, Case{"q", "unknown", "unknown"},
        Case{"", "unknown", "unknown"}));

TEST(PortsOfStreams, AreOfferedForStreams) {
  Link link("nk=mm:1\n");
  link.inputs.kernels = {exact()};
  EXPECT_EQ(told(link.design().find_port("mm_1", "outs", PortUse::stream)),
            "argument outs on outs");
  EXPECT_EQ(told(link.design().find_port("mm_1", "out", PortUse::stream)),
            "unknown outs on outs, outs");
  EXPECT_EQ(told(link.design().find_port("mm_1", "lefts", PortUse::stream)), "unknown");
}

TEST(PortsOfAKernel, AreNotJudgedWhenItIsNotDescribed) {
  Link link("nk=mm:1\nnk=other:1\nvss=amd.com:vss:filters:1.0:filters_0\n");
  link.inputs.kernels = {hls()};
  for (const char* cu : {"other_1", "ai_engine_0", "filters_0", "elsewhere_1"}) {
    EXPECT_EQ(told(link.design().find_port(cu, "in1", PortUse::memory)), "unjudged") << cu;
  }
}

TEST(PortsOfAKernel, AreNotJudgedWhenNoneIsListed) {
  Link link("nk=mm:1\n");
  link.with_kernel("mm");
  EXPECT_EQ(told(link.design().find_port("mm_1", "in1", PortUse::memory)), "unjudged");
}

TEST(PortsOfAKernel, AreThoseOfTheComputeUnitMeant) {
  Link link("nk=mm:1\n");
  link.inputs.kernels = {hls()};
  EXPECT_EQ(told(link.design().find_port("mm", "left", PortUse::memory)),
            "argument left on M_AXI_GMEM0");
}

TEST(PortsOfAKernel, AreThoseOfTheKernelMeantWhenAllAreKnown) {
  Link link("nk=mmul:1:a\nnk=mm2:1:b\nnk=quite_another:1:c\n");
  link.inputs.kernels = {hls(), hls()};
  link.inputs.kernels[0].name = "mmult";
  link.inputs.kernels[1].name = "mm1";
  EXPECT_EQ(link.design().kernel_of("a"), nullptr);
  Link whole("nk=mmul:1:a\nnk=mm2:1:b\nnk=quite_another:1:c\n");
  whole.inputs = link.inputs;
  whole.inputs.kernels_known = true;
  EXPECT_EQ(whole.design().kernel_of("a"), &whole.inputs.kernels[0]);
  EXPECT_EQ(whole.design().kernel_of("b"), nullptr) << "mm2 is no slip for mm1";
  EXPECT_EQ(whole.design().kernel_of("c"), nullptr);
}

TEST(PortsOfAKernel, OfOneNameWithAScalarAreThePort) {
  Link link("nk=rtl:1\n");
  Kernel kernel;
  kernel.name = "rtl";
  kernel.exact_names = true;
  kernel.ports = {{"m00_axi", PortKind::memory_master, 512},
                  {"s_axi_control", PortKind::control_slave, 32}};
  kernel.arguments = {{"m00_axi", "s_axi_control", ArgumentKind::scalar}};
  link.inputs.kernels = {kernel};
  EXPECT_EQ(told(link.design().find_port("rtl_1", "m00_axi", PortUse::memory)), "port on m00_axi");
}

}  // namespace
}  // namespace vppcheck::design
