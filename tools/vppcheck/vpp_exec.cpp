// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vpp_exec.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "vppcheck/text/file_reader.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::tool {
namespace {

constexpr int kNotFound = 127;
constexpr int kNotRunnable = 126;
/// More than `#!/bin/sh` and the mark take.
constexpr std::size_t kStartBytes = 256;

/// Whether a file is this program itself, by another name.
bool is_own(const std::string& path) {
  struct stat file {};
  struct stat own {};
  return ::stat(path.c_str(), &file) == 0 && ::stat("/proc/self/exe", &own) == 0 &&
         file.st_dev == own.st_dev && file.st_ino == own.st_ino;
}

bool is_runnable(const std::string& path) {
  struct stat file {};
  return ::stat(path.c_str(), &file) == 0 && S_ISREG(file.st_mode) &&
         ::access(path.c_str(), X_OK) == 0;
}

bool is_ours(const std::string& path) { return is_own(path) || is_shim(path); }

std::string on_path() {
  const char* const value = std::getenv("PATH");
  std::string_view rest = value != nullptr ? value : "";
  while (!rest.empty()) {
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    // An empty entry is the current directory (POSIX.1-2017, 8.3 Other Environment Variables).
    const std::string directory(colon == 0 ? "." : rest.substr(0, colon));
    const std::string path = directory + "/v++";
    if (is_runnable(path) && !is_ours(path)) return path;
    rest.remove_prefix(std::min(colon + 1, rest.size()));
  }
  return {};
}

}  // namespace

bool is_shim(const std::string& path) {
  struct stat file {};
  if (::stat(path.c_str(), &file) != 0 || !S_ISREG(file.st_mode)) return false;
  text::DiskReader disk;
  const auto opened = disk.open(path);
  if (!opened) return false;
  std::string start(kStartBytes, '\0');
  start.resize((*opened)->read_at(0, start.data(), start.size()));
  return start.starts_with("#!") && start.find("\n" + std::string(kShimMark)) != std::string::npos;
}

std::string own_path() {
  std::error_code error;
  const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::string() : path.string();
}

std::string find_vpp(const std::string& word) {
  const bool is_path = word.find('/') != std::string::npos;
  return is_path && !is_ours(word) ? word : on_path();
}

int exec_vpp(const std::string& word, const Words& words) {
  const std::string path = find_vpp(word);
  if (path.empty()) {
    complain("v++ is not found on PATH; source settings64.sh of Vitis first");
    return kNotFound;
  }
  Words all = {word};
  all.insert(all.end(), words.begin(), words.end());
  std::vector<char*> pointers;
  for (std::string& each : all) pointers.push_back(each.data());
  pointers.push_back(nullptr);
  // With a slash in it the path is not searched for; execvp runs scripts without `#!`, as a shell.
  ::execvp(path.c_str(), pointers.data());
  const int reason = errno;
  complain(fmt::format("{}: {}", text::printable(path), std::strerror(reason)));
  return reason == ENOENT ? kNotFound : kNotRunnable;
}

}  // namespace vppcheck::tool
