// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// The cheapest placement at given prices.
#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

#include "vppcheck/placement/relaxation.h"

namespace vppcheck::placement {

void Relaxation::prepare(const Domain& domain, const Prices& prices) {
  labels_.resize(model_.vertices.size());
  for (std::size_t v = 0; v < labels_.size(); ++v) {
    labels_[v] = lowest(domain.allowed[v]);
  }
  base_ = own_;
  open_edges_.clear();
  settled_ = 0;
  for (std::uint32_t e = 0; e < model_.edges.size(); ++e) {
    const Edge& edge = model_.edges[e];
    const bool a = is_single(domain.allowed[edge.a]);
    const bool b = is_single(domain.allowed[edge.b]);
    if (a && b) settled_ += edge_price(edge, labels_[edge.a], labels_[edge.b], prices);
    if (!a && !b) open_edges_.push_back(e);
    if (a == b) continue;
    const std::uint32_t open = a ? edge.b : edge.a;
    const std::uint32_t there = labels_[a ? edge.a : edge.b];
    for (std::uint32_t s = 0; s < slrs_; ++s) {
      base_[at(open, s)] += edge_price(edge, s, there, prices);
    }
  }
  build_cut(domain, prices);
}

void Relaxation::build_cut(const Domain& domain, const Prices& prices) {
  first_node_.assign(model_.vertices.size(), kNotInCut);
  std::uint32_t nodes = 0;
  for (const std::uint32_t e : open_edges_) {
    for (const std::uint32_t v : {model_.edges[e].a, model_.edges[e].b}) {
      if (first_node_[v] != kNotInCut) continue;
      first_node_[v] = nodes;
      nodes += highest(domain.allowed[v]) - lowest(domain.allowed[v]);
    }
  }
  cut_ = MinCut(nodes);
  node_price_.assign(nodes, 0);
  for (std::size_t v = 0; v < first_node_.size(); ++v) {
    if (first_node_[v] == kNotInCut) continue;
    const auto low = lowest(domain.allowed[v]);
    const auto high = highest(domain.allowed[v]);
    for (std::uint32_t i = 1; i < high - low; ++i) {
      // Behind a boundary means behind the one before; where the SLR between them is not allowed,
      // it means the same.
      const bool allowed = contains(domain.allowed[v], low + i);
      cut_.connect(first_node_[v] + i, first_node_[v] + i - 1, MinCut::kInfinite,
                   allowed ? 0 : MinCut::kInfinite);
    }
  }
  for (const std::uint32_t e : open_edges_) {
    const Edge& edge = model_.edges[e];
    // A node says whether its vertex stands behind boundary k; outside of the vertex's range
    // that is certain.
    std::array<std::uint32_t, 2> ends = {edge.a, edge.b};
    for (std::uint32_t k = 0; k + 1 < slrs_; ++k) {
      std::array<int, 2> certain{};
      std::array<std::uint32_t, 2> node{};
      for (std::size_t i = 0; i < 2; ++i) {
        const auto low = lowest(domain.allowed[ends[i]]);
        const auto high = highest(domain.allowed[ends[i]]);
        certain[i] = k < low ? 1 : k >= high ? -1 : 0;
        node[i] = first_node_[ends[i]] + k - low;
      }
      const std::int64_t cost = edge_price(edge, k, prices);
      if (certain[0] == 0 && certain[1] == 0) cut_.connect(node[0], node[1], cost, cost);
      if (certain[0] == 0 && certain[1] != 0) cut_.add_price(node[0], -certain[1] * cost);
      if (certain[1] == 0 && certain[0] != 0) cut_.add_price(node[1], -certain[0] * cost);
    }
  }
  cut_.finish();
}

void Relaxation::price_vertices(const Domain& domain, const Prices& prices) {
  price_ = base_;
  of_kind_.assign(model_.kinds.size() * slrs_, 0);
  for (std::size_t i = 0; i < of_kind_.size(); ++i) {
    for (std::size_t r = 0; r < kResourceCount; ++r) {
      const std::int64_t parts = share_[i * kResourceCount + r];
      if (parts > 0) of_kind_[i] += times(prices.of[prices.capacity(i % slrs_, r)], parts);
    }
    of_kind_[i] += prices.of[prices.most(i)] - prices.of[prices.least(i)];
  }
  effort_.spend(of_kind_.size() * kResourceCount + price_.size());
  for (std::size_t v = 0; v < model_.vertices.size(); ++v) {
    const Vertex& vertex = model_.vertices[v];
    for (std::uint32_t s = 0; s < slrs_; ++s) {
      if (!contains(domain.allowed[v], s)) continue;
      std::int64_t& price = price_[at(v, s)];
      price += of_kind_[at(vertex.kind, s)];
      std::uint32_t bank = 0;
      for (std::size_t i = 0; ports_priced_ && i < vertex.ports.size(); ++i) {
        const ModelPort& port = model_.ports[vertex.ports[i]];
        price += port_price(port, s, prices, bank);
        effort_.spend(port.banks.size());
      }
    }
    if (first_node_[v] == kNotInCut) continue;
    const auto low = lowest(domain.allowed[v]);
    const auto high = highest(domain.allowed[v]);
    std::int64_t before = price_[at(v, low)];
    for (std::uint32_t s = low; s < high; ++s) {
      const std::uint32_t node = first_node_[v] + s - low;
      const bool allowed = contains(domain.allowed[v], s + 1);
      const std::int64_t price = allowed ? price_[at(v, s + 1)] - before : 0;
      before += price;
      cut_.add_price(node, price - node_price_[node]);
      node_price_[node] = price;
    }
  }
}

void Relaxation::choose(const Domain& domain) {
  cut_.cut(effort_);
  for (std::size_t v = 0; v < labels_.size(); ++v) {
    const auto low = lowest(domain.allowed[v]);
    const auto high = highest(domain.allowed[v]);
    labels_[v] = low;
    if (first_node_[v] != kNotInCut) {
      for (std::uint32_t s = low; s < high; ++s) {
        if (cut_.yes(first_node_[v] + s - low)) labels_[v] = s + 1;
      }
      continue;
    }
    for (std::uint32_t s = low + 1; s <= high; ++s) {
      if (!contains(domain.allowed[v], s)) continue;
      if (price_[at(v, s)] < price_[at(v, labels_[v])]) labels_[v] = s;
    }
  }
}

}  // namespace vppcheck::placement
