// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "vppcheck/diagnostic/finding.h"
#include "vppcheck/report/aie_array.h"
#include "vppcheck/report/floorplan.h"
#include "vppcheck/text/source.h"

// What belongs together in a page: words of the files, things in the pictures, lines that are
// shown.
namespace vppcheck::report {

/// The pictures of one design.
struct Pictures {
  const design::Design* design = nullptr;
  std::string name;  ///< of its first file
  Floorplan floorplan;
  AieArrayPlan array;

  explicit Pictures(const design::Design& of);
};

/// The words of the files that name something in a picture. Refers to the pictures, which must
/// not move.
class Mentions {
 public:
  /// Adds those of a design.
  void add(Pictures& pictures);
  /// Call it when all are added, before `at`.
  void sort();
  /// The things with an id that words at a place name, each once, four at most.
  std::vector<Place*> at(const text::Location& where) const;
  /// The same for a finding: first for its own place, then for those of its notes, six at most.
  std::vector<Place*> of(const diagnostic::Finding& finding) const;
  /// Of all words, in the order of the files.
  std::vector<text::Location> places() const;

 private:
  struct Mention {
    text::Location where;
    Place* place = nullptr;
  };
  void add(text::Location where, Place& place) { mentions_.push_back({where, &place}); }

  std::vector<Mention> mentions_;
};

/// The lines of the files that a page shows: all of small files, of others those that something
/// points at with their neighbours.
class ShownLines {
 public:
  static constexpr std::uint32_t kSmallFile = 300;
  static constexpr std::size_t kMost = 1500;

  explicit ShownLines(const text::SourceSet& sources) : sources_(sources) {}
  /// Asks for the line of a place, as long as there is room.
  void want(const text::Location& where);
  /// The id of a line, when it is shown; empty otherwise.
  std::string id(const text::Location& where) const;
  /// Shown lines by file; numbers from 1.
  const std::unordered_map<std::uint32_t, std::set<std::uint32_t>>& of_files() const {
    return lines_;
  }

 private:
  void add(std::uint32_t file, std::uint32_t line);

  const text::SourceSet& sources_;
  std::unordered_map<std::uint32_t, std::set<std::uint32_t>> lines_;
  std::size_t count_ = 0;
};

/// How many lines a file has; counting stops at `most`.
std::uint32_t line_count(const text::SourceFile& file, std::uint32_t most);

}  // namespace vppcheck::report
