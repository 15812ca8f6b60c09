// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/fit.h"

#include <fmt/format.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "color.h"
#include "commands.h"
#include "link_inputs.h"
#include "output_file.h"
#include "vppcheck/migrate/why_not.h"
#include "vppcheck/platform/builtin.h"
#include "vppcheck/text/printable.h"

namespace po = boost::program_options;

namespace vppcheck::tool {
namespace {

using Json = nlohmann::ordered_json;
using migrate::Fit;

/// A verdict in the words of the text, with a colour of ECMA-48 around it.
std::string verdict_text(Fit::Verdict verdict, bool color) {
  struct Words {
    std::string_view text, code;
  };
  const Words words = verdict == Fit::Verdict::fits      ? Words{"fits", "\x1b[1;32m"}
                      : verdict == Fit::Verdict::unknown ? Words{"not known", "\x1b[1;36m"}
                                                         : Words{"does not fit", "\x1b[1;31m"};
  return color ? fmt::format("{}{}\x1b[0m", words.code, words.text) : std::string(words.text);
}

std::string fit_text(const std::vector<Fit>& fits, bool color) {
  std::size_t width = 0;
  for (const Fit& fit : fits) width = std::max(width, fit.platform.size());
  std::string out;
  for (const Fit& fit : fits) {
    out += fmt::format("{:<{}}  {}", text::printable(fit.platform), width,
                       verdict_text(fit.verdict, color));
    if (fit.verdict == Fit::Verdict::fits) {
      if (fit.largest_margin) {
        out += fmt::format(", margin {} {}", fit.margin_is_proved ? "up to" : "of at least",
                           migrate::percent(*fit.largest_margin));
      }
      for (const migrate::MoreUnits& more : fit.more) {
        out += fmt::format("; {}{} more of {}", more.is_proved ? "" : "at least ", more.count,
                           text::quoted(more.kernel));
      }
    }
    out += "\n";
    for (const std::string& reason : fit.reasons) out += fmt::format("    {}\n", reason);
  }
  return out;
}

std::string fit_json(const std::vector<Fit>& fits) {
  Json list = Json::array();
  for (const Fit& fit : fits) {
    Json object = {{"platform", text::valid_utf8(fit.platform)},
                   {"verdict", migrate::name_of(fit.verdict)},
                   {"largest_margin", nullptr},
                   {"margin_is_proved", fit.margin_is_proved},
                   {"more", Json::array()},
                   {"reasons", fit.reasons}};
    if (fit.largest_margin) object["largest_margin"] = *fit.largest_margin / 10.0;
    for (const migrate::MoreUnits& more : fit.more) {
      object["more"].push_back({{"kernel", text::valid_utf8(more.kernel)},
                                {"count", more.count},
                                {"is_proved", more.is_proved}});
    }
    list.push_back(std::move(object));
  }
  return Json({{"schema_version", 1}, {"platforms", std::move(list)}}).dump() + "\n";
}

/// The platform that the user names by a file comes first, then all that are built in.
std::vector<Fit> fit_all(const design::Design& design, Link& link, int& code) {
  std::vector<Fit> fits;
  const bool own =
      link.platform != nullptr && platform::find_builtin(link.platform->name) == nullptr;
  if (own) fits.push_back(migrate::fit(design, *link.platform));
  for (const platform::BuiltinFile& file : platform::builtin_files()) {
    const auto found = find_platform(std::string(file.name), link.reader, code);
    if (found != nullptr) fits.push_back(migrate::fit(design, *found));
  }
  return fits;
}

}  // namespace

po::options_description describe_fit_options() {
  po::options_description options("options");
  add_link_options(options);
  auto add = options.add_options();
  add("format", po::value<std::vector<std::string>>()->composing()->value_name("FORMAT[:FILE]"),
      "text or json; repeatable");
  describe_color(options);
  add("help,h", "this text");
  return options;
}

int run_fit(const Words& words) {
  const auto options = describe_fit_options();
  const auto parsed = parse_words(words, options);
  if (!parsed) return usage_error("fit", parsed.error());
  if (parsed->values.count("help") != 0) {
    std::ostringstream text;
    text << options;
    return print(
        fmt::format("usage: vppcheck fit [OPTION...] FILE...\n\n"
                    "say for every known platform whether a design fits\n\n{}",
                    text.str()));
  }
  if (parsed->positional.empty()) return usage_error("fit", "no file is given");
  std::vector<std::string> formats;
  if (parsed->values.count("format") != 0) {
    formats = parsed->values["format"].as<std::vector<std::string>>();
  }
  const auto outputs = parse_outputs(formats, {"text", "json"});
  if (!outputs) return usage_error("fit", outputs.error());
  const auto color = color_word(parsed->values);
  if (!color) return usage_error("fit", color.error());
  Link link;
  int code = read_link(link_arguments(*parsed), link);
  if (code != kClean) return code;
  const design::Design design(link.job);
  const std::vector<Fit> fits = fit_all(design, link, code);
  bool any = false;
  for (const Fit& fit : fits) any = any || fit.verdict == Fit::Verdict::fits;
  for (const Output& output : *outputs) {
    const bool to_terminal = output.file.empty() && ::isatty(STDOUT_FILENO) != 0;
    const std::string bytes =
        output.format == "json" ? fit_json(fits) : fit_text(fits, wants_color(*color, to_terminal));
    code = std::max(code, deliver(output.file, bytes));
  }
  return std::max(code, any ? int{kClean} : int{kFindings});
}

}  // namespace vppcheck::tool
