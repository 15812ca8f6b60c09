// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/artifact/kernel_resources.h"

namespace vppcheck::artifact {

/// What v++ was doing when it wrote a summary.
enum class BuildStep : std::uint8_t { unknown, compile, link, package, aie_compile };

/// `compile`, `link`, `package` or `aie compile`.
std::string_view name_of(BuildStep step);

/// A configuration file as it was when v++ read it.
struct UsedConfig {
  std::string path;
  std::string text;
};

/// A `.compile_summary`, `.link_summary`, `.package_summary` or `.aiecompile_summary`: entries of
/// JSON between `<ENTRY>` and `</ENTRY>` (Vitis 2020.1 to 2023.2).
struct BuildSummary {
  std::string file;
  BuildStep step = BuildStep::unknown;
  std::string target;        ///< `hw`, `hw_emu`, `sw_emu`, `x86sim`; empty when not said
  std::string platform;      ///< as v++ was given it
  std::string directory;     ///< in which v++ ran; relative paths of `arguments` count from it
  std::string tool_version;  ///< `Vitis V++ Compiler Release 2022.2.2. SW Build ...`
  std::vector<std::string> arguments;  ///< of the command, in its order
  std::vector<UsedConfig> configs;     ///< of `--config`, with the text that was read
  /// The `libadf*.a` among the arguments, in their order.
  std::vector<std::string> aie_libraries;
  bool passed = false;  ///< the last state of the command is CS_PASSED
};

/// Whether the bytes begin like a summary.
bool looks_like_build_summary(std::string_view bytes);

/// Reads one. Errors: no entry, an entry without its end, malformed JSON, with their line.
tl::expected<BuildSummary, ArtifactError> read_build_summary(std::string_view bytes,
                                                             const std::string& file);

}  // namespace vppcheck::artifact
