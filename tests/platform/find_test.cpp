// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/find.h"

#include <gtest/gtest.h>

#include <map>

#include "platform/foreign_files.h"
#include "support/archives.h"

namespace vppcheck::platform {
namespace {

/// Files that exist only in a test.
class FakeReader final : public text::FileReader {
 public:
  std::map<std::string, std::string> files;

  tl::expected<std::string, text::ReadError> read(const std::string& path,
                                                  std::size_t max_bytes) override {
    const auto it = files.find(path);
    if (it == files.end()) return tl::unexpected(text::ReadError{path + ": No such file"});
    if (it->second.size() > max_bytes) return tl::unexpected(text::ReadError{path + ": too large"});
    return it->second;
  }
  bool exists(const std::string& path) override { return files.count(path) > 0; }
  std::vector<std::string> list(const std::string& directory) override {
    std::vector<std::string> names;
    for (const auto& [path, bytes] : files) {
      if (text::directory_of(path) == directory + "/") {
        names.push_back(path.substr(directory.size() + 1));
      }
    }
    return names;
  }
};

constexpr const char* kU250 = "xilinx_u250_gen3x16_xdma_4_1_202210_1";

class Find : public testing::Test {
 protected:
  std::string name_of(const std::string& what) {
    const auto platform = find_platform(what, search_path, reader);
    return platform ? platform->name : "error: " + platform.error().message;
  }
  FindError error_of(const std::string& what) {
    const auto platform = find_platform(what, search_path, reader);
    EXPECT_FALSE(platform.has_value());
    return platform ? FindError{} : platform.error();
  }

