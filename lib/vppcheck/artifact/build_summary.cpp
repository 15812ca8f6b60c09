// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/build_summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "vppcheck/container/json.h"
#include "vppcheck/container/lines.h"
#include "vppcheck/text/file_reader.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/span.h"

namespace vppcheck::artifact {
namespace {

using container::at;
using container::text_of;
using nlohmann::json;

constexpr std::string_view kBegin = "<ENTRY>";
constexpr std::string_view kEnd = "</ENTRY>";
/// Bounds of ours: a command makes one such text, and no path of Linux is longer (PATH_MAX).
constexpr std::size_t kMostResultFiles = 16;
constexpr std::size_t kLongestPath = 4096;

std::string_view trimmed(std::string_view text) { return text::trimmed({text, {}}).text; }

/// JSON counts lines from the start of the entry; people count from the start of the file.
ArtifactError in_file(ArtifactError error, std::uint32_t first_line) {
  error.message = text::printable(error.message);
  error.line = error.line == 0 ? first_line : first_line + error.line - 1;
  return error;
}

/// The file of `xclbinutil --info FILE`; empty when the words have no such option.
std::string info_file_of(const std::vector<std::string>& arguments) {
  const auto option = std::find(arguments.begin(), arguments.end(), "--info");
  return option == arguments.end() || option + 1 == arguments.end() ? "" : option[1];
}

/// ET_FlowMetaData spells the target as its enumeration: `TT_HW_EMU`.
std::string target_named(std::string_view name) {
  if (name == "TT_HW") return "hw";
  if (name == "TT_HW_EMU") return "hw_emu";
  if (name == "TT_SW_EMU") return "sw_emu";
  if (name == "TT_X86SIM") return "x86sim";
  return {};
}

BuildFlow flow_named(std::string_view name) {
  if (name == "BF_COMPILE") return BuildFlow::compile;
  if (name == "BF_LINK") return BuildFlow::link;
  if (name == "BF_PACKAGE") return BuildFlow::package;
  return BuildFlow::unknown;
}

/// Reads one summary entry by entry.
class SummaryReader {
 public:
  explicit SummaryReader(const std::string& file) { summary_.file = file; }

  tl::expected<BuildSummary, ArtifactError> run(std::string_view bytes) {
    bytes = container::without_byte_order_mark(bytes);
    container::Lines lines(bytes);
    const char* entry = nullptr;  // where the JSON of the open entry begins
    std::uint32_t entry_line = 0;
    while (const auto raw = lines.next()) {
      const std::string_view line = trimmed(*raw);
      if (entry == nullptr) {
        if (line.empty()) continue;
        if (line != kBegin) {
          return fail(lines.number(), "this is no summary of v++: '<ENTRY>' should stand here");
        }
        if (++entries_ > kMostSummaryEntries) {
          return fail(lines.number(), fmt::format("more than {} entries", kMostSummaryEntries));
        }
        entry = raw->data() + raw->size();
        entry_line = lines.number();
      } else if (line == kEnd) {
        const std::string_view text(entry, static_cast<std::size_t>(raw->data() - entry));
        if (auto read = read_entry(text, entry_line); !read) {
          return tl::unexpected(std::move(read.error()));
        }
        entry = nullptr;
      } else if (line == kBegin) {
        return fail(lines.number(), fmt::format("an entry begins inside the entry of line {}, "
                                                "which has no '</ENTRY>'",
                                                entry_line));
      }
    }
    if (entry != nullptr) return fail(entry_line, "the entry has no '</ENTRY>': the file is cut");
    if (entries_ == 0) return fail(0, "the file is empty: it should begin with '<ENTRY>'");
    if (!has_command_) return fail(0, "no entry says which command was run");
    return std::move(summary_);
  }

 private:
  tl::unexpected<ArtifactError> fail(std::uint32_t line, std::string message) const {
    return tl::unexpected(ArtifactError{summary_.file, line, std::move(message)});
  }

  tl::expected<void, ArtifactError> read_entry(std::string_view text, std::uint32_t line) {
    const auto entry = container::load_json(text, summary_.file);
    if (!entry) return tl::unexpected(in_file(entry.error(), line));
    const std::string_view type = text_of(at(*entry, "type"));
    if (type == "ET_CmdStep" || type == "ET_SubCmdStep") read_step(at(*entry, "buildStep"));
    if (type == "ET_Status") read_status(at(*entry, "status"));
    if (type == "ET_FlowMetaData") read_flow(at(*entry, "buildSummary"));
    if (summary_.written_to.empty()) summary_.written_to = text_of(at(*entry, "thisFile"));
    return {};
  }

