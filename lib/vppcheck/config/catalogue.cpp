// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/catalogue.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace vppcheck::config {
namespace {

constexpr OptionInfo kOptions[] = {
#include "option_table.inc"
};

// [connectivity] and [clock] have few keys, all of them on their option pages (UG1393 and UG1702
// `--connectivity Options`, `--clock Options`, 2020.2 to 2026.1); the pages of the others refer to
// other tools' parameters or are known to leave keys out (`cosim.setup` works, and no page of [hls]
// named it). General options: UG1702 v++ General Options 2025.1 leaves out those of old releases.
// [APP_PARAMS] is read by the VSS generator scripts of Xilinx/Vitis_Libraries,
// dsp/L2/examples/vss_fft_ifft_1d/my_params.cfg, from files that v++ reads too.
constexpr SectionInfo kSections[] = {
    {.name = ""},
    {.name = "APP_PARAMS", .foreign = true},
    {.name = "advanced"},
    {.name = "aie"},
    {.name = "clock", .complete = true},
    {.name = "connectivity", .complete = true},
    {.name = "debug"},
    {.name = "drc"},
    {.name = "hls"},
    {.name = "linkhook"},
    {.name = "package"},
    {.name = "profile"},
    {.name = "vivado"},
};

constexpr bool before(const OptionInfo& a, const OptionInfo& b) {
  return a.section != b.section ? a.section < b.section : a.key < b.key;
}

// A section's options are found by halves; of equal neighbours one would be unreachable.
static_assert(std::ranges::adjacent_find(kOptions, [](const auto& a,
                                                      const auto& b) { return !before(a, b); }) ==
                  std::ranges::end(kOptions),
              "sort configs/vpp-options.tsv by section and key, by bytes; each option once");
static_assert(std::ranges::adjacent_find(kSections, std::ranges::greater_equal{},
                                         &SectionInfo::name) == std::ranges::end(kSections));
static_assert(std::ranges::all_of(kOptions,
                                  [](const OptionInfo& option) {
                                    return std::ranges::binary_search(kSections, option.section, {},
                                                                      &SectionInfo::name);
                                  }),
              "an option of configs/vpp-options.tsv is in a section that kSections lacks");

/// FNV-1a (Fowler, Noll, Vo), 32 bits, over the full name of an option.
constexpr std::uint32_t hash_of(std::string_view section, std::string_view key) {
  std::uint32_t hash = 2166136261u;
  const auto add = [&hash](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u; };
  for (const char c : section) add(c);
  add('.');
  for (const char c : key) add(c);
  return hash;
}

/// Places of the options by the hash of their names, made by the compiler: every option of every
/// file is looked up several times, and a search by halves compares ten names each time.
class OptionIndex {
 public:
  constexpr OptionIndex() {
    for (std::size_t i = 0; i < std::size(kOptions); ++i) {
      std::uint32_t slot = hash_of(kOptions[i].section, kOptions[i].key) % kSlots;
      while (places_[slot] != 0) slot = (slot + 1) % kSlots;
      places_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  constexpr const OptionInfo* find(std::string_view section, std::string_view key) const {
    for (std::uint32_t slot = hash_of(section, key) % kSlots; places_[slot] != 0;
         slot = (slot + 1) % kSlots) {
      const OptionInfo& option = kOptions[places_[slot] - 1];
      if (option.key == key && option.section == section) return &option;
    }
    return nullptr;
  }

 private:
  static constexpr std::uint32_t kSlots = 2048;
  static_assert(std::size(kOptions) < kSlots / 2, "a full table makes every search long");
  std::array<std::uint16_t, kSlots> places_{};
};

constexpr OptionIndex kIndex;

}  // namespace

std::span<const OptionInfo> all_options() { return kOptions; }

std::span<const SectionInfo> all_sections() { return kSections; }

std::span<const OptionInfo> options_of(std::string_view section) {
  const auto* first = std::ranges::lower_bound(kOptions, section, {}, &OptionInfo::section);
  const auto* last = std::ranges::upper_bound(kOptions, section, {}, &OptionInfo::section);
  return {first, last};
}

const OptionInfo* find_option(std::string_view section, std::string_view key) {
  return kIndex.find(section, key);
}

const SectionInfo* find_section(std::string_view name) {
  const auto* found = std::ranges::lower_bound(kSections, name, {}, &SectionInfo::name);
  return found != std::ranges::end(kSections) && found->name == name ? found : nullptr;
}

}  // namespace vppcheck::config
