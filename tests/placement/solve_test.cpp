// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/solve.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "support/placement_cases.h"
#include "vppcheck/placement/check.h"

namespace vppcheck::placement {
namespace {

using placement_cases::amounts;
using placement_cases::Random;

/// SLRs that have so many LUTs and nothing else that is known.
Problem slrs_with_luts(const std::vector<std::uint64_t>& luts) {
  Problem problem;
  for (std::size_t s = 0; s < luts.size(); ++s) {
    Slr slr{"SLR" + std::to_string(s), {}};
    slr.available.set(fabric::Resource::lut, luts[s]);
    problem.slrs.push_back(slr);
  }
  return problem;
}

std::uint32_t add_cu(Problem& problem, const std::string& name, std::uint64_t luts,
                     std::optional<std::uint32_t> current = {}) {
  Cu cu{name, {}, current};
  cu.needed.set(fabric::Resource::lut, luts);
  problem.cus.push_back(cu);
  return static_cast<std::uint32_t>(problem.cus.size() - 1);
}

Outcome solved(const Problem& problem) {
  const auto outcome = solve(problem);
  EXPECT_TRUE(outcome.has_value()) << outcome.error().message;
  if (!outcome) return {};
  if (outcome->status == Status::optimal || outcome->status == Status::feasible) {
    EXPECT_EQ(check(problem, outcome->plan), std::vector<std::string>{});
    EXPECT_EQ(cost_of(problem, outcome->plan), outcome->cost);
    EXPECT_LE(outcome->bound, outcome->cost.weighted);
  }
  return *outcome;
}

/// The migration of UG1393, Modifying Kernel Placement (2019.2): the table of the three-SLR target
/// is the document's; the needs of the kernels and the SLRs of the banks are made up to fit its
/// text. Ports keep their banks, which the target has too.
Problem vendor_example() {
  Problem problem;
  using Row = std::array<std::uint64_t, 5>;
  const std::array<Row, 3> table = {{{388000, 776000, 1440, 320, 2280},
                                     {199000, 399000, 840, 160, 1320},
                                     {388000, 776000, 1440, 320, 2280}}};
  for (std::size_t s = 0; s < 3; ++s) {
    problem.slrs.push_back({"SLR" + std::to_string(s), amounts(table[s])});
  }
  problem.margin_permille = 100;
  problem.banks = {
      {"DDR[0]", 0, 15, {}}, {"DDR[1]", 1, 15, {}}, {"DDR[2]", 1, 15, {}}, {"DDR[3]", 2, 15, {}}};
  problem.cus = {{"kernel_A", amounts({120000, 200000, 300, 40, 500}), 0},
                 {"kernel_B", amounts({210000, 300000, 500, 80, 800}), 1},
                 {"kernel_C", amounts({185000, 250000, 400, 60, 700}), 2},
                 {"kernel_D", amounts({160000, 280000, 450, 70, 1250}), {}}};  // was in SLR3
  problem.ports = {{0, "arg1", 512, {0}, 0, {}},
                   {1, "arg1", 512, {1}, 1, {}},
                   {2, "arg1", 512, {2}, 2, {}},
                   {3, "arg1", 512, {1}, 1, {}}};
  return problem;
}

TEST(Solve, FindsTheMigrationThatTheVendorShows) {
  const Outcome outcome = solved(vendor_example());
  EXPECT_EQ(outcome.status, Status::optimal);
  EXPECT_EQ(outcome.plan.slr_of_cu, (std::vector<std::uint32_t>{0, 0, 2, 2}));
  EXPECT_EQ(outcome.cost.moved_cus, 1U);
  // No other assignment is as good.
  Plan plan = outcome.plan;
  int as_good = 0;
  for (std::uint32_t i = 0; i < 81; ++i) {
    plan.slr_of_cu = {i % 3, i / 3 % 3, i / 9 % 3, i / 27};
    if (!check(vendor_example(), plan).empty()) continue;
    EXPECT_GE(cost_of(vendor_example(), plan).weighted, outcome.cost.weighted);
    as_good += cost_of(vendor_example(), plan).weighted == outcome.cost.weighted ? 1 : 0;
  }
  EXPECT_EQ(as_good, 1);
}

TEST(Solve, LeavesEverythingWhereItStandsWhenThatIsBest) {
  Problem problem = slrs_with_luts({100, 100});
  add_cu(problem, "a", 60, 1);
  add_cu(problem, "b", 60, 0);
  EXPECT_EQ(solved(problem).plan.slr_of_cu, (std::vector<std::uint32_t>{1, 0}));
  EXPECT_EQ(solved(problem).cost.weighted, 0U);
}

TEST(Solve, WidthsCountAndNotTheNumberOfStreams) {
  Problem problem = slrs_with_luts({100, 100});
  add_cu(problem, "a", 50);
  add_cu(problem, "b", 50);
  add_cu(problem, "c", 50);
  problem.pins = {{0, 0}, {2, 1}};
  problem.streams = {{0, 1, 8}, {0, 1, 8}, {1, 2, 32}};
  EXPECT_EQ(solved(problem).plan.slr_of_cu[1], 1U);
  problem.streams[0].width_bits = 32;
  EXPECT_EQ(solved(problem).plan.slr_of_cu[1], 0U);
}

TEST(Solve, OneBitLessIsWorthAnyNumberOfMoves) {
  Problem problem = slrs_with_luts({100, 100});
  for (int i = 0; i < 4; ++i) add_cu(problem, "cu_" + std::to_string(i), 25, i < 2 ? 0 : 1);
  problem.streams = {{0, 1, 64}, {2, 3, 64}, {1, 2, 1}};
  const Outcome outcome = solved(problem);
  EXPECT_EQ(outcome.cost.crossing_bits, 0U);
  EXPECT_EQ(outcome.cost.moved_cus, 2U);
}

TEST(Solve, APortFollowsTheNearestBankThatHasRoom) {
  Problem problem = slrs_with_luts({100, 100});
  problem.banks = {{"DDR[0]", 0, 1, {}}, {"DDR[1]", 1, 1, {}}};
  add_cu(problem, "a", 40);
  add_cu(problem, "b", 40);
  problem.pins = {{0, 0}, {1, 0}};
  problem.ports = {{0, "m", 64, {}, {}, {}}, {1, "m", 512, {}, {}, {}}};
  const Outcome outcome = solved(problem);
  EXPECT_EQ(outcome.plan.bank_of_port[0], 1U);
  EXPECT_EQ(outcome.plan.bank_of_port[1], 0U);
  EXPECT_EQ(outcome.cost.crossing_bits, 64U);
}

TEST(Solve, ABankIsNotFilledBeyondItsSize) {
  Problem problem = slrs_with_luts({100, 100});
  problem.banks = {{"DDR[0]", 0, {}, 100}, {"DDR[1]", 1, {}, 100}};
  add_cu(problem, "a", 10);
  problem.pins = {{0, 0}};
  for (int p = 0; p < 3; ++p) {
    problem.ports.push_back({0, "m" + std::to_string(p), 64, {}, {}, 50});
  }
  EXPECT_EQ(solved(problem).cost.crossing_bits, 64U);
  problem.ports.push_back({0, "m3", 64, {}, {}, 60});
  EXPECT_EQ(solved(problem).status, Status::infeasible);
}

TEST(Solve, NoMoreBitsCrossThanThereAreWires) {
  Problem problem = slrs_with_luts({100, 100, 100});
  for (int i = 0; i < 3; ++i) add_cu(problem, "cu_" + std::to_string(i), 60);
  problem.streams = {{0, 1, 64}, {1, 2, 64}};
  problem.boundary_bits = {64, 64};
  EXPECT_EQ(solved(problem).plan.slr_of_cu[1], 1U);
  problem.boundary_bits = {64, 63};
  EXPECT_EQ(solved(problem).status, Status::infeasible);
}

TEST(Solve, GroupsStandTogetherAndMayOverlapOrRepeat) {
  Problem problem = slrs_with_luts({100, 100});
  for (int i = 0; i < 4; ++i) add_cu(problem, "cu_" + std::to_string(i), 30);
  problem.groups = {{0, 1}, {1, 2}, {2, 0}, {}, {3, 3}};
  const auto slr = solved(problem).plan.slr_of_cu;
  EXPECT_EQ(slr[0], slr[1]);
  EXPECT_EQ(slr[0], slr[2]);
  EXPECT_NE(slr[0], slr[3]);
}

TEST(Solve, AnUnknownAmountTakesNothingAndLimitsNothing) {
  Problem problem = slrs_with_luts({10});
  problem.cus.push_back({"unknown", {}, {}});
  add_cu(problem, "known", 10);
  EXPECT_EQ(solved(problem).status, Status::optimal);
  problem.slrs[0].available = {};
  problem.cus[1].needed.set(fabric::Resource::lut, 1'000'000);
  EXPECT_EQ(solved(problem).status, Status::optimal);
}

TEST(Solve, EvensOutTheLoadWhereThatCostsNothing) {
  Problem problem = slrs_with_luts({100, 100, 100});
  for (int i = 0; i < 6; ++i) add_cu(problem, "cu_" + std::to_string(i), 20);
  const auto slr = solved(problem).plan.slr_of_cu;
  for (std::uint32_t s = 0; s < 3; ++s) EXPECT_EQ(std::count(slr.begin(), slr.end(), s), 2);
  // Those that may change places stand in the order in which people count.
  EXPECT_TRUE(std::is_sorted(slr.begin(), slr.end()));
}

/// The lowest cost of all assignments, or nothing.
std::optional<std::uint64_t> by_trying_all(const Problem& problem) {
  Plan plan{std::vector<std::uint32_t>(problem.cus.size(), 0),
            std::vector<std::optional<std::uint32_t>>(problem.ports.size(), 0U)};
  std::optional<std::uint64_t> best;
  const std::size_t digits = problem.cus.size() + problem.ports.size();
  while (true) {
    if (check(problem, plan).empty()) {
      const auto cost = cost_of(problem, plan).weighted;
      if (!best || cost < *best) best = cost;
    }
    std::size_t i = 0;
    for (; i < digits; ++i) {
      if (i < problem.cus.size()) {
        if (++plan.slr_of_cu[i] < problem.slrs.size()) break;
        plan.slr_of_cu[i] = 0;
      } else {
        auto& bank = plan.bank_of_port[i - problem.cus.size()];
        bank = *bank + 1;
        if (*bank < problem.banks.size()) break;
        bank = 0;
      }
    }
    if (i == digits) return best;
  }
}

/// A small problem with everything in it.
Problem anything(std::uint32_t number) {
  Random random(number);
  Problem problem;
  const std::uint32_t slrs = random.between(2, 3);
  for (std::uint32_t s = 0; s < slrs; ++s) {
    problem.slrs.push_back({"SLR" + std::to_string(s), {}});
    problem.slrs.back().available.set(fabric::Resource::lut, random.between(20, 60));
    if (!random.one_in(3)) {
      problem.slrs.back().available.set(fabric::Resource::dsp, random.between(20, 60));
    }
  }
  problem.margin_permille = random.below(3) * 50;
  const std::uint32_t banks = random.between(1, 3);
  for (std::uint32_t b = 0; b < banks; ++b) {
    Bank bank{"DDR[" + std::to_string(b) + "]", {}, {}, {}};
    if (!random.one_in(5)) bank.slr = random.below(slrs);
    if (!random.one_in(2)) bank.most_masters = random.between(1, 2);
    if (random.one_in(4)) bank.size_bytes = random.between(5, 20);
    problem.banks.push_back(bank);
  }
  const std::uint32_t cus = random.between(2, 6);
  for (std::uint32_t i = 0; i < cus; ++i) {
    const std::uint32_t sort = random.below(3);
    Cu cu{"cu_" + std::to_string(i), {}, {}};
    cu.needed.set(fabric::Resource::lut, 5 + sort * 7 + (random.one_in(4) ? i : 0));
    if (!random.one_in(4)) cu.needed.set(fabric::Resource::dsp, 5 + sort * 5);
    if (!random.one_in(3)) cu.current_slr = random.below(slrs);
    problem.cus.push_back(cu);
  }
  const std::uint32_t ports = random.below(4);
  for (std::uint32_t p = 0; p < ports; ++p) {
    Port port{random.below(cus), "m" + std::to_string(p), random.between(1, 4), {}, {}, {}};
    if (random.one_in(4)) port.banks = {random.below(banks)};
    if (random.one_in(2)) port.current_bank = random.below(banks);
    if (random.one_in(2)) port.size_bytes = random.between(1, 10);
    problem.ports.push_back(port);
  }
  const std::uint32_t streams = random.below(7);
  for (std::uint32_t e = 0; e < streams; ++e) {
    problem.streams.push_back({random.below(cus), random.below(cus), random.between(1, 5)});
  }
  if (random.one_in(4)) problem.pins.push_back({random.below(cus), random.below(slrs)});
  if (random.one_in(4)) problem.exclusions.push_back({random.below(cus), random.below(slrs)});
  if (random.one_in(5)) problem.groups.push_back({random.below(cus), random.below(cus)});
  if (random.one_in(4)) problem.boundary_bits = {random.between(2, 12)};
  if (random.one_in(2)) problem.weights = Weights{random.between(1, 3), random.below(3), 1};
  return problem;
}

TEST(Solve, IsAsGoodAsTryingEverything) {
  int feasible = 0;
  int infeasible = 0;
  for (std::uint32_t number = 1; number <= 1500; ++number) {
    const Problem problem = anything(number);
    const auto best = by_trying_all(problem);
    const Outcome outcome = solved(problem);
    ASSERT_EQ(outcome.status, best ? Status::optimal : Status::infeasible) << "number " << number;
    if (best) {
      ASSERT_EQ(outcome.cost.weighted, *best) << "number " << number;
      EXPECT_EQ(find_any_plan(problem)->status, Status::feasible);
    } else {
      EXPECT_EQ(find_any_plan(problem)->status, Status::infeasible) << "number " << number;
    }
    (best ? feasible : infeasible)++;
  }
  EXPECT_GT(feasible, 400);
  EXPECT_GT(infeasible, 100);
}

// Many vertices that may stand in SLR0 and SLR2 but not between them: their bound was once too
// high.
TEST(Solve, SlrsBetweenAllowedOnesDoNotMislead) {
  const auto problem = placement_cases::generate(placement_cases::Sort::planted, 13).problem;
  EXPECT_EQ(solved(problem).cost.weighted, 136U);
  Problem chain = slrs_with_luts({200, 10, 200});
  for (std::uint32_t i = 0; i < 40; ++i) {
    add_cu(chain, "cu_" + std::to_string(i), 10);
    chain.exclusions.push_back({i, 1});
    if (i > 0) chain.streams.push_back({i - 1, i, 8});
  }
  chain.pins = {{0, 0}, {39, 2}};
  EXPECT_EQ(solved(chain).cost.crossing_bits, 16U);
}

/// The same problem with compute units, ports and streams in another order.
Problem shuffled(const Problem& problem, Random& random, std::vector<std::uint32_t>& new_place) {
  new_place.resize(problem.cus.size());
  std::iota(new_place.begin(), new_place.end(), 0U);
  for (std::size_t i = new_place.size(); i > 1; --i) {
    std::swap(new_place[i - 1], new_place[random.below(static_cast<std::uint32_t>(i))]);
  }
  Problem other = problem;
  for (std::size_t i = 0; i < new_place.size(); ++i) other.cus[new_place[i]] = problem.cus[i];
  for (auto& port : other.ports) port.cu = new_place[port.cu];
  for (auto& stream : other.streams) {
    stream = {new_place[stream.to], new_place[stream.from], stream.width_bits};
  }
  for (auto* list : {&other.pins, &other.exclusions}) {
    for (auto& entry : *list) entry.cu = new_place[entry.cu];
  }
  for (auto& group : other.groups) {
    for (auto& cu : group) cu = new_place[cu];
    std::reverse(group.begin(), group.end());
  }
  std::reverse(other.streams.begin(), other.streams.end());
  std::reverse(other.ports.begin(), other.ports.end());
  return other;
}

TEST(Solve, TheOrderOfTheInputDoesNotShow) {
  Random random(7);
  for (std::uint32_t number = 1; number <= 20; ++number) {
    for (const auto sort : placement_cases::kSorts) {
      const Problem problem = placement_cases::generate(sort, number, 24).problem;
      std::vector<std::uint32_t> place;
      const Problem other = shuffled(problem, random, place);
      const Outcome one = solved(problem);
      const Outcome two = solved(other);
      ASSERT_EQ(one.status, two.status);
      if (one.status != Status::optimal) continue;
      ASSERT_EQ(one.cost, two.cost);
      for (std::size_t i = 0; i < problem.cus.size(); ++i) {
        ASSERT_EQ(one.plan.slr_of_cu[i], two.plan.slr_of_cu[place[i]]) << number;
      }
      for (std::size_t p = 0; p < problem.ports.size(); ++p) {
        const std::size_t q = problem.ports.size() - 1 - p;
        ASSERT_EQ(one.plan.bank_of_port[p], two.plan.bank_of_port[q]) << number;
      }
    }
  }
}

TEST(Solve, ACardInTheMirrorCostsTheSame) {
  for (std::uint32_t number = 1; number <= 14; ++number) {
    const auto problem =
        placement_cases::generate(placement_cases::Sort::planted, number, 24).problem;
    Problem mirrored = problem;
    const auto last = static_cast<std::uint32_t>(problem.slrs.size() - 1);
    std::reverse(mirrored.slrs.begin(), mirrored.slrs.end());
    for (auto& bank : mirrored.banks) bank.slr = last - *bank.slr;
    for (auto& cu : mirrored.cus) {
      if (cu.current_slr) cu.current_slr = last - *cu.current_slr;
    }
    EXPECT_EQ(solved(problem).cost.weighted, solved(mirrored).cost.weighted) << number;
  }
}

TEST(Solve, TwiceTheDesignOnTwiceTheCardCostsNoMoreThanTwice) {
  for (std::uint32_t number = 1; number <= 7; ++number) {
    const auto problem =
        placement_cases::generate(placement_cases::Sort::planted, number, 12).problem;
    Problem twice = problem;
    for (auto& slr : twice.slrs) {
      for (const auto resource : fabric::kResources) {
        slr.available.set(resource, *slr.available.get(resource) * 2);
      }
    }
    for (auto& bank : twice.banks) bank.most_masters = *bank.most_masters * 2;
    const auto shift = static_cast<std::uint32_t>(problem.cus.size());
    for (Cu cu : problem.cus) {
      cu.name += "_again";
      twice.cus.push_back(cu);
    }
    for (Port port : problem.ports) {
      port.cu += shift;
      twice.ports.push_back(port);
    }
    for (const Stream& stream : problem.streams) {
      twice.streams.push_back({stream.from + shift, stream.to + shift, stream.width_bits});
    }
    const Outcome one = solved(problem);
    const Outcome two = solved(twice);
    ASSERT_EQ(two.status, Status::optimal);
    EXPECT_LE(two.cost.weighted, 2 * one.cost.weighted) << number;
  }
}

TEST(Solve, ABudgetThatEndsEarlyGivesAPlanAndItsGap) {
  const auto problem = placement_cases::generate(placement_cases::Sort::planted, 6).problem;
  const auto early = solve(problem, {100'000});
  const Outcome whole = solved(problem);
  ASSERT_EQ(early->status, Status::feasible);
  EXPECT_TRUE(check(problem, early->plan).empty());
  EXPECT_LE(early->bound, whole.cost.weighted);
  EXPECT_GE(early->cost.weighted, whole.cost.weighted);
  EXPECT_EQ(solve(problem, {100'000})->plan, early->plan);
}

}  // namespace
}  // namespace vppcheck::placement
