// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/file_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "vppcheck/text/printable.h"

namespace vppcheck::text {
namespace {

/// Closes a file descriptor when it goes out of scope; standard input stays open.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ > 0) ::close(fd_);
  }
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

tl::unexpected<ReadError> error_for(const std::string& path, const std::string& reason) {
  return tl::unexpected(
      ReadError{(path == "-" ? std::string("standard input") : printable(path)) + ": " + reason});
}

std::string size_text(std::size_t bytes) {
  constexpr std::size_t kMebibyte = std::size_t{1} << 20;
  return bytes % kMebibyte == 0 ? std::to_string(bytes / kMebibyte) + " MiB"
                                : std::to_string(bytes) + " bytes";
}

bool has_nul(const std::string& path) { return path.find('\0') != std::string::npos; }

/// Reads up to `size` bytes and waits for them if need be; negative on error, 0 at the end.
ssize_t read_some(int fd, char* buffer, std::size_t size) {
  for (;;) {
    const ssize_t got = ::read(fd, buffer, size);
    if (got >= 0 || (errno != EINTR && errno != EAGAIN)) return got;
    // A pipe, as of `<(make config)`, whose writer has not written yet.
    if (errno == EAGAIN) {
      pollfd ready = {fd, POLLIN, 0};
      ::poll(&ready, 1, -1);
    }
  }
}

/// The bytes of a file that was read as a whole.
class WholeFile final : public RandomAccessFile {
 public:
  explicit WholeFile(std::string bytes) : bytes_(std::move(bytes)), file_(bytes_) {}
  std::uint64_t size() const override { return file_.size(); }
  std::size_t read_at(std::uint64_t offset, char* to, std::size_t size) override {
    return file_.read_at(offset, to, size);
  }

 private:
  const std::string bytes_;
  MemoryFile file_;
};

/// A file on the disk.
class DiskFile final : public RandomAccessFile {
 public:
  DiskFile(Descriptor file, std::uint64_t size) : file_(std::move(file)), size_(size) {}
  std::uint64_t size() const override { return size_; }
  std::size_t read_at(std::uint64_t offset, char* to, std::size_t size) override {
    std::size_t filled = 0;
    while (filled < size && offset + filled < size_) {
      const ssize_t got =
          ::pread(file_.get(), to + filled, size - filled, static_cast<off_t>(offset + filled));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) break;  // the file shrank, or cannot be read: the caller sees a cut file
      filled += static_cast<std::size_t>(got);
    }
    return filled;
  }

 private:
  Descriptor file_;
  std::uint64_t size_;
};

}  // namespace

std::size_t MemoryFile::read_at(std::uint64_t offset, char* to, std::size_t size) {
  if (offset >= bytes_.size()) return 0;
  return bytes_.copy(to, size, static_cast<std::size_t>(offset));
}

tl::expected<std::unique_ptr<RandomAccessFile>, ReadError> FileReader::open(
    const std::string& path) {
  auto bytes = read(path);
  if (!bytes) return tl::unexpected(bytes.error());
  return std::make_unique<WholeFile>(std::move(*bytes));
}

tl::expected<std::unique_ptr<RandomAccessFile>, ReadError> DiskReader::open(
    const std::string& path) {
  if (has_nul(path)) return error_for(path, "the name holds a NUL byte");
  if (path != "-") {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) return error_for(path, std::strerror(errno));
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) return error_for(path, std::strerror(errno));
    if (S_ISREG(status.st_mode)) {
      return std::make_unique<DiskFile>(std::move(file),
                                        static_cast<std::uint64_t>(status.st_size));
    }
  }
  return FileReader::open(path);  // pipes cannot be read in parts
}

tl::expected<std::string, ReadError> DiskReader::read(const std::string& path,
                                                      std::size_t max_bytes) {
  if (has_nul(path)) return error_for(path, "the name holds a NUL byte");
  // O_NONBLOCK: opening a named pipe that nobody writes must not hang.
  const Descriptor file(path == "-" ? 0 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) return error_for(path, std::strerror(errno));
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return error_for(path, std::strerror(errno));
  if (S_ISDIR(status.st_mode)) return error_for(path, "is a directory");
  const std::string too_large = "is larger than the limit of " + size_text(max_bytes);
  const bool is_regular = S_ISREG(status.st_mode);
  const auto expected_size = is_regular ? static_cast<std::size_t>(status.st_size) : std::size_t{0};
  if (expected_size > max_bytes) return error_for(path, too_large);

  std::string bytes;
  bytes.resize(expected_size + 1);  // one more byte, so that the end is seen without growing
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) bytes.resize(std::max<std::size_t>(filled * 2, 4096));
    const ssize_t got = read_some(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0) return error_for(path, std::strerror(errno));
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > max_bytes) return error_for(path, too_large);
    if (is_regular && filled < bytes.size()) break;  // a short read of a file is its end
  }
  bytes.resize(filled);
  return bytes;
}

bool DiskReader::exists(const std::string& path) {
  return !has_nul(path) && ::access(path.c_str(), F_OK) == 0;
}

std::vector<std::string> DiskReader::list(const std::string& directory) {
  std::vector<std::string> names;
  std::error_code error;
  for (std::filesystem::directory_iterator it(directory, error), end; !error && it != end;
       it.increment(error)) {
    std::error_code ignored;
    if (it->is_regular_file(ignored)) names.push_back(it->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string DiskReader::working_directory() {
  std::error_code error;
  const std::filesystem::path path = std::filesystem::current_path(error);
  return error ? std::string() : path.string();
}

std::string directory_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

std::string stem_of(const std::string& path) {
  const auto slash = path.rfind('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const auto dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace vppcheck::text
