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
#include "vppcheck/placement/lp_writer.h"
#include "vppcheck/placement/solve.h"

namespace vppcheck {
namespace {

using placement::Status;

constexpr int kCasesBetweenTables = 50;  // so that a run that was stopped has told what it knows

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
  int conflicts = 0;  ///< shown to be minimal
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
    std::string conflict;
    if (ours->status == Status::infeasible) conflict = explain(one.problem, summary, note);
    std::string theirs = "-";
    double cbc_seconds = 0;
    if (cbc_seconds_ > 0) compare(one, *ours, seconds, summary, theirs, cbc_seconds, note);
    if (!note.empty()) ++summary.mismatches;
    constexpr std::array kWords = {"", "<=", "none", "?"};
    const auto word = std::string(kWords[static_cast<std::size_t>(ours->status)]);
    const bool has_cost = ours->status == Status::optimal || ours->status == Status::feasible;
    std::printf(
        "%-34s %4zu CUs  first %7.3f ms  ours %5s %9.4f s  CBC %5s %9.4f s  %7llu branches%s%s\n",
        one.name.c_str(), one.problem.cus.size(), first * 1e3,
        (word + (has_cost ? std::to_string(ours->cost.weighted) : "")).c_str(), seconds,
        theirs.c_str(), cbc_seconds, static_cast<unsigned long long>(ours->branches),
        conflict.c_str(), note.c_str());
    std::fflush(stdout);
  }

  int report() const {
    int mismatches = 0;
    int only_cbc = 0;
    std::vector<double> all;
    std::printf(
        "\n| cases | number | settled | by CBC | mismatches | minimal conflicts | median ratio | "
        "slowest | slowest CBC | first plan: median, slowest |\n"
        "|---|---|---|---|---|---|---|---|---|---|\n");
    for (const auto& [sort, s] : summaries_) {
      std::printf("| %s | %d | %d | %d | %d | %d | %.4f | %.2f s | %.1f s | %.2f ms, %.2f ms |\n",
                  sort.c_str(), s.cases, s.settled, s.settled_by_cbc, s.mismatches, s.conflicts,
                  median(s.ratios), s.slowest, s.slowest_cbc, median(s.first) * 1e3,
                  *std::max_element(s.first.begin(), s.first.end()) * 1e3);
      mismatches += s.mismatches;
      only_cbc += s.only_cbc;
      all.insert(all.end(), s.ratios.begin(), s.ratios.end());
    }
    std::printf("\nmedian of our time over CBC's: %.4f; mismatches: %d; settled by CBC alone: %d\n",
                median(all), mismatches, only_cbc);
    std::fflush(stdout);
    return mismatches == 0 && only_cbc == 0 ? 0 : 1;
  }

 private:
  /// Why there is no plan, each fact of it shown to be needed. Returns how many facts there are.
  static std::string explain(const placement::Problem& problem, Summary& summary,
                             std::string& note) {
    const auto conflict = placement::find_conflict(problem);
    const std::string fault =
        conflict ? placement_cases::fault_of(problem, *conflict) : "no conflict found";
    if (!fault.empty()) {
      note += " !! " + fault;
      return "";
    }
    ++summary.conflicts;
    return "  " + std::to_string(conflict->size()) + " facts";
  }

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
  placement::Limits limits_;  ///< those that every caller gets
  std::map<std::string, Summary> summaries_;
};

struct Options {
  std::uint32_t first = 1;
  std::uint32_t generated = 500;
  int cbc_seconds = cbc::is_there() ? 60 : 0;
  bool published = true;
  std::string only;
  std::string start_with;
};

std::optional<Options> parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--no-published") {
      options.published = false;
    } else if (word == "--no-cbc") {
      options.cbc_seconds = 0;
    } else if (++i == argc) {
      return std::nullopt;
    } else if (word == "--generated") {
      options.generated = static_cast<std::uint32_t>(std::atoi(argv[i]));
    } else if (word == "--first") {
      options.first = static_cast<std::uint32_t>(std::atoi(argv[i]));
    } else if (word == "--cbc-seconds") {
      options.cbc_seconds = std::atoi(argv[i]);
    } else if (word == "--only") {
      options.only = argv[i];
    } else if (word == "--start-with") {
      options.start_with = argv[i];
    } else {
      return std::nullopt;
    }
  }
  return options;
}

struct Listed {
  placement_cases::Case one;
  std::string sort;
};

std::vector<Listed> list_cases(const Options& options) {
  std::vector<Listed> list;
  const auto add = [&](placement_cases::Case one, std::string sort) {
    if (one.name.find(options.only) == std::string::npos) return;
    list.push_back({std::move(one), std::move(sort)});
  };
  const auto folder = std::filesystem::path(VPPCHECK_SOURCE_DIR) / "../shared/placement/instances";
  if (options.published) {
    for (auto& one : placement_cases::all_published(folder, 64)) {
      const bool large = one.problem.cus.size() > 128;
      add(std::move(one), large ? "published, large" : "published");
    }
    if (list.empty()) std::puts("# no published graphs beside the checkout");
  }
  // Generator numbers: the same number gives the same problem everywhere.
  const auto sorts = static_cast<std::uint32_t>(placement_cases::kSorts.size());
  for (std::uint32_t i = 0; i < options.generated; ++i) {
    const auto sort = placement_cases::kSorts[i % sorts];
    add(placement_cases::generate(sort, options.first + i / sorts), placement_cases::name_of(sort));
  }
  std::stable_partition(list.begin(), list.end(), [&](const Listed& listed) {
    return ("," + options.start_with + ",").find("," + listed.one.name + ",") != std::string::npos;
  });
  return list;
}

int run(int argc, char** argv) {
  const auto options = parse(argc, argv);
  if (!options) {
    std::puts(
        "usage: vppcheck_placement_compare [--first N] [--generated N] [--cbc-seconds S] "
        "[--no-cbc]\n"
        "                                  [--no-published] [--only TEXT] [--start-with NAME,...]");
    return 2;
  }
  Comparison comparison(options->cbc_seconds);
  int done = 0;
  for (const Listed& listed : list_cases(*options)) {
    comparison.run(listed.one, listed.sort);
    if (++done % kCasesBetweenTables == 0) comparison.report();
  }
  return comparison.report();
}

}  // namespace
}  // namespace vppcheck

int main(int argc, char** argv) { return vppcheck::run(argc, argv); }
