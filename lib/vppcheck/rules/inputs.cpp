// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/option_names.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using design::InputFault;
using text::quoted;

/// The `platform=` or `f=` line of the job; absent when the platform came from elsewhere.
const config::Option* platform_line(const Design& design) {
  for (const config::CombinedOption& combined : design.options()) {
    const config::Option& option = *combined.option;
    if (option.section.empty() && long_name(option) == "platform") return &option;
  }
  return nullptr;
}

}  // namespace

void missing_input(const Design& design, Reporter& out) {
  for (const InputFault& fault : design.job().inputs->faults) {
    if (fault.kind != InputFault::Kind::missing) continue;
    out.add_for_input(fault.path, fmt::format("file {} does not exist", quoted(fault.path)))
        .help("compile the kernel first, or correct the path");
  }
}

void not_a_kernel_object(const Design& design, Reporter& out) {
  for (const InputFault& fault : design.job().inputs->faults) {
    if (fault.kind != InputFault::Kind::not_a_kernel) continue;
    out.add_for_input(fault.path, fmt::format("file {} is no kernel object: {}", quoted(fault.path),
                                              fault.reason))
        .help("a kernel object is the .xo that v++ -c or package_xo writes");
  }
}

void platform_version_window(const Design& design, Reporter& out) {
  const platform::Platform* const platform = design.platform();
  if (platform == nullptr || platform->refused_by.empty()) return;
  const auto& vitis = design.job().inputs->vitis;
  if (!vitis) {
    out.not_checked(diagnostic::Need::release, "the release of Vitis is not given");
    return;
  }
  // The vendor's calendar rule has exceptions both ways, so only releases that are known to have
  // refused the platform count.
  const auto& refused = platform->refused_by;
  const auto& accepted = platform->accepted_by;
  const bool is_refused =
      std::any_of(refused.begin(), refused.end(), [&](auto release) { return release == *vitis; });
  const bool is_accepted = std::any_of(accepted.begin(), accepted.end(),
                                       [&](auto release) { return release == *vitis; });
  if (!is_refused || is_accepted) return;
  const std::string message =
      fmt::format("Vitis {} refuses platform {}", fabric::show(*vitis), quoted(platform->name));
  const config::Option* const line = platform_line(design);
  auto details = line != nullptr ? out.add(line->value.where, message)
                                 : out.add_for_input(platform->name, message);
  details.help("use a newer platform, or the release of Vitis that the platform is made for");
}

}  // namespace vppcheck::rules
