// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "vppcheck/fabric/release.h"

namespace vppcheck::config {

/// The stages of v++ as bits; an option may belong to several.
enum StageBit : std::uint8_t {
  kCompileKernel = 1,  ///< v++ -c -k
  kCompileHls = 2,     ///< v++ -c --mode hls
  kCompileAie = 4,     ///< v++ -c --mode aie
  kLink = 8,           ///< v++ -l
  kPackage = 16,       ///< v++ -p
};
using Stages = std::uint8_t;

/// How several values of one option combine (UG1702, Vitis Compiler Configuration File).
enum class Repeat : std::uint8_t {
  single,     ///< the first value wins
  composing,  ///< values accumulate
};

/// What is known of one option of v++: one row of configs/vpp-options.tsv.
struct OptionInfo {
  std::string_view section;  ///< empty for general options
  std::string_view key;      ///< `nk`; for a value with a history of its own `target=sw_emu`
  Stages stages = 0;         ///< 0 when not known
  Repeat repeat = Repeat::composing;
  /// Whether it may stand on a command line without a value (`--debug`, `-l`). A value then comes
  /// only behind `=`; in a file it is written `debug=1`.
  bool is_flag = false;
  fabric::Release since{};       ///< year 0 when not known
  fabric::Release deprecated{};  ///< first release that warns; year 0 for never
  fabric::Release removed{};     ///< first release that rejects it; year 0 for never
  /// Full name of the option to use instead; empty when there is none. Several names, separated by
  /// commas, when the value decides which: `profile_kernel=stall:...` is `profile.stall`.
  std::string_view replacement;
  std::string_view summary;  ///< what it does, a few words
  std::string_view source;   ///< document, page, release; or public repository and file
};

/// What is known of a section.
struct SectionInfo {
  std::string_view name;
  /// All options of the section are in the catalogue, so that a name near one of them is a typo.
  bool complete = false;
  /// The section belongs to another reader of the same file (a VSS generator), not to v++ itself.
  bool foreign = false;
};

/// All options, sorted by section, then key.
std::span<const OptionInfo> all_options();
/// All sections, sorted by name; general options are in the section with the empty name.
std::span<const SectionInfo> all_sections();
/// The row of an option; null when the catalogue has none.
const OptionInfo* find_option(std::string_view section, std::string_view key);
/// The row of a section; null when there is none.
const SectionInfo* find_section(std::string_view name);
/// The options of one section.
std::span<const OptionInfo> options_of(std::string_view section);

}  // namespace vppcheck::config
