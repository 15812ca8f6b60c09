// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/fabric/release.h"
#include "vppcheck/lint/settings.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::lint {

/// `.vppcheck.ini`, what a project says once for all its configurations (docs/project-file.md).
/// Paths in it count from its own directory.
struct ProjectFile {
  std::string path;
  std::optional<std::string> platform;
  std::vector<std::string> kernels;
  std::vector<std::string> resources;
  std::vector<std::string> aie;     ///< AI Engine libraries, in the order of the link
  std::vector<std::string> hosts;   ///< sources of the host program
  std::vector<std::string> models;  ///< for DPUs, as `FILE[:threads=T][:batch=B]`
  std::optional<std::string> dpu;   ///< the DPUs of the board
  std::optional<std::string> layers;
  std::optional<std::string> cma_limit;  ///< a size
  std::string target;                    ///< empty when not given
  std::optional<std::uint32_t> margin_permille;
  std::optional<fabric::Release> vitis;
  std::optional<diagnostic::Severity> fail_on;
  std::string baseline;  ///< findings that are known; empty when not given
  Settings rules;        ///< select, ignore and severities
  /// The lines that say them, for `explain`; 0 where there is none. Those of [severity] by the
  /// names of the rules that they take.
  std::uint32_t select_line = 0;
  std::uint32_t ignore_line = 0;
  std::map<std::string, std::uint32_t, std::less<>> severity_lines;
};

/// Reads the text of a project file; the error is `path:line: what is wrong`. Unknown sections and
/// keys are errors.
tl::expected<ProjectFile, std::string> read_project_file(std::string_view bytes,
                                                         const std::string& path);

/// The nearest `.vppcheck.ini` upwards from a file, no further than the root of the repository
/// (the directory with `.git`); empty when there is none.
std::string find_project_file(const std::string& linted_file, text::FileReader& reader);

/// The root of the repository in which a file lies (the nearest directory upwards with `.git`),
/// absolute; the working directory when there is none.
std::string find_root(const std::string& file, text::FileReader& reader);

/// Whether a word is a target of v++: `hw`, `hw_emu` or `sw_emu`.
bool is_target(std::string_view word);

/// Reads `10` or `12.5` as thousandths (100, 125); at most 100 %.
std::optional<std::uint32_t> parse_margin(std::string_view percent);

}  // namespace vppcheck::lint
