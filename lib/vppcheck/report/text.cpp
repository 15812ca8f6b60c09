// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "vppcheck/report/report.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::report {
namespace {

using diagnostic::Finding;
using diagnostic::NotChecked;
using diagnostic::Severity;

/// The most of a source line that is shown, in bytes, and what is shown before the place.
constexpr std::size_t kMostShown = 120;
constexpr std::size_t kShownBefore = 40;

/// Colours as ECMA-48 sequences; all empty without colour.
struct Palette {
  std::string_view bold, error, warning, info, mark, end;
};

Palette palette(bool color) {
  if (!color) return {};
  return {"\x1b[1m", "\x1b[1;31m", "\x1b[1;35m", "\x1b[1;36m", "\x1b[32m", "\x1b[0m"};
}

std::string_view color_of(const Palette& colors, Severity severity) {
  switch (severity) {
    case Severity::error: return colors.error;
    case Severity::warning: return colors.warning;
    case Severity::info: return colors.info;
  }
  return {};
}

/// The nearest place at or before `at` where a UTF-8 sequence begins; its bytes behind the first
/// are 10xxxxxx.
std::size_t sequence_start(std::string_view line, std::size_t at) {
  const std::size_t most = 3;
  for (std::size_t back = 0; back <= most && back <= at; ++back) {
    const bool inside =
        at - back < line.size() && (static_cast<unsigned char>(line[at - back]) & 0xC0) == 0x80;
    if (!inside) return at - back;
  }
  return at;  // no UTF-8 at all
}

class Writer {
 public:
  Writer(const Input& input, const TextStyle& style)
      : input_(input), style_(style), colors_(palette(style.color)) {}

  std::string run() {
    for (const Finding& finding : input_.outcome.findings) write(finding);
    if (!style_.quiet && input_.verified != nullptr) write_verified(*input_.verified);
    if (!style_.quiet) write_summary();
    return std::move(out_);
  }

 private:
  template <class... Args>
  void print(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  std::string place(const text::Location& where) const {
    const text::SourceFile& file = input_.sources[where.file];
    const text::LineColumn at = file.line_column(where.span.begin);
    return fmt::format("{}:{}:{}", text::printable(file.name()), at.line, at.column);
  }

  void write(const Finding& finding) {
    print("{}{}:{} {}{}:{} {}{}{} [{}]\n", colors_.bold,
          finding.where ? place(*finding.where) : text::printable(finding.input), colors_.end,
          color_of(colors_, finding.severity), diagnostic::name_of(finding.severity), colors_.end,
          colors_.bold, text::printable(finding.message), colors_.end, finding.rule->name);
    if (finding.where) write_excerpt(*finding.where);
    for (const diagnostic::Note& note : finding.notes) {
      print("{}: note: {}\n", place(note.where), text::printable(note.message));
    }
    if (!finding.help.empty()) print("  help: {}\n", text::printable(finding.help));
    const std::string consequence = consequence_of(*finding.rule);
    if (!consequence.empty()) print("  {}\n", consequence);
  }

  /// The line of the place with a mark under it. Long lines are cut around the place.
  void write_excerpt(const text::Location& where) {
    const text::SourceFile& file = input_.sources[where.file];
    const text::LineColumn at = file.line_column(where.span.begin);
    const std::string_view line = file.line_text(at.line);
    const std::size_t begin = std::min<std::size_t>(at.column - 1, line.size());
    const std::size_t end = std::clamp<std::size_t>(begin + where.span.size(), begin, line.size());
    const std::size_t first =
        begin > kMostShown - kShownBefore ? sequence_start(line, begin - kShownBefore) : 0;
    const std::size_t last =
        first + kMostShown < line.size() ? sequence_start(line, first + kMostShown) : line.size();
    const std::string before = text::printable(line.substr(first, begin - first));
    const std::string marked = text::printable(line.substr(begin, std::min(end, last) - begin));
    const std::string after =
        text::printable(line.substr(std::min(end, last), last - std::min(end, last)));
    const std::string_view cut_before = first > 0 ? "..." : "";
    const std::string_view cut_after = last < line.size() ? "..." : "";
    print("{:>5} | {}{}{}{}{}\n", at.line, cut_before, before, marked, after, cut_after);
    const std::size_t width = std::max<std::size_t>(text::columns_of(marked), 1);
    print("      | {:{}}{}^{:~<{}}{}\n", "", cut_before.size() + text::columns_of(before),
          colors_.mark, "", width - 1, colors_.end);
  }

  static std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
  }

