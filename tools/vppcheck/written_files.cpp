// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "written_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "output_file.h"
#include "vppcheck/text/printable.h"

namespace po = boost::program_options;

namespace vppcheck::tool {
namespace {

/// Devices and pipes lose nothing.
bool can_be_lost(const std::string& file) {
  std::error_code error;
  return !std::filesystem::exists(file, error) || std::filesystem::is_regular_file(file, error);
}

/// The values of an option, whatever their number.
std::vector<std::string> texts_of(const po::variable_value& value) {
  if (const auto* const text = boost::any_cast<std::string>(&value.value())) return {*text};
  const auto* const texts = boost::any_cast<std::vector<std::string>>(&value.value());
  return texts != nullptr ? *texts : std::vector<std::string>();
}

}  // namespace

std::optional<std::string> find_overwritten(const std::vector<std::string>& written,
                                            const std::vector<std::string>& named) {
  for (const std::string& file : written) {
    if (file.empty() || file == "-" || !can_be_lost(file)) continue;
    const auto same = std::find_if(named.begin(), named.end(), [&](const std::string& other) {
      return is_same_file(file, other);
    });
    if (same == named.end()) continue;
    return fmt::format("{} would be overwritten: the command names it for something else as well",
                       text::quoted(*same));
  }
  return std::nullopt;
}

std::optional<std::string> find_overwritten(const ParsedWords& words) {
  std::vector<std::string> reports;
  std::vector<std::string> others;
  std::vector<std::string> named = words.positional;
  for (const auto& [name, value] : words.values) {
    const bool is_written = name == "output" || name == "emit-lp";
    for (std::string& text : texts_of(value)) {
      if (name == "format") {
        const auto colon = text.find(':');
        if (colon != text.npos) reports.push_back(text.substr(colon + 1));
      } else {
        (is_written ? others : named).push_back(std::move(text));
      }
    }
  }
  if (auto fault = find_overwritten(others, named)) return fault;
  named.insert(named.end(), others.begin(), others.end());
  return find_overwritten(reports, named);
}

}  // namespace vppcheck::tool
