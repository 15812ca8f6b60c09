// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/design/load.h"

#include <iterator>

#include "vppcheck/artifact/kernel_object.h"
#include "vppcheck/artifact/slr_use.h"
#include "vppcheck/container/archive.h"

namespace vppcheck::design {
namespace {

template <class T>
void move_to(std::vector<T>& from, std::vector<T>& to) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// The partition of an NPU is a file of some kilobytes.
constexpr std::uint64_t kMostNpuBytes = std::uint64_t{1} << 20;

bool is_small_json(text::RandomAccessFile& file) {
  char first = 0;
  return file.size() <= kMostNpuBytes && file.read_at(0, &first, 1) == 1 && first != '!';
}

}  // namespace

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
  const auto file = reader.open(path);
  if (!file) return tl::unexpected(file.error().message);
  std::string signature(4, '\0');
  signature.resize((*file)->read_at(0, signature.data(), signature.size()));
  if (container::looks_like_zip(signature)) {
    auto object = artifact::read_kernel_object(**file, path);
    if (!object) {
      inputs.faults.push_back({InputFault::Kind::not_a_kernel, path, object.error().message});
      return {};
    }
    move_to(object->kernels, inputs.kernels);
    for (auto& resources : object->resources) resources.from_kernel_file = true;
    move_to(object->resources, inputs.resources);
  } else {
    const auto bytes = reader.read(path);
    if (!bytes) return tl::unexpected(bytes.error().message);
    auto kernels = artifact::read_kernel_xml(*bytes, path);
    if (!kernels) {
      inputs.faults.push_back(
          {InputFault::Kind::not_a_kernel, path, "it is neither a zip archive nor a kernel.xml"});
      return {};
    }
    move_to(*kernels, inputs.kernels);
  }
  inputs.kernels_known = all_read_so_far;
  return {};
}

tl::expected<void, std::string> add_resource_file(const std::string& path, text::FileReader& reader,
                                                  Inputs& inputs) {
  const auto bytes = reader.read(path);
  if (!bytes) return tl::unexpected(bytes.error().message);
  if (artifact::looks_like_slr_use(*bytes)) {
    const auto use = artifact::read_slr_use(*bytes, path);
    return tl::unexpected(use ? artifact::why_no_budget(*use).show() : use.error().show());
  }
  auto resources = artifact::read_resources(*bytes, path);
  if (!resources) return tl::unexpected(resources.error().show());
  move_to(*resources, inputs.resources);
  return {};
}

tl::expected<void, std::string> add_aie_file(const std::string& path, text::FileReader& reader,
                                             Inputs& inputs) {
  const auto file = reader.open(path);
  if (file && is_small_json(**file)) {
    const auto bytes = reader.read(path);
    if (bytes && artifact::looks_like_npu_partition(*bytes)) {
      auto partition = artifact::read_npu_partition(*bytes, path);
      if (!partition) return tl::unexpected(partition.error().show());
      inputs.npus.push_back(std::move(*partition));
      return {};
    }
  }
  // As with kernels: a library that cannot be read may hold what would be missed.
  const bool all_so_far = inputs.aie_known || inputs.aie_files == 0;
  ++inputs.aie_files;
  inputs.aie_known = false;
  if (!file) return tl::unexpected(file.error().message);
  auto library = artifact::read_aie_library(**file, path);
  if (!library) return tl::unexpected(library.error().show());
  inputs.aie_known = all_so_far && library->is_archive;
  inputs.aie.push_back(std::move(*library));
  return {};
}

tl::expected<void, std::string> add_host_file(const std::string& path, text::FileReader& reader,
                                              text::SourceSet& sources, Inputs& inputs) {
  auto bytes = reader.read(path);
  if (!bytes) return tl::unexpected(bytes.error().message);
  const text::FileId id = sources.add(path, std::move(*bytes));
  inputs.hosts.push_back(artifact::read_host_source(sources[id].bytes(), path, id));
  return {};
}

std::string_view platform_of(const config::Document& document) {
  for (const config::Option& option : document.options()) {
    const bool is_platform = option.key == "platform" || option.key == "f";
    if (option.section.empty() && is_platform) return option.value.text;
  }
  return {};
}

std::string_view platform_of(const std::vector<BuildCommand>& commands) {
  std::string_view platform;
  for (const BuildCommand& command : commands) {
    if ((command.stage & config::kLink) == 0 || command.platform.empty()) continue;
    if (!platform.empty() && platform != command.platform) return {};
    platform = command.platform;
  }
  return platform;
}

}  // namespace vppcheck::design
