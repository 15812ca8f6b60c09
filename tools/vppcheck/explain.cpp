// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "commands.h"
#include "vppcheck/lint/settings.h"
#include "vppcheck/report/report.h"
#include "vppcheck/rules/catalogue.h"

namespace vppcheck::tool {

boost::program_options::options_description describe_explain_options() {
  boost::program_options::options_description options("options");
  options.add_options()("help,h", "this text");
  return options;
}

int run_explain(const Words& words) {
  if (words.size() == 1 && (words[0] == "--help" || words[0] == "-h")) {
    return print(
        "usage: vppcheck explain RULE\n\nPrints what a rule finds, why, what v++ says, and how "
        "to mend it.\n");
  }
  if (words.size() != 1) return usage_error("explain", "explain takes the name of one rule");
  const rules::Entry* const entry = rules::find_rule(words[0]);
  if (entry == nullptr) {
    const auto error = lint::check_rule_pattern(words[0]);
    return usage_error("explain", error ? *error : "explain takes the name of one rule");
  }
  return print(fmt::format("{}", rules::page_of(entry->rule.name)));
}

}  // namespace vppcheck::tool
