// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/solve.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

#include "vppcheck/placement/branching.h"
#include "vppcheck/placement/finish.h"
#include "vppcheck/placement/local_search.h"
#include "vppcheck/placement/multilevel.h"
#include "vppcheck/placement/packing.h"
#include "vppcheck/placement/port_binding.h"
#include "vppcheck/placement/relaxation.h"
#include "vppcheck/placement/spread_bound.h"
#include "vppcheck/placement/symmetry.h"

namespace vppcheck::placement {
namespace {

constexpr int kRootRounds = 200;
constexpr int kBranchRounds = 25;
constexpr int kLookRounds = 12;                   // for each part of a split that may be chosen
constexpr std::uint64_t kMovesOfRoot = 4;         // of the local search, for each vertex
constexpr std::size_t kMany = 48;                 // vertices, from where on levels are worth it
constexpr std::size_t kMostMemory = 200'000'000;  // bytes for the open branches

/// Branch and bound over domains.
class Search {
 public:
  Search(const Model& model, const Limits& limits)
      : model_(model), effort_(limits.steps), relaxation_(model, effort_), symmetry_(model) {}

  Outcome run(bool any_plan);

 private:
  Status first_plan();
  void improve_at_root(std::int64_t bound);
  void offer(const Labels& labels);
  bool within_capacity(const Labels& labels) const;
  void improve(const Labels& labels, std::uint64_t moves);
  std::int64_t explore(Domain domain, Prices prices, int depth);
  std::int64_t explore_parts(Domain domain, const Prices& prices, int depth,
                             const Relaxation::Result& found);
  std::optional<Branch> best_branch(Domain& domain, const Prices& prices,
                                    const Relaxation::Result& found);
  Domain part_of(const Domain& domain, const Branch& branch, std::size_t n) const;
  void bar(Domain& domain, std::uint32_t vertex, std::uint32_t slr);
  std::int64_t cutoff() const { return have_plan_ ? best_cost_ : model_.worst_cost + model_.unit; }
  bool proved() const { return have_plan_ && best_cost_ <= floor_; }
  bool over() const { return effort_.exhausted() || proved() || (any_plan_ && have_plan_); }

