// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace vppcheck::corpus {

/// The folder of published configurations and tool runs beside the source tree; other people's data
/// that is no part of the project, so it may be absent.
inline std::filesystem::path published(std::string_view name) {
  return std::filesystem::path(VPPCHECK_SOURCE_DIR "/../shared") / name;
}

/// All bytes of a file; empty when it cannot be read.
inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The parts of a line between its tabs.
inline std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const auto tab = line.find('\t');
    cells.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace vppcheck::corpus
