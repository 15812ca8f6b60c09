// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "artifact/outcome.h"

namespace vppcheck::artifact {
namespace {

using Kernels = tl::expected<std::vector<Kernel>, ArtifactError>;

Kernels read(const std::string& bytes) { return read_kernel_xml(bytes, "kernel.xml"); }

std::string kernel(const std::string& ports, const std::string& arguments = "") {
  return "<root>\n<kernel name=\"fir\">\n<ports>\n" + ports + "</ports>\n<args>\n" + arguments +
         "</args>\n</kernel>\n</root>\n";
}

/// `name kind width` of each port, then `name port kind` of each argument; or the error.
std::string show(const Kernels& kernels) {
  if (!kernels) return kernels.error().show();
  constexpr const char* kPortKinds[] = {"memory_master", "control_slave", "stream_in",
                                        "stream_out"};
  constexpr const char* kArgumentKinds[] = {"scalar", "global", "constant", "local", "stream"};
  std::string out;
  for (const Kernel& kernel : *kernels) {
    out += kernel.name + ":\n";
    for (const KernelPort& port : kernel.ports) {
      out += port.name + " " + kPortKinds[static_cast<int>(port.kind)] + " " +
             std::to_string(port.width_bits) + "\n";
    }
    for (const KernelArgument& argument : kernel.arguments) {
      out += argument.name + " " + argument.port + " " +
             kArgumentKinds[static_cast<int>(argument.kind)] + "\n";
    }
  }
  return out;
}

const std::string kFilter = R"(<?xml version="1.0" encoding="UTF-8"?>
<root versionMajor="1" versionMinor="6">
  <kernel name="filter" language="ip_c" hwControlProtocol="ap_ctrl_hs">
    <ports>
      <port name="S_AXI_CONTROL" mode="slave" range="0x40" dataWidth="32" portType="addressable"/>
      <port name="M_AXI_TAPS" mode="master" range="0xFFFFFFFF" dataWidth="512"
            portType="addressable" base="0x0"/>
      <port name="samples" mode="read_only" range="" dataWidth="64" portType="stream"/>
      <port name="result" mode="write_only" dataWidth="128" portType="pipe"/>
    </ports>
    <args>
      <arg name="count" addressQualifier="0" id="0" port="S_AXI_CONTROL" type="unsigned int"/>
      <arg name="taps" addressQualifier="1" id="1" port="M_AXI_TAPS" type="float*"/>
      <arg name="table" addressQualifier="2" id="2" port="M_AXI_TAPS" type="float*"/>
      <arg name="scratch" addressQualifier="3" id="" port="M_AXI_TAPS" type="float*"/>
      <arg name="samples" addressQualifier="4" id="3" port="samples" type="stream&lt;int>&amp;"/>
      <arg name="hidden" addressQualifier="0"/>
    </args>
  </kernel>
  <kernel name="merge"/>
</root>
)";

TEST(KernelXml, GivesPortsAndArgumentsOfEveryKernel) {
  EXPECT_EQ(show(read(kFilter)),
            "filter:\n"
            "S_AXI_CONTROL control_slave 32\n"
            "M_AXI_TAPS memory_master 512\n"
            "samples stream_in 64\n"
            "result stream_out 128\n"
            "count S_AXI_CONTROL scalar\n"
            "taps M_AXI_TAPS global\n"
            "table M_AXI_TAPS constant\n"
            "scratch M_AXI_TAPS local\n"
            "samples samples stream\n"
            "hidden  scalar\n"
            "merge:\n");
  EXPECT_EQ(read(kFilter)->front().file, "kernel.xml");
}

TEST(KernelXml, AnUnknownWidthIsZero) {
  EXPECT_EQ(show(read(kernel("<port name='a' mode='master' portType='addressable'/>"
                             "<port name='b' mode='master' dataWidth='-1'/>"
                             "<port name='c' mode='read_only' dataWidth=''/>"))),
            "fir:\na memory_master 0\nb memory_master 0\nc stream_in 0\n");
}

TEST(KernelXml, ACommentMayStandBeforeTheDeclaration) {
  EXPECT_EQ(show(read("<!-- licence -->\n" + kFilter)), show(read(kFilter)));
}

TEST(KernelXml, OtherTextIsRefused) {
  EXPECT_EQ(error_of(read("")), "kernel.xml: not an XML text: it has no element");
  EXPECT_EQ(error_of(read("PK\x03\x04")), "kernel.xml: not an XML text: it has no element");
  EXPECT_EQ(error_of(read(std::string("<root>\0</root>", 14))),
            "kernel.xml:1: not an XML text: it has a NUL byte (only UTF-8 is read)");
  EXPECT_EQ(error_of(read("<root>\n<kernel></root>")),
            "kernel.xml:2: malformed XML: Start-end tags mismatch");
  EXPECT_EQ(error_of(read("\n<root/>")),
            "kernel.xml:2: not a kernel.xml: expected a 'root' element with 'kernel' elements, "
            "found 'root'");
  EXPECT_EQ(error_of(read("<project><core><kernel name='a'/></core></project>")),
            "kernel.xml:1: not a kernel.xml: expected a 'root' element with 'kernel' elements, "
            "found 'project'");
}

TEST(KernelXml, FaultsAreToldWithTheirLine) {
  EXPECT_EQ(error_of(read("<root>\n<kernel language='c'/></root>")),
            "kernel.xml:2: a kernel without name");
  EXPECT_EQ(error_of(read("<root>\n<kernel name='a'/>\n<kernel name='a'/></root>")),
            "kernel.xml:3: kernel 'a' stands here twice");
  EXPECT_EQ(error_of(read(kernel("<port mode='master'/>"))), "kernel.xml:4: a port without name");
  EXPECT_EQ(error_of(read(kernel("", "\n<arg addressQualifier='1'/>"))),
            "kernel.xml:7: an argument without name");
  EXPECT_EQ(error_of(read(kernel("<port name='a' mode='read_only' portType='addressable'/>"))),
            "kernel.xml:4: port 'a' has mode 'read_only' and portType 'addressable', expected "
            "master or slave with addressable, or read_only or write_only with stream");
  EXPECT_FALSE(read(kernel("<port name='a' portType='stream'/>")));
  EXPECT_FALSE(read(kernel("<port name='a' mode='master' portType='stream'/>")));
  EXPECT_FALSE(read(kernel("<port name='a' mode='master' portType='wire'/>")));
  for (const std::string width : {"wide", "-2", "0x20", "4294967296", "1.5"}) {
    EXPECT_EQ(error_of(read(kernel("<port name='a' mode='master' dataWidth='" + width + "'/>"))),
              "kernel.xml:4: port 'a' has dataWidth '" + width + "', expected a number of bits");
  }
  for (const std::string qualifier : {"", "5", "-1", "one"}) {
    EXPECT_EQ(
        error_of(read(kernel("", "<arg name='x' addressQualifier='" + qualifier + "' port='p'/>"))),
        "kernel.xml:6: argument 'x' has addressQualifier '" + qualifier + "', expected 0 to 4");
  }
}

TEST(KernelXml, NamesInMessagesAreSafeToPrint) {
  EXPECT_EQ(error_of(read("<root><kernel name='\x1b[2J'/><kernel name='\x1b[2J'/></root>")),
            "kernel.xml:1: kernel '\\x1b[2J' stands here twice");
}

TEST(KernelXml, EntitiesOfADocumentTypeAreNotReplaced) {
  const std::string bomb =
      "<!DOCTYPE root [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">\n"
      "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>\n";
  EXPECT_EQ(show(read(bomb + "<root><kernel name='&b;&file;&amp;'/></root>")), "&b;&file;&:\n");
}

TEST(KernelXml, NestingTakesNoStack) {
  constexpr int kDepth = 400'000;
  std::string nested;
  for (int i = 0; i < kDepth; ++i) nested += "<ports>";
  EXPECT_FALSE(read("<root><kernel name='a'>" + nested));
  for (int i = 0; i < kDepth; ++i) nested += "</ports>";
  EXPECT_EQ(show(read("<root><kernel name='a'>" + nested + "</kernel></root>")), "a:\n");

  std::string type = "<!DOCTYPE root ";
  for (int i = 0; i < kDepth; ++i) type += "[<!";
  EXPECT_FALSE(read(type));
}

TEST(KernelXml, APrefixIsAnErrorOrGivesTheSameKernels) {
  for (std::size_t size = 0; size < kFilter.size(); ++size) {
    const Kernels result = read(kFilter.substr(0, size));
    if (result) {
      EXPECT_EQ(show(result), show(read(kFilter))) << size;
    }
  }
}

}  // namespace
}  // namespace vppcheck::artifact
