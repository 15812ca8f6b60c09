// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "arguments.h"
#include "commands.h"
#include "output_file.h"
#include "vppcheck/report/report.h"
#include "vppcheck/rules/catalogue.h"

namespace vppcheck::tool {
namespace {

std::string as_json() {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const rules::Entry& entry : rules::all_rules()) {
    const auto& message = entry.rule.vpp_message;
    list.push_back({{"name", entry.rule.name},
                    {"severity", diagnostic::name_of(entry.rule.severity)},
                    {"summary", entry.rule.summary},
                    {"vpp_message", message.empty() ? nlohmann::ordered_json(nullptr)
                                                    : nlohmann::ordered_json(message)},
                    {"consequence", report::consequence_of(entry.rule)}});
  }
  const nlohmann::ordered_json document = {{"schema_version", 1}, {"rules", std::move(list)}};
  return document.dump() + "\n";
}

std::string as_text() {
  std::string text;
  for (const rules::Entry& entry : rules::all_rules()) {
    text += fmt::format("{:<30}{:<9}{}\n", entry.rule.name,
                        diagnostic::name_of(entry.rule.severity), entry.rule.summary);
  }
  return text;
}

}  // namespace

boost::program_options::options_description describe_rules_options() {
  namespace po = boost::program_options;
  po::options_description options("options");
  options.add_options()("format", po::value<std::vector<std::string>>()->value_name("FORMAT"),
                        "text or json")("help,h", "this text");
  return options;
}

int run_rules(const Words& words) {
  namespace po = boost::program_options;
  const po::options_description options = describe_rules_options();
  const auto parsed = parse_words(words, options);
  if (!parsed) return usage_error("rules", parsed.error());
  const po::variables_map& values = parsed->values;
  if (values.count("help") != 0) {
    std::ostringstream text;
    text << "usage: vppcheck rules [OPTION...]\n\nLists the rules with their severities.\n\n"
         << options;
    return print(text.str());
  }
  if (!parsed->positional.empty()) return usage_error("rules", "rules takes no names");
  const auto formats = values.count("format") != 0 ? values["format"].as<std::vector<std::string>>()
                                                   : std::vector<std::string>();
  const auto outputs = parse_outputs(formats, {"text", "json"});
  if (!outputs) return usage_error("rules", outputs.error());
  int code = kClean;
  for (const Output& output : *outputs) {
    code = std::max(code, deliver(output.file, output.format == "json" ? as_json() : as_text()));
  }
  return code;
}

}  // namespace vppcheck::tool
