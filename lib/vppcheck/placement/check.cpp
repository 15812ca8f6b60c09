// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/check.h"

#include <algorithm>

namespace vppcheck::placement {
namespace {

void check_capacities(const Problem& problem, const Plan& plan, std::vector<std::string>& faults) {
  for (std::size_t s = 0; s < problem.slrs.size(); ++s) {
    for (const fabric::Resource resource : fabric::kResources) {
      const auto available = problem.slrs[s].available.get(resource).value_or(UINT64_MAX / 1000);
      const std::uint64_t most = available * (1000 - problem.margin_permille) / 1000;
      std::uint64_t needed = 0;
      for (std::size_t i = 0; i < problem.cus.size(); ++i) {
        if (plan.slr_of_cu[i] == s) needed += problem.cus[i].needed.get(resource).value_or(0);
      }
      if (needed > most) {
        faults.push_back(problem.slrs[s].name + " can hold " + std::to_string(most) + " of " +
                         std::to_string(needed) + ' ' + std::string(fabric::name_of(resource)));
      }
    }
  }
}

void check_wishes(const Problem& problem, const Plan& plan, std::vector<std::string>& faults) {
  for (const auto* wishes : {&problem.pins, &problem.exclusions}) {
    for (const CuInSlr& wish : *wishes) {
      const bool wanted = wishes == &problem.pins;
      if ((plan.slr_of_cu[wish.cu] == wish.slr) == wanted) continue;
      faults.push_back((wanted ? "a pin of " : "an exclusion of ") + problem.cus[wish.cu].name);
    }
  }
  for (const auto& group : problem.groups) {
    for (const std::uint32_t cu : group) {
      const bool together = plan.slr_of_cu[cu] == plan.slr_of_cu[group.front()];
      if (!together) faults.push_back("the group of " + problem.cus[cu].name);
    }
  }
}

void check_banks(const Problem& problem, const Plan& plan, std::vector<std::string>& faults) {
  std::vector<std::uint64_t> masters(problem.banks.size(), 0);
  std::vector<std::uint64_t> bytes(problem.banks.size(), 0);
  for (std::size_t i = 0; i < problem.ports.size() && !problem.banks.empty(); ++i) {
    const Port& port = problem.ports[i];
    const std::uint32_t bank = plan.bank_of_port[i].value_or(UINT32_MAX);
    const bool listed =
        port.banks.empty() || std::count(port.banks.begin(), port.banks.end(), bank) > 0;
    if (bank >= problem.banks.size() || !listed) {
      faults.push_back("port " + port.name + " of " + problem.cus[port.cu].name);
      continue;
    }
    ++masters[bank];
    bytes[bank] += port.size_bytes.value_or(0);
  }
  for (std::size_t b = 0; b < problem.banks.size(); ++b) {
    const auto& [name, slr, most_masters, size] = problem.banks[b];
    if (masters[b] > most_masters.value_or(UINT32_MAX)) faults.push_back("masters of " + name);
    if (bytes[b] > size.value_or(UINT64_MAX)) faults.push_back("size of " + name);
  }
}

void check_boundaries(const Problem& problem, const Plan& plan, std::vector<std::string>& faults) {
  for (std::size_t k = 0; k < problem.boundary_bits.size() && k + 1 < problem.slrs.size(); ++k) {
    std::uint64_t bits = 0;
    const auto cross = [&](auto a, auto b, auto wide) { bits += (a <= k) != (b <= k) ? wide : 0; };
    for (const Stream& stream : problem.streams) {
      cross(plan.slr_of_cu[stream.from], plan.slr_of_cu[stream.to], stream.width_bits);
    }
    for (std::size_t i = 0; i < problem.ports.size(); ++i) {
      const std::uint32_t bank = plan.bank_of_port[i].value_or(UINT32_MAX);
      const std::uint32_t here = plan.slr_of_cu[problem.ports[i].cu];
      if (bank >= problem.banks.size()) continue;
      cross(here, problem.banks[bank].slr.value_or(here), problem.ports[i].width_bits);
    }
    if (bits <= problem.boundary_bits[k].value_or(UINT64_MAX)) continue;
    faults.push_back("bits from " + problem.slrs[k].name + " to " + problem.slrs[k + 1].name);
  }
}

}  // namespace

std::vector<std::string> check(const Problem& problem, const Plan& plan) {
  std::vector<std::string> faults;
  const auto outside = [&](std::uint32_t slr) { return slr >= problem.slrs.size(); };
  const auto& slrs = plan.slr_of_cu;
  if (slrs.size() != problem.cus.size() || plan.bank_of_port.size() != problem.ports.size() ||
      std::any_of(slrs.begin(), slrs.end(), outside)) {
    return {"the plan is not one of this problem"};
  }
  check_capacities(problem, plan, faults);
  check_wishes(problem, plan, faults);
  check_banks(problem, plan, faults);
  check_boundaries(problem, plan, faults);
  return faults;
}

}  // namespace vppcheck::placement
