// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/build_log.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "vppcheck/container/lines.h"
#include "vppcheck/text/lower_case.h"
#include "vppcheck/text/shell_words.h"

namespace vppcheck::artifact {
namespace {

using text::ShellCommand;

constexpr std::string_view kBlanks = " \t\r";

/// What may stand before the command proper, with options of its own: the next v++ among the words
/// is the command.
constexpr std::string_view kWrappers[] = {"time",    "env",  "nice",    "nohup",  "command", "exec",
                                          "timeout", "sudo", "stdbuf",  "ionice", "srun",    "bsub",
                                          "ccache",  "then", "else",    "do",     "if",      "!",
                                          "{",       "$",    "taskset", "numactl"};

std::string_view program_of(std::string_view word) {
  return word.substr(word.find_last_of('/') + 1);
}

bool is_vpp(std::string_view word) { return program_of(word) == "v++"; }
bool is_aiecompiler(std::string_view word) { return program_of(word) == "aiecompiler"; }
bool is_command(std::string_view word) { return is_vpp(word) || is_aiecompiler(word); }

bool is_assignment(std::string_view word) {
  const auto equals = word.find('=');
  const auto is_of_name = [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  return equals != std::string_view::npos && equals > 0 &&
         std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(equals), is_of_name);
}

/// `+` of `set -x`; `[1/3]` of ninja; `[ 50%]` is two words.
bool is_progress(std::string_view word) {
  if (word.find_first_not_of('+') == std::string_view::npos) return true;
  return word == "[" || (word.find_first_not_of("[]0123456789/%") == std::string_view::npos &&
                         word.find(']') != std::string_view::npos);
}

bool is_wrapper(std::string_view word) {
  return std::find(std::begin(kWrappers), std::end(kWrappers), word) != std::end(kWrappers) ||
         program_of(word) == "vppcheck";
}

/// The index of v++ or aiecompiler when the command runs one of them; else the number of words.
std::size_t find_program(const std::vector<std::string>& words) {
  std::size_t i = 0;
  bool is_wrapped = false;
  for (; i < words.size(); ++i) {
    const bool is_leading = is_assignment(words[i]) || is_progress(words[i]);
    if (is_leading) continue;
    if (is_command(words[i])) return i;
    if (is_wrapper(words[i])) is_wrapped = true;
    if (!is_wrapped) return words.size();
  }
  return i;
}

/// Prose begins like a command as well: `v++ compiler -p to create the image`. What stands there
/// for an input file has neither a dot nor a slash nor a variable in it.
bool is_prose(const std::vector<std::string>& words) {
  if (words.size() < 2) return true;
  const std::string_view second = words[1];
  return !second.empty() && !second.starts_with('-') &&
         second.find_first_of("./$") == std::string_view::npos;
}

std::string joined(const std::string& directory, std::string_view path) {
  if (path.starts_with('/') || directory.empty()) return std::string(path);
  return directory + "/" + std::string(path);
}

/// Reads one log, line by line. Every byte is split once, so that the time is that of the length.
class LogReader {
 public:
  LogReader(std::string_view bytes, const std::string& file) : bytes_(bytes) { log_.file = file; }

  tl::expected<BuildLog, ArtifactError> run() {
    if (bytes_.find('\0') != std::string_view::npos) {
      return fail(0,
                  "this is no text; give the output of 'make -n', a log of a build, or a summary "
                  "that v++ wrote");
    }
    if (bytes_.starts_with(container::kByteOrderMark)) at_ = container::kByteOrderMark.size();
    while (at_ < bytes_.size()) {
      const std::size_t begin = at_;
      const std::uint32_t number = line_ + 1;
      const std::string_view line = next_line();
      if (read_note(line)) continue;
      if (auto read = read_commands(line, begin, number); !read) {
        return tl::unexpected(std::move(read.error()));
      }
    }
    return std::move(log_);
  }

 private:
  tl::unexpected<ArtifactError> fail(std::uint32_t line, std::string message) const {
    return tl::unexpected(ArtifactError{log_.file, line, std::move(message)});
  }

  /// The next line, with those that it is continued on: make prints them as the recipe has them.
  std::string_view next_line() {
    const std::size_t begin = at_;
    bool is_continued = true;
    while (is_continued && at_ < bytes_.size()) {
      const std::size_t end = std::min(bytes_.find('\n', at_), bytes_.size());
      std::string_view part = bytes_.substr(at_, end - at_);
      if (part.ends_with('\r')) part.remove_suffix(1);
      const auto last = part.find_last_not_of('\\');
      const std::size_t kept = last == std::string_view::npos ? 0 : last + 1;
      is_continued = (part.size() - kept) % 2 == 1;
      at_ = std::min(end + 1, bytes_.size());
      ++line_;
    }
    std::string_view line = bytes_.substr(begin, at_ - begin);
    if (line.ends_with('\n')) line.remove_suffix(1);
    return line;
  }

  /// What make and v++ say of the directory; whether the line is that.
  bool read_note(std::string_view line) {
    if (line.starts_with("# Steps log generated by v++")) is_steps_log_ = true;
    if (is_steps_log_ && line.starts_with("PWD=")) {
      start_ = std::string(line.substr(4, line.find_last_not_of(" \t\r\n") - 3));
      return true;
    }
    constexpr std::string_view kEntering = ": Entering directory ";
    constexpr std::string_view kLeaving = ": Leaving directory ";
    if (line.find("make") == std::string_view::npos) return false;
    if (line.find(kLeaving) != std::string_view::npos) {
      if (!entered_.empty()) entered_.pop_back();
      is_lost_ = false;
      return true;
    }
    const auto found = line.find(kEntering);
    if (found == std::string_view::npos) return false;
    // GNU make 3.81 opens with a grave accent.
    std::string_view path = line.substr(found + kEntering.size());
    path = path.substr(0, path.find_last_of('\''));
    if (!path.empty()) path.remove_prefix(1);
    if (entered_.size() < kDeepestMake) entered_.emplace_back(path);
    is_lost_ = false;
    return true;
  }

