// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "cli/run_program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#if defined(__has_feature)
#define VPPCHECK_TEST_SANITIZED __has_feature(address_sanitizer)
#else
#define VPPCHECK_TEST_SANITIZED 0
#endif

namespace vppcheck::cli {
namespace {

/// A file without a name, so that no pipe can fill up while nobody reads it.
class Spool {
 public:
  explicit Spool(std::string_view bytes = {}) : file_(std::tmpfile()) {
    std::fwrite(bytes.data(), 1, bytes.size(), file_);
    std::fflush(file_);
    ::lseek(descriptor(), 0, SEEK_SET);
  }
  ~Spool() { std::fclose(file_); }
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  int descriptor() const { return ::fileno(file_); }
  std::string bytes() const {
    std::string all;
    char buffer[65536];
    ::lseek(descriptor(), 0, SEEK_SET);
    for (ssize_t got; (got = ::read(descriptor(), buffer, sizeof buffer)) > 0;) {
      all.append(buffer, static_cast<std::size_t>(got));
    }
    return all;
  }

 private:
  std::FILE* file_;
};

std::vector<std::string> environment_of(const Call& call) {
  std::vector<std::string> all = call.environment;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string text(*variable);
    const std::string name = text.substr(0, text.find('='));
    const bool is_meant_for_us = name == "NO_COLOR" || name == "FORCE_COLOR" ||
                                 name == "PLATFORM_REPO_PATHS" || name.starts_with("VPPCHECK_");
    if (is_meant_for_us) continue;
    const auto is_given = [&](const std::string& given) { return given.starts_with(name + "="); };
    if (std::none_of(call.environment.begin(), call.environment.end(), is_given)) {
      all.push_back(text);
    }
  }
  return all;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

void expect_little_memory(const Result& result) {
  constexpr long kMostKib = 256 * 1024;
  rusage own{};
  ::getrusage(RUSAGE_SELF, &own);
  if (VPPCHECK_TEST_SANITIZED || own.ru_maxrss > kMostKib) return;
  EXPECT_LT(result.peak_kib, kMostKib);
}
#undef VPPCHECK_TEST_SANITIZED

Result run(const Call& call) {
  const Spool in(call.input);
  const Spool out;
  const Spool err;
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, in.descriptor(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, err.descriptor(), STDERR_FILENO);
  int pipe[2] = {-1, -1};
  if (call.output_closed && ::pipe2(pipe, O_CLOEXEC) == 0) {
    ::close(pipe[0]);
    ::posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
  } else if (!call.output_file.empty()) {
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, call.output_file.c_str(), O_WRONLY,
                                       0);
  } else {
    ::posix_spawn_file_actions_adddup2(&actions, out.descriptor(), STDOUT_FILENO);
  }
  if (!call.directory.empty()) {
    ::posix_spawn_file_actions_addchdir_np(&actions, call.directory.c_str());
  }
  const std::string program = call.program.empty() ? VPPCHECK_PROGRAM : call.program;
  std::vector<std::string> words = {program};
  words.insert(words.end(), call.words.begin(), call.words.end());
  std::vector<std::string> environment = environment_of(call);
  pid_t child = -1;
  const int failed = ::posix_spawn(&child, program.c_str(), &actions, nullptr,
                                   pointers_to(words).data(), pointers_to(environment).data());
  ::posix_spawn_file_actions_destroy(&actions);
  if (pipe[1] >= 0) ::close(pipe[1]);
  Result result;
  if (failed != 0) {
    ADD_FAILURE() << "cannot run " << program;
    return result;
  }
  int status = 0;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  result.out = out.bytes();
  result.err = err.bytes();
  result.peak_kib = usage.ru_maxrss;
  return result;
}

TempDirectory::TempDirectory() : path_(testing::TempDir() + "vppcheck_XXXXXX") {
  if (::mkdtemp(path_.data()) == nullptr) ADD_FAILURE() << "cannot make " << path_;
  std::filesystem::create_directory(path_ + "/.git");
}

TempDirectory::~TempDirectory() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TempDirectory::write(std::string_view name, std::string_view bytes) const {
  const std::string path = *this / name;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string TempDirectory::read(std::string_view name) const {
  std::ifstream stream(*this / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> TempDirectory::files() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(path_)) {
    if (entry.path().filename() != ".git") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> rules_in(const nlohmann::json& report) {
  std::vector<std::string> rules;
  if (!report.is_object()) return {"no JSON"};
  for (const auto& finding : report.at("findings")) {
    rules.push_back(finding.at("rule").get<std::string>() + ":" + finding.at("line").dump());
  }
  return rules;
}

}  // namespace vppcheck::cli
