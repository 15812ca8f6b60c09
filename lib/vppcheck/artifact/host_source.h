// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/text/span.h"

namespace vppcheck::artifact {

/// A graph that host code opens by its name.
struct GraphUse {
  std::string name;
  text::Location where;  ///< of the name between the quotes
};

/// A source file of the host program with the graphs that it opens, in the order of their names.
struct HostSource {
  std::string file;
  std::vector<GraphUse> graphs;
};

/// No more graphs than this are kept of one file: more come from no programmer.
inline constexpr std::size_t kMostGraphUses = 10'000;

/// Looks in C++ text for `xrt::graph(device, uuid, "name")`, `xrt::graph g(device, uuid, "name")`,
/// the same with braces, and `std::make_unique<xrt::graph>(...)`; an access mode may stand behind
/// the name (XRT, src/runtime_src/core/include/experimental/xrt_graph.h). A scanner, no parser:
/// comments, other strings and text behind `#if 0` are passed over, and so is a name that is no
/// plain string literal. Takes time in proportion to the text. `id` becomes the file of the places.
HostSource read_host_source(std::string_view bytes, const std::string& file, text::FileId id = {});

}  // namespace vppcheck::artifact
