// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "arguments.h"
#include "commands.h"
#include "output_file.h"
#include "policy.h"
#include "vppcheck/report/report.h"
#include "vppcheck/rules/catalogue.h"

namespace vppcheck::tool {
namespace {

/// What the head of a page says behind `- Needs: `, as one line; empty when it says nothing.
std::string needs_of(std::string_view page) {
  constexpr std::string_view kHead = "\n- Needs: ";
  const auto head = page.find(kHead);
  if (head == std::string_view::npos) return {};
  page.remove_prefix(head + kHead.size());
  std::string needs(page.substr(0, page.find('\n')));
  // A line that goes on is indented.
  while (page.find("\n  ") == page.find('\n') && page.find('\n') != std::string_view::npos) {
    page.remove_prefix(page.find('\n') + 3);
    needs.append(" ").append(page.substr(0, page.find('\n')));
  }
  return needs;
}

std::string as_json(const Policy& policy) {
  using Json = nlohmann::ordered_json;
  const auto or_null = [](std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(text);
  };
  Json list = Json::array();
  for (const rules::Entry& entry : rules::all_rules()) {
    const diagnostic::Rule& rule = entry.rule;
    const Standing standing = standing_of(rule, policy);
    const std::string_view page = rules::page_of(rule.name);
    list.push_back({{"name", rule.name},
                    {"severity", diagnostic::name_of(rule.severity)},
                    {"effective_severity", standing.name()},
                    {"why", standing.why},
                    {"summary", rule.summary},
                    {"vpp_message", or_null(rule.vpp_message)},
                    {"consequence", report::consequence_of(rule)},
                    {"needs", or_null(needs_of(page))},
                    {"of_verify", entry.of_verify},
                    {"doc", page}});
  }
  const Json document = {{"schema_version", 1}, {"rules", std::move(list)}};
  return document.dump() + "\n";
}

std::string as_text(const Policy& policy) {
  std::string text;
  for (const rules::Entry& entry : rules::all_rules()) {
    text += fmt::format("{:<30}{:<9}{}\n", entry.rule.name, standing_of(entry.rule, policy).name(),
                        entry.rule.summary);
  }
  return text;
}

}  // namespace

boost::program_options::options_description describe_rules_options() {
  namespace po = boost::program_options;
  po::options_description options("options");
  options.add_options()("format", po::value<std::vector<std::string>>()->value_name("FORMAT"),
                        "text or json");
  describe_policy(options);
  options.add_options()("isolated", "ignore .vppcheck.ini")("help,h", "this text");
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
    text << "usage: vppcheck rules [OPTION...]\n\nLists the rules with the severities that they "
            "have "
            "in the current directory.\n\n"
         << options;
    return print(text.str());
  }
  if (!parsed->positional.empty()) return usage_error("rules", "rules takes no names");
  const auto outputs = parse_outputs(all_of(values, "format"), {"text", "json"});
  if (!outputs) return usage_error("rules", outputs.error());
  const auto policy = policy_here(policy_words(values), values.count("isolated") != 0);
  if (!policy) return policy_failure("rules", policy.error());
  int code = kClean;
  for (const Output& output : *outputs) {
    const bool is_json = output.format == "json";
    code = std::max(code, deliver(output.file, is_json ? as_json(*policy) : as_text(*policy)));
  }
  return code;
}

}  // namespace vppcheck::tool
