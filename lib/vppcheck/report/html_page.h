// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <memory>
#include <vector>

#include "vppcheck/report/html_parts.h"
#include "vppcheck/report/html_places.h"
#include "vppcheck/report/report.h"

// The page of `lint`, `prelink`, `verify` and `v++`.
namespace vppcheck::report {

/// More findings than this, or designs, are counted and not shown.
inline constexpr std::size_t kMostShownFindings = 200;
inline constexpr std::size_t kMostShownDesigns = 20;

/// A finding with the things in the pictures that it is about.
struct ShownFinding {
  const diagnostic::Finding* finding = nullptr;
  std::vector<Place*> places;
};

/// All that belongs together, before the first byte is written.
struct Page {
  Page(const Input& of, const TextStyle& with);

  const Input& input;
  const TextStyle& style;
  std::vector<std::unique_ptr<Pictures>> designs;
  Mentions mentions;
  ShownLines lines;
  std::vector<ShownFinding> findings;  ///< the worst first; finding 0 has the id `f1`
};

/// The number of a finding in the page as the id of its element.
std::string finding_id(std::size_t index);

/// `system.cfg:9:11` as a link to the line where it is shown, else as text.
std::string place_link(const Page& page, const text::Location& where);

void write_findings(const Page& page, Markup& out);
void write_not_checked(const Page& page, Markup& out);
void write_verified(const Page& page, Markup& out);
/// The text of the files, with the findings of each line.
void write_sources(const Page& page, Markup& out);

}  // namespace vppcheck::report
