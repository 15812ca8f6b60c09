// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/aie_array.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "vppcheck/design/find_plio.h"

namespace vppcheck::report {
namespace {

/// Where a partition begins, or the column behind its end.
struct Edge {
  std::uint64_t column = 0;
  std::uint32_t partition = 0;
  bool begins = false;
};

std::vector<SharedColumns> shared_columns(const std::vector<AiePartitionBar>& partitions) {
  std::vector<Edge> edges;
  for (std::uint32_t i = 0; i < partitions.size(); ++i) {
    const auto& columns = partitions[i].columns;
    if (!columns || columns->count == 0) continue;
    edges.push_back({columns->first, i, true});
    edges.push_back({std::uint64_t{columns->first} + columns->count, i, false});
  }
  std::sort(edges.begin(), edges.end(),
            [](const Edge& a, const Edge& b) { return a.column < b.column; });
  std::vector<SharedColumns> shared;
  std::set<std::uint32_t> open;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    edges[i].begins ? void(open.insert(edges[i].partition)) : void(open.erase(edges[i].partition));
    const bool is_last = i + 1 == edges.size() || edges[i + 1].column > edges[i].column;
    if (!is_last || open.size() < 2) continue;
    SharedColumns& range = shared.emplace_back();
    range.first = static_cast<std::uint32_t>(edges[i].column);
    range.last = static_cast<std::uint32_t>(edges[i + 1].column - 1);
    for (const std::uint32_t partition : open) {
      if (range.partitions.size() < kMostSharing) range.partitions.push_back(partition);
    }
  }
  return shared;
}

void add_partitions(const design::Design& design, AieArrayPlan& plan) {
  for (const design::PartitionUse& use : design.partition_uses()) {
    if (plan.partitions.size() == kMostPartitions) {
      ++plan.left_out_partitions;
      continue;
    }
    AiePartitionBar& bar = plan.partitions.emplace_back();
    // As aie-partition-overlap: what the configurations say can be mended here.
    bar.columns = use.declared_columns() ? use.declared_columns() : use.columns();
    bar.is_whole = !bar.columns && use.is_whole();
    bar.place.where = use.where;
    if (use.partition != nullptr) bar.place.where = use.partition->value.where;
    bar.source = use.where ? (*design.job().sources)[use.where->file].name() : use.library->file;
    bar.place.name = use.name().empty() ? bar.source : std::string(use.name());
    if (bar.columns && plan.columns) bar.is_beyond = bar.columns->last() >= *plan.columns;
  }
}

void add_plios(const design::Design& design, AieArrayPlan& plan) {
  const design::PlioNames names(design);
  for (const design::PlioNames::Entry& entry : names.entries()) {
    if (entry.port->is_gmio) continue;
    if (!entry.port->shim_column) {
      ++plan.plios_without_column;
    } else if (plan.plios.size() == kMostPlios) {
      ++plan.left_out_plios;
    } else {
      plan.plios.push_back({entry.name, entry.port->direction, *entry.port->shim_column});
    }
  }
  std::sort(plan.plios.begin(), plan.plios.end(), [](const PlioPlace& a, const PlioPlace& b) {
    return std::tie(a.column, a.name) < std::tie(b.column, b.name);
  });
}

}  // namespace

std::string columns_text(std::uint32_t first, std::uint32_t last) {
  return first == last
             ? fmt::format("column {}", first)
             : fmt::format("columns {} {} {}", first, last - first == 1 ? "and" : "to", last);
}

bool AieArrayPlan::is_faulty() const {
  const auto whole = std::count_if(partitions.begin(), partitions.end(),
                                   [](const AiePartitionBar& bar) { return bar.is_whole; });
  return !shared.empty() || (whole > 0 && partitions.size() > 1) ||
         std::any_of(partitions.begin(), partitions.end(),
                     [](const AiePartitionBar& bar) { return bar.is_beyond; });
}

AieArrayPlan make_aie_array(const design::Design& design) {
  AieArrayPlan plan;
  if (design.platform() != nullptr && design.platform()->aie) {
    const platform::AieArray& array = *design.platform()->aie;
    plan.device = array.device;
    if (array.columns && array.columns->value > 0) plan.columns = array.columns->value;
    if (array.rows) plan.rows = array.rows->value;
  }
  add_partitions(design, plan);
  add_plios(design, plan);
  std::uint32_t needed = plan.columns.value_or(1);
  for (const AiePartitionBar& bar : plan.partitions) {
    if (bar.columns) needed = std::max(needed, std::min(bar.columns->last(), kMostColumns - 1) + 1);
  }
  for (const PlioPlace& plio : plan.plios) {
    needed = std::max(needed, std::min(plio.column, kMostColumns - 1) + 1);
  }
  plan.drawn_columns = std::min(needed, kMostColumns);
  plan.shared = shared_columns(plan.partitions);
  return plan;
}

}  // namespace vppcheck::report
