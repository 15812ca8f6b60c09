// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "vppcheck/artifact/kernel_resources.h"
#include "vppcheck/artifact/limits.h"
#include "vppcheck/artifact/slr_use.h"
#include "vppcheck/text/printable.h"

// The readers of what implementations report, and what holds for every result of theirs.
namespace vppcheck::fuzz {

inline std::string broken_util_error(const container::FileError& error) {
  std::string faults;
  if (error.file != "input") faults += "the error names file " + error.file + "\n";
  if (error.message.empty()) faults += "an error without a message\n";
  if (text::printable(error.show()) != error.show()) faults += "unsafe: " + error.show() + "\n";
  return faults;
}

inline std::string broken_amounts(const fabric::Resources& amounts) {
  for (const fabric::Resource resource : fabric::kResources) {
    const std::uint64_t most = fabric::Resources::from_bram36(artifact::kMostAmount) + 1;
    if (amounts.get(resource).value_or(0) > most) return "an amount above the limit\n";
  }
  return amounts.empty() ? "an entry that says nothing\n" : "";
}

inline std::string broken_util(const artifact::ResourcesResult& result) {
  if (!result) return broken_util_error(result.error());
  std::string faults = result->empty() ? "nothing and no error\n" : "";
  std::set<std::tuple<std::string, fabric::Stage>> seen;
  for (const artifact::KernelResources& entry : *result) {
    if (entry.kernel.empty() || entry.cu.empty()) faults += "numbers of nothing\n";
    if (entry.stage < fabric::Stage::synthesised) faults += "not the stage of a report\n";
    if (!seen.insert({entry.cu, entry.stage}).second) faults += "told twice: " + entry.cu + "\n";
    faults += broken_amounts(entry.needed);
  }
  return faults;
}

inline std::string check_kernel_util_json(std::string_view bytes) {
  return broken_util(artifact::read_kernel_util_json(bytes, "input")) +
         broken_util(artifact::read_diagram_resources(bytes, "input"));
}

inline std::string check_kernel_util_rpt(std::string_view bytes) {
  return broken_util(artifact::read_kernel_util_report(bytes, "input"));
}

inline std::string check_slr_util(std::string_view bytes) {
  const auto use = artifact::read_slr_use(bytes, "input");
  if (!use) return broken_util_error(use.error());
  std::string faults;
  for (const artifact::SlrUse::Row& row : use->slrs) {
    if (!row.slr.starts_with("SLR")) faults += "no SLR: " + row.slr + "\n";
    if (!row.used.empty()) faults += broken_amounts(row.used);
  }
  return faults;
}

}  // namespace vppcheck::fuzz
