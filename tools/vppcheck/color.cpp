// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "color.h"

#include <fmt/format.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <cstdlib>

#include "arguments.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace po = boost::program_options;

namespace vppcheck::tool {
namespace {

bool is_set(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

}  // namespace

bool wants_color(const std::string& when, bool to_terminal) {
  if (when != "auto") return when == "always";
  if (is_set("NO_COLOR")) return false;
  if (is_set("FORCE_COLOR")) return true;
  const char* const terminal = std::getenv("TERM");
  return to_terminal && terminal != nullptr && std::string_view(terminal) != "dumb";
}

void describe_color(po::options_description& options) {
  options.add_options()("color", po::value<std::string>()->value_name("WHEN"),
                        "auto, always or never");
}

tl::expected<std::string, std::string> color_word(const po::variables_map& values) {
  const std::string when = one_of(values, "color").value_or("auto");
  if (when == "auto" || when == "always" || when == "never") return when;
  return tl::unexpected(
      fmt::format("--color takes auto, always or never, not {}", text::quoted(when)));
}

std::size_t terminal_width(int stream) {
  const char* const columns = std::getenv("COLUMNS");
  const auto asked = text::parse_unsigned(columns != nullptr ? columns : "");
  if (asked && *asked > 0) return *asked;
  winsize size{};
  return ::ioctl(stream, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::string colored_diff(std::string_view diff) {
  std::string out;
  while (!diff.empty()) {
    const std::size_t end = std::min(diff.find('\n'), diff.size());
    const std::string_view line = diff.substr(0, end);
    diff.remove_prefix(std::min(end + 1, diff.size()));
    const std::string_view code = line.starts_with('-')    ? "\x1b[31m"
                                  : line.starts_with('+')  ? "\x1b[32m"
                                  : line.starts_with("@@") ? "\x1b[36m"
                                                           : "";
    out += code.empty() ? fmt::format("{}\n", text::printable(line))
                        : fmt::format("{}{}\x1b[m\n", code, text::printable(line));
  }
  return out;
}

}  // namespace vppcheck::tool
