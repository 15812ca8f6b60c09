// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vppcheck::fabric {

/// What an FPGA is made of, as far as a budget counts it.
enum class Resource : std::uint8_t { lut, ff, bram, uram, dsp };

inline constexpr std::array kResources = {Resource::lut, Resource::ff, Resource::bram,
                                          Resource::uram, Resource::dsp};

/// The name as reports of the tools print it: LUT, FF, BRAM36, URAM, DSP.
std::string_view name_of(Resource resource);

/// How the number came about; a later stage is nearer to the truth. HLS estimates of LUT were 4 to
/// 14 times too high and of BRAM and URAM too low in one VCK5000 build of Vitis 2022.2
/// (EdoardoDAlessio/ACA-Project-2024: csynth.xml against impl_1_kernel_util_synthed.json).
enum class Stage : std::uint8_t { estimate, stated, synthesised, placed, routed };

/// `estimate`, `stated`, `synthesised`, `placed` or `routed`.
std::string_view name_of(Stage stage);

/// Amounts of each resource; an absent amount is unknown, never zero.
///
/// Block RAM is counted in RAMB18, the half of a 36 Kb tile, because HLS estimates count RAMB18
/// and everything behind synthesis counts tiles in steps of one half. No other unit of block RAM
/// exists in the library; `from_bram36` and `show` are the only places that convert.
class Resources {
 public:
  std::optional<std::uint64_t> get(Resource resource) const { return amounts_[index(resource)]; }
  /// Sets an amount; block RAM in RAMB18.
  void set(Resource resource, std::uint64_t amount) { amounts_[index(resource)] = amount; }
  /// The amount of block RAM in RAMB18 of so many 36 Kb tiles.
  static constexpr std::uint64_t from_bram36(std::uint64_t tiles) { return tiles * 2; }

  /// Whether no amount is known at all.
  bool empty() const;

 private:
  static constexpr std::size_t index(Resource r) { return static_cast<std::size_t>(r); }
  std::array<std::optional<std::uint64_t>, kResources.size()> amounts_{};
};

/// An amount as users write it: block RAM in 36 Kb tiles (`25.5`), the others as they are.
std::string show(Resource resource, std::uint64_t amount);

}  // namespace vppcheck::fabric
