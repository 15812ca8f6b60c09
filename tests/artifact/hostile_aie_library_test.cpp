// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// What a hostile libadf.a or aie_control_config.json may try. Memory stays below 256 MB for each.
#include <elf.h>
#include <gtest/gtest.h>

#include <cstring>

#include "artifact/outcome.h"
#include "support/aie_library.h"
#include "vppcheck/artifact/aie_library.h"

namespace vppcheck::artifact {
namespace {

using support::aie_library_of;
using support::AieObjects;
using support::ar_of;
using support::elf_of;
using support::GraphBuild;
using support::section_of;
using support::zip_of;

std::string error(const std::string& bytes) {
  return error_of(read_aie_library(bytes, "libadf.a"));
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

AieObjects filter() {
  GraphBuild build;
  build.ports = {{"samples"}, {"result", "out"}};
  build.release = "2023.2";
  return support::aie_objects_of(build);
}

std::string with_graph(const std::string& text) {
  AieObjects objects = filter();
  section_of(objects.hw, ".aie.cfgraph") = text;
  return aie_library_of(objects);
}
std::string with_archive(const std::string& bytes) {
  AieObjects objects = filter();
  section_of(objects.hw, ".aie.archive") = bytes;
  return aie_library_of(objects);
}
std::string with_cfg(const std::string& section, const std::string& text) {
  AieObjects objects = filter();
  section_of(objects.cfg, section) = text;
  return aie_library_of(objects);
}

// Only behind a whole member can a cut be taken for a library with fewer members.
TEST(HostileAieLibrary, ACutFileIsAnError) {
  const AieObjects objects = filter();
  const std::string bytes = aie_library_of(objects);
  ASSERT_EQ(error(bytes), "");
  const std::size_t hw = 8 + 60 + 4 + 60 + elf_of(objects.hw).size();
  const std::size_t cfg = hw + hw % 2 + 60 + elf_of(objects.cfg).size();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const bool whole = size / 2 == (hw + 1) / 2 || size / 2 == (cfg + 1) / 2;
    const std::string message = error(bytes.substr(0, size));
    EXPECT_TRUE(whole || message.starts_with("libadf.a")) << size << message;
  }
}

TEST(HostileAieLibrary, AnyByteMayBeWrong) {
  const std::string bytes = aie_library_of(filter());
  for (std::size_t i = 0; i < bytes.size(); i += 7) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(~changed[i]);
    const std::string message = error(changed);
    EXPECT_TRUE(message.empty() || message.starts_with("libadf.a")) << i << message;
  }
}

TEST(HostileAieLibrary, OtherArchivesAndObjects) {
  EXPECT_EQ(error(ar_of({{"main.o", "text"}})),
            "libadf.a: not a library of AI Engine graphs: it has no member 'hw.o'");
  EXPECT_EQ(error(ar_of({{"hw.o", "text"}})), "libadf.a(hw.o): not an ELF object");
  EXPECT_EQ(error(ar_of({{"hw.o", elf_of({{".text", "code"}})}})),
            "libadf.a(hw.o): the section '.aie.cfgraph' is missing");
  const std::string twice = elf_of({{".aie.cfgraph", "<model/>"}, {".aie.cfgraph", "<model/>"}});
  EXPECT_EQ(error(ar_of({{"hw.o", twice}})),
            "libadf.a(hw.o:.aie.cfgraph): the section stands twice");
  EXPECT_EQ(error(zip_of({{"hw.o", "text"}})),
            "libadf.a: neither a libadf.a (an archive of 'ar') nor an aie_control_config.json");
}

TEST(HostileAieLibrary, AMemberThatClaimsTooMuch) {
  std::string bytes = aie_library_of(filter());
  const std::size_t header = bytes.find("hw.o/");
  bytes.replace(header + 48, 10, "9999999999");
  EXPECT_TRUE(error(bytes).starts_with("libadf.a")) << error(bytes);
}

TEST(HostileAieLibrary, AHundredThousandMembers) {
  std::string bytes = "!<arch>\n";
  const std::string header = "x.o/            0           0     0     644     0         `\n";
  ASSERT_EQ(header.size(), 60u);
  bytes += repeat(header, 100'000);
  EXPECT_NE(error(bytes), "");
}

TEST(HostileAieLibrary, OverlappingSections) {
  std::string object = elf_of({{".aie.cfgraph", "<model/>"}, {".aie.archive", "text"}});
  Elf64_Ehdr start;
  std::memcpy(&start, object.data(), sizeof start);
  Elf64_Shdr first;
  Elf64_Shdr second;
  char* const table = object.data() + start.e_shoff;
  std::memcpy(&first, table + sizeof first, sizeof first);
  std::memcpy(&second, table + 2 * sizeof second, sizeof second);
  second.sh_offset = first.sh_offset + 1;
  std::memcpy(table + 2 * sizeof second, &second, sizeof second);
  EXPECT_EQ(error(ar_of({{"hw.o", object}})), "libadf.a(hw.o): sections of the ELF object overlap");
}

TEST(HostileAieLibrary, GraphsThatAreNoXml) {
  EXPECT_TRUE(error(with_graph("<model>")).starts_with("libadf.a(hw.o:.aie.cfgraph):1: malformed"));
  EXPECT_EQ(error(with_graph("<html/>")),
            "libadf.a(hw.o:.aie.cfgraph):1: the root element is 'html', not 'model'");
  EXPECT_EQ(error(with_graph("<model><block>\n<port/></block></model>")),
            "libadf.a(hw.o:.aie.cfgraph):2: a port has no name");
  EXPECT_EQ(error(with_graph(R"(<model><block><port name="a"/></block>
                              <instance><portMap blockPort="a" paddedWidth="wide"/></instance>
                              </model>)")),
            "libadf.a(hw.o:.aie.cfgraph):2: the width 'wide' of the port 'a' is not a number up to "
            "4096");
}

TEST(HostileAieLibrary, ADocumentTypeIsNotFollowed) {
  EXPECT_EQ(error(with_graph(R"(<!DOCTYPE model [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                              <model><block><port name="&x;"/></block></model>)")),
            "");
}

TEST(HostileAieLibrary, AMillionNestedElements) {
  const std::string message = error(with_graph(repeat("<a>", 1'000'000)));
  EXPECT_TRUE(message.starts_with("libadf.a(hw.o:.aie.cfgraph)")) << message;
}

TEST(HostileAieLibrary, TextNestedTenThousandDeep) {
  EXPECT_EQ(error(with_cfg(".aie.control.config.json", R"({"graphs": )" + repeat("[", 10'000))),
            "libadf.a(cfg.o:.aie.control.config.json): JSON is nested more than 100 levels deep");
}

TEST(HostileAieLibrary, AnArchiveInTheArchive) {
  const std::string partition = "aiearchive/arch/aie_partition.json";
  const std::string place = "libadf.a(hw.o:.aie.archive";
  EXPECT_TRUE(error(with_archive("text")).starts_with(place + "): not a"));
  EXPECT_TRUE(error(with_archive(zip_of({{partition, zip_of({{"a", "b"}})}})))
                  .starts_with(place + ":" + partition + "):1: malformed JSON"));
  const std::string bomb = error(with_archive(zip_of({{partition, std::string(8 << 20, ' ')}})));
  EXPECT_EQ(bomb, place + ")(" + partition + "): the member unpacks to more than it may");
  EXPECT_EQ(error(with_archive(
                zip_of({{partition, R"({"AIE": {"e": {"partitions": [{"startColumn": 1}]}}})"}}))),
            place + ":" + partition + "): 'AIE.e.partitions' lacks 'startColumn' or 'numColumns'");
}

TEST(HostileAieLibrary, BrokenSummaries) {
  const std::string section = ".aie.partial.aiecompile_summary";
  const std::string place = "libadf.a(cfg.o:" + section + ")";
  EXPECT_EQ(error(with_cfg(section, "text")), place + ":1: no <ENTRY>");
  EXPECT_EQ(error(with_cfg(section, "\n<ENTRY>\n{}")), place + ":2: an <ENTRY> without its end");
  EXPECT_TRUE(error(with_cfg(section, "<ENTRY>\n{\"type\": \"ET_CmdStep\",\n}\n</ENTRY>\n"))
                  .starts_with(place + ":3: malformed JSON"));
}

TEST(HostileAieLibrary, SectionsHaveALimit) {
  EXPECT_EQ(error(with_graph("<model>" + std::string(8 << 20, ' ') + "</model>")),
            "libadf.a(hw.o:.aie.cfgraph): the section has 8388623 bytes, more than the limit of "
            "8388608");
}

TEST(HostileAieLibrary, ControlConfigAloneHasALimit) {
  EXPECT_EQ(error("{" + std::string(8 << 20, ' ') + "}"),
            "libadf.a: neither a libadf.a nor, with that many bytes, an aie_control_config.json");
}

}  // namespace
}  // namespace vppcheck::artifact
