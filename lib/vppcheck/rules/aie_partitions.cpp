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
// whole array; partitions of one link must not share a column.

namespace vppcheck::rules {
namespace {

using artifact::AieColumns;
using config::AiePartition;
using design::PartitionUse;
using text::quoted;

/// `column 7`, `columns 6 and 7`, `columns 0 to 19`.
std::string columns(std::uint32_t first, std::uint32_t last) {
  if (first == last) return fmt::format("column {}", first);
  return fmt::format("columns {} {} {}", first, last - first == 1 ? "and" : "to", last);
}

std::string show(const AieColumns& range) { return columns(range.first, range.last()); }

bool overlap(const AieColumns& a, const AieColumns& b) {
  return a.first <= b.last() && b.first <= a.last();
}

/// `partition 'pr0'`; with the file where no configuration of the job declares it.
std::string name_of(const PartitionUse& use) {
  const std::string name = use.name().empty() ? "the partition" : "partition " + quoted(use.name());
  return use.partition != nullptr ? name : fmt::format("{} of {}", name, quoted(use.library->file));
}

/// The same where the file stands before the message.
std::string name_here(const PartitionUse& use) {
  return use.name().empty() ? "this partition" : "partition " + quoted(use.name());
}

/// Whether the graph's own configuration says these columns.
bool is_declared(const PartitionUse& use, const AieColumns& range) {
  return use.declared_columns() == range;
}

/// Says that the columns of some graphs are not known, when there is another one to collide with.
void report_not_known(const Design& design, Reporter& out) {
  if (design.partition_uses().size() < 2) return;
  for (const PartitionUse& use : design.partition_uses()) {
    // A simulation on x86 has no columns.
    const bool is_simulated =
        use.library != nullptr && use.library->target == artifact::AieTarget::x86sim;
    if (use.is_whole() || use.columns() || is_simulated) continue;
    out.not_checked(
        diagnostic::Need::aie,
        fmt::format("{} does not say which columns its graph takes", quoted(use.library->file)));
  }
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

/// The array of a part, else of the platform: the compiler is told the device by part= or by
/// platform=; what stands beside the partition decides.
std::optional<platform::AieArray> array_of(const Design& design, std::string_view part) {
  if (!part.empty()) return platform::aie_array_of_part(part);
  return design.platform() != nullptr ? design.platform()->aie : std::nullopt;
}

/// `, columns 0 to 49` where the array is known.
std::string all_columns(const Design& design, const PartitionUse& use) {
  const auto array = array_of(design, use.where ? part_in(design, use.where->file) : "");
  if (!array || !array->columns) return {};
  return ", " + columns(0, array->columns->value - 1);
}

/// Why the number of columns of an array is not known.
std::string no_array(const Design& design, std::string_view part) {
  if (part.empty() && design.platform() == nullptr) return design.job().no_platform;
  return fmt::format("the AI Engine array of {} is not known",
                     quoted(part.empty() ? std::string_view(design.platform()->name) : part));
}

/// Two partitions on shared columns, at the declaration of `use` or, when its columns come from a
/// library, at that file.
void report_overlap(const PartitionUse& use, const AieColumns& range, const PartitionUse& other,
                    const AieColumns& other_range, Reporter& out) {
  const bool declared = is_declared(use, range);
  const std::string message =
      fmt::format("{} ({}) and {} ({}) overlap in {}", declared ? name_of(use) : name_here(use),
                  show(range), name_of(other), show(other_range),
                  columns(std::max(range.first, other_range.first),
                          std::min(range.last(), other_range.last())));
  auto details = declared ? out.add(use.partition->columns.where, message)
                          : out.add_for_input(use.library->file, message);
  if (declared) {
    details.help(
        fmt::format("move {} to free columns; START:NUM:NAME takes NUM columns from START on",
                    quoted(use.partition->name.text)));
  } else if (use.partition != nullptr) {
    details.help("compile the graph again: its configuration takes other columns by now")
        .note(use.partition->value.where,
              fmt::format("{} takes {} here", quoted(use.name()), show(*use.declared_columns())));
  } else {
    details.help("compile one of the graphs for free columns: enable-partition=START:NUM:NAME");
  }
  if (is_declared(other, other_range)) {
    details.note(other.partition->value.where,
                 fmt::format("{} takes {}", quoted(other.partition->name.text), show(other_range)));
  }
}

/// The library's own columns and the array of the platform.
void check_built_columns(const PartitionUse& use, const Design& design, Reporter& out) {
  const auto built = use.built_columns();
  if (!built || is_declared(use, *built)) return;
  const platform::Platform* const platform = design.platform();
  if (platform == nullptr || !platform->aie || !platform->aie->columns) {
    out.not_checked(diagnostic::Need::platform, no_array(design, {}));
    return;
  }
  const std::uint32_t count = platform->aie->columns->value;
  // A library for another array is for aie-device-mismatch to tell.
  if (use.library->array_columns.value_or(count) != count || built->last() < count) return;
  out.add_for_input(use.library->file,
                    fmt::format("{} takes {}, but the array of {} has columns 0 to {}",
                                name_here(use), show(*built), platform->aie->device, count - 1))
      .help("compile the graph for columns that the platform has");
}

}  // namespace

void aie_partition_malformed(const Design& design, Reporter& out) {
  report_malformed(design.partitions().malformed, out);
}

void aie_partition_duplicate_name(const Design& design, Reporter& out) {
  const auto& uses = design.partition_uses();
  for (std::size_t i = 0; i < uses.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const PartitionUse& use = uses[i];
      const PartitionUse& other = uses[j];
      if (use.name().empty() || use.name() != other.name()) continue;
      const std::string message =
          other.partition != nullptr
              ? fmt::format("two partitions have the name {}", quoted(use.name()))
              : fmt::format("two partitions have the name {}, this one and that of {}",
                            quoted(use.name()), quoted(other.library->file));
      auto details = use.partition != nullptr ? out.add(use.partition->name.where, message)
                                              : out.add_for_input(use.library->file, message);
      details.help(
          "the name becomes the prefix of ports and graphs, so each partition needs its own");
      if (other.partition != nullptr) {
        details.note(other.partition->name.where, "the other partition is here");
      }
      break;
    }
  }
}

void aie_partition_overlap(const Design& design, Reporter& out) {
  const auto& uses = design.partition_uses();
  for (std::size_t i = 0; i < uses.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      // What the configurations say comes first: they can be mended here.
      const auto later =
          uses[i].declared_columns() ? uses[i].declared_columns() : uses[i].columns();
      const auto earlier =
          uses[j].declared_columns() ? uses[j].declared_columns() : uses[j].columns();
      if (later && earlier && overlap(*later, *earlier)) {
        const bool at_earlier = !is_declared(uses[i], *later) && is_declared(uses[j], *earlier);
        at_earlier ? report_overlap(uses[j], *earlier, uses[i], *later, out)
                   : report_overlap(uses[i], *later, uses[j], *earlier, out);
        continue;
      }
      // A library that is older than its configuration is still what the link would take.
      const auto built = uses[i].columns();
      const auto other = uses[j].columns();
      if (!built || !other || !overlap(*built, *other)) continue;
      const bool at_earlier = is_declared(uses[i], *built);
      at_earlier ? report_overlap(uses[j], *other, uses[i], *built, out)
                 : report_overlap(uses[i], *built, uses[j], *other, out);
    }
  }
  report_not_known(design, out);
}

