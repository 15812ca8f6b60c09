// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Reads what the tools really wrote, where a collection of published files lies beside the source
// tree; it is not part of the project.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "artifact/outcome.h"
#include "vppcheck/artifact/slr_use.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::artifact {
namespace {

const std::string kCollection = VPPCHECK_SOURCE_DIR "/../shared";

/// The sorted paths of all files whose name ends so (or so and `.excerpt`).
std::vector<std::string> files_ending(const std::string& suffix) {
  std::vector<std::string> found;
  for (const char* folder :
       {"/corpus/companions", "/samples/artifacts", "/samples/platforms/reports"}) {
    std::error_code error;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(kCollection + folder, error)) {
      const std::string path = entry.path().string();
      if (path.ends_with(suffix) || path.ends_with(suffix + ".excerpt")) found.push_back(path);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string bytes_of(const std::string& path) {
  text::DiskReader disk;
  auto bytes = disk.read(path);
  EXPECT_TRUE(bytes) << bytes.error().message;
  return bytes ? std::move(*bytes) : "";
}

/// Every entry of the resource reports with this suffix that belongs to this kernel.
std::string entries_of(const std::string& kernel, const std::string& suffix) {
  for (const std::string& path : files_ending(suffix)) {
    ResourcesResult result = read_resources(bytes_of(path), path);
    if (!result || result->empty() || result->front().kernel != kernel) continue;
    return show(result);
  }
  return "no report of " + kernel;
}

TEST(RealFiles, KernelXml) {
  const auto paths = files_ending("kernel.xml");
  if (paths.empty()) GTEST_SKIP() << "no collection of real files in " << kCollection;
  for (const std::string& path : paths) {
    const auto kernels = read_kernel_xml(bytes_of(path), path);
    ASSERT_TRUE(kernels) << error_of(kernels);
    // pcie_rtl of sifferman/xrt_au250 is user-managed and has ports, but no arguments.
    for (const Kernel& kernel : *kernels) EXPECT_FALSE(kernel.ports.empty()) << path;
  }
}

TEST(RealFiles, ResourceReports) {
  auto paths = files_ending("csynth.xml");
  for (const std::string& path : files_ending(".xtxt")) paths.push_back(path);
  if (paths.empty()) GTEST_SKIP() << "no collection of real files in " << kCollection;
  for (const std::string& path : paths) {
    const auto result = read_resources(bytes_of(path), path);
    ASSERT_TRUE(result) << error_of(result);
    for (const KernelResources& entry : *result) {
      EXPECT_FALSE(entry.kernel.empty()) << path;
      EXPECT_TRUE(entry.needed.get(fabric::Resource::lut)) << path;
    }
    EXPECT_FALSE(result->empty()) << path;
  }
}

// Numbers read by eye in the reports of EdoardoDAlessio/ACA-Project-2024 (Vitis 2022.2.2, VCK5000)
// and alex-yang-upenn/vitis_accel_backend_test (Vitis 2022.2).
TEST(RealFiles, KnownNumbers) {
  if (files_ending(".xtxt").empty()) {
    GTEST_SKIP() << "no collection of real files in " << kCollection;
  }
  const std::string setup_aie = "LUT=16086 FF=9167 BRAM36=0 URAM=0 DSP=";
  const std::string sink_from_aie = "LUT=11228 FF=7600 BRAM36=1 URAM=1 DSP=?\n";
  EXPECT_EQ(entries_of("setup_aie", "csynth.xml"), "setup_aie/ estimate " + setup_aie + "0\n");
  EXPECT_EQ(entries_of("setup_aie", "system_estimate_setup_aie_hw.xtxt"),
            "setup_aie/ estimate " + setup_aie + "?\n");
  EXPECT_EQ(entries_of("sink_from_aie", "system_estimate_sink_from_aie_hw.xtxt"),
            "sink_from_aie/ estimate " + sink_from_aie);
  EXPECT_EQ(entries_of("setup_aie", "system_estimate_overlay_hw.xtxt"),
            "setup_aie/setup_aie_0 estimate " + setup_aie + "?\n" +
                "setup_aie/setup_aie_1 estimate " + setup_aie + "?\n" +
                "sink_from_aie/sink_from_aie_0 estimate " + sink_from_aie);
  EXPECT_EQ(entries_of("kernel_wrapper", "csynth.xml"),
            "kernel_wrapper/ estimate LUT=52865 FF=19384 BRAM36=88 URAM=0 DSP=34\n");
}

TEST(RealFiles, KernelUtilReports) {
  auto paths = files_ending(".json");
  for (const std::string& path : files_ending(".rpt")) paths.push_back(path);
  std::size_t reports = 0;
  for (const std::string& path : paths) {
    if (path.find("kernel_util") == std::string::npos) continue;
    ++reports;
    const auto result = read_resources(bytes_of(path), path);
    ASSERT_TRUE(result) << error_of(result);
    const bool is_routed = path.find("routed") != std::string::npos;
    for (const KernelResources& entry : *result) {
      EXPECT_TRUE(entry.needed.get(fabric::Resource::lut)) << path;
      EXPECT_EQ(entry.stage == fabric::Stage::routed, is_routed) << path;
    }
  }
  if (reports == 0) GTEST_SKIP() << "no collection of real files in " << kCollection;
}

TEST(RealFiles, SlrUtilReports) {
  std::size_t reports = 0;
  for (const std::string& path : files_ending(".rpt")) {
    if (path.find("slr_util") == std::string::npos) continue;
    ++reports;
    const auto use = read_slr_use(bytes_of(path), path);
    ASSERT_TRUE(use) << error_of(use);
    EXPECT_EQ(use->stage, fabric::Stage::routed);
    for (const SlrUse::Row& row : use->slrs) {
      EXPECT_TRUE(row.used.get(fabric::Resource::dsp)) << path << " " << row.slr;
    }
  }
  if (reports == 0) GTEST_SKIP() << "no collection of real files in " << kCollection;
}

// One build in two forms, and in its system diagram (EdoardoDAlessio/ACA-Project-2024).
TEST(RealFiles, TheFormsOfOneBuildAgree) {
  const auto json = files_ending("/impl_1/kernel_util_routed.json");
  const auto report = files_ending("/impl_1/kernel_util_routed.rpt");
  if (json.empty() || report.empty()) GTEST_SKIP() << "no collection of real files";
  const std::string expected =
      "setup_aie/setup_aie_0 routed LUT=1164 FF=1634 BRAM36=2 URAM=0 DSP=?\n"
      "setup_aie/setup_aie_1 routed LUT=1163 FF=1634 BRAM36=2 URAM=0 DSP=?\n"
      "sink_from_aie/sink_from_aie_0 routed LUT=2725 FF=4486 BRAM36=9 URAM=8 DSP=?\n";
  EXPECT_EQ(show(read_resources(bytes_of(json[0]), "r")), expected);
  EXPECT_EQ(show(read_resources(bytes_of(report[0]), "r")), expected);
}

}  // namespace
}  // namespace vppcheck::artifact
