// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <sstream>

#include "arguments.h"
#include "commands.h"
#include "output_file.h"
#include "vpp_exec.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/shell_words.h"

namespace vppcheck::tool {
namespace {

namespace fs = std::filesystem;

/// Behind the mark and the path of the program. Its own variables have long names: one that the
/// environment knows as well would reach v++ changed.
constexpr std::string_view kScript = R"sh(# VPPCHECK_SKIP=1      checks nothing
# VPPCHECK_REQUIRED=1  fails when vppcheck is missing, which is a warning otherwise
# VPPCHECK_SHIM_OPTIONS  options of vppcheck, parted by blanks: --vitis 2023.2 --quiet

vppcheck_is_shim() {
  vppcheck_second=
  { IFS= read -r vppcheck_second && IFS= read -r vppcheck_second; } 2>/dev/null <"$1"
  [ "$vppcheck_second" = "$vppcheck_mark" ]
}

vppcheck_run_real() {
  vppcheck_rest=$PATH:
  while [ -n "$vppcheck_rest" ]; do
    vppcheck_real=${vppcheck_rest%%:*}
    vppcheck_real=${vppcheck_real:-.}/v++
    vppcheck_rest=${vppcheck_rest#*:}
    if [ -f "$vppcheck_real" ] && [ -x "$vppcheck_real" ] && ! vppcheck_is_shim "$vppcheck_real"
    then
      exec "$vppcheck_real" "$@"
    fi
  done
  echo 'vppcheck: v++ is not found on PATH; source settings64.sh of Vitis first' >&2
  exit 127
}

case ${VPPCHECK_SKIP:-0} in
  0) ;;
  *) vppcheck_run_real "$@" ;;
esac
if [ ! -f "$vppcheck_program" ] || [ ! -x "$vppcheck_program" ]; then
  vppcheck_program=$(command -v vppcheck)
fi
if [ -n "$vppcheck_program" ]; then
  set -f  # the options are parted at blanks, and no more
  exec "$vppcheck_program" $VPPCHECK_SHIM_OPTIONS --exec v++ "$@"
fi
case ${VPPCHECK_REQUIRED:-0} in
  0) echo 'vppcheck: warning: the program vppcheck is not found; nothing is checked' >&2 ;;
  *) echo 'vppcheck: the program vppcheck is not found' >&2; exit 127 ;;
esac
vppcheck_run_real "$@"
)sh";

std::string script() {
  return fmt::format("#!/bin/sh\n{0}\nvppcheck_mark={1}\nvppcheck_program={2}\n{3}", kShimMark,
                     text::shell_quoted(kShimMark), text::shell_quoted(own_path()), kScript);
}

int fail(const fs::path& path, std::string_view reason) {
  complain(fmt::format("{}: {}", text::printable(path.string()), reason));
  return kUnreadable;
}

/// The directory as an absolute path, for recipes change their own; made when it is not there.
tl::expected<fs::path, std::string> make_directory(const fs::path& given) {
  std::error_code error;
  fs::create_directories(given, error);
  if (error) return tl::unexpected(error.message());
  fs::path path = fs::canonical(given, error);
  if (error) return tl::unexpected(error.message());
  return path;
}

int write_shim(const std::string& given) {
  const auto directory = make_directory(given);
  if (!directory) return fail(given, directory.error());
  const fs::path path = *directory / "v++";
  std::error_code error;
  const bool is_there = fs::exists(fs::symlink_status(path, error));
  if (is_there && !is_shim(path)) {
    return fail(path, "is no shim of vppcheck, and is not overwritten");
  }
  // PATH parts its directories with colons, and knows no escape for one.
  if (directory->string().find(':') != std::string::npos) {
    return fail(*directory, "has a colon in its name, so that PATH cannot hold it");
  }
  if (const auto fault = write_file(path, script(), 0777)) {
    complain(*fault);
    return kUnreadable;
  }
  return print(fmt::format(
      "wrote {}, which checks and then runs the next v++ on PATH; use it with\n"
      "  PATH={}:$PATH make\n",
      text::printable(path.string()), text::printable(text::shell_quoted(directory->string()))));
}

}  // namespace

boost::program_options::options_description describe_shim_options() {
  boost::program_options::options_description options("options");
  options.add_options()("help,h", "this text");
  return options;
}

int run_shim(const Words& words) {
  const auto parsed = parse_words(words, describe_shim_options());
  if (!parsed) return usage_error("shim", parsed.error());
  if (parsed->values.count("help") != 0) {
    std::ostringstream options;
    options << describe_shim_options();
    return print(
        "usage: vppcheck shim DIR\n\n"
        "Writes a v++ into DIR that checks each command and then runs the real v++, the next one "
        "on\n"
        "PATH: 'PATH=DIR:$PATH make' checks a build without a change to its Makefile. What it "
        "obeys:\n"
        "VPPCHECK_SKIP=1, VPPCHECK_REQUIRED=1 (fail when vppcheck is missing) and\n"
        "VPPCHECK_SHIM_OPTIONS, options that stand before v++ ('vppcheck --help v++').\n\n" +
        options.str());
  }
  if (parsed->positional.size() != 1 || parsed->positional[0].empty()) {
    return usage_error("shim", "shim takes one directory");
  }
  return write_shim(parsed->positional[0]);
}

}  // namespace vppcheck::tool
