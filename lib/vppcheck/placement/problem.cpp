// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/problem.h"

#include <algorithm>
#include <string_view>

namespace vppcheck::placement {
namespace {

// All arithmetic on costs stays below this, with room for the prices of the search.
constexpr long double kMostCost = 1e17L;

using Checked = tl::expected<void, ProblemError>;

Checked error(std::string message) { return tl::unexpected(ProblemError{std::move(message)}); }

Checked at_most(std::size_t count, std::size_t most, std::string_view what) {
  if (count <= most) return {};
  return error(std::to_string(count) + " " + std::string(what) + ", at most " +
               std::to_string(most) + " can be placed");
}

bool too_large(const fabric::Resources& amounts) {
  return std::any_of(fabric::kResources.begin(), fabric::kResources.end(), [&](auto resource) {
    return amounts.get(resource).value_or(0) > kMostAmount;
  });
}

Checked check_sizes(const Problem& problem) {
  if (problem.slrs.empty()) return error("no SLR to place compute units in");
  if (problem.margin_permille > 1000) return error("a margin of more than 100 %");
  std::size_t mentions = problem.pins.size() + problem.exclusions.size();
  for (const auto& group : problem.groups) mentions += group.size() + 1;
  for (const Port& port : problem.ports) mentions += port.banks.size();
  return at_most(problem.slrs.size(), kMostSlrs, "SLRs")
      .and_then([&] { return at_most(problem.cus.size(), kMostCus, "compute units"); })
      .and_then([&] { return at_most(problem.banks.size(), kMostBanks, "banks"); })
      .and_then([&] { return at_most(problem.ports.size(), kMostPorts, "memory ports"); })
      .and_then([&] { return at_most(problem.streams.size(), kMostStreams, "streams"); })
      .and_then([&] { return at_most(mentions, kMostMentions, "pins, groups and choices"); });
}

Checked check_cus(const Problem& problem) {
  std::vector<std::string_view> names;
  for (const Slr& slr : problem.slrs) {
    if (too_large(slr.available)) return error("an absurd amount in '" + slr.name + "'");
  }
  for (const Cu& cu : problem.cus) {
    names.push_back(cu.name);
    if (too_large(cu.needed)) return error("an absurd amount in '" + cu.name + "'");
    if (cu.current_slr.value_or(0) >= problem.slrs.size()) {
      return error("'" + cu.name + "' stands in an SLR that is not there");
    }
  }
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  if (twice != names.end()) return error("two compute units '" + std::string(*twice) + "'");
  for (const auto* list : {&problem.pins, &problem.exclusions}) {
    for (const CuInSlr& entry : *list) {
      if (entry.cu >= problem.cus.size() || entry.slr >= problem.slrs.size()) {
        return error("a pin of something that is not there");
      }
    }
  }
  for (const auto& group : problem.groups) {
    for (const std::uint32_t cu : group) {
      if (cu >= problem.cus.size()) return error("a group of something that is not there");
    }
  }
  return {};
}

Checked check_connections(const Problem& problem) {
  for (const Bank& bank : problem.banks) {
    if (bank.slr.value_or(0) >= problem.slrs.size()) {
      return error("bank '" + bank.name + "' is in an SLR that is not there");
    }
    if (bank.size_bytes.value_or(0) >> 60 != 0)
      return error("an absurd size of '" + bank.name + "'");
  }
  for (const Port& port : problem.ports) {
    if (port.cu >= problem.cus.size()) return error("port '" + port.name + "' of nothing");
    if (port.width_bits > kMostWidthBits || port.size_bytes.value_or(0) >> 40 != 0) {
      return error("an absurd width or size of '" + port.name + "'");
    }
    for (const std::uint32_t bank : port.banks) {
      if (bank >= problem.banks.size()) return error("'" + port.name + "' names no bank");
    }
    if (port.current_bank && *port.current_bank >= problem.banks.size()) {
      return error("'" + port.name + "' is bound to a bank that is not there");
    }
  }
  for (const Stream& stream : problem.streams) {
    if (std::max(stream.from, stream.to) >= problem.cus.size()) return error("a stream to nothing");
    if (stream.width_bits > kMostWidthBits) return error("an absurd width of a stream");
  }
  return {};
}

Checked check_cost(const Problem& problem) {
  const Weights weights = effective_weights(problem);
  long double bits = 0;
  for (const Stream& stream : problem.streams) bits += stream.width_bits;
  for (const Port& port : problem.ports) bits += port.width_bits;
  const long double most =
      bits * static_cast<long double>(problem.slrs.size()) *
          static_cast<long double>(weights.crossing_bit) +
      static_cast<long double>(problem.cus.size()) * static_cast<long double>(weights.moved_cu) +
      static_cast<long double>(problem.ports.size()) *
          static_cast<long double>(weights.rebound_port);
  if (most > kMostCost) return error("widths and weights are too large together");
  return {};
}

}  // namespace

Checked validate(const Problem& problem) {
  return check_sizes(problem)
      .and_then([&] { return check_cus(problem); })
      .and_then([&] { return check_connections(problem); })
      .and_then([&] { return check_cost(problem); });
}

std::optional<std::uint64_t> usable(const Problem& problem, std::uint32_t slr,
                                    fabric::Resource resource) {
  const auto available = problem.slrs[slr].available.get(resource);
  if (!available) return std::nullopt;
  return *available * (1000 - problem.margin_permille) / 1000;
}

Weights effective_weights(const Problem& problem) {
  if (problem.weights) return *problem.weights;
  Weights weights;
  for (const Port& port : problem.ports) weights.moved_cu += port.current_bank ? 1 : 0;
  std::uint64_t placed = 0;
  for (const Cu& cu : problem.cus) placed += cu.current_slr ? 1 : 0;
  weights.crossing_bit = weights.moved_cu * (placed + 1);
  return weights;
}

Cost cost_of(const Problem& problem, const Plan& plan) {
  Cost cost;
  for (const Stream& stream : problem.streams) {
    const auto from = plan.slr_of_cu[stream.from];
    cost.crossing_bits +=
        std::uint64_t{stream.width_bits} * distance(from, plan.slr_of_cu[stream.to]);
  }
  for (std::size_t i = 0; i < problem.cus.size(); ++i) {
    const auto current = problem.cus[i].current_slr;
    if (current && *current != plan.slr_of_cu[i]) ++cost.moved_cus;
  }
  for (std::size_t i = 0; i < problem.ports.size() && i < plan.bank_of_port.size(); ++i) {
    const Port& port = problem.ports[i];
    const auto bank = plan.bank_of_port[i];
    if (!bank) continue;
    if (port.current_bank && *port.current_bank != *bank) ++cost.rebound_ports;
    const auto slr = problem.banks[*bank].slr;
    if (!slr) continue;
    cost.crossing_bits += std::uint64_t{port.width_bits} * distance(*slr, plan.slr_of_cu[port.cu]);
  }
  const Weights weights = effective_weights(problem);
  cost.weighted = cost.crossing_bits * weights.crossing_bit + cost.moved_cus * weights.moved_cu +
                  cost.rebound_ports * weights.rebound_port;
  return cost;
}

}  // namespace vppcheck::placement
