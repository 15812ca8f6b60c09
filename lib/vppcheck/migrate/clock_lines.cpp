// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/migrate/context.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::migrate {
namespace {

using config::ClockDirective;
using config::ClockKey;
using config::Option;
using platform::Clock;
using platform::ClockStatus;
using platform::Platform;
using text::quoted;

/// The first release with `freqhz` (UG1393, --clock Options, 2023.2).
constexpr fabric::Release kFirstWithFreqhz{2023, 2};

/// What the same oscillator gives is written in many ways: 99.999, 99.999001 and 100 MHz in
/// published platforms. Clocks that differ by less than a thousandth are the same.
bool same_frequency(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t difference = a < b ? b - a : a - b;
  return difference <= std::max(a, b) / 1000;
}

std::string megahertz(std::uint64_t hertz) {
  std::string text = fmt::format("{}.{:06}", hertz / 1'000'000, hertz % 1'000'000);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text + " MHz";
}

/// Whether `id=` may name the clock (CFGEN 83-2244); the default may be any.
bool may_refer(const Clock& clock, ClockKey key) {
  return key == ClockKey::default_id || clock.status == ClockStatus::fixed ||
         clock.status == ClockStatus::unknown;
}

std::optional<std::uint64_t> frequency_of(const Platform* platform, std::uint64_t id) {
  if (platform == nullptr || id > UINT32_MAX) return std::nullopt;
  const Clock* const clock = platform->find_clock(static_cast<std::uint32_t>(id));
  if (clock == nullptr || !clock->frequency_hz) return std::nullopt;
  return clock->frequency_hz->value;
}

/// The last part of a key: `id` of `clock.id`.
text::Location key_part(const Option& option) {
  const auto dot = option.written_key.text.rfind('.');
  return option.written_key.sub(dot == std::string_view::npos ? 0 : dot + 1).where;
}

/// `id=2:cu` as `freqHz=300000000:cu`.
Decision as_frequency(const Context& context, const Option& option, const ClockDirective& clock,
                      std::uint64_t hertz) {
  const bool is_default = clock.key == ClockKey::default_id;
  const bool is_new = context.release && *context.release >= kFirstWithFreqhz;
  const std::string key = is_default ? "defaultFreqHz" : is_new ? "freqhz" : "freqHz";
  const std::string number = std::to_string(hertz);
  Decision decision =
      replace(Topic::clock, option, clock.quantity.where, number, Verdict::chosen,
              fmt::format("no {}clock of {} runs at {}, so the frequency itself is asked for",
                          is_default ? "" : "fixed ", quoted(context.to.name), megahertz(hertz)));
  const text::Location part = key_part(option);
  decision.after.replace(0, option.written_key.text.size(),
                         std::string(option.written_key.text.substr(
                             0, part.span.begin - option.written_key.where.span.begin)) +
                             key);
  decision.changes.push_back({Change::Kind::replace, part, key});
  return decision;
}

Decision decide_id(const Context& context, const Option& option, const ClockDirective& clock) {
  const Platform& to = context.to;
  if (!to.clocks_known) {
    return keep(Topic::clock, option,
                fmt::format("the clocks of {} are not known", quoted(to.name)), Verdict::undecided);
  }
  const auto before = frequency_of(context.from, clock.number);
  if (!before) {
    return keep(Topic::clock, option,
                fmt::format("the frequency of clock {} before is not known", clock.number),
                Verdict::undecided);
  }
  const Clock* best = nullptr;
  std::size_t count = 0;
  for (const Clock& candidate : to.clocks) {
    if (!candidate.frequency_hz || !may_refer(candidate, clock.key)) continue;
    if (!same_frequency(candidate.frequency_hz->value, *before)) continue;
    if (best == nullptr || candidate.id == clock.number) best = &candidate;
    ++count;
  }
  if (best == nullptr) return as_frequency(context, option, clock, *before);
  if (best->id == clock.number) {
    return keep(Topic::clock, option,
                fmt::format("clock {} runs at {} there too", best->id, megahertz(*before)));
  }
  return replace(Topic::clock, option, clock.quantity.where, std::to_string(best->id),
                 count == 1 ? Verdict::certain : Verdict::chosen,
                 fmt::format("{} is the {}clock of {} that runs at {}", best->id,
                             count == 1 ? "" : "first ", quoted(to.name), megahertz(*before)));
}

/// v++ takes `kernel_frequency` where clocks are scalable; elsewhere the frequency has to be asked
/// for in [clock] (UG1393, --clock Options, 2020.2: `--kernel_frequency` is for legacy platforms).
void decide_kernel_frequency(const Context& context, const Option& option,
                             const std::vector<config::KernelFrequency>& frequencies,
                             std::vector<Decision>& decisions) {
  const auto& clocks = context.to.clocks;
  const bool all_fixed = !clocks.empty() && std::all_of(clocks.begin(), clocks.end(), [](auto& c) {
    return c.status == ClockStatus::fixed || c.status == ClockStatus::fixed_non_ref;
  });
  if (!context.to.clocks_known || !all_fixed) {
    for (const config::KernelFrequency& frequency : frequencies) {
      if (!context.to.clocks_known || context.to.find_clock(frequency.id) != nullptr) continue;
      decisions.push_back(
          keep(Topic::clock, option,
               fmt::format("{} has no clock {}", quoted(context.to.name), frequency.id),
               Verdict::undecided));
      return;
    }
    decisions.push_back(keep(Topic::clock, option, "a frequency is the same on every platform"));
    return;
  }
  if (frequencies.size() != 1 || frequencies.front().id != 0) {
    decisions.push_back(keep(Topic::clock, option,
                             fmt::format("all clocks of {} are fixed, so that each compute unit "
                                         "needs its own line in [clock]",
                                         quoted(context.to.name)),
                             Verdict::undecided));
    return;
  }
  Decision decision =
      remove(Topic::clock, option, Verdict::certain,
             fmt::format("all clocks of {} are fixed; the frequency is asked for in [clock]",
                         quoted(context.to.name)));
  decision.after = fmt::format("defaultFreqHz={}", frequencies.front().frequency_hz);
  decision.changes.push_back(
      {Change::Kind::add_line, {option.value.where.file, {0, 0}}, decision.after, "clock"});
  decisions.push_back(std::move(decision));
}

/// A design that names no clock gets the platform's default, which differs: the same file runs at
/// another speed, and nobody says so (vck190_base: 150 MHz to 2021.2, 312.5 MHz from 2022.1).
void note_default_clock(const Context& context, std::vector<Decision>& decisions) {
  const design::Design& design = context.design;
  if (!design.clock().parsed.empty() || !design.kernel_frequency().parsed.empty()) return;
  if (design.nk().parsed.empty() || context.from == nullptr) return;
  const Clock* const before = context.from->default_clock();
  const Clock* const after = context.to.default_clock();
  if (before == nullptr || after == nullptr) return;
  if (!before->frequency_hz || !after->frequency_hz) return;
  const std::uint64_t old_hertz = before->frequency_hz->value;
  const std::uint64_t new_hertz = after->frequency_hz->value;
  if (same_frequency(old_hertz, new_hertz)) return;
  decisions.push_back(
      {Topic::clock,
       Verdict::chosen,
       std::nullopt,
       {},
       {},
       fmt::format("no clock is named, so the kernels run at {} and no longer at {}: the default "
                   "clocks of the platforms differ",
                   megahertz(new_hertz), megahertz(old_hertz)),
       {}});
}

}  // namespace

void decide_clocks(const Context& context, std::vector<Decision>& decisions) {
  for (const ClockDirective& clock : context.design.clock().parsed) {
    const Option* const option = context.options.find(clock.value);
    if (option == nullptr) continue;
    if (clock.key != ClockKey::id && clock.key != ClockKey::default_id) continue;
    decisions.push_back(decide_id(context, *option, clock));
  }
  for (const auto& frequencies : context.design.kernel_frequency().parsed) {
    if (frequencies.empty()) continue;
    // The words are those between the quotes that the value may have.
    const Option* const option = context.options.find_around(frequencies.front().whole.where);
    if (option != nullptr) decide_kernel_frequency(context, *option, frequencies, decisions);
  }
  note_default_clock(context, decisions);
}

}  // namespace vppcheck::migrate
