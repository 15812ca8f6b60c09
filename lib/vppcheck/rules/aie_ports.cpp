// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "vppcheck/design/find_plio.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

// Ports between the AI Engine and the programmable logic. Those of a partition bear its name as
// prefix (UG1076, Compiling AI Engine Graph for Independent Partitions, 2024.1 to 2026.1).

namespace vppcheck::rules {
namespace {

using design::PlioLookup;
using design::PlioNames;
using design::PlioVerdict;
using text::quoted;

bool has_prefix(std::string_view port, std::string_view partition) {
  return port.size() > partition.size() + 1 && port.substr(0, partition.size()) == partition &&
         port[partition.size()] == '_';
}

/// The port with a partition's name in place of a prefix that is nearly one: `pr2_in` beside the
/// partition `pr1` gives `pr1_in`. Empty when no prefix, or more than one, is near.
std::string with_near_prefix(std::string_view port, const std::vector<std::string_view>& names) {
  const auto underscore = port.find('_');
  if (underscore == std::string_view::npos) return {};
  const auto near = text::closest(port.substr(0, underscore), names, 1);
  return near.size() == 1 ? fmt::format("{}{}", near[0], port.substr(underscore)) : std::string();
}

void report_port(const config::StreamEnd& end, const std::vector<std::string_view>& names,
                 Reporter& out) {
  auto details = out.add(
      end.port.where,
      names.size() == 1
          ? fmt::format("port {} lacks the prefix of partition {}", quoted(end.port.text),
                        quoted(names.front()))
          : fmt::format("port {} begins with the name of no partition; the partitions are {}",
                        quoted(end.port.text), quoted_list(names)));
  std::string meant = with_near_prefix(end.port.text, names);
  const bool mistyped = !meant.empty();
  if (!mistyped) meant = fmt::format("{}_{}", names.front(), end.port.text);
  if (mistyped || names.size() == 1) {
    details.help(fmt::format("did you mean {}?", quoted(meant)))
        .fix(fmt::format("write {}", quoted(meant)), !mistyped, {{end.port.where, meant}});
  } else {
    details.help(fmt::format("put the name of its partition before it, as in {}", quoted(meant)));
  }
}

/// The port of a library whose name with the prefix is known.
void report_port(const config::StreamEnd& end, const PlioLookup& meant, Reporter& out) {
  const std::string_view partition = meant.library->partition_name;
  const std::string message =
      meant.verdict == PlioVerdict::no_prefix
          ? fmt::format("port {} lacks the prefix of partition {}", quoted(end.port.text),
                        quoted(partition))
          : fmt::format("port {} begins with another name than that of its partition {}",
                        quoted(end.port.text), quoted(partition));
  out.add(end.port.where, message)
      .help(fmt::format("did you mean {}?", quoted(meant.name)))
      .fix(fmt::format("write {}", quoted(meant.name)), meant.verdict == PlioVerdict::no_prefix,
           {{end.port.where, std::string(meant.name)}});
}

/// The names of all partitions; empty when one is not known, or a graph takes the whole array.
std::vector<std::string_view> partition_names(const Design& design) {
  std::vector<std::string_view> names;
  // A partition whose value cannot be read has a name too, and its ports bear it.
  if (!design.partitions().malformed.empty()) return names;
  for (const design::PartitionUse& use : design.partition_uses()) {
    if (use.is_whole() || use.name().empty()) return {};
    names.push_back(use.name());
  }
  return names;
}

/// The name of the partition of a known port, where only the configuration of its library tells it.
std::string_view declared_name(const Design& design, const PlioLookup& lookup) {
  if (lookup.verdict != PlioVerdict::known || !lookup.library->partition_name.empty()) return {};
  for (const design::PartitionUse& use : design.partition_uses()) {
    if (use.library == lookup.library && !use.is_whole()) return use.name();
  }
  return {};
}

/// Calls `visit` with every port of the AI Engine that a stream names.
template <class Visit>
void for_each_end(const Design& design, Visit visit) {
  for (const config::StreamConnection& sc : design.sc().parsed) {
    for (const config::StreamEnd* end : {&sc.from, &sc.to}) {
      if (end->cu.text == design::kAiEngine) visit(*end);
    }
  }
}

/// Whether streams of the link may stand elsewhere: no file of the job is a link's, or a VSS brings
/// its own (UG1701, Linking a VSS Component, 2025.1).
bool streams_may_be_elsewhere(const Design& design) {
  const auto& documents = design.job().documents;
  const bool has_link = std::any_of(documents.begin(), documents.end(), [&](const auto& document) {
    return design.role_of(document->file()) == design::FileRole::link;
  });
  return !design.job().whole_link || !has_link || has_vss(design);
}

/// The ports that some stream names, and how many names stand for a port that cannot be told.
struct Connected {
  std::unordered_set<const artifact::AiePort*> ports;
  /// Of libraries that do not name their partition: their ports may be alike.
  std::unordered_set<std::string_view> names;
  std::size_t unclear = 0;

