// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vppcheck/budget/statement.h"
#include "vppcheck/design/design.h"
#include "vppcheck/fabric/resources.h"

namespace vppcheck::budget {

/// What one compute unit takes of one resource.
struct Share {
  const design::ComputeUnit* cu = nullptr;
  std::uint64_t amount = 0;  ///< block RAM in RAMB18
  fabric::Stage stage = fabric::Stage::estimate;
  /// Where the number stands: its file, and the compute unit when it is that of another one.
  const artifact::KernelResources* from = nullptr;

  /// Whether the number is that of another compute unit of the same kernel.
  bool is_of_sibling() const;
};

/// One resource of one place: needed against available.
struct Line {
  fabric::Resource resource = fabric::Resource::lut;
  std::optional<std::uint64_t> available;  ///< block RAM in RAMB18
  std::uint64_t usable = 0;                ///< available less the margin, rounded down
  /// Where the source's SLRs do not add up to its total, so much more may be there: parts of the
  /// dynamic region that span SLRs are in no SLR's number (seen in shells of 2018 and 2019).
  std::uint64_t unattributed = 0;
  std::uint64_t needed = 0;     ///< the sum of the known shares
  std::uint64_t estimated = 0;  ///< what of it are estimates
  bool needed_complete = true;  ///< no compute unit of the place lacks this number
  /// The least trustworthy stage among the shares.
  fabric::Stage stage = fabric::Stage::routed;
  std::vector<Share> shares;  ///< largest first

  Verdict verdict() const;
  /// `needed` as users write it, with `at least` when a share is not known.
  std::string needed_text() const;
  /// Whether needed is over even when all that is unattributed lies here, and without estimates:
  /// those of LUT and FF are far too high, and the others miss as well (see fabric::Stage).
  bool surely_over() const;
};

/// One SLR, or the whole platform.
struct Place {
  const platform::Slr* slr = nullptr;  ///< null: the whole dynamic region
  std::vector<Line> lines;             ///< in the order of `fabric::kResources`
};

/// The budget of a design: compute units charged to the SLR that `slr` names, all of them charged
/// to the platform. Empty without a platform.
struct Budget {
  std::vector<Place> slrs;
  Place whole;
  /// Compute units without any number.
  std::vector<const design::ComputeUnit*> without_numbers;
  /// Compute units that no `nk` declares, but `slr` places and the resources describe.
  std::vector<std::unique_ptr<design::ComputeUnit>> placed_only;
};

/// The part of `available` that kernels may use, rounded down; the rest is left to the
/// infrastructure of the platform (UG1393, Modifying Kernel Placement, 2022.2: 10 %).
std::uint64_t usable(std::uint64_t available, std::uint32_t margin_permille);

/// `10%`, `12.5%`.
std::string percent(std::uint32_t permille);

/// How far estimates of HLS were off (see fabric::Stage): LUT 4 to 14 times too high, block RAM and
/// UltraRAM too low.
std::string_view doubt_of_estimates(fabric::Resource resource);

/// An amount and how it came about.
struct Number {
  std::uint64_t amount = 0;  ///< block RAM in RAMB18
  fabric::Stage stage = fabric::Stage::estimate;
  const artifact::KernelResources* from = nullptr;  ///< where it stands
};

/// The resource numbers of a job, found by compute unit. Files complement each other: of every
/// resource the number of the latest stage counts, so that a table of one line can mend a report.
/// Views into the inputs of the design.
class NumbersOfCus {
 public:
  explicit NumbersOfCus(const design::Design& design);
  /// The number of the latest stage that names the compute unit, its kernel, or another compute
  /// unit of the kernel. Of several of one stage those that came along with a kernel file are the
  /// last choice; then that of the compute unit, that of the kernel, the largest of its siblings;
  /// then the first. Nothing when there is none.
  std::optional<Number> find(const design::ComputeUnit& cu, fabric::Resource resource) const;
  /// Whether any number is known.
  bool knows(const design::ComputeUnit& cu) const;

 private:
  using Numbers = std::array<std::optional<Number>, fabric::kResources.size()>;
  std::unordered_map<std::string_view, Numbers> of_cu_;
  std::unordered_map<std::string_view, Numbers> of_kernel_;
  /// By kernel, the largest number among compute units that a report names.
  std::unordered_map<std::string_view, Numbers> of_sibling_;
};

Budget compute(const design::Design& design);

/// The budget for people and programs: each SLR, then `platform NAME`, by resource; the parts are
/// compute units.
Statement slr_statement(const design::Design& design, const Budget& budget);

}  // namespace vppcheck::budget
