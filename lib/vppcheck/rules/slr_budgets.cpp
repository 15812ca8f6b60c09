// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <unordered_set>

#include "vppcheck/budget/slr_budget.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/counted.h"
#include "vppcheck/text/listed.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using budget::Line;
using budget::Place;
using budget::Verdict;
using diagnostic::Severity;
using fabric::Resource;
using text::quoted;

using Shares = std::span<const budget::Share>;

/// Whether one line tells of both: compute units of one kernel with the same number of one file.
bool is_alike(const budget::Share& a, const budget::Share& b) {
  const auto file = [](const budget::Share& share) {
    return share.from != nullptr ? std::string_view(share.from->file) : std::string_view();
  };
  return a.amount == b.amount && a.stage == b.stage && a.cu->kernel == b.cu->kernel &&
         file(a) == file(b) && a.is_of_sibling() == b.is_of_sibling();
}

/// `'a' needs 1164 LUT (routed, kernel_util_routed.json)`: the share, its stage and its file; of
/// several compute units `'a' and 'b' need 1164 LUT each (...)`.
std::string share_text(const Line& line, Shares alike) {
  constexpr std::size_t kMostNames = 4;
  std::vector<std::string> names;
  for (const budget::Share& share : alike) names.push_back(quoted(share.cu->name));
  const budget::Share& share = alike.front();
  const bool alone = alike.size() == 1;
  std::string text =
      fmt::format("{} need{} {} {}{} ({}", text::listed(names, kMostNames), alone ? "s" : "",
                  fabric::show(line.resource, share.amount), fabric::name_of(line.resource),
                  alone ? "" : " each", fabric::name_of(share.stage));
  if (share.from != nullptr) text += fmt::format(", {}", text::printable(share.from->file));
  if (share.is_of_sibling()) text += fmt::format(", as {}", quoted(share.from->cu));
  return text + ")";
}

/// The most lines that tell who needs how much.
constexpr std::size_t kMostShareNotes = 3;

/// Says who needs how much, the largest first; the last line stands for all that are left.
void note_shares(const Line& line, text::Location where, Reporter::Details& details) {
  const auto zero = std::find_if(line.shares.begin(), line.shares.end(),
                                 [](const budget::Share& share) { return share.amount == 0; });
  Shares left(line.shares.begin(), zero);
  for (std::size_t notes = 1; !left.empty(); ++notes) {
    const auto other = std::find_if_not(left.begin(), left.end(), [&](const budget::Share& share) {
      return is_alike(left.front(), share);
    });
    const auto alike = static_cast<std::size_t>(other - left.begin());
    if (notes == kMostShareNotes && alike < left.size()) {
      details.note(where, text::counted(left.size(), "more compute unit") +
                              (left.size() == 1 ? " needs the rest" : " need the rest"));
      return;
    }
    details.note(left.front().cu->declared.value_or(where), share_text(line, left.first(alike)));
    left = left.subspan(alike);
  }
}

/// What to do about it.
std::string advice(const Place& place, const Line& line) {
  std::string text;
  const bool alone = line.shares.size() < 2 || line.shares[1].amount == 0;
  if (place.slr == nullptr) {
    text = "use fewer or smaller compute units, or a larger platform";
  } else if (alone) {
    // UG1393, Assigning Compute Units to SLRs: no slr for a kernel that is larger than an SLR.
    text = "without its slr line v++ may spread it over several SLRs";
  } else {
    text = "place one of them in another SLR";
  }
  if (line.stage != fabric::Stage::estimate) return text;
  return fmt::format("{}; {}, kernel_util_synthed.json of an earlier link is surer (--resources)",
                     text, budget::doubt_of_estimates(line.resource));
}

/// `at least 25.5 BRAM36 needed (synthesised), 24 available, 21.5 usable at 10% margin`.
std::string amounts(const Line& line, std::uint32_t margin_permille) {
  return fmt::format("{} {} needed ({}), {} available, {} usable at {} margin", line.needed_text(),
                     fabric::name_of(line.resource), fabric::name_of(line.stage),
                     fabric::show(line.resource, *line.available),
                     fabric::show(line.resource, line.usable), budget::percent(margin_permille));
}

/// The `slr` line that places the largest share; for the whole platform the kernel of the largest
/// share in its nk line.
std::optional<text::Location> anchor(const Design& design, const Place& place, const Line& line) {
  if (line.shares.empty()) return std::nullopt;
  const design::ComputeUnit& largest_cu = *line.shares.front().cu;
  const std::string_view largest = largest_cu.name;
  if (place.slr != nullptr) {
    for (const config::SlrAssignment& slr : design.slr().parsed) {
      if (design.unit_meant(slr.cu.text) == largest) return slr.slr.where;
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
  auto details = out.add(
      where, fmt::format("{} {}: {}", place_name(design, place), excess, amounts(line, margin)));
  note_shares(line, where, details);
  details.help(advice(place, line));
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

void report_missing_numbers(const Design& design, const budget::Budget& budget, Reporter& out) {
  const budget::NumbersOfCus numbers(design);
  std::unordered_set<std::string_view> told;
  for (const design::ComputeUnit& cu : design.compute_units()) {
    if (!told.insert(cu.kernel).second) continue;
    std::vector<std::string> missing;
    for (const Line& line : budget.whole.lines) {
      if (line.available && !numbers.find(cu, line.resource)) {
        missing.emplace_back(fabric::name_of(line.resource));
      }
    }
    if (missing.empty()) continue;
    // Reports of HLS print 0 DSP for what they do not count, so partly known kernels are usual.
    out.not_checked(
        diagnostic::Need::resources,
        fmt::format("the {} of kernel {} are not given",
                    numbers.knows(cu) ? text::listed(missing) : "resources", quoted(cu.kernel)));
  }
}

/// Whether anything is known of what the whole platform has.
bool has_any_amount(const Place& place) {
  return std::any_of(place.lines.begin(), place.lines.end(),
                     [](const Line& line) { return line.available.has_value(); });
}

}  // namespace

void slr_over_budget(const Design& design, Reporter& out) {
  if (!can_judge(design, true, out)) return;
  const budget::Budget budget = budget::compute(design);
  report_missing_numbers(design, budget, out);
  for (const Place& place : budget.slrs) {
    for (const Line& line : place.lines) {
      if (line.verdict() != Verdict::over) continue;
      const auto where = anchor(design, place, line);
      if (!where) continue;
      auto details = report(design, place, line, *where, "is over its budget", out);
      if (!line.surely_over()) details.severity(Severity::warning);
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
  if (!has_any_amount(budget.whole)) {
    out.not_checked(diagnostic::Need::platform,
                    fmt::format("what {} has is not known", quoted(design.platform()->name)));
    return;
  }
  report_missing_numbers(design, budget, out);
  for (const Line& line : budget.whole.lines) {
    const Verdict verdict = line.verdict();
    if (verdict != Verdict::over && verdict != Verdict::over_margin) continue;
    const auto where = anchor(design, budget.whole, line);
    if (!where) continue;
    if (verdict == Verdict::over) {
      auto details = report(design, budget.whole, line, *where, "is over its budget", out);
      if (!line.surely_over()) details.severity(Severity::warning);
    } else {
      report(design, budget.whole, line, *where, "has too little left for its infrastructure", out)
          .severity(Severity::warning);
    }
  }
}

}  // namespace vppcheck::rules