  /// The first step is the command itself; those behind it are programs that it starts.
  void read_step(const json& step) {
    std::vector<std::string> arguments;
    if (const json& words = at(step, "args"); words.is_array()) {
      for (const json& word : words) arguments.emplace_back(text_of(word));
    }
    if (has_command_) {
      std::string made = info_file_of(arguments);
      const bool keeps = made.ends_with(".info") && made.size() <= kLongestPath &&
                         summary_.result_files.size() < kMostResultFiles;
      if (keeps) summary_.result_files.push_back(std::move(made));
      return;
    }
    has_command_ = true;
    summary_.program = text_of(at(step, "name"));
    command_id_ = text_of(at(step, "cmdId"));
    summary_.directory = text_of(at(step, "cwd"));
    summary_.arguments = std::move(arguments);
    if (const json& files = at(step, "iniFiles"); files.is_array()) {
      for (const json& file : files) {
        summary_.configs.push_back(
            {std::string(text_of(at(file, "path"))), std::string(text_of(at(file, "content")))});
      }
    }
  }

  void read_status(const json& status) {
    if (!has_command_ || text_of(at(status, "cmdId")) != command_id_) return;
    summary_.passed = text_of(at(status, "state")) == "CS_PASSED";
  }

  /// aiecompiler writes an entry without content first (2022.2, 2023.2): the first value counts.
  void read_flow(const json& flow) {
    const auto keep = [](std::string& to, std::string_view value) {
      if (to.empty()) to = value;
    };
    keep(summary_.tool_version, text_of(at(flow, "toolVersion")));
    keep(summary_.flow_platform, text_of(at(flow, "hardwarePlatform")));
    keep(summary_.flow_target, target_named(text_of(at(flow, "target"))));
    if (summary_.flow == BuildFlow::unknown) summary_.flow = flow_named(text_of(at(flow, "flow")));
  }

  BuildSummary summary_;
  std::size_t entries_ = 0;
  bool has_command_ = false;
  std::string command_id_;
};

std::string file_name(std::string_view path) {
  return std::string(path.substr(path.find_last_of('/') + 1));
}

/// The part of `path` behind `folder`, which ends in a slash; empty when it is not under it.
/// `a/./b` is `a/b`.
std::string under(std::string_view folder, std::string path) {
  for (auto dot = path.find("/./"); dot != std::string::npos; dot = path.find("/./")) {
    path.erase(dot, 2);
  }
  if (folder.empty() || !path.starts_with(folder)) return {};
  path.erase(0, folder.size());
  const bool leaves = path.starts_with('/') || ("/" + path).find("/../") != std::string::npos;
  return leaves ? std::string() : path;
}

}  // namespace

bool looks_like_build_summary(std::string_view bytes) {
  return trimmed(container::without_byte_order_mark(bytes).substr(0, 4096)).starts_with(kBegin);
}

tl::expected<BuildSummary, ArtifactError> read_build_summary(std::string_view bytes,
                                                             const std::string& file) {
  return SummaryReader(file).run(bytes);
}

std::vector<std::string> result_files_beside(const BuildSummary& summary) {
  const std::string folder = text::directory_of(summary.file);
  const std::string old_folder = text::directory_of(summary.written_to);
  std::vector<std::string> found;
  const auto add = [&](std::string path) {
    if (path.empty()) return;
    path.insert(0, folder);
    if (std::find(found.begin(), found.end(), path) == found.end()) found.push_back(path);
  };
  // An .xsa and an .xclbin of one name have the same text: `x.xsa.link_summary` beside
  // `x.xclbin.info`.
  std::string stem = text::stem_of(summary.file);
  for (const std::string_view suffix : {".xclbin", ".xsa"}) {
    if (stem.ends_with(suffix)) stem.resize(stem.size() - suffix.size());
  }
  add(stem + ".xclbin.info");
  for (const std::string& made : summary.result_files) add(file_name(made));
  for (const std::string& made : summary.result_files) {
    const std::string path = under(old_folder, made);
    add(path);
    // v++ makes it in link/int and, even without --save-temps, leaves a copy in reports/link
    // (EdoardoDAlessio/ACA-Project-2024, Vitis 2022.2).
    constexpr std::string_view kTemporary = "link/int/";
    if (const auto where = path.rfind(kTemporary); where != std::string::npos) {
      add(path.substr(0, where) + "reports/link/" + path.substr(where + kTemporary.size()));
    }
  }
  return found;
}

}  // namespace vppcheck::artifact
