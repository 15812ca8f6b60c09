// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/check.h"

#include <algorithm>

namespace vppcheck::placement {
namespace {

std::string number(std::uint64_t value) { return std::to_string(value); }

void check_capacities(const Problem& problem, const Plan& plan, std::vector<std::string>& faults) {
  for (std::size_t s = 0; s < problem.slrs.size(); ++s) {
    for (const fabric::Resource resource : fabric::kResources) {
      const auto available = problem.slrs[s].available.get(resource);
      if (!available) continue;
      std::uint64_t needed = 0;
      for (std::size_t i = 0; i < problem.cus.size(); ++i) {
        if (plan.slr_of_cu[i] == s) needed += problem.cus[i].needed.get(resource).value_or(0);
      }
      const std::uint64_t most = *available * (1000 - problem.margin_permille) / 1000;
      if (needed <= most) continue;
      faults.push_back(problem.slrs[s].name + " has to hold " + number(needed) + " " +
                       std::string(fabric::name_of(resource)) + ", and can hold " + number(most));
    }
  }
}

void check_wishes(const Problem& problem, const Plan& plan, std::vector<std::string>& faults) {
  for (const CuInSlr& pin : problem.pins) {
    if (plan.slr_of_cu[pin.cu] != pin.slr) faults.push_back("a pin of " + problem.cus[pin.cu].name);
  }
  for (const CuInSlr& no : problem.exclusions) {
    if (plan.slr_of_cu[no.cu] == no.slr)
      faults.push_back("an exclusion of " + problem.cus[no.cu].name);
  }
  for (const auto& group : problem.groups) {
    for (const std::uint32_t cu : group) {
      if (plan.slr_of_cu[cu] != plan.slr_of_cu[group.front()]) {
        faults.push_back("the group of " + problem.cus[cu].name);
      }
    }
  }
}

void check_banks(const Problem& problem, const Plan& plan, std::vector<std::string>& faults) {
  std::vector<std::uint64_t> masters(problem.banks.size(), 0);
  std::vector<std::uint64_t> bytes(problem.banks.size(), 0);
  for (std::size_t i = 0; i < problem.ports.size() && !problem.banks.empty(); ++i) {
    const Port& port = problem.ports[i];
    const auto bank = plan.bank_of_port[i];
    const auto& may = port.banks;
    if (!bank || *bank >= problem.banks.size() ||
        (!may.empty() && std::find(may.begin(), may.end(), *bank) == may.end())) {
      faults.push_back("port " + port.name + " of " + problem.cus[port.cu].name);
      continue;
    }
    ++masters[*bank];
    bytes[*bank] += port.size_bytes.value_or(0);
  }
  for (std::size_t b = 0; b < problem.banks.size(); ++b) {
    const Bank& bank = problem.banks[b];
    if (masters[b] > bank.most_masters.value_or(UINT32_MAX))
      faults.push_back("masters of " + bank.name);
    if (bytes[b] > bank.size_bytes.value_or(UINT64_MAX)) faults.push_back("size of " + bank.name);
  }
}

void check_boundaries(const Problem& problem, const Plan& plan, std::vector<std::string>& faults) {
  for (std::size_t k = 0; k < problem.boundary_bits.size() && k + 1 < problem.slrs.size(); ++k) {
    std::uint64_t bits = 0;
    const auto cross = [&](std::size_t a, std::size_t b, std::uint32_t width) {
      if ((a <= k) != (b <= k)) bits += width;
    };
    for (const Stream& stream : problem.streams) {
      cross(plan.slr_of_cu[stream.from], plan.slr_of_cu[stream.to], stream.width_bits);
    }
    for (std::size_t i = 0; i < problem.ports.size() && i < plan.bank_of_port.size(); ++i) {
      const auto bank = plan.bank_of_port[i];
      if (!bank || !problem.banks[*bank].slr) continue;
      cross(plan.slr_of_cu[problem.ports[i].cu], *problem.banks[*bank].slr,
            problem.ports[i].width_bits);
    }
    if (problem.boundary_bits[k] && bits > *problem.boundary_bits[k]) {
      faults.push_back("bits from " + problem.slrs[k].name + " to " + problem.slrs[k + 1].name);
    }
  }
}

}  // namespace

std::vector<std::string> check(const Problem& problem, const Plan& plan) {
  std::vector<std::string> faults;
  const auto outside = [&](std::uint32_t slr) { return slr >= problem.slrs.size(); };
  if (plan.slr_of_cu.size() != problem.cus.size() ||
      plan.bank_of_port.size() != problem.ports.size() ||
      std::any_of(plan.slr_of_cu.begin(), plan.slr_of_cu.end(), outside)) {
    return {"the plan is not one of this problem"};
  }
  check_capacities(problem, plan, faults);
  check_wishes(problem, plan, faults);
  check_banks(problem, plan, faults);
  check_boundaries(problem, plan, faults);
  return faults;
}

}  // namespace vppcheck::placement
