// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace vppcheck::container {

/// A file that is not what it should be: `file:line: what is wrong` (line 0: the whole file). For a
/// member of an archive the file is `archive(member)`.
struct FileError {
  std::string file;
  std::uint32_t line = 0;
  std::string message;

  std::string show() const;
};

/// The name of a member of an archive as errors give it: `vadd.xo(vadd/kernel.xml)`.
std::string member_name(const std::string& archive, const std::string& member);

}  // namespace vppcheck::container
