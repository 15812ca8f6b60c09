// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vppcheck::artifact {

/// A graph that host code opens: the last argument of `xrt::graph(device, uuid, "name")` or
/// `xrt::graph g(device, uuid, "name")`, when it is a string literal.
struct GraphUse {
  std::string name;
  std::uint32_t line = 0;    ///< from 1
  std::uint32_t column = 0;  ///< of the literal's first character behind the quote, bytes from 1
};

/// A source file of the host program with the graphs that it opens.
struct HostSource {
  std::string file;
  std::vector<GraphUse> graphs;
};

/// Looks for `xrt::graph` in C++ text; comments, other strings and preprocessor conditions are not
/// looked into, and a name that is no literal is passed over.
HostSource read_host_source(std::string_view bytes, const std::string& file);

}  // namespace vppcheck::artifact
