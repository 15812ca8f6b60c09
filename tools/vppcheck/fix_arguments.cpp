// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fix_arguments.h"

#include <fmt/format.h>

#include <algorithm>

namespace po = boost::program_options;

namespace vppcheck::tool {
namespace {

/// Keeps reports away from standard output when a difference or a fixed text goes there: an editor
/// or patch(1) reads it.
tl::expected<void, std::string> clear_standard_output(CheckArguments& arguments) {
  for (const Output& output : arguments.outputs) {
    if (!output.file.empty() || output.format == "text") continue;
    return tl::unexpected(
        fmt::format("standard output is for the {}; give the report a file, as in {}:FILE",
                    arguments.diff ? "difference" : "fixed text", output.format));
  }
  if (arguments.diff) {
    std::erase_if(arguments.outputs, [](const Output& output) { return output.file.empty(); });
  } else {
    arguments.reports_to_stderr = true;
  }
  return {};
}

}  // namespace

tl::expected<void, std::string> take_fix_arguments(const po::variables_map& values,
                                                   CheckArguments& arguments) {
  arguments.fix = values.count("fix") != 0;
  arguments.diff = values.count("diff") != 0;
  arguments.unsafe_fixes = values.count("unsafe-fixes") != 0;
  arguments.baseline = one_of(values, "baseline").value_or("");
  arguments.write_baseline = one_of(values, "write-baseline").value_or("");
  const bool fixes = arguments.fix || arguments.diff;
  if (arguments.fix && arguments.diff) {
    return tl::unexpected(std::string("--fix and --diff exclude each other"));
  }
  if (arguments.unsafe_fixes && !fixes) {
    return tl::unexpected(std::string("--unsafe-fixes goes with --fix or --diff"));
  }
  if (arguments.diff && !arguments.write_baseline.empty()) {
    return tl::unexpected(std::string("--diff writes nothing; leave out --write-baseline"));
  }
  if (arguments.diff && arguments.exec) {
    return tl::unexpected(std::string("--diff runs nothing; leave out --exec"));
  }
  const auto& files = arguments.files;
  const bool prints_text = arguments.fix && std::count(files.begin(), files.end(), "-") > 0;
  return arguments.diff || prints_text ? clear_standard_output(arguments)
                                       : tl::expected<void, std::string>();
}

}  // namespace vppcheck::tool