  std::optional<std::string> directory() const {
    if (is_lost_) return std::nullopt;
    return entered_.empty() ? start_ : entered_.back();
  }

  tl::expected<void, ArtifactError> read_commands(std::string_view line, std::size_t begin,
                                                  std::uint32_t number) {
    const bool may_run = line.find("v++") != std::string_view::npos ||
                         line.find("aiecompiler") != std::string_view::npos;
    const bool may_move = line.substr(0, 3) == "cd ";
    if (!may_run && !may_move) return {};
    const std::size_t skipped = skip_label(line);
    const std::vector<ShellCommand> commands = text::split_shell(line.substr(skipped));
    std::vector<std::optional<std::string>> places = {directory()};  // of each parenthesis
    for (const ShellCommand& command : commands) {
      places.resize(std::min(places.size(), command.common_depth + 1));
      places.resize(std::min(command.depth, kDeepestShell) + 1, places.back());
      if (command.words.front() == "cd") {
        places.back() = moved(places.back(), command.words);
        if (commands.size() == 1) is_lost_ = true;
        continue;
      }
      if (auto kept = keep(command, places.back(), begin + skipped, line, number); !kept) {
        return kept;
      }
    }
    return {};
  }

  /// `Command Line: v++ ...`, as an .xclbin.info and logs have it.
  static std::size_t skip_label(std::string_view line) {
    constexpr std::string_view kLabel = "command line";
    const auto vpp = line.find("v++ -");
    if (vpp == std::string_view::npos) return 0;
    // Only what stands before the command can be its label.
    const std::string before = text::lower_case(line.substr(0, vpp));
    const auto label = before.rfind(kLabel);
    if (label == std::string::npos) return 0;
    const auto behind = before.find_first_not_of(" \t:", label + kLabel.size());
    if (behind == std::string::npos) return vpp;
    return before.find_first_of(kBlanks, behind) == std::string::npos ? behind : 0;
  }

  static std::optional<std::string> moved(const std::optional<std::string>& from,
                                          const std::vector<std::string>& words) {
    const bool is_plain =
        words.size() == 2 && !words[1].empty() && words[1] != "-" && !words[1].starts_with('~');
    if (!is_plain) return std::nullopt;
    if (words[1].starts_with('/')) return words[1];
    // The path of a variable is as good a name as any, as long as it stays the same.
    if (words[1].starts_with('$')) return words[1];
    return from ? std::optional(joined(*from, words[1])) : std::nullopt;
  }

  tl::expected<void, ArtifactError> keep(const ShellCommand& command,
                                         const std::optional<std::string>& place,
                                         std::size_t offset, std::string_view line,
                                         std::uint32_t number) {
    const std::size_t program = find_program(command.words);
    if (program == command.words.size()) return {};
    LoggedCommand next;
    next.words.assign(command.words.begin() + static_cast<std::ptrdiff_t>(program),
                      command.words.end());
    if (is_prose(next.words)) return {};
    next.is_aiecompiler = is_aiecompiler(next.words.front());
    next.directory = place;
    for (std::size_t i = program; i < command.spans.size(); ++i) {
      next.spans.push_back({static_cast<std::uint32_t>(offset + command.spans[i].begin),
                            static_cast<std::uint32_t>(offset + command.spans[i].end)});
    }
    next.whole = {next.spans.front().begin, next.spans.back().end};
    next.line = number + lines_before(line, next.whole.begin);
    words_ += next.words.size();
    if (words_ > kMostLoggedWords) {
      return fail(next.line, fmt::format("the commands have more than {} words", kMostLoggedWords));
    }
    if (log_.commands.size() == kMostLoggedCommands) {
      return fail(next.line, fmt::format("there are more than {} commands", kMostLoggedCommands));
    }
    log_.commands.push_back(std::move(next));
    return {};
  }

  /// How many lines of a continued one end before `offset`. Commands come in their order, so that
  /// no part is counted twice.
  std::uint32_t lines_before(std::string_view line, std::size_t offset) {
    const std::size_t begin = static_cast<std::size_t>(line.data() - bytes_.data());
    if (counted_to_ < begin) {
      counted_to_ = begin;
      counted_ = 0;
    }
    counted_ += static_cast<std::uint32_t>(
        std::count(bytes_.begin() + static_cast<std::ptrdiff_t>(counted_to_),
                   bytes_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
    counted_to_ = offset;
    return counted_;
  }

  /// Bounds of ours, so that hostile text cannot nest without end.
  static constexpr std::size_t kDeepestMake = 1000;
  static constexpr std::size_t kDeepestShell = 100;

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 0;
  BuildLog log_;
  std::size_t words_ = 0;
  std::vector<std::string> entered_;
  std::string start_;
  bool is_lost_ = false;
  bool is_steps_log_ = false;
  std::size_t counted_to_ = 0;
  std::uint32_t counted_ = 0;
};

}  // namespace

tl::expected<BuildLog, ArtifactError> read_build_log(std::string_view bytes,
                                                     const std::string& file) {
  return LogReader(bytes, file).run();
}

}  // namespace vppcheck::artifact
