// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/project_file.h"

#include <fmt/format.h>

#include <filesystem>

#include "vppcheck/text/ini.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

namespace fs = std::filesystem;

namespace vppcheck::lint {
namespace {

constexpr std::string_view kName = ".vppcheck.ini";
constexpr std::string_view kKeys[] = {
    "platform", "kernel", "resources", "aie",   "host", "target", "margin",    "vitis",
    "fail_on",  "select", "ignore",    "model", "dpu",  "layers", "cma_limit", "baseline"};

using Result = tl::expected<void, std::string>;

Result fail(std::string message) { return tl::unexpected(std::move(message)); }

std::string path(const std::string& name, const std::string& directory) {
  return name.front() == '/' ? name : directory + name;
}

std::vector<std::string> paths(std::string_view list, const std::string& directory) {
  std::vector<std::string> found;
  for (const std::string& name : split_names(list)) found.push_back(path(name, directory));
  return found;
}

Result take_patterns(std::string_view list, std::vector<std::string>& patterns) {
  for (std::string& name : split_names(list)) {
    if (auto error = check_rule_pattern(name)) return fail(std::move(*error));
    for (std::string& rule : rules_of(name)) patterns.push_back(std::move(rule));
  }
  return {};
}

/// A platform is a name, or a path from the project file's directory.
std::string platform_path(const std::string& value, const std::string& directory) {
  const bool is_relative_path = value.find('/') != std::string::npos ||
                                (value.size() > 4 && value.substr(value.size() - 4) == ".ini");
  return is_relative_path && value.front() != '/' && value.front() != '$' ? directory + value
                                                                          : value;
}

Result take(const text::IniEntry& entry, ProjectFile& project) {
  const std::string directory = text::directory_of(project.path);
  if (entry.key == "platform") {
    project.platform = platform_path(entry.value, directory);
  } else if (entry.key == "kernel") {
    project.kernels = paths(entry.value, directory);
  } else if (entry.key == "resources") {
    project.resources = paths(entry.value, directory);
  } else if (entry.key == "aie") {
    project.aie = paths(entry.value, directory);
  } else if (entry.key == "host") {
    project.hosts = paths(entry.value, directory);
  } else if (entry.key == "model") {
    project.models = paths(entry.value, directory);
  } else if (entry.key == "dpu") {
    project.dpu = path(entry.value, directory);
  } else if (entry.key == "layers") {
    project.layers = path(entry.value, directory);
  } else if (entry.key == "baseline") {
    project.baseline = path(entry.value, directory);
  } else if (entry.key == "cma_limit") {
    project.cma_limit = entry.value;
    if (!text::parse_size_bytes(entry.value)) {
      return fail(fmt::format("{} is no size; write one like 512M", text::quoted(entry.value)));
    }
  } else if (entry.key == "target") {
    project.target = entry.value;
    if (!is_target(entry.value)) {
      return fail(
          fmt::format("{} is no target; write hw, hw_emu or sw_emu", text::quoted(entry.value)));
    }
  } else if (entry.key == "margin") {
    project.margin_permille = parse_margin(entry.value);
    if (!project.margin_permille) {
      return fail(fmt::format("{} is no margin; it is a percentage from 0 to 100",
                              text::quoted(entry.value)));
    }
  } else if (entry.key == "vitis") {
    project.vitis = fabric::parse_release(entry.value);
    if (!project.vitis) {
      return fail(fmt::format("{} is no release of Vitis; write one like 2023.2",
                              text::quoted(entry.value)));
    }
  } else if (entry.key == "fail_on") {
    project.fail_on = diagnostic::parse_severity(entry.value);
    if (!project.fail_on) {
      return fail(fmt::format("{} is no severity; write error, warning or info",
                              text::quoted(entry.value)));
    }
  } else if (entry.key == "select") {
    project.select_line = entry.line;
    return take_patterns(entry.value, project.rules.select);
  } else if (entry.key == "ignore") {
    project.ignore_line = entry.line;
    return take_patterns(entry.value, project.rules.ignore);
  } else {
    const auto near = text::closest(entry.key, {std::begin(kKeys), std::end(kKeys)});
    return fail(fmt::format("there is no key {} in [vppcheck]{}", text::quoted(entry.key),
                            near.empty()
                                ? std::string()
                                : fmt::format("; did you mean {}?", text::quoted(near.front()))));
  }
  return {};
}

/// Visits the directory of a file and those above it until `visit` is content.
template <class Visit>
void walk_up(const std::string& file, Visit visit) {
  std::error_code error;
  fs::path directory = fs::absolute(file, error).lexically_normal().parent_path();
  while (!error && !visit(directory) && directory != directory.parent_path()) {
    directory = directory.parent_path();
  }
}

bool is_root(const fs::path& directory, text::FileReader& reader) {
  return reader.exists((directory / ".git").string());
}

}  // namespace

tl::expected<ProjectFile, std::string> read_project_file(std::string_view bytes,
                                                         const std::string& path) {
  ProjectFile project;
  project.path = path;
  const auto at = [&](std::uint32_t line, const std::string& message) {
    return tl::unexpected(line == 0
                              ? fmt::format("{}: {}", text::printable(path), message)
                              : fmt::format("{}:{}: {}", text::printable(path), line, message));
  };
  const auto sections = text::read_ini(bytes);
  if (!sections) return at(sections.error().line, sections.error().message);
  for (const text::IniSection& section : *sections) {
    const bool severities = section.title() == "[severity]";
    if (!severities && section.title() != "[vppcheck]") {
      return at(section.line, fmt::format("there is no section {}; the sections are [vppcheck] and "
                                          "[severity]",
                                          section.title()));
    }
    for (const text::IniEntry& entry : section.entries) {
      const Result taken = severities ? add_severity(entry.key + "=" + entry.value, project.rules)
                                      : take(entry, project);
      if (!taken) return at(entry.line, taken.error());
      if (!severities) continue;
      for (const std::string& rule : rules_of(entry.key)) {
        project.severity_lines.insert_or_assign(rule, entry.line);
      }
    }
  }
  return project;
}

std::string find_project_file(const std::string& linted_file, text::FileReader& reader) {
  std::string found;
  walk_up(linted_file, [&](const fs::path& directory) {
    const std::string candidate = (directory / kName).string();
    if (reader.exists(candidate)) found = candidate;
    return !found.empty() || is_root(directory, reader);
  });
  return found;
}

std::string find_root(const std::string& file, text::FileReader& reader) {
  std::string found = reader.working_directory();
  walk_up(file, [&](const fs::path& directory) {
    if (!is_root(directory, reader)) return false;
    found = directory.string();
    return true;
  });
  return found;
}

bool is_target(std::string_view word) {
  return word == "hw" || word == "hw_emu" || word == "sw_emu";
}

std::optional<std::uint32_t> parse_margin(std::string_view percent) {
  const auto dot = percent.find('.');
  const auto whole = text::parse_unsigned(percent.substr(0, dot));
  std::uint64_t tenths = 0;
  if (dot != std::string_view::npos) {
    const auto fraction = text::parse_unsigned(percent.substr(dot + 1));
    if (!fraction || *fraction > 9 || percent.size() != dot + 2) return std::nullopt;
    tenths = *fraction;
  }
  if (!whole || *whole > 100 || *whole * 10 + tenths > 1000) return std::nullopt;
  return static_cast<std::uint32_t>(*whole * 10 + tenths);
}

}  // namespace vppcheck::lint
