// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/fabric/release.h"

#include "vppcheck/text/number.h"

namespace vppcheck::fabric {

std::optional<Release> parse_release(std::string_view text) {
  const auto dot = text.find('.');
  if (dot != 4) return std::nullopt;
  std::string_view number = text.substr(dot + 1);
  if (const auto patch = number.find('.'); patch != std::string_view::npos) {
    if (!text::all_digits(number.substr(patch + 1))) return std::nullopt;
    number = number.substr(0, patch);
  }
  const auto year = text::parse_unsigned(text.substr(0, dot));
  const auto part = text::parse_unsigned(number);
  if (!year || !part || *year < 2012 || *year > 2099 || *part < 1 || *part > 9) {
    return std::nullopt;
  }
  return Release{static_cast<std::uint16_t>(*year), static_cast<std::uint16_t>(*part)};
}

std::string show(Release release) {
  return std::to_string(release.year) + "." + std::to_string(release.number);
}

}  // namespace vppcheck::fabric
