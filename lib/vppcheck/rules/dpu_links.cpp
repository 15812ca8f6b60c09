// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Configurations that link DPUs of Vitis AI.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "vppcheck/budget/dpu.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using config::ClockDirective;
using config::ClockKey;
using text::quoted;

/// The kernel of a compute unit, declared or named as v++ would name it; empty when nothing tells.
std::string_view kernel_name(const Design& design, std::string_view cu) {
  const design::CuLookup& lookup = design.find_cu(cu);
  return lookup.cu != nullptr ? lookup.cu->kernel : design::numbered_base(cu);
}

/// The clocks of one DPU core, as far as the configuration sets them.
struct DpuClocks {
  std::optional<std::uint64_t> aclk_hz;
  std::optional<std::uint64_t> ap_clk_2_hz;
  text::Location where;  ///< where ap_clk_2 is set
};

/// The frequency that a directive gives: its own, or that of the platform's clock.
std::optional<std::uint64_t> frequency_of(const Design& design, const ClockDirective& directive) {
  if (directive.key == ClockKey::frequency) return directive.number;
  if (directive.key != ClockKey::id || design.platform() == nullptr) return std::nullopt;
  if (directive.number > 0xFFFFFFFFu) return std::nullopt;
  const auto* const clock =
      design.platform()->find_clock(static_cast<std::uint32_t>(directive.number));
  return clock != nullptr && clock->frequency_hz ? std::optional(clock->frequency_hz->value)
                                                 : std::nullopt;
}

/// A third of a frequency in whole hertz, doubled, misses twice the frequency by less than this.
constexpr std::uint64_t kRoundingHz = 2;

bool is_twice(std::uint64_t fast_hz, std::uint64_t slow_hz) {
  const std::uint64_t half = fast_hz / 2;
  return std::max(half, slow_hz) - std::min(half, slow_hz) < kRoundingHz;
}

/// Streams of one DPUCVDX8G.
struct StreamCount {
  std::string_view cu;
  budget::DpuStreams streams;
  text::Location where;  ///< its first one
};

void count(std::string_view port, budget::DpuStreams& streams) {
  const auto has = [&](std::string_view lower, std::string_view upper) {
    return port.find(lower) != std::string_view::npos || port.find(upper) != std::string_view::npos;
  };
  if (has("_ifm_axis", "_IFM_AXIS")) ++streams.images;
  if (has("_ofm_axis", "_OFM_AXIS")) ++streams.results;
  if (has("_wgt_axis", "_WGT_AXIS")) ++streams.weights;
}

/// Whether a configuration of the DPU has these streams in each of its compute units. The generator
/// takes how many batch handlers share their weights (BAT_SHRWGT), from one to all of them, and 16
/// cores for each as well; six is the most that the registers of the DPU have addresses for.
bool is_possible(const budget::DpuStreams& streams, std::uint64_t units) {
  for (const std::uint64_t cores : {16, 32, 64}) {
    const std::uint64_t most = units > 1 ? 1 : cores == 64 ? 5 : 6;
    for (std::uint64_t batch = 1; batch <= most; ++batch) {
      const auto shape = budget::streams_of({cores, batch, 1});
      const std::uint64_t of_weights = cores / 4;
      if (shape.images == streams.images && shape.results == streams.results &&
          streams.weights % of_weights == 0 && streams.weights >= of_weights &&
          streams.weights <= of_weights * batch) {
        return true;
      }
    }
  }
  return false;
}

