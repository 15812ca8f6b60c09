// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Writes ZIP archives field by field (PKWARE APPNOTE.TXT 6.3.10), also such as no tool writes.
namespace vppcheck::support {

/// One member; what is not given is told truthfully.
struct RawMember {
  std::string name;
  std::string packed;                         ///< the bytes in the archive
  std::optional<std::uint64_t> claimed = {};  ///< bytes unpacked, as both headers say
  std::uint16_t method = 0;                   ///< 0 store, 8 deflate, 14 LZMA (4.4.5)
  std::uint16_t flags = 0;                    ///< bit 0: encrypted (4.4.4)
  std::optional<std::uint32_t> crc = {};      ///< of the bytes unpacked
};

inline std::uint32_t crc32_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

/// The archive.
inline std::string raw_zip(const std::vector<RawMember>& members) {
  std::string bytes;
  std::string table;
  const auto add = [](std::string& to, std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i) to += static_cast<char>(value >> 8 * i & 0xFF);
  };
  for (const RawMember& member : members) {
    const std::uint64_t claimed = member.claimed.value_or(member.packed.size());
    const bool is_large = claimed >= 0xFFFFFFFF;
    const std::uint64_t offset = bytes.size();
    // 4.5.3: sizes that do not fit into 32 bits stand in an extra field.
    std::string extra;
    if (is_large) {
      add(extra, 1, 2);
      add(extra, 16, 2);
      add(extra, claimed, 8);
      add(extra, member.packed.size(), 8);
    }
    const auto add_common = [&](std::string& to) {
      add(to, 45, 2);
      add(to, member.flags, 2);
      add(to, member.method, 2);
      add(to, 0, 4);
      add(to, member.crc.value_or(crc32_of(member.packed)), 4);
      add(to, is_large ? 0xFFFFFFFF : member.packed.size(), 4);
      add(to, is_large ? 0xFFFFFFFF : claimed, 4);
      add(to, member.name.size(), 2);
      add(to, extra.size(), 2);
    };
    bytes += "PK\x03\x04";
    add_common(bytes);
    bytes += member.name + extra + member.packed;
    table += "PK\x01\x02";
    add(table, 45, 2);
    add_common(table);
    add(table, 0, 2 + 2 + 2);
    add(table, 0, 4);
    add(table, offset, 4);
    table += member.name + extra;
  }
  const std::uint64_t start = bytes.size();
  bytes += table + "PK\x05\x06";
  add(bytes, 0, 4);
  add(bytes, members.size() & 0xFFFF, 2);
  add(bytes, members.size() & 0xFFFF, 2);
  add(bytes, table.size(), 4);
  add(bytes, start, 4);
  add(bytes, 0, 2);
  return bytes;
}

}  // namespace vppcheck::support
