// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/fabric/resources.h"

namespace vppcheck::placement {

/// A super logic region. Neighbours in `Problem::slrs` are neighbours on the device.
struct Slr {
  std::string name;
  /// What the dynamic region has here, before the margin; an absent amount limits nothing.
  fabric::Resources available;
};

/// A memory that ports are bound to: a DDR bank, an HBM pseudo channel, PLRAM, the host.
struct Bank {
  std::string name;
  std::optional<std::uint32_t> slr;           ///< absent: equally near to every SLR
  std::optional<std::uint32_t> most_masters;  ///< ports it takes; absent: any number
  std::optional<std::uint64_t> size_bytes;
};

/// A compute unit: what it needs, and where it stands now.
struct Cu {
  std::string name;
  fabric::Resources needed;                  ///< an absent amount takes nothing away
  std::optional<std::uint32_t> current_slr;  ///< absent: nowhere, or in an SLR that is gone
};

/// A memory port of a compute unit.
struct Port {
  std::uint32_t cu = 0;
  std::string name;
  std::uint32_t width_bits = 0;
  std::vector<std::uint32_t> banks;           ///< that it may be bound to; empty: every bank
  std::optional<std::uint32_t> current_bank;  ///< absent: unbound, or in a bank that is gone
  std::optional<std::uint64_t> size_bytes;    ///< of its buffers; absent: takes no room
};

/// A stream between two compute units.
struct Stream {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t width_bits = 0;
};

/// A compute unit and an SLR that it must, or must not, stand in.
struct CuInSlr {
  std::uint32_t cu = 0;
  std::uint32_t slr = 0;
};

/// What one unit of each goal costs. Streams and memory ports cost `crossing_bit` for each bit and
/// each boundary between SLRs that they cross.
struct Weights {
  std::uint64_t crossing_bit = 1;
  std::uint64_t moved_cu = 1;
  std::uint64_t rebound_port = 1;
};

/// A placement problem: numbers and names only. All indices are positions in these vectors.
struct Problem {
  std::vector<Slr> slrs;  ///< at least one, at most `kMostSlrs`
  /// Kept free in every SLR, in 1/1000 (UG1393, Modifying Kernel Placement, 2022.2: 10 %).
  std::uint32_t margin_permille = 0;
  /// Bits that may cross from SLR i to its neighbour i + 1; shorter or absent: not known.
  std::vector<std::optional<std::uint64_t>> boundary_bits;
  std::vector<Bank> banks;
  std::vector<Cu> cus;
  std::vector<Port> ports;
  std::vector<Stream> streams;
  std::vector<CuInSlr> pins;
  std::vector<CuInSlr> exclusions;
  std::vector<std::vector<std::uint32_t>> groups;  ///< each stands in one SLR together
  /// Absent: fewest crossings, then fewest moved, then fewest rebound, strictly in this order.
  std::optional<Weights> weights;
};

inline constexpr std::size_t kMostSlrs = 16;
inline constexpr std::size_t kMostCus = 10'000;
inline constexpr std::size_t kMostBanks = 256;
inline constexpr std::size_t kMostPorts = 100'000;
inline constexpr std::size_t kMostStreams = 200'000;
inline constexpr std::size_t kMostMentions = 1'000'000;  ///< entries of pins, groups, port banks
inline constexpr std::uint64_t kMostAmount = std::uint64_t{1} << 40;
inline constexpr std::uint32_t kMostWidthBits = 1U << 20;

/// Why a problem cannot be worked on at all: not an infeasible one, but one that makes no sense.
struct ProblemError {
  std::string message;  ///< lower case, without a place: the caller knows where numbers come from
};

/// Whether sizes, indices and amounts are within bounds and the names of compute units differ.
tl::expected<void, ProblemError> validate(const Problem& problem);

/// What compute units may use of one resource of an SLR: available less the margin, rounded down.
std::optional<std::uint64_t> usable(const Problem& problem, std::uint32_t slr,
                                    fabric::Resource resource);

/// The weights of the problem, or those that put the goals strictly in their order.
Weights effective_weights(const Problem& problem);

/// Boundaries between two SLRs.
inline std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return a < b ? b - a : a - b; }

/// Where everything goes.
struct Plan {
  std::vector<std::uint32_t> slr_of_cu;
  std::vector<std::optional<std::uint32_t>> bank_of_port;  ///< absent: there are no banks

  bool operator==(const Plan&) const = default;
};

/// What a plan costs.
struct Cost {
  std::uint64_t crossing_bits = 0;  ///< sum over streams and ports of width times SLRs crossed
  std::uint64_t moved_cus = 0;
  std::uint64_t rebound_ports = 0;
  std::uint64_t weighted = 0;  ///< the sum of the three with `effective_weights`

  bool operator==(const Cost&) const = default;
};

/// The cost of a plan that names an SLR for every compute unit.
Cost cost_of(const Problem& problem, const Plan& plan);

}  // namespace vppcheck::placement
