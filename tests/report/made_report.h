// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "vppcheck/report/report.h"

namespace vppcheck::report {

/// A report made by hand: one file and one finding, which the test changes as it likes.
class MadeReport {
 public:
  MadeReport(std::string name, std::string bytes, text::Span where, std::string message)
      : file_(sources_.add(std::move(name), std::move(bytes))) {
    outcome_.files = 1;
    diagnostic::Finding finding;
    finding.rule = &kRule;
    finding.severity = diagnostic::Severity::error;
    finding.where = text::Location{file_, where};
    finding.message = std::move(message);
    outcome_.findings.push_back(std::move(finding));
  }

  diagnostic::Finding& finding() { return outcome_.findings.front(); }
  lint::Outcome& outcome() { return outcome_; }
  text::Location at(std::uint32_t begin, std::uint32_t end) const { return {file_, {begin, end}}; }
  Input input() const { return {sources_, outcome_, verified_ ? &*verified_ : nullptr, "9.8.7"}; }
  /// Makes it a report of `verify`.
  std::vector<verify::Confirmed>& verified() {
    if (!verified_) verified_.emplace();
    return *verified_;
  }

  std::string text(const TextStyle& style = {
                       .color = false, .list_not_checked = false, .quiet = true}) const {
    return write_text(input(), style);
  }

  static constexpr diagnostic::Rule kRule = {
      "slr-unknown-cu", diagnostic::Severity::error, "a compute unit that does not exist",
      "CFGEN 83-2291", "v++ would stop here with {}, about 20 s into the link"};

 private:
  text::SourceSet sources_;
  text::FileId file_;
  lint::Outcome outcome_;
  std::optional<std::vector<verify::Confirmed>> verified_;
};

/// The example of the documentation.
inline MadeReport example() {
  const std::string bytes =
      "[connectivity]\nnk=lernel:3:lernel_A.lernel_B.lernel_C\nslr=lernel_A:SLR0\n"
      "slr=kernel_B:SLR0\n";
  const auto wrong = static_cast<std::uint32_t>(bytes.find("kernel_B:"));
  const auto declared = static_cast<std::uint32_t>(bytes.find("lernel_B"));
  MadeReport report("system.cfg", bytes, {wrong, wrong + 8},
                    "compute unit 'kernel_B' is not declared");
  report.finding().help = "did you mean 'lernel_B'?";
  report.finding().notes.push_back(
      {report.at(declared, declared + 8), "'lernel_B' is declared here"});
  report.finding().fixes.push_back(
      {"write 'lernel_B'", true, {{report.at(wrong, wrong + 8), "lernel_B"}}});
  return report;
}

}  // namespace vppcheck::report
