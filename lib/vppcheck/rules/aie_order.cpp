// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

// The same libadf.a in the same order at the link and at packaging: metadata of the graphs is
// matched by position, and nothing checks it (UG1076, Compiling AI Engine Graph for Independent
// Partitions, 2024.1 to 2025.2).

namespace vppcheck::rules {
namespace {

using artifact::BuildStep;
using artifact::BuildSummary;
using text::quoted;

/// The libraries of one command, in its order.
struct Libraries {
  std::vector<std::string> as_written;
  std::vector<std::string> paths;  ///< normalised, from the directory of the command
};

Libraries libraries_of(const std::vector<std::string>& files, const std::string& directory) {
  Libraries libraries{files, {}};
  for (const std::string& file : files) {
    libraries.paths.push_back(
        (std::filesystem::path(directory) / file).lexically_normal().string());
  }
  return libraries;
}

/// The paths without the directories that all of them share.
std::vector<std::string> below_common_directory(std::vector<std::string> paths) {
  std::size_t common = 0;
  for (std::size_t slash = paths.front().find('/'); slash != std::string::npos;
       slash = paths.front().find('/', slash + 1)) {
    const std::string_view directory = std::string_view(paths.front()).substr(0, slash + 1);
    const bool shared = std::all_of(paths.begin(), paths.end(), [&](const std::string& path) {
      return path.starts_with(directory);
    });
    if (!shared) break;
    common = slash + 1;
  }
  for (std::string& path : paths) path.erase(0, common);
  return paths;
}

std::vector<std::string> file_names(std::vector<std::string> paths) {
  for (std::string& path : paths) path.erase(0, path.rfind('/') + 1);
  return paths;
}

bool are_distinct(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) == names.end();
}

std::size_t count_shared(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::vector<std::string> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared.size();
}

enum class Verdict : std::uint8_t { same, other_order, other_set, unclear };

/// Compares by whole paths; when these have nothing in common, as in another checkout, by what lies
/// below the common directory, and then by file names that tell the libraries apart.
Verdict compare(const Libraries& link, const Libraries& package) {
  const auto below_link = below_common_directory(link.paths);
  const auto below_package = below_common_directory(package.paths);
  const auto names_link = file_names(link.paths);
  const auto names_package = file_names(package.paths);
  const std::pair<const std::vector<std::string>&, const std::vector<std::string>&> ways[] = {
      {link.paths, package.paths}, {below_link, below_package}, {names_link, names_package}};
  for (const auto& [a, b] : ways) {
    if (!are_distinct(a) || !are_distinct(b)) continue;
    const std::size_t shared = count_shared(a, b);
    if (shared == 0) continue;
    if (shared < a.size() || shared < b.size()) return Verdict::other_set;
    return a == b ? Verdict::same : Verdict::other_order;
  }
  return link.paths.size() == package.paths.size() ? Verdict::unclear : Verdict::other_set;
}

std::string list(const std::vector<std::string>& files) {
  return quoted_list({files.begin(), files.end()});
}

void check_package(const Libraries& link, bool is_command, const BuildSummary& command,
                   Reporter& out) {
  const std::string_view what_linked = is_command ? "at the link" : "with --aie";
  const Libraries package = libraries_of(command.aie_libraries, command.directory);
  // A package without any may load its graphs later, and one graph alone has no order.
  if (package.paths.empty() || std::max(link.paths.size(), package.paths.size()) < 2) return;
  switch (compare(link, package)) {
    case Verdict::same: return;
    case Verdict::unclear:
      out.not_checked(diagnostic::Need::commands,
                      "the libraries of link and package have no name in common");
      return;
    case Verdict::other_order:
      out.add_for_input(
             command.file,
             fmt::format("the AI Engine libraries come in another order than {}: {} instead of {}",
                         what_linked, list(package.as_written), list(link.as_written)))
          .help("give v++ --package the libadf.a files in the order of the link");
      return;
    case Verdict::other_set:
      // Only the command of the link tells all its libraries for sure.
      if (!is_command) return;
      out.add_for_input(command.file,
                        fmt::format("the AI Engine libraries are not those {}: {} instead of {}",
                                    what_linked, list(package.as_written), list(link.as_written)))
          .help("give v++ --package every libadf.a of the link, in the same order");
      return;
  }
}

}  // namespace

void aie_library_order(const Design& design, Reporter& out) {
  const design::Inputs& inputs = *design.job().inputs;
  std::vector<const BuildSummary*> links;
  std::vector<const BuildSummary*> packages;
  for (const BuildSummary& command : inputs.commands) {
    if (command.step == BuildStep::link) links.push_back(&command);
    if (command.step == BuildStep::package) packages.push_back(&command);
  }
  const std::size_t linked =
      links.empty() ? design.partition_uses().size() : links.front()->aie_libraries.size();
  // --aie names the libraries of the link in its order, so it stands for the link.
  const bool knows_link = links.size() == 1 || (links.empty() && inputs.aie_known);
  if (packages.empty() || !knows_link) {
    if (linked > 1) {
      out.not_checked(diagnostic::Need::commands,
                      links.size() > 1 ? "there is more than one link"
                                       : "the commands of link and package are not given");
    }
    return;
  }
  std::vector<std::string> given;
  for (const artifact::AieLibrary& library : inputs.aie) given.push_back(library.file);
  const Libraries link = links.empty() ? libraries_of(given, {})
                                       : libraries_of(links[0]->aie_libraries, links[0]->directory);
  if (link.paths.empty()) return;
  for (const BuildSummary* package : packages) {
    check_package(link, !links.empty(), *package, out);
  }
}

}  // namespace vppcheck::rules
