// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "vppcheck/placement/check.h"
#include "vppcheck/placement/explain.h"

namespace vppcheck::placement_cases {

using placement::Problem;

struct Case {
  std::string name;
  Problem problem;
};

/// std::mt19937 is the same everywhere, the distributions of the standard library are not.
class Random {
 public:
  explicit Random(std::uint32_t number) : engine_(number) {}
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }
  std::uint32_t between(std::uint32_t low, std::uint32_t high) {
    return low + below(high - low + 1);
  }
  bool one_in(std::uint32_t n) { return below(n) == 0; }

 private:
  std::mt19937 engine_;
};

inline fabric::Resources amounts(std::array<std::uint64_t, 5> values) {
  fabric::Resources result;
  for (std::size_t r = 0; r < 5; ++r) result.set(fabric::kResources[r], values[r]);
  return result;
}

/// SLRs and DDR banks of a U200 and a U250: LUT, FF, RAMB18, URAM, DSP as platforminfo reports
/// them (Xtra-Computing/ThunderGP, automation/devices).
inline Problem card(bool u250, std::uint32_t most_masters) {
  Problem problem;
  using Row = std::array<std::uint64_t, 5>;
  const std::vector<Row> rows = u250 ? std::vector<Row>{{345171, 704801, 1000, 320, 2877},
                                                        {344533, 702517, 1000, 320, 2877},
                                                        {344878, 703253, 1000, 320, 2877},
                                                        {345158, 703761, 1000, 320, 2877}}
                                     : std::vector<Row>{{354831, 723372, 1276, 320, 2265},
                                                        {159854, 331711, 652, 160, 1317},
                                                        {354962, 723353, 1276, 320, 2265}};
  const std::vector<std::uint32_t> slr_of_bank =
      u250 ? std::vector<std::uint32_t>{0, 1, 2, 3} : std::vector<std::uint32_t>{0, 1, 1, 2};
  for (std::size_t s = 0; s < rows.size(); ++s) {
    problem.slrs.push_back({"SLR" + std::to_string(s), amounts(rows[s])});
  }
  for (std::size_t b = 0; b < slr_of_bank.size(); ++b) {
    problem.banks.push_back({"DDR[" + std::to_string(b) + "]", slr_of_bank[b], most_masters, {}});
  }
  problem.margin_permille = 100;
  return problem;
}

inline std::uint64_t capacity_of(const Problem& problem, std::uint32_t slr, std::size_t r) {
  return placement::usable(problem, slr, fabric::kResources[r]).value_or(0);
}

enum class Sort { planted, farm, tight_banks, infeasible_total, infeasible_packing };
inline constexpr std::array kSorts = {Sort::planted, Sort::farm, Sort::tight_banks,
                                      Sort::infeasible_total, Sort::infeasible_packing};
inline const char* name_of(Sort sort) {
  constexpr std::array kNames = {"planted", "farm", "tight-banks", "no-total", "no-packing"};
  return kNames[static_cast<std::size_t>(sort)];
}

/// Types of compute units, sized so that `count` of them, taken in turn, use about `used` permille
/// of two of the resources; then every one goes where it leaves the loads most even, or is dropped.
inline std::vector<std::uint32_t> plant(Problem& problem, Random& random, std::uint32_t count,
                                        std::uint32_t types, std::uint32_t used) {
  const auto slrs = static_cast<std::uint32_t>(problem.slrs.size());
  std::vector<std::array<std::uint64_t, 5>> needs(types);
  for (std::size_t r = 0; r < 5; ++r) {
    std::uint64_t total = 0;
    std::uint64_t sum = 0;
    for (std::uint32_t s = 0; s < slrs; ++s) total += capacity_of(problem, s, r);
    std::vector<std::uint64_t> raw(types);
    for (auto& value : raw) value = random.between(1, 20);
    for (std::uint32_t i = 0; i < count; ++i) sum += raw[i % types];
    const std::uint32_t part = r == 0 || r == 2 + random.below(3) ? used : used / 3;
    for (std::uint32_t t = 0; t < types; ++t) needs[t][r] = total * part / 1000 * raw[t] / sum;
  }
  std::vector<std::uint32_t> slr_of_cu;
  std::vector<std::array<std::uint64_t, 5>> load(slrs);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto& need = needs[i % types];
    std::optional<std::uint32_t> chosen;
    double least = 0;
    for (std::uint32_t s = 0; s < slrs; ++s) {
      double fullest = 0;
      for (std::size_t r = 0; r < 5; ++r) {
        fullest = std::max(fullest, static_cast<double>(load[s][r] + need[r]) /
                                        static_cast<double>(capacity_of(problem, s, r)));
      }
      fullest += random.below(100) / 400.0 * (fullest < 0.7 ? 1 : 0);
      if (fullest > 1 || (chosen && fullest >= least)) continue;
      chosen = s;
      least = fullest;
    }
    if (!chosen) continue;
    for (std::size_t r = 0; r < 5; ++r) load[*chosen][r] += need[r];
    problem.cus.push_back({"cu_" + std::to_string(i), amounts(need), {}});
    slr_of_cu.push_back(*chosen);
  }
  return slr_of_cu;
}

