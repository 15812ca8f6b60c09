// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/combine.h"

#include <map>

namespace vppcheck::config {

std::vector<CombinedOption> combine(std::span<const Document* const> documents) {
  std::vector<CombinedOption> combined;
  std::size_t count = 0;
  for (const Document* const document : documents) count += document->options().size();
  combined.reserve(count);
  std::map<const OptionInfo*, std::size_t> first_given;
  for (const Document* const document : documents) {
    for (const Option& option : document->options()) {
      CombinedOption next{&option, option.info, std::nullopt};
      if (next.info != nullptr && next.info->repeat == Repeat::single) {
        const auto [first, is_new] = first_given.emplace(next.info, combined.size());
        if (!is_new) next.overridden_by = first->second;
      }
      combined.push_back(next);
    }
  }
  return combined;
}

}  // namespace vppcheck::config
