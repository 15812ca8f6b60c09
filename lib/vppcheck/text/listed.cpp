// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/listed.h"

namespace vppcheck::text {

std::string listed(const std::vector<std::string>& words, std::size_t most) {
  const std::size_t shown = words.size() <= most ? words.size() : most - 1;
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  if (shown < words.size()) text += " and " + std::to_string(words.size() - shown) + " more";
  return text;
}

}  // namespace vppcheck::text
