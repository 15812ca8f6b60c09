// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace vppcheck::text {

/// The largest file that is read: 64 MiB. A hand-written configuration is some kilobytes; the
/// largest of 1,010 published ones has 26 KB.
inline constexpr std::size_t kMaxFileBytes = std::size_t{64} << 20;

/// Why a file could not be read: `path: reason`, ready to print.
struct ReadError {
  std::string message;
};

/// An open file of which parts are read: archives can be far larger than what is wanted of them.
class RandomAccessFile {
 public:
  virtual ~RandomAccessFile() = default;

  virtual std::uint64_t size() const = 0;
  /// Copies up to `size` bytes from `offset` on; fewer at the end of the file and when it cannot be
  /// read.
  virtual std::size_t read_at(std::uint64_t offset, char* to, std::size_t size) = 0;
};

/// The bytes of a memory as such a file; they must outlive it.
class MemoryFile final : public RandomAccessFile {
 public:
  explicit MemoryFile(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t size() const override { return bytes_.size(); }
  std::size_t read_at(std::uint64_t offset, char* to, std::size_t size) override;

 private:
  std::string_view bytes_;
};

/// The only way in which the library touches the file system, so that tests need no disk.
class FileReader {
 public:
  virtual ~FileReader() = default;

  /// The bytes of the file `path`; `-` is standard input. Directories, unreadable files and files
  /// larger than `max_bytes` are errors.
  virtual tl::expected<std::string, ReadError> read(const std::string& path,
                                                    std::size_t max_bytes = kMaxFileBytes) = 0;
  /// Opens a regular file for reading parts of it. The errors are those of `read`, without a limit
  /// of size. A reader that does not know better reads the whole file.
  virtual tl::expected<std::unique_ptr<RandomAccessFile>, ReadError> open(const std::string& path);
  /// Whether `path` names something that exists.
  virtual bool exists(const std::string& path) = 0;
  /// Names (not paths) of the regular files in a directory, sorted; none when it cannot be read.
  virtual std::vector<std::string> list(const std::string& directory) = 0;
  /// The directory from which relative paths count, absolute; empty when it is not known.
  virtual std::string working_directory() { return {}; }
};

/// Reads from the disk.
class DiskReader final : public FileReader {
 public:
  tl::expected<std::string, ReadError> read(const std::string& path,
                                            std::size_t max_bytes = kMaxFileBytes) override;
  tl::expected<std::unique_ptr<RandomAccessFile>, ReadError> open(const std::string& path) override;
  bool exists(const std::string& path) override;
  std::vector<std::string> list(const std::string& directory) override;
  std::string working_directory() override;
};

/// The directory part of a path with its slash; empty for a bare name.
std::string directory_of(const std::string& path);
/// The name of a path without its directory and without the last suffix: `a/b.xpfm` gives `b`.
std::string stem_of(const std::string& path);

}  // namespace vppcheck::text
