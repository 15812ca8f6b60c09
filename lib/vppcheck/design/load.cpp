// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/design/load.h"

#include <iterator>

#include "vppcheck/artifact/kernel_object.h"

namespace vppcheck::design {

tl::expected<void, std::string> add_kernel_file(const std::string& path, text::FileReader& reader,
                                                Inputs& inputs) {
  // Whatever cannot be read leaves the list of kernels open, so that nobody is accused over it.
  const bool all_read_so_far = inputs.kernels_known || inputs.kernel_files == 0;
  ++inputs.kernel_files;
  inputs.kernels_known = false;
  if (!reader.exists(path)) {
    inputs.faults.push_back({InputFault::Kind::missing, path, "it does not exist"});
    return {};
  }
  const auto bytes = reader.read(path);
  if (!bytes) return tl::unexpected(bytes.error().message);
  if (artifact::looks_like_zip(*bytes)) {
    inputs.unread_archives.push_back(path);
    return {};
  }
  auto kernels = artifact::read_kernel_xml(*bytes, path);
  if (!kernels) {
    inputs.faults.push_back(
        {InputFault::Kind::not_a_kernel, path, "it is neither a zip archive nor a kernel.xml"});
    return {};
  }
  std::move(kernels->begin(), kernels->end(), std::back_inserter(inputs.kernels));
  inputs.kernels_known = all_read_so_far;
  return {};
}

tl::expected<void, std::string> add_resource_file(const std::string& path, text::FileReader& reader,
                                                  Inputs& inputs) {
  const auto bytes = reader.read(path);
  if (!bytes) return tl::unexpected(bytes.error().message);
  auto resources = artifact::read_resources(*bytes, path);
  if (!resources) return tl::unexpected(resources.error().show());
  std::move(resources->begin(), resources->end(), std::back_inserter(inputs.resources));
  return {};
}

std::string_view platform_of(const config::Document& document) {
  for (const config::Option& option : document.options()) {
    const bool is_platform = option.key == "platform" || option.key == "f";
    if (option.section.empty() && is_platform) return option.value.text;
  }
  return {};
}

}  // namespace vppcheck::design
