// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/elf.h"

#include <fmt/format.h>
#include <gelf.h>
#include <libelf.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

namespace vppcheck::container {
namespace {

struct EndElf {
  void operator()(Elf* elf) const { elf_end(elf); }
};

/// Where a section's bytes lie in the file.
struct Extent {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

bool overlap(std::vector<Extent> extents) {
  std::sort(extents.begin(), extents.end(),
            [](const Extent& a, const Extent& b) { return a.begin < b.begin; });
  for (std::size_t i = 1; i < extents.size(); ++i) {
    if (extents[i].begin < extents[i - 1].end) return true;
  }
  return false;
}

}  // namespace

tl::expected<std::vector<ElfSection>, FileError> read_elf_sections(std::string_view bytes,
                                                                   const std::string& file) {
  const auto fail = [&](std::string message) {
    return tl::unexpected(FileError{file, 0, std::move(message)});
  };
  if (bytes.substr(0, 4) != std::string_view(ELFMAG, SELFMAG)) return fail("not an ELF object");
  if (elf_version(EV_CURRENT) == EV_NONE) return fail("libelf is too old");
  // libelf takes a pointer that is not const and writes only when it is told to.
  const std::unique_ptr<Elf, EndElf> elf(elf_memory(const_cast<char*>(bytes.data()), bytes.size()));
  if (!elf || elf_kind(elf.get()) != ELF_K_ELF || gelf_getclass(elf.get()) != ELFCLASS64) {
    return fail("not a 64-bit ELF object, or cut off");
  }
  std::size_t count = 0;
  std::size_t names = 0;
  if (elf_getshdrnum(elf.get(), &count) != 0 || elf_getshdrstrndx(elf.get(), &names) != 0) {
    return fail("the ELF object has no readable table of sections");
  }
  // libelf takes an object for one without sections when their table lies behind the end.
  GElf_Ehdr start{};
  if (gelf_getehdr(elf.get(), &start) == nullptr) return fail("the ELF object has no header");
  if (start.e_shoff != 0 && (count == 0 || start.e_shoff > bytes.size() ||
                             count > (bytes.size() - start.e_shoff) / sizeof(Elf64_Shdr))) {
    return fail("the ELF object is cut off before the end of its table of sections");
  }
  if (count > kMostElfSections) {
    return fail(fmt::format("the ELF object has more than {} sections", kMostElfSections));
  }
  // libelf would unpack the names to whatever size their header claims.
  GElf_Shdr table{};
  if (gelf_getshdr(elf_getscn(elf.get(), names), &table) != nullptr &&
      (table.sh_flags & SHF_COMPRESSED) != 0) {
    return fail("the names of the ELF object's sections are compressed");
  }
  std::vector<ElfSection> sections;
  std::vector<Extent> extents;
  for (std::size_t i = 1; i < count; ++i) {
    GElf_Shdr header{};
    Elf_Scn* const section = elf_getscn(elf.get(), i);
    if (section == nullptr || gelf_getshdr(section, &header) == nullptr) {
      return fail(fmt::format("section {} of the ELF object cannot be read", i));
    }
    if (header.sh_type == SHT_NOBITS || header.sh_type == SHT_NULL || header.sh_size == 0) continue;
    if (header.sh_offset > bytes.size() || header.sh_size > bytes.size() - header.sh_offset) {
      return fail(fmt::format("section {} lies behind the end of the ELF object", i));
    }
    const char* const name = elf_strptr(elf.get(), names, header.sh_name);
    if (name == nullptr) return fail(fmt::format("section {} of the ELF object has no name", i));
    extents.push_back({header.sh_offset, header.sh_offset + header.sh_size});
    if (strnlen(name, kMostElfNameBytes + 1) > kMostElfNameBytes) continue;
    sections.push_back({name, bytes.substr(header.sh_offset, header.sh_size)});
  }
  if (overlap(std::move(extents))) return fail("sections of the ELF object overlap");
  return sections;
}

const ElfSection* find_section(const std::vector<ElfSection>& sections, std::string_view name) {
  const auto it = std::find_if(sections.begin(), sections.end(),
                               [&](const ElfSection& section) { return section.name == name; });
  return it == sections.end() ? nullptr : &*it;
}

}  // namespace vppcheck::container
