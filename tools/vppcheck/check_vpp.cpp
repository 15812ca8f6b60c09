// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>

#include "check.h"
#include "vppcheck/design/load.h"
#include "vppcheck/platform/find.h"

// What a check takes from a command of v++, where the other checks have options of ours.

namespace vppcheck::tool {
namespace {

using design::InputFault;

/// The file that v++ takes for the bare name of a platform; empty when there is none.
/// `$PLATFORM_REPO_PATHS` lists directories that hold one directory for each platform (UG1393,
/// Setting Up the Environment to Run Vitis, 2022.2).
std::string in_repositories(const std::string& name, text::FileReader& reader) {
  const char* const value = std::getenv("PLATFORM_REPO_PATHS");
  if (value == nullptr || name.find('/') != std::string::npos) return {};
  const bool has_suffix = name.ends_with(".xpfm");
  const std::string file = name + (has_suffix ? "" : ".xpfm");
  const std::string stem = has_suffix ? name.substr(0, name.size() - 5) : name;
  for (const std::string& directory : platform::split_search_path(value)) {
    for (const std::string& path : {directory + "/" + stem + "/" + file, directory + "/" + file}) {
      if (reader.exists(path)) return path;
    }
  }
  return {};
}

}  // namespace

const Check::FoundPlatform& Check::find_of_command(const std::string& name) {
  const FoundPlatform& found = find_platform(name);
  if (found.platform != nullptr || found.is_bad_file) return found;
  const std::string path = in_repositories(name, reader_);
  return path.empty() ? found : find_platform(path);
}

void Check::add_command_inputs(design::Inputs& inputs) {
  const config::Command& command = *arguments_.vpp;
  const bool links = command.stage == config::kLink;
  if (!links && command.stage != config::kPackage) return;
  if (links) add_files(command.inputs(".xo"), design::add_kernel_file, inputs);
  for (const std::string& library : command.inputs(".a")) {
    if (reader_.exists(library)) {
      add_files({library}, design::add_aie_file, inputs);
    } else {
      inputs.faults.push_back({InputFault::Kind::missing, library, "it does not exist"});
    }
  }
  // A .vss or a .xsa brings kernels and graphs of its own.
  for (const std::string& file : command.all("input_files")) {
    if (file.ends_with(".xo") || file.ends_with(".a")) continue;
    inputs.kernels_known = inputs.kernels_known && !links;
    inputs.aie_known = inputs.aie_known && !links;
  }
}

void Check::open_lists(const design::LinkJob& job, design::Inputs& inputs) {
  for (const auto& document : job.documents) {
    if (document->is_command()) continue;
    const auto& options = document->options();
    const bool adds = std::any_of(options.begin(), options.end(), [](const config::Option& option) {
      return option.full_name() == "input_files";
    });
    if (adds) inputs.kernels_known = inputs.aie_known = false;
  }
}

}  // namespace vppcheck::tool
