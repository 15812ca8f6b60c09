// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/kernel_object.h"

#include <gtest/gtest.h>

#include "artifact/made_kernel_object.h"
#include "artifact/outcome.h"

namespace vppcheck::artifact {
namespace {

using Object = tl::expected<KernelObject, ArtifactError>;
using support::Part;
using support::zip_of;

Object read(const std::string& bytes) {
  text::MemoryFile file(bytes);
  return read_kernel_object(file, "gain.xo");
}

Object read(const std::vector<Part>& members) { return read(zip_of(members)); }

/// What the .xo tells, line by line; or the error.
std::string show(const Object& object) {
  if (!object) return object.error().show();
  constexpr const char* kKinds[] = {"memory_master", "control_slave", "stream_in", "stream_out"};
  std::string out;
  for (const Kernel& kernel : object->kernels) {
    out += kernel.name + " of " + kernel.file + " " + kernel.protocol +
           (kernel.exact_names ? " exact" : "") + "\n";
    for (const KernelPort& port : kernel.ports) {
      out += port.name + " " + kKinds[static_cast<int>(port.kind)] + " " +
             std::to_string(port.width_bits) + (port.direction_disputed ? " disputed" : "") + "\n";
    }
    for (const auto& argument : kernel.arguments) {
      out += argument.name + "->" + argument.port + "\n";
    }
  }
  return out + show(ResourcesResult(object->resources));
}

const std::string kIp = "ip_repo/gain/component.xml";
const std::string kReport = "ip_repo/gain/hls_files/gain/solution/syn/report/csynth.xml";

TEST(KernelObject, HasTheNamesOfTheIp) {
  EXPECT_EQ(show(read(gain_members())),
            "gain of gain.xo ap_ctrl_chain exact\n"
            "m_axi_gmem0 memory_master 512\n"
            "samples stream_in 64\n"
            "result stream_out 64\n"
            "s_axi_control control_slave 32\n"
            "count->s_axi_control\n"
            "factors->m_axi_gmem0\n"
            "samples->samples\n"
            "result->result\n"
            "gain/ estimate LUT=2001 FF=1001 BRAM36=1.5 URAM=0 DSP=7\n");
  const Kernel kernel = read(gain_members())->kernels.front();
  EXPECT_EQ(kernel.clock_pins, std::vector<std::string>{"ap_clk"});
  EXPECT_EQ(kernel.flows, (std::vector<std::string>{"HW_EMU", "SYSTEM"}));
  EXPECT_EQ(kernel.release, (fabric::Release{2022, 2}));
  EXPECT_EQ(read(gain_members())->resources.front().file, "gain.xo(" + kReport + ")");
}

TEST(KernelObject, AnArchiveMayBeStoredAndInAnyOrder) {
  std::vector<Part> members = gain_members();
  const std::string expected = show(read(members));
  EXPECT_EQ(show(read(zip_of(members, false))), expected);
  std::reverse(members.begin(), members.end());
  EXPECT_EQ(show(read(members)), expected);
  for (Part& member : members) member.first = "./" + member.first;
  EXPECT_EQ(show(read(members)), expected);
}

TEST(KernelObject, PathsOfTheIndexAreNormalised) {
  EXPECT_EQ(
      show(read(gain_members_with(
          "xo.xml", xo_xml("<Kernel Name='gain' Dir='./x/..//gain/' IP='/ip_repo/./gain'/>")))),
      show(read(gain_members())));
}

TEST(KernelObject, WithoutAnIpKernelXmlCounts) {
  const std::string expected =
      "gain of gain.xo ap_ctrl_chain\n"
      "M_AXI_GMEM0 memory_master 512\n"
      "SAMPLES stream_in 64\n"
      "RESULT stream_out 64\n"
      "S_AXI_CONTROL control_slave 32\n"
      "count->S_AXI_CONTROL\n"
      "factors->M_AXI_GMEM0\n"
      "samples->SAMPLES\n"
      "result->RESULT\n";
  const auto shown = show(read(gain_members_without(kIp)));
  EXPECT_EQ(shown.substr(0, expected.size()), expected);
  EXPECT_TRUE(read(gain_members_without(kIp))->kernels.front().clock_pins.empty());
}

// HLS leaves zeros out of the profile.
TEST(KernelObject, WithoutAReportTheProfileCounts) {
  const auto resources = [](const Object& object) {
    return object ? show(ResourcesResult(object->resources)) : error_of(object);
  };
  const std::string from_profile = "gain/ estimate LUT=2000 FF=1000 BRAM36=2 URAM=0 DSP=0\n";
  EXPECT_EQ(resources(read(gain_members_without(kReport))), from_profile);
  EXPECT_EQ(read(gain_members_without(kReport))->resources.front().file,
            "gain.xo(gain/kernel.xml)");
  EXPECT_EQ(resources(read(gain_members_with(kReport, ""))), from_profile);
  EXPECT_EQ(resources(read(gain_members_with(kReport, csynth_xml("other", "<LUT>1</LUT>")))),
            from_profile);
  // Nor is a profile believed that tells nothing of logic.
  std::vector<Part> members = gain_members_without(kReport);
  std::string& kernel_xml = members.front().second;
  kernel_xml.replace(kernel_xml.find("<LUT>2000</LUT>"), 15, "");
  EXPECT_EQ(resources(read(members)), "");
}

TEST(KernelObject, AKernelOfPackageXoHasNoResources) {
  const std::string kernel_xml =
      "<root><kernel name='gain' language='ip_c' hwControlProtocol='user_managed'>"
      "<ports><port name='m_axi' mode='master' dataWidth='128' portType='addressable'/></ports>"
      "<args/></kernel></root>";
  EXPECT_EQ(show(read({{"gain/kernel.xml", kernel_xml}, {"xo.xml", xo_xml(xo_kernel("gain"))}})),
            "gain of gain.xo user_managed exact\nm_axi memory_master 128\n");
}

TEST(KernelObject, TheIpDecidesOnDirections) {
  std::string component = gain_component_xml();
  for (const std::string name : {"samples", "m_axi_gmem0"}) {
    const auto at = component.find("<spirit:name>" + name + "<");
    const bool was_slave = name == "samples";
    const auto side = component.find(was_slave ? "<spirit:slave/>" : "<spirit:master/>", at);
    component.replace(side, was_slave ? 15 : 16,
                      was_slave ? "<spirit:master/>" : "<spirit:slave/>");
  }
  const auto shown = show(read(gain_members_with(kIp, component)));
  EXPECT_NE(shown.find("m_axi_gmem0 control_slave 512 disputed\n"
                       "samples stream_out 64 disputed\n"
                       "result stream_out 64\n"),
            std::string::npos)
      << shown;
}

TEST(KernelObject, AWidthOfTheIpIsPreferredWhenItIsKnown) {
  const auto shown = show(read(
      gain_members_with(kIp, component_xml(bus_interface("samples", "axis", "slave", "TDATA",
                                                         parameter("TDATA_NUM_BYTES", "16")) +
                                           bus_interface("result", "axis", "master", "TDATA")))));
  EXPECT_NE(shown.find("samples stream_in 128\nresult stream_out 64\n"), std::string::npos)
      << shown;
}

TEST(KernelObject, NamesAreExactOnlyWhenTheIpHasThemAll) {
  const auto shown = show(
      read(gain_members_with(kIp, component_xml(bus_interface("samples", "axis", "slave", "X")))));
  EXPECT_NE(shown.find("ap_ctrl_chain\nM_AXI_GMEM0 memory_master 512\nsamples stream_in 64\n"),
            std::string::npos)
      << shown;
  // `SAMPLES` may be either of these.
  const auto ambiguous = show(
      read(gain_members_with(kIp, component_xml(bus_interface("samples", "axis", "slave", "X") +
                                                bus_interface("Samples", "axis", "slave", "X")))));
  EXPECT_NE(ambiguous.find("\nSAMPLES stream_in 64\n"), std::string::npos) << ambiguous;
}

TEST(KernelObject, StreamsThatOnlyTheIpHasComeLast) {
  std::string component = gain_component_xml();
  component.insert(component.find("</spirit:busInterfaces>"),
                   bus_interface("debug", "axis", "master", "TDATA") +
                       bus_interface("m_axi_other", "aximm", "master", "WDATA"));
  const auto shown = show(read(gain_members_with(kIp, component)));
  EXPECT_NE(shown.find("s_axi_control control_slave 32\ndebug stream_out 0\ncount->"),
            std::string::npos)
      << shown;
}

TEST(KernelObject, SeveralKernelsInOneFile) {
  const auto kernel_xml = [](const std::string& name) {
    return "<root><kernel name='" + name + "'/></root>";
  };
  EXPECT_EQ(show(read({{"a/kernel.xml", kernel_xml("a")},
                       {"b/kernel.xml", kernel_xml("b")},
                       {"xo.xml", xo_xml(xo_kernel("b") + xo_kernel("a"))}})),
            "b of gain.xo \na of gain.xo \n");
  EXPECT_EQ(
      show(read({{"x/kernel.xml", "<root><kernel name='a'/><kernel name='b'/></root>"},
                 {"xo.xml", xo_xml("<Kernel Name='a' Dir='x'/><Kernel Name='b' Dir='x'/>")}})),
      "a of gain.xo \nb of gain.xo \n");
}

TEST(KernelObject, OtherFilesAreRefused) {
  const std::string no_zip = "gain.xo: not a ZIP archive, as a kernel object (.xo) is";
  EXPECT_EQ(error_of(read("")), no_zip);
  EXPECT_EQ(error_of(read("<?xml version='1.0'?>")), no_zip);
  EXPECT_EQ(error_of(read(support::ar_of({{"a.o", "x"}}))), no_zip);
  EXPECT_EQ(error_of(read({{"xsa.xml", "<x/>"}})),
            "gain.xo: not a kernel object: it has no xo.xml");
}

TEST(KernelObject, FaultsNameTheirMember) {
  const auto error = [](const std::string& member, const std::string& content) {
    return error_of(read(gain_members_with(member, content)));
  };
  EXPECT_EQ(error("xo.xml", ""), "gain.xo(xo.xml): not an XML text: it has no element");
  EXPECT_EQ(error("xo.xml", "<root/>"),
            "gain.xo(xo.xml):1: not the index of a kernel object: expected a 'Root' element, found "
            "'root'");
  EXPECT_EQ(error("xo.xml", xo_xml("")), "gain.xo(xo.xml):2: the kernel object names no kernel");
  EXPECT_EQ(error("xo.xml", xo_xml("<Kernel Dir='gain'/>")),
            "gain.xo(xo.xml):4: a kernel without Name");
  EXPECT_EQ(error("xo.xml", xo_xml("<Kernel Name='gain'/>")),
            "gain.xo(xo.xml):4: kernel 'gain' has no Dir, the folder of its kernel.xml");
  EXPECT_EQ(error("xo.xml", xo_xml(xo_kernel("gain") + xo_kernel("gain"))),
            "gain.xo(xo.xml):5: kernel 'gain' stands here twice");
  EXPECT_EQ(error("xo.xml", xo_xml(xo_kernel("other"))),
            "gain.xo: no member 'other/kernel.xml', which xo.xml names for kernel 'other'");
  EXPECT_EQ(error("gain/kernel.xml", "<root><kernel name='other'/></root>"),
            "gain.xo(gain/kernel.xml): kernel 'gain', which xo.xml names, is not described here");
  EXPECT_EQ(error("gain/kernel.xml", "<root>\n<kernel/></root>"),
            "gain.xo(gain/kernel.xml):2: a kernel without name");
  EXPECT_EQ(error(kIp, "<a>"), "gain.xo(" + kIp + "):1: malformed XML: Start-end tags mismatch");
}

TEST(KernelObject, AMissingReleaseIsUnknown) {
  const Object object = read(
      gain_members_with("xo.xml", "<Root><Kernels>" + xo_kernel("gain") + "</Kernels></Root>"));
  ASSERT_TRUE(object) << error_of(object);
  EXPECT_FALSE(object->kernels.front().release);
}

}  // namespace
}  // namespace vppcheck::artifact
