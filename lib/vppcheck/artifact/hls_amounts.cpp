// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/hls_amounts.h"

#include "vppcheck/artifact/limits.h"
#include "vppcheck/text/span.h"

namespace vppcheck::artifact {

using fabric::Resource;

std::optional<Resource> hls_resource(std::string_view tag) {
  if (tag == "LUT") return Resource::lut;
  if (tag == "FF") return Resource::ff;
  if (tag == "BRAM_18K") return Resource::bram;
  if (tag == "URAM") return Resource::uram;
  if (tag == "DSP" || tag == "DSP48E") return Resource::dsp;
  return std::nullopt;
}

std::optional<fabric::Resources> read_hls_amounts(pugi::xml_node resources) {
  fabric::Resources amounts;
  for (const pugi::xml_node node : resources.children()) {
    const std::optional<Resource> resource = hls_resource(node.name());
    if (!resource) continue;
    const auto amount = parse_amount(text::trimmed({node.child_value(), {}}).text);
    if (!amount || amounts.get(*resource)) return std::nullopt;
    amounts.set(*resource, *amount);
  }
  return amounts;
}

}  // namespace vppcheck::artifact
