// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using config::ClockDirective;
using config::ClockKey;
using config::ClockTarget;
using platform::Clock;
using platform::ClockStatus;
using platform::Platform;
using text::quoted;

/// The platform when its clocks are known; null, with the reason noted, otherwise.
const Platform* platform_with_clocks(const Design& design, Reporter& out) {
  const Platform* const platform = design.platform();
  if (platform == nullptr) {
    out.not_checked(diagnostic::Need::platform, design.job().no_platform);
    return nullptr;
  }
  if (!platform->clocks_known) {
    out.not_checked(diagnostic::Need::platform,
                    fmt::format("the clocks of {} are not known", quoted(platform->name)));
    return nullptr;
  }
  return platform;
}

std::string megahertz(std::uint64_t hertz) {
  if (hertz % 1'000'000 == 0) return fmt::format("{} MHz", hertz / 1'000'000);
  std::string fraction = fmt::format("{:06}", hertz % 1'000'000);
  while (fraction.back() == '0') fraction.pop_back();
  return fmt::format("{}.{} MHz", hertz / 1'000'000, fraction);
}

/// `2 (100 MHz, fixed)`: the clocks of a platform that a predicate takes.
template <class Takes>
std::string clocks_of(const Platform& platform, Takes takes) {
  std::string list;
  for (const Clock& clock : platform.clocks) {
    if (!takes(clock)) continue;
    list += fmt::format("{}{}", list.empty() ? "" : ", ", clock.id);
    if (clock.frequency_hz) list += fmt::format(" ({})", megahertz(clock.frequency_hz->value));
  }
  return list.empty() ? "none" : list;
}

/// Directives that pick a clock of the platform by its id.
template <class Use>
void for_each_id(const Design& design, Use use) {
  for (const ClockDirective& clock : design.clock().parsed) {
    if (clock.key == ClockKey::id || clock.key == ClockKey::default_id) use(clock);
  }
}

bool any_id(const Design& design) {
  bool any = false;
  for_each_id(design, [&](const ClockDirective&) { any = true; });
  return any;
}

}  // namespace

void clock_malformed(const Design& design, Reporter& out) {
  report_malformed(design.clock().malformed, out);
  report_malformed(design.kernel_frequency().malformed, out);
  for (const ClockDirective& clock : design.clock().parsed) {
    for (const ClockTarget& target : clock.targets) {
      if (target.pin.empty()) continue;
      // `cu_1.cu_2` reads as a pin of cu_1, but means two compute units.
      const design::CuLookup& pin = design.find_cu(target.pin.text);
      const design::CuLookup& cu = design.find_cu(target.cu.text);
      if (pin.cu == nullptr || cu.cu == nullptr) continue;
      const text::Location dot{target.whole.where.file,
                               {target.cu.where.span.end, target.pin.where.span.begin}};
      out.add(dot, fmt::format("compute units {} and {} are separated by a dot",
                               quoted(target.cu.text), quoted(target.pin.text)))
          .help(
              "separate compute units by ','; a dot stands between a compute unit and its clock "
              "pin")
          .fix("separate them by ','", true, {{dot, ","}});
    }
  }
}

namespace {

/// Far outside of what clock generators give (MMCM of UltraScale+: 6.25 to 891 MHz, DS923), so that
/// only the unit can be wrong.
constexpr std::uint64_t kTooFewHertz = 1'000'000;
constexpr std::uint64_t kTooManyHertz = 10'000'000'000;

/// `freqHz=300`. A frequency with its unit behind it is meant as it stands.
void report_few_hertz(const ClockDirective& clock, Reporter& out) {
  if (clock.key != ClockKey::frequency && clock.key != ClockKey::default_frequency) return;
  if (clock.number >= kTooFewHertz || !text::all_digits(clock.quantity.text)) return;
  const std::string meant = fmt::format("{}000000", clock.number);
  out.add(clock.quantity.where, fmt::format("{} Hz is no clock of a kernel", clock.number))
      .help(fmt::format("this option counts hertz: for {} MHz write {}", clock.number, meant))
      .fix(fmt::format("write {}", meant), false, {{clock.quantity.where, meant}});
}

/// `kernel_frequency=300000000`.
void report_many_megahertz(const config::KernelFrequency& frequency, Reporter& out) {
  if (frequency.frequency_hz < kTooManyHertz) return;
  out.add(frequency.whole.where,
          fmt::format("{} is no clock of a kernel", megahertz(frequency.frequency_hz)))
      .help("kernel_frequency counts MHz: write 300 for 300 MHz");
}

}  // namespace

