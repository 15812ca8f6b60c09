// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <sstream>

#include "arguments.h"
#include "commands.h"
#include "log_report.h"
#include "output_file.h"
#include "platform_path.h"
#include "vppcheck/platform/find.h"
#include "vppcheck/text/number.h"

namespace vppcheck::tool {
namespace {

namespace po = boost::program_options;

std::string help() {
  std::ostringstream options;
  options << describe_log_options();
  return fmt::format(
      "usage: vppcheck log [OPTION...] FILE [CONFIG...]\n\n"
      "Finds the cause in a log of v++ ('-' reads standard input): what the message means, the "
      "line of\nthe configuration that it is about, and what to do. Without CONFIG the "
      "configuration is rebuilt\nfrom the cfgen command that the log holds.\n\n{}",
      options.str());
}

/// The documents that the messages are held against; false when one cannot be read.
bool add_documents(const std::vector<std::string>& files, text::FileReader& reader,
                   LogReport& report) {
  for (const std::string& file : files) {
    auto bytes = reader.read(file, config::kMaxConfigBytes);
    if (!bytes) return complain(bytes.error().message), false;
    report.documents.push_back(std::make_unique<config::Document>(
        report.sources, report.sources.add(file, std::move(*bytes))));
  }
  report.rebuilt = files.empty() && !report.log.config.empty();
  if (report.rebuilt) {
    const std::string name = fmt::format("{}:{}(cfgen)", report.file, report.log.config_line);
    report.documents.push_back(std::make_unique<config::Document>(
        report.sources, report.sources.add(name, report.log.config)));
  }
  return true;
}

/// Judges each document as `lint` does.
void judge(LogReport& report, const platform::Platform* platform, text::FileReader& reader) {
  design::Inputs inputs;
  inputs.vitis = fabric::parse_release(report.log.release);
  for (const auto& document : report.documents) {
    design::LinkJob job;
    job.sources = &report.sources;
    job.inputs = &inputs;
    job.platform = platform;
    job.reader = &reader;
    job.documents.push_back(document);
    lint::run(design::Design(job), {}, report.outcome);
  }
}

/// Of the log only the name counts: its paths are those of the machine of the build.
std::string platform_of(const artifact::ToolLog& log) {
  std::string name = text::stem_of(log.platform);
  return text::is_identifier(name) ? name : std::string();
}

int run_report(const std::vector<std::string>& files, const std::string& platform_name,
               const std::vector<Output>& outputs) {
  text::DiskReader reader;
  LogReport report;
  report.file = files[0] == "-" ? "<stdin>" : files[0];
  {
    const auto bytes = reader.read(files[0]);
    if (!bytes) return complain(bytes.error().message), kUnreadable;
    report.log = artifact::read_tool_log(*bytes);
  }
  if (!add_documents({files.begin() + 1, files.end()}, reader, report)) return kUnreadable;
  const std::string name = platform_name.empty() ? platform_of(report.log) : platform_name;
  const auto platform = platform::find_platform(name, platform_search_path(), reader);
  if (!platform && !platform_name.empty()) {
    complain(platform.error().message);
    return platform.error().is_bad_file ? kUnreadable : kUsage;
  }
  judge(report, platform ? &*platform : nullptr, reader);
  int code = has_failure(report.log) ? kFindings : kClean;
  for (const Output& output : outputs) {
    const bool json = output.format == "json";
    code = std::max(code,
                    deliver(output.file, json ? write_log_json(report) : write_log_text(report)));
  }
  return code;
}

}  // namespace

po::options_description describe_log_options() {
  po::options_description options("options");
  options.add_options()("platform", po::value<std::string>()->value_name("NAME|FILE"),
                        "the platform; that of the log by default")(
      "format", po::value<std::vector<std::string>>()->value_name("FORMAT[:FILE]"),
      "text (default) or json; repeatable")("help,h", "this text");
  return options;
}

int run_log(const Words& words) {
  const auto parsed = parse_words(words, describe_log_options());
  if (!parsed) return usage_error("log", parsed.error());
  const po::variables_map& values = parsed->values;
  if (values.count("help") != 0) return print(help());
  if (parsed->positional.empty()) return usage_error("log", "no log is given");
  const auto formats = values.count("format") != 0 ? values["format"].as<std::vector<std::string>>()
                                                   : std::vector<std::string>();
  const auto outputs = parse_outputs(formats, {"text", "json"});
  if (!outputs) return usage_error("log", outputs.error());
  return run_report(parsed->positional,
                    values.count("platform") != 0 ? values["platform"].as<std::string>() : "",
                    *outputs);
}

}  // namespace vppcheck::tool
