// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/util_amounts.h"

#include <algorithm>

#include "vppcheck/artifact/limits.h"

namespace vppcheck::artifact {

using fabric::Resource;
using fabric::Stage;

std::optional<std::uint64_t> parse_util_amount(Resource resource, std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string_view fraction = text.substr(point);
  const std::optional<std::uint64_t> whole = parse_amount(text.substr(0, point));
  const bool half = fraction.starts_with(".5");
  if (!whole || fraction == "." || (half && resource != Resource::bram)) return std::nullopt;
  fraction.remove_prefix(std::min<std::size_t>(fraction.size(), half ? 2 : 1));
  if (fraction.find_first_not_of('0') != std::string_view::npos) return std::nullopt;
  if (resource != Resource::bram) return whole;
  return fabric::Resources::from_bram36(*whole) + (half ? 1 : 0);
}

std::optional<Resource> util_resource(std::string_view name) {
  if (name == "LUT") return Resource::lut;
  if (name == "REG") return Resource::ff;
  if (name == "BRAM") return Resource::bram;
  if (name == "URAM") return Resource::uram;
  if (name == "DSP") return Resource::dsp;
  return std::nullopt;
}

Stage stage_of_state(std::string_view state) {
  if (state == "Routed" || state == "routed") return Stage::routed;
  if (state == "Fully Placed" || state == "fully_placed") return Stage::placed;
  return Stage::synthesised;
}

}  // namespace vppcheck::artifact
