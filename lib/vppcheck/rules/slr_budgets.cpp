// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "vppcheck/budget/slr_budget.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using budget::Line;
using budget::Place;
using budget::Verdict;
using diagnostic::Severity;
using fabric::Resource;
using text::quoted;

std::string percent(std::uint32_t permille) {
  return permille % 10 == 0 ? fmt::format("{}%", permille / 10)
                            : fmt::format("{}.{}%", permille / 10, permille % 10);
}

/// `'a' 200000, 'b' 188000`, at most six of them.
std::string shares_of(const Line& line) {
  std::string text;
  std::size_t shown = 0;
  for (const budget::Share& share : line.shares) {
    if (share.amount == 0) break;
    if (shown == 6) return text + fmt::format(" and {} more", line.shares.size() - shown);
    text += fmt::format("{}{} {}", shown == 0 ? "" : ", ", quoted(share.cu->name),
                        fabric::show(line.resource, share.amount));
    ++shown;
  }
  return text;
}

/// What the numbers are worth, when they are estimates.
std::string stage_remark(const Line& line) {
  if (line.stage != fabric::Stage::estimate) return {};
  return "; estimates of HLS can be far off, kernel_util_synthed.json is surer";
}

/// HLS estimates count far too many LUT and FF and rather too few block RAM and UltraRAM (see
/// fabric::Stage), so an estimate of LUT or FF does not prove that a design cannot fit.
bool proves_overflow(const Line& line) {
  const bool inflated = line.resource == Resource::lut || line.resource == Resource::ff;
  return line.surely_over() && !(inflated && line.stage == fabric::Stage::estimate);
}

std::string amounts(const Line& line, std::uint32_t margin_permille) {
  return fmt::format("{} needed ({}), {} available, {} usable at {} margin", line.needed_text(),
                     fabric::name_of(line.stage), fabric::show(line.resource, *line.available),
                     fabric::show(line.resource, line.usable), percent(margin_permille));
}

/// The `slr` line that places the largest share; for the whole platform the kernel of the largest
/// share in its nk line.
std::optional<text::Location> anchor(const Design& design, const Place& place, const Line& line) {
  if (line.shares.empty()) return std::nullopt;
  const design::ComputeUnit& largest_cu = *line.shares.front().cu;
  const std::string_view largest = largest_cu.name;
  if (place.slr != nullptr) {
    for (const config::SlrAssignment& slr : design.slr().parsed) {
      if (slr.cu.text == largest) return slr.slr.where;
    }
  }
  const design::DeclaredKernel* const kernel = design.find_kernel(largest_cu.kernel);
  if (kernel != nullptr && kernel->declared) return kernel->declared;
  if (largest_cu.declared) return largest_cu.declared;
  if (design.job().documents.empty()) return std::nullopt;
  return text::Location{design.job().documents.front()->file(), {}};
}

std::string place_name(const Design& design, const Place& place) {
  return place.slr != nullptr ? place.slr->name
                              : fmt::format("platform {}", quoted(design.platform()->name));
}

Reporter::Details report(const Design& design, const Place& place, const Line& line,
                         text::Location where, std::string_view excess, Reporter& out) {
  const std::uint32_t margin = design.job().inputs->margin_permille;
  auto details = out.add(where, fmt::format("{} {}: {} {}", place_name(design, place), excess,
                                            fabric::name_of(line.resource), amounts(line, margin)));
  details.help(fmt::format("shares: {}{}", shares_of(line), stage_remark(line)));
  return details;
}

/// Says what keeps the budget of the SLRs or of the platform from being judged. Returns whether
/// there is anything to compute.
bool can_judge(const Design& design, bool needs_slrs, Reporter& out) {
  const platform::Platform* const platform = design.platform();
  if (needs_slrs && design.slr().parsed.empty()) return false;
  if (design.job().inputs->resources.empty()) {
    // Without a compute unit there is nothing whose resources could be missing.
    if (!design.compute_units().empty() || needs_slrs) {
      out.not_checked(diagnostic::Need::resources, "the resources of the kernels are not given");
    }
    return false;
  }
  if (platform == nullptr) {
    out.not_checked(diagnostic::Need::platform, design.job().no_platform);
    return false;
  }
  if (needs_slrs && !platform->has_slr_numbers()) {
    out.not_checked(diagnostic::Need::platform,
                    fmt::format("what the SLRs of {} have is not known", quoted(platform->name)));
    return false;
  }
  return true;
}

void report_missing_numbers(const budget::Budget& budget, Reporter& out) {
  for (const design::ComputeUnit* cu : budget.without_numbers) {
    out.not_checked(diagnostic::Need::resources,
                    fmt::format("the resources of kernel {} are not given", quoted(cu->kernel)));
  }
}

}  // namespace

void slr_over_budget(const Design& design, Reporter& out) {
  if (!can_judge(design, true, out)) return;
  const budget::Budget budget = budget::compute(design);
  report_missing_numbers(budget, out);
  for (const Place& place : budget.slrs) {
    for (const Line& line : place.lines) {
      if (line.verdict() != Verdict::over) continue;
      const auto where = anchor(design, place, line);
      if (!where) continue;
      auto details = report(design, place, line, *where, "is over its budget", out);
      if (!proves_overflow(line)) details.severity(Severity::warning);
    }
  }
}

void slr_over_margin(const Design& design, Reporter& out) {
  if (!can_judge(design, true, out)) return;
  const budget::Budget budget = budget::compute(design);
  for (const Place& place : budget.slrs) {
    for (const Line& line : place.lines) {
      if (line.verdict() != Verdict::over_margin) continue;
      if (const auto where = anchor(design, place, line)) {
        report(design, place, line, *where, "leaves too little for the infrastructure", out);
      }
    }
  }
}

void platform_over_budget(const Design& design, Reporter& out) {
  if (!can_judge(design, false, out)) return;
  const budget::Budget budget = budget::compute(design);
  report_missing_numbers(budget, out);
  for (const Line& line : budget.whole.lines) {
    const Verdict verdict = line.verdict();
    if (verdict != Verdict::over && verdict != Verdict::over_margin) continue;
    const auto where = anchor(design, budget.whole, line);
    if (!where) continue;
    if (verdict == Verdict::over) {
      auto details = report(design, budget.whole, line, *where, "is over its budget", out);
      if (!proves_overflow(line)) details.severity(Severity::warning);
    } else {
      report(design, budget.whole, line, *where, "has too little left for its infrastructure", out)
          .severity(Severity::warning);
    }
  }
}

}  // namespace vppcheck::rules
