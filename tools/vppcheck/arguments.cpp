// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "color.h"
#include "fix_arguments.h"
#include "policy.h"
#include "vppcheck/lint/project_file.h"
#include "vppcheck/report/report.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"
#include "written_files.h"

namespace po = boost::program_options;

namespace vppcheck::tool {

std::vector<std::string> all_of(const po::variables_map& values, const char* name) {
  return values.count(name) != 0 ? values[name].as<std::vector<std::string>>()
                                 : std::vector<std::string>();
}

std::optional<std::string> one_of(const po::variables_map& values, const char* name) {
  return values.count(name) != 0 ? std::optional(values[name].as<std::string>()) : std::nullopt;
}

tl::expected<void, std::string> apply_numbers(const std::optional<std::string>& margin,
                                              const std::optional<std::string>& vitis,
                                              design::Inputs& inputs) {
  if (margin) {
    const auto permille = lint::parse_margin(*margin);
    if (!permille) {
      return tl::unexpected(
          fmt::format("--margin takes a percentage from 0 to 100, not {}", text::quoted(*margin)));
    }
    inputs.margin_permille = *permille;
  }
  if (vitis) {
    inputs.vitis = fabric::parse_release(*vitis);
    if (!inputs.vitis) {
      return tl::unexpected(
          fmt::format("--vitis takes a release like 2023.2, not {}", text::quoted(*vitis)));
    }
  }
  return {};
}

std::vector<std::string> names_in(const po::variables_map& values, const char* name) {
  std::vector<std::string> names;
  for (const std::string& list : all_of(values, name)) {
    for (std::string& part : lint::split_names(list)) names.push_back(std::move(part));
  }
  return names;
}

namespace {

std::vector<std::string_view> report_formats() {
  std::vector<std::string_view> names;
  for (const report::Format& format : report::formats()) names.push_back(format.name);
  return names;
}

/// `text, gcc or json`.
std::string choices_of(const std::vector<std::string_view>& names) {
  return fmt::format("{} or {}", fmt::join(names.begin(), names.end() - 1, ", "), names.back());
}

std::string unknown_option(const std::string& word, const po::options_description& options) {
  const std::string_view name = std::string_view(word).substr(0, word.find('='));
  std::vector<std::string> known;
  std::vector<std::string_view> near;
  for (const auto& option : options.options()) {
    known.push_back("--" + option->long_name());
  }
  for (const std::string& candidate : known) {
    if (name.size() > 3 && candidate.rfind(name, 0) == 0) near.push_back(candidate);
  }
  if (near.empty()) near = text::closest(name, {known.begin(), known.end()}, 3);
  return fmt::format("there is no option {}{}", text::quoted(name),
                     near.empty() ? "" : fmt::format("; did you mean {}?", text::quoted(near[0])));
}

}  // namespace

po::options_description describe_check_options(std::string_view command) {
  using Strings = std::vector<std::string>;
  // What v++ is given says which kernels, libraries and target a link has.
  const bool is_vpp = command == "v++";
  po::options_description options("options");
  auto add = options.add_options();
  if (is_vpp) {
    add("exec", "run v++ with the same words when nothing fails; reports go to standard error");
    add("print-job", "show what was understood of the command, and check nothing");
  }
  if (command == "verify") {
    add("result", po::value<Strings>()->composing()->value_name("FILE"),
        "result of the link: an .xclbin.info or a .link_summary; repeatable");
  }
  add("platform", po::value<std::string>()->value_name("NAME|FILE"),
      "platform: a name or alias ('vppcheck platform list'), a table (.ini), or a file of the "
      "tools: .xsa, .xpfm and others");
  if (!is_vpp) {
    add("kernel", po::value<Strings>()->composing()->value_name("FILE"),
        "kernel of the link: an .xo or a kernel.xml; repeatable");
    add("xo", po::value<Strings>()->composing()->value_name("FILE"), "the same as --kernel");
  }
  add("resources", po::value<Strings>()->composing()->value_name("FILE"),
      "system_estimate*.xtxt, csynth.xml, kernel_util_* or a kernel table; repeatable");
  if (!is_vpp) {
    add("aie", po::value<Strings>()->composing()->value_name("FILE"),
        "AI Engine library: a libadf.a or an aie_control_config.json; repeatable, in the order of "
        "the link");
  }
  add("commands", po::value<Strings>()->composing()->value_name("FILE"),
      "commands of the build: the output of 'make -n' (or -, standard input), a log, or a "
      ".link_summary or .package_summary; repeatable");
  add("host", po::value<Strings>()->composing()->value_name("FILE"),
      "source of the host program; repeatable");
  if (command == "prelink" || is_vpp) {
    add("model", po::value<Strings>()->composing()->value_name("FILE[:threads=T][:batch=B]"),
        "model for the DPUs of the link: output of 'xdputil xmodel FILE -l'; repeatable");
    add("dpu", po::value<std::string>()->value_name("FILE"),
        "output of 'xdputil query': the DPUs of the board");
    add("cma-limit", po::value<std::string>()->value_name("SIZE"),
        "contiguous memory that the models may take, as 512M");
    add("layers", po::value<std::string>()->value_name("FILE"),
        "table of the layers of a network on AI Engine tiles");
  }
  if (!is_vpp) {
    add("target", po::value<std::string>()->value_name("TARGET"), "hw, hw_emu or sw_emu");
  }
  add("margin", po::value<std::string>()->value_name("PERCENT"),
      "part of each SLR that is left to the infrastructure (default 10)");
  add("vitis", po::value<std::string>()->value_name("RELEASE"), "release of Vitis, like 2023.2");
  describe_policy(options);
  add("fail-on", po::value<std::string>()->value_name("LEVEL"),
      "lowest severity that gives exit code 1");
  add("no-suppressions", "ignore '# vppcheck: ignore=' comments");
  add("baseline", po::value<std::string>()->value_name("FILE"),
      "findings that are known and not told again");
  add("write-baseline", po::value<std::string>()->value_name("FILE"),
      "write all findings to this baseline, and fail for none of them");
  add("fix", "mend the files where only one thing can be meant");
  add("unsafe-fixes", "with --fix or --diff: mend too what may be meant otherwise");
  add("diff", "show what --fix would change, for 'patch -p0'; write nothing");
  add("format", po::value<Strings>()->composing()->value_name("FORMAT[:FILE]"),
      fmt::format("{}; repeatable", choices_of(report_formats())).c_str());
  describe_color(options);
  add("quiet,q", "only the findings");
  add("verbose,v", "say what was not checked even when nothing was found");
  add("isolated", "ignore .vppcheck.ini");
  if (command == "lint" || command == "prelink") {
    add("why", po::value<std::string>()->value_name("FILE:LINE"),
        "instead of a report: the facts and rules that met in that line (text or json)");
  }
  if (command == "lint") {
    add("skip-foreign", "pass over files that are not v++'s, for hooks; --verbose names them");
  }
  if (!is_vpp) {
    add("stdin-filename", po::value<std::string>()->value_name("NAME"),
        "name of the configuration read from '-'");
  }
  add("stamp", po::value<std::string>()->value_name("FILE"),
      "file that is written when nothing fails, and removed before: for make");
  add("depfile", po::value<std::string>()->value_name("FILE"),
      "rule for make that names every file that was read; goes with --stamp");
  add("help,h", "this text");
  return options;
}

namespace {

/// Whether the word is an option whose value is the next word: `--output`, or `-o` alone.
bool wants_value(const std::string& word, const po::options_description& options) {
  const bool is_long = word.rfind("--", 0) == 0;
  if (is_long ? word.find('=') != std::string::npos : word.size() != 2) return false;
  // Boost knows short options by their name with the dash.
  const std::string name = is_long ? word.substr(2) : word;
  const po::option_description* const option = options.find_nothrow(name, false);
  return option != nullptr && option->semantic()->max_tokens() > 0;
}

/// Tells options from other words. Boost could do it too, but moves all words that are left for
/// each that it takes: 10,000 files from a hook would cost a billion instructions.
Words take_options(const Words& words, const po::options_description& options,
                   std::vector<std::string>& positional) {
  Words taken;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--") {
      positional.insert(positional.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                        words.end());
      break;
    }
    if (words[i].size() < 2 || words[i].front() != '-') {
      positional.push_back(words[i]);
      continue;
    }
    taken.push_back(words[i]);
    if (wants_value(words[i], options) && i + 1 < words.size()) taken.push_back(words[++i]);
  }
  return taken;
}

}  // namespace

