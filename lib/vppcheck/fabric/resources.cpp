// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/fabric/resources.h"

#include <algorithm>

namespace vppcheck::fabric {

std::string_view name_of(Resource resource) {
  switch (resource) {
    case Resource::lut: return "LUT";
    case Resource::ff: return "FF";
    case Resource::bram: return "BRAM36";
    case Resource::uram: return "URAM";
    case Resource::dsp: return "DSP";
  }
  return "";
}

std::string_view name_of(Stage stage) {
  switch (stage) {
    case Stage::estimate: return "estimate";
    case Stage::stated: return "stated";
    case Stage::synthesised: return "synthesised";
    case Stage::placed: return "placed";
    case Stage::routed: return "routed";
  }
  return "";
}

bool Resources::empty() const {
  return std::none_of(amounts_.begin(), amounts_.end(),
                      [](const auto& a) { return a.has_value(); });
}

std::string show(Resource resource, std::uint64_t amount) {
  if (resource != Resource::bram) return std::to_string(amount);
  return std::to_string(amount / 2) + (amount % 2 == 0 ? "" : ".5");
}

}  // namespace vppcheck::fabric