void aie_partition_whole_array(const Design& design, Reporter& out) {
  const auto& uses = design.partition_uses();
  const auto part = std::find_if(uses.begin(), uses.end(),
                                 [](const PartitionUse& use) { return use.columns().has_value(); });
  const PartitionUse* first_whole = nullptr;
  for (const PartitionUse& use : uses) {
    if (!use.is_whole()) continue;
    const bool beside_part = part != uses.end();
    const PartitionUse* const other = beside_part ? &*part : first_whole;
    first_whole = &use;
    if (other == nullptr) continue;
    std::string message = beside_part
                              ? fmt::format(
                                    "without enable-partition this graph takes the whole "
                                    "array, {} of {} too",
                                    show(*other->columns()), name_of(*other))
                              : "two graphs without enable-partition both take the whole array" +
                                    all_columns(design, use);
    if (!beside_part && !other->where) {
      message += fmt::format(", this one and that of {}", quoted(other->library->file));
    }
    auto details = use.declares_whole() ? out.add(*use.where, message)
                                        : out.add_for_input(use.library->file, message);
    details.help("give each graph columns of its own: enable-partition=START:NUM:NAME in [aie]");
    if (other->where) details.note(*other->where, "the other graph is here");
  }
  report_not_known(design, out);
}

namespace {

/// The places where the driver may put the partition of an NPU: emitted start columns off the array
/// are a known fault (Xilinx/mlir-aie issue 3440).
void check_npu(const artifact::NpuPartition& npu, const Design& design, Reporter& out) {
  const platform::Platform* const platform = design.platform();
  if (platform == nullptr || !platform->aie || !platform->aie->columns) {
    out.not_checked(diagnostic::Need::platform, no_array(design, {}));
    return;
  }
  const std::uint32_t all = platform->aie->columns->value;
  for (const std::uint32_t start : npu.start_columns) {
    if (start < all && npu.column_width <= all - start) continue;
    out.add_for_input(
           npu.file,
           fmt::format("partition {} may start in column {} and takes {} columns, but "
                       "the array of {} has columns 0 to {}",
                       quoted(npu.name), start, npu.column_width, platform->aie->device, all - 1))
        .help("the driver refuses it there; leave the column out of start_columns");
  }
}

}  // namespace

void aie_partition_out_of_array(const Design& design, Reporter& out) {
  for (const artifact::NpuPartition& npu : design.job().inputs->npus) check_npu(npu, design, out);
  for (const AiePartition& partition : design.partitions().parsed) {
    const std::string_view part = part_in(design, partition.value.where.file);
    const auto array = array_of(design, part);
    if (!array || !array->columns) {
      out.not_checked(diagnostic::Need::platform, no_array(design, part));
      continue;
    }
    if (partition.last_column() < array->columns->value) continue;
    out.add(partition.columns.where,
            fmt::format("partition {} takes {}, but the array of {} has columns 0 to {}",
                        quoted(partition.name.text),
                        columns(partition.first_column, partition.last_column()), array->device,
                        array->columns->value - 1))
        .help("START:NUM:NAME takes NUM columns from START on; columns count from 0");
  }
  for (const PartitionUse& use : design.partition_uses()) check_built_columns(use, design, out);
}

}  // namespace vppcheck::rules
