// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/platform/platform.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::platform {

/// Why no platform was found.
struct FindError {
  std::string message;            ///< ready to print
  bool is_bad_file = false;       ///< a file is meant, and is missing or no platform file
  std::vector<std::string> near;  ///< known names near the one asked for
};

/// Finds a platform by what the user or the configuration wrote: a name or an alias of a built-in
/// platform, a path of an SLR-table file (`.ini`), of a file of the tools that `import_platform`
/// reads, or the name of a file in one of `search_path` (directories). A file on the search path
/// wins over a built-in platform of the same name, and over an .xpfm too. An .xpfm without the half
/// of the card, or one that does not exist, stands for the known platform of its name. Of a name no
/// file but those on the search path is looked for.
tl::expected<Platform, FindError> find_platform(const std::string& name_or_path,
                                                const std::vector<std::string>& search_path,
                                                text::FileReader& reader);

/// The directories of the environment variable VPPCHECK_PLATFORM_PATH, separated by colons.
std::vector<std::string> split_search_path(std::string_view value);

}  // namespace vppcheck::platform
