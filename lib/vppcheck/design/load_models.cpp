// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "vppcheck/design/load.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::design {
namespace {

/// What stands behind the file of a model.
struct Settings {
  std::optional<std::uint64_t> threads;
  std::optional<std::uint64_t> batch;
};

/// Takes `:threads=2` or `:batch=3` from the end of the words. False when none stands there, an
/// error when it is wrong.
tl::expected<bool, std::string> take_setting(std::string& words, Settings& settings) {
  const auto colon = words.rfind(':');
  const auto equals = words.find('=', colon == std::string::npos ? 0 : colon);
  if (colon == std::string::npos || equals == std::string::npos) return false;
  const std::string name = words.substr(colon + 1, equals - colon - 1);
  const std::string value = words.substr(equals + 1);
  if (name != "threads" && name != "batch") {
    return tl::unexpected(
        fmt::format("a model has no setting {}; write FILE:threads=T:batch=B", text::quoted(name)));
  }
  const auto number = text::parse_unsigned(value);
  if (!number || *number == 0) {
    return tl::unexpected(fmt::format("{} of model {} is {}, expected a number from 1 on", name,
                                      text::quoted(words.substr(0, colon)), text::quoted(value)));
  }
  words.resize(colon);
  auto& setting = name == "threads" ? settings.threads : settings.batch;
  if (setting) {
    return tl::unexpected(fmt::format("{} of model {} is given twice", name, text::quoted(words)));
  }
  setting = *number;
  return true;
}

}  // namespace

tl::expected<void, ModelError> add_model(const std::string& words, text::FileReader& reader,
                                         Inputs& inputs) {
  Settings settings;
  std::string path = words;
  // A file may have such a name.
  while (!reader.exists(path)) {
    const auto taken = take_setting(path, settings);
    if (!taken) return tl::unexpected(ModelError{taken.error(), true});
    if (!*taken) break;
  }
  const auto bytes = reader.read(path);
  if (!bytes) return tl::unexpected(ModelError{bytes.error().message});
  auto model = artifact::read_dpu_model(*bytes, path);
  if (!model) return tl::unexpected(ModelError{model.error().show()});
  inputs.models.push_back({std::move(*model), settings.threads.value_or(1), settings.batch});
  return {};
}

tl::expected<void, std::string> add_dpu_file(const std::string& path, text::FileReader& reader,
                                             Inputs& inputs) {
  const auto bytes = reader.read(path);
  if (!bytes) return tl::unexpected(bytes.error().message);
  auto query = artifact::read_dpu_query(*bytes, path);
  if (!query) return tl::unexpected(query.error().show());
  inputs.dpus = std::move(*query);
  return {};
}

tl::expected<void, std::string> add_layers_file(const std::string& path, text::FileReader& reader,
                                                Inputs& inputs) {
  const auto bytes = reader.read(path);
  if (!bytes) return tl::unexpected(bytes.error().message);
  auto table = artifact::read_layer_table(*bytes, path);
  if (!table) return tl::unexpected(table.error().show());
  inputs.layers = std::move(*table);
  return {};
}

}  // namespace vppcheck::design
