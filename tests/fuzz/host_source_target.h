// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "vppcheck/artifact/host_source.h"

namespace vppcheck::fuzz {

/// Every name stands in the text at its place, in the order of the brackets that close it.
inline std::string check_host_source(std::string_view bytes) {
  const artifact::HostSource source = artifact::read_host_source(bytes, "input");
  std::string faults;
  if (source.graphs.size() > artifact::kMostGraphUses) faults += "more graphs than are kept\n";
  for (const artifact::GraphUse& use : source.graphs) {
    const text::Span span = use.where.span;
    const bool inside = span.begin <= span.end && span.end <= bytes.size();
    if (!inside || bytes.substr(span.begin, span.size()) != use.name) {
      faults += "not at its place: " + use.name + "\n";
    }
    if (bytes.substr(0, span.begin).find("graph") == std::string_view::npos) {
      faults += "no graph before " + use.name + "\n";
    }
  }
  return faults;
}

}  // namespace vppcheck::fuzz