std::size_t first_positional(const Words& words, const po::options_description& options) {
  std::size_t at = 0;
  for (; at < words.size() && words[at].size() > 1 && words[at].front() == '-'; ++at) {
    if (words[at] == "--") return at + 1;
    if (wants_value(words[at], options)) ++at;
  }
  return std::min(at, words.size());
}

tl::expected<ParsedWords, std::string> parse_words(const Words& words,
                                                   const po::options_description& options) {
  // No guessing: a shortened name would change its meaning with the next option added.
  const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  try {
    ParsedWords parsed;
    const Words taken = take_options(words, options, parsed.positional);
    const po::positional_options_description none;
    po::store(po::command_line_parser(taken).options(options).positional(none).style(style).run(),
              parsed.values);
    po::notify(parsed.values);
    if (auto fault = find_overwritten(parsed)) return tl::unexpected(std::move(*fault));
    return parsed;
  } catch (const po::unknown_option& error) {
    return tl::unexpected(unknown_option(error.get_option_name(), options));
  } catch (const po::error& error) {
    return tl::unexpected(text::printable(error.what()));
  }
}

namespace {

std::string normal_path(const std::string& file) {
  return std::filesystem::path(file).lexically_normal().string();
}

}  // namespace

tl::expected<std::vector<Output>, std::string> parse_outputs(
    const std::vector<std::string>& values, const std::vector<std::string_view>& known) {
  std::vector<Output> outputs;
  for (const std::string& value : values) {
    const auto colon = value.find(':');
    Output output{value.substr(0, colon),
                  colon == std::string::npos ? "" : value.substr(colon + 1)};
    if (std::find(known.begin(), known.end(), output.format) == known.end()) {
      return tl::unexpected(fmt::format("there is no format {}; formats are {}",
                                        text::quoted(output.format), fmt::join(known, ", ")));
    }
    if (colon != std::string::npos && output.file.empty()) {
      return tl::unexpected(fmt::format("{} names no file", text::quoted(value)));
    }
    outputs.push_back(std::move(output));
  }
  const auto to_stdout = std::count_if(outputs.begin(), outputs.end(),
                                       [](const Output& output) { return output.file.empty(); });
  if (to_stdout > 1) {
    return tl::unexpected(
        std::string("two formats would mix on standard output; give one of them "
                    "a file, as in json:report.json"));
  }
  std::set<std::string> files;
  for (const Output& output : outputs) {
    if (!output.file.empty() && !files.insert(normal_path(output.file)).second) {
      return tl::unexpected(fmt::format("two formats go to the file {}; give each its own",
                                        text::quoted(output.file)));
    }
  }
  if (outputs.empty()) outputs.push_back({"text", ""});
  return outputs;
}