/// One generated problem. Sizes run from 8 to `largest` compute units.
inline Case generate(Sort sort, std::uint32_t number, std::uint32_t largest = 120) {
  Random random(number * 5 + static_cast<std::uint32_t>(sort));
  constexpr std::array<std::uint32_t, 7> kSizes = {8, 12, 16, 24, 32, 60, 120};
  std::uint32_t count = kSizes[number % kSizes.size()];
  while (count > largest) count /= 2;
  const bool u250 = random.one_in(2);
  const bool farm = sort == Sort::farm || sort == Sort::tight_banks;
  Problem problem = card(u250, 15);
  const std::uint32_t types = farm ? random.between(1, 3) : random.between(3, 8);
  const auto planted = plant(problem, random, count, types, random.between(780, 900));
  const auto made = static_cast<std::uint32_t>(problem.cus.size());
  const auto slrs = static_cast<std::uint32_t>(problem.slrs.size());
  for (std::uint32_t i = 0; i < made; ++i) {
    std::uint32_t current = random.one_in(4) ? random.below(slrs) : planted[i];
    if (!random.one_in(7)) problem.cus[i].current_slr = current;
    const std::uint32_t ports =
        farm ? 1 + (sort == Sort::tight_banks ? random.below(2) : 0) : random.below(3);
    for (std::uint32_t p = 0; p < ports; ++p) {
      placement::Port port{i, "m" + std::to_string(p), random.one_in(3) ? 4U : 2U, {}, {}, {}};
      std::uint32_t bank = random.below(4);
      for (std::uint32_t b = 0; b < 4 && !random.one_in(3); ++b) {
        if (problem.banks[b].slr == planted[i]) bank = b;
      }
      if (!random.one_in(5)) port.current_bank = bank;
      problem.ports.push_back(port);
    }
  }
  for (std::uint32_t i = 1; i < made && !farm; ++i) {
    const std::uint32_t streams = random.between(1, 2);
    for (std::uint32_t e = 0; e < streams; ++e) {
      std::uint32_t other = random.below(i);
      for (int tries = 0; tries < 6 && planted[other] != planted[i]; ++tries)
        other = random.below(i);
      problem.streams.push_back({other, i, random.between(1, 4)});
    }
  }
  const auto all_ports = static_cast<std::uint32_t>(problem.ports.size());
  const std::uint32_t spare = sort == Sort::tight_banks ? random.below(3) : all_ports / 2 + 2;
  for (std::uint32_t b = 0; b < 4; ++b) {
    problem.banks[b].most_masters = (all_ports + spare + 3 - b) / 4;
  }
  if (sort == Sort::infeasible_total) {
    const std::size_t r = random.one_in(2) ? 0 : 4;
    std::uint64_t total = 0;
    std::uint64_t sum = 0;
    for (std::uint32_t s = 0; s < slrs; ++s) total += capacity_of(problem, s, r);
    for (const auto& cu : problem.cus) sum += *cu.needed.get(fabric::kResources[r]);
    auto& last = problem.cus.back().needed;
    if (total >= sum) {
      // A little to each, so that no single one is too large by itself.
      const std::uint64_t more = (total - sum + total / 100) / made + 1;
      for (auto& cu : problem.cus) {
        cu.needed.set(fabric::kResources[r], *cu.needed.get(fabric::kResources[r]) + more);
      }
    }
    (void)last;
  }
  if (sort == Sort::infeasible_packing) {
    // m + 1 do not fit where m are meant to: one more than there is room for, though the sum fits.
    const std::uint32_t m = std::max(1U, made / slrs);
    const std::size_t kept = std::min<std::size_t>(made, std::size_t{m} * slrs + 1);
    std::uint64_t least = UINT64_MAX;
    for (std::uint32_t s = 0; s < slrs; ++s) least = std::min(least, capacity_of(problem, s, 4));
    for (std::uint32_t i = 0; i < made; ++i) {
      problem.cus[i].needed.set(fabric::Resource::dsp, i < kept ? least / (m + 1) + 1 : 0);
    }
    for (auto& slr : problem.slrs) {
      slr.available.set(fabric::Resource::dsp, least * 1000 / (1000 - problem.margin_permille) + 1);
    }
    if (kept <= std::size_t{m} * slrs) {
      problem.cus.push_back({"cu_more", problem.cus.front().needed, {}});
    }
  }
  problem.weights = placement::Weights{1, 1, 1};
  return {std::string(name_of(sort)) + "-" + std::to_string(number), std::move(problem)};
}

