// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/html_places.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "vppcheck/design/find_plio.h"

namespace vppcheck::report {
namespace {

auto key_of(const text::Location& where) { return std::pair(where.file, where.span.begin); }

bool overlap(const text::Location& a, const text::Location& b) {
  return a.file == b.file && a.span.begin < std::max(b.span.end, b.span.begin + 1) &&
         b.span.begin < std::max(a.span.end, a.span.begin + 1);
}

}  // namespace

Pictures::Pictures(const design::Design& of)
    : design(&of), floorplan(make_floorplan(of)), array(make_aie_array(of)) {
  if (!of.job().documents.empty()) {
    name = (*of.job().sources)[of.job().documents.front()->file()].name();
  }
}

void Mentions::add(Pictures& pictures) {
  const design::Design& design = *pictures.design;
  Floorplan& plan = pictures.floorplan;
  const auto add_unit = [&](text::Word word) {
    const auto found = plan.unit_by_name.find(design.unit_meant(word.text));
    if (found != plan.unit_by_name.end()) add(word.where, plan.units[found->second].place);
  };
  for (const config::NumberOfKernels& nk : design.nk().parsed) {
    for (const text::Word& name : nk.names) add_unit(name);
    const design::DeclaredKernel* const kernel = design.find_kernel(nk.kernel.text);
    if (kernel == nullptr || kernel->cus.empty()) continue;
    const design::ComputeUnit& first = design.compute_units()[kernel->cus.front()];
    add_unit({first.name, nk.kernel.where});
  }
  for (const config::SlrAssignment& slr : design.slr().parsed) {
    add_unit(slr.cu);
    for (Region& region : plan.regions) {
      if (region.slr == slr.index) add(slr.slr.where, region.place);
    }
  }
  for (const config::PortMapping& sp : design.sp().parsed) {
    add_unit(sp.cu);
    const auto found = plan.bank_of_memory.find(sp.memory.whole.text);
    if (found != plan.bank_of_memory.end()) {
      add(sp.memory.whole.where, plan.banks[found->second].place);
    }
  }
  for (const config::StreamConnection& sc : design.sc().parsed) {
    for (const config::StreamEnd* end : {&sc.from, &sc.to}) {
      add_unit(end->cu.empty() ? end->whole : end->cu);
    }
  }
  for (AiePartitionBar& bar : pictures.array.partitions) {
    if (bar.place.where) add(*bar.place.where, bar.place);
  }
}

void Mentions::sort() {
  std::sort(mentions_.begin(), mentions_.end(),
            [](const Mention& a, const Mention& b) { return key_of(a.where) < key_of(b.where); });
}

std::vector<Place*> Mentions::at(const text::Location& where) const {
  constexpr std::size_t kMost = 4;
  std::vector<Place*> places;
  // Words are short, and the one before the place may reach into it.
  auto it = std::upper_bound(
      mentions_.begin(), mentions_.end(), key_of(where),
      [](const auto& key, const Mention& mention) { return key < key_of(mention.where); });
  while (it != mentions_.begin() && overlap((it - 1)->where, where)) --it;
  for (; it != mentions_.end() && overlap(it->where, where) && places.size() < kMost; ++it) {
    const bool is_new = std::find(places.begin(), places.end(), it->place) == places.end();
    if (is_new && !it->place->id.empty()) places.push_back(it->place);
  }
  return places;
}

std::vector<Place*> Mentions::of(const diagnostic::Finding& finding) const {
  constexpr std::size_t kMost = 6;
  std::vector<Place*> places;
  const auto add = [&](const text::Location& where) {
    if (places.size() >= kMost) return;
    for (Place* const place : at(where)) {
      const bool is_new = std::find(places.begin(), places.end(), place) == places.end();
      if (is_new && places.size() < kMost) places.push_back(place);
    }
  };
  if (finding.where) add(*finding.where);
  for (const diagnostic::Note& note : finding.notes) add(note.where);
  return places;
}

std::vector<text::Location> Mentions::places() const {
  std::vector<text::Location> places;
  for (const Mention& mention : mentions_) places.push_back(mention.where);
  return places;
}

std::uint32_t line_count(const text::SourceFile& file, std::uint32_t most) {
  std::uint32_t count = 1;
  for (const char c : file.bytes()) {
    if (c == '\n' && ++count >= most) break;
  }
  return count;
}

void ShownLines::add(std::uint32_t file, std::uint32_t line) {
  if (count_ < kMost && lines_[file].insert(line).second) ++count_;
}

void ShownLines::want(const text::Location& where) {
  constexpr std::uint32_t kNeighbours = 2;
  if (count_ >= kMost) return;
  const auto number = static_cast<std::uint32_t>(where.file);
  const text::SourceFile& file = sources_[where.file];
  const bool is_new = lines_.find(number) == lines_.end();
  if (is_new) {
    const std::uint32_t count = line_count(file, kSmallFile + 1);
    for (std::uint32_t line = 1; count <= kSmallFile && line <= count; ++line) add(number, line);
  }
  const std::uint32_t line = file.line_column(where.span.begin).line;
  const std::uint32_t last = file.line_column(static_cast<std::uint32_t>(file.bytes().size())).line;
  const std::uint32_t first = line > kNeighbours ? line - kNeighbours : 1;
  for (std::uint32_t i = first; i <= std::min(line + kNeighbours, last); ++i) add(number, i);
}

std::string ShownLines::id(const text::Location& where) const {
  const auto file = lines_.find(static_cast<std::uint32_t>(where.file));
  if (file == lines_.end()) return {};
  const std::uint32_t line = sources_[where.file].line_column(where.span.begin).line;
  return file->second.count(line) != 0 ? fmt::format("L{}-{}", file->first, line) : std::string();
}

}  // namespace vppcheck::report
