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
  // No distance is greater than the length of the longer text.
  const std::size_t reach = std::min(limit, b.size());
  const std::size_t far = reach + 1;
  // Only cells at most `reach` off the diagonal of the table can hold a distance within the limit:
  // band[k] is the distance of the first i bytes of a and the first i + k - reach bytes of b.
  std::vector<std::size_t> band(2 * reach + 1, far);
  for (std::size_t k = reach; k < band.size(); ++k) band[k] = k - reach;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t best = far;
    for (std::size_t k = 0; k < band.size(); ++k) {
      // band[k] still holds the cell above to the left, band[k + 1] the one above.
      std::size_t here = far;
      if (i + k >= reach && i + k - reach <= b.size()) {
        const std::size_t j = i + k - reach;
        if (j > 0) here = band[k] + (a[i - 1] == b[j - 1] ? 0 : 1);
        if (k + 1 < band.size()) here = std::min(here, band[k + 1] + 1);
        if (k > 0) here = std::min(here, band[k - 1] + 1);
      }
      band[k] = std::min(here, far);
      best = std::min(best, band[k]);
    }
    if (best > reach) return limit + 1;
  }
  const std::size_t distance = band[b.size() - a.size() + reach];
  return distance > reach ? limit + 1 : distance;
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
    if (found.size() < kMostSuggestions &&
        std::find(found.begin(), found.end(), candidate) == found.end()) {
      found.push_back(candidate);
    }
  }
  return found;
}

}  // namespace vppcheck::text
