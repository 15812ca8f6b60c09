// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "replace_files.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>

#include "output_file.h"
#include "vppcheck/text/file_reader.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::tool {
namespace {

/// `path: reason` of the last failure.
std::string failure(const std::string& path) {
  return fmt::format("{}: {}", text::printable(path), std::strerror(errno));
}

/// A new text beside the file whose place it will take; gone at the end unless it took it.
class Successor {
 public:
  explicit Successor(const Replacement& replacement) : replacement_(replacement) {}
  ~Successor() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }
  Successor(const Successor&) = delete;
  Successor& operator=(const Successor&) = delete;

  std::optional<std::string> write() {
    char* const real = ::realpath(replacement_.path.c_str(), nullptr);
    if (real == nullptr) return failure(replacement_.path);
    path_ = real;
    std::free(real);
    struct stat status {};
    if (::stat(path_.c_str(), &status) != 0) return failure(path_);
    if (!S_ISREG(status.st_mode)) {
      return fmt::format("{}: not a regular file", text::printable(path_));
    }
    if (::access(path_.c_str(), W_OK) != 0) return failure(path_);
    std::string name = path_ + "." + std::string(6, 'X');  // mkstemp puts a name there
    const int file = ::mkstemp(name.data());
    if (file < 0) return failure(path_);
    temporary_ = name;
    bool done = write_all(file, replacement_.after);
    // Only root may give a file away; for others it stays their own.
    const bool owned = ::fchown(file, status.st_uid, status.st_gid) == 0 || errno == EPERM;
    done = done && owned && ::fchmod(file, status.st_mode & 07777) == 0 && ::fsync(file) == 0;
    const int reason = errno;
    const bool closed = ::close(file) == 0;
    if (done && closed) return std::nullopt;
    if (!done) errno = reason;
    return failure(path_);
  }

  std::optional<std::string> check() const {
    text::DiskReader reader;
    const auto now = reader.read(path_);
    if (now && *now == replacement_.before) return std::nullopt;
    return fmt::format("{}: changed by somebody else; nothing is written", text::printable(path_));
  }

  std::optional<std::string> take_place() {
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) return failure(path_);
    temporary_.clear();
    return std::nullopt;
  }

 private:
  const Replacement& replacement_;
  std::string path_;
  std::string temporary_;
};

}  // namespace

std::optional<std::string> replace_files(const std::vector<Replacement>& replacements) {
  std::deque<Successor> successors;
  for (const Replacement& replacement : replacements) {
    if (auto error = successors.emplace_back(replacement).write()) return error;
  }
  for (const Successor& successor : successors) {
    if (auto error = successor.check()) return error;
  }
  for (Successor& successor : successors) {
    if (auto error = successor.take_place()) return error;
  }
  return std::nullopt;
}

}  // namespace vppcheck::tool
