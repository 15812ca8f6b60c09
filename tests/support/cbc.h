// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace vppcheck::cbc {

/// What CBC (Debian package coinor-cbc) says of an integer program.
struct Answer {
  enum class Status { optimal, infeasible, stopped, failed };
  Status status = Status::failed;
  double objective = 0;
  double seconds = 0;  ///< wall clock, with the start of the program and its reading of the file
};

inline bool is_there() { return std::filesystem::exists("/usr/bin/cbc"); }

/// Runs CBC with one thread for at most so many seconds of wall clock.
inline Answer solve(const std::string& lp_text, int most_seconds) {
  namespace fs = std::filesystem;
  const fs::path stem = fs::temp_directory_path() / ("vppcheck-cbc-" + std::to_string(getpid()));
  const std::string lp = stem.string() + ".lp";
  const std::string solution = stem.string() + ".txt";
  std::error_code ignored;
  fs::remove(solution, ignored);
  Answer answer;
  std::FILE* file = std::fopen(lp.c_str(), "wb");
  if (file == nullptr) return answer;
  std::fwrite(lp_text.data(), 1, lp_text.size(), file);
  std::fclose(file);
  const std::string limit = std::to_string(most_seconds);
  const std::string command = "timeout " + std::to_string(most_seconds + 10) + " /usr/bin/cbc " +
                              lp + " timeMode elapsed sec " + limit + " threads 0 solve solution " +
                              solution + " >/dev/null 2>&1";
  const auto start = std::chrono::steady_clock::now();
  const int status = std::system(command.c_str());
  answer.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  char line[200] = "";
  file = std::fopen(solution.c_str(), "rb");
  if (file != nullptr) {
    if (std::fgets(line, sizeof line, file) == nullptr) line[0] = '\0';
    std::fclose(file);
  }
  fs::remove(lp, ignored);
  fs::remove(solution, ignored);
  const std::string said = line;
  if (status != 0) answer.status = Answer::Status::stopped;
  if (said.starts_with("Optimal")) answer.status = Answer::Status::optimal;
  if (said.starts_with("Stopped")) answer.status = Answer::Status::stopped;
  if (said.starts_with("Infeasible") || said.starts_with("Integer infeasible")) {
    answer.status = Answer::Status::infeasible;
  }
  if (const auto at = said.find("value "); at != std::string::npos) {
    answer.objective = std::strtod(said.c_str() + at + 6, nullptr);
  }
  return answer;
}

}  // namespace vppcheck::cbc
