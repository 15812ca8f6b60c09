// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <sstream>

#include "check.h"
#include "print_job.h"
#include "vpp_exec.h"
#include "vppcheck/text/printable.h"
#include "written_files.h"

namespace vppcheck::tool {
namespace {

/// What a check says of whether v++ may run.
struct Verdict {
  int exit_code = kClean;
  bool stops = false;
};

int print_help() {
  std::ostringstream options;
  options << describe_check_options("v++");
  return print(
      "usage: vppcheck [OPTION...] v++ ...\n\n"
      "Checks a command of v++ with its configurations, kernels and AI Engine libraries. Every "
      "word\n"
      "behind 'v++' is its own; our options stand before it. With --exec v++ runs when nothing\n"
      "fails, with the same words, and its exit status is ours. --print-job checks nothing; it\n"
      "takes --format text or json.\n\n" +
      options.str());
}

/// Whether the command only asks v++ something, or does nothing that can be judged.
bool passes_through(const config::Command& command) {
  return command.stage == 0 ||
         std::ranges::any_of(command.options, [](const config::CommandOption& option) {
           return option.name == "help" || option.name == "version" || option.name == "list_steps";
         });
}

/// A pipe, as of `--config <(...)`, gives its bytes once, and v++ wants them.
bool is_pipe(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

/// The files behind `--config`. v++ knows no `-` for standard input.
std::vector<std::string> configs_of(const config::Command& command) {
  std::vector<std::string> files = command.all("config");
  std::erase(files, "");
  std::replace(files.begin(), files.end(), std::string("-"), std::string("./-"));
  return files;
}

Verdict check(CheckArguments arguments, config::Command command) {
  const bool links = command.stage == config::kLink;
  arguments.files = configs_of(command);
  if (arguments.exec) {
    const auto pipe = std::ranges::find_if(arguments.files, is_pipe);
    if (pipe != arguments.files.end()) {
      complain(fmt::format("{}: is no regular file, and is left to v++; nothing is checked",
                           text::printable(*pipe)));
      return {kUnreadable, false};
    }
  }
  arguments.reports_to_stderr = arguments.exec;
  arguments.vpp = std::move(command);
  Check check("v++", std::move(arguments));
  const int code = check.run(links);
  return {code, check.fails()};
}

/// A fault of ours must not cost the user a build.
Verdict check_whatever_happens(const CheckArguments& arguments, const config::Command& command) {
  try {
    return check(arguments, command);
  } catch (const std::exception& error) {
    complain(fmt::format("internal failure: {}", error.what()));
    return {kUnreadable, false};
  }
}

}  // namespace

int run_vpp(const Words& words) {
  const std::size_t at = first_positional(words, describe_check_options("v++"));
  const auto vpp = words.begin() + static_cast<std::ptrdiff_t>(at);
  const auto arguments = parse_check_arguments("v++", {words.begin(), vpp});
  if (!arguments) return usage_error("v++", arguments.error());
  if (arguments->help) return print_help();
  if (arguments->exec && arguments->print_job) {
    return usage_error("v++", "--print-job runs nothing; leave out --exec");
  }
  const auto is_report = [](const Output& output) {
    return output.format != "text" && output.format != "json";
  };
  if (arguments->print_job && std::ranges::any_of(arguments->outputs, is_report)) {
    return usage_error("v++", "--print-job takes --format text or json");
  }
  const Words rest(vpp + 1, words.end());
  const config::Command command = config::read_command(rest);
  std::vector<std::string> reports;
  for (const Output& output : arguments->outputs) reports.push_back(output.file);
  for (const auto& named : {configs_of(command), rest}) {
    if (const auto fault = find_overwritten(reports, named)) return usage_error("v++", *fault);
  }
  if (arguments->print_job) return print_job(*vpp, command, configs_of(command), *arguments);
  const Verdict verdict = passes_through(command) ? Verdict{}
                          : arguments->exec       ? check_whatever_happens(*arguments, command)
                                                  : check(*arguments, command);
  if (!arguments->exec) return verdict.exit_code;
  if (!verdict.stops) return exec_vpp(*vpp, rest);
  if (!arguments->quiet) complain("v++ is not started");
  return verdict.exit_code;
}

}  // namespace vppcheck::tool
