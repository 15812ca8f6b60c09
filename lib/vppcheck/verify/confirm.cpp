// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "vppcheck/verify/verify.h"

namespace vppcheck::verify {
namespace {

void confirm_memories(const design::Design& design, std::vector<Confirmed>& out) {
  for (const Mapping& mapping : compare_memories(design).mappings) {
    if (mapping.verdict != MappingVerdict::as_asked) continue;
    std::vector<std::string_view> memories;
    for (const artifact::LinkedArgument* argument : mapping.arguments) {
      for (const std::string_view memory : argument->memories) {
        const bool is_new = std::find(memories.begin(), memories.end(), memory) == memories.end();
        if (is_new && memories.size() < 64) memories.push_back(memory);
      }
    }
    out.push_back({mapping.sp->value.where, "sp",
                   fmt::format("{}.{}: {} as asked", mapping.sp->cu.text, mapping.sp->port.text,
                               fmt::join(memories, ", "))});
  }
}

void confirm_units(const design::Design& design, std::vector<Confirmed>& out) {
  for (const LinkedAs& unit : compare_units(design).declared) {
    if (!unit.same_kernel() || !unit.declared->declared) continue;
    out.push_back(
        {*unit.declared->declared, "nk", fmt::format("{}: linked as asked", unit.declared->name)});
  }
}

void confirm_clocks(const design::Design& design, std::vector<Confirmed>& out) {
  for (const ClockOutcome& outcome : compare_clocks(design)) {
    if (!outcome.where || outcome.clock == nullptr || !outcome.reached()) continue;
    out.push_back({*outcome.where, "clock",
                   fmt::format("{}: {:g} MHz as asked", outcome.clock->name,
                               static_cast<double>(outcome.achieved_hz) / 1e6)});
  }
}

void confirm_configs(const design::Design& design, std::vector<Confirmed>& out) {
  for (const ConfigComparison& comparison : compare_configs(design)) {
    const bool same = comparison.changes.empty();
    if (comparison.used != nullptr && same) {
      out.push_back({{comparison.file, {0, 0}},
                     "config",
                     fmt::format("{}: as v++ read it", comparison.name)});
    } else if (comparison.by_result && same) {
      out.push_back({{comparison.file, {0, 0}},
                     "config",
                     fmt::format("{}: v++ read its [connectivity]", comparison.name)});
    }
  }
}

void list_slrs(const design::Design& design, std::vector<Confirmed>& out) {
  for (const config::SlrAssignment& slr : design.slr().parsed) {
    out.push_back({slr.value.where, "slr",
                   fmt::format("{}: {} not told by the result", slr.cu.text, slr.slr.text), false});
  }
}

}  // namespace

std::vector<Confirmed> confirm(const design::Design& design) {
  std::vector<Confirmed> confirmed;
  confirm_configs(design, confirmed);
  confirm_units(design, confirmed);
  confirm_memories(design, confirmed);
  confirm_clocks(design, confirmed);
  list_slrs(design, confirmed);
  std::stable_sort(confirmed.begin(), confirmed.end(), [](const Confirmed& a, const Confirmed& b) {
    return std::tuple(a.where.file, a.where.span.begin) <
           std::tuple(b.where.file, b.where.span.begin);
  });
  return confirmed;
}

}  // namespace vppcheck::verify
