// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "check.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "output_file.h"
#include "platform_path.h"
#include "policy.h"
#include "vppcheck/config/sniff.h"
#include "vppcheck/design/design.h"
#include "vppcheck/design/load.h"
#include "vppcheck/platform/find.h"
#include "vppcheck/report/report.h"
#include "vppcheck/rules/catalogue.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::tool {
namespace {

/// What `verify` judges unless rules are selected: the project's choice is made for `lint`.
std::vector<std::string> verify_rules() {
  std::vector<std::string> names;
  for (const rules::Entry& entry : rules::all_rules()) {
    if (entry.of_verify) names.emplace_back(entry.rule.name);
  }
  return names;
}

}  // namespace

Check::Check(std::string_view command, CheckArguments arguments)
    : command_(command), arguments_(std::move(arguments)), reader_(!arguments_.depfile.empty()) {}

void Check::fail(int code, std::string_view message) {
  complain(message);
  code_ = std::max(code_, code);
}

int Check::run(bool whole_link) {
  if (arguments_.stamp.empty()) return judge_all(whole_link);
  if (const auto error = remove_stamp(arguments_.stamp)) {
    fail(kUsage, *error);
    return kUsage;
  }
  const int code = judge_all(whole_link);
  if (code != kClean) return code;
  if (const auto error = write_stamp(arguments_.stamp, arguments_.depfile, reader_.files())) {
    complain(*error);
    return kUnreadable;
  }
  return kClean;
}

int Check::judge_all(bool whole_link) {
  begin_baseline(whole_link);
  if (whole_link || is_vpp()) {
    if (Context* const context = context_for(first_file())) {
      judge(*context, arguments_.files, whole_link);
    }
  } else {
    for (const std::string& file : arguments_.files) {
      Context* const context = context_for(file);
      if (context == nullptr) break;  // wrong usage is wrong for every file
      judge(*context, {file}, false);
    }
  }
  if (arguments_.why_line > 0) {
    if (code_ == kClean) write_why();
    return code_;
  }
  write_baseline();
  if (code_ != kUsage) write_reports(whole_link);
  tell_of_held_back();
  return std::max(code_, fails_ ? int{kFindings} : int{kClean});
}

std::string Check::first_file() const {
  // A command without configurations is judged where it runs.
  if (arguments_.files.empty()) return "v++";
  const std::string& file = arguments_.files.front();
  return file == "-" ? arguments_.stdin_filename : file;
}

Check::Context* Check::context_for(const std::string& file) {
  std::string project_path;
  if (!arguments_.isolated) {
    const std::string name = file == "-" ? arguments_.stdin_filename : file;
    const auto [it, is_new] = project_of_directory_.try_emplace(text::directory_of(name));
    if (is_new) it->second = lint::find_project_file(name, reader_);
    project_path = it->second;
  }
  const auto [it, is_new] = contexts_.try_emplace(project_path);
  if (!is_new) return it->second.get();
  lint::ProjectFile project;
  if (!project_path.empty()) {
    const auto bytes = reader_.read(project_path);
    if (!bytes) {
      fail(kUnreadable, bytes.error().message);
      return nullptr;
    }
    auto read = lint::read_project_file(*bytes, project_path);
    if (!read) {
      fail(kUsage, read.error());
      return nullptr;
    }
    project = std::move(*read);
  }
  it->second = make_context(project_path.empty() ? nullptr : &project);
  return it->second.get();
}

std::unique_ptr<Check::Context> Check::make_context(const lint::ProjectFile* project) {
  auto context = std::make_unique<Context>();
  context->settings.fail_on = command_ == "prelink" || is_vpp() ? diagnostic::Severity::error
                                                                : diagnostic::Severity::warning;
  std::vector<std::string> kernels;
  std::vector<std::string> resources;
  std::vector<std::string> aie;
  std::vector<std::string> hosts;
  if (project != nullptr) {
    const auto fail_on = context->settings.fail_on;
    context->settings = project->rules;
    context->settings.fail_on = project->fail_on.value_or(fail_on);
    context->inputs.vitis = project->vitis;
    context->project_platform = project->platform.value_or("");
    if (project->margin_permille) context->inputs.margin_permille = *project->margin_permille;
    kernels = project->kernels;
    resources = project->resources;
    aie = project->aie;
    hosts = project->hosts;
    context->inputs.target = project->target;
  }
  if (!apply_arguments(*context) || !load_baseline(project, *context)) return nullptr;
  // What the command line names stands for all of its kind: it replaces the project's list.
  if (!arguments_.kernels.empty()) kernels = arguments_.kernels;
  if (!arguments_.resources.empty()) resources = arguments_.resources;
  if (!arguments_.aie.empty()) aie = arguments_.aie;
  if (!arguments_.hosts.empty()) hosts = arguments_.hosts;
  if (is_vpp()) {
    // The command says all of these itself, and no project file says them better.
    kernels.clear();
    aie.clear();
    context->inputs.target.clear();
    add_command_inputs(context->inputs);
  }
  add_files(kernels, design::add_kernel_file, context->inputs);
  add_files(resources, design::add_resource_file, context->inputs);
  add_files(aie, design::add_aie_file, context->inputs);
  for (const std::string& file : arguments_.commands) {
    const auto added = design::add_commands_file(file, reader_, sources_, context->inputs);
    if (!added) fail(kUnreadable, added.error());
  }
  for (const std::string& file : hosts) {
    const auto added = design::add_host_file(file, reader_, sources_, context->inputs);
    if (!added) fail(kUnreadable, added.error());
  }
  if (command_ == "prelink" || is_vpp()) {
    if (!add_network(project, context->inputs)) return nullptr;
  }
  add_files(arguments_.results, design::add_result_file, context->inputs);
  if (verifies()) {
    const auto found = design::find_result(reader_, context->inputs);
    if (!found) fail(kUnreadable, found.error());
  }
  return context;
}

