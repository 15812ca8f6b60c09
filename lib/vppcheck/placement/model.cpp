// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/model.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace vppcheck::placement {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// For each compute unit the first of those that it must stand with.
std::vector<std::uint32_t> groups_of(const Problem& problem) {
  std::vector<std::uint32_t> first(problem.cus.size());
  std::iota(first.begin(), first.end(), 0U);
  const auto find = [&](std::uint32_t cu) {
    while (first[cu] != cu) cu = first[cu] = first[first[cu]];
    return cu;
  };
  for (const auto& group : problem.groups) {
    for (const std::uint32_t cu : group) first[find(cu)] = find(group.front());
  }
  for (std::uint32_t cu = 0; cu < first.size(); ++cu) first[cu] = find(cu);
  return first;
}

/// The largest part of an average SLR that the kind needs of one resource.
double weight_of(const Kind& kind, const std::vector<Amounts>& capacity) {
  double largest = 0;
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    double sum = 1;
    for (const Amounts& slr : capacity) {
      sum += slr[r] == kUnlimited ? 1e18 : static_cast<double>(slr[r]);
    }
    largest = std::max(largest, static_cast<double>(kind.needed[r]) / sum);
  }
  return largest;
}

}  // namespace

std::uint64_t how_many(const Amounts& needed, const Amounts& free, std::uint64_t most) {
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    if (needed[r] > 0) most = std::min(most, free[r] / needed[r]);
  }
  return most;
}

void take(Amounts& free, const Amounts& needed, std::uint64_t count) {
  for (std::size_t r = 0; r < kResourceCount; ++r) {
    if (free[r] != kUnlimited) free[r] -= needed[r] * count;
  }
}

bool natural_less(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (!is_digit(a[i]) || !is_digit(b[j])) {
      if (a[i] != b[j]) return a[i] < b[j];
      ++i, ++j;
      continue;
    }
    while (i + 1 < a.size() && a[i] == '0' && is_digit(a[i + 1])) ++i;
    while (j + 1 < b.size() && b[j] == '0' && is_digit(b[j + 1])) ++j;
    std::size_t length_a = 0;
    std::size_t length_b = 0;
    while (i + length_a < a.size() && is_digit(a[i + length_a])) ++length_a;
    while (j + length_b < b.size() && is_digit(b[j + length_b])) ++length_b;
    if (length_a != length_b) return length_a < length_b;
    const int order = a.substr(i, length_a).compare(b.substr(j, length_b));
    if (order != 0) return order < 0;
    i += length_a;
    j += length_b;
  }
  if ((i < a.size()) != (j < b.size())) return j < b.size();
  return a < b;
}

Model::Model(const Problem& input)
    : problem(input),
      weights(effective_weights(input)),
      slr_count(static_cast<std::uint32_t>(input.slrs.size())) {
  for (std::uint32_t s = 0; s < slr_count; ++s) {
    Amounts& amounts = capacity.emplace_back();
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      amounts[r] = usable(problem, s, fabric::kResources[r]).value_or(kUnlimited);
    }
  }
  boundary.assign(slr_count - 1, kUnlimited);
  for (std::size_t k = 0; k < boundary.size() && k < problem.boundary_bits.size(); ++k) {
    boundary[k] = problem.boundary_bits[k].value_or(kUnlimited);
    boundaries_limited |= boundary[k] != kUnlimited;
  }
  make_vertices();
  make_edges();
  make_ports();
  make_kinds();
  find_twins();
  std::int64_t divisor = 0;
  for (const Edge& edge : edges) divisor = std::gcd(divisor, edge.cost);
  for (const ModelPort& port : ports) divisor = std::gcd(divisor, port.hop_cost);
  for (const Vertex& vertex : vertices) {
    for (const std::int64_t cost : vertex.moving) divisor = std::gcd(divisor, cost);
  }
  if (std::any_of(problem.ports.begin(), problem.ports.end(),
                  [](const Port& port) { return port.current_bank.has_value(); })) {
    divisor = std::gcd(divisor, static_cast<std::int64_t>(weights.rebound_port));
  }
  unit = std::max<std::int64_t>(divisor, 1);
}

