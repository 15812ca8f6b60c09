// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/platform.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "arguments.h"
#include "commands.h"
#include "output_file.h"
#include "platform_import.h"
#include "platform_path.h"
#include "platform_text.h"
#include "vppcheck/platform/builtin.h"
#include "vppcheck/platform/find.h"
#include "vppcheck/platform/slr_table.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::tool {
namespace {

namespace po = boost::program_options;

/// A built-in file that does not parse is a bug: the tests read them all.
platform::Platform read_builtin(const platform::BuiltinFile &file) {
  auto platform = platform::read_slr_table(file.bytes, std::string(file.name) + ".ini");
  if (!platform) throw std::runtime_error(platform.error().show());
  return std::move(*platform);
}

std::string list(bool json) {
  std::vector<platform::Platform> platforms;
  for (const platform::BuiltinFile &file : platform::builtin_files()) {
    platforms.push_back(read_builtin(file));
  }
  return json ? platform_list_json(platforms) : platform_list_text(platforms);
}

int list(const std::vector<Output> &outputs) {
  int code = kClean;
  for (const Output &output : outputs) {
    code = std::max(code, deliver(output.file, list(output.format == "json")));
  }
  return code;
}

int show(const std::string &name, const std::vector<Output> &outputs) {
  text::DiskReader reader;
  const auto found = platform::find_platform(name, platform_search_path(), reader);
  int code = kClean;
  for (const Output &output : outputs) {
    if (!found) break;
    const bool json = output.format == "json";
    code =
        std::max(code, deliver(output.file, json ? platform_json(*found) : platform_text(*found)));
  }
  if (found) {
    note_what_is_missing(name, *found, reader);
    return code;
  }
  if (!found.error().is_bad_file) return usage_error("platform", found.error().message);
  complain(found.error().message);
  return kUnreadable;
}

}  // namespace

po::options_description describe_platform_options() {
  po::options_description options("options");
  options.add_options()("format", po::value<std::vector<std::string>>()->value_name("FORMAT"),
                        "text or json, for list and show")(
      "output,o", po::value<std::string>()->value_name("FILE"),
      "where import writes the table; standard output when absent")("help,h", "this text");
  return options;
}

int run_platform(const Words &words) {
  const po::options_description options = describe_platform_options();
  const auto parsed = parse_words(words, options);
  if (!parsed) return usage_error("platform", parsed.error());
  const po::variables_map &values = parsed->values;
  if (values.count("help") != 0) {
    std::ostringstream text;
    text
        << "usage: vppcheck platform list\n       vppcheck platform show NAME|FILE\n"
           "       vppcheck platform import FILE [-o TABLE.ini]\n\n"
           "Lists the built-in platforms, shows what is known of one, each number with its source, "
           "or\nwrites a table of what an .xsa, .xpfm, .hpfm, xsa.json, xsa.xml, system diagram, "
           ".xclbin.info\nor text of platforminfo says. The table is a platform like the built-in "
           "ones; what the file\ndoes not say is listed on standard error.\n\n"
        << options;
    return print(text.str());
  }
  const auto formats = values.count("format") != 0 ? values["format"].as<std::vector<std::string>>()
                                                   : std::vector<std::string>();
  const auto outputs = parse_outputs(formats, {"text", "json"});
  if (!outputs) return usage_error("platform", outputs.error());
  const auto &names = parsed->positional;
  if (names.size() == 2 && names[0] == "import") {
    if (!formats.empty()) return usage_error("platform", "'platform import' takes no --format");
    return import_platform_file(
        names[1], values.count("output") != 0 ? values["output"].as<std::string>() : "");
  }
  if (values.count("output") != 0) {
    return usage_error("platform", "--output belongs to 'platform import'");
  }
  if (names.size() == 1 && names[0] == "list") return list(*outputs);
  if (names.size() == 2 && names[0] == "show") return show(names[1], *outputs);
  return usage_error("platform",
                     "write 'platform list', 'platform show NAME' or 'platform import FILE'");
}

}  // namespace vppcheck::tool
