// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using config::ClockTarget;
using text::quoted;

/// Whether the target is `CU.CU`, a dot where a comma belongs: clock-malformed speaks of it.
bool is_two_compute_units(const Design& design, const ClockTarget& target) {
  return design.find_cu(target.cu.text).cu != nullptr &&
         design.find_cu(target.pin.text).cu != nullptr;
}

/// The clock pins of a kernel; empty when they are not known.
std::vector<std::string_view> clock_pins_of(const artifact::Kernel& kernel) {
  // HLS makes kernels with the one clock ap_clk (component.xml of setup_aie and sink_from_aie in
  // EdoardoDAlessio/ACA-Project-2024, Vitis HLS 2022.2). Its kernel.xml does not name it, and has
  // the names of ports in upper case.
  const bool is_hls = !kernel.exact_names && !kernel.ports.empty();
  if (kernel.clock_pins.empty() && is_hls) return {"ap_clk"};
  return {kernel.clock_pins.begin(), kernel.clock_pins.end()};
}

bool names_a_pin(const Design& design) {
  for (const config::ClockDirective& clock : design.clock().parsed) {
    for (const ClockTarget& target : clock.targets) {
      if (!target.pin.empty()) return true;
    }
  }
  return false;
}

void judge(const Design& design, const ClockTarget& target, Reporter& out) {
  if (target.pin.empty() || is_two_compute_units(design, target)) return;
  const artifact::Kernel* const kernel = design.kernel_of(target.cu.text);
  if (kernel == nullptr) {
    const design::CuLookup& lookup = design.find_cu(target.cu.text);
    if (lookup.wrong()) return;  // clock-unknown-cu speaks of it
    out.not_checked(diagnostic::Need::kernel,
                    fmt::format("no description of the kernel of {}", quoted(target.cu.text)));
    return;
  }
  const std::vector<std::string_view> names = clock_pins_of(*kernel);
  if (names.empty()) {
    out.not_checked(
        diagnostic::Need::kernel,
        fmt::format("the clock pins of RTL kernel {} stand in its .xo only", quoted(kernel->name)));
    return;
  }
  if (std::find(names.begin(), names.end(), target.pin.text) != names.end()) return;
  out.add(target.pin.where, fmt::format("kernel {} has no clock pin {}", quoted(kernel->name),
                                        quoted(target.pin.text)))
      .help(names.size() == 1 ? fmt::format("its only clock pin is {}", quoted(names.front()))
                              : fmt::format("its clock pins are {}", quoted_list(names)));
}

}  // namespace

void clock_unknown_pin(const Design& design, Reporter& out) {
  if (design.job().inputs->kernels.empty()) {
    if (names_a_pin(design)) out.not_checked(diagnostic::Need::kernel, "no kernel is given");
    return;
  }
  for (const config::ClockDirective& clock : design.clock().parsed) {
    for (const ClockTarget& target : clock.targets) judge(design, target, out);
  }
}

}  // namespace vppcheck::rules
