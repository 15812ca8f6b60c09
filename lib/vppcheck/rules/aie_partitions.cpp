// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/platform/builtin.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

// Partitions of the AI Engine array: UG1076, Compiling AI Engine Graph for Independent Partitions,
// 2024.1 to 2026.1. `6:2:pr0` takes columns 6 and 7; a graph compiled without a partition takes the
// whole array; partitions of one link must not share a column; ports bear the partition's name as
// prefix.

namespace vppcheck::rules {
namespace {

using config::AiePartition;
using design::PartitionUse;
using text::quoted;

/// `column 7`, `columns 6 and 7`, `columns 0 to 19`.
std::string columns(std::uint32_t first, std::uint32_t last) {
  if (first == last) return fmt::format("column {}", first);
  return fmt::format("columns {} {} {}", first, last - first == 1 ? "and" : "to", last);
}

std::string columns(const AiePartition& partition) {
  return columns(partition.first_column, partition.last_column());
}

bool overlap(const AiePartition& a, const AiePartition& b) {
  return a.first_column <= b.last_column() && b.first_column <= a.last_column();
}

/// The `part=` of the partition's own file; empty when there is none.
std::string_view part_in(const Design& design, text::FileId file) {
  for (const config::CombinedOption& option : design.options()) {
    if (option.option->section.empty() && option.option->key == "part" &&
        option.option->value.where.file == file) {
      return option.option->value.text;
    }
  }
  return {};
}

/// Why the number of columns of an array is not known.
std::string no_array(const Design& design, std::string_view part) {
  if (part.empty() && design.platform() == nullptr) return design.job().no_platform;
  return fmt::format("the AI Engine array of {} is not known",
                     quoted(part.empty() ? std::string_view(design.platform()->name) : part));
}

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
  const auto partition = std::find_if(
      uses.begin(), uses.end(), [](const PartitionUse& use) { return use.partition != nullptr; });
  const PartitionUse* first_whole = nullptr;
  for (const PartitionUse& use : uses) {
    if (use.partition != nullptr) continue;
    const bool has_partition = partition != uses.end();
    const PartitionUse* const other = has_partition ? &*partition : first_whole;
    first_whole = &use;
    if (other == nullptr) continue;
    out.add(use.where,
            has_partition
                ? fmt::format("without enable-partition this graph takes the whole "
                              "array, {} of partition {} too",
                              columns(*other->partition), quoted(other->partition->name.text))
                : "two graphs without enable-partition both take the whole array")
        .help("give each graph columns of its own: enable-partition=START:NUM:NAME in [aie]")
        .note(other->where, "the other graph is here");
  }
}

void aie_partition_out_of_array(const Design& design, Reporter& out) {
  for (const AiePartition& partition : design.partitions().parsed) {
    // The compiler is told the device by part= or by platform=; what stands beside it decides.
    const std::string_view part = part_in(design, partition.value.where.file);
    std::optional<platform::AieArray> array;
    if (!part.empty()) {
      array = platform::aie_array_of_part(part);
    } else if (design.platform() != nullptr) {
      array = design.platform()->aie;
    }
    if (!array || !array->columns) {
      out.not_checked(diagnostic::Need::platform, no_array(design, part));
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
  // A partition whose value cannot be read has a name too, and its ports bear it.
  if (!design.job().whole_link || !design.partitions().malformed.empty()) return;
  std::vector<std::string_view> names;
  for (const PartitionUse& use : design.partition_uses()) {
    if (use.partition == nullptr) return;
    names.push_back(use.partition->name.text);
  }
  if (names.empty()) return;
  for (const config::StreamConnection& sc : design.sc().parsed) {
    for (const config::StreamEnd* end : {&sc.from, &sc.to}) {
      if (end->cu.text != "ai_engine_0") continue;
      const bool has_one = std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return has_prefix(end->port.text, name);
      });
      if (!has_one) report_port(*end, names, out);
    }
  }
}

}  // namespace vppcheck::rules
