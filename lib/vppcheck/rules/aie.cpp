// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/platform/builtin.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

// Partitions of the AI Engine array: UG1076, Compiling AI Engine Graph for Independent Partitions,
// 2024.1 to 2026.1. `6:2:pr0` takes columns 6 and 7; a graph compiled without a partition takes the
// whole array; partitions of one link must not share a column; ports bear the partition's name as
// prefix.

namespace vppcheck::rules {
namespace {

using config::AiePartition;
using design::PartitionUse;
using text::quoted;

/// `column 7`, `columns 6 to 7`.
std::string columns(std::uint32_t first, std::uint32_t last) {
  return first == last ? fmt::format("column {}", first)
                       : fmt::format("columns {} to {}", first, last);
}

std::string columns(const AiePartition& partition) {
  return columns(partition.first_column, partition.last_column());
}

bool overlap(const AiePartition& a, const AiePartition& b) {
  return a.first_column <= b.last_column() && b.first_column <= a.last_column();
}

/// The array of the platform, else that of the `part=` of the partition's own file.
std::optional<platform::AieArray> array_for(const Design& design, text::FileId file) {
  for (const config::CombinedOption& option : design.options()) {
    if (option.option->section.empty() && option.option->key == "part" &&
        option.option->value.where.file == file) {
      return platform::aie_array_of_part(option.option->value.text);
    }
  }
  return design.platform() != nullptr ? design.platform()->aie : std::nullopt;
}

bool has_prefix(std::string_view port, std::string_view partition) {
  return port.size() > partition.size() + 1 && port.substr(0, partition.size()) == partition &&
         port[partition.size()] == '_';
}

}  // namespace

void aie_partition_malformed(const Design& design, Reporter& out) {
  report_malformed(design.partitions().malformed, out);
}

void aie_partition_duplicate_name(const Design& design, Reporter& out) {
  const auto& uses = design.partition_uses();
  for (std::size_t i = 0; i < uses.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (uses[i].partition == nullptr || uses[j].partition == nullptr) continue;
      if (uses[i].partition->name.text != uses[j].partition->name.text) continue;
      out.add(uses[i].partition->name.where,
              fmt::format("two partitions have the name {}", quoted(uses[i].partition->name.text)))
          .help("the name becomes the prefix of ports and graphs, so each partition needs its own")
          .note(uses[j].partition->name.where, "the other partition is here");
      break;
    }
  }
}

void aie_partition_overlap(const Design& design, Reporter& out) {
  const auto& uses = design.partition_uses();
  for (std::size_t i = 0; i < uses.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const AiePartition* const later = uses[i].partition;
      const AiePartition* const earlier = uses[j].partition;
      if (later == nullptr || earlier == nullptr || !overlap(*later, *earlier)) continue;
      const std::uint32_t first = std::max(later->first_column, earlier->first_column);
      const std::uint32_t last = std::min(later->last_column(), earlier->last_column());
      out.add(later->columns.where,
              fmt::format("partition {} ({}) and partition {} ({}) overlap in {}",
                          quoted(later->name.text), columns(*later), quoted(earlier->name.text),
                          columns(*earlier), columns(first, last)))
          .help(
              fmt::format("move {} to free columns; START:NUM:NAME takes NUM columns from START on",
                          quoted(later->name.text)))
          .note(earlier->value.where,
                fmt::format("{} takes {}", quoted(earlier->name.text), columns(*earlier)));
    }
  }
}

void aie_partition_whole_array(const Design& design, Reporter& out) {
  const auto& uses = design.partition_uses();
  if (uses.size() < 2) return;
  for (const PartitionUse& use : uses) {
    if (use.partition != nullptr) continue;
    const PartitionUse& other = &use == &uses.front() ? uses.back() : uses.front();
    out.add(use.where,
            other.partition != nullptr
                ? fmt::format("a graph without enable-partition takes the whole array, {} of "
                              "partition {} too",
                              columns(*other.partition), quoted(other.partition->name.text))
                : "two graphs without enable-partition both take the whole array")
        .help("give each graph its own columns with enable-partition=START:NUM:NAME")
        .note(other.where, "the other graph is here");
  }
}

void aie_partition_out_of_array(const Design& design, Reporter& out) {
  for (const AiePartition& partition : design.partitions().parsed) {
    const auto array = array_for(design, partition.value.where.file);
    if (!array || !array->columns) {
      out.not_checked(diagnostic::Need::platform,
                      design.platform() == nullptr
                          ? design.job().no_platform
                          : fmt::format("the AI Engine array of {} is not known",
                                        quoted(design.platform()->name)));
      continue;
    }
    if (partition.last_column() < array->columns->value) continue;
    out.add(partition.columns.where,
            fmt::format("partition {} takes {}, but the array of {} has columns 0 to {}",
                        quoted(partition.name.text), columns(partition), array->device,
                        array->columns->value - 1))
        .help("START:NUM:NAME takes NUM columns from START on; columns count from 0");
  }
}

void aie_port_prefix(const Design& design, Reporter& out) {
  if (!design.job().whole_link) return;
  std::vector<std::string_view> names;
  for (const PartitionUse& use : design.partition_uses()) {
    if (use.partition == nullptr || use.partition->name.empty()) return;
    names.push_back(use.partition->name.text);
  }
  if (names.empty()) return;
  for (const config::StreamConnection& sc : design.sc().parsed) {
    for (const config::StreamEnd* end : {&sc.from, &sc.to}) {
      if (end->cu.text != "ai_engine_0" || config::has_placeholder(end->port.text)) continue;
      const bool has_one = std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return has_prefix(end->port.text, name);
      });
      if (has_one) continue;
      auto details =
          out.add(end->port.where,
                  fmt::format("port {} bears the name of no partition; the partitions are {}",
                              quoted(end->port.text), quoted_list(names)));
      const std::string meant = fmt::format("{}_{}", names.front(), end->port.text);
      if (names.size() == 1) {
        details.help(fmt::format("did you mean {}?", quoted(meant)))
            .fix(fmt::format("write {}", quoted(meant)), true, {{end->port.where, meant}});
      } else {
        details.help(
            fmt::format("put the name of its partition before it, as in {}", quoted(meant)));
      }
    }
  }
}

}  // namespace vppcheck::rules
