// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "link_inputs.h"

#include "platform_path.h"
#include "vppcheck/design/load.h"
#include "vppcheck/lint/project_file.h"
#include "vppcheck/platform/find.h"
#include "vppcheck/text/printable.h"

namespace po = boost::program_options;

namespace vppcheck::tool {
namespace {

int fail(int code, std::string_view message) {
  complain(message);
  return code;
}

/// The project file above the first file joined with the words, which win.
int read_project(LinkArguments& arguments, Link& link, std::string& platform) {
  if (arguments.isolated || arguments.files.empty()) return kClean;
  const std::string path = lint::find_project_file(arguments.files.front(), link.reader);
  if (path.empty()) return kClean;
  const auto bytes = link.reader.read(path);
  if (!bytes) return fail(kUnreadable, bytes.error().message);
  auto project = lint::read_project_file(*bytes, path);
  if (!project) return fail(kUsage, project.error());
  link.settings = project->rules;
  link.inputs.vitis = project->vitis;
  link.inputs.target = project->target;
  if (project->margin_permille) link.inputs.margin_permille = *project->margin_permille;
  platform = project->platform.value_or("");
  if (arguments.kernels.empty()) arguments.kernels = project->kernels;
  if (arguments.resources.empty()) arguments.resources = project->resources;
  if (arguments.aie.empty()) arguments.aie = project->aie;
  return kClean;
}

int read_files(const LinkArguments& arguments, Link& link) {
  int code = kClean;
  const auto add = [&](const std::vector<std::string>& files, auto reads) {
    for (const std::string& file : files) {
      const auto added = reads(file, link.reader, link.inputs);
      if (!added) code = fail(kUnreadable, added.error());
    }
  };
  add(arguments.kernels, design::add_kernel_file);
  add(arguments.resources, design::add_resource_file);
  add(arguments.aie, design::add_aie_file);
  for (const std::string& file : arguments.files) {
    auto bytes = link.reader.read(file, config::kMaxConfigBytes);
    if (!bytes) {
      code = fail(kUnreadable, bytes.error().message);
      continue;
    }
    const auto id = link.sources.add(file == "-" ? "<stdin>" : file, std::move(*bytes));
    link.job.documents.push_back(std::make_unique<config::Document>(link.sources, id));
  }
  return code;
}

/// The platform that the files ask for may be unknown to us; the words may not.
int choose_platform(const LinkArguments& arguments, const std::string& project_platform,
                    Link& link) {
  if (!arguments.platform.empty()) {
    int code = kClean;
    link.platform = find_platform(arguments.platform, link.reader, code);
    return code;
  }
  std::string name;
  for (const auto& document : link.job.documents) {
    if (name.empty()) name = std::string(design::platform_of(*document));
  }
  if (name.empty()) name = project_platform;
  if (name.empty()) return kClean;
  auto found = platform::find_platform(name, platform_search_path(), link.reader);
  if (found) {
    link.platform = std::make_unique<platform::Platform>(std::move(*found));
  } else {
    link.job.no_platform = found.error().message;
  }
  return kClean;
}

}  // namespace

void add_link_options(po::options_description& options) {
  using Strings = std::vector<std::string>;
  auto add = options.add_options();
  add("platform", po::value<std::string>()->value_name("NAME|FILE"),
      "platform that the files are written for, unless they name it themselves");
  add("kernel", po::value<Strings>()->composing()->value_name("FILE"),
      "kernel of the link: an .xo or a kernel.xml; repeatable");
  add("xo", po::value<Strings>()->composing()->value_name("FILE"), "the same as --kernel");
  add("resources", po::value<Strings>()->composing()->value_name("FILE"),
      "system_estimate*.xtxt, csynth.xml, kernel_util_* or a kernel table; repeatable");
  add("aie", po::value<Strings>()->composing()->value_name("FILE"),
      "AI Engine library: a libadf.a or an aie_control_config.json; repeatable, in the order of "
      "the link");
  add("margin", po::value<std::string>()->value_name("PERCENT"),
      "part of each SLR that is left to the infrastructure (default 10)");
  add("vitis", po::value<std::string>()->value_name("RELEASE"), "release of Vitis, like 2023.2");
  add("isolated", "ignore .vppcheck.ini");
}

LinkArguments link_arguments(const ParsedWords& words) {
  const po::variables_map& values = words.values;
  LinkArguments arguments;
  arguments.files = words.positional;
  arguments.platform = one_of(values, "platform").value_or("");
  arguments.kernels = all_of(values, "kernel");
  for (std::string& file : all_of(values, "xo")) arguments.kernels.push_back(std::move(file));
  arguments.resources = all_of(values, "resources");
  arguments.aie = all_of(values, "aie");
  arguments.margin = one_of(values, "margin");
  arguments.vitis = one_of(values, "vitis");
  arguments.isolated = values.count("isolated") != 0;
  return arguments;
}

std::unique_ptr<platform::Platform> find_platform(const std::string& name, text::FileReader& reader,
                                                  int& code) {
  auto found = platform::find_platform(name, platform_search_path(), reader);
  if (found) return std::make_unique<platform::Platform>(std::move(*found));
  code = fail(found.error().is_bad_file ? kUnreadable : kUsage, found.error().message);
  return nullptr;
}

int read_link(const LinkArguments& given, Link& link) {
  LinkArguments arguments = given;
  std::string project_platform;
  if (const int code = read_project(arguments, link, project_platform)) return code;
  const auto numbers = apply_numbers(arguments.margin, arguments.vitis, link.inputs);
  if (!numbers) return fail(kUsage, numbers.error());
  if (const int code = read_files(arguments, link)) return code;
  if (const int code = choose_platform(arguments, project_platform, link)) return code;
  link.job.sources = &link.sources;
  link.job.inputs = &link.inputs;
  link.job.platform = link.platform.get();
  link.job.whole_link = true;
  link.job.reader = &link.reader;
  return kClean;
}

}  // namespace vppcheck::tool
