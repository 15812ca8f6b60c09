// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "vppcheck/artifact/aie_library.h"
#include "vppcheck/design/design.h"

namespace vppcheck::design {

/// What is known of a name behind `ai_engine_0.`.
enum class PlioVerdict : std::uint8_t {
  known,           ///< the name of a port, as `sc` takes it
  graph_name,      ///< wrong: the name in the graph (`mygraph.in_1`), not the logical name
  no_prefix,       ///< wrong: a port of a named partition, without the name of the partition
  foreign_prefix,  ///< wrong: a port of a library behind a prefix that is not this library's
  unknown,         ///< wrong: the libraries are all known, and none has such a port
  unjudged,        ///< a library that was not given may have it
};

/// The verdict with the port that the name stands for. The pointers live as long as the inputs of
/// the design, the views as long as the look-up.
struct PlioLookup {
  PlioVerdict verdict = PlioVerdict::unjudged;
  /// The port that is named; for wrong names the one that was surely or most likely meant, null
  /// when several may be. Rules that ask what is connected count it, so that one slip is reported
  /// once.
  const artifact::AiePort* port = nullptr;
  const artifact::AieLibrary* library = nullptr;  ///< that has `port`
  std::string_view name;                          ///< how `sc` has to name `port`
  /// For `unknown`: the names nearest to it; may be empty.
  std::vector<std::string_view> near;

  bool wrong() const { return verdict != PlioVerdict::known && verdict != PlioVerdict::unjudged; }
  /// Whether the port is right and its prefix is not: what `aie-port-prefix` speaks of, and no
  /// other rule.
  bool wrong_prefix() const {
    return verdict == PlioVerdict::no_prefix || verdict == PlioVerdict::foreign_prefix;
  }
};

/// The ports of all AI Engine libraries of a design by the names that `sc` takes. That is the
/// logical name, and in a partition with a name `<partition>_<logical name>` (UG1076, Compiling AI
/// Engine Graph for Independent Partitions, 2024.1 to 2025.2). Whether the names in a libadf.a hold
/// the prefix already is not documented; both are taken.
class PlioNames {
 public:
  explicit PlioNames(const Design& design);
  PlioNames(const PlioNames&) = delete;
  PlioNames& operator=(const PlioNames&) = delete;

  /// One port with its library and the name that `sc` takes.
  struct Entry {
    const artifact::AiePort* port = nullptr;
    const artifact::AieLibrary* library = nullptr;
    std::string name;
  };
  /// All ports, GMIOs included, in the order of the libraries.
  const std::vector<Entry>& entries() const { return entries_; }

  /// Judges the port of an end `ai_engine_0.<port>`.
  PlioLookup find(std::string_view port) const;

 private:
  void add(const artifact::AieLibrary& library, const artifact::AiePort& port);
  PlioLookup find_prefixed(std::string_view port) const;
  PlioLookup find_graph_name(std::string_view port) const;
  bool takes_prefix(const Entry& entry, std::string_view prefix) const;
  PlioLookup about(PlioVerdict verdict, const Entry& entry) const;

  const Design& design_;
  std::unordered_set<std::string_view> declared_partitions_;
  std::vector<Entry> entries_;
  using Index = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;
  Index by_name_;     // the name that sc takes
  Index by_logical_;  // the logical name, as the library has it
  Index by_graph_;    // the name in the graph, whole and behind its last dot
};

}  // namespace vppcheck::design
