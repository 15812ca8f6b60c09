// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/settings.h"

#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/rules/catalogue.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

namespace vppcheck::lint {
namespace {

bool matches(std::string_view pattern, std::string_view rule) {
  if (!pattern.empty() && pattern.back() == '*') {
    pattern.remove_suffix(1);
    return rule.substr(0, pattern.size()) == pattern;
  }
  return pattern == rule;
}

bool any_matches(const std::vector<std::string>& patterns, std::string_view rule) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return matches(pattern, rule); });
}

}  // namespace

bool Settings::is_on(std::string_view rule) const {
  if (select.empty() && ignore.empty()) return true;
  return (select.empty() || any_matches(select, rule)) && !any_matches(ignore, rule);
}

std::vector<std::string> split_names(std::string_view list) {
  std::vector<std::string> names;
  constexpr std::string_view kSeparators = ", \t";
  while (!list.empty()) {
    const auto end = std::min(list.find_first_of(kSeparators), list.size());
    if (end > 0) names.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return names;
}

std::optional<std::string> check_rule_pattern(std::string_view pattern) {
  for (const rules::Entry& entry : rules::all_rules()) {
    if (matches(pattern, entry.rule.name)) return std::nullopt;
  }
  const auto near = rules_like(pattern);
  return fmt::format("there is no rule {}{}", text::quoted(pattern),
                     near.empty() ? std::string("; 'vppcheck rules' lists them")
                                  : fmt::format("; did you mean {}?", text::quoted(near.front())));
}

std::vector<std::string_view> rules_like(std::string_view name) {
  std::vector<std::string_view> names;
  for (const rules::Entry& entry : rules::all_rules()) names.push_back(entry.rule.name);
  return text::closest(name, names, 3);
}

std::vector<std::string> rules_of(std::string_view pattern) {
  std::vector<std::string> names;
  for (const rules::Entry& entry : rules::all_rules()) {
    if (matches(pattern, entry.rule.name)) names.emplace_back(entry.rule.name);
  }
  return names;
}

tl::expected<void, std::string> add_severity(std::string_view assignment, Settings& settings) {
  const auto equals = assignment.find('=');
  if (equals == std::string_view::npos) {
    return tl::unexpected(fmt::format("{} is not RULE=LEVEL", text::quoted(assignment)));
  }
  const std::string rule(text::trimmed({assignment.substr(0, equals), {}}).text);
  const std::string_view level = text::trimmed({assignment.substr(equals + 1), {}}).text;
  if (auto error = check_rule_pattern(rule)) return tl::unexpected(std::move(*error));
  const auto severity = diagnostic::parse_severity(level);
  if (!severity && level != "off") {
    return tl::unexpected(fmt::format("{} is no level; levels are error, warning, info and off",
                                      text::quoted(level)));
  }
  for (std::string& name : rules_of(rule)) {
    std::erase(settings.ignore, name);
    if (severity) {
      settings.severities.insert_or_assign(std::move(name), *severity);
    } else {
      settings.ignore.push_back(std::move(name));
    }
  }
  return {};
}

}  // namespace vppcheck::lint
