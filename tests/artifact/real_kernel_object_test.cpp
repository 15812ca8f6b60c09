// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Reads what Vitis really wrote, where a collection of published files lies beside the source tree;
// it is not part of the project. The build is that of EdoardoDAlessio/ACA-Project-2024 (Vitis
// 2022.2.2, VCK5000); the names and widths below were read by eye in its sys_link/_sysl/.cdb and
// automation_summary.txt.
#include <gtest/gtest.h>

#include <filesystem>

#include "artifact/outcome.h"
#include "vppcheck/artifact/kernel_object.h"
#include "vppcheck/container/archive.h"

namespace vppcheck::artifact {
namespace {

const std::string kSamples = VPPCHECK_SOURCE_DIR "/../shared/samples/artifacts/";
const std::string kMovers = kSamples + "aca_vck5000_2022.2/data_movers/";

tl::expected<KernelObject, ArtifactError> read(const std::string& path) {
  text::DiskReader disk;
  const auto file = disk.open(path);
  if (!file) return tl::unexpected(ArtifactError{path, 0, file.error().message});
  return read_kernel_object(**file, path);
}

/// `name kind width` of each port, then `argument->port`.
std::string interfaces_of(const Kernel& kernel) {
  constexpr const char* kKinds[] = {"memory_master", "control_slave", "stream_in", "stream_out"};
  std::string out;
  for (const KernelPort& port : kernel.ports) {
    out += port.name + " " + kKinds[static_cast<int>(port.kind)] + " " +
           std::to_string(port.width_bits) + (port.direction_disputed ? " disputed" : "") + "\n";
  }
  for (const auto& argument : kernel.arguments) out += argument.name + "->" + argument.port + "\n";
  return out;
}

class RealKernelObject : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(kMovers)) GTEST_SKIP() << "no real files in " << kSamples;
  }
};

TEST_F(RealKernelObject, PortsAreThoseThatTheLinkUsed) {
  const auto setup = read(kMovers + "setup_aie_hw.xo");
  ASSERT_TRUE(setup) << error_of(setup);
  ASSERT_EQ(setup->kernels.size(), 1u);
  EXPECT_EQ(interfaces_of(setup->kernels[0]),
            "m_axi_gmem0 memory_master 1024\n"
            "s stream_out 128\n"
            "s_axi_control control_slave 32\n"
            "size->s_axi_control\n"
            "input->m_axi_gmem0\n"
            "s->s\n");
  const auto sink = read(kMovers + "sink_from_aie_hw.xo");
  ASSERT_TRUE(sink) << error_of(sink);
  EXPECT_EQ(interfaces_of(sink->kernels[0]),
            "m_axi_gmem1 memory_master 512\n"
            "input_stream stream_in 32\n"
            "s_axi_control control_slave 32\n"
            "input_stream->input_stream\n"
            "output->m_axi_gmem1\n"
            "size->s_axi_control\n");
  for (const auto* object : {&setup, &sink}) {
    const Kernel& kernel = (*object)->kernels[0];
    EXPECT_TRUE(kernel.exact_names);
    EXPECT_EQ(kernel.protocol, "ap_ctrl_chain");
    EXPECT_EQ(kernel.clock_pins, std::vector<std::string>{"ap_clk"});
    EXPECT_EQ(kernel.flows, (std::vector<std::string>{"CPU_EMU", "HW_EMU", "SYSTEM"}));
    EXPECT_EQ(kernel.release, (fabric::Release{2022, 2}));
  }
}

TEST_F(RealKernelObject, ResourcesAreThoseOfTheReport) {
  for (const std::string name : {"setup_aie", "sink_from_aie"}) {
    const std::string path = kMovers + name + "_hw.xo";
    const auto object = read(path);
    ASSERT_TRUE(object) << error_of(object);
    ASSERT_EQ(object->resources.size(), 1u);
    text::DiskReader disk;
    const std::string archive = *disk.read(path);
    const auto report = container::read_members(
        archive, path, container::ArchiveKind::zip,
        [](std::string_view member) { return member.ends_with("csynth.xml"); });
    ASSERT_TRUE(report && report->size() == 1);
    EXPECT_EQ(show(object->resources[0].needed),
              show(read_csynth(report->front().bytes, "csynth.xml")->front().needed));
  }
}

TEST_F(RealKernelObject, TheProfileOfKernelXmlSaysTheSame) {
  // The same files without the report: v++ -c of other releases need not leave one in the .xo.
  for (const std::string name : {"setup_aie", "sink_from_aie"}) {
    const std::string path = kMovers + name + "_hw.xo";
    text::DiskReader disk;
    std::string archive = *disk.read(path);
    const std::string report = "/csynth.xml";
    for (auto at = archive.find(report); at != std::string::npos; at = archive.find(report, at)) {
      archive.replace(at, report.size(), "/other0.xml");
    }
    text::MemoryFile file(archive);
    const auto object = read_kernel_object(file, path);
    ASSERT_TRUE(object) << error_of(object);
    ASSERT_EQ(object->resources.size(), 1u);
    EXPECT_EQ(show(object->resources[0].needed), show(read(path)->resources[0].needed));
    EXPECT_EQ(object->resources[0].file, path + "(" + name + "/kernel.xml)");
  }
}

TEST_F(RealKernelObject, ACutFileIsAnError) {
  text::DiskReader disk;
  const std::string bytes = *disk.read(kMovers + "setup_aie_hw.xo");
  for (std::size_t size = 0; size < bytes.size(); size += 64) {
    text::MemoryFile file(std::string_view(bytes).substr(0, size));
    EXPECT_FALSE(read_kernel_object(file, "cut.xo")) << size;
  }
}

TEST_F(RealKernelObject, RtlKernelsHaveExactNames) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kSamples + "rtl_kernel_xml")) {
    const std::string path = entry.path().string();
    text::DiskReader disk;
    const auto kernels = read_kernel_xml(*disk.read(path), path);
    ASSERT_TRUE(kernels) << error_of(kernels);
    for (const Kernel& kernel : *kernels) EXPECT_TRUE(kernel.exact_names) << path;
    ++files;
  }
  EXPECT_EQ(files, 5u);
}

}  // namespace
}  // namespace vppcheck::artifact
