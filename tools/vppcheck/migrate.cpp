// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <sstream>

#include "color.h"
#include "commands.h"
#include "link_inputs.h"
#include "migrate_report.h"
#include "output_file.h"
#include "replace_files.h"
#include "vppcheck/migrate/migration.h"
#include "vppcheck/placement/lp_writer.h"
#include "vppcheck/text/printable.h"

namespace po = boost::program_options;

namespace vppcheck::tool {
namespace {

struct MigrateArguments {
  LinkArguments link;
  std::string to;
  std::string output;  ///< of -o
  bool in_place = false;
  bool annotate = false;
  migrate::TaskOptions task;
  std::string lp_file;
  std::vector<Output> outputs;
  std::string color = "auto";
  bool quiet = false;
  bool verbose = false;
};

std::string value_of(const po::variables_map& values, const char* name) {
  return values.count(name) != 0 ? values[name].as<std::string>() : std::string();
}

tl::expected<MigrateArguments, std::string> read_arguments(const ParsedWords& words) {
  const po::variables_map& values = words.values;
  MigrateArguments arguments;
  arguments.link = link_arguments(words);
  arguments.to = value_of(values, "to");
  arguments.output = value_of(values, "output");
  arguments.in_place = values.count("in-place") != 0;
  arguments.annotate = values.count("annotate") != 0;
  arguments.task.place_all = values.count("place-all") != 0;
  arguments.task.rebind = values.count("rebind") != 0;
  arguments.lp_file = value_of(values, "emit-lp");
  arguments.quiet = values.count("quiet") != 0;
  arguments.verbose = values.count("verbose") != 0;
  const auto& files = arguments.link.files;
  const std::string& platform = arguments.to;
  if (platform.empty()) return tl::unexpected(std::string("no platform is given; --to names it"));
  if (files.empty()) return tl::unexpected(std::string("no file is given"));
  if (std::count(files.begin(), files.end(), "-") > 1) {
    return tl::unexpected(std::string("standard input can be read only once"));
  }
  const auto color = color_word(values);
  if (!color) return tl::unexpected(color.error());
  arguments.color = *color;
  const int ways = (arguments.output.empty() ? 0 : 1) + (arguments.in_place ? 1 : 0) +
                   (values.count("diff") != 0 ? 1 : 0);
  if (ways > 1) {
    return tl::unexpected(std::string("--diff, --output and --in-place exclude each other"));
  }
  if (!arguments.output.empty() && files.size() > 1) {
    return tl::unexpected(std::string("--output takes one file; --in-place takes several"));
  }
  if (arguments.in_place && std::count(files.begin(), files.end(), "-") > 0) {
    return tl::unexpected(std::string("standard input cannot be changed in place"));
  }
  std::vector<std::string> formats;
  if (values.count("format") != 0) formats = values["format"].as<std::vector<std::string>>();
  auto outputs = parse_outputs(formats, {"text", "json", "html"});
  if (!outputs) return tl::unexpected(outputs.error());
  arguments.outputs = std::move(*outputs);
  return arguments;
}

/// Whether every file still has the bytes that were judged. Standard input is gone.
bool are_unchanged(const migrate::Migration& migration, Link& link) {
  for (const migrate::MigratedFile& file : migration.files) {
    const text::SourceFile& source = link.sources[file.before];
    if (source.name() == "<stdin>") continue;
    const auto now = link.reader.read(source.name(), config::kMaxConfigBytes);
    if (now && *now == source.bytes()) continue;
    complain(fmt::format("{}: changed while it was migrated; nothing is written",
                         text::printable(source.name())));
    return false;
  }
  return true;
}

int write_result(const MigrateArguments& arguments, const migrate::Migration& migration,
                 Link& link) {
  if (migration.files.empty()) return kClean;
  if (arguments.output.empty() && !arguments.in_place) return kClean;
  if (!are_unchanged(migration, link)) return kUnreadable;
  if (!arguments.output.empty()) {
    return deliver(arguments.output == "-" ? "" : arguments.output, migration.files.front().bytes);
  }
  std::vector<Replacement> replacements;
  for (const migrate::MigratedFile& file : migration.files) {
    const text::SourceFile& source = link.sources[file.before];
    if (file.bytes == source.bytes()) continue;
    replacements.push_back({source.name(), std::string(source.bytes()), file.bytes});
  }
  const auto error = replace_files(replacements);
  if (!error) return kClean;
  complain(*error);
  return kUnreadable;
}

int write_reports(const MigrateArguments& arguments, const MigrationReport& report) {
  // The result itself may go to standard output, and a report would spoil it.
  const bool shows_diff = arguments.output.empty() && !arguments.in_place;
  const bool result_printed = arguments.output == "-";
  int code = kClean;
  for (const Output& output : arguments.outputs) {
    std::string bytes;
    if (output.format == "json") {
      bytes = migration_json(report);
    } else if (output.format == "html") {
      bytes = migration_html(report);
    } else {
      if (!arguments.quiet) bytes = migration_text(report, arguments.verbose);
      const bool color =
          wants_color(arguments.color, output.file.empty() && ::isatty(STDOUT_FILENO) != 0);
      const std::string diff = shows_diff ? migration_diff(report, color) : "";
      if (!bytes.empty() && !diff.empty()) bytes += "\n";
      bytes += diff;
    }
    const bool aside = result_printed && output.file.empty();
    code = std::max(code, aside ? print_error(bytes) : deliver(output.file, bytes));
  }
  return code;
}

int migrate_link(const MigrateArguments& arguments) {
  Link link;
  if (const int code = read_link(arguments.link, link)) return code;
  int code = kClean;
  const auto target = find_platform(arguments.to, link.reader, code);
  if (target == nullptr) return code;
  const design::Design design(link.job);
  migrate::Request request;
  request.to = target.get();
  // v++ takes the path of an .xpfm; tables and other files are ours, and stand for a name.
  request.to_text = arguments.to.ends_with(".xpfm") ? arguments.to : target->name;
  request.options = arguments.task;
  request.renew_options = arguments.link.vitis.has_value();
  request.annotate = arguments.annotate;
  request.settings = link.settings;
  if (!arguments.lp_file.empty()) {
    const auto task = migrate::make_task(design, *target, request.options);
    if (const auto valid = placement::validate(task.problem); !valid) {
      complain(valid.error().message);
      return kUsage;
    }
    code = deliver(arguments.lp_file == "-" ? "" : arguments.lp_file,
                   placement::lp_text(task.problem));
    if (code != kClean || arguments.lp_file == "-") return code;
  }
  const migrate::Migration migration = migrate::migrate(design, request, link.sources);
  code = write_result(arguments, migration, link);
  const MigrationReport report{
      migration,    link.sources, link.platform != nullptr ? link.platform->name : std::string(),
      target->name, design,       *target};
  code = std::max(code, write_reports(arguments, report));
  return std::max(code, migration.is_open() ? int{kFindings} : int{kClean});
}

}  // namespace

po::options_description describe_migrate_options() {
  po::options_description options("options");
  auto add = options.add_options();
  add("to", po::value<std::string>()->value_name("NAME|FILE"), "platform to rewrite for");
  add("diff", "show what changes, for 'patch -p0' (the default)");
  add("output,o", po::value<std::string>()->value_name("FILE"), "write the result to this file");
  add("in-place,i", "write the result over the files");
  add("place-all", "add slr and sp lines that are missing, as far as resources and kernels tell");
  add("rebind", "let ports leave memories that the new platform has too, for fewer crossings");
  add("annotate", "write the reason above every line that is changed");
  add("emit-lp", po::value<std::string>()->value_name("FILE"),
      "write the placement as an integer program (CPLEX LP); '-' prints it and stops");
  add_link_options(options);
  add("format", po::value<std::vector<std::string>>()->composing()->value_name("FORMAT[:FILE]"),
      "text, json or html; repeatable");
  add("quiet,q", "only the difference");
  add("verbose,v", "say of kept lines too why they are kept");
  describe_color(options);
  add("help,h", "this text");
  return options;
}

int run_migrate(const Words& words) {
  const auto options = describe_migrate_options();
  const auto parsed = parse_words(words, options);
  if (!parsed) return usage_error("migrate", parsed.error());
  if (parsed->values.count("help") != 0) {
    std::ostringstream text;
    text << options;
    return print(
        fmt::format("usage: vppcheck migrate --to P [OPTION...] FILE...\n\n"
                    "rewrite configurations of one link for another platform\n\n{}",
                    text.str()));
  }
  const auto arguments = read_arguments(*parsed);
  if (!arguments) return usage_error("migrate", arguments.error());
  return migrate_link(*arguments);
}

}  // namespace vppcheck::tool
