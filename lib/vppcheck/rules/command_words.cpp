// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/rules/command_words.h"

#include <fmt/format.h>

#include <vector>

#include "vppcheck/rules/option_names.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

namespace vppcheck::rules {
namespace {

using config::Option;
using text::quoted;

constexpr std::string_view kIsAVariableEmpty = "is a variable of the Makefile empty?";

/// The full names that were probably meant, without dashes.
std::vector<std::string> names_meant(const Option& option) {
  std::vector<std::string> names;
  const auto add = [&](std::string_view section, std::string_view key) {
    names.push_back(section.empty() ? std::string(key) : fmt::format("{}.{}", section, key));
  };
  if (config::find_section(option.section) == nullptr) {
    const std::string_view section = section_meant(option.section);
    if (config::find_option(section, option.key) != nullptr) add(section, option.key);
    return names;
  }
  for (const std::string_view section : sections_with(option.key)) add(section, option.key);
  if (!names.empty()) return names;
  for (const auto key : text::closest(option.key, keys_of(option.section))) {
    add(option.section, key);
  }
  return names;
}

}  // namespace

void report_refused_words(const config::Document& command, diagnostic::Reporter& out) {
  for (const auto& refused : command.refused()) {
    out.add(refused.where, refused.message).help(std::string(kIsAVariableEmpty));
  }
  for (const Option& option : command.options()) {
    const std::string_view value = option.value.text;
    const bool is_option = value.starts_with("--") && config::find_full(value.substr(2)) != nullptr;
    if (!is_option || option.info == nullptr) continue;
    out.add(option.value.where, fmt::format("option {} takes {} as its value",
                                            quoted("--" + option.full_name()), quoted(value)))
        .help(std::string(kIsAVariableEmpty));
  }
}

void report_unknown_word(const Option& option, diagnostic::Reporter& out) {
  const std::string name = option.full_name();
  auto details =
      out.add(option.written_key.where,
              fmt::format("v++ has no option {}", quoted((name.size() == 1 ? "-" : "--") + name)));
  const std::vector<std::string> meant = names_meant(option);
  if (meant.empty()) {
    details.help("is it misspelt, or newer than the releases that are known here?");
    return;
  }
  std::vector<std::string> dashed;
  for (const std::string& candidate : meant) dashed.push_back("--" + candidate);
  details.help(fmt::format("did you mean {}?", alternatives({dashed.begin(), dashed.end()})));
  const config::SectionInfo* const section = config::find_section(option.section);
  if (section != nullptr && section->complete) details.severity(diagnostic::Severity::error);
}

}  // namespace vppcheck::rules
