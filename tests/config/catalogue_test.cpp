// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "vppcheck/config/document.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::config {
namespace {

const OptionInfo& option(std::string_view section, std::string_view key) {
  static const OptionInfo kNone;
  const OptionInfo* found = find_option(section, key);
  EXPECT_NE(found, nullptr) << section << "." << key;
  return found != nullptr ? *found : kNone;
}

std::string full_name(const OptionInfo& info) {
  return info.section.empty() ? std::string(info.key)
                              : std::string(info.section) + "." + std::string(info.key);
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::string read_source_file(const std::string& path) {
  text::DiskReader reader;
  const auto bytes = reader.read(std::string(VPPCHECK_SOURCE_DIR) + "/" + path);
  EXPECT_TRUE(bytes.has_value()) << path;
  return bytes.value_or("");
}

// A second reader of the table, without awk: what the generator must have made of each row.
std::string shown(std::string_view text) { return text.empty() ? "-" : std::string(text); }

std::string shown(fabric::Release release) {
  return release.year == 0 ? "-" : fabric::show(release);
}

std::string shown_stages(Stages stages) {
  constexpr std::pair<Stages, std::string_view> kNames[] = {{kCompileKernel, "compile"},
                                                            {kCompileHls, "hls"},
                                                            {kCompileAie, "aie"},
                                                            {kLink, "link"},
                                                            {kPackage, "package"}};
  std::string text;
  for (const auto& [bit, name] : kNames) {
    if ((stages & bit) != 0) text += (text.empty() ? "" : ",") + std::string(name);
  }
  return shown(text);
}

std::string shown(const OptionInfo& info) {
  std::string line;
  for (const std::string& part :
       {shown(info.section), std::string(info.key), shown_stages(info.stages),
        std::string(info.repeat == Repeat::single ? "single" : "composing"),
        std::string(info.is_flag ? "flag" : "needed"), shown(info.since), shown(info.deprecated),
        shown(info.removed), shown(info.replacement), std::string(info.summary),
        std::string(info.source)}) {
    line += (line.empty() ? "" : "\t") + part;
  }
  return line;
}

TEST(Catalogue, HoldsTheRowsOfTheTableAsTheyStand) {
  std::vector<std::string> lines = split(read_source_file("configs/vpp-options.tsv"), '\n');
  ASSERT_GT(lines.size(), 2u);
  EXPECT_EQ(lines.back(), "") << "the last line wants a line end";
  lines.pop_back();
  ASSERT_EQ(lines.size(), all_options().size() + 1) << "a header and one line for each option";
  for (std::size_t i = 0; i < all_options().size(); ++i) {
    EXPECT_EQ(shown(all_options()[i]), lines[i + 1]) << "configs/vpp-options.tsv:" << i + 2;
  }
}

TEST(Catalogue, IsSortedAndEveryOptionIsFound) {
  const OptionInfo* previous = nullptr;
  for (const OptionInfo& info : all_options()) {
    if (previous != nullptr) {
      EXPECT_LT(std::pair(previous->section, previous->key), std::pair(info.section, info.key));
    }
    EXPECT_EQ(find_option(info.section, info.key), &info) << full_name(info);
    previous = &info;
  }
}

TEST(Catalogue, SectionsAreSortedAndPartTheOptions) {
  std::size_t count = 0;
  std::string_view previous;
  for (const SectionInfo& section : all_sections()) {
    EXPECT_TRUE(section.name.empty() || previous < section.name) << section.name;
    EXPECT_EQ(find_section(section.name), &section);
    for (const OptionInfo& info : options_of(section.name)) EXPECT_EQ(info.section, section.name);
    EXPECT_EQ(options_of(section.name).empty(), section.foreign) << section.name;
    count += options_of(section.name).size();
    previous = section.name;
  }
  EXPECT_EQ(count, all_options().size());
}

TEST(Catalogue, UnknownNamesAreNull) {
  EXPECT_EQ(find_option("connectivity", "nks"), nullptr);
  EXPECT_EQ(find_option("connectivity", ""), nullptr);
  EXPECT_EQ(find_option("Connectivity", "nk"), nullptr) << "names are case-sensitive";
  EXPECT_EQ(find_option("zzz", "nk"), nullptr);
  EXPECT_EQ(find_option("hls", "syn.interface.s_axilite_zzz"), nullptr);
  EXPECT_EQ(find_section("noc"), nullptr) << "NoC keys stand in [connectivity]";
  EXPECT_EQ(find_section("HLS"), nullptr);
  EXPECT_TRUE(options_of("noc").empty());
}

TEST(Catalogue, NamesASourceForEveryRow) {
  for (const OptionInfo& info : all_options()) {
    EXPECT_FALSE(info.summary.empty()) << full_name(info);
    EXPECT_LE(info.summary.size(), 80u) << full_name(info);
    // A document, a message, a file that v++ writes or brings, or a repository and a file.
    const std::string_view source = info.source;
    EXPECT_TRUE(source.starts_with("UG1") || source.starts_with("v++ 60-") ||
                source.starts_with("HLS Tcl that v++") || source.starts_with("Vitis 20") ||
                (source.find('/') < source.find(' ') && source.find(' ') != source.npos))
        << full_name(info) << ": " << source;
  }
}

TEST(Catalogue, ReplacementsAreOptionsThemselves) {
  for (const OptionInfo& info : all_options()) {
    if (info.replacement.empty()) continue;
    for (const std::string& name : split(info.replacement, ',')) {
      const std::size_t dot = name.find('.');
      ASSERT_NE(dot, name.npos) << full_name(info);
      const OptionInfo* found = find_option(name.substr(0, dot), name.substr(dot + 1));
      ASSERT_NE(found, nullptr) << full_name(info) << " -> " << name;
      EXPECT_EQ(found->deprecated.year, 0) << full_name(info) << " -> " << name;
    }
  }
}

TEST(Catalogue, ReleasesFollowEachOther) {
  for (const OptionInfo& info : all_options()) {
    if (info.since.year == 0) continue;
    EXPECT_GE(info.since, (fabric::Release{2019, 2})) << "v++ came with 2019.2";
    EXPECT_TRUE(info.deprecated.year == 0 || info.since < info.deprecated) << full_name(info);
    EXPECT_TRUE(info.removed.year == 0 || info.since < info.removed) << full_name(info);
  }
}

// UG1702 Vitis Compiler Configuration File 2025.2: composing commands accumulate, others, such as
// --platform, are permitted once.
TEST(Catalogue, KnowsWhatComposes) {
  for (const char* key : {"nk", "sp", "slr", "sc", "stream_connect", "connect", "region", "vss",
                          "noc.read_bw", "noc.write_bw", "noc.connect"}) {
    EXPECT_EQ(option("connectivity", key).repeat, Repeat::composing) << key;
    EXPECT_EQ(option("connectivity", key).stages, kLink) << key;
  }
  EXPECT_EQ(option("", "platform").repeat, Repeat::single);
  EXPECT_EQ(option("", "kernel").repeat, Repeat::single) << "only one -k is allowed";
  EXPECT_EQ(option("", "freqhz").repeat, Repeat::composing) << "at link one for each frequency";
  EXPECT_EQ(option("", "include").repeat, Repeat::composing);
  EXPECT_EQ(option("aie", "enable-partition").repeat, Repeat::single);
  EXPECT_EQ(option("aie", "enable-partition").stages, kCompileAie);
  EXPECT_EQ(option("package", "sd_file").repeat, Repeat::composing);
  EXPECT_EQ(option("profile", "trace_memory").repeat, Repeat::composing) << "one for each SLR";
  EXPECT_EQ(option("advanced", "param").repeat, Repeat::composing);
  EXPECT_EQ(option("vivado", "prop").repeat, Repeat::composing);
}

TEST(Catalogue, KnowsTheHistoryOfTheClockOptions) {
  const OptionInfo& old_spelling = option("clock", "freqHz");
  EXPECT_EQ(old_spelling.deprecated, (fabric::Release{2025, 2})) << "60-1603";
  EXPECT_EQ(old_spelling.replacement, "clock.freqhz");
  EXPECT_EQ(option("clock", "freqhz").since, (fabric::Release{2023, 2}));
  EXPECT_EQ(option("", "freqhz").since, (fabric::Release{2023, 2}));
  EXPECT_EQ(option("", "kernel_frequency").deprecated.year, 0) << "v++ takes it without a word";
  EXPECT_FALSE(option("", "kernel_frequency").replacement.empty());
}

TEST(Catalogue, KnowsWhatWentAway) {
  EXPECT_EQ(option("", "target=sw_emu").removed, (fabric::Release{2025, 1})) << "82-10998";
  EXPECT_EQ(option("", "target").removed.year, 0);
  EXPECT_EQ(option("", "sp").replacement, "connectivity.sp");
  EXPECT_EQ(option("", "profile_kernel").deprecated, (fabric::Release{2020, 2}));
  EXPECT_EQ(option("", "trace_memory").replacement, "profile.trace_memory");
  EXPECT_EQ(option("", "xp").deprecated, (fabric::Release{2019, 2})) << "60-1600";
}

TEST(Catalogue, KnowsCompleteAndForeignSections) {
  for (const SectionInfo& section : all_sections()) {
    EXPECT_EQ(section.complete, section.name == "connectivity" || section.name == "clock")
        << section.name;
    EXPECT_EQ(section.foreign, section.name == "APP_PARAMS") << section.name;
  }
}

// Real keys that lie near others: an edit distance alone would call them typos.
TEST(Catalogue, KnowsNearNeighbours) {
  for (const char* key : {"csim.setup", "cosim.setup", "csim.argv", "cosim.argv"}) {
    EXPECT_NE(find_option("hls", key), nullptr) << key;
  }
  for (const char* key : {"defaultId", "defaultID", "freqHz", "freqhz", "default_freqhz"}) {
    EXPECT_NE(find_option("clock", key), nullptr) << key;
  }
}

// A configuration that is not v++'s own, or not yet one.
bool is_other(const std::string& path, std::string_view bytes) {
  return path.find("__SLASH/") != path.npos ||  // Xilinx/SLASH has a linker of its own
         bytes.find("{{") != bytes.npos || bytes.find("{%") != bytes.npos ||
         bytes.find("$PY_CODE_GEN") != bytes.npos;
}

// Published configurations hold nothing that the catalogue lacks, but for general options that
// stand under [hls]: `part` must not (UG1399 HLS Config File Commands 2025.2).
TEST(Catalogue, HoldsTheKeysOfPublishedConfigurations) {
  const std::filesystem::path root =
      std::filesystem::path(VPPCHECK_SOURCE_DIR) / "../shared/corpus/files";
  if (!std::filesystem::is_directory(root)) GTEST_SKIP() << "no published configurations here";
  std::map<std::string, std::string> missing;
  std::size_t files = 0;
  text::DiskReader reader;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = entry.path().string();
    text::SourceSet sources;
    const text::FileId id = sources.add(path, reader.read(path).value_or(""));
    if (is_other(path, sources[id].bytes())) continue;
    ++files;
    const Document document(sources, id);
    for (const Option& found : document.options()) {
      const SectionInfo* section = find_section(found.section);
      if (section != nullptr && section->foreign) continue;
      if (find_option(found.section, found.key) != nullptr) continue;
      if (found.section == "hls" && find_option("", found.key) != nullptr) continue;
      missing.emplace(found.full_name(), path);
    }
  }
  EXPECT_GT(files, 900u);
  for (const auto& [name, path] : missing) ADD_FAILURE() << name << " in " << path;
}

}  // namespace
}  // namespace vppcheck::config
