// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace vppcheck::artifact {

/// Whether the bytes begin like a ZIP archive, which every kernel object (.xo) is: the signature of
/// a local file header or, in an archive without members, of the end of the central directory
/// (PKWARE APPNOTE.TXT 6.3.10, 4.3.7 and 4.3.16). The first four bytes are enough.
constexpr bool looks_like_zip(std::string_view bytes) {
  const std::string_view signature = bytes.substr(0, 4);
  return signature == std::string_view("PK\x03\x04", 4) ||
         signature == std::string_view("PK\x05\x06", 4);
}

}  // namespace vppcheck::artifact
