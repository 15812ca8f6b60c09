// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/suggest.h"

#include <algorithm>

namespace vppcheck::text {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  // Equal ends do not count; most names of a design share a long beginning.
  while (!a.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  const std::size_t far = limit + 1;
  std::vector<std::size_t> row(b.size() + 1, far);
  for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    // Only cells at most `limit` off the diagonal can hold a distance within the limit.
    const std::size_t first = i > limit ? i - limit : 0;
    const std::size_t last = std::min(b.size(), i + limit);
    std::size_t diagonal = first > 0 ? row[first - 1] : far;
    std::size_t left = far;
    std::size_t best = far;
    for (std::size_t j = first; j <= last; ++j) {
      const std::size_t up = row[j];
      std::size_t here = up + 1;
      if (j > 0) {
        here = std::min({here, left + 1, diagonal + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      }
      here = std::min(here, far);
      diagonal = up;
      row[j] = left = here;
      best = std::min(best, here);
    }
    if (first > 0) row[first - 1] = far;
    if (best > limit) return far;
  }
  return std::min(row[b.size()], far);
}

std::vector<std::string_view> closest(std::string_view name,
                                      const std::vector<std::string_view>& candidates,
                                      std::size_t limit) {
  std::vector<std::string_view> found;
  std::size_t best = limit;
  for (const std::string_view candidate : candidates) {
    if (candidate == name) continue;
    const std::size_t distance = edit_distance(name, candidate, best);
    if (distance > best) continue;
    if (distance < best) found.clear();
    best = distance;
    if (std::find(found.begin(), found.end(), candidate) == found.end()) {
      found.push_back(candidate);
    }
  }
  return found;
}

}  // namespace vppcheck::text