bool Check::add_network(const lint::ProjectFile* project, design::Inputs& inputs) {
  const lint::ProjectFile none;
  const lint::ProjectFile& said = project != nullptr ? *project : none;
  const auto limit = arguments_.cma_limit ? arguments_.cma_limit : said.cma_limit;
  if (limit) inputs.cma_limit_bytes = text::parse_size_bytes(*limit);
  if (limit && !inputs.cma_limit_bytes) {
    return fail(kUsage,
                fmt::format("--cma-limit takes a size like 512M, not {}", text::quoted(*limit))),
           false;
  }
  for (const std::string& words : arguments_.models.empty() ? said.models : arguments_.models) {
    const auto added = design::add_model(words, reader_, inputs);
    if (added) continue;
    fail(added.error().is_usage ? kUsage : kUnreadable, added.error().message);
    if (added.error().is_usage) return false;
  }
  const auto add = [&](const auto& given, const auto& of_project, AddFile add_file) {
    const auto& path = given ? given : of_project;
    if (path) add_files({*path}, add_file, inputs);
  };
  add(arguments_.dpu, said.dpu, design::add_dpu_file);
  add(arguments_.layers, said.layers, design::add_layers_file);
  return true;
}

void Check::add_files(const std::vector<std::string>& files, AddFile add, design::Inputs& inputs) {
  for (const std::string& file : files) {
    if (const auto added = add(file, reader_, inputs); !added) fail(kUnreadable, added.error());
  }
}

bool Check::apply_arguments(Context& context) {
  lint::Settings& settings = context.settings;
  const auto applied =
      apply_policy({arguments_.select, arguments_.ignore, arguments_.severities}, settings);
  if (!applied) return fail(kUsage, applied.error()), false;
  if (verifies() && arguments_.select.empty()) settings.select = verify_rules();
  settings.suppressions = !arguments_.no_suppressions;
  if (arguments_.fail_on) {
    const auto level = diagnostic::parse_severity(*arguments_.fail_on);
    if (!level) {
      return fail(kUsage, fmt::format("--fail-on takes error, warning or info, not {}",
                                      text::quoted(*arguments_.fail_on))),
             false;
    }
    settings.fail_on = *level;
  }
  const auto numbers = apply_numbers(arguments_.margin, arguments_.vitis, context.inputs);
  if (!numbers) return fail(kUsage, numbers.error()), false;
  if (arguments_.target) {
    if (!lint::is_target(*arguments_.target)) {
      return fail(kUsage, fmt::format("--target takes hw, hw_emu or sw_emu, not {}",
                                      text::quoted(*arguments_.target))),
             false;
    }
    context.inputs.target = *arguments_.target;
  }
  if (arguments_.platform) {
    context.platform = *arguments_.platform;
    const FoundPlatform& found = find_platform(context.platform);
    if (found.platform == nullptr) {
      return fail(found.is_bad_file ? kUnreadable : kUsage, found.reason), false;
    }
  }
  return true;
}

const Check::FoundPlatform& Check::find_platform(const std::string& name) {
  const auto [it, is_new] = platforms_.try_emplace(name);
  if (!is_new) return it->second;
  auto found = platform::find_platform(name, platform_search_path(), reader_);
  if (found) {
    it->second.platform = std::make_unique<platform::Platform>(std::move(*found));
  } else {
    it->second.reason = found.error().message;
    it->second.is_bad_file = found.error().is_bad_file;
  }
  return it->second;
}

