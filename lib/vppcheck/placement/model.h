// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "vppcheck/placement/problem.h"

namespace vppcheck::placement {

inline constexpr std::uint64_t kUnlimited = std::numeric_limits<std::uint64_t>::max();
inline constexpr std::size_t kResourceCount = fabric::kResources.size();
using Amounts = std::array<std::uint64_t, kResourceCount>;
using Labels = std::vector<std::uint32_t>;  ///< an SLR for each vertex
using SlrSet = std::uint16_t;               ///< one bit for each SLR
static_assert(kMostSlrs <= 16);

inline bool contains(SlrSet set, std::size_t slr) { return ((set >> slr) & 1U) != 0; }
inline void leave_out(SlrSet& set, std::size_t slr) { set &= static_cast<SlrSet>(~(1U << slr)); }
inline bool is_single(SlrSet set) { return std::has_single_bit(set); }
inline std::uint32_t lowest(SlrSet set) {
  return static_cast<std::uint32_t>(std::countr_zero(set));
}
inline std::uint32_t highest(SlrSet set) {
  return static_cast<std::uint32_t>(std::bit_width(set)) - 1;
}

/// How many times an amount fits into what is free, but no more than `most`.
std::uint64_t how_many(const Amounts& needed, const Amounts& free, std::uint64_t most);
/// Takes it away that often. It has to fit.
void take(Amounts& free, const Amounts& needed, std::uint64_t count);

/// Compute units that stand together: those of a group, or one alone.
struct Vertex {
  std::vector<std::uint32_t> cus;
  std::uint32_t kind = 0;            ///< position in `Model::kinds`
  std::uint32_t look = 0;            ///< the same for vertices that differ by their streams only
  std::uint32_t twins = 0;           ///< vertices with the same number may change places
  SlrSet allowed = 0;                ///< by pins, exclusions and capacity
  std::vector<std::int64_t> moving;  ///< cost of moves, for each SLR
  std::vector<std::uint32_t> edges;  ///< positions in `Model::edges`
  std::vector<std::uint32_t> ports;  ///< positions in `Model::ports`
};

/// Vertices that need exactly the same. Farms of identical compute units are one kind.
struct Kind {
  Amounts needed{};
  std::vector<std::uint32_t> vertices;
  std::vector<std::uint32_t> most;  ///< for each SLR, how many fit into it when it is empty
};

/// All streams between two vertices.
struct Edge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint64_t bits = 0;
  std::int64_t cost = 0;  ///< for each boundary crossed

  std::uint32_t other(std::uint32_t end) const { return a == end ? b : a; }
};

/// A memory port.
struct ModelPort {
  std::uint32_t port = 0;  ///< position in `Problem::ports`
  std::uint32_t vertex = 0;
  std::uint64_t bits = 0;
  std::int64_t hop_cost = 0;
  std::span<const std::uint32_t> banks;  ///< that it may be bound to, ascending
};

/// A problem in the form that the search works on: groups are one vertex, parallel streams one
/// edge, costs are weighted, and everything stands in an order that depends on names only, so that
/// the order in which a caller lists compute units, ports and streams does not show in a plan.
struct Model {
  explicit Model(const Problem& problem);
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;

  const Problem& problem;
  Weights weights;
  std::uint32_t slr_count = 0;
  std::vector<Amounts> capacity;  ///< for each SLR; kUnlimited where no amount is known
  std::vector<Vertex> vertices;
  std::vector<Kind> kinds;  ///< those that need the largest part of an SLR first
  std::vector<Edge> edges;
  std::vector<ModelPort> ports;
  std::vector<std::uint64_t> boundary;  ///< bits between neighbours, or kUnlimited
  bool banks_limited = false;           ///< whether ports can be in each other's way
  bool boundaries_limited = false;
  std::int64_t unit = 1;        ///< every cost is a multiple of it
  std::int64_t worst_cost = 0;  ///< no plan costs more

  /// The cost of a placement but for that of its ports.
  std::int64_t cost_without_ports(const Labels& labels) const;
  /// The cost of a port of a vertex in `slr` when it is bound to `bank`.
  std::int64_t port_cost(const ModelPort& port, std::uint32_t slr, std::uint32_t bank) const;
  /// Bits of a port that cross the boundary behind `boundary_index`.
  bool port_crosses(std::uint32_t slr, std::uint32_t bank, std::uint32_t boundary_index) const;

 private:
  void make_vertices();
  void make_kinds();
  void make_edges();
  void make_ports();
  void find_twins();

  std::vector<std::vector<std::uint32_t>> bank_lists_;  ///< behind the spans of `ports`
};

/// A count of elementary steps with a limit, in place of a clock: the same input always gives the
/// same answer, on every machine and under every load.
class Effort {
 public:
  explicit Effort(std::uint64_t limit) : limit_(limit) {}
  void spend(std::uint64_t steps) { used_ += steps; }
  bool exhausted() const { return used_ >= limit_; }
  std::uint64_t used() const { return used_; }
  std::uint64_t left() const { return limit_ - std::min(used_, limit_); }

 private:
  std::uint64_t limit_;
  std::uint64_t used_ = 0;
};

/// Less-than for names as people read them: `vadd_2` before `vadd_10`.
bool natural_less(std::string_view a, std::string_view b);

}  // namespace vppcheck::placement
