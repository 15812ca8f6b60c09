// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/rules/option_names.h"

#include <fmt/format.h>

#include "vppcheck/config/catalogue.h"

namespace vppcheck::rules {

std::string place_of(std::string_view section) {
  return section.empty() ? "before any section" : fmt::format("in [{}]", section);
}

std::vector<std::string_view> sections_with(std::string_view key) {
  std::vector<std::string_view> sections;
  for (const config::SectionInfo& section : config::all_sections()) {
    if (config::find_option(section.name, key) != nullptr) sections.push_back(section.name);
  }
  return sections;
}

bool is_spoilt(const config::Document& document, const config::Option& option) {
  return option.line == 0 && document.text().starts_with("\xEF\xBB\xBF");
}

std::string_view long_name(const config::Option& option) {
  if (!option.section.empty()) return option.key;
  if (option.key == "t") return "target";
  if (option.key == "f") return "platform";
  if (option.key == "k") return "kernel";
  return option.key;
}

text::Word parameter_name(const config::Option& option) {
  return text::trimmed(option.value.sub(0, option.value.text.find('=')));
}

}  // namespace vppcheck::rules
