// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/floorplan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "vppcheck/design/find_plio.h"

namespace vppcheck::report {
namespace {

using platform::MemorySegment;

/// Devices have four SLRs at most; lines may name any number.
constexpr std::uint32_t kMostSlrs = 16;
/// Tags with more segments than this in one SLR are drawn as one box: HBM has 32.
constexpr std::size_t kMostSingleSegments = 8;

class Maker {
 public:
  explicit Maker(const design::Design& design)
      : design_(design), platform_(design.platform()), budget_(budget::compute(design)) {}

  Floorplan run() {
    plan_.has_resources = !design_.job().inputs->resources.empty();
    if (platform_ == nullptr) plan_.no_platform = design_.job().no_platform;
    for (const config::SlrAssignment& slr : design_.slr().parsed) {
      slr_of_cu_.try_emplace(design_.unit_meant(slr.cu.text), &slr);
    }
    add_regions();
    add_units();
    add_banks();
    add_memory_wires();
    add_streams();
    for (const Unit& unit : plan_.units) ++plan_.regions[unit.region].units;
    doubt_bars();
    remove_empty();
    count_crossings();
    lay_out(plan_);
    return std::move(plan_);
  }

 private:
  static std::vector<Bar> bars_of(const budget::Place& place) {
    std::vector<Bar> bars;
    for (const budget::Line& line : place.lines) {
      Bar bar{line.resource,        line.available, line.usable,   line.needed,
              line.needed_complete, line.stage,     line.verdict()};
      if (line.needed == 0 && !line.needed_complete) bar.needed.reset();
      bars.push_back(std::move(bar));
    }
    return bars;
  }

  void add_region(Region::Kind kind, std::string name, std::optional<std::uint32_t> slr,
                  std::vector<Bar> bars) {
    if (slr) region_of_slr_[*slr] = static_cast<std::uint32_t>(plan_.regions.size());
    Region& region = plan_.regions.emplace_back();
    region.kind = kind;
    region.place.name = std::move(name);
    region.slr = slr;
    region.bars = std::move(bars);
  }

  /// The SLRs of the platform and those that lines name, the highest first.
  void add_slrs() {
    std::map<std::uint32_t, const budget::Place*, std::greater<>> slrs;
    for (const budget::Place& place : budget_.slrs) slrs[place.slr->index] = &place;
    std::uint32_t highest = 0;
    for (const config::SlrAssignment& slr : design_.slr().parsed) {
      if (slr.index >= kMostSlrs) continue;
      highest = std::max(highest, slr.index);
      slrs.try_emplace(slr.index, nullptr);
    }
    const bool are_known = platform_ != nullptr && platform_->slrs_known;
    // Between those that are named lie others.
    for (std::uint32_t i = 0; !are_known && !slrs.empty() && i < highest; ++i) {
      slrs.try_emplace(i, nullptr);
    }
    for (const auto& [index, place] : slrs) {
      const bool is_missing = place == nullptr && are_known;
      add_region(is_missing ? Region::Kind::missing_slr : Region::Kind::slr,
                 fmt::format("SLR{}", index), index,
                 place != nullptr ? bars_of(*place) : std::vector<Bar>());
    }
  }

  void add_regions() {
    add_region(Region::Kind::ai_engine, "AI Engine array", std::nullopt, {});
    std::vector<Bar> whole = bars_of(budget_.whole);
    if (budget_.slrs.size() > 1 || !design_.slr().parsed.empty()) {
      add_slrs();
      add_region(Region::Kind::elsewhere, "Not assigned to an SLR", std::nullopt, std::move(whole));
    } else {
      const bool has_array = platform_ != nullptr && platform_->aie;
      add_region(Region::Kind::whole, has_array ? "Programmable logic" : "Whole device",
                 std::nullopt, std::move(whole));
    }
    rest_ = static_cast<std::uint32_t>(plan_.regions.size() - 1);
  }

  std::uint32_t add_unit(std::string_view name, std::string_view kernel,
                         std::optional<text::Location> where,
                         Unit::Kind kind = Unit::Kind::compute_unit) {
    const auto index = static_cast<std::uint32_t>(plan_.units.size());
    const auto [it, is_new] = plan_.unit_by_name.try_emplace(name, index);
    if (!is_new) return it->second;
    Unit& unit = plan_.units.emplace_back();
    unit.kind = kind;
    unit.place.name = name;
    unit.place.where = where;
    unit.kernel = kernel;
    unit.region = kind == Unit::Kind::ai_engine ? 0 : rest_;
    const auto slr = slr_of_cu_.find(name);
    if (slr != slr_of_cu_.end()) {
      unit.place.where = slr->second->value.where;
      const auto region = region_of_slr_.find(slr->second->index);
      if (region != region_of_slr_.end()) unit.region = region->second;
    }
    return index;
  }

