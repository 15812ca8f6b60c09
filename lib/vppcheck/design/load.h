// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "vppcheck/design/link_job.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::design {

/// Adds the kernels of an .xo or a kernel.xml to the inputs, with the estimates inside. A file that
/// is absent or no kernel becomes a fault of the inputs, for v++ would stop there too; the error, a
/// sentence, is for a file that cannot be read.
tl::expected<void, std::string> add_kernel_file(const std::string& path, text::FileReader& reader,
                                                Inputs& inputs);

/// Adds the numbers of a resource report or a kernel table; the error is `path:line: reason`. A
/// report of whole SLRs (artifact/slr_use.h) is one that says which file to give instead.
tl::expected<void, std::string> add_resource_file(const std::string& path, text::FileReader& reader,
                                                  Inputs& inputs);

/// Adds an AI Engine library, a libadf.a or an aie_control_config.json, or the aie_partition.json
/// of an NPU, which has no part in the link of a design.
tl::expected<void, std::string> add_aie_file(const std::string& path, text::FileReader& reader,
                                             Inputs& inputs);

/// Adds the commands of a build: of a `.link_summary`, `.package_summary` or the like, or those
/// that stand in the output of `make -n` or in a log. The text of a log goes to `sources`, as do
/// the configurations that its commands name and that are there, so that findings show the line.
tl::expected<void, std::string> add_commands_file(const std::string& path, text::FileReader& reader,
                                                  text::SourceSet& sources, Inputs& inputs);

/// Adds a model for a DPU: `FILE[:threads=T][:batch=B]`, FILE the output of `xdputil xmodel -l`. An
/// error that is no fault of the file, but of the words, says so.
struct ModelError {
  std::string message;
  bool is_usage = false;
};
tl::expected<void, ModelError> add_model(const std::string& words, text::FileReader& reader,
                                         Inputs& inputs);

/// Takes the DPUs of the board: the output of `xdputil query`.
tl::expected<void, std::string> add_dpu_file(const std::string& path, text::FileReader& reader,
                                             Inputs& inputs);

/// Takes a table of layers (docs/budget-tile.md).
tl::expected<void, std::string> add_layers_file(const std::string& path, text::FileReader& reader,
                                                Inputs& inputs);

/// Adds a source of the host program. Its text goes to `sources`, so that findings show the line.
tl::expected<void, std::string> add_host_file(const std::string& path, text::FileReader& reader,
                                              text::SourceSet& sources, Inputs& inputs);

/// Takes the result of a link: an `.xclbin.info`, one at most, or a `.link_summary`, which becomes
/// a command.
tl::expected<void, std::string> add_result_file(const std::string& path, text::FileReader& reader,
                                                Inputs& inputs);

/// When no `.xclbin.info` is given, takes the one that lies beside a summary of a link or under its
/// folder (artifact::result_files_beside); no error when there is none.
tl::expected<void, std::string> find_result(text::FileReader& reader, Inputs& inputs);

/// The platform that a configuration asks for with `platform=` before any section; empty when it
/// asks for none.
std::string_view platform_of(const config::Document& document);

/// The platform that the links among the commands of a build are for; empty when none names one, or
/// one names another.
std::string_view platform_of(const std::vector<BuildCommand>& commands);

}  // namespace vppcheck::design
