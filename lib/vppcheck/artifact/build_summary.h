// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/artifact/kernel_resources.h"

namespace vppcheck::artifact {

/// A configuration file as it was when v++ read it.
struct UsedConfig {
  std::string path;
  std::string text;
};

/// What v++ was doing when it wrote a summary, as far as the summary says so itself.
enum class BuildFlow : std::uint8_t { unknown, compile, link, package };

/// A `.compile_summary`, `.link_summary`, `.package_summary` or `.aiecompile_summary`: entries of
/// JSON between `<ENTRY>` and `</ENTRY>` (Vitis 2020.1 to 2023.2). What the words of the command
/// mean is not read here.
struct BuildSummary {
  std::string file;
  std::string program;                 ///< `v++` or `aiecompiler`
  std::vector<std::string> arguments;  ///< of the command, in its order, without the program
  std::string directory;     ///< in which v++ ran; relative paths of `arguments` count from it
  std::string tool_version;  ///< `Vitis V++ Compiler Release 2022.2.2. SW Build ...`
  /// What v++ made of the words: `hw`, `hw_emu`, `sw_emu` or `x86sim`, and the path of the
  /// platform; empty when not said.
  BuildFlow flow = BuildFlow::unknown;
  std::string flow_target;
  std::string flow_platform;
  std::vector<UsedConfig> configs;  ///< of `--config`, with the text that was read
  bool passed = false;              ///< the last state of the command is CS_PASSED
  /// Where the summary was written, and the texts of `xclbinutil --info` that the command made.
  /// Absolute paths of the machine of the build: see `result_files_beside`.
  std::string written_to;
  std::vector<std::string> result_files;
};

/// The places where the texts of `xclbinutil --info` may lie today, in the order in which to look:
/// beside the summary itself, and under its folder as they lay under the folder in which it was
/// written. Paths of another machine are never given, nor such that leave the folder.
std::vector<std::string> result_files_beside(const BuildSummary& summary);

/// The most entries that are read of one summary: a bound of ours. A link on a U50 (2021.1) writes
/// 141; one for each report of the implementation.
inline constexpr std::size_t kMostSummaryEntries = 100'000;

/// Whether the bytes begin like a summary, blank lines and a byte order mark aside.
bool looks_like_build_summary(std::string_view bytes);

/// Reads one. Errors: no entry, an entry without its end, malformed JSON, with their line.
tl::expected<BuildSummary, ArtifactError> read_build_summary(std::string_view bytes,
                                                             const std::string& file);

}  // namespace vppcheck::artifact
