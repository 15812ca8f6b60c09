// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "vppcheck/artifact/aie_parts.h"
#include "vppcheck/container/json.h"
#include "vppcheck/container/lines.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

using nlohmann::json;

constexpr std::string_view kStart = "<ENTRY>";
constexpr std::string_view kEnd = "</ENTRY>";
constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

struct Partition {
  AieColumns columns;
  std::string name;
};

/// `START:NUM[:NAME]` (UG1076, Controlling AI Engine Partitions).
std::optional<Partition> parse_partition(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view rest = text.substr(colon + 1);
  const std::size_t second = rest.find(':');
  const auto start = text::parse_unsigned(text.substr(0, colon));
  const auto count = text::parse_unsigned(rest.substr(0, second));
  if (!start || !count || *start > kMostAieColumns || *count > kMostAieColumns || *count == 0) {
    return std::nullopt;
  }
  const std::string_view name =
      second == std::string_view::npos ? std::string_view() : rest.substr(second + 1);
  if (!name.empty() && !text::is_identifier(name)) return std::nullopt;
  return Partition{{static_cast<std::uint32_t>(*start), static_cast<std::uint32_t>(*count)},
                   std::string(name)};
}

class Reader {
 public:
  explicit Reader(const std::string& where) : where_(where) {}

  tl::expected<AieCompileSummary, ArtifactError> read(std::string_view bytes) {
    std::size_t place = bytes.find(kStart);
    if (place == std::string_view::npos) return fail(bytes, 0, "no <ENTRY>");
    while (place != std::string_view::npos) {
      const std::size_t begin = place + kStart.size();
      const std::size_t end = bytes.find(kEnd, begin);
      if (end == std::string_view::npos) return fail(bytes, place, "an <ENTRY> without its end");
      const std::string_view entry = bytes.substr(begin, end - begin);
      // Nearly all entries tell of reports; to parse them would be most of the work.
      if (entry.find("\"ET_CmdStep\"") != std::string_view::npos ||
          entry.find("\"ET_FlowMetaData\"") != std::string_view::npos) {
        const auto root = container::load_json(entry, where_);
        if (!root) {
          const std::uint32_t line = line_at(bytes, begin) + std::max(root.error().line, 1u) - 1;
          return tl::unexpected(ArtifactError{where_, line, root.error().message});
        }
        read_entry(*root);
        if (contradiction_) return fail(bytes, place, std::move(*contradiction_));
      }
      place = bytes.find(kStart, end);
    }
    return result();
  }

 private:
  static std::uint32_t line_at(std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    return static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n'));
  }
  tl::unexpected<ArtifactError> fail(std::string_view bytes, std::size_t offset,
                                     std::string message) const {
    return tl::unexpected(ArtifactError{where_, line_at(bytes, offset), std::move(message)});
  }

  void read_entry(const json& root) {
    const json& flow = container::at(root, "buildSummary");
    read_version(container::text_of(container::at(flow, "toolVersion")));
    const json& step = container::at(root, "buildStep");
    if (!step.is_object()) return;
    std::size_t texts = 0;
    const json& files = container::at(step, "iniFiles");
    if (files.is_array()) {
      for (const json& file : files) {
        const std::string_view content = container::text_of(container::at(file, "content"));
        if (content.empty()) continue;
        ++texts;
        read_config(content);
      }
    }
    const json& args = container::at(step, "args");
    if (!args.is_array() || args.empty()) return;
    has_command_ = true;
    if (read_arguments(args) > texts) misses_text_ = true;
  }

  /// `Vitis AI Engine Compiler Release 2022.2. SW Build 3780302 on ...`.
  void read_version(std::string_view text) {
    constexpr std::string_view kRelease = "Release ";
    const std::size_t place = text.find(kRelease);
    if (place == std::string_view::npos || summary_.release) return;
    text.remove_prefix(place + kRelease.size());
    text = text.substr(0, text.find(' '));
    while (text.ends_with('.')) text.remove_suffix(1);
    summary_.release = fabric::parse_release(text);
  }

  /// A text of options: with dashes, as the compiler is given it, or in the sections of v++.
  void read_config(std::string_view text) {
    container::Lines lines(text);
    std::string_view section;
    while (const auto line = lines.next()) {
      const std::string_view content = trimmed(*line);
      if (content.starts_with('[')) section = content.substr(1, content.find(']') - 1);
      if (!section.empty() && section != "aie") continue;
      const std::size_t equals = content.find('=');
      if (equals == std::string_view::npos) continue;
      read_option(trimmed(content.substr(0, equals)), trimmed(content.substr(equals + 1)));
    }
  }

  /// How many files of options the arguments name.
  std::size_t read_arguments(const json& args) {
    std::size_t configs = 0;
    std::string_view waiting;
    for (const json& arg : args) {
      const std::string_view text = container::text_of(arg);
      if (text == "--config" || text.starts_with("--config=")) ++configs;
      const std::size_t equals = text.find('=');
      if (text.starts_with("--") && equals != std::string_view::npos) {
        read_option(text.substr(0, equals), text.substr(equals + 1));
      } else if (!waiting.empty() && !text.starts_with('-')) {
        read_option(waiting, text);
      }
      waiting = text.starts_with("--") && equals == std::string_view::npos ? text : "";
    }
    return configs;
  }

  void read_option(std::string_view name, std::string_view value) {
    if (name.starts_with("--")) name.remove_prefix(2);
    if (name.starts_with("aie.")) name.remove_prefix(4);
    value = trimmed(value);
    if (name == "platform" && !value.empty()) summary_.platform = value;
    if (name == "target" && value == "x86sim") summary_.target = AieTarget::x86sim;
    if (name == "target" && value == "hw") summary_.target = AieTarget::hw;
    if (name == "enable-partition") read_partition(value);
  }

  void read_partition(std::string_view value) {
    // The compiler passes an option that was not given on with its default.
    if (value.empty() || value == "false") {
      says_none_ = true;
      return;
    }
    auto partition = parse_partition(value);
    if (!partition) {
      says_more_ = true;
      return;
    }
    if (partition_ &&
        (partition_->columns != partition->columns || partition_->name != partition->name)) {
      contradiction_ = fmt::format("the option enable-partition has two values, the second is {}",
                                   text::quoted(value));
    }
    partition_ = std::move(partition);
  }

  AieCompileSummary result() {
    if (partition_) {
      summary_.option = AiePartitionOption::given;
      summary_.columns = partition_->columns;
      summary_.partition_name = std::move(partition_->name);
    } else if (!says_more_ && (says_none_ || (has_command_ && !misses_text_))) {
      summary_.option = AiePartitionOption::none;
    }
    return std::move(summary_);
  }

  const std::string& where_;
  AieCompileSummary summary_;
  std::optional<Partition> partition_;
  std::optional<std::string> contradiction_;
  bool has_command_ = false;
  bool misses_text_ = false;  ///< a file of options is named whose text is not there
  bool says_none_ = false;
  bool says_more_ = false;  ///< something of the option that is not understood
};

}  // namespace

tl::expected<AieCompileSummary, ArtifactError> read_aie_compile_summary(std::string_view bytes,
                                                                        const std::string& where) {
  return Reader(where).read(bytes);
}

}  // namespace vppcheck::artifact
