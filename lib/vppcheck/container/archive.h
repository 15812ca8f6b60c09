// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/container/file_error.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::container {

/// The wrappings that are read: ZIP (.xo, .xsa, the archive inside libadf.a; PKWARE APPNOTE.TXT
/// 6.3.10) and the Unix archive of `ar` (libadf.a).
enum class ArchiveKind : std::uint8_t { zip, ar };

/// Bounds of ours for one archive. The largest real ones looked at (an .xo of Vitis HLS 2022.2 and
/// a linked .xsa of EdoardoDAlessio/ACA-Project-2024) have below 100 members and no member that is
/// read has more than 2 MB.
struct ArchiveLimits {
  std::size_t entries = 65'536;
  std::size_t member_bytes = std::size_t{32} << 20;
  std::size_t total_bytes = std::size_t{64} << 20;
  /// The most bytes that one byte of the archive may unfold to: DEFLATE cannot do better than
  /// 1,032 to 1 (zlib, "Maximum Compression Factor"), and a real report does about 20 to 1.
  std::size_t ratio = 200;
  /// The most bytes that are read to come to the next member. libarchive reads the whole table of
  /// a ZIP archive before the first, and the table of long names of an `ar` archive, into memory.
  /// 65,536 members with names of 150 bytes have a table of 13 MB.
  std::size_t table_bytes = std::size_t{16} << 20;
};

/// One member with its content.
struct Member {
  std::string name;
  std::string bytes;
};

/// Which members to read, by name.
using Wanted = std::function<bool(std::string_view name)>;

/// Reads the members whose names are `wanted`, in the order of the archive; the others are passed
/// over, not unpacked. Nothing touches the disk. Errors: not an archive of that kind, cut off,
/// beyond a limit, a wanted member that is encrypted, unreadable or packed by another method than
/// "store" and "deflate", a wanted name that stands twice, and a member that has more or fewer
/// bytes than its header says. `file` is only for messages.
tl::expected<std::vector<Member>, FileError> read_members(std::string_view bytes,
                                                          const std::string& file, ArchiveKind kind,
                                                          const Wanted& wanted,
                                                          const ArchiveLimits& limits = {});

/// The same from an open file, of which only what is needed is read: platforms (.xsa) can have
/// hundreds of megabytes.
tl::expected<std::vector<Member>, FileError> read_members(text::RandomAccessFile& input,
                                                          const std::string& file, ArchiveKind kind,
                                                          const Wanted& wanted,
                                                          const ArchiveLimits& limits = {});

/// The member of that name; null when it is not among them.
const Member* find_member(const std::vector<Member>& members, std::string_view name);

/// Whether the bytes begin like a ZIP archive: the signature of a local file header or, in an
/// archive without members, of the end of the central directory (PKWARE APPNOTE.TXT 6.3.10, 4.3.7
/// and 4.3.16). The first four bytes are enough.
constexpr bool looks_like_zip(std::string_view bytes) {
  const std::string_view signature = bytes.substr(0, 4);
  return signature == std::string_view("PK\x03\x04", 4) ||
         signature == std::string_view("PK\x05\x06", 4);
}

/// Whether the bytes begin like an archive of `ar`.
constexpr bool looks_like_ar(std::string_view bytes) { return bytes.substr(0, 8) == "!<arch>\n"; }

}  // namespace vppcheck::container