  const Model& model_;
  Effort effort_;
  Relaxation relaxation_;
  Symmetry symmetry_;
  bool any_plan_ = false;
  bool have_plan_ = false;
  bool gave_up_ = false;
  std::int64_t best_cost_ = 0;
  std::int64_t floor_ = 0;  ///< no plan costs less
  Labels best_labels_;
  std::vector<std::uint32_t> best_bank_;
  std::uint64_t branches_ = 0;
};

bool Search::within_capacity(const Labels& labels) const {
  std::vector<Amounts> free = model_.capacity;
  for (std::size_t v = 0; v < labels.size(); ++v) {
    const Amounts& needed = model_.kinds[model_.vertices[v].kind].needed;
    Amounts& here = free[labels[v]];
    if (!contains(model_.vertices[v].allowed, labels[v]) || how_many(needed, here, 1) == 0) {
      return false;
    }
    take(here, needed, 1);
  }
  return true;
}

/// Takes the placement when it can be completed to a plan better than the best.
void Search::offer(const Labels& labels) {
  effort_.spend(labels.size() * kResourceCount + model_.edges.size());
  if (!within_capacity(labels)) return;
  std::int64_t cost = model_.cost_without_ports(labels);
  if (have_plan_ && cost >= best_cost_) return;
  Binding binding = bind_ports(model_, labels, effort_);
  if (binding.outcome == Binding::Outcome::unknown) gave_up_ = true;
  if (binding.outcome != Binding::Outcome::best) return;
  cost += binding.cost;
  if (have_plan_ && cost >= best_cost_) return;
  have_plan_ = true;
  best_cost_ = cost;
  best_labels_ = labels;
  best_bank_ = std::move(binding.bank);
}

void Search::improve(const Labels& labels, std::uint64_t moves) {
  LocalSearch search(model_, relaxation_.vertex_costs(), effort_);
  search.run(labels, moves, [&](const Labels& better) { offer(better); });
}

/// Phase 1. `feasible` stands for everything that is not decided by it.
Status Search::first_plan() {
  Labels labels;
  const Room room = pack(model_, effort_, labels);
  if (room == Room::no) return Status::infeasible;
  if (room == Room::yes) offer(labels);
  // Which banks a port may be bound to depends on no SLR, unless boundaries are limited.
  if (!have_plan_ && !model_.boundaries_limited) {
    const Binding binding = bind_ports(model_, labels, effort_);
    if (binding.outcome == Binding::Outcome::impossible) return Status::infeasible;
  }
  if (over()) return Status::feasible;
  if (have_plan_) labels = best_labels_;
  improve(labels, kMovesOfRoot * labels.size() / 4 + 50);
  return Status::feasible;
}

/// What is worth more effort than at each branch.
void Search::improve_at_root(std::int64_t bound) {
  if (have_plan_) improve(best_labels_, kMovesOfRoot * model_.vertices.size());
  // Where the relaxation sees little, the placements that it met are no good starts either.
  const bool see_little = !have_plan_ || 3 * std::max(bound, floor_) < 2 * best_cost_;
  if (!see_little || model_.vertices.size() < kMany) return;
  for (const double largest : {0.08, 0.15, 0.25}) {
    if (over()) return;
    const Labels start = place_by_levels(model_, largest, effort_);
    if (!start.empty()) offer(start);
  }
}

/// The lowest cost that a plan in the domain might have, or the cutoff when none is lower.
std::int64_t Search::explore(Domain domain, Prices prices, int depth) {
  ++branches_;
  if (!narrow(model_, domain, effort_)) return cutoff();
  const bool settled = std::all_of(domain.allowed.begin(), domain.allowed.end(), is_single);
  if (settled) {
    Labels labels;
    for (const SlrSet allowed : domain.allowed) {
      labels.push_back(lowest(allowed));
    }
    offer(labels);
    return cutoff();
  }
  const auto visit = [&](const Labels& labels) { offer(labels); };
  const int rounds = depth == 0 ? kRootRounds : kBranchRounds;
  const auto found = relaxation_.bound(domain, prices, cutoff(), rounds, visit);
  if (found.closed) return cutoff();
  if (depth == 0) improve_at_root(found.bound);
  if (found.bound > cutoff() - model_.unit) return cutoff();
  const std::size_t bytes =
      prices.of.size() * 8 + domain.most.size() * 8 + domain.allowed.size() * 2;
  if (over() || static_cast<std::size_t>(depth) > kMostMemory / (2 * bytes + 1)) {
    gave_up_ = true;
    return std::max<std::int64_t>(found.bound, 0);
  }
  return std::max(explore_parts(std::move(domain), prices, depth, found), found.bound);
}

/// One part of a split.
Domain Search::part_of(const Domain& domain, const Branch& branch, std::size_t n) const {
  Domain part = domain;
  part.allowed[branch.vertex] &= static_cast<SlrSet>(1U << branch.slrs[n]);
  return part;
}

/// The split whose parts raise the bound most, by a short look at each. Nothing when some split has
/// no part that could hold a better plan; parts of vertices like that are taken from the domain.
std::optional<Branch> Search::best_branch(Domain& domain, const Prices& prices,
                                          const Relaxation::Result& found) {
  std::vector<Branch> branches = promising_branches(model_, domain, found);
  std::size_t best = 0;
  double best_value = -1;
  for (std::size_t i = 0; branches.size() > 1 && i < branches.size() && !over(); ++i) {
    const Branch& branch = branches[i];
    double value = 1;
    std::size_t closed = 0;
    for (std::size_t n = 0; n < branch.slrs.size(); ++n) {
      Domain part = part_of(domain, branch, n);
      double rise = static_cast<double>(cutoff()) - found.value;
      bool hopeless = !narrow(model_, part, effort_);
      if (!hopeless) {
        Prices changed = prices;
        const auto look = relaxation_.bound(part, changed, cutoff(), kLookRounds, [](auto&) {});
        hopeless = look.closed;
        if (!hopeless) rise = std::max(look.value - found.value, 0.0);
      }
      closed += hopeless ? 1 : 0;
      if (hopeless) {
        leave_out(domain.allowed[branch.vertex], branch.slrs[n]);
      }
      value *= rise / static_cast<double>(model_.unit) + 0.01;
    }
    if (closed == branch.slrs.size()) return std::nullopt;
    // Three parts count for as much as two.
    if (branch.slrs.size() > 2)
      value = std::pow(value, 2.0 / static_cast<double>(branch.slrs.size()));
    if (value > best_value) best_value = value, best = i;
  }
  return branches[best];
}

std::int64_t Search::explore_parts(Domain domain, const Prices& prices, int depth,
                                   const Relaxation::Result& found) {
  if (!narrow(model_, domain, effort_)) return cutoff();
  if (std::all_of(domain.allowed.begin(), domain.allowed.end(), is_single)) {
    return explore(std::move(domain), prices, depth + 1);
  }
  const auto chosen = best_branch(domain, prices, found);
  if (!chosen) return cutoff();
  const Branch& branch = *chosen;
  std::int64_t lowest = INT64_MAX;
  for (std::size_t n = 0; n < branch.slrs.size(); ++n) {
    if (over()) {
      gave_up_ = true;
      return std::min(lowest, std::max<std::int64_t>(found.bound, 0));
    }
    lowest = std::min(lowest, explore(part_of(domain, branch, n), prices, depth + 1));
    bar(domain, branch.vertex, branch.slrs[n]);
  }
  return std::min(lowest, cutoff());
}

/// Goes on without the vertex in that SLR. When it does not stand there, none that could change
/// places with it needs to.
void Search::bar(Domain& domain, std::uint32_t vertex, std::uint32_t slr) {
  std::vector<std::uint32_t> barred = {vertex};
  for (const std::uint32_t v : model_.kinds[model_.vertices[vertex].kind].vertices) {
    if (v != vertex && symmetry_.exchange(domain, vertex, v, effort_)) barred.push_back(v);
  }
  for (const std::uint32_t v : barred) leave_out(domain.allowed[v], slr);
}

Outcome Search::run(bool any_plan) {
  any_plan_ = any_plan;
  floor_ = any_plan ? 0 : spread_bound(model_);
  std::int64_t bound = floor_;
  bool complete = first_plan() == Status::infeasible;
  if (!complete && !over()) {
    bound = std::max(explore(Domain(model_), Prices(model_), 0), floor_);
    complete = !gave_up_ && !effort_.exhausted();
  }
  Outcome outcome;
  outcome.status = complete ? Status::infeasible : Status::unknown;
  if (have_plan_) {
    const bool best = !any_plan && (complete || bound >= best_cost_);
    outcome.status = best ? Status::optimal : Status::feasible;
    if (!any_plan) even_out(model_, best_labels_, best_bank_, effort_);
    outcome.plan = plan_of(model_, best_labels_, best_bank_);
    outcome.cost = cost_of(model_.problem, outcome.plan);
    outcome.bound = best ? outcome.cost.weighted : static_cast<std::uint64_t>(bound);
  }
  outcome.steps = effort_.used();
  outcome.branches = branches_;
  return outcome;
}

}  // namespace

tl::expected<Outcome, ProblemError> solve(const Problem& problem, const Limits& limits) {
  if (const auto valid = validate(problem); !valid) return tl::unexpected(valid.error());
  const Model model(problem);
  return Search(model, limits).run(false);
}

tl::expected<Outcome, ProblemError> find_any_plan(const Problem& problem, const Limits& limits) {
  if (const auto valid = validate(problem); !valid) return tl::unexpected(valid.error());
  const Model model(problem);
  return Search(model, limits).run(true);
}

}  // namespace vppcheck::placement