namespace {

tl::expected<void, std::string> apply_why(const std::string& place, CheckArguments& arguments) {
  const auto colon = place.rfind(':');
  const auto line = text::parse_unsigned(colon == std::string::npos ? "" : place.substr(colon + 1));
  if (!line || *line == 0 || *line > UINT32_MAX || colon == 0) {
    return tl::unexpected(fmt::format("--why takes a file and a line, as in system.cfg:3, not {}",
                                      text::quoted(place)));
  }
  arguments.why_file = place.substr(0, colon);
  arguments.why_line = static_cast<std::uint32_t>(*line);
  if (arguments.files.empty()) arguments.files.push_back(arguments.why_file);
  return {};
}

}  // namespace

tl::expected<CheckArguments, std::string> parse_check_arguments(std::string_view command,
                                                                const Words& words) {
  const auto parsed = parse_words(words, describe_check_options(command));
  if (!parsed) return tl::unexpected(parsed.error());
  const po::variables_map& values = parsed->values;
  CheckArguments arguments;
  arguments.help = values.count("help") != 0;
  arguments.files = parsed->positional;
  arguments.platform = one_of(values, "platform");
  arguments.kernels = all_of(values, "kernel");
  for (std::string& file : all_of(values, "xo")) arguments.kernels.push_back(std::move(file));
  arguments.resources = all_of(values, "resources");
  arguments.aie = all_of(values, "aie");
  arguments.commands = all_of(values, "commands");
  arguments.hosts = all_of(values, "host");
  arguments.models = all_of(values, "model");
  arguments.dpu = one_of(values, "dpu");
  arguments.layers = one_of(values, "layers");
  arguments.cma_limit = one_of(values, "cma-limit");
  arguments.results = all_of(values, "result");
  arguments.target = one_of(values, "target");
  arguments.margin = one_of(values, "margin");
  arguments.vitis = one_of(values, "vitis");
  arguments.select = names_in(values, "select");
  arguments.ignore = names_in(values, "ignore");
  arguments.severities = all_of(values, "severity");
  arguments.fail_on = one_of(values, "fail-on");
  arguments.no_suppressions = values.count("no-suppressions") != 0;
  arguments.quiet = values.count("quiet") != 0;
  arguments.verbose = values.count("verbose") != 0;
  arguments.isolated = values.count("isolated") != 0;
  arguments.skip_foreign = values.count("skip-foreign") != 0;
  arguments.exec = values.count("exec") != 0;
  arguments.print_job = values.count("print-job") != 0;
  if (const auto name = one_of(values, "stdin-filename")) arguments.stdin_filename = *name;
  const auto color = color_word(values);
  if (!color) return tl::unexpected(color.error());
  arguments.color = *color;
  arguments.stamp = one_of(values, "stamp").value_or("");
  arguments.depfile = one_of(values, "depfile").value_or("");
  if (arguments.stamp.empty() && !arguments.depfile.empty()) {
    return tl::unexpected(std::string("--depfile needs --stamp, the target of its rule"));
  }
  if (!arguments.stamp.empty() && arguments.depfile == arguments.stamp) {
    return tl::unexpected(std::string("--depfile and --stamp name the same file"));
  }
  if (const auto place = one_of(values, "why")) {
    if (const auto applied = apply_why(*place, arguments); !applied) {
      return tl::unexpected(applied.error());
    }
  }
  auto outputs = parse_outputs(
      all_of(values, "format"),
      arguments.why_line > 0 ? std::vector<std::string_view>{"text", "json"} : report_formats());
  if (!outputs) return tl::unexpected(outputs.error());
  arguments.outputs = std::move(*outputs);
  if (const auto taken = take_fix_arguments(values, arguments); !taken) {
    return tl::unexpected(taken.error());
  }
  return arguments;
}

}  // namespace vppcheck::tool