void Model::make_vertices() {
  const auto first = groups_of(problem);
  std::vector<std::uint32_t> order(problem.cus.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return natural_less(problem.cus[a].name, problem.cus[b].name);
  });
  std::vector<std::uint32_t> vertex_of(problem.cus.size(), UINT32_MAX);
  for (const std::uint32_t cu : order) {
    std::uint32_t& number = vertex_of[first[cu]];
    if (number == UINT32_MAX) {
      number = static_cast<std::uint32_t>(vertices.size());
      vertices.emplace_back().allowed = static_cast<SlrSet>((1U << slr_count) - 1);
      vertices.back().moving.assign(slr_count, 0);
    }
    Vertex& vertex = vertices[number];
    vertex.cus.push_back(cu);
    const auto current = problem.cus[cu].current_slr;
    for (std::uint32_t s = 0; current && s < slr_count; ++s) {
      if (s != *current) vertex.moving[s] += static_cast<std::int64_t>(weights.moved_cu);
    }
    if (current) worst_cost += static_cast<std::int64_t>(weights.moved_cu);
  }
  const auto vertex = [&](std::uint32_t cu) -> Vertex& { return vertices[vertex_of[first[cu]]]; };
  for (const auto& pin : problem.pins) vertex(pin.cu).allowed &= static_cast<SlrSet>(1U << pin.slr);
  for (const auto& not_there : problem.exclusions) {
    leave_out(vertex(not_there.cu).allowed, not_there.slr);
  }
}

void Model::make_kinds() {
  std::map<Amounts, Kind> by_need;
  for (std::uint32_t v = 0; v < vertices.size(); ++v) {
    Amounts needed{};
    for (const std::uint32_t cu : vertices[v].cus) {
      for (std::size_t r = 0; r < kResourceCount; ++r) {
        needed[r] += problem.cus[cu].needed.get(fabric::kResources[r]).value_or(0);
      }
    }
    by_need[needed].vertices.push_back(v);
  }
  for (auto& [needed, kind] : by_need) {
    kind.needed = needed;
    kinds.push_back(std::move(kind));
  }
  std::stable_sort(kinds.begin(), kinds.end(), [&](const Kind& a, const Kind& b) {
    return weight_of(a, capacity) > weight_of(b, capacity);
  });
  for (std::uint32_t k = 0; k < kinds.size(); ++k) {
    Kind& kind = kinds[k];
    for (std::uint32_t s = 0; s < slr_count; ++s) {
      kind.most.push_back(
          static_cast<std::uint32_t>(how_many(kind.needed, capacity[s], kind.vertices.size())));
    }
    for (const std::uint32_t v : kind.vertices) {
      vertices[v].kind = k;
      for (std::uint32_t s = 0; s < slr_count; ++s) {
        if (kind.most[s] == 0) leave_out(vertices[v].allowed, s);
      }
    }
  }
}

void Model::make_edges() {
  std::vector<std::uint32_t> vertex_of(problem.cus.size());
  for (std::uint32_t v = 0; v < vertices.size(); ++v) {
    for (const std::uint32_t cu : vertices[v].cus) vertex_of[cu] = v;
  }
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> bits;
  for (const Stream& stream : problem.streams) {
    const auto ends = std::minmax(vertex_of[stream.from], vertex_of[stream.to]);
    if (ends.first != ends.second && stream.width_bits > 0) bits[ends] += stream.width_bits;
  }
  for (const auto& [ends, width] : bits) {
    const auto cost = static_cast<std::int64_t>(width * weights.crossing_bit);
    vertices[ends.first].edges.push_back(static_cast<std::uint32_t>(edges.size()));
    vertices[ends.second].edges.push_back(static_cast<std::uint32_t>(edges.size()));
    edges.push_back({ends.first, ends.second, width, cost});
    worst_cost += cost * (slr_count - 1);
  }
  for (std::uint32_t p = 0; p < problem.ports.size() && !problem.banks.empty(); ++p) {
    const Port& port = problem.ports[p];
    const auto cost = static_cast<std::int64_t>(port.width_bits * weights.crossing_bit);
    ports.push_back({p, vertex_of[port.cu], port.width_bits, cost, {}});
    worst_cost += cost * (slr_count - 1) + static_cast<std::int64_t>(weights.rebound_port);
  }
}