  bool has(const PlioNames::Entry& entry) const {
    return ports.count(entry.port) != 0 ||
           (entry.library->partition_name.empty() && names.count(entry.port->name) != 0);
  }
};

Connected find_connected(const Design& design, const PlioNames& names) {
  Connected connected;
  connected.unclear = design.sc().malformed.size();
  for_each_end(design, [&](const config::StreamEnd& end) {
    const PlioLookup lookup = names.find(end.port.text);
    if (lookup.port != nullptr) {
      connected.ports.insert(lookup.port);
      if (lookup.library->partition_name.empty()) connected.names.insert(lookup.port->name);
    } else {
      ++connected.unclear;
    }
  });
  return connected;
}

/// Whether a library counts as a graph of the link; one that is named twice does so once.
bool is_used(const Design& design, const artifact::AieLibrary& library) {
  const auto& uses = design.partition_uses();
  return std::any_of(uses.begin(), uses.end(),
                     [&](const design::PartitionUse& use) { return use.library == &library; });
}

void report_unconnected(const std::vector<const PlioNames::Entry*>& ports, Reporter& out) {
  std::vector<std::string_view> names;
  for (const PlioNames::Entry* entry : ports) names.push_back(entry->name);
  const PlioNames::Entry& first = *ports.front();
  std::string form;
  switch (first.port->direction) {
    case artifact::AieDirection::in:
      form = fmt::format("CU.PORT:ai_engine_0.{}", first.name);
      break;
    case artifact::AieDirection::out:
      form = fmt::format("ai_engine_0.{}:CU.PORT", first.name);
      break;
    case artifact::AieDirection::unknown: form = fmt::format("ai_engine_0.{}", first.name); break;
  }
  out.add_for_input(first.library->file,
                    fmt::format("no sc connects {} {} of the AI Engine graph",
                                ports.size() == 1 ? "port" : "ports", quoted_list(names)))
      .help(
          fmt::format("connect it with sc={}, or take it out of the graph", text::printable(form)));
}

}  // namespace

void aie_port_prefix(const Design& design, Reporter& out) {
  const std::vector<std::string_view> partitions = partition_names(design);
  const PlioNames plios(design);
  const bool all_known = design.job().inputs->aie_known;
  for_each_end(design, [&](const config::StreamEnd& end) {
    const PlioLookup lookup = plios.find(end.port.text);
    if (lookup.wrong_prefix() && lookup.library != nullptr) return report_port(end, lookup, out);
    const std::string_view partition = declared_name(design, lookup);
    if (!partition.empty() && !has_prefix(end.port.text, partition)) {
      return report_port(end, {partition}, out);
    }
    const bool judged = lookup.verdict != PlioVerdict::unjudged && !lookup.wrong_prefix();
    if (judged || partitions.empty() || !(design.job().whole_link || all_known)) return;
    const bool has_one =
        std::any_of(partitions.begin(), partitions.end(),
                    [&](std::string_view name) { return has_prefix(end.port.text, name); });
    if (!has_one || lookup.wrong_prefix()) report_port(end, partitions, out);
  });
}

void aie_plio_unconnected(const Design& design, Reporter& out) {
  const design::Inputs& inputs = *design.job().inputs;
  if (inputs.aie.empty()) {
    if (design.job().whole_link && !design.partition_uses().empty()) {
      out.not_checked(diagnostic::Need::aie, "the ports of the graphs are not given");
    }
    return;
  }
  if (streams_may_be_elsewhere(design)) {
    out.not_checked(diagnostic::Need::prelink, "streams of the link may stand in other files");
    return;
  }
  const PlioNames names(design);
  const Connected connected = find_connected(design, names);
  std::vector<std::vector<const PlioNames::Entry*>> open;
  std::size_t count = 0;
  for (const PlioNames::Entry& entry : names.entries()) {
    if (entry.port->is_gmio || connected.has(entry) || !is_used(design, *entry.library)) continue;
    if (open.empty() || open.back().front()->library != entry.library) open.emplace_back();
    open.back().push_back(&entry);
    ++count;
  }
  // A name that is wrong is for other rules to tell, and so is the port that it leaves open.
  if (count <= connected.unclear) return;
  for (const auto& ports : open) report_unconnected(ports, out);
}

}  // namespace vppcheck::rules
