// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace vppcheck::text {

/// One `key = value` of an INI file; the value is never empty.
struct IniEntry {
  std::string key;
  std::string value;
  std::uint32_t line = 0;
};

/// One `[kind label]` with its entries in the order of the file; no key comes twice.
struct IniSection {
  std::string kind;   ///< `slr`
  std::string label;  ///< `SLR0`; empty in `[platform]`
  std::uint32_t line = 0;
  std::vector<IniEntry> entries;

  const IniEntry* find(std::string_view key) const;
  /// `[slr SLR0]`.
  std::string title() const;
};

/// What is wrong, and in which line; 0 is the whole file.
struct IniError {
  std::uint32_t line = 0;
  std::string message;
};

/// The sections of one of our own INI files: platform tables, kernel tables and `.vppcheck.ini`.
/// Keys and values are split by inih, which itself would silently cut lines at 199 bytes, join
/// indented lines to the value before and take `:` for `=`; all three are errors here. So are
/// control characters, a section or a key that comes twice, empty values, files over 1 MiB, names
/// of sections over 1,024 bytes and more than 1,024 sections or 512 keys in one. A byte order mark
/// and Windows line ends are tolerated; lines that begin with `#` or `;` are comments of any
/// length, and so is what follows ` ;`.
tl::expected<std::vector<IniSection>, IniError> read_ini(std::string_view bytes);

}  // namespace vppcheck::text
