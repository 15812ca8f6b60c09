// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "output_file.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace vppcheck::tool {
namespace {

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Devices and pipes (`/dev/stdout`) are written to as they are: nothing can take their place.
bool is_special(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

std::optional<std::string> write_special(const std::string& path, std::string_view bytes) {
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return fmt::format("{}: {}", path, std::strerror(errno));
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (std::fclose(file) != 0 || !written) return fmt::format("{}: {}", path, std::strerror(errno));
  return std::nullopt;
}

}  // namespace

std::optional<std::string> write_file(const std::string& path, std::string_view bytes) {
  if (is_special(path)) return write_special(path, bytes);
  std::string temporary = path + ".XXXXXX";
  const int file = ::mkstemp(temporary.data());
  if (file < 0) return fmt::format("{}: {}", path, std::strerror(errno));
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const bool written = write_all(file, bytes) && ::fchmod(file, 0666 & ~mask) == 0;
  const bool closed = ::close(file) == 0;
  if (written && closed && std::rename(temporary.c_str(), path.c_str()) == 0) return std::nullopt;
  const std::string error = fmt::format("{}: {}", path, std::strerror(errno));
  ::unlink(temporary.c_str());
  return error;
}

}  // namespace vppcheck::tool