  /// What came out as it was asked, and what the files of a link do not tell.
  void write_verified(const std::vector<verify::Confirmed>& verified) {
    for (const bool is_told : {true, false}) {
      bool is_first = true;
      for (const verify::Confirmed& entry : verified) {
        if (entry.is_told != is_told) continue;
        if (std::exchange(is_first, false)) print("{}:\n", is_told ? "verified" : "not verified");
        print("  {} {}\n", entry.option, text::printable(entry.statement));
      }
    }
  }

  void write_summary() {
    const lint::Outcome& outcome = input_.outcome;
    if (!outcome.findings.empty()) {
      print("{}: {}, {}, {}", counted(outcome.files, "file"),
            counted(outcome.count(Severity::error), "error"),
            counted(outcome.count(Severity::warning), "warning"),
            counted(outcome.count(Severity::info), "info"));
      if (outcome.suppressed > 0) print(", {} suppressed", outcome.suppressed);
      print("\n");
      if (outcome.left_out > 0) print("{} more findings are not shown\n", outcome.left_out);
    }
    if (outcome.findings.empty() && !style_.list_not_checked) return;
    write_not_checked();
  }

  /// What was not checked, grouped by what would enable it.
  void write_not_checked() {
    using diagnostic::Need;
    for (const Need need :
         {Need::platform, Need::kernel, Need::resources, Need::release, Need::aie, Need::target,
          Need::commands, Need::host, Need::model, Need::result, Need::prelink, Need::value}) {
      std::vector<std::string_view> rules;
      for (const NotChecked& entry : input_.outcome.not_checked) {
        if (entry.needs != need) continue;
        if (std::find(rules.begin(), rules.end(), entry.rule->name) == rules.end()) {
          rules.push_back(entry.rule->name);
        }
      }
      if (rules.empty()) continue;
      print("not checked{}: {}\n", without(need), fmt::join(rules, ", "));
    }
  }

  /// The missing input, and the option that gives it where there is one.
  std::string_view without(diagnostic::Need need) const {
    using diagnostic::Need;
    if (style_.of_command) {
      if (need == Need::kernel) return " without the kernels (.xo)";
      if (need == Need::aie) return " without the AI Engine graphs (libadf.a)";
      if (need == Need::target) return " without the target of the build (-t)";
    }
    return enabled_by(need);
  }

  static std::string_view enabled_by(diagnostic::Need need) {
    using diagnostic::Need;
    switch (need) {
      case Need::platform: return " without the platform's facts (--platform)";
      case Need::kernel: return " without the kernels (--kernel)";
      case Need::resources: return " without the kernels' resources (--resources)";
      case Need::release: return " without the release of Vitis (--vitis)";
      case Need::aie: return " without the AI Engine graphs (--aie)";
      case Need::target: return " without the target of the build (--target)";
      case Need::commands: return " without the commands that ran (--commands)";
      case Need::host: return " without the sources of the host program (--host)";
      case Need::model:
        return " without all of what runs on the DPUs (--model, --dpu, --cma-limit)";
      case Need::result: return " without the result of the link (--result)";
      case Need::prelink: return " without the other files of the link (prelink)";
      case Need::value: return " where a template's placeholder stands";
    }
    return "";
  }

  const Input& input_;
  const TextStyle& style_;
  Palette colors_;
  std::string out_;
};

}  // namespace

std::string consequence_of(const diagnostic::Rule& rule) {
  return fmt::format(fmt::runtime(rule.consequence), rule.vpp_message);
}

std::string write_text(const Input& input, const TextStyle& style) {
  return Writer(input, style).run();
}

}  // namespace vppcheck::report
