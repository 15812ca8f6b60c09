// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

// The kernels that `nk` names, held against those that are given.

namespace vppcheck::rules {
namespace {

using config::NumberOfKernels;
using text::quoted;

/// Whether `nk` and all kernels of the link are there to be compared.
bool knows_kernels(const Design& design, Reporter& out) {
  if (design.nk().parsed.empty()) return false;
  const design::Inputs& inputs = *design.job().inputs;
  if (inputs.kernels_known) return true;
  out.not_checked(diagnostic::Need::kernel, inputs.kernel_files == 0
                                                ? "no kernel is given"
                                                : "not every kernel file could be read");
  return false;
}

/// Whether lines name compute units by the number that v++ gives them for want of names; they would
/// have other names under another kernel.
bool has_named_numbers(const Design& design, const NumberOfKernels& nk) {
  if (!nk.names.empty()) return false;
  const design::DeclaredKernel* const kernel = design.find_kernel(nk.kernel.text);
  return std::any_of(kernel->cus.begin(), kernel->cus.end(), [&](std::uint32_t cu) {
    return design.is_named(design.compute_units()[cu].name);
  });
}

/// The instances whose pins are connected: `dma_1` of `connect=dma_1/irq:...`.
std::unordered_set<std::string_view> connected_instances(const Design& design) {
  std::unordered_set<std::string_view> names;
  for (const config::PinConnection& connect : design.connect().parsed) {
    for (const std::string_view end : {connect.from.text, connect.to.text}) {
      names.insert(end.substr(0, end.find('/')));
    }
  }
  return names;
}

/// The kernels of which a line names a compute unit that does not exist: they are not left over,
/// their nk is missing or says something else.
std::unordered_set<std::string_view> kernels_of_wrong_names(const Design& design) {
  std::unordered_set<std::string_view> kernels;
  const auto add = [&](std::string_view cu) {
    const design::CuLookup& lookup = design.find_cu(cu);
    if (lookup.wrong() && lookup.kernel != nullptr) kernels.insert(lookup.kernel->name);
    if (!lookup.wrong()) return;
    for (const design::ComputeUnit* meant : lookup.meant) kernels.insert(meant->kernel);
  };
  for (const config::SlrAssignment& slr : design.slr().parsed) add(slr.cu.text);
  for (const config::PortMapping& sp : design.sp().parsed) add(sp.cu.text);
  for (const config::StreamConnection& sc : design.sc().parsed) {
    add(sc.from.cu.text);
    add(sc.to.cu.text);
  }
  for (const config::ClockDirective& clock : design.clock().parsed) {
    for (const config::ClockTarget& target : clock.targets) add(target.cu.text);
  }
  return kernels;
}

}  // namespace

void nk_unknown_kernel(const Design& design, Reporter& out) {
  if (!knows_kernels(design, out)) return;
  std::vector<std::string_view> known;
  for (const artifact::Kernel& kernel : design.job().inputs->kernels) known.push_back(kernel.name);
  for (const NumberOfKernels& nk : design.nk().parsed) {
    if (design.describe(nk.kernel.text) != nullptr) continue;
    auto details = out.add(
        nk.kernel.where,
        fmt::format("kernel {} is in none of the kernel files given", quoted(nk.kernel.text)));
    const artifact::Kernel* const meant = design.describe_meant(nk.kernel.text);
    if (meant == nullptr) {
      details.help(fmt::format("they hold {}", quoted_list(known)));
      continue;
    }
    details.help(fmt::format("did you mean {}?", quoted(meant->name)));
    const design::DeclaredKernel* const same = design.find_kernel(meant->name);
    const bool has_nk = same != nullptr && same->declared.has_value();
    if (has_nk || has_named_numbers(design, nk)) continue;
    details.fix(fmt::format("name {}", quoted(meant->name)), true,
                {{nk.kernel.where, meant->name}});
  }
}

void nk_unused_kernel(const Design& design, Reporter& out) {
  // Without any nk every kernel is meant to become one compute unit.
  if (!knows_kernels(design, out) || !design.nk().malformed.empty()) return;
  const std::unordered_set<std::string_view> wanted = kernels_of_wrong_names(design);
  const std::unordered_set<std::string_view> connected = connected_instances(design);
  for (const design::DeclaredKernel& kernel : design.kernels()) {
    if (kernel.declared || wanted.count(kernel.name) != 0) continue;
    const std::string_view cu = design.compute_units()[kernel.cus.front()].name;
    if (design.is_named(cu) || connected.count(cu) != 0) continue;
    out.add_for_input(design.describe(kernel.name)->file,
                      fmt::format("no line names kernel {}, which becomes a compute unit {} all "
                                  "the same",
                                  quoted(kernel.name), quoted(cu)))
        .help(fmt::format("leave the file out of the link, or write nk={}:1 when it is meant",
                          text::printable(kernel.name)));
  }
}

}  // namespace vppcheck::rules
