// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/program_options.hpp>
#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "arguments.h"
#include "vppcheck/design/design.h"
#include "vppcheck/lint/settings.h"
#include "vppcheck/platform/platform.h"
#include "vppcheck/text/file_reader.h"
#include "vppcheck/text/source.h"

// What migrate and fit have in common: the files of one link, and what stands beside them.

namespace vppcheck::tool {

/// The words about the link.
struct LinkArguments {
  std::vector<std::string> files;
  std::string platform;
  std::vector<std::string> kernels;
  std::vector<std::string> resources;
  std::vector<std::string> aie;
  std::optional<std::string> margin;
  std::optional<std::string> vitis;
  bool isolated = false;
};

void add_link_options(boost::program_options::options_description& options);
LinkArguments link_arguments(const ParsedWords& words);

/// A link with everything that its design views.
struct Link {
  text::DiskReader reader;
  text::SourceSet sources;
  design::Inputs inputs;
  lint::Settings settings;
  std::unique_ptr<platform::Platform> platform;  ///< null when none is named or known
  design::LinkJob job;
};

/// Finds a platform by name or file, with the directories of VPPCHECK_PLATFORM_PATH. Complains and
/// sets the exit code when there is none.
std::unique_ptr<platform::Platform> find_platform(const std::string& name, text::FileReader& reader,
                                                  int& code);

/// Reads everything; the exit code, `kClean` when all went well. What went wrong is said. The
/// platform is that of the words, else of the files, else of the project file.
int read_link(const LinkArguments& arguments, Link& link);

}  // namespace vppcheck::tool
