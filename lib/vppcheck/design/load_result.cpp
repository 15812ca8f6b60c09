// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/archive.h"
#include "vppcheck/design/load.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::design {
namespace {

/// What `--result` may be given instead of its text; the first bytes are enough.
bool is_container(std::string_view signature) {
  return signature == "xclbin2" || container::looks_like_zip(signature);
}

}  // namespace

tl::expected<void, std::string> add_result_file(const std::string& path, text::FileReader& reader,
                                                Inputs& inputs) {
  const auto file = reader.open(path);
  if (!file) return tl::unexpected(file.error().message);
  std::string signature(7, '\0');
  signature.resize((*file)->read_at(0, signature.data(), signature.size()));
  if (is_container(signature)) {
    return tl::unexpected(text::printable(path) +
                          ": containers are not read; give the text that 'xclbinutil --info' "
                          "prints of it (.xclbin.info)");
  }
  const auto bytes = reader.read(path);
  if (!bytes) return tl::unexpected(bytes.error().message);
  if (artifact::looks_like_build_summary(*bytes)) {
    auto summary = artifact::read_build_summary(*bytes, path);
    if (!summary) return tl::unexpected(summary.error().show());
    inputs.commands.push_back(command_of(std::move(*summary)));
    return {};
  }
  auto result = artifact::read_xclbin_info(*bytes, path);
  if (!result) return tl::unexpected(result.error().show());
  if (inputs.result) {
    return tl::unexpected(text::printable(path) + ": a link has one result, and " +
                          text::quoted(inputs.result->file) + " is given too");
  }
  inputs.result = std::move(*result);
  return {};
}

tl::expected<void, std::string> find_result(text::FileReader& reader, Inputs& inputs) {
  for (const BuildCommand& command : inputs.commands) {
    if (command.stage != config::kLink || !command.summary) continue;
    for (const std::string& path : artifact::result_files_beside(*command.summary)) {
      if (inputs.result) return {};
      if (!reader.exists(path)) continue;
      if (auto added = add_result_file(path, reader, inputs); !added) return added;
    }
  }
  return {};
}

}  // namespace vppcheck::design