void Model::make_ports() {
  std::sort(ports.begin(), ports.end(), [&](const ModelPort& a, const ModelPort& b) {
    if (a.vertex != b.vertex) return a.vertex < b.vertex;
    const Port& first = problem.ports[a.port];
    const Port& second = problem.ports[b.port];
    const std::string& cu = problem.cus[first.cu].name;
    if (first.cu != second.cu) return natural_less(cu, problem.cus[second.cu].name);
    return natural_less(first.name, second.name);
  });
  std::vector<std::uint64_t> choosers(problem.banks.size(), 0);
  std::vector<std::uint64_t> bytes(problem.banks.size(), 0);
  bank_lists_.assign(ports.size() + 1, {});
  auto& every = bank_lists_.back();
  every.resize(problem.banks.size());
  std::iota(every.begin(), every.end(), 0U);
  for (std::uint32_t p = 0; p < ports.size(); ++p) {
    ModelPort& port = ports[p];
    vertices[port.vertex].ports.push_back(p);
    auto& list = bank_lists_[p] = problem.ports[port.port].banks;
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    port.banks = list.empty() ? every : list;
    for (const std::uint32_t bank : port.banks) {
      ++choosers[bank];
      bytes[bank] += problem.ports[port.port].size_bytes.value_or(0);
    }
  }
  for (std::size_t b = 0; b < problem.banks.size(); ++b) {
    const Bank& bank = problem.banks[b];
    banks_limited |= choosers[b] > bank.most_masters.value_or(UINT32_MAX);
    banks_limited |= bytes[b] > bank.size_bytes.value_or(kUnlimited);
  }
}

void Model::find_twins() {
  using PortLook = std::tuple<std::uint64_t, std::optional<std::uint32_t>,
                              std::optional<std::uint64_t>, std::vector<std::uint32_t>>;
  std::map<std::tuple<std::uint32_t, SlrSet, std::vector<std::int64_t>, std::vector<PortLook>>,
           std::uint32_t>
      looks;
  // Two neighbours of each other count as twins only when the rest agrees; an edge between them
  // does not change when they change places.
  using Neighbours = std::vector<std::pair<std::uint32_t, std::uint64_t>>;
  std::map<std::pair<std::uint32_t, Neighbours>, std::uint32_t> numbers;
  for (std::uint32_t v = 0; v < vertices.size(); ++v) {
    Vertex& vertex = vertices[v];
    std::vector<PortLook> port_looks;
    for (const std::uint32_t p : vertex.ports) {
      const Port& port = problem.ports[ports[p].port];
      port_looks.push_back({port.width_bits, port.current_bank, port.size_bytes, bank_lists_[p]});
    }
    std::sort(port_looks.begin(), port_looks.end());
    vertex.look = looks
                      .try_emplace({vertex.kind, vertex.allowed, vertex.moving, port_looks},
                                   static_cast<std::uint32_t>(looks.size()))
                      .first->second;
    Neighbours neighbours;
    for (const std::uint32_t e : vertex.edges) {
      neighbours.push_back({edges[e].other(v), edges[e].bits});
    }
    std::sort(neighbours.begin(), neighbours.end());
    vertex.twins = numbers.try_emplace({vertex.look, std::move(neighbours)}, v).first->second;
  }
}

std::int64_t Model::cost_without_ports(const Labels& labels) const {
  std::int64_t cost = 0;
  for (std::size_t v = 0; v < labels.size(); ++v) cost += vertices[v].moving[labels[v]];
  for (const Edge& edge : edges) cost += edge.cost * distance(labels[edge.a], labels[edge.b]);
  return cost;
}

std::int64_t Model::port_cost(const ModelPort& port, std::uint32_t slr, std::uint32_t bank) const {
  const auto near = problem.banks[bank].slr;
  const auto current = problem.ports[port.port].current_bank;
  std::int64_t cost = near ? port.hop_cost * distance(slr, *near) : 0;
  if (current && *current != bank) cost += static_cast<std::int64_t>(weights.rebound_port);
  return cost;
}

bool Model::port_crosses(std::uint32_t slr, std::uint32_t bank, std::uint32_t k) const {
  const auto near = problem.banks[bank].slr;
  return near && std::min(slr, *near) <= k && k < std::max(slr, *near);
}

}  // namespace vppcheck::placement