  FakeReader reader;
  std::vector<std::string> search_path;
};

TEST_F(Find, TakesNamesAliasesAndThePathsThatConfigurationsHold) {
  for (const std::string& what :
       {std::string(kU250), std::string("u250"), std::string(kU250) + ".xpfm",
        std::string("/opt/xilinx/platforms/") + kU250 + "/" + kU250 + ".xpfm",
        std::string("$PLATFORM_REPO_PATHS/") + kU250 + "/" + kU250 + ".xpfm",
        std::string("/opt/xilinx/platforms/") + kU250 + "/", std::string("hw/") + kU250 + ".xsa",
        std::string(kU250) + ".ini"}) {
    EXPECT_EQ(name_of(what), kU250) << what;
  }
}

TEST_F(Find, ReadsAFileOfTheUser) {
  reader.files["my/card.ini"] = "[platform]\nname = mine\n";
  EXPECT_EQ(name_of("my/card.ini"), "mine");
}

TEST_F(Find, SaysWhereAFileOfTheUserIsWrong) {
  reader.files["my/card.ini"] = "[platform]\nname = mine\nslr = 3\n";
  const FindError error = error_of("my/card.ini");
  EXPECT_EQ(error.message, "my/card.ini:3: unknown key 'slr' in [platform]; did you mean 'slrs'?");
  EXPECT_TRUE(error.is_bad_file);
}

TEST_F(Find, AFileOnTheSearchPathWins) {
  search_path = {"empty", "mine/"};
  reader.files[std::string("mine/") + kU250 + ".ini"] = "[platform]\nname = mine\n";
  EXPECT_EQ(name_of(kU250), "mine");
  EXPECT_EQ(name_of("u250"), "mine") << "an alias of the built-in one leads to the same name";
  EXPECT_EQ(name_of(std::string("/opt/") + kU250 + ".xpfm"), "mine");
  reader.files["mine/card.ini"] = "[platform]\nname = card\n";
  EXPECT_EQ(name_of("card"), "card");
}

TEST_F(Find, ABadFileOnTheSearchPathIsNotSkipped) {
  search_path = {"mine"};
  reader.files["mine/u250.ini"] = "";
  EXPECT_EQ(error_of("u250").message, "mine/u250.ini: has no section [platform]");
  EXPECT_TRUE(error_of("u250").is_bad_file);
}

TEST_F(Find, SuggestsNearNames) {
  const FindError error = error_of("/opt/xilinx_u250_gen3x16_xdma_4_1_202220_1.xpfm");
  EXPECT_EQ(error.message,
            "the platform 'xilinx_u250_gen3x16_xdma_4_1_202220_1' is not known; did you mean "
            "'xilinx_u250_gen3x16_xdma_4_1_202210_1'?");
  EXPECT_EQ(error.near, std::vector<std::string>{kU250});
  EXPECT_FALSE(error.is_bad_file);
}

TEST_F(Find, SuggestsNamesOfTheSearchPathToo) {
  search_path = {"mine"};
  reader.files["mine/our_card_rev2.ini"] = "[platform]\nname = our_card_rev2\n";
  reader.files["mine/notes.txt"] = "";
  EXPECT_EQ(error_of("our_card_rev3").near, std::vector<std::string>{"our_card_rev2"});
}

TEST_F(Find, SaysWhatElseToGive) {
  EXPECT_EQ(error_of("nothing_like_it").message,
            "the platform 'nothing_like_it' is not known; give the name of a known one or an .ini "
            "file");
  EXPECT_TRUE(error_of("nothing_like_it").near.empty());
  EXPECT_EQ(error_of("my/card.ini").message, "the platform file 'card.ini' does not exist");
  EXPECT_TRUE(error_of("my/card.ini").is_bad_file);
  EXPECT_EQ(error_of("").message, "no platform is named");
  EXPECT_EQ(error_of("/").message, "no platform is named");
  EXPECT_EQ(error_of("dir/.xpfm").message, "no platform is named");
}

TEST_F(Find, ReadsFilesOfTheTools) {
  reader.files["a/custom.json"] = kXsaJson;
  EXPECT_EQ(name_of("a/custom.json"), "acme_b7_gen4_shell_2_202320_1");
  reader.files["a/custom.xsa"] = "nonsense";
  EXPECT_TRUE(error_of("a/custom.xsa").message.starts_with("a/custom.xsa: is no platform file"));
  EXPECT_TRUE(error_of("a/custom.xsa").is_bad_file);
  for (const char* what : {"b/absent.xsa", "b/absent.json", "b/absent.xclbin.info"}) {
    EXPECT_EQ(error_of(what).message,
              "the platform file '" + std::string(what).substr(2) + "' does not exist");
    EXPECT_TRUE(error_of(what).is_bad_file);
  }
}

TEST_F(Find, AFileOfTheToolsWinsOverABuiltInPlatformOfItsName) {
  reader.files[std::string("hw/") + kU250 + ".xsa"] = kXsaJson;
  EXPECT_EQ(name_of(std::string("hw/") + kU250 + ".xsa"), "acme_b7_gen4_shell_2_202320_1");
}

TEST_F(Find, AnXpfmIsReadWhenItsHalfOfTheCardIsThere) {
  const std::string path = std::string("p/") + kU250 + ".xpfm";
  reader.files[path] = kXpfm;
  const auto computes = [&] { return find_platform(path, search_path, reader)->slrs.size(); };
  EXPECT_EQ(computes(), 4u) << "the built-in one stands for a copy without its halves";
  reader.files["p/hw_emu/hw_emu.xsa"] = support::zip_of({{"xsa.json", kXsaJson}});
  EXPECT_EQ(computes(), 4u) << "and is better than the emulation half";
  reader.files["p/hw/hw.xsa"] = support::zip_of({{"xsa.json", kXsaJson}});
  EXPECT_EQ(computes(), 2u);
  EXPECT_EQ(name_of(path), kU250);

  search_path = {"mine"};
  reader.files[std::string("mine/") + kU250 + ".ini"] = "[platform]\nname = mine\n";
  EXPECT_EQ(name_of(path), "mine");
}

TEST_F(Find, AnUnknownXpfmIsReadAsFarAsItGoes) {
  reader.files["p/custom.xpfm"] = kXpfm;
  EXPECT_EQ(error_of("p/custom.xpfm").message,
            "p/custom.xpfm: its hardware platform 'hw/hw.xsa' does not exist beside it");
  reader.files["p/hw_emu/hw_emu.xsa"] = support::zip_of({{"xsa.json", kXsaJson}});
  EXPECT_EQ(name_of("p/custom.xpfm"), "custom");
}

TEST_F(Find, ANameLooksForNoFileBesideTheSearchPath) {
  reader.files["u250"] = kXsaJson;
  EXPECT_EQ(name_of("u250"), kU250);
}

TEST_F(Find, AHostileNameIsSafeToPrint) {
  EXPECT_EQ(error_of("a\x1B[31m").message,
            "the platform 'a\\x1b[31m' is not known; give the name of a known one or an .ini file");
  EXPECT_LT(error_of(std::string(1'000'000, 'x')).message.size(), 400u);
}

TEST_F(Find, ADirectoryIsNoPlatformFile) {
  text::DiskReader disk;
  const auto platform = find_platform(testing::TempDir(), {}, disk);
  ASSERT_FALSE(platform.has_value());
  EXPECT_FALSE(platform.error().is_bad_file);
}

TEST(SearchPath, IsSplitAtColons) {
  EXPECT_EQ(split_search_path("a:b/c"), (std::vector<std::string>{"a", "b/c"}));
  EXPECT_EQ(split_search_path(":a::"), std::vector<std::string>{"a"});
  EXPECT_TRUE(split_search_path("").empty());
}

}  // namespace
}  // namespace vppcheck::platform
