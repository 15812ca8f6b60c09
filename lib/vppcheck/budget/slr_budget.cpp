// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/budget/slr_budget.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace vppcheck::budget {
namespace {

using fabric::Resource;

/// Amounts come from files, so their sum may not fit.
std::uint64_t add_or_most(std::uint64_t a, std::uint64_t b) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
  return a > kMost - b ? kMost : a + b;
}

std::optional<std::uint64_t> sum_over_slrs(const platform::Platform& platform, Resource resource) {
  if (platform.slrs.empty()) return std::nullopt;
  std::uint64_t sum = 0;
  for (const platform::Slr& slr : platform.slrs) {
    const auto amount = slr.available.amounts.get(resource);
    if (!amount) return std::nullopt;
    sum = add_or_most(sum, *amount);
  }
  return sum;
}

std::optional<std::uint64_t> stated_total(const platform::Platform& platform, Resource resource) {
  return platform.total ? platform.total->amounts.get(resource) : std::nullopt;
}

/// All of the dynamic region: the stated total, else the SLRs' sum, else the device, of which the
/// dynamic region is a part.
std::optional<std::uint64_t> whole_region(const platform::Platform& platform, Resource resource) {
  if (const auto total = stated_total(platform, resource)) return total;
  if (const auto sum = sum_over_slrs(platform, resource)) return sum;
  return platform.device ? platform.device->amounts.get(resource) : std::nullopt;
}

Place empty_place(const design::Design& design, const platform::Slr* slr) {
  const platform::Platform& platform = *design.platform();
  Place place;
  place.slr = slr;
  for (const Resource resource : fabric::kResources) {
    Line line;
    line.resource = resource;
    line.available =
        slr != nullptr ? slr->available.amounts.get(resource) : whole_region(platform, resource);
    if (line.available) line.usable = usable(*line.available, design.job().inputs->margin_permille);
    const auto total = stated_total(platform, resource);
    const auto sum = sum_over_slrs(platform, resource);
    if (slr != nullptr && total && sum && *total > *sum) line.unattributed = *total - *sum;
    place.lines.push_back(line);
  }
  return place;
}

void charge(Place& place, const design::ComputeUnit& cu, const NumbersOfCus& numbers) {
  for (Line& line : place.lines) {
    const auto number = numbers.find(cu, line.resource);
    if (!number) {
      line.needed_complete = false;
      continue;
    }
    line.needed = add_or_most(line.needed, number->amount);
    // What needs nothing adds no doubt either.
    if (number->amount > 0) line.stage = std::min(line.stage, number->stage);
    if (number->stage == fabric::Stage::estimate) {
      line.estimated = add_or_most(line.estimated, number->amount);
    }
    line.shares.push_back({&cu, number->amount, number->stage, number->from});
  }
}

void sort_shares(Place& place) {
  for (Line& line : place.lines) {
    std::stable_sort(line.shares.begin(), line.shares.end(),
                     [](const Share& a, const Share& b) { return a.amount > b.amount; });
  }
}

}  // namespace

bool Share::is_of_sibling() const {
  return from != nullptr && !from->cu.empty() && from->cu != cu->name;
}

Verdict Line::verdict() const {
  if (!available || (shares.empty() && !needed_complete)) return Verdict::unknown;
  // All of a resource is never usable: routing needs some of it too (UG1393, Modifying Kernel
  // Placement, 2022.2), so `needed == available` is over.
  if (needed > 0 && needed >= *available) return Verdict::over;
  if (needed > usable) return Verdict::over_margin;
  return needed_complete ? Verdict::fits : Verdict::unknown;
}

std::string Line::needed_text() const {
  return (needed_complete ? "" : "at least ") + fabric::show(resource, needed);
}

bool Line::surely_over() const {
  return verdict() == Verdict::over && needed - estimated >= add_or_most(*available, unattributed);
}

std::string_view doubt_of_estimates(Resource resource) {
  return resource == Resource::lut || resource == Resource::ff
             ? "estimates of HLS were up to 14 times too high"
             : "estimates of HLS can be far off";
}

std::uint64_t usable(std::uint64_t available, std::uint32_t margin_permille) {
  // Split so that no product overflows.
  const std::uint64_t rest = 1000 - std::min<std::uint32_t>(margin_permille, 1000);
  return available / 1000 * rest + available % 1000 * rest / 1000;
}

