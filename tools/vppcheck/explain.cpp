// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <sstream>

#include "arguments.h"
#include "commands.h"
#include "policy.h"
#include "vppcheck/rules/catalogue.h"

namespace po = boost::program_options;

namespace vppcheck::tool {
namespace {

/// The page with a line more in its head, below the default severity.
std::string page_here(const diagnostic::Rule& rule, const Policy& policy) {
  std::string page(rules::page_of(rule.name));
  const Standing standing = standing_of(rule, policy);
  const auto severity = page.find("\n- Severity:");
  const auto end = severity == std::string::npos ? page.size() : page.find('\n', severity + 1) + 1;
  return page.insert(end, fmt::format("- Here: {}, {}\n", standing.name(), standing.why));
}

}  // namespace

po::options_description describe_explain_options() {
  po::options_description options("options");
  describe_policy(options);
  options.add_options()("isolated", "ignore .vppcheck.ini")("help,h", "this text");
  return options;
}

int run_explain(const Words& words) {
  const po::options_description options = describe_explain_options();
  const auto parsed = parse_words(words, options);
  if (!parsed) return usage_error("explain", parsed.error());
  const po::variables_map& values = parsed->values;
  if (values.count("help") != 0) {
    std::ostringstream text;
    text << "usage: vppcheck explain [OPTION...] RULE\n\nPrints what a rule finds, why, what v++ "
            "says, how to mend it, and how it counts in\nthe current directory.\n\n"
         << options;
    return print(text.str());
  }
  if (parsed->positional.size() != 1) {
    return usage_error("explain", "explain takes the name of one rule");
  }
  const std::string& name = parsed->positional.front();
  const rules::Entry* const entry = rules::find_rule(name);
  if (entry == nullptr) {
    const auto error = lint::check_rule_pattern(name);
    return usage_error("explain", error ? *error : "explain takes the name of one rule");
  }
  const auto policy = policy_here(policy_words(values), values.count("isolated") != 0);
  if (!policy) return policy_failure("explain", policy.error());
  return print(page_here(entry->rule, *policy));
}

}  // namespace vppcheck::tool