void clock_wrong_unit(const Design& design, Reporter& out) {
  for (const ClockDirective& clock : design.clock().parsed) report_few_hertz(clock, out);
  for (const auto& frequencies : design.kernel_frequency().parsed) {
    for (const auto& frequency : frequencies) report_many_megahertz(frequency, out);
  }
}

void clock_unknown_cu(const Design& design, Reporter& out) {
  for (const ClockDirective& clock : design.clock().parsed) {
    for (const ClockTarget& target : clock.targets) report_unknown_cu(design, target.cu, out);
  }
}

void clock_not_fixed(const Design& design, Reporter& out) {
  if (!any_id(design)) return;
  const Platform* const platform = platform_with_clocks(design, out);
  if (platform == nullptr) return;
  for_each_id(design, [&](const ClockDirective& directive) {
    if (directive.key != ClockKey::id) return;
    const Clock* const clock = platform->find_clock(static_cast<std::uint32_t>(directive.number));
    if (clock == nullptr || directive.number > 0xFFFFFFFFu) return;
    if (clock->status == ClockStatus::unknown) {
      out.not_checked(
          diagnostic::Need::platform,
          fmt::format("the status of the clocks of {} is not known", quoted(platform->name)));
      return;
    }
    if (clock->status == ClockStatus::fixed) return;
    out.add(directive.quantity.where,
            fmt::format("clock {} of platform {} is {}; only a fixed clock can be a reference",
                        clock->id, quoted(platform->name), platform::name_of(clock->status)))
        .help(fmt::format("the fixed clocks are {}", clocks_of(*platform, [](const Clock& c) {
                            return c.status == ClockStatus::fixed;
                          })));
  });
}

void clock_unknown_id(const Design& design, Reporter& out) {
  if (!any_id(design)) return;
  const Platform* const platform = platform_with_clocks(design, out);
  if (platform == nullptr) return;
  for_each_id(design, [&](const ClockDirective& directive) {
    if (directive.number <= 0xFFFFFFFFu &&
        platform->find_clock(static_cast<std::uint32_t>(directive.number)) != nullptr) {
      return;
    }
    out.add(directive.quantity.where,
            fmt::format("platform {} has no clock {}", quoted(platform->name), directive.number))
        .help(fmt::format("its clocks are {}",
                          clocks_of(*platform, [](const Clock&) { return true; })));
  });
}

void clock_uncovered(const Design& design, Reporter& out) {
  std::unordered_set<std::string_view> covered;
  const ClockDirective* first = nullptr;
  for (const ClockDirective& clock : design.clock().parsed) {
    const bool picks = clock.key == ClockKey::frequency || clock.key == ClockKey::id;
    if (clock.key == ClockKey::default_frequency || clock.key == ClockKey::default_id ||
        (picks && clock.targets.empty())) {
      return;  // everything is covered
    }
    if (!picks) continue;
    if (first == nullptr) first = &clock;
    for (const ClockTarget& target : clock.targets) covered.insert(target.cu.text);
  }
  if (first == nullptr || !design.clock().malformed.empty()) return;
  if (!design.kernel_frequency().parsed.empty()) return;
  const auto& kernels = design.kernels();
  if (std::any_of(kernels.begin(), kernels.end(),
                  [](const design::DeclaredKernel& kernel) { return kernel.names_uncertain; })) {
    return;  // the compute units that would be named may not exist
  }
  std::vector<std::string_view> left;
  for (const design::ComputeUnit& cu : design.compute_units()) {
    if (covered.count(cu.name) == 0) left.push_back(cu.name);
  }
  if (left.empty() || left.size() == design.compute_units().size()) return;
  out.add(first->value.where, fmt::format("{} {} at the platform's default clock: {}",
                                          counted(left.size(), "compute unit"),
                                          left.size() == 1 ? "stays" : "stay", quoted_list(left)))
      .help("name all compute units, or set defaultFreqHz or defaultId");
}

void clock_redundant(const Design& design, Reporter& out) {
  if (design.kernel_frequency().parsed.empty()) return;
  const Platform* const platform = platform_with_clocks(design, out);
  if (platform == nullptr) return;
  for (const auto& frequencies : design.kernel_frequency().parsed) {
    for (const config::KernelFrequency& frequency : frequencies) {
      const Clock* const clock = platform->find_clock(frequency.id);
      if (clock == nullptr || !clock->frequency_hz) continue;
      if (clock->frequency_hz->value != frequency.frequency_hz) continue;
      out.add(frequency.whole.where,
              fmt::format("{} is what clock {} of platform {} has anyway",
                          megahertz(frequency.frequency_hz), clock->id, quoted(platform->name)))
          .help("remove it, or set another frequency");
    }
  }
}

}  // namespace vppcheck::rules