void judge_streams(const Design& design, Reporter& out) {
  std::unordered_map<std::string_view, std::size_t> index;
  std::vector<StreamCount> units;
  for (const config::StreamConnection& stream : design.sc().parsed) {
    for (const config::StreamEnd* end : {&stream.from, &stream.to}) {
      if (kernel_name(design, end->cu.text) != "DPUCVDX8G") continue;
      const auto [it, is_new] = index.try_emplace(end->cu.text, units.size());
      if (is_new) units.push_back({end->cu.text, {}, end->whole.where});
      count(end->port.text, units[it->second].streams);
    }
  }
  for (const StreamCount& unit : units) {
    const budget::DpuStreams& streams = unit.streams;
    if (streams.all() == 0 || is_possible(streams, units.size())) continue;
    out.add(unit.where,
            fmt::format("{} has {} IFM, {} OFM and {} WGT streams, which no batch of a "
                        "DPUCVDX8G has",
                        quoted(unit.cu), streams.images, streams.results, streams.weights))
        .help(
            "a batch is 1 to 6 with 16 or 32 AI Engine cores for each and 1 to 5 with 64; with "
            "several compute units it is 1");
  }
}

}  // namespace

void dpu_clock_ratio(const Design& design, Reporter& out) {
  std::unordered_map<std::string_view, DpuClocks> clocks;
  std::vector<std::string_view> order;
  for (const ClockDirective& directive : design.clock().parsed) {
    const auto frequency = frequency_of(design, directive);
    for (const config::ClockTarget& target : directive.targets) {
      const bool is_fast = target.pin.text == "ap_clk_2";
      if (!frequency || (!is_fast && target.pin.text != "aclk")) continue;
      if (!budget::is_zynq_dpu(kernel_name(design, target.cu.text))) continue;
      const auto [it, is_new] = clocks.try_emplace(target.cu.text);
      if (is_new) order.push_back(target.cu.text);
      (is_fast ? it->second.ap_clk_2_hz : it->second.aclk_hz) = frequency;
      if (is_fast) it->second.where = target.whole.where;
    }
  }
  for (const std::string_view cu : order) {
    const DpuClocks& of_cu = clocks.find(cu)->second;
    if (!of_cu.aclk_hz || !of_cu.ap_clk_2_hz || is_twice(*of_cu.ap_clk_2_hz, *of_cu.aclk_hz)) {
      continue;
    }
    out.add(of_cu.where, fmt::format("ap_clk_2 of {} is {} Hz, expected twice its aclk of {} Hz",
                                     quoted(cu), *of_cu.ap_clk_2_hz, *of_cu.aclk_hz))
        .help("set ap_clk_2 to twice the frequency of aclk, from the same source");
  }
}

void dpu_missing_nk(const Design& design, Reporter& out) {
  if (!design.job().whole_link) return;
  std::unordered_set<std::string_view> told;
  const auto judge = [&](const text::Word& cu) {
    const std::string_view kernel = design::numbered_base(cu.text);
    if (!budget::is_dpu_kernel(kernel) || design.find_kernel(kernel) != nullptr) return;
    const auto number = text::parse_unsigned(cu.text.substr(kernel.size() + 1));
    if (!number || *number < 2 || design.find_cu(cu.text).wrong()) return;
    if (!told.insert(cu.text).second) return;
    out.add(cu.where, fmt::format("{} is used, but no nk line makes it", quoted(cu.text)))
        .help(fmt::format("without nk v++ makes '{0}_1' only; nk={0}:{1} makes {1}",
                          text::printable(kernel), *number));
  };
  for (const config::PortMapping& sp : design.sp().parsed) judge(sp.cu);
  for (const config::SlrAssignment& slr : design.slr().parsed) judge(slr.cu);
  for (const ClockDirective& clock : design.clock().parsed) {
    for (const config::ClockTarget& target : clock.targets) judge(target.cu);
  }
}

void dpu_batch_range(const Design& design, Reporter& out) {
  judge_streams(design, out);
  if (!design.job().whole_link) return;
  for (const design::ModelUse& use : design.job().inputs->models) {
    const std::string_view architecture = use.model.subgraphs.front().architecture;
    const auto most = budget::most_batch(architecture);
    const auto batch = use.batch ? use.batch : budget::batch_of(architecture);
    if (!most || !batch || *batch <= *most) continue;
    out.add_for_input(use.model.file,
                      fmt::format("a batch of {} is more than the {} that {} has at the most",
                                  *batch, *most, quoted(architecture)))
        .help("give the batch that the DPU was built with, or compile the model for another one");
  }
}

}  // namespace vppcheck::rules