  void add_units() {
    for (const design::ComputeUnit& cu : design_.compute_units()) {
      add_unit(cu.name, cu.kernel, cu.declared);
    }
    for (const auto& cu : budget_.placed_only) add_unit(cu->name, cu->kernel, cu->declared);
    counted_ = plan_.units.size();
    for (const config::SlrAssignment& slr : design_.slr().parsed) add_named(slr.cu);
  }

  /// A compute unit that only a line names: its kernel may be linked without `nk`. Nothing for
  /// names that are surely wrong.
  std::optional<std::uint32_t> add_named(text::Word name) {
    const std::string_view meant = design_.unit_meant(name.text);
    if (meant == design::kAiEngine) {
      return add_unit(meant, {}, std::nullopt, Unit::Kind::ai_engine);
    }
    if (meant.empty() || design_.find_cu(meant).wrong()) return std::nullopt;
    return add_unit(meant, design::numbered_base(meant), name.where);
  }

  std::uint32_t region_of(std::optional<std::uint32_t> slr) const {
    const auto region = slr ? region_of_slr_.find(*slr) : region_of_slr_.end();
    return region != region_of_slr_.end() ? region->second : rest_;
  }

  /// The memories of the platform; many neighbours of one tag are one.
  void add_banks() {
    if (platform_ == nullptr) return;
    std::map<std::pair<std::string_view, std::uint32_t>, std::size_t> sizes;
    for (const MemorySegment& segment : platform_->memories) {
      ++sizes[{segment.tag, region_of(segment.slr)}];
    }
    const MemorySegment* before = nullptr;
    for (const MemorySegment& segment : platform_->memories) {
      const bool joins = before != nullptr && before->tag == segment.tag &&
                         before->slr == segment.slr && segment.index && before->index &&
                         *segment.index == *before->index + 1 &&
                         sizes[{segment.tag, region_of(segment.slr)}] > kMostSingleSegments;
      if (joins) {
        std::string& name = plan_.banks.back().place.name;
        name = fmt::format("{}:{}]", name.substr(0, std::min(name.find(':'), name.find(']'))),
                           *segment.index);
      } else {
        Bank& bank = plan_.banks.emplace_back();
        bank.place.name = segment.name();
        bank.region = region_of(segment.slr);
      }
      bank_of_segment_[&segment] = static_cast<std::uint32_t>(plan_.banks.size() - 1);
      before = &segment;
    }
  }

  std::uint32_t bank_of(const MemorySegment* segment, const config::MemoryName& memory) {
    if (segment != nullptr) return bank_of_segment_[segment];
    const auto [it, is_new] = unknown_banks_.try_emplace(
        memory.whole.text, static_cast<std::uint32_t>(plan_.banks.size()));
    if (is_new) {
      Bank& bank = plan_.banks.emplace_back();
      bank.place.name = memory.whole.text;
      bank.region = rest_;
      bank.known = false;
    }
    return it->second;
  }

  /// The banks of a mapping, each once, in its order.
  std::vector<std::uint32_t> banks_of(const config::MemoryName& memory) {
    std::vector<std::uint32_t> banks;
    const auto add = [&](const MemorySegment* segment) {
      const std::uint32_t bank = bank_of(segment, memory);
      if (std::find(banks.begin(), banks.end(), bank) == banks.end()) banks.push_back(bank);
    };
    const MemorySegment* alias =
        platform_ != nullptr ? platform_->find_memory_alias(memory.whole.text) : nullptr;
    if (platform_ != nullptr && alias == nullptr && memory.indices.empty()) {
      alias = platform_->find_memory(memory.tag.text, std::nullopt);
    }
    if (alias != nullptr || platform_ == nullptr || memory.indices.empty()) {
      add(alias);
    } else {
      for (const std::uint32_t index : memory.indices) {
        add(platform_->find_memory(memory.tag.text, index));
      }
    }
    return banks;
  }

  void add_wire(Wire::Kind kind, std::uint32_t from, std::uint32_t to) {
    const auto key = std::tuple(kind, from, to);
    const auto [it, is_new] = wire_of_ends_.try_emplace(key, plan_.wires.size());
    if (!is_new) {
      ++plan_.wires[it->second].lines;
      return;
    }
    Wire& wire = plan_.wires.emplace_back();
    wire.kind = kind;
    wire.from = from;
    wire.to = to;
  }

  void add_memory_wires() {
    for (const config::PortMapping& sp : design_.sp().parsed) {
      const auto unit = add_named(sp.cu);
      if (!unit) continue;
      // Lines of one memory are many, and ranges are long.
      const auto [it, is_new] = banks_of_name_.try_emplace(sp.memory.whole.text);
      if (is_new) it->second = banks_of(sp.memory);
      if (!it->second.empty()) {
        plan_.bank_of_memory.try_emplace(sp.memory.whole.text, it->second.front());
      }
      for (const std::uint32_t bank : it->second) {
        Bank& reached = plan_.banks[bank];
        ++reached.lines;
        if (!reached.place.where) reached.place.where = sp.value.where;
        add_wire(Wire::Kind::memory, *unit, bank);
      }
    }
  }

