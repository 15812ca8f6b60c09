// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "vppcheck/verify/verify.h"

namespace vppcheck::verify {
namespace {

using artifact::LinkedClock;
using artifact::LinkResult;

/// The default clocks of kernels: id 0 drives ap_clk and id 1 ap_clk_2 (UG1393, --clock Options,
/// 2020.2 to 2023.1); the result calls the first the data clock and the second the kernel clock
/// (Xilinx/XRT, src/runtime_src/core/include/xclbin.h, CLOCK_TYPE).
const LinkedClock* clock_of_id(const LinkResult& result, std::uint32_t id) {
  const std::string_view type = id == 0 ? "DATA" : id == 1 ? "KERNEL" : "";
  if (type.empty()) return nullptr;
  for (const LinkedClock& clock : result.clocks) {
    if (clock.type == type && clock.achieved_hz) return &clock;
  }
  return nullptr;
}

bool is_near(std::uint64_t a, std::uint64_t b) {
  return std::max(a, b) - std::min(a, b) <= std::max(a, b) / 1000;
}

const LinkedClock* clock_requested_at(const LinkResult& result, std::uint64_t hertz) {
  for (const LinkedClock& clock : result.clocks) {
    if (clock.requested_hz && clock.achieved_hz && is_near(*clock.requested_hz, hertz)) {
      return &clock;
    }
  }
  return nullptr;
}

/// In emulation the clocks are those of the platform, whatever was asked (U250 gen3x16_xdma_4_1,
/// hw_emu, Vitis 2022.2: two kernel clocks of 300 MHz and no request).
bool is_emulation(const design::Inputs& inputs) {
  const auto emulates = [](std::string_view target) {
    return target == "hw_emu" || target == "sw_emu";
  };
  for (const std::string_view option : inputs.result->options) {
    if (option.starts_with("--target ") && emulates(option.substr(9))) return true;
    if (option.starts_with("-t ") && emulates(option.substr(3))) return true;
  }
  return emulates(inputs.target) ||
         std::any_of(inputs.commands.begin(), inputs.commands.end(), [&](const auto& command) {
           return command.stage == config::kLink && emulates(command.target);
         });
}

class Comparer {
 public:
  explicit Comparer(const design::Design& design)
      : design_(design), result_(*design.job().inputs->result) {}

  std::vector<ClockOutcome> run() {
    for (const auto& frequencies : design_.kernel_frequency().parsed) {
      for (const config::KernelFrequency& frequency : frequencies) {
        add(frequency.whole.where, clock_of_id(result_, frequency.id), frequency.frequency_hz);
      }
    }
    for (const config::ClockDirective& clock : design_.clock().parsed) {
      const bool asks = clock.key == config::ClockKey::frequency ||
                        clock.key == config::ClockKey::default_frequency;
      if (asks) add(clock.value.where, clock_requested_at(result_, clock.number), clock.number);
    }
    if (design_.kernel_frequency().parsed.empty()) add_option();
    for (const LinkedClock& clock : result_.clocks) {
      const bool is_told = clock.requested_hz && clock.achieved_hz;
      if (is_told && !is_asked(*clock.requested_hz)) {
        add(std::nullopt, &clock, *clock.requested_hz);
      }
    }
    return std::move(outcomes_);
  }

 private:
  void add(std::optional<text::Location> where, const LinkedClock* clock, std::uint64_t asked) {
    outcomes_.push_back({where, clock, asked, clock != nullptr ? *clock->achieved_hz : 0});
  }

  bool is_asked(std::uint64_t hertz) const {
    return std::any_of(outcomes_.begin(), outcomes_.end(), [&](const ClockOutcome& outcome) {
      return outcome.clock != nullptr && is_near(outcome.asked_hz, hertz);
    });
  }

  /// `--kernel_frequency 300` of the command, as the result repeats it.
  void add_option() {
    constexpr std::string_view kOption = "--kernel_frequency ";
    for (const std::string_view option : result_.options) {
      if (!option.starts_with(kOption)) continue;
      const auto asked = config::parse_kernel_frequency({option.substr(kOption.size()), {}});
      if (!asked) continue;
      for (const config::KernelFrequency& frequency : *asked) {
        const LinkedClock* const clock = clock_of_id(result_, frequency.id);
        if (clock != nullptr) add(std::nullopt, clock, frequency.frequency_hz);
      }
    }
  }

  const design::Design& design_;
  const LinkResult& result_;
  std::vector<ClockOutcome> outcomes_;
};

}  // namespace

std::vector<ClockOutcome> compare_clocks(const design::Design& design) {
  if (!design.job().inputs->result || is_emulation(*design.job().inputs)) return {};
  return Comparer(design).run();
}

}  // namespace vppcheck::verify
