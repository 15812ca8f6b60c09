// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "policy.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "arguments.h"
#include "vppcheck/text/file_reader.h"
#include "vppcheck/text/printable.h"

namespace po = boost::program_options;

namespace vppcheck::tool {
namespace {

using Strings = std::vector<std::string>;
using Result = tl::expected<void, std::string>;

Result add_rules(const Strings& patterns, Strings& target) {
  for (const std::string& pattern : patterns) {
    if (auto error = lint::check_rule_pattern(pattern)) return tl::unexpected(std::move(*error));
    for (std::string& rule : lint::rules_of(pattern)) target.push_back(std::move(rule));
  }
  return {};
}

/// Whether one of the words, cut at `=`, takes the rule.
bool takes(const Strings& words, std::string_view rule) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    const auto pattern = text::trimmed({std::string_view(word).substr(0, word.find('=')), {}}).text;
    const Strings rules = lint::rules_of(pattern);
    return std::find(rules.begin(), rules.end(), rule) != rules.end();
  });
}

bool has(const Strings& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void describe_policy(po::options_description& options) {
  auto add = options.add_options();
  add("select", po::value<Strings>()->composing()->value_name("RULE,..."), "only these rules");
  add("ignore", po::value<Strings>()->composing()->value_name("RULE,..."), "not these rules");
  add("severity", po::value<Strings>()->composing()->value_name("RULE=LEVEL"),
      "error, warning, info or off");
}

PolicyWords policy_words(const po::variables_map& values) {
  return {names_in(values, "select"), names_in(values, "ignore"), all_of(values, "severity")};
}

Result apply_policy(const PolicyWords& words, lint::Settings& settings) {
  if (!words.select.empty()) settings.select.clear();
  if (auto added = add_rules(words.select, settings.select); !added) return added;
  // What the project ignores may be selected or given a level by the command line, which wins.
  for (const std::string& rule : settings.select) {
    if (!words.select.empty()) std::erase(settings.ignore, rule);
  }
  for (const std::string& assignment : words.severities) {
    if (auto added = lint::add_severity(assignment, settings); !added) return added;
  }
  return add_rules(words.ignore, settings.ignore);
}

tl::expected<Policy, PolicyError> policy_here(PolicyWords words, bool isolated) {
  Policy policy;
  policy.words = std::move(words);
  text::DiskReader reader;
  const std::string path = isolated ? "" : lint::find_project_file("-", reader);
  if (!path.empty()) {
    const auto bytes = reader.read(path);
    if (!bytes) return tl::unexpected(PolicyError{bytes.error().message, true});
    auto project = lint::read_project_file(*bytes, path);
    if (!project) return tl::unexpected(PolicyError{project.error()});
    policy.settings = project->rules;
    policy.project = std::move(*project);
    policy.project->path =
        std::filesystem::path(path).lexically_proximate(reader.working_directory()).string();
  }
  const auto applied = apply_policy(policy.words, policy.settings);
  if (!applied) return tl::unexpected(PolicyError{applied.error()});
  return policy;
}

int policy_failure(std::string_view command, const PolicyError& error) {
  if (!error.is_unreadable) return usage_error(command, error.message);
  complain(error.message);
  return kUnreadable;
}

Standing standing_of(const diagnostic::Rule& rule, const Policy& policy) {
  const auto& [settings, project, words] = policy;
  const auto in_project = [&, &project = project](std::uint32_t line) {
    return fmt::format("{}:{} says so", text::printable(project->path), line);
  };
  const auto of_project = [&, &project = project]() -> std::uint32_t {
    if (!project) return 0;
    const auto found = project->severity_lines.find(rule.name);
    return found != project->severity_lines.end() ? found->second : 0;
  };
  if (!settings.is_on(rule.name)) {
    if (takes(words.ignore, rule.name)) return {std::nullopt, "--ignore says so"};
    if (takes(words.severities, rule.name)) return {std::nullopt, "--severity says so"};
    if (!words.select.empty() && !has(settings.select, rule.name)) {
      return {std::nullopt, "--select leaves it out"};
    }
    const bool is_level = project->rules.severities.count(rule.name) != 0;
    if (has(settings.ignore, rule.name)) {
      // `ignore` and a level of `off` both stand in this list.
      const std::uint32_t off = is_level ? 0 : of_project();
      return {std::nullopt, in_project(off != 0 ? off : project->ignore_line)};
    }
    return {std::nullopt, fmt::format("{}:{} leaves it out", text::printable(project->path),
                                      project->select_line)};
  }
  const auto changed = settings.severities.find(rule.name);
  if (changed == settings.severities.end()) return {rule.severity, "by default"};
  if (takes(words.severities, rule.name)) return {changed->second, "--severity says so"};
  return {changed->second, in_project(of_project())};
}

}  // namespace vppcheck::tool
