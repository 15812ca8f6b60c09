// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/rules/option_names.h"

#include <fmt/format.h>

#include "vppcheck/config/catalogue.h"
#include "vppcheck/text/suggest.h"

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
  return option.section.empty() ? config::long_name_of(option.key) : option.key;
}

text::Word parameter_name(const config::Option& option) {
  return text::trimmed(option.value.sub(0, option.value.text.find('=')));
}

std::vector<std::string_view> keys_of(std::string_view section) {
  std::vector<std::string_view> keys;
  for (const config::OptionInfo& info : config::options_of(section)) {
    if (info.key.find('=') == std::string_view::npos) keys.push_back(info.key);
  }
  return keys;
}

std::string_view section_meant(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c != ' ' && c != '\t') plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
  std::vector<std::string_view> known;
  for (const config::SectionInfo& section : config::all_sections()) {
    if (section.name == plain) return section.name;
    if (section.name.size() > 3) known.push_back(section.name);
  }
  const auto near = text::closest(plain, known);
  return near.size() == 1 ? near.front() : std::string_view();
}

}  // namespace vppcheck::rules
