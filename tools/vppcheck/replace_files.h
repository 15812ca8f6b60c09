// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace vppcheck::tool {

/// A file that is written over.
struct Replacement {
  std::string path;
  std::string before;  ///< the bytes that are expected there
  std::string after;
};

/// Writes over existing files, each in one piece and with the mode it has; of a link the file that
/// it leads to. All new texts are on the disk before the first file is replaced, and a file that no
/// longer has the bytes expected stays as it is, with all others. The error is a sentence.
std::optional<std::string> replace_files(const std::vector<Replacement>& replacements);

}  // namespace vppcheck::tool
