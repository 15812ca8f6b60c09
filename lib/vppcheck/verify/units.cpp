// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "vppcheck/verify/verify.h"

namespace vppcheck::verify {
namespace {

using artifact::LinkedUnit;

/// `nk` on the command line counts as well as in a file, and the design does not hold it.
bool has_nk_on_command(const design::Inputs& inputs) {
  return std::any_of(inputs.commands.begin(), inputs.commands.end(), [](const auto& command) {
    return !command.command.all("connectivity.nk").empty() || !command.command.all("nk").empty();
  });
}

bool is_implied(const LinkedUnit& unit) { return unit.name == unit.kernel + "_1"; }

}  // namespace

UnitComparison compare_units(const design::Design& design) {
  UnitComparison comparison;
  const design::Inputs& inputs = *design.job().inputs;
  if (!inputs.result) return comparison;
  std::unordered_map<std::string_view, const LinkedUnit*> linked;
  for (const LinkedUnit& unit : inputs.result->units) linked.try_emplace(unit.name, &unit);

  std::unordered_set<std::string_view> declared;
  for (const design::ComputeUnit& cu : design.compute_units()) {
    declared.insert(cu.name);
    const design::DeclaredKernel* const kernel = design.find_kernel(cu.kernel);
    if (kernel != nullptr && kernel->names_uncertain) continue;
    const auto found = linked.find(cu.name);
    comparison.declared.push_back({&cu, found == linked.end() ? nullptr : found->second});
  }
  if (!design.nk().malformed.empty() || has_nk_on_command(inputs)) return comparison;
  for (const LinkedUnit& unit : inputs.result->units) {
    if (declared.count(unit.name) != 0) continue;
    const design::DeclaredKernel* const kernel = design.find_kernel(unit.kernel);
    const bool open = kernel != nullptr ? kernel->names_uncertain : is_implied(unit);
    if (!open) comparison.undeclared.push_back(&unit);
  }
  return comparison;
}

}  // namespace vppcheck::verify
