// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Our placement beside CBC's on the integer program that `lp_text` writes, in one run. See
// README.md.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>

#include "support/cbc.h"
#include "support/placement_cases.h"
#include "vppcheck/placement/check.h"
#include "vppcheck/placement/lp_writer.h"
#include "vppcheck/placement/solve.h"

namespace vppcheck {
namespace {

using placement::Status;

double seconds_of(const auto& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// What is told of the cases of one sort together.
struct Summary {
  int cases = 0;
  int settled = 0;
  int settled_by_cbc = 0;
  int only_cbc = 0;
  int mismatches = 0;
  double slowest = 0;
  double slowest_cbc = 0;
  std::vector<double> ratios;
  std::vector<double> first;
};

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

class Comparison {
 public:
  explicit Comparison(int cbc_seconds) : cbc_seconds_(cbc_seconds) {
    if (cbc_seconds <= 0) return;
    const std::string smallest = "Minimize\n obj: x\nSubject To\n x >= 1\nBinaries\n x\nEnd\n";
    std::vector<double> starts;
    for (int i = 0; i < 9; ++i) starts.push_back(cbc::solve(smallest, 5).seconds);
    start_of_cbc_ = median(starts);
    std::printf("# CBC takes %.1f ms to start, which is taken off its times\n",
                start_of_cbc_ * 1e3);
  }

  void run(const placement_cases::Case& one, const std::string& sort) {
    // The first call pays for memory that later ones find ready.
    double first = 1e9;
    for (int i = 0; i < 5; ++i) {
      first = std::min(first, seconds_of([&] { (void)placement::find_any_plan(one.problem); }));
    }
    tl::expected<placement::Outcome, placement::ProblemError> ours;
    const double seconds = seconds_of([&] { ours = placement::solve(one.problem, limits_); });
    if (!ours) {
      std::printf("%s: %s\n", one.name.c_str(), ours.error().message.c_str());
      ++summaries_[sort].mismatches;
      return;
    }
    Summary& summary = summaries_[sort];
    ++summary.cases;
    const bool settled = ours->status == Status::optimal || ours->status == Status::infeasible;
    summary.settled += settled ? 1 : 0;
    summary.first.push_back(first);
    summary.slowest = std::max(summary.slowest, seconds);
    std::string note;
    if (ours->status == Status::optimal || ours->status == Status::feasible) {
      for (const auto& fault : placement::check(one.problem, ours->plan)) note += " !! " + fault;
    }
    std::string theirs = "-";
    double cbc_seconds = 0;
    if (cbc_seconds_ > 0) compare(one, *ours, seconds, summary, theirs, cbc_seconds, note);
    if (!note.empty()) ++summary.mismatches;
    constexpr std::array kWords = {"", "<=", "none", "?"};
    const auto word = std::string(kWords[static_cast<std::size_t>(ours->status)]);
    const bool has_cost = ours->status == Status::optimal || ours->status == Status::feasible;
    std::printf(
        "%-34s %4zu CUs  first %7.3f ms  ours %5s %9.4f s  CBC %5s %9.4f s  %7llu branches%s\n",
        one.name.c_str(), one.problem.cus.size(), first * 1e3,
        (word + (has_cost ? std::to_string(ours->cost.weighted) : "")).c_str(), seconds,
        theirs.c_str(), cbc_seconds, static_cast<unsigned long long>(ours->branches), note.c_str());
    std::fflush(stdout);
  }

  int report() const {
    int mismatches = 0;
    int only_cbc = 0;
    std::vector<double> all;
    std::printf(
        "\n| cases | number | settled | by CBC | mismatches | median ratio | slowest | "
        "slowest CBC | first plan: median, slowest |\n|---|---|---|---|---|---|---|---|---|\n");
    for (const auto& [sort, s] : summaries_) {
      std::printf("| %s | %d | %d | %d | %d | %.4f | %.2f s | %.1f s | %.2f ms, %.2f ms |\n",
                  sort.c_str(), s.cases, s.settled, s.settled_by_cbc, s.mismatches,
                  median(s.ratios), s.slowest, s.slowest_cbc, median(s.first) * 1e3,
                  *std::max_element(s.first.begin(), s.first.end()) * 1e3);
      mismatches += s.mismatches;
      only_cbc += s.only_cbc;
      all.insert(all.end(), s.ratios.begin(), s.ratios.end());
    }
    std::printf("\nmedian of our time over CBC's: %.4f; mismatches: %d; settled by CBC alone: %d\n",
                median(all), mismatches, only_cbc);
    return mismatches == 0 && only_cbc == 0 ? 0 : 1;
  }

 private:
  void compare(const placement_cases::Case& one, const placement::Outcome& ours, double seconds,
               Summary& summary, std::string& theirs, double& cbc_seconds, std::string& note) {
    using CbcStatus = cbc::Answer::Status;
    const cbc::Answer answer = cbc::solve(placement::lp_text(one.problem), cbc_seconds_);
    cbc_seconds = std::max(answer.seconds - start_of_cbc_, 1e-4);
    const bool optimal = answer.status == CbcStatus::optimal;
    const bool infeasible = answer.status == CbcStatus::infeasible;
    theirs = optimal ? std::to_string(std::llround(answer.objective)) : infeasible ? "none" : "?";
    summary.slowest_cbc = std::max(summary.slowest_cbc, cbc_seconds);
    if (!optimal && !infeasible) return;
    ++summary.settled_by_cbc;
    summary.ratios.push_back(seconds / cbc_seconds);
    if (ours.status == Status::optimal) {
      const auto cost = static_cast<long long>(ours.cost.weighted);
      if (infeasible || std::llround(answer.objective) != cost) note += " !! another optimum";
    } else if (ours.status == Status::infeasible) {
      if (!infeasible) note += " !! CBC has a plan";
    } else {
      ++summary.only_cbc;
      note += infeasible || ours.status == Status::unknown ? " !! not settled" : "";
    }
  }

  int cbc_seconds_;
  double start_of_cbc_ = 0;
  placement::Limits limits_{8'000'000'000};
  std::map<std::string, Summary> summaries_;
};

int usage() {
  std::puts(
      "usage: vppcheck_placement_compare [--first N] [--generated N] [--cbc-seconds S]\n"
      "                                  [--no-published] [--only TEXT]");
  return 2;
}

int run(int argc, char** argv) {
  std::uint32_t first = 1;
  std::uint32_t generated = 500;
  int cbc_seconds = cbc::is_there() ? 60 : 0;
  bool published = true;
  std::string only;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const char* value = i + 1 < argc ? argv[i + 1] : "";
    if (word == "--no-published") {
      published = false;
      continue;
    }
    ++i;
    if (word == "--generated")
      generated = static_cast<std::uint32_t>(std::atoi(value));
    else if (word == "--first")
      first = static_cast<std::uint32_t>(std::atoi(value));
    else if (word == "--cbc-seconds")
      cbc_seconds = std::atoi(value);
    else if (word == "--only")
      only = value;
    else
      return usage();
  }
  Comparison comparison(cbc_seconds);
  if (published) {
    const auto folder =
        std::filesystem::path(VPPCHECK_SOURCE_DIR) / "../shared/placement/instances";
    const auto cases = placement_cases::all_published(folder, 64);
    if (cases.empty()) std::puts("# no published graphs beside the checkout");
    for (const auto& one : cases) {
      if (one.name.find(only) == std::string::npos) continue;
      comparison.run(one, one.problem.cus.size() > 128 ? "published, large" : "published");
    }
  }
  // Generator numbers: the same number gives the same problem everywhere.
  const auto sorts = static_cast<std::uint32_t>(placement_cases::kSorts.size());
  for (std::uint32_t i = 0; i < generated; ++i) {
    const auto sort = placement_cases::kSorts[i % sorts];
    const auto one = placement_cases::generate(sort, first + i / sorts);
    if (one.name.find(only) != std::string::npos) {
      comparison.run(one, placement_cases::name_of(sort));
    }
  }
  return comparison.report();
}

}  // namespace
}  // namespace vppcheck

int main(int argc, char** argv) { return vppcheck::run(argc, argv); }
