// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "arguments.h"

namespace vppcheck::tool {
namespace {

constexpr Command kCommands[] = {
    {"lint", run_lint, "lint FILE...", "check each configuration on its own",
     [] { return describe_check_options("lint"); }},
    {"prelink", run_prelink, "prelink FILE...", "check all configurations of one link together",
     [] { return describe_check_options("prelink"); }},
    {"v++", run_vpp, "[OPTION...] v++ ...", "check a command of v++; with --exec, run it as well",
     [] { return describe_check_options("v++"); }, true},
    {"shim", run_shim, "shim DIR", "write a v++ that checks, then runs the real one",
     describe_shim_options},
    {"verify", run_verify, "verify --result R FILE...",
     "hold configurations against the result of their link",
     [] { return describe_check_options("verify"); }},
    {"log", run_log, "log FILE [CONFIG...]", "find the cause in a log of v++",
     describe_log_options},
    {"migrate", run_migrate, "migrate --to P FILE...",
     "rewrite configurations for another platform", describe_migrate_options},
    {"fit", run_fit, "fit FILE...",
     "the platforms on which a design fits, and why not on the others", describe_fit_options},
    {"budget", run_budget, "budget slr|cma|tile FILE...",
     "hold what is needed against what is available", describe_budget_options},
    {"platform", run_platform, "platform list|show|import",
     "what is known of a platform; read one from a file", describe_platform_options},
    {"rules", run_rules, "rules", "list the rules", describe_rules_options},
    {"explain", run_explain, "explain RULE", "what a rule finds, and how to mend it",
     describe_explain_options},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace vppcheck::tool
