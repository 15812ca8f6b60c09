// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "vppcheck/design/design.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/suggest.h"

// What stands behind the dot: the kernel of the compute unit, and the name among its names.

namespace vppcheck::design {
namespace {

constexpr std::size_t kNearEdits = 2;

/// `fir2` beside `fir1`: kernels of one family, not one misspelt.
bool differ_in_digits(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i] && !(text::is_digit(a[i]) && text::is_digit(b[i]))) return false;
  }
  return true;
}

}  // namespace

const artifact::Kernel* Design::describe_meant(std::string_view kernel) const {
  if (const artifact::Kernel* const described = describe(kernel)) return described;
  if (!job_.inputs->kernels_known) return nullptr;
  const auto [it, is_new] = meant_kernels_.try_emplace(kernel, nullptr);
  const std::uint64_t cost = job_.inputs->kernels.size() * (1 + kernel.size() / 32);
  if (!is_new || comparisons_left_ < cost) return it->second;
  comparisons_left_ -= cost;
  std::vector<std::string_view> names;
  for (const artifact::Kernel& known : job_.inputs->kernels) names.push_back(known.name);
  const auto near = text::closest(kernel, names, std::min(kNearEdits, kernel.size() / 2));
  if (near.size() == 1 && !differ_in_digits(kernel, near.front())) {
    it->second = describe(near.front());
  }
  return it->second;
}

const artifact::Kernel* Design::kernel_of(std::string_view cu) const {
  const ComputeUnit* const unit = find_cu(unit_meant(cu)).cu;
  return unit == nullptr ? nullptr : describe_meant(unit->kernel);
}

const KernelNames& Design::names_of(const artifact::Kernel& kernel) const {
  return ports_.try_emplace(&kernel, kernel).first->second.names;
}

const PortLookup& Design::find_port(std::string_view cu, std::string_view name, PortUse use) const {
  if (job_.inputs->kernels.empty()) return unjudged_port_;
  const artifact::Kernel* const kernel = kernel_of(cu);
  // A kernel without any port is described in part only.
  if (kernel == nullptr || kernel->ports.empty()) return unjudged_port_;
  Ports& ports = ports_.try_emplace(kernel, *kernel).first->second;
  auto& lookups = use == PortUse::memory ? ports.for_memory : ports.for_stream;
  const auto known = lookups.find(name);
  if (known != lookups.end()) return known->second;
  return lookups.emplace(name, ports.names.find(name, use, comparisons_left_)).first->second;
}

}  // namespace vppcheck::design
