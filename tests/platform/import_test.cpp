// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Which reader a file gets, archives, and the halves that an .xpfm names.
#include "vppcheck/platform/import.h"

#include <gtest/gtest.h>

#include "platform/foreign_files.h"
#include "support/archives.h"
#include "support/memory_reader.h"

namespace vppcheck::platform {
namespace {

using Files = std::map<std::string, std::string>;

ImportResult import(const std::string& path, Files files) {
  support::MemoryReader reader(std::move(files));
  return import_platform(path, reader);
}

Platform platform_of(const std::string& path, Files files) {
  const auto imported = import(path, std::move(files));
  EXPECT_TRUE(imported.has_value()) << imported.error().show();
  return imported ? imported->platform : Platform{};
}

std::string error_of(const std::string& path, Files files) {
  const auto imported = import(path, std::move(files));
  return imported ? "no error" : imported.error().show();
}

const std::string kName = "acme_b7_gen4_shell_2_202320_1";

TEST(Import, KnowsImportableNames) {
  for (const char* name :
       {"a.xsa", "a.xpfm", "a.hpfm", "a.json", "a.xml", "a.xclbin.info", "a.txt"}) {
    EXPECT_TRUE(is_importable(name)) << name;
  }
  for (const char* name : {"a.ini", "xsa", "a.cfg", "u250", "a.xclbin"}) {
    EXPECT_FALSE(is_importable(name)) << name;
  }
}

TEST(Import, TheContentDecidesNotTheName) {
  EXPECT_EQ(platform_of("a.txt", {{"a.txt", kXsaJson}}).name, kName);
  EXPECT_EQ(platform_of("a.txt", {{"a.txt", "\xEF\xBB\xBF\n " + kXsaXml}}).name, kName);
  EXPECT_EQ(platform_of("a.json", {{"a.json", kHpfm}}).name, kName);
  EXPECT_EQ(platform_of("a.xsa", {{"a.xsa", kExtMetadata}}).slrs.size(), 2u);
  EXPECT_EQ(platform_of("a.hpfm", {{"a.hpfm", support::zip_of({{"xsa.json", kXsaJson}})}}).name,
            kName);
}

TEST(Import, SaysWhatAFileIsWhenItIsNoPlatform) {
  EXPECT_EQ(error_of("a.json", {{"a.json", "{\"a\": 1}"}}),
            "a.json: is JSON, but none that describes a platform: no xsa.json, no "
            "ext_metadata.json with 'raptor2' and no system diagram");
  EXPECT_EQ(error_of("a.xml", {{"a.xml", "<a/>"}}),
            "a.xml: is XML, but none that describes a platform: no .xpfm, no .hpfm and no xsa.xml");
  EXPECT_EQ(error_of("p.json", {{"p.json", kAiePrimitive}}),
            "p.json: describes only an AI Engine array; give the .xsa or .xpfm that it belongs to");
  EXPECT_EQ(error_of("a.xml", {{"a.xml", "<sdx:systemConfigurations/>"}}),
            "a.xml: is the software half of a platform; give its .xpfm or .xsa");
  EXPECT_EQ(error_of("a.ini", {{"a.ini", "[platform]\nname = a\n"}}),
            "a.ini: is an SLR table already; there is nothing to import");
  EXPECT_TRUE(error_of("a.txt", {{"a.txt", "hello"}}).starts_with("a.txt: is no platform file"));
  EXPECT_EQ(error_of("a.txt", {{"a.txt", " \n"}}), "a.txt: is empty");
  EXPECT_EQ(error_of("a.txt", {{"a.txt", ""}}), "a.txt: is empty");
  EXPECT_EQ(error_of("b.txt", {}), "b.txt: no such file");
}

TEST(Xsa, PutsTheFilesOfTheArchiveTogether) {
  const std::string bare = with(kXsaJson, "\"busInterfaces\"", "\"other\"");
  const auto imported =
      import("d/hw.xsa", {{"d/hw.xsa", support::zip_of({{"xsa.json", bare},
                                                        {"xsa.xml", "<broken"},
                                                        {"hw.hpfm", kHpfm},
                                                        {"prj/x.hpfm", "<broken"},
                                                        {"ext_metadata.json", kExtMetadata},
                                                        {"aie_primitive.json", kAiePrimitive},
                                                        {"x.bit", "01"}})}});
  ASSERT_TRUE(imported.has_value()) << imported.error().show();
  const Platform& platform = imported->platform;
  EXPECT_EQ(platform.name, kName);
  EXPECT_EQ(platform.clocks[1].frequency_hz->value, 499'994'999u) << "of the xsa.json";
  EXPECT_NE(platform.find_memory("DDR", 0), nullptr) << "of the .hpfm";
  EXPECT_EQ(platform.find_memory("HBM", 0), nullptr) << "one list of memories, not two mixed";
  EXPECT_EQ(platform.aie->columns->value, 12u) << "of the aie_primitive.json";
  EXPECT_EQ(platform.sources[0].text, "hw.xsa(xsa.json): hardware platform, Vivado 2023.2");
}

TEST(Xsa, TheExtendedMetadataKnowTheSlrs) {
  const std::string bare = with(kXsaJson, "\"numSLRs\": \"2\",", "");
  const Platform platform = platform_of(
      "a.xsa",
      {{"a.xsa", support::zip_of({{"ext_metadata.json", kExtMetadata}, {"xsa.json", bare}})}});
  EXPECT_TRUE(platform.slrs_known);
  EXPECT_EQ(platform.slrs.size(), 2u);
  EXPECT_EQ(platform.slrs[0].pblock, "pblock_a");
}

TEST(Xsa, OlderOnesHaveOnlyXml) {
  const Platform platform = platform_of(
      "a.xsa", {{"a.xsa", support::zip_of({{"hw.hpfm", kHpfm}, {"xsa.xml", kXsaXml}})}});
  EXPECT_EQ(platform.total->amounts.get(fabric::Resource::lut), 3000u);
  EXPECT_EQ(platform.clocks.size(), 2u);
}

TEST(Xsa, TheEmulationPartOfAHardwareArchiveIsPassedOver) {
  const std::string bare = with(kXsaJson, "\"systemClocks\"", "\"other\"");
  const Platform platform = platform_of(
      "a.xsa", {{"a.xsa", support::zip_of({{"hw_emu.hpfm", kHpfm}, {"xsa.json", bare}})}});
  EXPECT_TRUE(platform.clocks.empty());
}

TEST(Xsa, ErrorsNameTheMember) {
  const auto error_in = [](const std::string& name, const std::string& bytes) {
    return error_of("a.xsa", {{"a.xsa", support::zip_of({{"xsa.json", kXsaJson}, {name, bytes}})}});
  };
  EXPECT_TRUE(error_in("hw.hpfm", "<a").starts_with("a.xsa(hw.hpfm):1: malformed XML"));
  EXPECT_TRUE(error_in("aie_primitive.json", "{").starts_with("a.xsa(aie_primitive.json):"));
  EXPECT_EQ(error_of("a.xsa", {{"a.xsa", support::zip_of({{"x.bit", "01"}})}}),
            "a.xsa: not a hardware platform: the archive has neither xsa.json nor xsa.xml");
  const std::string fixed = with(kXsaJson, "\"xclbin\"", "\"hw_export\"");
  EXPECT_TRUE(error_of("a.xsa", {{"a.xsa", support::zip_of({{"xsa.json", fixed}})}})
                  .starts_with("a.xsa(xsa.json): a fixed platform"));
}

TEST(Xpfm, ReadsTheHalfOfTheCard) {
  const std::string emulation = with(kXsaJson, "\"60\"", "\"7\"");
  const Platform platform = platform_of(
      "p/card.xpfm", {{"p/card.xpfm", kXpfm},
                      {"p/hw/hw.xsa", support::zip_of({{"xsa.json", kXsaJson}})},
                      {"p/hw_emu/hw_emu.xsa", support::zip_of({{"xsa.json", emulation}})}});
  EXPECT_EQ(platform.name, "card") << "platform= names the .xpfm";
  EXPECT_EQ(platform.most_compute_units->value, 60u);
  EXPECT_EQ(platform.clocks.size(), 2u);
}

TEST(Xpfm, TheEmulationHalfAloneIsNotBelieved) {
  const auto imported = import(
      "card.xpfm",
      {{"card.xpfm", kXpfm}, {"hw_emu/hw_emu.xsa", support::zip_of({{"xsa.json", kXsaJson}})}});
  ASSERT_TRUE(imported.has_value()) << imported.error().show();
  EXPECT_TRUE(imported->platform.clocks.empty());
  EXPECT_FALSE(imported->platform.has_slr_numbers());
  EXPECT_EQ(imported->distrusted.size(), 1u);
}

TEST(Xpfm, WithoutPartitionsToo) {
  std::string flat = with(kXpfm, "<sdx:reconfigurablePartition sdx:id=\"0\">", "");
  flat = with(flat, "</sdx:reconfigurablePartition>", "");
  EXPECT_EQ(platform_of("card.xpfm", {{"card.xpfm", flat},
                                      {"hw/hw.xsa", support::zip_of({{"xsa.json", kXsaJson}})}})
                .name,
            "card");
}

TEST(Xpfm, SaysWhichFileIsMissingOrNotAllowed) {
  EXPECT_EQ(error_of("card.xpfm", {{"card.xpfm", kXpfm}}),
            "card.xpfm: its hardware platform 'hw/hw.xsa' does not exist beside it");
  for (const char* path : {"..", "/etc", "hw/../.."}) {
    const std::string bytes =
        with(kXpfm, "sdx:path=\"hw\"", "sdx:path=\"" + std::string(path) + "\"");
    EXPECT_EQ(error_of("card.xpfm", {{"card.xpfm", bytes}}),
              "card.xpfm:4: its hardware platform '" + std::string(path) +
                  "/hw.xsa' is outside of its directory");
  }
  EXPECT_EQ(error_of("card.xpfm", {{"card.xpfm",
                                    "<sdx:platform><sdx:hardwarePlatforms/>"
                                    "</sdx:platform>"}}),
            "card.xpfm:1: names no hardware platform with a file");
}

}  // namespace
}  // namespace vppcheck::platform
