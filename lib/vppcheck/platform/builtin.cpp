// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/builtin.h"

#include <algorithm>

#include "vppcheck/platform/slr_table_values.h"

namespace vppcheck::platform {

const BuiltinFile* find_builtin(std::string_view name_or_alias) {
  const auto files = builtin_files();
  const auto by_name = std::lower_bound(
      files.begin(), files.end(), name_or_alias,
      [](const BuiltinFile& file, std::string_view name) { return file.name < name; });
  if (by_name != files.end() && by_name->name == name_or_alias) return &*by_name;
  for (const BuiltinFile& file : files) {
    const auto aliases = words_of(file.aliases);
    if (std::find(aliases.begin(), aliases.end(), name_or_alias) != aliases.end()) return &file;
  }
  return nullptr;
}

}  // namespace vppcheck::platform