void Check::choose_platform(const Context& context, design::LinkJob& job) {
  std::string name = context.platform;
  for (const auto& document : job.documents) {
    if (name.empty()) name = std::string(design::platform_of(*document));
  }
  if (name.empty()) name = context.project_platform;
  // The result names the platform that it was linked for; only a name counts, not a path.
  const auto& result = context.inputs.result;
  const bool names_it = name.empty() && verifies() && result;
  if (names_it && text::is_identifier(result->platform)) name = result->platform;
  if (name.empty()) name = std::string(design::platform_of(context.inputs.commands));
  if (name.empty()) return;
  const FoundPlatform& found = is_vpp() ? find_of_command(name) : find_platform(name);
  job.platform = found.platform.get();
  if (job.platform == nullptr) job.no_platform = found.reason;
}

std::unique_ptr<config::Document> Check::read(const std::string& file) {
  auto bytes = reader_.read(file, config::kMaxConfigBytes);
  if (!bytes) {
    fail(kUnreadable, bytes.error().message);
    return nullptr;
  }
  const std::string& name = file == "-" ? arguments_.stdin_filename : file;
  return std::make_unique<config::Document>(sources_, sources_.add(name, std::move(*bytes)));
}

bool Check::is_foreign(const config::Document& document) {
  if (config::looks_like_vpp_config(document)) return false;
  if (arguments_.verbose) {
    complain(fmt::format("{}: not a configuration of v++, passed over",
                         text::printable(sources_[document.file()].name())));
  }
  return true;
}

void Check::judge(Context& context, const std::vector<std::string>& files, bool whole_link) {
  auto judged = std::make_unique<Judged>();
  design::LinkJob& job = judged->job;
  job.sources = &sources_;
  job.inputs = &context.inputs;
  job.whole_link = whole_link;
  job.verifies = verifies();
  job.reader = &reader_;
  std::size_t expected = files.size();
  if (is_vpp()) {
    ++expected;
    job.documents.push_back(
        std::make_unique<config::Document>(sources_, *arguments_.vpp, "<command line>"));
  }
  for (const std::string& file : files) {
    if (auto document = read(file)) job.documents.push_back(std::move(document));
  }
  // A link that lacks a file would be accused of what the file may hold.
  if (job.documents.size() != expected) return;
  if (is_vpp()) open_lists(job, context.inputs);
  if (arguments_.skip_foreign && is_foreign(*job.documents.front())) {
    echo_standard_input(files, job);
    sources_.remove_last();
    return;
  }
  choose_platform(context, job);
  if (arguments_.fix || arguments_.diff) fix(context, files, job);
  const design::Design& design = judged->design.emplace(job);
  const std::size_t before = outcome_.findings.size();
  const auto silenced = [&] {
    return outcome_.suppressed_findings.size() + outcome_.baseline_findings.size();
  };
  const std::size_t silenced_before = silenced();
  lint::run(design, context.settings, outcome_, accepted_ ? &*accepted_ : nullptr);
  if (verifies()) verified_ = verify::confirm(design);
  for (const auto& document : job.documents) {
    const std::string& name = sources_[document->file()].name();
    if (why_ || arguments_.why_line == 0 || !is_same_file(name, arguments_.why_file)) continue;
    why_ = report::why(design, context.settings, outcome_, name, arguments_.why_line);
  }
  for (std::size_t i = before; i < outcome_.findings.size(); ++i) {
    if (outcome_.findings[i].severity >= context.settings.fail_on) fails_ = true;
  }
  // Nobody asks for a file again when there is nothing to say of it, unless it is the only one.
  const bool is_one_of_many = !whole_link && !is_vpp() && arguments_.files.size() > 1;
  const bool is_silent = outcome_.findings.size() == before && silenced() == silenced_before;
  if (any_format(&report::Format::draws) && !(is_one_of_many && is_silent)) {
    judged_.push_back(std::move(judged));
  } else if (!whole_link && !is_vpp() && is_silent) {
    sources_.remove_last();
  }
}

int run_check(std::string_view command, std::string_view summary, const Words& words,
              bool whole_link) {
  auto arguments = parse_check_arguments(command, words);
  if (!arguments) return usage_error(command, arguments.error());
  if (arguments->help) {
    std::ostringstream options;
    options << describe_check_options(command);
    return print(fmt::format("usage: vppcheck {} {}[OPTION...] FILE...\n\n{}\n\n{}", command,
                             command == "verify" ? "--result R " : "", summary, options.str()));
  }
  if (arguments->files.empty()) return usage_error(command, "no file is given");
  if (command == "verify" && arguments->results.empty()) {
    return usage_error(command,
                       "no result is given; --result takes an .xclbin.info or a .link_summary");
  }
  if (std::count(arguments->files.begin(), arguments->files.end(), "-") +
          std::count(arguments->commands.begin(), arguments->commands.end(), "-") >
      1) {
    return usage_error(command, "standard input can be read only once");
  }
  return Check(command, std::move(*arguments)).run(whole_link);
}

}  // namespace vppcheck::tool
