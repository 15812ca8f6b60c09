// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

// Graphs as host code opens them: by their name, and in a partition by `<partition>_<graph>`
// (UG1076, Compiling AI Engine Graph for Independent Partitions, 2024.1 to 2026.1).

namespace vppcheck::rules {
namespace {

using design::PartitionUse;
using text::quoted;

bool has_prefix(std::string_view graph, std::string_view partition) {
  return graph.size() > partition.size() + 1 && graph.substr(0, partition.size()) == partition &&
         graph[partition.size()] == '_';
}

/// A graph of a library with the name by which a host opens it.
struct Graph {
  std::string_view plain;
  std::string_view partition;  ///< empty when it has none
  std::string handle;
  bool may_have_prefix = false;  ///< whether the library has a partition is not known
};

std::vector<Graph> graphs_of(const Design& design) {
  std::vector<Graph> graphs;
  for (const PartitionUse& use : design.partition_uses()) {
    if (use.library == nullptr) continue;
    const std::string_view partition = use.is_whole() ? std::string_view() : use.name();
    const bool unclear = partition.empty() && !use.is_whole();
    for (const std::string& name : use.library->graphs) {
      // Whether the names in a library hold the prefix already is not documented.
      const bool plain = partition.empty() || has_prefix(name, partition);
      graphs.push_back(
          {name, partition, plain ? name : fmt::format("{}_{}", partition, name), unclear});
    }
  }
  return graphs;
}

/// Whether a graph with this name, or with some prefix before it, exists.
bool is_known(std::string_view name, const std::vector<Graph>& graphs) {
  return std::any_of(graphs.begin(), graphs.end(), [&](const Graph& graph) {
    if (name == graph.handle) return true;
    return graph.may_have_prefix && name.size() > graph.plain.size() + 1 &&
           name.ends_with(graph.plain) && name[name.size() - graph.plain.size() - 1] == '_';
  });
}

/// The handles that were probably meant: of the graph itself, else those that look like it.
std::vector<std::string_view> meant_by(std::string_view name, const std::vector<Graph>& graphs) {
  std::set<std::string_view> same;
  std::vector<std::string_view> all;
  for (const Graph& graph : graphs) {
    const bool is_same =
        graph.plain == name || (name.size() > graph.plain.size() && name.ends_with(graph.plain) &&
                                name[name.size() - graph.plain.size() - 1] == '_');
    if (is_same) same.insert(graph.handle);
    all.push_back(graph.handle);
  }
  if (!same.empty()) return {same.begin(), same.end()};
  return text::closest(name, all);
}

void report(const artifact::GraphUse& use, std::string message,
            const std::vector<std::string_view>& meant, Reporter& out) {
  auto details = out.add(use.where, std::move(message));
  if (meant.empty()) return;
  details.help(fmt::format("did you mean {}?", alternatives(meant)));
  if (meant.size() > 1) return;
  details.fix(fmt::format("open {}", quoted(meant.front())), false,
              {{use.where, std::string(meant.front())}});
}

/// By the graphs of the libraries, which are all known.
void check_graph(const artifact::GraphUse& use, const std::vector<Graph>& graphs, Reporter& out) {
  if (is_known(use.name, graphs)) return;
  const auto in_partition = std::find_if(graphs.begin(), graphs.end(), [&](const Graph& graph) {
    return graph.plain == use.name && graph.handle != graph.plain;
  });
  if (in_partition != graphs.end()) {
    report(use,
           fmt::format("graph {} is in partition {}, whose name it bears as prefix",
                       quoted(use.name), quoted(in_partition->partition)),
           meant_by(use.name, graphs), out);
    return;
  }
  std::vector<std::string_view> names;
  for (const Graph& graph : graphs) names.push_back(graph.handle);
  report(use,
         fmt::format("no AI Engine library has a graph {}; the graphs are {}", quoted(use.name),
                     quoted_list(names)),
         meant_by(use.name, graphs), out);
}

/// By the names of the partitions alone.
void check_prefix(const artifact::GraphUse& use, const std::vector<std::string_view>& partitions,
                  Reporter& out) {
  const bool has_one = std::any_of(partitions.begin(), partitions.end(),
                                   [&](auto partition) { return has_prefix(use.name, partition); });
  if (has_one) return;
  const std::string meant = fmt::format("{}_{}", partitions.front(), use.name);
  if (partitions.size() == 1) {
    report(use,
           fmt::format("graph {} lacks the prefix of partition {}", quoted(use.name),
                       quoted(partitions.front())),
           {meant}, out);
  } else {
    out.add(use.where,
            fmt::format("graph {} begins with the name of no partition; the partitions are {}",
                        quoted(use.name), quoted_list(partitions)))
        .help(fmt::format("put the name of its partition before it, as in {}", quoted(meant)));
  }
}

/// The names of all partitions; empty when one is not known or has no name.
std::vector<std::string_view> partition_names(const Design& design) {
  std::vector<std::string_view> names;
  if (!design.partitions().malformed.empty()) return names;
  for (const PartitionUse& use : design.partition_uses()) {
    if (use.is_whole() || use.name().empty()) return {};
    names.push_back(use.name());
  }
  return names;
}

}  // namespace

void aie_graph_handle(const Design& design, Reporter& out) {
  const design::Inputs& inputs = *design.job().inputs;
  const std::vector<std::string_view> partitions = partition_names(design);
  if (inputs.hosts.empty()) {
    if (design.job().whole_link && !partitions.empty()) {
      out.not_checked(diagnostic::Need::host, "the sources of the host program are not given");
    }
    return;
  }
  std::vector<Graph> graphs = graphs_of(design);
  // With every graph known a name can be wrong by itself; else only its prefix can.
  const bool by_graphs =
      inputs.aie_known && !graphs.empty() &&
      std::none_of(design.partition_uses().begin(), design.partition_uses().end(),
                   [](const PartitionUse& use) { return use.library == nullptr; });
  if (!by_graphs && (partitions.empty() || !design.job().whole_link)) {
    out.not_checked(diagnostic::Need::aie, "the names of the graphs are not given");
    return;
  }
  for (const artifact::HostSource& host : inputs.hosts) {
    for (const artifact::GraphUse& use : host.graphs) {
      by_graphs ? check_graph(use, graphs, out) : check_prefix(use, partitions, out);
    }
  }
}

}  // namespace vppcheck::rules
