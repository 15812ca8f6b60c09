// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "platform_text.h"

#include <fmt/format.h>

#include <iterator>

namespace vppcheck::tool {
namespace {

using platform::Capacity;
using platform::Consumption;
using platform::Origin;
using platform::Platform;

std::string_view name_of(Consumption consumption) {
  switch (consumption) {
    case Consumption::unknown: return "";
    case Consumption::automatic: return "automatic";
    case Consumption::preferred: return "default";
    case Consumption::explicit_only: return "explicit";
  }
  return "";
}

std::string known_facts(const Platform& platform) {
  std::string facts;
  const auto add = [&](bool known, std::string_view what) {
    if (known) facts += fmt::format("{}{}", facts.empty() ? "" : ", ", what);
  };
  add(platform.has_slr_numbers(), "SLR budgets");
  add(platform.slrs_known && !platform.has_slr_numbers(),
      platform.slrs.empty() ? "no SLRs" : "SLR names");
  add(platform.memories_known, "memories");
  add(platform.clocks_known, "clocks");
  add(platform.aie.has_value(), "AI Engine array");
  return facts.empty() ? "name only" : facts;
}

/// `16 GiB`, `128 KiB`, `12884901889 bytes`: exact.
std::string show_bytes(std::uint64_t bytes) {
  constexpr std::string_view kUnits[] = {"bytes", "KiB", "MiB", "GiB", "TiB"};
  std::size_t unit = 0;
  while (bytes != 0 && bytes % 1024 == 0 && unit + 1 < std::size(kUnits)) {
    bytes /= 1024;
    ++unit;
  }
  return fmt::format("{} {}", bytes, kUnits[unit]);
}

std::string show_megahertz(std::uint64_t hertz) {
  std::string text = fmt::format("{}.{:06}", hertz / 1'000'000, hertz % 1'000'000);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text + " MHz";
}

/// Writes the text of one platform.
class Writer {
 public:
  explicit Writer(const Platform& platform) : platform_(platform) {}

  std::string run() {
    write_head();
    write_slrs();
    write_memories();
    write_clocks();
    write_aie();
    if (!platform_.sources.empty()) print("\nsources\n");
    for (const platform::Source& source : platform_.sources) {
      print("  {:<4} {}\n", source.key, source.text);
    }
    return std::move(out_);
  }

 private:
  template <class... Args>
  void print(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  /// `[S1, very-high]`.
  std::string cite(Origin origin) const {
    if (origin.source >= platform_.sources.size()) return "";
    return fmt::format("[{}, {}]", platform_.sources[origin.source].key,
                       platform::name_of(origin.confidence));
  }

  void write_field(std::string_view name, const std::string& value) {
    if (!value.empty()) print("{:<14}{}\n", name, value);
  }

  void write_head() {
    write_field("platform", platform_.name);
    write_field("aliases", fmt::format("{}", fmt::join(platform_.aliases, " ")));
    write_field("about", platform_.description);
    write_field("part", platform_.part);
    write_field("shell", platform_.shell);
    if (platform_.release) write_field("release", fabric::show(*platform_.release));
    if (platform_.most_compute_units) {
      write_field("compute units", fmt::format("at most {} {}", platform_.most_compute_units->value,
                                               cite(platform_.most_compute_units->origin)));
    }
    for (const fabric::Release release : platform_.accepted_by) {
      write_field("links with", "Vitis " + fabric::show(release));
    }
    for (const fabric::Release release : platform_.refused_by) {
      write_field("refused by", "Vitis " + fabric::show(release));
    }
  }

  void write_capacity(std::string_view name, const Capacity& capacity) {
    if (capacity.amounts.empty()) return;
    print("  {:<7}", name);
    std::string sources;
    for (std::size_t i = 0; i < fabric::kResources.size(); ++i) {
      const auto amount = capacity.amounts.get(fabric::kResources[i]);
      print("{:>10}", amount ? fabric::show(fabric::kResources[i], *amount) : "?");
      const std::string source = amount ? cite(capacity.origins[i]) : "";
      if (sources.find(source) == std::string::npos) sources += source;
    }
    print("  {}\n", sources);
  }

  void write_slrs() {
    if (platform_.slrs_known && platform_.slrs.empty()) print("\nthe platform has no SLRs\n");
    print("\n{:<9}", "resources");
    for (const fabric::Resource resource : fabric::kResources) {
      print("{:>10}", fabric::name_of(resource));
    }
    print("\n");
    const std::size_t before = out_.size();
    for (const platform::Slr& slr : platform_.slrs) write_capacity(slr.name, slr.available);
    if (platform_.total) write_capacity("total", *platform_.total);
    if (platform_.device) write_capacity("device", *platform_.device);
    if (out_.size() == before) print("  not known\n");
  }

  void write_memories() {
    print("\nmemories{}\n", platform_.memories_known     ? ""
                            : platform_.memories.empty() ? ": not known"
                                                         : " (not all are known)");
    for (const platform::MemorySegment& memory : platform_.memories) {
      print("  {:<12}", memory.name());
      print(" {:<6}", memory.slr ? fmt::format("SLR{}", *memory.slr) : "");
      print(" {:<9}", memory.size_bytes ? show_bytes(memory.size_bytes->value) : "");
      print(" {:<14}", memory.most_masters ? fmt::format("{} masters", memory.most_masters->value)
                                           : std::string());
      print(" {:<10}{}\n", name_of(memory.consumption), cite(memory.origin));
    }
  }

  void write_clocks() {
    print("\nclocks{}\n", platform_.clocks_known ? "" : ": not known");
    for (const platform::Clock& clock : platform_.clocks) {
      print("  {:<3} {:<16} {:<14} {:<8}{}\n", clock.id,
            clock.frequency_hz ? show_megahertz(clock.frequency_hz->value) : "?",
            clock.status == platform::ClockStatus::unknown ? "" : platform::name_of(clock.status),
            clock.is_default ? "default" : "", cite(clock.origin));
    }
  }

  void write_aie() {
    if (!platform_.aie) return;
    const platform::AieArray& array = *platform_.aie;
    const auto number = [](const auto& fact) {
      return fact ? std::to_string(fact->value) : std::string("?");
    };
    print("\nAI Engine array of {}: {}, {} columns, {} rows, {} rows of memory tiles {}\n",
          array.device, array.architecture, number(array.columns), number(array.rows),
          number(array.memory_tile_rows), cite(array.origin));
    if (array.tile_memory_bytes) {
      print("  data memory of a tile: {}\n", show_bytes(array.tile_memory_bytes->value));
    }
    if (array.memory_tile_bytes) {
      print("  memory tile: {}\n", show_bytes(array.memory_tile_bytes->value));
    }
  }

  const Platform& platform_;
  std::string out_;
};

}  // namespace

std::string platform_list_text(const std::vector<Platform>& platforms) {
  std::string text;
  for (const Platform& platform : platforms) {
    text += fmt::format("{:<48}{}\n", platform.name, known_facts(platform));
    if (!platform.aliases.empty()) {
      text += fmt::format("  also {}\n", fmt::join(platform.aliases, ", "));
    }
  }
  return text;
}

std::string platform_text(const Platform& platform) { return Writer(platform).run(); }

}  // namespace vppcheck::tool
