// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/elf.h"

#include <gtest/gtest.h>

#include <cstring>

#include "support/archives.h"

namespace vppcheck::container {
namespace {

using support::elf_of;

/// `name=content;` of each section, or the error.
std::string show(const std::string& bytes) {
  const auto sections = read_elf_sections(bytes, "sw.o");
  if (!sections) return sections.error().show();
  std::string out;
  for (const ElfSection& section : *sections) {
    out += section.name + "=" + std::string(section.bytes.substr(0, 20)) + ";";
  }
  return out;
}

/// The object with one header of a section changed; 0 is the empty one that every object has.
template <class Change>
std::string with_header(const std::string& object, std::size_t index, Change change) {
  // Not a string: GCC 12 takes the short buffer inside one for all that it holds and warns.
  std::vector<char> bytes(object.begin(), object.end());
  Elf64_Ehdr start;
  std::memcpy(&start, bytes.data(), sizeof start);
  Elf64_Shdr header;
  char* const place = bytes.data() + start.e_shoff + index * sizeof header;
  std::memcpy(&header, place, sizeof header);
  change(header);
  std::memcpy(place, &header, sizeof header);
  return std::string(bytes.begin(), bytes.end());
}

const std::string kObject = elf_of({{".rodata", "text"}, {".aie", "{}"}, {".empty", ""}});
constexpr std::size_t kNames = 4;  // the section of names comes last

TEST(Elf, GivesTheSectionsThatHaveBytes) {
  EXPECT_EQ(show(kObject).substr(0, 21), ".rodata=text;.aie={};");
  const auto sections = read_elf_sections(kObject, "sw.o");
  EXPECT_EQ(find_section(*sections, ".aie")->bytes, "{}");
  EXPECT_EQ(find_section(*sections, ".empty"), nullptr);
  EXPECT_EQ(find_section(*sections, ".other"), nullptr);
}

TEST(Elf, ASectionWithoutBytesMayHaveAnySize) {
  const std::string bytes = with_header(kObject, 1, [](Elf64_Shdr& header) {
    header.sh_type = SHT_NOBITS;
    header.sh_size = 10'000'000'000;
  });
  EXPECT_EQ(show(bytes).substr(0, 8), ".aie={};");
}

TEST(Elf, OtherBytesAreRefused) {
  EXPECT_EQ(show(""), "sw.o: not an ELF object");
  EXPECT_EQ(show("text"), "sw.o: not an ELF object");
  std::string small = kObject;
  small[EI_CLASS] = ELFCLASS32;
  EXPECT_TRUE(show(small).starts_with("sw.o: ")) << show(small);
}

TEST(Elf, ACutObjectIsRefused) {
  for (std::size_t size = 0; size < kObject.size(); ++size) {
    EXPECT_TRUE(show(kObject.substr(0, size)).starts_with("sw.o: ")) << size;
  }
}

TEST(Elf, SectionsMayNotOverlap) {
  Elf64_Shdr first{};
  with_header(kObject, 1, [&](Elf64_Shdr& header) { first = header; });
  EXPECT_EQ(show(with_header(kObject, 2,
                             [&](Elf64_Shdr& header) { header.sh_offset = first.sh_offset + 1; })),
            "sw.o: sections of the ELF object overlap");
}

TEST(Elf, SectionsMayNotLeaveTheFile) {
  for (const std::uint64_t size :
       {std::uint64_t{100'000}, std::uint64_t{10'000'000'000}, ~std::uint64_t{0}}) {
    EXPECT_EQ(show(with_header(kObject, 1, [&](Elf64_Shdr& header) { header.sh_size = size; })),
              "sw.o: section 1 lies behind the end of the ELF object");
    EXPECT_EQ(show(with_header(kObject, 1, [&](Elf64_Shdr& header) { header.sh_offset = size; })),
              "sw.o: section 1 lies behind the end of the ELF object");
  }
  EXPECT_EQ(show(with_header(kObject, 1, [](Elf64_Shdr& header) { header.sh_name = 1'000'000; })),
            "sw.o: section 1 of the ELF object has no name");
}

// libelf unpacks such a section to whatever size its header claims.
TEST(Elf, CompressedNamesAreRefused) {
  EXPECT_EQ(show(with_header(kObject, kNames,
                             [](Elf64_Shdr& header) { header.sh_flags = SHF_COMPRESSED; })),
            "sw.o: the names of the ELF object's sections are compressed");
}

// Many headers can point at one long name: 2,000 times 1 MB here.
TEST(Elf, LongNamesTakeNoMemory) {
  std::string bytes = elf_of(std::vector<support::Part>(2'000, {"n", "x"}));
  const std::string names = std::string(1'000'000, 'n') + '\0';
  for (std::size_t i = 1; i <= 2'000; ++i) {
    bytes = with_header(std::move(bytes), i, [](Elf64_Shdr& header) { header.sh_name = 0; });
  }
  const std::size_t end = bytes.size();
  bytes = with_header(std::move(bytes), 2'001, [&](Elf64_Shdr& header) {
    header.sh_name = 0;
    header.sh_offset = end;
    header.sh_size = names.size();
  });
  EXPECT_EQ(show(bytes + names), "");
  const std::string longest(kMostElfNameBytes, 'n');
  EXPECT_TRUE(show(elf_of({{longest, "x"}})).starts_with(longest));
  EXPECT_FALSE(show(elf_of({{longest + "n", "x"}})).starts_with("n"));
}

}  // namespace
}  // namespace vppcheck::container
