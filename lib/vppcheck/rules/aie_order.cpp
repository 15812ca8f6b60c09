// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "vppcheck/design/command_files.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/command_findings.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

// The same libadf.a in the same order at the link and at packaging: metadata of the graphs is
// matched by position, and nothing checks it (UG1076, Compiling AI Engine Graph for Independent
// Partitions, 2024.1 to 2025.2).

namespace vppcheck::rules {
namespace {

using design::BuildCommand;
using design::CommandFiles;
using design::FileUse;
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

/// Published Makefiles name an archive twice, once among the prerequisites and once by a variable
/// (rapidstream-org/rapidstream-cookbook, getting_started/tapa_aie_source/Makefile): the first
/// counts.
Libraries libraries_of(const BuildCommand& command) {
  Libraries all = libraries_of(command.aie_libraries, command.directory.value_or(""));
  Libraries libraries;
  for (std::size_t i = 0; i < all.paths.size(); ++i) {
    if (std::ranges::find(libraries.paths, all.paths[i]) != libraries.paths.end()) continue;
    libraries.as_written.push_back(std::move(all.as_written[i]));
    libraries.paths.push_back(std::move(all.paths[i]));
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

enum class Verdict : std::uint8_t { same, other_order, last_are_missing, other_set, unclear };

Verdict compare_sets(const std::vector<std::string>& link,
                     const std::vector<std::string>& package) {
  const std::size_t shared = count_shared(link, package);
  if (shared == link.size() && shared == package.size()) {
    return link == package ? Verdict::same : Verdict::other_order;
  }
  // Those that are there have the position that they had at the link.
  const bool is_start =
      package.size() < link.size() && std::equal(package.begin(), package.end(), link.begin());
  return is_start ? Verdict::last_are_missing : Verdict::other_set;
}

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
    if (!are_distinct(a) || !are_distinct(b) || count_shared(a, b) == 0) continue;
    return compare_sets(a, b);
  }
  return link.paths.size() == package.paths.size() ? Verdict::unclear : Verdict::other_set;
}

std::string list(const std::vector<std::string>& files) {
  return quoted_list({files.begin(), files.end()});
}

/// The libraries of the link, and its command when there is one; without it they come from --aie.
struct Link {
  Libraries libraries;
  const BuildCommand* command = nullptr;
};

/// Where the package departs from the link.
std::optional<text::Location> place_of(const Libraries& link, const Libraries& package,
                                       const BuildCommand& command) {
  for (std::size_t i = 0; i < package.paths.size(); ++i) {
    const bool is_same = i < link.paths.size() && link.paths[i] == package.paths[i];
    if (!is_same) return command.place_of(package.as_written[i]);
  }
  return command.place_of(package.as_written.back());
}

void check_package(const Link& link, const BuildCommand& command, Reporter& out) {
  const std::string_view what_linked = link.command != nullptr ? "at the link" : "with --aie";
  const Libraries package = libraries_of(command);
  // A package without any may load its graphs later, and one graph alone has no order.
  const std::size_t most = std::max(link.libraries.paths.size(), package.paths.size());
  if (link.libraries.paths.empty() || package.paths.empty() || most < 2) return;
  const Verdict verdict = compare(link.libraries, package);
  if (verdict == Verdict::same) return;
  if (verdict == Verdict::unclear) {
    out.not_checked(diagnostic::Need::commands,
                    "the libraries of link and package have no name in common");
    return;
  }
  const bool is_order = verdict == Verdict::other_order;
  // Only the command of the link tells all its libraries for sure.
  if (!is_order && link.command == nullptr) return;
  auto details = add_for_command(
      out, command, place_of(link.libraries, package, command),
      fmt::format("the AI Engine libraries {} {}: {} instead of {}",
                  is_order ? "come in another order than" : "are not those", what_linked,
                  list(package.as_written), list(link.libraries.as_written)));
  details.help(is_order ? "give v++ --package the libadf.a files in the order of the link"
                        : "give v++ --package every libadf.a of the link, in the same order");
  if (verdict == Verdict::last_are_missing) details.severity(diagnostic::Severity::warning);
  if (link.command != nullptr) {
    add_note(details, *link.command, link.libraries.as_written.front(), "the link takes them here");
  }
}

/// One partition alone is packaged for loading later (UG1076, Generate AI Engine-only and PL-only
/// XCLBIN, 2025.2).
bool is_overlay(const BuildCommand& command) {
  return command.first_of("package.aie_overlay").has_value();
}

/// A graph that was compiled again for the finished link stands for the one that was linked
/// (Xilinx/Vitis-Tutorials, AI_Engine_Development/AIE/Feature_Tutorials/15-post-link-recompile).
bool is_recompiled(const CommandFiles& files, const BuildCommand& command) {
  return std::ranges::any_of(files.uses(), [&](const FileUse& use) {
    return use.user == &command && use.maker->stage == config::kCompileAie &&
           use.maker->platform.ends_with(".xsa");
  });
}

std::string_view file_name(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

/// The link whose result is packaged: by the file that they share, else by its name when no other
/// link has it, else the only one there is, unless a log shows that it made something else.
const BuildCommand* link_of(const BuildCommand& package, const CommandFiles& files,
                            const std::vector<const BuildCommand*>& links) {
  for (const FileUse& use : files.uses()) {
    if (use.user == &package && use.maker->stage == config::kLink) return use.maker;
  }
  if (links.size() != 1) return nullptr;
  if (!package.log || !links.front()->log) return links.front();
  for (const std::string& output : design::outputs_of(*links.front())) {
    for (const std::string& input : package.command.all("input_files")) {
      if (file_name(input) == file_name(output)) return links.front();
    }
  }
  return nullptr;
}

/// How many graphs the link has, as far as anything tells.
std::size_t count_graphs(const Design& design, const std::vector<const BuildCommand*>& links) {
  std::size_t most = links.empty() ? design.partition_uses().size() : 0;
  for (const BuildCommand* link : links) most = std::max(most, link->aie_libraries.size());
  return most;
}

}  // namespace

void aie_library_order(const Design& design, Reporter& out) {
  const design::Inputs& inputs = *design.job().inputs;
  const CommandFiles files(inputs.commands);
  std::vector<const BuildCommand*> links;
  std::vector<const BuildCommand*> packages;
  for (const BuildCommand& command : inputs.commands) {
    if (command.stage == config::kLink) links.push_back(&command);
    if (command.stage == config::kPackage) packages.push_back(&command);
  }
  for (const std::string& log : inputs.empty_logs) {
    out.not_checked(diagnostic::Need::commands,
                    fmt::format("no command of v++ stands in {}", text::quoted(log)));
  }
  const bool has_order = count_graphs(design, links) > 1;
  // --aie names the libraries of the link in its order, so it stands for the link.
  if (packages.empty() || (links.empty() && !inputs.aie_known)) {
    if (has_order) {
      out.not_checked(diagnostic::Need::commands, "the commands of link and package are not given");
    }
    return;
  }
  Link given;
  for (const artifact::AieLibrary& library : inputs.aie) {
    given.libraries.as_written.push_back(library.file);
    given.libraries.paths.push_back(design::plain_path(library.file));
  }
  for (const BuildCommand* package : packages) {
    if (is_overlay(*package) || is_recompiled(files, *package)) continue;
    if (links.empty()) {
      check_package(given, *package, out);
    } else if (const BuildCommand* const link = link_of(*package, files, links)) {
      check_package({libraries_of(*link), link}, *package, out);
    } else if (has_order) {
      out.not_checked(diagnostic::Need::commands, "it is not known which link is packaged");
    }
  }
}

}  // namespace vppcheck::rules
