// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "vppcheck/text/file_reader.h"

// What a build system needs of a check: a file that says that it passed (`--stamp`) and a rule that
// says what it read (`--depfile`), in the form that gcc -MD -MP gave to make, ninja and CMake.

namespace vppcheck::tool {

/// Reads from the disk and remembers which files it read.
class RecordingReader final : public text::FileReader {
 public:
  /// Without `records` it remembers nothing, so that it costs nothing.
  explicit RecordingReader(bool records) : records_(records) {}

  tl::expected<std::string, text::ReadError> read(
      const std::string& path, std::size_t max_bytes = text::kMaxFileBytes) override;
  tl::expected<std::unique_ptr<text::RandomAccessFile>, text::ReadError> open(
      const std::string& path) override;
  bool exists(const std::string& path) override { return disk_.exists(path); }
  std::vector<std::string> list(const std::string& directory) override {
    return disk_.list(directory);
  }
  std::string working_directory() override { return disk_.working_directory(); }

  /// The regular files that were read, each once, in the order of their first reading. Standard
  /// input and pipes are none: they are gone when make looks for them.
  const std::vector<std::string>& files() const { return files_; }

 private:
  void record(const std::string& path);

  text::DiskReader disk_;
  bool records_;
  std::vector<std::string> files_;
  std::set<std::string> seen_;
};

/// Takes away the stamp of an earlier check, so that a check that fails, or is stopped, leaves
/// none: make runs it again. A file that no check wrote stays, and gives an error, which is a
/// sentence.
std::optional<std::string> remove_stamp(const std::string& stamp);

/// Writes the depfile, unless its name is empty, and then the stamp: there is never a stamp without
/// the list that keeps it true. `files` are those that the check read. The error is a sentence.
std::optional<std::string> write_stamp(const std::string& stamp, const std::string& depfile,
                                       const std::vector<std::string>& files);

/// The rule `target: every file`, and an empty rule for each file: without it make stops when one
/// was deleted (gcc's -MP is there for the same reason). GNU make, ninja and CMake read it; a name
/// with a line end or a `;`, for which make has no escape that the others know, is left out.
std::string make_rule(const std::string& target, const std::vector<std::string>& files);

}  // namespace vppcheck::tool
