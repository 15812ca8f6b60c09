// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "print_job.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "output_file.h"
#include "vppcheck/config/document.h"
#include "vppcheck/config/merge.h"
#include "vppcheck/text/file_reader.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/shell_words.h"

namespace vppcheck::tool {
namespace {

using Json = nlohmann::ordered_json;
using text::valid_utf8;

/// A command of v++ and all that was read for it.
struct Job {
  std::string vpp;
  const config::Command& command;
  text::SourceSet sources;
  std::vector<std::unique_ptr<config::Document>> configs;
  bool all_read = true;

  /// The first value of a general option, of the command line or of a configuration.
  std::string_view first(std::string_view name) const {
    const std::string_view given = command.first(name);
    if (!given.empty()) return given;
    for (const auto& config : configs) {
      for (const config::Option& option : config->options()) {
        if (config::long_name_of(option.full_name()) == name) return option.value.text;
      }
    }
    return {};
  }

  /// Absent when a configuration is missing.
  std::optional<Words> merged() const {
    if (!all_read) return std::nullopt;
    std::vector<const config::Document*> documents;
    for (const auto& config : configs) documents.push_back(config.get());
    return config::merged_words(command, documents);
  }
};

void read_configs(const std::vector<std::string>& files, Job& job) {
  text::DiskReader disk;
  for (const std::string& file : files) {
    auto bytes = disk.read(file, config::kMaxConfigBytes);
    if (!bytes) {
      complain(bytes.error().message);
      job.all_read = false;
      continue;
    }
    const text::FileId id = job.sources.add(file, std::move(*bytes));
    job.configs.push_back(std::make_unique<config::Document>(job.sources, id));
  }
}

/// Writes a command with one option a line. A terminal gets no control characters; a file or a pipe
/// gets the very words, since they are read back.
class CommandWriter {
 public:
  CommandWriter(std::string_view vpp, bool to_terminal) : to_terminal_(to_terminal) {
    text_ = shown(vpp);
  }

  void add_line(const Words& words) {
    text_ += " \\\n ";
    for (const std::string& word : words) text_ += " " + shown(word);
  }

  std::string text() const { return text_ + "\n"; }

 private:
  std::string shown(std::string_view word) const {
    const std::string quoted = text::shell_quoted(word);
    return to_terminal_ ? text::printable(quoted) : quoted;
  }

  std::string text_;
  bool to_terminal_;
};

std::string typed_command(const Job& job, bool to_terminal) {
  CommandWriter writer(job.vpp, to_terminal);
  for (const config::CommandOption& option : job.command.options) {
    config::Command alone;
    alone.options = {option};
    writer.add_line(config::words_of(alone));
  }
  return writer.text();
}

std::string merged_command(const Job& job, const Words& merged, bool to_terminal) {
  CommandWriter writer(job.vpp, to_terminal);
  for (std::size_t i = 0; i < merged.size(); ++i) {
    // `merged_words` gives a value to everything but the flags of the catalogue.
    const config::OptionInfo* const info = config::find_full(merged[i].substr(2));
    const bool has_value = (info == nullptr || !info->is_flag) && i + 1 < merged.size();
    writer.add_line(has_value ? Words{merged[i], merged[i + 1]} : Words{merged[i]});
    i += has_value ? 1 : 0;
  }
  return writer.text();
}

void add_comments(std::string_view what, const Words& values, std::string& text) {
  for (const std::string& value : values) {
    text += fmt::format("# {}: {}\n", what, text::printable(value));
  }
}

std::string show_text(const Job& job, bool to_terminal) {
  const config::Command& command = job.command;
  const std::string_view stage = config::name_of_stage(command.stage);
  const std::string_view target = job.first("target");
  const std::string_view platform = job.first("platform");
  std::string text = fmt::format("# {}", stage.empty() ? "neither -c, -l nor -p" : stage);
  if (!target.empty()) text += fmt::format(" for {}", text::printable(target));
  text += platform.empty() ? "; no platform is named"
                           : fmt::format(" on {}", text::printable(platform));
  text += '\n';
  const std::string_view output = job.first("output");
  if (!output.empty()) add_comments("output", {std::string(output)}, text);
  add_comments("configuration", command.all("config"), text);
  add_comments("kernel", command.inputs(".xo"), text);
  add_comments("AI Engine library", command.inputs(".a"), text);
  for (const config::CommandOption& option : command.options) {
    if (option.info == nullptr) add_comments("not known", {option.written}, text);
  }
  for (const config::CommandFault& fault : command.faults) {
    add_comments("fault", {fault.message}, text);
  }
  text += typed_command(job, to_terminal);
  if (const auto merged = job.merged(); merged && !job.configs.empty()) {
    text += "# with the configurations merged in, as v++ writes it:\n";
    text += merged_command(job, *merged, to_terminal);
  }
  return text;
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(valid_utf8(text));
}

Json list_of(const Words& words) {
  Json list = Json::array();
  for (const std::string& word : words) list.push_back(valid_utf8(word));
  return list;
}

std::string show_json(const Job& job) {
  const config::Command& command = job.command;
  Json root = {{"schema_version", 1},
               {"tool", {{"name", "vppcheck"}, {"version", VPPCHECK_VERSION}}},
               {"stage", text_or_null(config::name_of_stage(command.stage))},
               {"target", text_or_null(job.first("target"))},
               {"platform", text_or_null(job.first("platform"))},
               {"output", text_or_null(job.first("output"))},
               {"configs", list_of(command.all("config"))},
               {"kernels", list_of(command.inputs(".xo"))},
               {"aie_libraries", list_of(command.inputs(".a"))},
               {"inputs", list_of(command.all("input_files"))}};
  root["options"] = Json::array();
  for (const config::CommandOption& option : command.options) {
    root["options"].push_back(
        {{"name", valid_utf8(option.name)},
         {"written", text_or_null(option.written)},
         {"value", option.has_value ? Json(valid_utf8(option.value)) : Json()},
         {"known", option.info != nullptr}});
  }
  root["faults"] = Json::array();
  for (const config::CommandFault& fault : command.faults) {
    root["faults"].push_back(
        {{"option", text_or_null(fault.option)}, {"message", valid_utf8(fault.message)}});
  }
  const auto merged = job.merged();
  root["command"] = list_of(config::words_of(command));
  root["merged"] = merged ? list_of(*merged) : Json(nullptr);
  return root.dump() + "\n";
}

}  // namespace

int print_job(const std::string& vpp, const config::Command& command,
              const std::vector<std::string>& configs, const CheckArguments& arguments) {
  Job job{vpp, command, {}, {}, true};
  read_configs(configs, job);
  int code = job.all_read ? kClean : kUnreadable;
  for (const Output& output : arguments.outputs) {
    const bool to_terminal = output.file.empty() && ::isatty(STDOUT_FILENO) != 0;
    const bool is_json = output.format == "json";
    code = std::max(code,
                    deliver(output.file, is_json ? show_json(job) : show_text(job, to_terminal)));
  }
  return code;
}

}  // namespace vppcheck::tool
