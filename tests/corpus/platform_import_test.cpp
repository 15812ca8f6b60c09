// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Published files of the tools against the published tables of platforms, cell by cell where both
// speak. A difference is an error unless it stands below with its reason.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

#include "corpus/platform_cells.h"
#include "support/archives.h"
#include "vppcheck/platform/import.h"
#include "vppcheck/platform/slr_table.h"

namespace vppcheck::corpus {
namespace {

/// Which rows of the tables a sample is compared with: the beginning of its path in the folder of
/// samples, and the names in the tables' first column.
struct Sample {
  std::string path;
  std::vector<std::string> names;
};

const std::vector<std::string> kU250 = {"xilinx_u250_gen3x16_xdma_4_1_202210_1"};
const std::vector<std::string> kU250Old = {"xilinx_u250_xdma_201830_2"};
const std::vector<std::string> kU280 = {"xilinx_u280_xdma_201920_3"};
const std::vector<std::string> kU50 = {"xilinx_u50_gen3x16_xdma_5_202210_1"};
const std::vector<std::string> kVck190 = {"xilinx_vck190_base_202210_1"};
const std::vector<std::string> kVck5000 = {"xilinx_vck5000_gen4x8_qdma_2_202220_1"};
const std::vector<std::string> kVek280 = {"xilinx_vek280_base_202420_1"};
const std::vector<std::string> kUltra96 = {"u96v2_sbc_base"};
const std::vector<std::string> kKv260 = {"kv260 embed_platform", "kv260 (xck26)",
                                         "kv260 embed_platform (Tai-Min, 2021.1)"};

const std::vector<Sample> kSamples = {
    {"xsa/u250_gen3x16_xdma_4_1_202210_1", kU250},
    {"xsa/u250_xdma_201830_2", kU250Old},
    {"xsa/u50_gen3x16_xdma_5_202210_1", kU50},
    {"xsa/u96v2_sbc_base", kUltra96},
    {"xsa/vck190_extensible_ced_2024.1", {"vck190 extensible CED (Vivado 2024.1)"}},
    {"xsa/vck5000_gen4x8_qdma_2_202220_1", kVck5000},
    {"xsa/kv260_custom_extensible_2021.1", kKv260},
    {"xsa/zcu102", {"zcu102 (xczu9eg)"}},
    {"system_diagram/kv260", kKv260},
    {"system_diagram/u250_gen3x16_xdma_4_1_202210_1", kU250},
    {"system_diagram/u250_xdma_201830_2", kU250Old},
    {"system_diagram/u280_xdma_201920_3", kU280},
    {"system_diagram/u50_gen3x16_xdma_5_202210_1", kU50},
    {"system_diagram/vck190_base_202210_1", kVck190},
    {"system_diagram/vck5000", kVck5000},
    {"system_diagram/vek280_base_202420_1", kVek280},
    {"xclbin_info/u250_201830_2", kU250Old},
    {"xclbin_info/u250_gen3x16_xdma_4_1_202210_1", kU250},
    {"xclbin_info/u280_xdma_201920_3", kU280},
    {"xclbin_info/u50_202210", kU50},
    {"xclbin_info/u50_gen3x16_xdma_201920_3", {"xilinx_u50_gen3x16_xdma_201920_3"}},
    {"xclbin_info/u55c_gen3x16_xdma_1_202110_1", {"xilinx_u55c_gen3x16_xdma_1_202110_1"}},
    {"xclbin_info/vck190_base_202210_1", kVck190},
    {"xclbin_info/vck5000", kVck5000},
    {"xclbin_info/vek280_base_202420_1", kVek280},
    {"platforminfo_text/01-Edge-KV260", {"kv260_custom"}},
    {"platforminfo_text/04_Edge_VCK190_DFX", {"vck190_custom_dfx"}},
    {"platforminfo_text/ug1393_2022.1_memory", {"xilinx_u200_xdma_201830_2"}},
    {"platforminfo_text/ug1393_2023.1_resource",
     {"UG1393/UG1702 platforminfo sample (u200 xdma 201830_1 or _3)"}},
    {"platforminfo_text/ug1702", {"xilinx_u200_gen3x16_xdma_2_202110_1"}},
};

/// Files that are no platforms, or not ones that a design can be linked with, and a part of what is
/// said of them.
const std::vector<std::pair<std::string, std::string>> kRefused = {
    {"xsa/kv260_fixed_2021.1/project_1.xsa", "60-1606"},
    {"xsa/vmk180_edt_fixed.xsa.json", "60-1606"},
    {"xsa/vpk180_edt_2024.1_fixed.xsa.json", "60-1606"},
    {"xsa/u250_gen3x16_xdma_4_1_202210_1.hw_emu/hwdef.xml", "none that describes a platform"},
    {"xsa/vck5000_gen4x8_qdma_2_202220_1/sysdef.xml", "none that describes a platform"},
    {"xsa/vck5000_gen4x8_qdma_2_202220_1/ext_metadata.json", "none that describes a platform"},
    {"xsa/vck5000_gen4x8_qdma_2_202220_1/semantic_labels.json", "none that describes a platform"},
    {"xsa/u250_xdma_201830_2/ext_metadata.json", "none that describes a platform"},
    {"xsa/vck5000_gen4x8_qdma_2_202220_1/aie_primitive.json", "only an AI Engine array"},
    {"xsa/vck190_aie_primitive.json", "only an AI Engine array"},
    {"xpfm_spfm/kv260_custom_platform.spfm", "software half"},
    {"xpfm_spfm/vck5000_gen4x8_xdma_2_202210_1.sw.spfm", "software half"},
    {"xpfm_spfm/kv260_custom_platform.xpfm", "does not exist beside it"},
    {"xpfm_spfm/kv260_smartcamera.xpfm", "does not exist beside it"},
    {"xpfm_spfm/dc_reconfigurablePartition.SYNTHETIC.xpfm", "'hw/hw.xsa' does not exist"},
    {"xpfm_spfm/sdaccel_aws-vu9p-f1-04261818_dynamic_5_0.xpfm", "does not exist beside it"},
    {"xpfm_spfm/xilinx_aws-vu9p-f1_shell-v04261818_201920_2.xpfm", "does not exist beside it"},
    {"xpfm_spfm/xilinx_aws-vu9p-f1_shell-v04261818_201920_3.xpfm", "does not exist beside it"},
};

/// A difference that is right: beginnings of the sample's path and of the cell, and why.
struct Explained {
  std::string path;
  std::string cell;
  std::string reason;
};

const std::vector<Explained> kExplained = {
    {"xsa/u96v2_sbc_base", "DEVICE FF",
     "the table holds REG, which repeats the region's figure; FF of resources[] is the device's"},
    {"xclbin_info/", "part", "the text has only the device, the beginning of the part"},
    {"system_diagram/kv260_custom_2021.1", "part",
     "the diagram repeats the part of the board's file, which is in capitals"},
    {"system_diagram/u280_xdma_201920_3", "SLR",
     "the table records the numbers of the file, which are wrong: together they have 37 % of the "
     "total; the import takes those of the built-in platform, which UG1120 rounds"},
    {"system_diagram/vck5000", "memory MC_NOC0 size",
     "the map of the linked design has one segment of 4 GB; the 12 GB of the table are the whole "
     "range in memories[] of the xsa.json"},
    {"xclbin_info/vck5000", "memory MC_NOC0 size", "as in the system diagram of the same build"},
};

std::vector<std::string> sample_files() {
  std::vector<std::string> files;
  const auto root = published("samples/platforms");
  for (const char* folder :
       {"xsa", "system_diagram", "xclbin_info", "platforminfo_text", "xpfm_spfm"}) {
    if (!std::filesystem::exists(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(root));
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

const std::string* refusal_of(const std::string& path) {
  for (const auto& [refused, reason] : kRefused) {
    if (refused == path) return &reason;
  }
  return nullptr;
}

std::vector<std::string> names_of(const std::string& path) {
  for (const Sample& sample : kSamples) {
    if (path.starts_with(sample.path)) return sample.names;
  }
  return {};
}

const Explained* explanation_of(const std::string& path, const std::string& cell) {
  for (const Explained& entry : kExplained) {
    if (path.starts_with(entry.path) && cell.starts_with(entry.cell)) return &entry;
  }
  return nullptr;
}

class PlatformSamples : public testing::Test {
 protected:
  void SetUp() override {
    if (sample_files().empty()) GTEST_SKIP() << "the published samples of platforms are absent";
  }
  platform::ImportResult import(const std::string& path) {
    return platform::import_platform(published("samples/platforms") / path, reader_);
  }

  text::DiskReader reader_;
};

/// Counts cells of one sample; a wrong one fails the test.
class Comparison {
 public:
  std::size_t equal = 0;
  std::size_t explained = 0;

  void compare(const std::string& path, const platform::Platform& platform) {
    const Cells imported = cells_of(platform);
    Cells known = published_cells(names_of(path));
    const Cells array = published_array(platform.part);
    known.insert(array.begin(), array.end());
    for (const auto& [cell, value] : imported) {
      const auto it = known.find(cell);
      if (it != known.end()) {
        check(path, cell, value, it->second);
      } else if (is_listed(cell) && has_kind(known, cell)) {
        check(path, cell, value, "not listed");
      }
    }
    for (const auto& [cell, value] : known) {
      const bool is_whole =
          cell.starts_with("memory ") ? platform.memories_known : platform.clocks_known;
      if (is_listed(cell) && is_whole && imported.count(cell) == 0) {
        check(path, cell, "not listed", value);
      }
    }
  }

 private:
  /// `memory DDR[0]` or `clock 0`, without a property behind it.
  static bool is_listed(const std::string& cell) {
    return (cell.starts_with("memory ") || cell.starts_with("clock ")) &&
           std::count(cell.begin(), cell.end(), ' ') == 1;
  }
  static bool has_kind(const Cells& cells, const std::string& cell) {
    const std::string kind = cell.substr(0, cell.find(' ') + 1);
    const auto it = cells.lower_bound(kind);
    return it != cells.end() && it->first.starts_with(kind);
  }
  void check(const std::string& path, const std::string& cell, const std::string& imported,
             const std::string& known) {
    if (imported == known) {
      ++equal;
    } else if (explanation_of(path, cell) != nullptr) {
      ++explained;
    } else {
      ADD_FAILURE() << path << ": " << cell << ": imported " << imported << ", published " << known;
    }
  }
};

TEST_F(PlatformSamples, AgreeWithThePublishedTables) {
  Comparison all;
  std::size_t files = 0;
  for (const std::string& path : sample_files()) {
    if (refusal_of(path) != nullptr) continue;
    const auto imported = import(path);
    EXPECT_TRUE(imported.has_value()) << imported.error().show();
    if (!imported) continue;
    const std::size_t before = all.equal;
    all.compare(path, imported->platform);
    std::printf("%4zu equal  %s\n", all.equal - before, path.c_str());
    ++files;
  }
  std::printf("%zu files, %zu cells compared: %zu equal, %zu differences explained\n", files,
              all.equal + all.explained, all.equal, all.explained);
  EXPECT_GT(all.equal, 1500u);
}

TEST_F(PlatformSamples, EveryExplanationIsNeeded) {
  for (const Explained& entry : kExplained) {
    bool is_needed = false;
    for (const std::string& path : sample_files()) {
      if (!path.starts_with(entry.path) || refusal_of(path) != nullptr) continue;
      const auto imported = import(path);
      if (!imported) continue;
      const Cells known = published_cells(names_of(path));
      for (const auto& [cell, value] : cells_of(imported->platform)) {
        const auto it = known.find(cell);
        if (cell.starts_with(entry.cell) && it != known.end() && it->second != value) {
          is_needed = true;
        }
      }
    }
    EXPECT_TRUE(is_needed) << entry.path << " " << entry.cell << ": " << entry.reason;
  }
}

// The archives themselves were not published; their members were, and make one again.
TEST_F(PlatformSamples, TheFilesOfAnXsaTellMoreTogether) {
  std::vector<support::Part> members;
  const auto folder = published("samples/platforms/xsa/vck5000_gen4x8_qdma_2_202220_1");
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    members.emplace_back(entry.path().filename(), bytes_of(entry.path()));
  }
  const std::string bytes = support::zip_of(members);
  text::MemoryFile input(bytes);
  const auto imported = platform::read_xsa(input, "hw.xsa");
  ASSERT_TRUE(imported.has_value()) << imported.error().show();
  Comparison all;
  all.compare("xsa/vck5000_gen4x8_qdma_2_202220_1/hw.xsa", imported->platform);
  EXPECT_EQ(all.explained, 0u);
  EXPECT_GT(all.equal, 34u) << "the xsa.json alone has 34";
  ASSERT_TRUE(imported->platform.aie.has_value());
  EXPECT_EQ(imported->platform.aie->columns->origin.source, 0u) << "from aie_primitive.json";
}

TEST_F(PlatformSamples, FixedPlatformsAndOtherFilesAreRefusedWithTheReason) {
  for (const auto& [path, reason] : kRefused) {
    const auto imported = import(path);
    ASSERT_FALSE(imported.has_value()) << path;
    EXPECT_NE(imported.error().message.find(reason), std::string::npos) << imported.error().show();
  }
  const auto linked = platform::import_platform(
      published("samples/artifacts/aca_vck5000_2022.2/hw/overlay_hw.xsa"), reader_);
  ASSERT_FALSE(linked.has_value()) << "the result of a link is no platform";
  EXPECT_NE(linked.error().message.find("60-1606"), std::string::npos) << linked.error().show();
}

TEST_F(PlatformSamples, AreTheSameWhenTheirTableIsReadBack) {
  for (const std::string& path : sample_files()) {
    if (refusal_of(path) != nullptr) continue;
    const auto imported = import(path);
    if (!imported) continue;
    const std::string table = platform::write_slr_table(imported->platform);
    const auto again = platform::read_slr_table(table, "table.ini");
    ASSERT_TRUE(again.has_value()) << path << ": " << again.error().show() << "\n" << table;
    EXPECT_EQ(cells_of(*again), cells_of(imported->platform)) << path;
    EXPECT_EQ(again->name, imported->platform.name);
    EXPECT_EQ(platform::write_slr_table(*again), table) << path;
  }
}

}  // namespace
}  // namespace vppcheck::corpus
