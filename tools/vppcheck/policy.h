// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/program_options.hpp>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/diagnostic/finding.h"
#include "vppcheck/lint/project_file.h"
#include "vppcheck/lint/settings.h"

namespace vppcheck::tool {

/// What the command line says about rules: names and patterns, and `RULE=LEVEL`.
struct PolicyWords {
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::string> severities;
};

/// Adds --select, --ignore and --severity.
void describe_policy(boost::program_options::options_description& options);
PolicyWords policy_words(const boost::program_options::variables_map& values);

/// Lets the words win over what the project says. The error is a sentence.
tl::expected<void, std::string> apply_policy(const PolicyWords& words, lint::Settings& settings);

/// The policy that holds in the current directory: its project file, unless `isolated`, and the
/// words.
struct Policy {
  lint::Settings settings;
  std::optional<lint::ProjectFile> project;
  PolicyWords words;
};
/// The error is a sentence about the project file or the words; `is_unreadable` tells them from a
/// project file that cannot be read.
struct PolicyError {
  std::string message;
  bool is_unreadable = false;
};
tl::expected<Policy, PolicyError> policy_here(PolicyWords words, bool isolated);

/// Says what is wrong; the exit code.
int policy_failure(std::string_view command, const PolicyError& error);

/// How a rule counts under a policy, and who says so: `by default`, `--severity says so`,
/// `.vppcheck.ini:3 says so`.
struct Standing {
  std::optional<diagnostic::Severity> severity;  ///< nothing: off
  std::string why;

  std::string_view name() const { return severity ? diagnostic::name_of(*severity) : "off"; }
};
Standing standing_of(const diagnostic::Rule& rule, const Policy& policy);

}  // namespace vppcheck::tool