  std::optional<std::uint32_t> end_of(const config::StreamEnd& end) {
    if (!end.cu.empty()) return add_named(end.cu);
    return add_unit(end.whole.text, {}, end.whole.where, Unit::Kind::platform_port);
  }

  void add_streams() {
    for (const config::StreamConnection& sc : design_.sc().parsed) {
      const auto from = end_of(sc.from);
      const auto to = end_of(sc.to);
      if (from && to) add_wire(Wire::Kind::stream, *from, *to);
    }
  }

  static void doubt(Region& region) {
    for (Bar& bar : region.bars) {
      bar.complete = false;
      if (bar.needed == std::uint64_t{0}) bar.needed.reset();
      if (bar.verdict == budget::Verdict::fits) bar.verdict = budget::Verdict::unknown;
    }
  }

  /// Compute units that only lines name are in no sum, so that the sums are no more than a part.
  void doubt_bars() {
    for (std::size_t i = counted_; i < plan_.units.size(); ++i) {
      const Unit& unit = plan_.units[i];
      if (unit.kind != Unit::Kind::compute_unit) continue;
      doubt(plan_.regions[unit.region]);
      doubt(plan_.regions[rest_]);
    }
  }

  /// Leaves out the array without streams, and the rest when there is none.
  void remove_empty() {
    const bool has_array = plan_.regions.front().units > 0;
    Region& rest = plan_.regions.back();
    const bool has_bank = std::any_of(plan_.banks.begin(), plan_.banks.end(),
                                      [&](const Bank& bank) { return bank.region == rest_; });
    const bool is_full = std::any_of(rest.bars.begin(), rest.bars.end(),
                                     [](const Bar& bar) { return bar.is_bad(); });
    if (rest.kind == Region::Kind::elsewhere && rest.units == 0 && !has_bank) {
      rest.kind = Region::Kind::whole;
      rest.place.name = "All SLRs together";
      if (!is_full) plan_.regions.pop_back();
    }
    if (has_array) return;
    plan_.regions.erase(plan_.regions.begin());
    for (Unit& unit : plan_.units) --unit.region;
    for (Bank& bank : plan_.banks) --bank.region;
  }

  void count_crossings() {
    const auto is_slr = [&](std::uint32_t region) {
      return region < plan_.regions.size() && plan_.regions[region].slr.has_value();
    };
    std::unordered_map<std::uint32_t, std::size_t> boundary_below;
    for (std::uint32_t i = 0; i + 1 < plan_.regions.size(); ++i) {
      if (!is_slr(i) || !is_slr(i + 1)) continue;
      boundary_below[i] = plan_.boundaries.size();
      plan_.boundaries.emplace_back().above = i;
    }
    for (Wire& wire : plan_.wires) {
      const bool is_memory = wire.kind == Wire::Kind::memory;
      const std::uint32_t from = plan_.units[wire.from].region;
      const std::uint32_t to =
          is_memory ? plan_.banks[wire.to].region : plan_.units[wire.to].region;
      if (!is_slr(from) || !is_slr(to)) continue;
      for (std::uint32_t i = std::min(from, to); i < std::max(from, to); ++i) {
        Boundary& boundary = plan_.boundaries[boundary_below[i]];
        (is_memory ? boundary.memory_lines : boundary.streams) += wire.lines;
        ++wire.crossed;
      }
    }
  }

  const design::Design& design_;
  const platform::Platform* platform_;
  const budget::Budget budget_;
  Floorplan plan_;
  std::size_t counted_ = 0;  // units that the budget knows; they come first
  std::uint32_t rest_ = 0;   // the region of what stands in no SLR
  std::unordered_map<std::string_view, const config::SlrAssignment*> slr_of_cu_;
  std::unordered_map<std::uint32_t, std::uint32_t> region_of_slr_;
  std::unordered_map<const MemorySegment*, std::uint32_t> bank_of_segment_;
  std::unordered_map<std::string_view, std::uint32_t> unknown_banks_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> banks_of_name_;
  std::map<std::tuple<Wire::Kind, std::uint32_t, std::uint32_t>, std::size_t> wire_of_ends_;
};

}  // namespace

std::optional<std::uint64_t> Bar::percent() const {
  if (!available || *available == 0 || !needed) return std::nullopt;
  const double part = static_cast<double>(*needed) / static_cast<double>(*available) * 100;
  constexpr double kMost = 1e6;  // nobody reads more digits
  const double shown = *needed > *available ? std::ceil(part) : std::round(part);
  return static_cast<std::uint64_t>(std::min(shown, kMost));
}

const Unit* Floorplan::find_unit(std::string_view name) const {
  const auto found = unit_by_name.find(name);
  return found != unit_by_name.end() ? &units[found->second] : nullptr;
}

Floorplan make_floorplan(const design::Design& design) { return Maker(design).run(); }

}  // namespace vppcheck::report
