// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "vppcheck/design/design.h"

// Which compute units a link has: those of `nk`, and `<kernel>_1` of every other kernel.

namespace vppcheck::design {
namespace {

std::uint64_t add_or_most(std::uint64_t a, std::uint64_t b) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
  return a > kMost - b ? kMost : a + b;
}

}  // namespace

void Design::find_compute_units() {
  for (const config::NumberOfKernels& nk : nk_.parsed) add_kernel_lines(nk);
  if (job_.inputs->kernels_known) imply_undeclared_kernels();
}

void Design::add_kernel_lines(const config::NumberOfKernels& nk) {
  const auto [it, is_new] =
      kernel_by_name_.try_emplace(nk.kernel.text, static_cast<std::uint32_t>(kernels_.size()));
  if (is_new) {
    DeclaredKernel added;
    added.name = nk.kernel.text;
    added.declared = nk.kernel.where;
    kernels_.push_back(std::move(added));
  }
  DeclaredKernel& kernel = kernels_[it->second];
  const std::uint64_t before = kernel.count;
  kernel.count = add_or_most(before, nk.count.value);
  if (nk.names.empty()) {
    kernel.has_unnamed_line = true;
    // Lines for one kernel add up: v++ 2022.2 turns two lines into one nk=k:2:... in vplConfig.ini
    // (EdoardoDAlessio/ACA-Project-2024). Names without a number of their own count on from 1.
    const std::uint64_t made = std::min(
        {nk.count.value, kMostImpliedUnits, kMostImpliedUnitsOfDesign - made_names_.size()});
    for (std::uint64_t i = 1; i <= made; ++i) {
      add_cu(it->second,
             made_names_.emplace_back(std::string(nk.kernel.text) + "_" +
                                      std::to_string(add_or_most(before, i))),
             nk.kernel.where);
    }
  } else {
    kernel.has_named_line = true;
    for (const text::Word& name : nk.names) add_cu(it->second, name.text, name.where);
  }
  kernel.names_uncertain =
      kernel.count != kernel.cus.size() || (kernel.has_named_line && kernel.has_unnamed_line);
}

void Design::add_cu(std::uint32_t kernel, std::string_view name,
                    std::optional<text::Location> declared) {
  const auto index = static_cast<std::uint32_t>(cus_.size());
  cus_.push_back({name, kernels_[kernel].name, declared});
  kernels_[kernel].cus.push_back(index);
  cu_by_name_.try_emplace(name, index);
}

void Design::imply_undeclared_kernels() {
  // Every kernel that is linked without nk becomes one compute unit <kernel>_1 (UG1393,
  // --connectivity Options, 2020.2 to 2023.2). One that a misspelt nk means becomes none, unless a
  // line names it.
  std::unordered_set<const artifact::Kernel*> misspelt;
  for (const DeclaredKernel& kernel : kernels_) misspelt.insert(describe_meant(kernel.name));
  for (const artifact::Kernel& kernel : job_.inputs->kernels) {
    if (misspelt.count(&kernel) != 0 && find_kernel(kernel.name) == nullptr &&
        !is_named(kernel.name + "_1")) {
      continue;
    }
    const auto index = static_cast<std::uint32_t>(kernels_.size());
    if (!kernel_by_name_.try_emplace(kernel.name, index).second) continue;
    DeclaredKernel added;
    added.name = kernel.name;
    added.count = 1;
    kernels_.push_back(std::move(added));
    // Kernels are files that were read, so the bound on made names has no part here.
    add_cu(index, implied_names_.emplace_back(kernel.name + "_1"), std::nullopt);
  }
}

void Design::describe_kernels() {
  for (const artifact::Kernel& kernel : job_.inputs->kernels) {
    descriptions_.try_emplace(kernel.name, &kernel);
  }
}

bool Design::is_named(std::string_view cu) const {
  if (named_.empty()) find_named();
  return named_.count(cu) != 0;
}

const DeclaredKernel* Design::find_kernel(std::string_view name) const {
  const auto it = kernel_by_name_.find(name);
  return it == kernel_by_name_.end() ? nullptr : &kernels_[it->second];
}

const artifact::Kernel* Design::describe(std::string_view kernel) const {
  const auto it = descriptions_.find(kernel);
  return it == descriptions_.end() ? nullptr : it->second;
}

void Design::add_vss_instances(std::string_view value) {
  // The names after the fourth colon of `vss=VENDOR:LIB:NAME:VERSION:INSTANCE{,INSTANCE}` (UG1701,
  // Linking a VSS Component), and the NAME itself, which prefixes the instances after linking.
  std::size_t begin = 0;
  int colons = 0;
  for (std::size_t i = 0; i <= value.size(); ++i) {
    const char c = i < value.size() ? value[i] : ',';
    if (c != ':' && c != ',') continue;
    const bool is_name = (colons == 2 || colons >= 4) && i > begin;
    if (is_name && vss_instances_.size() <= kMostVssInstances) {
      vss_instances_.push_back(value.substr(begin, i - begin));
    }
    if (c == ':') ++colons;
    begin = i + 1;
  }
}

bool Design::is_fixed_instance(std::string_view name) const {
  if (name == kAiEngine || vss_instances_.size() > kMostVssInstances) return true;
  return std::any_of(vss_instances_.begin(), vss_instances_.end(), [&](std::string_view instance) {
    // The instances of a VSS bear its name as prefix (XD101, 2025.2).
    return name == instance || (name.size() > instance.size() && name[instance.size()] == '_' &&
                                name.substr(0, instance.size()) == instance);
  });
}

}  // namespace vppcheck::design
