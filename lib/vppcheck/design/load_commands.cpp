// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "vppcheck/design/load.h"

namespace vppcheck::design {
namespace {

/// Bounds of ours: the configurations that the commands of one log name, their bytes, and their
/// options counted for every command that names them. A build has some dozens with 26 KB at most.
constexpr std::size_t kMostConfigs = 256;
constexpr std::size_t kMostConfigBytesOfLog = std::size_t{32} << 20;
constexpr std::size_t kMostOptionsOfLog = 500'000;

/// Reads the configurations that the commands of one log name, each once.
class ConfigReader {
 public:
  ConfigReader(text::FileReader& reader, text::SourceSet& sources)
      : reader_(reader), sources_(sources) {}

  /// `configs_known` stays false when one is not there, or may be another by the time it is used.
  void read_for(BuildCommand& command) {
    const std::vector<std::string> named = command.command.all("config");
    command.configs_known = true;
    for (const std::string& file : named) {
      const std::string path = command.path_of(file);
      auto document = path.empty() ? nullptr : read(path);
      options_ += document == nullptr ? 0 : document->options().size() + 1;
      if (document == nullptr || options_ > kMostOptionsOfLog) {
        command.configs_known = false;
      } else {
        command.configs.push_back(std::move(document));
      }
    }
    if (!named.empty()) settle(command);
  }

 private:
  std::shared_ptr<const config::Document> read(const std::string& path) {
    const auto known = documents_.find(path);
    if (known != documents_.end()) return known->second;
    if (documents_.size() == kMostConfigs) return nullptr;
    auto& document = documents_[path];
    if (path.find('$') != std::string::npos || !is_regular(path)) return nullptr;
    const auto file = reader_.open(path);
    if (!file || (*file)->size() > config::kMaxConfigBytes) return nullptr;
    bytes_ += static_cast<std::size_t>((*file)->size());
    if (bytes_ > kMostConfigBytesOfLog) return nullptr;
    std::string bytes(static_cast<std::size_t>((*file)->size()), '\0');
    bytes.resize((*file)->read_at(0, bytes.data(), bytes.size()));
    document = std::make_shared<config::Document>(sources_, sources_.add(path, std::move(bytes)));
    return document;
  }

  /// A log names what it likes, and a pipe or a terminal would keep us waiting.
  bool is_regular(const std::string& path) const {
    const std::string folder = text::directory_of(path);
    const std::vector<std::string> names = reader_.list(
        folder.empty() ? "." : folder.substr(0, std::max<std::size_t>(folder.size() - 1, 1)));
    return std::ranges::binary_search(names, path.substr(folder.size()));
  }

  text::FileReader& reader_;
  text::SourceSet& sources_;
  std::unordered_map<std::string, std::shared_ptr<const config::Document>> documents_;
  std::size_t bytes_ = 0;
  std::size_t options_ = 0;
};

tl::expected<void, std::string> add_log(std::string bytes, const std::string& name,
                                        text::FileReader& reader, text::SourceSet& sources,
                                        Inputs& inputs) {
  auto log = artifact::read_build_log(bytes, name);
  if (!log) return tl::unexpected(log.error().show());
  const text::FileId source = sources.add(name, std::move(bytes));
  ConfigReader configs(reader, sources);
  const std::size_t before = inputs.commands.size();
  for (artifact::LoggedCommand& logged : log->commands) {
    BuildCommand command = command_of(std::move(logged), name, source);
    command.start = reader.working_directory();
    // `v++ --version` is a command as well, and does nothing here.
    if (command.stage == 0) continue;
    configs.read_for(command);
    inputs.commands.push_back(std::move(command));
  }
  if (inputs.commands.size() == before) inputs.empty_logs.push_back(name);
  return {};
}

}  // namespace

tl::expected<void, std::string> add_commands_file(const std::string& path, text::FileReader& reader,
                                                  text::SourceSet& sources, Inputs& inputs) {
  auto bytes = reader.read(path);
  if (!bytes) return tl::unexpected(bytes.error().message);
  const std::string name = path == "-" ? "<stdin>" : path;
  if (!artifact::looks_like_build_summary(*bytes)) {
    return add_log(std::move(*bytes), name, reader, sources, inputs);
  }
  auto summary = artifact::read_build_summary(*bytes, name);
  if (!summary) return tl::unexpected(summary.error().show());
  inputs.commands.push_back(command_of(std::move(*summary)));
  return {};
}

}  // namespace vppcheck::design