namespace {

/// Whether `a` is nearer to the truth than `b`: by stage, then numbers that the user gave before
/// those that came along with a kernel.
bool is_surer(const Number& a, const Number& b) {
  if (a.stage != b.stage) return a.stage > b.stage;
  return !a.from->from_kernel_file && b.from->from_kernel_file;
}

void take_surer(std::optional<Number>& best, const Number& number) {
  if (!best || is_surer(number, *best)) best = number;
}

void take_larger(std::optional<Number>& best, const Number& number) {
  const bool larger = best && number.amount > best->amount && !is_surer(*best, number);
  if (!best || larger || is_surer(number, *best)) best = number;
}

}  // namespace

NumbersOfCus::NumbersOfCus(const design::Design& design) {
  for (const artifact::KernelResources& given : design.job().inputs->resources) {
    Numbers& numbers = given.cu.empty() ? of_kernel_[given.kernel] : of_cu_[given.cu];
    Numbers* const siblings =
        given.cu.empty() || given.kernel.empty() ? nullptr : &of_sibling_[given.kernel];
    for (const Resource resource : fabric::kResources) {
      const auto amount = given.needed.get(resource);
      if (!amount) continue;
      const auto index = static_cast<std::size_t>(resource);
      const Number number{*amount, given.stage, &given};
      take_surer(numbers[index], number);
      if (siblings != nullptr) take_larger((*siblings)[index], number);
    }
  }
}

std::optional<Number> NumbersOfCus::find(const design::ComputeUnit& cu, Resource resource) const {
  std::optional<Number> best;
  const auto consider = [&](const auto& table, std::string_view name) {
    const auto found = table.find(name);
    if (found == table.end()) return;
    const auto& number = found->second[static_cast<std::size_t>(resource)];
    if (number) take_surer(best, *number);
  };
  consider(of_cu_, cu.name);
  consider(of_kernel_, cu.kernel);
  consider(of_sibling_, cu.kernel);
  return best;
}

bool NumbersOfCus::knows(const design::ComputeUnit& cu) const {
  return std::any_of(fabric::kResources.begin(), fabric::kResources.end(),
                     [&](Resource resource) { return find(cu, resource).has_value(); });
}

namespace {

/// The compute unit of an `slr` that no `nk` declares: its kernel may be linked without `nk`.
/// Only when the resources tell about it, otherwise it adds nothing.
std::unique_ptr<design::ComputeUnit> placed_only(const design::Design& design,
                                                 const NumbersOfCus& numbers,
                                                 const config::SlrAssignment& slr) {
  if (design.find_cu(slr.cu.text).verdict != design::CuVerdict::unjudged) return nullptr;
  auto cu = std::make_unique<design::ComputeUnit>();
  cu->name = slr.cu.text;
  cu->kernel = design::numbered_base(cu->name);
  cu->declared = slr.cu.where;
  return numbers.knows(*cu) ? std::move(cu) : nullptr;
}

/// Charges one compute unit to the platform and to its SLR.
class Charging {
 public:
  Charging(const design::Design& design, const NumbersOfCus& numbers, Budget& budget)
      : numbers_(numbers), budget_(budget) {
    // Misspelt names count for what they mean, so that mending them shows nothing new.
    for (const config::SlrAssignment& slr : design.slr().parsed) {
      slr_of_cu_.try_emplace(design.unit_meant(slr.cu.text), slr.index);
    }
  }

  void add(const design::ComputeUnit& cu) {
    if (!numbers_.knows(cu)) budget_.without_numbers.push_back(&cu);
    charge(budget_.whole, cu, numbers_);
    const auto slr = slr_of_cu_.find(cu.name);
    if (slr == slr_of_cu_.end()) return;
    for (Place& place : budget_.slrs) {
      if (place.slr->index == slr->second) charge(place, cu, numbers_);
    }
  }

 private:
  const NumbersOfCus& numbers_;
  Budget& budget_;
  std::unordered_map<std::string_view, std::uint32_t> slr_of_cu_;
};

}  // namespace

Budget compute(const design::Design& design) {
  Budget budget;
  if (design.platform() == nullptr) return budget;
  budget.whole = empty_place(design, nullptr);
  for (const platform::Slr& slr : design.platform()->slrs) {
    budget.slrs.push_back(empty_place(design, &slr));
  }
  const NumbersOfCus numbers(design);
  Charging charging(design, numbers, budget);
  for (const design::ComputeUnit& cu : design.compute_units()) charging.add(cu);
  std::unordered_set<std::string_view> seen;
  for (const config::SlrAssignment& slr : design.slr().parsed) {
    if (!seen.insert(slr.cu.text).second) continue;
    if (auto cu = placed_only(design, numbers, slr)) {
      charging.add(*cu);
      budget.placed_only.push_back(std::move(cu));
    }
  }
  sort_shares(budget.whole);
  for (Place& place : budget.slrs) sort_shares(place);
  return budget;
}

}  // namespace vppcheck::budget
