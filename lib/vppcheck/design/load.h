// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "vppcheck/design/link_job.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::design {

/// Adds the kernels of a kernel.xml to the inputs. A file that is absent or no kernel becomes a
/// fault of the inputs, for v++ would stop there too; the error, a sentence, is for a file that
/// cannot be read. `.xo` archives are told from other files, but not looked into yet.
tl::expected<void, std::string> add_kernel_file(const std::string& path, text::FileReader& reader,
                                                Inputs& inputs);

/// Adds the numbers of a resource report or a kernel table; the error is `path:line: reason`.
tl::expected<void, std::string> add_resource_file(const std::string& path, text::FileReader& reader,
                                                  Inputs& inputs);

/// The platform that a configuration asks for with `platform=` before any section; empty when it
/// asks for none.
std::string_view platform_of(const config::Document& document);

}  // namespace vppcheck::design
