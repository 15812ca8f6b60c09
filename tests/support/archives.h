// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <elf.h>

#include <cstdio>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

// Makes the wrappings that the tools leave behind, so that fixtures are written in plain text.
namespace vppcheck::support {

/// A name and a content: a member of an archive, or a section of an object.
using Part = std::pair<std::string, std::string>;

/// A ZIP archive with these members, deflated or (`deflate` false) stored.
inline std::string zip_of(const std::vector<Part>& members, bool deflate = true) {
  std::string bytes(1 << 16, '\0');
  for (const Part& member : members) bytes.resize(bytes.size() + 2 * member.second.size() + 1024);
  std::size_t used = 0;
  archive* const writer = archive_write_new();
  archive_write_set_format_zip(writer);
  if (deflate) {
    archive_write_zip_set_compression_deflate(writer);
  } else {
    archive_write_zip_set_compression_store(writer);
  }
  archive_write_set_bytes_in_last_block(writer, 1);
  archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
  for (const auto& [name, content] : members) {
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writer, entry);
    archive_write_data(writer, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  bytes.resize(used);
  return bytes;
}

/// An archive of `ar` with these members, which begins with an empty table of symbols as libadf.a
/// does; names have at most 15 characters.
inline std::string ar_of(const std::vector<Part>& members) {
  std::string bytes = "!<arch>\n";
  const auto add = [&](const std::string& name, const std::string& content) {
    char header[61];
    std::snprintf(header, sizeof header, "%-16s%-12s%-6s%-6s%-8s%-10zu`\n", name.c_str(), "0", "0",
                  "0", "644", content.size());
    bytes += header + content;
    if (bytes.size() % 2 != 0) bytes += '\n';
  };
  add("/", std::string(4, '\0'));
  for (const auto& [name, content] : members) add(name + "/", content);
  return bytes;
}

/// A relocatable ELF64 object without code whose sections hold these bytes.
inline std::string elf_of(const std::vector<Part>& sections) {
  std::string names(1, '\0');
  std::vector<Elf64_Shdr> headers(1);
  std::string bytes(sizeof(Elf64_Ehdr), '\0');
  const auto add = [&](const std::string& name, const std::string& content, Elf64_Word type) {
    Elf64_Shdr header{};
    header.sh_name = static_cast<Elf64_Word>(names.size());
    header.sh_type = type;
    header.sh_offset = bytes.size();
    header.sh_size = content.size();
    header.sh_addralign = 1;
    names += name + '\0';
    bytes += content;
    headers.push_back(header);
  };
  for (const auto& [name, content] : sections) add(name, content, SHT_PROGBITS);
  const std::size_t own_name = names.size();
  names += std::string(".shstrtab") + '\0';
  Elf64_Shdr strings{};
  strings.sh_name = static_cast<Elf64_Word>(own_name);
  strings.sh_type = SHT_STRTAB;
  strings.sh_offset = bytes.size();
  strings.sh_size = names.size();
  strings.sh_addralign = 1;
  headers.push_back(strings);
  bytes += names;
  bytes.resize((bytes.size() + 7) / 8 * 8);

  Elf64_Ehdr start{};
  std::memcpy(start.e_ident, ELFMAG, SELFMAG);
  start.e_ident[EI_CLASS] = ELFCLASS64;
  start.e_ident[EI_DATA] = ELFDATA2LSB;
  start.e_ident[EI_VERSION] = EV_CURRENT;
  start.e_type = ET_REL;
  start.e_machine = EM_X86_64;
  start.e_version = EV_CURRENT;
  start.e_shoff = bytes.size();
  start.e_ehsize = sizeof start;
  start.e_shentsize = sizeof(Elf64_Shdr);
  start.e_shnum = static_cast<Elf64_Half>(headers.size());
  start.e_shstrndx = static_cast<Elf64_Half>(headers.size() - 1);
  std::memcpy(bytes.data(), &start, sizeof start);
  bytes.append(reinterpret_cast<const char*>(headers.data()), headers.size() * sizeof headers[0]);
  return bytes;
}

}  // namespace vppcheck::support
