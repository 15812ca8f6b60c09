// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/catalogue.h"

#include <algorithm>

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

// The lookups below search by halves; equal neighbours would make one of them unreachable.
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

}  // namespace

std::span<const OptionInfo> all_options() { return kOptions; }

std::span<const SectionInfo> all_sections() { return kSections; }

std::span<const OptionInfo> options_of(std::string_view section) {
  const auto* first = std::ranges::lower_bound(kOptions, section, {}, &OptionInfo::section);
  const auto* last = std::ranges::upper_bound(kOptions, section, {}, &OptionInfo::section);
  return {first, last};
}

const OptionInfo* find_option(std::string_view section, std::string_view key) {
  const auto options = options_of(section);
  const auto found = std::ranges::lower_bound(options, key, {}, &OptionInfo::key);
  return found != options.end() && found->key == key ? &*found : nullptr;
}

const SectionInfo* find_section(std::string_view name) {
  const auto* found = std::ranges::lower_bound(kSections, name, {}, &SectionInfo::name);
  return found != std::ranges::end(kSections) && found->name == name ? found : nullptr;
}

}  // namespace vppcheck::config
