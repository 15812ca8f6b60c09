// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "vppcheck/config/catalogue.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/option_names.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

// Options that can have one value and are given two.
namespace vppcheck::rules {
namespace {

using config::Option;
using diagnostic::Severity;
using text::quoted;

/// Files of one role are read by one command of v++, but each compile is a command of its own.
std::uint32_t command_of(const Design& design, text::FileId file) {
  if (design.command() != nullptr) return 0;
  switch (design.role_of(file)) {
    case design::FileRole::link:
    case design::FileRole::unknown: return 0;
    case design::FileRole::package: return 1;
    default: return static_cast<std::uint32_t>(file) + 2;
  }
}

bool is_parameter(const Option& option) {
  return option.section == "advanced" && option.key == "param";
}

/// `hw` of `target=hw`, `1` of `param=compiler.x=1`.
text::Word value_of(const Option& option) {
  const auto equals = option.value.text.find('=');
  if (!is_parameter(option) || equals == std::string_view::npos) return option.value;
  return text::trimmed(option.value.sub(equals + 1));
}

/// Whether one of the two stands on the command line and the other in a file: there people put what
/// they mean to change.
bool is_meant(const Design& design, const Option& a, const Option& b) {
  const auto is_on_command = [&](const Option& option) {
    return design.command() != nullptr && design.command()->file() == option.written_key.where.file;
  };
  return is_on_command(a) != is_on_command(b);
}

void report_ignored(const Design& design, const Option& ignored, const Option& counts,
                    bool first_counts, Reporter& out) {
  const text::Word name =
      is_parameter(ignored) ? parameter_name(ignored) : text::Word(ignored.written_key);
  const std::string what = is_parameter(ignored) ? fmt::format("parameter {}", quoted(name.text))
                                                 : "option " + quoted(ignored.full_name());
  const text::Word value = value_of(ignored);
  const text::Word other = value_of(counts);
  const std::string_view order = first_counts ? "first" : "last";
  const bool meant = is_meant(design, ignored, counts);
  const std::vector<text::Edit> removal = {{line_to_remove(design, value.where), ""}};
  if (value.text == other.text) {
    if (meant) return;
    // Each of two files may be used without the other.
    const bool safe = value.where.file == other.where.file;
    out.add(name.where, fmt::format("{} is given twice with one value", what))
        .severity(Severity::info)
        .help("remove one of the two")
        .note(counts.written_key.where, "the other one is here")
        .fix("remove this one", safe, removal);
    return;
  }
  auto details = out.add(
      value.where, fmt::format("the value {} is ignored, as {} is given {}", quoted(value.text),
                               what, first_counts ? "before" : "again"));
  if (meant) {
    details.severity(Severity::info);
  } else {
    details.fix("remove the one that is ignored", false, removal);
  }
  details
      .help(fmt::format("keep one of the two; of {} v++ takes the {} value",
                        is_parameter(ignored) ? "a parameter" : "this option", order))
      .note(other.where, fmt::format("the {} value, {}, counts", order, quoted(other.text)));
}

}  // namespace

void option_overridden(const Design& design, Reporter& out) {
  using Name = std::pair<std::uint32_t, std::pair<std::string_view, std::string_view>>;
  std::map<Name, const Option*> given;
  for (const config::CombinedOption& combined : design.options()) {
    const Option& option = *combined.option;
    const bool parameter = is_parameter(option);
    if (combined.info == nullptr) continue;
    if (!parameter && combined.info->repeat != config::Repeat::single) continue;
    const std::string_view name = parameter ? parameter_name(option).text : long_name(option);
    const auto command = command_of(design, option.written_key.where.file);
    const auto [it, is_new] = given.try_emplace({command, {option.section, name}}, &option);
    if (is_new) continue;
    if (parameter) {
      // Against the rule for all others, the last value of a parameter counts (UG1702, --advanced
      // Options, 2025.2).
      report_ignored(design, *std::exchange(it->second, &option), option, false, out);
    } else {
      report_ignored(design, option, *it->second, true, out);
    }
  }
}

}  // namespace vppcheck::rules
