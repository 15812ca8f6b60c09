// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "vppcheck/report/missing_input.h"
#include "vppcheck/report/report.h"
#include "vppcheck/report/wrap.h"
#include "vppcheck/text/counted.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::report {
namespace {

using diagnostic::Finding;
using diagnostic::NotChecked;
using diagnostic::Severity;
using text::counted;

/// The most of a source line that is shown, in bytes, the same on a narrow terminal, and what is
/// shown before the place.
constexpr std::size_t kMostShown = 120;
constexpr std::size_t kLeastShown = 50;
constexpr std::size_t kShownBefore = 40;
/// What stands beside a source line: its number, and dots where it is cut.
constexpr std::size_t kBesideLine = 14;

/// How far the lines of a wrapped sentence stand in behind its first.
constexpr std::size_t kIndent = 4;

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

class Writer {
 public:
  Writer(const Input& input, const TextStyle& style)
      : input_(input), style_(style), colors_(palette(style.color)) {
    if (style.width == 0) return;
    const std::size_t room = style.width - std::min(style.width, kBesideLine);
    most_shown_ = std::clamp(room, kLeastShown, kMostShown);
  }

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

  /// Prints a sentence as a line, wrapped on a terminal.
  template <class... Args>
  void say(fmt::format_string<Args...> format, Args&&... args) {
    out_ += wrapped(fmt::format(format, std::forward<Args>(args)...), style_.width, kIndent);
    out_ += '\n';
  }

  std::string place(const text::Location& where) const {
    const text::SourceFile& file = input_.sources[where.file];
    const text::LineColumn at = file.line_column(where.span.begin);
    return fmt::format("{}:{}:{}", text::printable(file.name()), at.line, at.column);
  }

  void write(const Finding& finding) {
    say("{}{}:{} {}{}:{} {}{}{} [{}]", colors_.bold,
        finding.where ? place(*finding.where) : text::printable(finding.input), colors_.end,
        color_of(colors_, finding.severity), diagnostic::name_of(finding.severity), colors_.end,
        colors_.bold, text::printable(finding.message), colors_.end, finding.rule->name);
    if (finding.where) write_excerpt(*finding.where);
    for (const diagnostic::Note& note : finding.notes) {
      say("{}: note: {}", place(note.where), text::printable(note.message));
    }
    if (!finding.help.empty()) say("  help: {}", text::printable(finding.help));
    const std::string consequence = consequence_of(*finding.rule);
    if (!consequence.empty()) say("  {}", consequence);
  }

  /// The line of the place with a mark under it. Long lines are cut around the place.
  void write_excerpt(const text::Location& where) {
    const text::SourceFile& file = input_.sources[where.file];
    const text::LineColumn at = file.line_column(where.span.begin);
    const std::string_view line = file.line_text(at.line);
    const std::size_t begin = std::min<std::size_t>(at.column - 1, line.size());
    const std::size_t end = std::clamp<std::size_t>(begin + where.span.size(), begin, line.size());
    const std::size_t first =
        begin > most_shown_ - kShownBefore ? text::sequence_start(line, begin - kShownBefore) : 0;
    const std::size_t last = first + most_shown_ < line.size()
                                 ? text::sequence_start(line, first + most_shown_)
                                 : line.size();
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

  /// What came out as it was asked, and what the files of a link do not tell.
  void write_verified(const std::vector<verify::Confirmed>& verified) {
    for (const bool is_told : {true, false}) {
      bool is_first = true;
      for (const verify::Confirmed& entry : verified) {
        if (entry.is_told != is_told) continue;
        if (std::exchange(is_first, false)) print("{}:\n", is_told ? "verified" : "not verified");
        say("  {} {}", entry.option, text::printable(entry.statement));
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
      if (outcome.in_baseline > 0) print(", {} in the baseline", outcome.in_baseline);
      print("\n");
      if (outcome.left_out > 0) print("{} more findings are not shown\n", outcome.left_out);
    }
    if (outcome.findings.empty() && !style_.list_not_checked) return;
    write_not_checked();
  }

  /// What was not checked, grouped by what would enable it.
  void write_not_checked() {
    for (const MissingInput& missing : missing_inputs()) {
      std::vector<std::string_view> rules;
      for (const NotChecked& entry : input_.outcome.not_checked) {
        if (entry.needs != missing.need) continue;
        if (std::find(rules.begin(), rules.end(), entry.rule->name) == rules.end()) {
          rules.push_back(entry.rule->name);
        }
      }
      if (rules.empty()) continue;
      say("not checked{}: {}", without(missing), fmt::join(rules, ", "));
    }
  }

  std::string without(const MissingInput& missing) const {
    if (missing.what.empty()) return " where a template's placeholder stands";
    const bool of_vpp = style_.of_command && !missing.of_vpp.empty();
    return fmt::format(" without {} ({})", missing.what, of_vpp ? missing.of_vpp : missing.option);
  }

  const Input& input_;
  const TextStyle& style_;
  Palette colors_;
  std::size_t most_shown_ = kMostShown;
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
