// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "output_file.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "command.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::tool {
namespace {

/// `path: reason` of the last failure.
std::string failure(const std::string& path) {
  return fmt::format("{}: {}", text::printable(path), std::strerror(errno));
}

/// The file that a link leads to; the name itself where there is none yet.
std::string behind_links(const std::string& path) {
  char* const real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) return path;
  std::string found = real;
  std::free(real);
  return found;
}

/// Devices and pipes (`/dev/stdout`) are written to as they are: nothing can take their place.
bool is_special(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

std::optional<std::string> write_special(const std::string& path, std::string_view bytes) {
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return failure(path);
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (std::fclose(file) != 0 || !written) return failure(path);
  return std::nullopt;
}

}  // namespace

bool is_same_file(const std::string& a, const std::string& b) {
  const std::filesystem::path one(a);
  const std::filesystem::path other(b);
  std::error_code error;
  return one.lexically_normal() == other.lexically_normal() ||
         std::filesystem::equivalent(one, other, error);
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EAGAIN) {  // a terminal or pipe that others set to non-blocking
      pollfd ready = {file, POLLOUT, 0};
      ::poll(&ready, 1, -1);
      continue;
    }
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::optional<std::string> write_file(const std::string& path, std::string_view bytes,
                                      unsigned mode) {
  if (is_special(path)) return write_special(path, bytes);
  const std::string target = behind_links(path);
  std::string temporary = target + "." + std::string(6, 'X');  // mkstemp puts a name there
  const int file = ::mkstemp(temporary.data());
  if (file < 0) return failure(path);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const bool written = write_all(file, bytes) && ::fchmod(file, mode & ~mask) == 0;
  const bool closed = ::close(file) == 0;
  if (written && closed && std::rename(temporary.c_str(), target.c_str()) == 0) return std::nullopt;
  const std::string error = failure(path);
  ::unlink(temporary.c_str());
  return error;
}

int deliver(const std::string& file, std::string_view bytes) {
  if (file.empty()) return print(bytes);
  const auto error = write_file(file, bytes);
  if (!error) return kClean;
  complain(*error);
  return kUnreadable;
}

}  // namespace vppcheck::tool
