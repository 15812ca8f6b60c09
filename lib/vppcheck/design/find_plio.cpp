// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/design/find_plio.h"

#include <algorithm>

#include "vppcheck/text/suggest.h"

namespace vppcheck::design {
namespace {

/// A prefix ends at an underscore. Names with more of them than this are not taken apart further:
/// they come from no tool.
constexpr int kMostUnderscores = 64;
/// Near names are looked for among so many ports at most; an array has about 100 of them.
constexpr std::size_t kMostCompared = 4096;
/// Ports that are alike but for a prefix are told apart up to this number; two are too many.
constexpr std::size_t kMostSimilar = 2;

bool has_prefix(std::string_view name, std::string_view prefix) {
  return name.size() > prefix.size() && name[prefix.size()] == '_' &&
         name.substr(0, prefix.size()) == prefix;
}

}  // namespace

PlioNames::PlioNames(const Design& design) : design_(design) {
  std::size_t count = 0;
  for (const artifact::AieLibrary& library : design.job().inputs->aie) {
    count += library.ports.size();
  }
  for (const PartitionUse& use : design.partition_uses()) {
    if (use.partition != nullptr) declared_partitions_.insert(use.partition->name.text);
  }
  entries_.reserve(count);  // the indices hold views into the entries
  for (const artifact::AieLibrary& library : design.job().inputs->aie) {
    for (const artifact::AiePort& port : library.ports) add(library, port);
  }
}

void PlioNames::add(const artifact::AieLibrary& library, const artifact::AiePort& port) {
  const auto number = static_cast<std::uint32_t>(entries_.size());
  const std::string& partition = library.partition_name;
  const bool needs_prefix = !partition.empty() && !has_prefix(port.name, partition);
  entries_.push_back({&port, &library, needs_prefix ? partition + "_" + port.name : port.name});
  by_name_[entries_.back().name].push_back(number);
  by_logical_[port.name].push_back(number);
  if (port.graph_name.empty() || port.graph_name == port.name) return;
  by_graph_[port.graph_name].push_back(number);
  const std::string_view graph_name = port.graph_name;
  const auto dot = graph_name.rfind('.');
  if (dot != std::string_view::npos) by_graph_[graph_name.substr(dot + 1)].push_back(number);
}

PlioLookup PlioNames::about(PlioVerdict verdict, const Entry& entry) const {
  return {verdict, entry.port, entry.library, entry.name, {}};
}

PlioLookup PlioNames::find(std::string_view port) const {
  if (const auto it = by_name_.find(port); it != by_name_.end()) {
    return about(PlioVerdict::known, entries_[it->second.front()]);
  }
  const bool all_known = design_.job().inputs->aie_known;
  if (const auto it = by_logical_.find(port); it != by_logical_.end()) {
    if (!all_known) return {};
    if (it->second.size() == 1) {
      return about(PlioVerdict::no_prefix, entries_[it->second.front()]);
    }
    return {PlioVerdict::no_prefix, nullptr, nullptr, {}, {}};
  }
  if (const PlioLookup lookup = find_prefixed(port); lookup.verdict != PlioVerdict::unjudged) {
    return lookup;
  }
  if (PlioLookup lookup = find_graph_name(port); lookup.verdict != PlioVerdict::unjudged) {
    return lookup;
  }
  if (!all_known) return {};
  PlioLookup lookup{PlioVerdict::unknown, nullptr, nullptr, {}, {}};
  std::vector<std::string_view> names;
  for (const Entry& entry : entries_) {
    if (names.size() == kMostCompared) break;
    if (!entry.port->is_gmio) names.push_back(entry.name);
  }
  lookup.near = text::closest(port, names);
  if (lookup.near.size() != 1) return lookup;
  const Entry& meant = entries_[by_name_.at(lookup.near.front()).front()];
  lookup.port = meant.port;
  lookup.library = meant.library;
  lookup.name = meant.name;
  return lookup;
}

bool PlioNames::takes_prefix(const Entry& entry, std::string_view prefix) const {
  if (!entry.library->partition_name.empty()) return false;  // its name with the prefix is known
  // A library that does not tell the name of its partition may have any.
  return entry.library->partition != artifact::AiePartitionKind::whole ||
         declared_partitions_.count(prefix) != 0;
}

PlioLookup PlioNames::find_prefixed(std::string_view port) const {
  std::vector<const Entry*> wrong;
  std::size_t underscore = port.find('_');
  for (int i = 0; i < kMostUnderscores && underscore != std::string_view::npos; ++i) {
    const auto it = by_logical_.find(port.substr(underscore + 1));
    if (it != by_logical_.end() && underscore > 0) {
      for (const std::uint32_t number : it->second) {
        const Entry& entry = entries_[number];
        if (takes_prefix(entry, port.substr(0, underscore))) {
          return about(PlioVerdict::known, entry);
        }
        if (wrong.size() < kMostSimilar) wrong.push_back(&entry);
      }
    }
    underscore = port.find('_', underscore + 1);
  }
  if (wrong.empty() || !design_.job().inputs->aie_known) return {};
  if (wrong.size() > 1) return {PlioVerdict::foreign_prefix, nullptr, nullptr, {}, {}};
  // Where no partition has a name, the beginning of the name is no prefix.
  if (!wrong.front()->library->partition_name.empty()) {
    return about(PlioVerdict::foreign_prefix, *wrong.front());
  }
  PlioLookup lookup = about(PlioVerdict::unknown, *wrong.front());
  lookup.near.push_back(lookup.name);
  return lookup;
}

PlioLookup PlioNames::find_graph_name(std::string_view port) const {
  const auto it = by_graph_.find(port);
  if (it == by_graph_.end()) return {};
  // The dot of `mygraph.in_1` is in no logical name: `sc` would take it for a separator.
  const bool sure = port.find('.') != std::string_view::npos;
  if (!sure && !design_.job().inputs->aie_known) return {};
  if (it->second.size() == 1) {
    return about(PlioVerdict::graph_name, entries_[it->second.front()]);
  }
  return {PlioVerdict::graph_name, nullptr, nullptr, {}, {}};
}

}  // namespace vppcheck::design
