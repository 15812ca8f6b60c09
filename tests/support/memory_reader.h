// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <utility>

#include "vppcheck/text/file_reader.h"

namespace vppcheck::support {

/// Files that exist only in the test.
class MemoryReader final : public text::FileReader {
 public:
  explicit MemoryReader(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  tl::expected<std::string, text::ReadError> read(const std::string& path,
                                                  std::size_t max_bytes) override {
    const auto file = files_.find(path);
    if (file == files_.end()) return tl::unexpected(text::ReadError{path + ": no such file"});
    if (file->second.size() > max_bytes) return tl::unexpected(text::ReadError{path + ": large"});
    return file->second;
  }
  bool exists(const std::string& path) override { return files_.count(path) != 0; }
  std::vector<std::string> list(const std::string& directory) override {
    std::vector<std::string> names;
    const std::string folder = directory == "." ? "" : directory + "/";
    for (const auto& [path, bytes] : files_) {
      if (text::directory_of(path) == folder) names.push_back(path.substr(folder.size()));
    }
    return names;
  }
  std::string working_directory() override { return "/srv/design"; }

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace vppcheck::support