/// What is wrong with a conflict; empty for one whose facts cannot all hold, and of which each is
/// needed: without it there is a plan, and the checker finds no fault in that.
inline std::string fault_of(const Problem& problem, const placement::Conflict& conflict) {
  using placement::Status;
  const auto all = placement::find_any_plan(placement::restricted_to(problem, conflict));
  if (!all || all->status != Status::infeasible) return "the facts of the conflict leave a plan";
  for (std::size_t i = 0; i < conflict.size(); ++i) {
    const Problem rest = placement::restricted_to(problem, placement::without(conflict, i));
    const auto plan = placement::find_any_plan(rest);
    const std::string fact = "fact " + std::to_string(i) + " of the conflict";
    if (!plan || plan->status != Status::feasible) return fact + " is not needed";
    const auto faults = placement::check(rest, plan->plan);
    if (!faults.empty()) return fact + ": " + faults.front();
  }
  return conflict.minimal && conflict.size() > 0 ? "" : "the conflict is not called minimal";
}

using Json = nlohmann::json;

inline std::optional<Json> read_json(const std::filesystem::path& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  Json json = Json::parse(file, nullptr, false);
  std::fclose(file);
  if (json.is_discarded()) return std::nullopt;
  return json;
}

inline fabric::Resources resources_in(const Json& json) {
  fabric::Resources result;
  constexpr std::array kKeys = {"LUT", "FF", "BRAM_18K", "URAM", "DSP"};
  for (std::size_t r = 0; r < 5; ++r) {
    if (json.is_object() && json.contains(kKeys[r])) {
      result.set(fabric::kResources[r], json[kKeys[r]].get<std::uint64_t>());
    }
  }
  return result;
}

/// A published task graph on a published card. Widths are counted in words of `bits_in_word`,
/// rounded up, so that costs can be compared with figures that others published.
inline Problem published(const Json& graph, const Json& card, std::uint32_t bits_in_word) {
  Problem problem;
  for (const auto& slr : card["slrs"]) {
    problem.slrs.push_back({"SLR" + std::to_string(problem.slrs.size()), resources_in(slr)});
  }
  for (const auto& bank : card["banks"]) {
    problem.banks.push_back({bank["name"], bank["slr"].get<std::uint32_t>(), {}, {}});
  }
  problem.margin_permille = 100;
  std::map<std::string, std::uint32_t> numbers;
  for (const auto& task : graph["tasks"]) {
    numbers.emplace(task["name"], static_cast<std::uint32_t>(problem.cus.size()));
    placement::Cu cu{task["name"], resources_in(task["area"]), {}};
    const auto current = task.value("current_slr", Json());
    if (current.is_number() && current.get<std::uint32_t>() < problem.slrs.size()) {
      cu.current_slr = current.get<std::uint32_t>();
    }
    problem.cus.push_back(std::move(cu));
  }
  const auto words = [&](const Json& width) {
    const std::uint32_t bits = width.is_number() ? width.get<std::uint32_t>() : 512;
    return (bits + bits_in_word - 1) / bits_in_word;
  };
  for (const auto& edge : graph["edges"]) {
    const auto from = numbers.find(edge["src"]);
    const auto to = numbers.find(edge["dst"]);
    if (from == numbers.end() || to == numbers.end()) continue;
    problem.streams.push_back({from->second, to->second, words(edge["width"])});
  }
  for (const auto& port : graph["mem_ports"]) {
    const auto task = numbers.find(port["task"]);
    if (task == numbers.end()) continue;
    placement::Port made{task->second, port["port"], words(port.value("width", Json())),
                         {},           {},           {}};
    for (std::uint32_t b = 0; b < problem.banks.size(); ++b) {
      if (port.value("bank", "") == problem.banks[b].name) made.current_bank = b;
    }
    problem.ports.push_back(std::move(made));
  }
  problem.weights = placement::Weights{1, 1, 1};
  return problem;
}

/// All published graphs on all published cards, in `../shared/placement/instances` beside the
/// checkout; empty when that is absent.
inline std::vector<Case> all_published(const std::filesystem::path& folder,
                                       std::uint32_t bits_in_word) {
  std::vector<Case> cases;
  const auto cards = read_json(folder / "platforms.json");
  if (!cards) return cases;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const auto graph = read_json(file);
    if (!graph || !graph->is_object() || !graph->contains("tasks")) continue;
    for (const auto& [name, card] : cards->items()) {
      cases.push_back({file.stem().string() + "->" + name, published(*graph, card, bits_in_word)});
    }
  }
  return cases;
}

}  // namespace vppcheck::placement_cases
