// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/find.h"

#include <algorithm>
#include <optional>

#include "vppcheck/platform/builtin.h"
#include "vppcheck/platform/import.h"
#include "vppcheck/platform/slr_table.h"
#include "vppcheck/platform/slr_table_values.h"
#include "vppcheck/platform/xpfm.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

namespace vppcheck::platform {
namespace {

/// Names of shells are long and differ in digits; three edits apart they are still neighbours.
constexpr std::size_t kMostEdits = 3;
/// What the SLR-table reader takes at most.
constexpr std::size_t kMostBytes = std::size_t{1} << 20;

constexpr std::string_view kIni = ".ini";
constexpr std::string_view kXpfm = ".xpfm";
/// Files whose name is that of the platform or of the link, longer endings first. A report (`.txt`,
/// `.xml`) is named anyhow.
constexpr std::string_view kSuffixes[] = {kXpfm,   kIni,   ".xclbin.info", ".info",
                                          ".hpfm", ".xsa", ".json"};

using Result = tl::expected<Platform, FindError>;

/// The name of a path without its directories; `platform=` may name the platform's directory.
std::string_view base_of(std::string_view path) {
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  return path.substr(path.rfind('/') + 1);
}

std::string_view without_suffix(std::string_view name) {
  for (const std::string_view suffix : kSuffixes) {
    if (name.ends_with(suffix)) return name.substr(0, name.size() - suffix.size());
  }
  return name;
}

Result read_file(const std::string& path, text::FileReader& reader) {
  const auto bytes = reader.read(path, kMostBytes);
  if (!bytes) return tl::unexpected(FindError{bytes.error().message, true, {}});
  return read_slr_table(*bytes, path).map_error([](const TableError& error) {
    return FindError{error.show(), true, {}};
  });
}

Result import_file(const std::string& path, text::FileReader& reader) {
  auto imported = import_platform(path, reader);
  if (!imported) return tl::unexpected(FindError{imported.error().show(), true, {}});
  return std::move(imported->platform);
}

std::optional<std::string> on_search_path(const std::string& name,
                                          const std::vector<std::string>& search_path,
                                          text::FileReader& reader) {
  for (const std::string& directory : search_path) {
    const std::string path =
        directory + (directory.ends_with('/') ? "" : "/") + name + std::string(kIni);
    if (reader.exists(path)) return path;
  }
  return std::nullopt;
}

std::vector<std::string> near_names(std::string_view name,
                                    const std::vector<std::string>& search_path,
                                    text::FileReader& reader) {
  std::vector<std::string> files;
  for (const std::string& directory : search_path) {
    for (std::string& file : reader.list(directory)) {
      if (file.ends_with(kIni)) files.push_back(file.substr(0, file.size() - kIni.size()));
    }
  }
  std::vector<std::string_view> known(files.begin(), files.end());
  for (const BuiltinFile& file : builtin_files()) {
    known.push_back(file.name);
    for (const std::string_view alias : words_of(file.aliases)) known.push_back(alias);
  }
  // Half of a short name may not be replaced: `u9` is not near `u50`.
  const auto near = text::closest(name, known, std::min(kMostEdits, name.size() / 3));
  return {near.begin(), near.end()};
}

FindError unknown(std::string_view base, std::string_view stem,
                  const std::vector<std::string>& search_path, text::FileReader& reader) {
  FindError error;
  error.near = near_names(stem, search_path, reader);
  if (base.ends_with(kIni) || (is_importable(base) && !base.ends_with(kXpfm))) {
    error.message = "the platform file " + text::quoted(base) + " does not exist";
    error.is_bad_file = true;
  } else {
    error.message = "the platform " + text::quoted(stem) + " is not known";
    if (error.near.empty()) error.message += "; give the name of a known one or an .ini file";
  }
  if (!error.near.empty()) error.message += "; did you mean '" + error.near.front() + "'?";
  return error;
}

}  // namespace

Result find_platform(const std::string& name_or_path, const std::vector<std::string>& search_path,
                     text::FileReader& reader) {
  const std::string_view base = base_of(name_or_path);
  const std::string stem(without_suffix(base));
  if (stem.empty()) return tl::unexpected(FindError{"no platform is named", false, {}});
  const bool exists = (base.ends_with(kIni) || is_importable(base)) && reader.exists(name_or_path);
  if (exists && base.ends_with(kIni)) return read_file(name_or_path, reader);
  // What an .xpfm describes has its name, so a file of the user for that name still counts.
  if (exists && !base.ends_with(kXpfm)) return import_file(name_or_path, reader);

  const BuiltinFile* builtin = find_builtin(stem);
  auto path = on_search_path(stem, search_path, reader);
  if (!path && builtin) path = on_search_path(std::string(builtin->name), search_path, reader);
  if (path) return read_file(*path, reader);
  // Copies of platforms often lack the half of the card, for its size; the name says all then.
  if (exists && (!builtin || has_hardware_half(name_or_path, reader))) {
    return import_file(name_or_path, reader);
  }
  if (!builtin) return tl::unexpected(unknown(base, stem, search_path, reader));
  return read_slr_table(builtin->bytes, std::string(builtin->name) + std::string(kIni))
      .map_error([](const TableError& error) {
        return FindError{error.show(), true, {}};
      });
}

std::vector<std::string> split_search_path(std::string_view value) {
  std::vector<std::string> directories;
  while (!value.empty()) {
    const auto colon = std::min(value.find(':'), value.size());
    if (colon > 0) directories.emplace_back(value.substr(0, colon));
    value.remove_prefix(std::min(colon + 1, value.size()));
  }
  return directories;
}

}  // namespace vppcheck::platform
