// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>

#include "vppcheck/artifact/tool_log.h"

namespace vppcheck::artifact {
namespace {

constexpr std::string_view kBlanks = " \t\r";
constexpr std::string_view kClock = "-clock.";

// The switches as SYSTEM_LINK 82-62 prints them in public logs.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kConnectivity = {{
    {"-nk", "nk"},
    {"-slr", "slr"},
    {"-sp", "sp"},
    {"-sc", "stream_connect"},
}};

/// The next word of a command; empty behind the last.
std::string_view next_word(std::string_view& rest) {
  const std::size_t first = rest.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return rest = {};
  rest.remove_prefix(first);
  const std::string_view word = rest.substr(0, rest.find_first_of(kBlanks));
  rest.remove_prefix(word.size());
  return word;
}

void add(std::string& section, std::string_view key, std::string_view value) {
  section.append(key).append("=").append(value).append("\n");
}

}  // namespace

std::string config_of_cfgen(std::string_view command) {
  std::string connectivity;
  std::string clock;
  for (std::string_view word = next_word(command); !word.empty();) {
    std::string_view value;
    for (const auto& [option, key] : kConnectivity) {
      if (word == option && !(value = next_word(command)).empty()) add(connectivity, key, value);
    }
    if (word.starts_with(kClock) && word.size() > kClock.size()) {
      value = next_word(command);
      if (!value.empty()) add(clock, word.substr(kClock.size()), value);
    }
    word = next_word(command);
  }
  std::string config;
  if (!connectivity.empty()) config += "[connectivity]\n" + connectivity;
  if (!clock.empty()) config += "[clock]\n" + clock;
  return config;
}

}  // namespace vppcheck::artifact
