// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <elf.h>
#include <zlib.h>

#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/raw_zip.h"

// Makes the wrappings that the tools leave behind, so that fixtures are written in plain text.
namespace vppcheck::support {

/// A name and a content: a member of an archive, or a section of an object.
using Part = std::pair<std::string, std::string>;

/// The bytes as a raw DEFLATE stream, as ZIP holds them.
inline std::string deflated(std::string_view bytes) {
  z_stream stream{};
  deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  // zlib takes a pointer that is not const and only reads.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

/// A ZIP archive with these members, deflated or (`deflate` false) stored.
inline std::string zip_of(const std::vector<Part>& members, bool deflate = true) {
  std::vector<RawMember> raw;
  for (const auto& [name, content] : members) {
    raw.push_back({.name = name,
                   .packed = deflate ? deflated(content) : content,
                   .claimed = content.size(),
                   .method = static_cast<std::uint16_t>(deflate ? 8 : 0),
                   .flags = 0,
                   .crc = crc32_of(content)});
  }
  return raw_zip(raw);
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
