// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "vppcheck/placement/domain.h"
#include "vppcheck/placement/knapsack.h"
#include "vppcheck/placement/min_cut.h"

namespace vppcheck::placement {

inline constexpr int kPartBits = 20;  ///< a limit is 2^20 parts
inline constexpr std::int64_t kWhole = std::int64_t{1} << kPartBits;

/// What the use of each shared thing costs, in scaled units of cost (Lagrange multipliers): never
/// negative, all zero to begin with. The rows stand behind each other.
struct Prices {
  explicit Prices(const Model& model);

  std::size_t capacity(std::size_t slr, std::size_t r) const { return slr * kResourceCount + r; }
  std::size_t most(std::size_t kind_slr) const { return most_ + kind_slr; }
  std::size_t least(std::size_t kind_slr) const { return least_ + kind_slr; }
  std::size_t masters(std::size_t bank) const { return masters_ + bank; }
  std::size_t bytes(std::size_t bank) const { return bytes_ + bank; }
  std::size_t boundary(std::size_t k) const { return boundary_ + k; }

  std::vector<std::int64_t> of;

 private:
  std::size_t most_, least_, masters_, bytes_, boundary_;
};

/// A lower bound on the cost of all plans in a domain.
///
/// Without capacities the problem is a minimum cut: one for each boundary between SLRs, bound
/// together (Ishikawa, PAMI 2003). So the capacities are given prices in place of limits, and those
/// prices are sought under which the cheapest placement costs most: the Lagrangian dual, by
/// subgradient steps. It is as strong as the linear relaxation of the integer program, and the
/// placements met on the way are good starts for a plan.
class Relaxation {
 public:
  Relaxation(const Model& model, Effort& effort);

  struct Result {
    bool closed = false;          ///< no plan in the domain costs less than the cutoff
    std::int64_t bound = 0;       ///< no plan in the domain costs less
    double value = 0;             ///< the bound before it is rounded up
    std::vector<double> often;    ///< how often a vertex stood in an SLR, smoothed
    std::vector<bool> connected;  ///< has streams to others that have no SLR yet
  };
  /// Seeks a bound that reaches `cutoff` in so many rounds, shows `visit` the placements on the
  /// way, and removes from the domain what cannot cost less than the cutoff.
  Result bound(Domain& domain, Prices& prices, std::int64_t cutoff, int rounds,
               const std::function<void(const Labels&)>& visit);

  /// What each vertex costs in each SLR but for its streams, in units of cost, without prices;
  /// where banks are limited, without its ports as well.
  std::vector<std::int64_t> vertex_costs() const;

 private:
  /// A limit that has a price: how much of it is used, beyond it, in parts of it.
  struct Row {
    std::size_t price;
    std::int64_t limit;
    double norm;
    bool by_knapsack = false;  ///< what is allowed is what the knapsack of the SLR holds
  };
  std::int64_t fill_knapsacks(const Domain& domain);
  void list_rows(const Domain& domain, const Prices& prices);
  void prepare(const Domain& domain, const Prices& prices);
  void build_cut(const Domain& domain, const Prices& prices);
  void price_vertices(const Domain& domain, const Prices& prices);
  void choose(const Domain& domain);
  std::int64_t value(const Domain& domain, const Prices& prices);
  void measure(const Prices& prices);
  bool step(Prices& prices, double slack);
  void drop_lone(Domain& domain, std::int64_t slack) const;
  void smooth(std::vector<double>& often, int round) const;
  void conclude(std::int64_t best, Result& result) const;
  std::int64_t edge_price(const Edge& edge, std::uint32_t k, const Prices& prices) const;
  std::int64_t edge_price(const Edge& edge, std::uint32_t from, std::uint32_t to,
                          const Prices& prices) const;
  std::int64_t port_price(const ModelPort& port, std::uint32_t slr, const Prices& prices,
                          std::uint32_t& bank) const;
  static std::int64_t times(std::int64_t price, std::int64_t parts);
  std::int64_t bank_price(const ModelPort& port, std::uint32_t slr, std::uint32_t bank,
                          const Prices& prices) const;
  std::size_t at(std::size_t row, std::size_t slr) const { return row * slrs_ + slr; }
  std::int64_t part(std::uint64_t amount, std::uint64_t of) const;

  static constexpr std::uint32_t kNotInCut = UINT32_MAX;

  const Model& model_;
  Effort& effort_;
  std::size_t slrs_;
  int shift_ = 0;  ///< costs are scaled by this power of two
  std::int64_t highest_price_ = 0;
  bool ports_priced_ = false;
  std::vector<std::int64_t> share_;  ///< kind, SLR, resource: the part of the capacity, scaled
  std::vector<std::int64_t> own_;    ///< vertex, SLR: moves, and ports that nothing limits
  std::vector<std::int64_t> base_;   ///< the same with streams to settled vertices
  std::vector<std::int64_t> price_;  ///< the same with prices
  std::vector<std::uint32_t> first_node_;  ///< in the cut; kNotInCut for a vertex without
  std::vector<std::int64_t> node_price_;
  std::vector<std::uint32_t> open_edges_;  ///< between vertices of the cut
  std::int64_t settled_ = 0;               ///< cost of streams between settled vertices
  MinCut cut_{0};
  Labels labels_;
  std::vector<Row> rows_;
  std::vector<double> used_, held_, direction_;
  bool knapsacks_ = false;  ///< whether there are few enough kinds
  Knapsack knapsack_;
  std::vector<std::int64_t> of_kind_;  ///< what capacity and counts cost a kind in an SLR
  std::vector<std::uint32_t> counts_;  ///< in the knapsacks: SLR, kind
  double theta_ = 1;
};

}  // namespace vppcheck::placement
