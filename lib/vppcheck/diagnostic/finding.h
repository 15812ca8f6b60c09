// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/diagnostic/severity.h"
#include "vppcheck/text/edit.h"
#include "vppcheck/text/span.h"

namespace vppcheck::diagnostic {

/// What is known of a rule without running it; one row of the catalogue (rules/catalogue.cpp).
struct Rule {
  /// `<option>-<fault>` in kebab case; never reused.
  std::string_view name;
  /// The default severity.
  Severity severity;
  /// One sentence: what the rule finds.
  std::string_view summary;
  /// The message of v++ that the rule pre-empts, for example `CFGEN 83-2291`; empty where v++ is
  /// silent or its text is not known.
  std::string_view vpp_message;
  /// What would happen without the rule, and when; one sentence for the user.
  std::string_view consequence;
};

/// The other place that a finding is about: "declared here".
struct Note {
  text::Location where;
  std::string message;
};

/// A way to mend the fault: edits of the original bytes, never overlapping.
struct Fix {
  std::string description;
  /// Whether the meaning of the file is surely what its author wanted.
  bool safe = false;
  std::vector<text::Edit> edits;
};

/// One fault that a rule found: a value. Severity policy, suppression and output live elsewhere.
/// Messages start in lower case, have no final full stop and quote names in single quotes; all
/// text from the user's input in them has gone through `text::quoted` or `text::printable`.
struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::error;
  /// Absent when the finding is about a file on the command line and not about its text; then
  /// `input` names that file.
  std::optional<text::Location> where;
  std::string input;
  std::string message;
  /// What to do, as one sentence; may be empty.
  std::string help;
  std::vector<Note> notes;
  std::vector<Fix> fixes;
};

/// What an unjudged rule would need.
enum class Need : std::uint8_t {
  platform,
  kernel,
  resources,
  release,
  aie,
  target,
  commands,
  host,
  model,
  result,
  prelink,
  value
};

/// The option that gives it, without dashes: `platform`, `kernel`, `resources`, `vitis`, `aie`,
/// `target`, `commands`, `host`, `model`, `result`; or `prelink`, the command, or `value` (a
/// placeholder stands where the value should be).
constexpr std::string_view name_of(Need need) {
  switch (need) {
    case Need::platform: return "platform";
    case Need::kernel: return "kernel";
    case Need::resources: return "resources";
    case Need::release: return "vitis";
    case Need::aie: return "aie";
    case Need::target: return "target";
    case Need::commands: return "commands";
    case Need::host: return "host";
    case Need::model: return "model";
    case Need::result: return "result";
    case Need::prelink: return "prelink";
    case Need::value: return "value";
  }
  return "";
}

/// A rule that could not judge something, what it needs, and why.
struct NotChecked {
  const Rule* rule = nullptr;
  Need needs = Need::platform;
  std::string reason;
  friend bool operator==(const NotChecked&, const NotChecked&) = default;
};

}  // namespace vppcheck::diagnostic
